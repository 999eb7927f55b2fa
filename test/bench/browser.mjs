/** Pages in Chromium and what its developer tools count about them. */
import { chromium } from 'playwright-core';
import { chooseBrowsers, findBrowsers } from '../../tools/browsers.mjs';

/**
 * Processor time of the page's main thread, in milliseconds.
 * @typedef {object} Cost
 * @property {number} all
 * @property {number} layout style and layout
 */

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
  const { chosen } = chooseBrowsers(findBrowsers(), 'chromium');
  const asRoot = process.getuid?.() === 0 || process.env['CI'] !== undefined;
  return chromium.launch({
    executablePath: chosen[0]?.path ?? '',
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-extensions',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  });
}

/** One page in a process of its own. */
export class BenchPage {
  /** @type {import('playwright-core').CDPSession} */
  #session;

  /** @param {import('playwright-core').CDPSession} session */
  constructor(session) {
    this.#session = session;
  }

  /**
   * @template Result
   * @param {import('playwright-core').Browser} browser
   * @param {{ address: string, throttle: number, width?: number }} options
   * @param {(page: BenchPage) => Promise<Result>} use
   * @returns {Promise<Result>}
   */
  static async open(browser, { address, throttle, width = 1280 }, use) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      // Thread ticks: time that the main thread ran, whatever else the machine did meanwhile.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(address);
      if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      return await use(new BenchPage(session));
    } finally {
      await context.close();
    }
  }

  /**
   * Calls a function of `in-page.js`.
   * @param {string} call JavaScript
   * @returns {Promise<any>} what it returns
   */
  async run(call) {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: call,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /**
   * @param {string} call
   * @returns {Promise<{ cost: Cost, value: any }>} what it cost, from a clean heap, and what it returned
   */
  async measure(call) {
    await this.collectGarbage();
    const before = await this.cost();
    const value = await this.run(call);
    const after = await this.cost();
    return { value, cost: { all: after.all - before.all, layout: after.layout - before.layout } };
  }

  /** @returns {Promise<Cost>} what the page cost until now */
  async cost() {
    const metrics = await this.#metrics();
    /** @param {string} name */
    const milliseconds = (name) => 1000 * (metrics.get(name) ?? 0);
    return {
      all: milliseconds('TaskDuration'),
      layout: milliseconds('LayoutDuration') + milliseconds('RecalcStyleDuration'),
    };
  }

  /** @returns {Promise<{ nodes: number, listeners: number, bytes: number }>} what is alive */
  async countAlive() {
    await this.collectGarbage();
    const { nodes, jsEventListeners } = await this.#session.send('Memory.getDOMCounters');
    const bytes = (await this.#metrics()).get('JSHeapUsedSize') ?? 0;
    return { nodes, listeners: jsEventListeners, bytes };
  }

  async collectGarbage() {
    // The second and third see what the finalisers of the one before let go.
    for (let time = 0; time < 3; time += 1) await this.#session.send('HeapProfiler.collectGarbage');
  }

  async #metrics() {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}
