/** What tests of core ask of a browser and Node does not have: files of the project by `fetch`, and another realm. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';

const { after, afterEach, before, beforeEach } = globalThis;

// How many runs the tests under Node make.
process.env.RUNS = '7';

globalThis.fetch = async (url) => new Response(await readFile(url));
globalThis.document = {
  body: { appendChild: (frame) => frame },
  createElement: () => ({ contentWindow: runInNewContext('globalThis'), remove() {} }),
};

/** Takes as long as many others together, and says no more than the vectors and the oracle do. */
const slow = 'agrees with the reference scorer on 2,749 recorded respondents';

beforeEach(function () {
  if (this.currentTest.title === slow) this.skip();
});

/** How often a test asks a weak map, and how often it may. */
let asked = 0;
let mostAsked = Infinity;

/** A weak map that is emptied before each run: all mutants run in one process, and none may find what another one left. */
const maps = [];
globalThis.ForgetfulMap = class {
  #map = new WeakMap();
  constructor() {
    maps.push(this);
  }
  get = (key) => {
    asked += 1;
    if (asked > mostAsked) throw new Error('This goes on for ever');
    return this.#map.get(key);
  };
  set = (key, value) => this.#map.set(key, value);
  forget = () => {
    this.#map = new WeakMap();
  };
};
before(() => {
  for (const map of maps) map.forget();
});

/** What Stryker knows in this process: which mutant is on, and how often its place was met. */
const stryker = () => globalThis['__stryker__'] ?? {};

// A mutant that loops is found by what it meets: four times more often than the same test without it. Stryker alone would wait for a
// hundred times as often as in all tests.
const file = 'usual.json';
const usualAsked = {};
let usual;

beforeEach(function () {
  asked = 0;
  const { activeMutant, hitCount } = stryker();
  if (activeMutant === undefined) return;
  usual ??= JSON.parse(readFileSync(file, 'utf8'));
  const test = this.currentTest.fullTitle();
  mostAsked = 4 * (usual.asked[test] ?? 0) + 200;
  if (hitCount !== undefined)
    stryker().hitLimit = hitCount + 4 * (usual.hits[test]?.[activeMutant] ?? 0) + 200;
});

afterEach(function () {
  usualAsked[this.currentTest.fullTitle()] = asked;
});

// Fixtures use core while they load, after which Stryker would load everything afresh for nearly every mutant. What a test covers, too,
// may as well be switched on when that test begins.
after(() => {
  const { activeMutant, mutantCoverage } = stryker();
  if (activeMutant !== undefined || mutantCoverage === undefined) return;
  const { static: loading, perTest } = mutantCoverage;
  for (const covered of Object.values(perTest)) for (const id of Object.keys(covered)) delete loading[id];
  writeFileSync(file, JSON.stringify({ hits: perTest, asked: usualAsked }));
});
