/**
 * `npm run test:mutation`: StrykerJS breaks core in every place, one fault at a time, and asks whether a test of core notices.
 * Parts: `npm run test:mutation -- --mutate 'src/core/plan*.ts'`. What survived: CONTRIBUTING.md, "Mutation testing".
 */

/** Tests from quick to slow: the first that fails ends the run of a mutant. */
const quickFirst = [
  'test/mutation/setup.mjs',
  ...['vectors', 'session', 'reports', 'question-types', 'parse-json', 'migrations', 'invalid-fixtures'].map(
    (name) => `test/core/${name}.test.js`,
  ),
  ...[
    '{compare,copy,collect,rational,validate,agreement}*',
    'parse-quiz',
    '{migrate,parse,score,schema}*',
  ].map((name) => `test/core/${name}.test.js`),
  'test/core/*.test.js',
];

export default {
  // Not mutated: the schema, which is generated data (test/core/schema-oracle.test.mjs holds it to the published one).
  // Files of types have nothing to mutate.
  mutate: ['src/core/**/*.ts', '!src/core/quiz-schema.ts', '!src/core/text-keys.ts'],
  ignorePatterns: ['/*', '!/src', '!/test', '!/schemas', '!/demo', '!/package.json'],
  buildCommand: 'node test/mutation/build.mjs',
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: { spec: quickFirst },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 5000,
  // Our compiler has no interface that Stryker could read its settings with, and the build needs none.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  reporters: ['progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  htmlReporter: { fileName: 'coverage/mutation/mutation.html' },
  allowEmpty: true,
  cleanTempDir: 'always',
};
