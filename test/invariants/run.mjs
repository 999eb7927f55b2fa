/**
 * `npm run test:invariants`: the invariants of core over 2,000 random quizzes with 200 random walks each, under Node. The tests of core
 * run a share of them in every browser. `QUIZZES=50000 WALKS=200` looks harder still.
 */
import { runnerImport } from 'vite';
import { root } from '../../tools/run.mjs';

const effort = { quizzes: Number(process.env.QUIZZES ?? 2000), walks: Number(process.env.WALKS ?? 200) };
const { module } = await runnerImport(root('test/invariants/all.ts'));

let failed = 0;
console.log(`${effort.quizzes} quizzes, ${effort.walks} walks each`);
for (const { name, search } of module.invariants) {
  const start = performance.now();
  try {
    search(effort);
    console.log(`✔ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.error(`✖ ${name}\n${error instanceof Error ? error.message : error}\n${error?.cause ?? ''}`);
  }
}
console.log(`\n${module.invariants.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
