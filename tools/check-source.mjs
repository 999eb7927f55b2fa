/**
 * The part of `npm run lint` that oxlint cannot express: who may import whom in src/, and a few forms that our promises
 * forbid. Prints file, line and reason; the rules themselves are in source-rules.mjs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './run.mjs';
import { checkModule } from './source-rules.mjs';

const files = readdirSync(root('src'), { recursive: true })
  .map((name) => `src/${String(name).replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'))
  .sort();

const problems = files.flatMap((file) => checkModule(file, readFileSync(root(file), 'utf8')));
for (const { file, line, reason } of problems) console.error(`${file}:${line} ${reason}`);
if (problems.length > 0) console.error(`\n${problems.length} problems in ${files.length} files`);
process.exit(problems.length > 0 ? 1 : 0);
