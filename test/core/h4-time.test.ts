import { invariants } from '../invariants/all.js';
const times: string[] = [];
describe('time', () => {
  for (const { name, search } of invariants) it(name, () => { const t = performance.now(); search({ quizzes: 60, walks: 10 }); times.push(`${name.slice(0, 20)} ${Math.round(performance.now() - t)}`); });
  it('sum', () => { throw new Error(times.join('\n')); });
});
