/**
 * `npm run schemas`: writes the JSON Schemas in schemas/ from the TypeScript types, and two modules of core: quiz-schema.ts, the lean copy
 * of the quiz's schema that the validator reads in the browser, and text-keys.ts, the fields that hold texts. `--check` writes nothing and fails on a stale file.
 *
 * The types are the only source. What typescript-json-schema gets wrong without a word stops the script instead.
 */
import TJS from 'typescript-json-schema';
import { publish } from './generated-file.mjs';
import { root } from './run.mjs';
import {
  findFaults,
  findIndexSignatures,
  findListTypes,
  restoreIndexTypes,
  restoreListTypes,
  toDocument,
  toLeanSchema,
} from './schema-document.mjs';
import { toNotation } from './schema-notation.mjs';
import { findTextKeys } from './text-keys.mjs';

const TARGETS = [
  { type: 'Quiz', source: 'src/core/quiz.ts', name: 'quiz' },
  { type: 'Report', source: 'src/core/report.ts', name: 'report' },
  { type: 'Lead', source: 'src/lead/lead.ts', name: 'lead' },
];

/** Fields of the quiz that `ml-readiness-quiz expect` reads and the elements never do. They are checked there. */
const FOR_AUTHORS = ['expect'];

const QUIZ_SCHEMA_HEADER = `/**
 * The schema of the quiz document without its descriptions, in the notation that \`read-schema.ts\` describes. A function, so that a
 * page does not keep what it reads once the quiz is read.
 * Generated from quiz.ts by \`npm run schemas\`. Do not edit.
 */`;

const command = 'npm run schemas';
let failed = false;

for (const { type, source, name } of TARGETS) {
  const document = toDocument(generate(type, source), {
    type,
    id: `urn:ml-readiness-quiz:schemas:${name}:1`,
  });
  const faults = findFaults(document);
  for (const fault of faults) fail(`${source}: ${fault}`);
  if (faults.length > 0) continue;

  await write(`schemas/${name}.schema.json`, JSON.stringify(document));
  if (name === 'quiz') {
    const lean = toLeanSchema(document, FOR_AUTHORS);
    await write('src/core/quiz-schema.ts', toModule(toNotation(lean, type)));
    await write('src/core/text-keys.ts', toKeysModule(findTextKeys(lean)));
  }
}
process.exit(failed ? 1 : 0);

/** @param {string} notation */
function toModule(notation) {
  if (/`|\$\{/.test(notation)) throw new Error('the notation does not fit into a template as it is');
  return `${QUIZ_SCHEMA_HEADER}
import { readSchema } from './read-schema.js';
import type { SchemaMap, SchemaNode } from './schema-node.js';

/** The types of the document by name. */
export const quizTypes = (): SchemaMap & { readonly Quiz: SchemaNode } => ({ Quiz: {}, ...readSchema(NOTATION) });

const NOTATION = String.raw\`
${notation}
\`;
`;
}

/** @param {readonly string[]} keys */
function toKeysModule(keys) {
  return `/**
 * The fields of a quiz that hold a text for visitors, or a list of texts; no other kind of text stands in a field of the same name.
 * Generated from quiz.ts by \`npm run schemas\`. Do not edit.
 */
export const TEXT_KEYS: ReadonlySet<string> = new Set('${keys.join(' ')}'.split(' '));
`;
}

/**
 * @param {string} type name of an exported type
 * @param {string} source the file that exports it
 * @returns {Record<string, any>} its schema as typescript-json-schema makes it
 */
function generate(type, source) {
  const program = TJS.getProgramFromFiles(
    [root(source)],
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'Bundler',
      lib: ['ES2022'],
      types: [],
      skipLibCheck: true,
      noEmit: true,
    },
    root(),
  );
  const schema = TJS.generateSchema(program, type, {
    required: true,
    noExtraProps: true,
    strictNullChecks: true,
    aliasRef: true,
    ref: true,
    validationKeywords: ['deprecated'],
  });
  if (!schema) throw new Error(`${source}: the types do not compile, see above`);
  const sources = program.getSourceFiles();
  return restoreListTypes(restoreIndexTypes(schema, findIndexSignatures(sources)), findListTypes(sources));
}

/**
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  failed = !(await publish(file, text, command)) || failed;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  failed = true;
}
