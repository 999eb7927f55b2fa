/** What is done with a subject, and the numbers that come out. A key ends in the number of questions where that matters. */
import { BenchPage } from './browser.mjs';
import { createQuiz } from './quiz.mjs';
import { createPage } from './server.mjs';

/** @typedef {Record<string, number>} Sample times in milliseconds, memory in KiB */
/** @typedef {import('./subjects.mjs').Subject} Subject */
/**
 * @typedef {object} Bench
 * @property {import('playwright-core').Browser} browser
 * @property {import('./server.mjs').Server} server
 * @property {number} throttle how many times slower than this machine
 */

const INSTANCES = 50;
const MOUNTS = 200;
const FIRST_STEPS = 12;
const LATE_AFTER = 500;
const WIDTHS = [1280, 360];

/**
 * From the script to the first question, and the first steps; with 1,000 questions also steps after 500 answers.
 * @param {Bench} bench @param {Subject} subject @param {number} count of questions
 * @returns {Promise<Sample>}
 */
export function bootAndStep(bench, subject, count) {
  return open(bench, subject, ownQuiz(subject, count), async (page, call) => {
    const own = await page.cost();
    const empty = await page.countAlive();
    const boot = await page.measure(`${call('load')}.then(() => ${call('showQuestion')})`);
    const requests = await page.run(call('requests'));
    const booted = await page.countAlive();
    const first = await page.measure(call('step', { from: 0, most: FIRST_STEPS, isDrawn: true }));
    /** @type {Sample} */
    const sample = {
      requests,
      [`boot-${count}`]: boot.cost.all,
      [`page-boot-${count}`]: own.all + boot.cost.all,
      [`boot-layout-${count}`]: boot.cost.layout,
      [`heap-${count}`]: (booted.bytes - empty.bytes) / 1024,
      [`step-${count}`]: first.cost.all / first.value,
      [`step-layout-${count}`]: first.cost.layout / first.value,
    };
    if (count > LATE_AFTER) {
      await page.run(call('step', { from: FIRST_STEPS, most: LATE_AFTER - FIRST_STEPS, isDrawn: false }));
      const late = await page.measure(call('step', { from: LATE_AFTER, most: FIRST_STEPS, isDrawn: true }));
      sample[`step-late-${count}`] = late.cost.all / late.value;
    }
    return sample;
  });
}

/**
 * All questions answered.
 * @param {Bench} bench @param {Subject} subject @param {number} count of questions
 * @returns {Promise<Sample>} with the total, which must be the same for all subjects
 */
export function result(bench, subject, count) {
  return open(bench, subject, ownQuiz(subject, count), async (page, call) => {
    await page.run(`${call('load')}.then(() => ${call('showQuestion')})`);
    const steps = await page.run(call('step', { from: 0, most: count, isDrawn: false }));
    const { cost, value } = await page.measure(call('finish'));
    return { [`result-${count}`]: cost.all, elements: value.elements, steps, total: Number(value.total) };
  });
}

/**
 * Many on one page, all with the same quiz.
 * @param {Bench} bench @param {Subject} subject
 * @returns {Promise<Sample>}
 */
export function instances(bench, subject) {
  return open(bench, subject, sharedQuiz(12), async (page, call) => {
    const first = await page.measure(`${call('load')}.then(() => ${call('show', 1)})`);
    const one = await page.countAlive();
    const others = await page.measure(call('show', INSTANCES - 1));
    const all = await page.countAlive();
    return {
      instances: first.cost.all + others.cost.all,
      'instance-heap': (all.bytes - one.bytes) / 1024 / (INSTANCES - 1),
    };
  });
}

/**
 * What is left of instances that came and went. Code that gets hot makes the engine's own heap grow now and then, a leak makes
 * it grow every time; so they come and go four times, the first time does not count, and of the others the lowest one does.
 * @param {Bench} bench @param {Subject} subject
 * @returns {Promise<Sample>}
 */
export function mounts(bench, subject) {
  return open(bench, subject, sharedQuiz(12), async (page, call) => {
    await page.run(call('load'));
    /** @type {Awaited<ReturnType<BenchPage['countAlive']>>[]} */
    const alive = [];
    for (let time = 0; time < 4; time += 1) {
      await page.run(call('mount', MOUNTS));
      alive.push(await page.countAlive());
    }
    /** @param {'nodes' | 'listeners' | 'bytes'} what */
    const left = (what) => {
      const counts = alive.map((count) => count[what]);
      return Math.min(...counts.slice(1).map((count, time) => count - (counts[time] ?? NaN)));
    };
    return {
      'left-nodes': left('nodes'),
      'left-listeners': left('listeners'),
      'left-heap': left('bytes') / 1024,
    };
  });
}

/**
 * Layout shift of a page that reserves height, the worst of a wide and a narrow window: until the start screen, then while
 * the visitor steps. Clicks of the bench are none to the browser, so no shift is excused.
 * @param {Bench} bench @param {Subject} subject
 * @returns {Promise<Sample>}
 */
export async function layoutShift(bench, subject) {
  const sample = { 'shift-boot': 0, 'shift-step': 0 };
  for (const width of WIDTHS) {
    await open({ ...bench, width }, subject, ownQuiz(subject, 100), async (page, call) => {
      await page.run(`${call('load')}.then(() => ${call('showStart')})`);
      const boot = await page.run(call('shift'));
      await page.run(
        `${call('showQuestion')}.then(() => ${call('step', { from: 0, most: FIRST_STEPS, isDrawn: true })})`,
      );
      const step = (await page.run(call('shift'))) - boot;
      sample['shift-boot'] = Math.max(sample['shift-boot'], boot);
      sample['shift-step'] = Math.max(sample['shift-step'], step);
    });
  }
  return sample;
}

/**
 * The two lines that most pages have: the script and a tag without a quiz.
 * @param {Bench} bench @param {Subject} subject ours
 * @returns {Promise<Sample>}
 */
export async function builtIn(bench, subject) {
  const sample = { 'built-in-requests': 0, 'built-in-shift': 0 };
  for (const width of WIDTHS) {
    await open({ ...bench, width }, subject, `<${subject.tag}></${subject.tag}>`, async (page, call) => {
      await page.run(`${call('load')}.then(() => ${call('showStart')})`);
      sample['built-in-shift'] = Math.max(sample['built-in-shift'], await page.run(call('shift')));
      await page.run(call('showQuestion'));
      sample['built-in-requests'] = Math.max(sample['built-in-requests'], await page.run(call('requests')));
    });
  }
  return sample;
}

/** @param {Subject} subject @param {number} count */
function ownQuiz({ tag }, count) {
  return `<${tag}><script type="application/json">${JSON.stringify(createQuiz(count))}</script></${tag}>`;
}

/** @param {number} count */
function sharedQuiz(count) {
  return `<script type="application/json" id="quiz">${JSON.stringify(createQuiz(count))}</script>`;
}

/** @typedef {(name: string, argument?: unknown) => string} Call makes a call of a function in `in-page.js` */

/**
 * @template Result
 * @param {Bench & { width?: number }} bench
 * @param {Subject} subject
 * @param {string} body of the page
 * @param {(page: BenchPage, call: Call) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
async function open({ browser, server, throttle, width }, { tag, code }, body, use) {
  const script = server.put(`/${tag}.js`, code);
  const address = server.put('/page', createPage(tag, body));
  const call = (/** @type {string} */ name, /** @type {unknown} */ argument) => {
    const values = name === 'load' ? [script] : [tag, argument];
    return `bench.${name}(${values.map((value) => JSON.stringify(value)).join()})`;
  };
  return BenchPage.open(browser, { address, throttle, ...(width === undefined ? {} : { width }) }, (page) =>
    use(page, call),
  );
}
