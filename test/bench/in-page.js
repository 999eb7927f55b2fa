/** Runs in the measured page: puts subjects there and answers their questions. It knows them only by what a visitor sees. */

/** @typedef {HTMLElement & { quiz?: unknown }} Host */

const channel = new MessageChannel();
/** @type {(() => void)[]} */
const waiting = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** @returns {Promise<void>} once everything that is due now has run */
const turn = () =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

/** @returns {Promise<void>} once a frame with everything that was changed until now has been drawn */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => void turn().then(resolve)));

/** @param {Host} host */
const headingOf = (host) => host.shadowRoot?.querySelector('legend :is(h2, h3, h4)')?.textContent ?? '';

/** @param {Host} host @returns {Iterable<Element>} its elements, those of nested shadow roots included */
function* elementsOf(host) {
  for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
    yield element;
    yield* elementsOf(/** @type {Host} */ (element));
  }
}

/** @param {Host} host @returns {Promise<void>} once the first question is on screen; presses "Start" where it is offered */
async function toFirstQuestion(host) {
  for (let turns = 0; !headingOf(host); turns += 1) {
    if (turns === 1000) throw new Error(`${host.localName} shows no question`);
    host.shadowRoot?.querySelector('button')?.click();
    await (turns % 10 === 9 ? frame() : turn());
  }
}

/** @param {string} address of a module @returns {Promise<void>} once it has run */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { type: 'module', src: address });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} did not load`)));
    document.head.append(script);
  });
}

/** @param {string} tag @param {unknown} [quiz] @returns {Host} not yet in the page */
function create(tag, quiz) {
  const host = /** @type {Host} */ (document.createElement(tag));
  if (quiz) host.quiz = quiz;
  return host;
}

let shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shift += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
}).observe({ type: 'layout-shift', buffered: true });

const bench = {
  load,

  /** @param {string} tag @param {string} address of the module that defines it */
  async boot(tag, address) {
    await load(address);
    await toFirstQuestion(/** @type {Host} */ (document.querySelector(tag)));
    await frame();
    await frame();
  },

  /**
   * Answers questions and goes on, until there have been so many or the next press would show the result.
   * @param {string} tag @param {number} most @param {'frames' | 'turns'} pace with every step drawn, or as fast as possible
   * @param {number} from how many questions were answered before
   * @returns {Promise<number>} how many there were
   */
  async step(tag, most, pace, from) {
    const host = /** @type {Host} */ (document.querySelector(tag));
    for (let steps = 0; steps < most; steps += 1) {
      const before = headingOf(host);
      const inputs = [...(host.shadowRoot?.querySelectorAll('input') ?? [])];
      inputs[(from + steps) % inputs.length]?.click();
      await (pace === 'frames' ? frame() : turn());
      const next = /** @type {HTMLButtonElement} */ (host.shadowRoot?.querySelector('form button:not([type=button])'));
      if (next.textContent?.trim() !== 'Next') return steps;
      next.click();
      await (pace === 'frames' ? frame() : turn());
      if (headingOf(host) === before) throw new Error(`${tag} did not go on from "${before}"`);
    }
    return most;
  },

  /** @param {string} tag @returns {Promise<{ elements: number, total: string }>} after the last press */
  async finish(tag) {
    const host = /** @type {Host} */ (document.querySelector(tag));
    const next = /** @type {HTMLElement} */ (host.shadowRoot?.querySelector('form button:not([type=button])'));
    next.click();
    await frame();
    await frame();
    const elements = [...elementsOf(host)];
    const text = elements.find((element) => /^\s*\d+ of 100/.test(element.textContent ?? ''))?.textContent ?? '';
    return { elements: elements.length, total: text.trim() };
  },

  /** @param {string} tag @param {unknown} quiz @param {number} count */
  async show(tag, quiz, count) {
    const hosts = Array.from({ length: count }, () => create(tag, quiz));
    document.querySelector('main')?.append(...hosts);
    for (const host of hosts) await toFirstQuestion(host);
    await frame();
    await frame();
  },

  /** Puts one there, answers a question, takes it away. @param {string} tag @param {unknown} quiz @param {number} times */
  async mount(tag, quiz, times) {
    for (let time = 0; time < times; time += 1) {
      const host = create(tag, quiz);
      document.querySelector('main')?.append(host);
      await toFirstQuestion(host);
      await bench.step(tag, 1, 'turns', time);
      host.remove();
    }
    await frame();
  },

  shift: () => shift,
};

Object.assign(globalThis, { bench });
