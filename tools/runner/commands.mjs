/**
 * Server commands that tests call with `executeServerCommand(name, payload)`:
 *
 *   viewport {width, height}   → {size: [width, height]}, the size that was reached (WebKitGTK stays at 447 or wider)
 *   media    {feature: value}  → {supported}; forced-colors, prefers-color-scheme, prefers-contrast, prefers-reduced-motion.
 *                                Only Chromium can; `{}` sets everything back.
 *   keys     [{down: key}, {up: key}, …]; for keys that are held, which `sendKeys` can do in some engines only
 *
 * `emulateMedia` of @web/test-runner-commands ignores forced colours and contrast without a word, hence our own.
 */

/** @typedef {{ command: string, payload?: any, session: any }} Call */

/** @returns a web-test-runner plugin */
export function commandsPlugin() {
  return {
    name: 'commands',
    /** @param {Call} call */
    async executeCommand({ command, payload, session }) {
      if (command === 'viewport') return { size: await setViewport(session, payload) };
      if (command === 'keys') return holdKeys(session, payload);
      if (command === 'media') return { supported: await setMedia(session, payload) };
      return undefined;
    },
  };
}

/** @param {any} session @param {{ width: number, height: number }} size @returns {Promise<[number, number]>} */
async function setViewport({ browser, id }, size) {
  if (browser.type === 'webdriver') return browser.setViewport(size);
  await browser.getPage(id).setViewport(size);
  return [size.width, size.height];
}

/** @param {any} session @param {readonly ({ down: string } | { up: string })[]} steps @returns {Promise<boolean>} */
async function holdKeys({ browser, id }, steps) {
  if (browser.type === 'webdriver') {
    await browser.holdKeys(id, steps);
    return true;
  }
  const { keyboard } = browser.getPage(id);
  for (const step of steps) await ('down' in step ? keyboard.down(step.down) : keyboard.up(step.up));
  return true;
}

/** @type {WeakMap<object, Promise<any>>} one DevTools session a page: emulation ends with the session that asked for it */
const devTools = new WeakMap();

/** @param {any} session @param {Record<string, string>} features @returns {Promise<boolean>} */
async function setMedia({ browser, id }, features) {
  if (browser.name !== 'Chromium') return false;
  const page = browser.getPage(id);
  if (!devTools.has(page)) devTools.set(page, page.createCDPSession());
  await (
    await devTools.get(page)
  ).send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  return true;
}
