/**
 * Nothing may be logged by a passing test, and no test finds what another kept in the browser: puts an import before every
 * test file that empties storage before each test and makes the test in which something is logged fail. A test that expects a
 * message replaces `console.error` or `console.warn` with a stub, and puts it back.
 */

const ADDRESS = '/__quiet__.js';

/** Runs in the browser, before the test file. Mocha's globals exist by then. */
const SCRIPT = `
const LEVELS = ['error', 'warn', 'info', 'log', 'debug'];
const expected = /^Lit is in dev mode/;
let logged = [];
for (const level of LEVELS) {
  const original = console[level];
  console[level] = (...args) => {
    original.apply(console, args);
    if (!expected.test(String(args[0]))) logged.push('console.' + level + ': ' + args.map(String).join(' '));
  };
}
function throwIfLogged() {
  const lines = logged;
  logged = [];
  if (lines.length > 0) throw new Error('A passing test logs nothing, and this one logged:\\n' + lines.join('\\n'));
}

// Around each test and not in a hook: a failing hook would end the whole file and would not name the test.
const originalIt = globalThis.it;
globalThis.it = Object.assign((title, test) => originalIt(title, test && quietly(test)), originalIt);

function quietly(test) {
  if (test.length > 0) throw new TypeError('Tests return promises here; the callback "done" is not supported.');
  return async function () {
    try {
      await test.call(this);
    } catch (error) {
      logged = [];
      throw error;
    }
    throwIfLogged();
  };
}
after(throwIfLogged);

// Each test meets a new visitor: nothing is kept of the one before.
// A page of the runner runs one file after another, and what a file does before its tests begins with nothing kept either.
function clearStorage() {
  // What is still to be written is written now, and not into the next test.
  dispatchEvent(new PageTransitionEvent('pagehide'));
  localStorage.clear();
  sessionStorage.clear();
}
clearStorage();
beforeEach(clearStorage);
`;

/** @returns a web-test-runner plugin */
export function quietPlugin() {
  return {
    name: 'quiet',
    /** @param {{ path: string }} context */
    serve({ path }) {
      return path === ADDRESS ? { body: SCRIPT, type: 'js' } : undefined;
    },
    /** @param {{ path: string, body: unknown }} context */
    transform({ path, body }) {
      if (!/^\/test\/.*\.test\.ts$/.test(path) || typeof body !== 'string') return undefined;
      // On the first line, so that line numbers in error messages stay right.
      return { body: `import '${ADDRESS}'; ${body}` };
    },
  };
}
