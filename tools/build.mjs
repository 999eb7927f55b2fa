/**
 * `npm run build`: everything that is published and not committed.
 *
 *   dist/                  one readable ES module a source, with types and maps (tsc), the built-in quizzes, the themes
 *   cdn/                   one minified script with everything in it (Vite), and the licences of what is in it
 *   cdn/modules/           the same in parts that are loaded when they are needed
 *   custom-elements.json   the manifest
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { root, runNode, runScript } from './run.mjs';

for (const folder of ['dist', 'cdn']) rmSync(root(folder), { recursive: true, force: true });

await runNode('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
// Apart, because the command needs Node's types, and what runs in a page must not see them.
await runNode('node_modules/typescript/bin/tsc', '-p', 'src/cli/tsconfig.build.json');
cpSync(root('src/quizzes'), root('dist/quizzes'), {
  recursive: true,
  filter: (source) => !source.endsWith('.ts'),
});
cpSync(root('src/styles/themes'), root('dist/themes'), { recursive: true });
// The folder last: each build empties its own, and the first one's is around it.
for (const mode of ['cdn', 'cdn-modules']) {
  await build({ mode, configFile: root('vite.config.ts'), logLevel: 'warn' });
}
writeLicences();
await runScript('manifest');

/** The CDN file contains Lit, whose licence asks for its text wherever its code goes. */
function writeLicences() {
  const parts = [
    { title: 'ml-readiness-quiz', file: 'LICENSE' },
    { title: 'Lit (lit, lit-html, lit-element, @lit/reactive-element)', file: 'node_modules/lit/LICENSE' },
  ].map(({ title, file }) => `${title}\n\n${readFileSync(root(file), 'utf8').trim()}\n`);
  for (const folder of ['cdn', 'cdn/modules']) {
    writeFileSync(root(`${folder}/LICENSES.txt`), parts.join(`\n${'-'.repeat(80)}\n\n`));
  }
}
