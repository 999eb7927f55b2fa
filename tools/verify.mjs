/** `npm run verify`: everything that a change must pass, in the order in which it fails fastest. */
import { runScript } from './run.mjs';

const STEPS = [
  'format:check',
  'lint',
  'typecheck',
  'generate:check',
  'build',
  'size',
  'check:package',
  'test',
];

for (const step of STEPS) {
  console.log(`\n— ${step}`);
  await runScript(step);
}
