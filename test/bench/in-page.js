/** Runs in the measured page: puts subjects there and answers their questions. It knows them only by what a visitor sees. */

/** @typedef {HTMLElement & { quiz?: unknown }} Host */

const channel = new MessageChannel();
/** @type {(() => void)[]} */
const waiting = [];
channel.port1.addEventListener('message', () => waiting.shift()?.());
channel.port1.start();

/** @returns {Promise<void>} once everything that is due now has run */
const turn = () =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

/** @returns {Promise<void>} once everything that was changed until now has been drawn */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => void turn().then(resolve)));

/** @param {string} tag @returns {Host} the first on the page */
const hostOf = (tag) => /** @type {Host} */ (document.querySelector(tag));

/** @param {Host} host */
const headingOf = (host) => host.shadowRoot?.querySelector('legend :is(h2, h3, h4)')?.textContent ?? '';

/** @param {Host} host */
const nextButtonOf = (host) =>
  /** @type {HTMLElement} */ (host.shadowRoot?.querySelector('form button:not([type=button])'));

/** @param {Host} host @returns {Iterable<Element>} its elements, those of nested shadow roots included */
function* elementsOf(host) {
  for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
    yield element;
    yield* elementsOf(/** @type {Host} */ (element));
  }
}

/** As a visitor's click does, it moves the focus. @param {HTMLElement | undefined} control */
function press(control) {
  control?.focus();
  control?.click();
}

/** @param {() => unknown} isThere @param {string} what @returns {Promise<void>} */
async function until(isThere, what) {
  const deadline = performance.now() + 10_000;
  for (let turns = 1; !isThere(); turns += 1) {
    if (performance.now() > deadline) throw new Error(`There is no ${what}.`);
    await (turns % 10 === 0 ? frame() : turn());
  }
}

/** @param {Host} host @returns {Promise<void>} once its start screen is there */
const startScreen = (host) =>
  until(() => host.shadowRoot?.querySelector('button'), `start screen in <${host.localName}>`);

/** @param {Host} host @returns {Promise<void>} once the first question is there */
async function firstQuestion(host) {
  await startScreen(host);
  if (!headingOf(host)) press(host.shadowRoot?.querySelector('button') ?? undefined);
  await until(() => headingOf(host), `question in <${host.localName}>`);
}

/** The quiz of the page, one object for all. */
const sharedQuiz = () => JSON.parse(document.querySelector('#quiz')?.textContent ?? 'null');

/** @param {string} tag @param {unknown} quiz @returns {Host} */
function add(tag, quiz) {
  const host = /** @type {Host} */ (document.createElement(tag));
  host.quiz = quiz;
  document.querySelector('main')?.append(host);
  return host;
}

let shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    shift += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
  }
}).observe({ type: 'layout-shift', buffered: true });

Object.assign(globalThis, {
  bench: {
    /** Evaluates a module. @param {string} address */
    load: async (address) => {
      await import(address);
    },

    /** @param {string} tag */
    async showStart(tag) {
      await startScreen(hostOf(tag));
      await frame();
      await frame();
    },

    /** @param {string} tag */
    async showQuestion(tag) {
      await firstQuestion(hostOf(tag));
      await frame();
      await frame();
    },

    /**
     * Answers questions and goes on, until there have been so many or the next press would show the result.
     * @param {string} tag
     * @param {object} walk
     * @param {number} walk.from how many questions were answered before
     * @param {number} walk.most
     * @param {boolean} walk.isDrawn every state waits for its frame; otherwise as fast as the subject can
     * @returns {Promise<number>} how many there were
     */
    async step(tag, { from, most, isDrawn }) {
      const host = hostOf(tag);
      const settled = isDrawn ? frame : turn;
      for (let steps = 0; steps < most; steps += 1) {
        const before = headingOf(host);
        const inputs = [...(host.shadowRoot?.querySelectorAll('input') ?? [])];
        press(inputs[(from + steps) % inputs.length]);
        await settled();
        const next = nextButtonOf(host);
        if (next.textContent?.trim() !== 'Next') return steps;
        press(next);
        await settled();
        if (headingOf(host) === before) throw new Error(`<${tag}> did not go on from "${before}".`);
      }
      return most;
    },

    /** @param {string} tag @returns {Promise<{ elements: number, total: string }>} after the last press */
    async finish(tag) {
      const host = hostOf(tag);
      press(nextButtonOf(host));
      await until(() => !headingOf(host), `result in <${tag}>`);
      await frame();
      await frame();
      const elements = [...elementsOf(host)];
      const texts = elements.map(({ textContent }) => /^\s*(\d+) of 100/.exec(textContent ?? '')?.[1] ?? '');
      return { elements: elements.length, total: texts.find((text) => text !== '') ?? '' };
    },

    /** @param {string} tag @param {number} count */
    async show(tag, count) {
      const quiz = sharedQuiz();
      const hosts = Array.from({ length: count }, () => add(tag, quiz));
      for (const host of hosts) await firstQuestion(host);
      await frame();
      await frame();
    },

    /** Puts one on the page, goes on by a question, takes it away, and so on. @param {string} tag @param {number} times */
    async mount(tag, times) {
      const quiz = sharedQuiz();
      for (let time = 0; time < times; time += 1) {
        const host = add(tag, quiz);
        await firstQuestion(host);
        press(host.shadowRoot?.querySelector('input') ?? undefined);
        await turn();
        press(nextButtonOf(host));
        await turn();
        host.remove();
      }
      await frame();
    },

    requests: () => performance.getEntriesByType('resource').length,
    shift: () => shift,
  },
});
