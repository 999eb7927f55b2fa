/**
 * `npm run bench`: our element beside a pager written by hand and one in plain Lit. README.md says how to read it.
 *
 *   node test/bench/run.mjs [--quick] [--rounds 7] [--throttle 1] [--json]
 *
 * Ends with code 1 where a figure that repeats exactly misses what it must be; never because of time.
 */
import { parseArgs } from 'node:util';
import { BrowserChoiceError } from '../../tools/browsers.mjs';
import { launchChromium } from './browser.mjs';
import { judge } from './judge.mjs';
import { bootAndStep, builtIn, instances, layoutShift, mounts, result } from './scenarios.mjs';
import { startServer } from './server.mjs';
import { buildSubjects } from './subjects.mjs';
import { createTable } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    throttle: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 2 : 7));
const throttle = Number(options.throttle);
const sizes = options.quick ? [12, 1000] : [12, 100, 1000];

try {
  const { version, judgements, subjects } = await run();
  if (options.json) {
    console.log(JSON.stringify({ chromium: version, rounds, throttle, figures: judgements }, null, 2));
  } else {
    console.log(`\nChromium ${version}, ${rounds} rounds, medians; processor time of the main thread\n`);
    console.log(createTable(judgements, subjects));
  }
  if (judgements.some(({ isMissed, isExact }) => isMissed && isExact)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof BrowserChoiceError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

async function run() {
  const subjects = await buildSubjects();
  const server = await startServer();
  const browser = await launchChromium();
  const bench = { browser, server, throttle };
  /** @type {import('./judge.mjs').Samples} */
  const samples = Object.fromEntries(subjects.map(({ name }) => [name, []]));

  /**
   * One after the other, so that whatever else the machine does meets all of them.
   * @param {(subject: import('./subjects.mjs').Subject) => Promise<import('./scenarios.mjs').Sample>} scenario
   */
  const forEachSubject = async (scenario) => {
    for (const subject of subjects) samples[subject.name]?.push(await scenario(subject));
  };

  try {
    for (let round = 1; round <= rounds; round += 1) {
      console.error(`Round ${round} of ${rounds}`);
      for (const size of sizes) await forEachSubject((subject) => bootAndStep(bench, subject, size));
      await forEachSubject((subject) => instances(bench, subject));
    }
    console.error('What needs no rounds');
    await forEachSubject((subject) => result(bench, subject, 1000));
    await forEachSubject((subject) => mounts(bench, subject));
    await forEachSubject((subject) => layoutShift(bench, subject));
    const [ours] = subjects;
    if (ours) samples[ours.name]?.push(await builtIn(bench, ours));
  } finally {
    await browser.close();
    server.close();
  }
  assertSameWalk(samples);
  return {
    version: browser.version(),
    judgements: judge(samples),
    subjects: subjects.map(({ name }) => name),
  };
}

/** @param {import('./judge.mjs').Samples} samples */
function assertSameWalk(samples) {
  const walks = Object.entries(samples).map(([name, list]) => {
    const { steps, total } = list.find((sample) => 'total' in sample) ?? {};
    return `${name}: ${total} points after ${steps} steps`;
  });
  const isSame = new Set(walks.map((walk) => walk.replace(/^.*: /, ''))).size === 1;
  if (!isSame) throw new Error(`The subjects did not do the same. ${walks.join('; ')}`);
}
