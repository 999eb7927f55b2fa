/**
 * Every recipe of docs/leads.md: it is short, and a lead that comes to it leaves as the requests that were recorded of the service
 * (test/fixtures/services), with the answers that were recorded.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/run.mjs';
import { findExamples } from '../package/examples.mjs';

/** @typedef {{ settings: any, requests: any[], answers: any[] }} Recording */

const entry = pathToFileURL(root('dist/lead/index.js')).href;
const lead = await import(entry);
const MOST_LINES = 15;

const recipes = findExamples('docs/leads.md', readFileSync(root('docs/leads.md'), 'utf8'));
const ofServices = recipes
  .map((recipe) => ({ ...recipe, service: /buildEndpoint\((\w+)|event\.detail, (\w+)/.exec(recipe.code) }))
  .flatMap(({ service, ...recipe }) =>
    service ? [{ ...recipe, name: service[1] ?? service[2] ?? '' }] : [],
  );

describe('docs/leads.md', () => {
  it('has one recipe for each service', () => {
    assert.deepEqual(ofServices.map(({ name }) => name).sort(), Object.keys(lead.leadServices).sort());
  });

  it('says of each service where it runs', () => {
    const text = readFileSync(root('docs/leads.md'), 'utf8');
    for (const [name, { secret }] of Object.entries(lead.leadServices)) {
      const [, where = ''] = new RegExp(`^\\| \`${name}\` *\\| ([^|]*?) *\\|`, 'm').exec(text) ?? [];
      const expected = secret === 'headers' ? 'page, server if secret' : secret ? 'server' : 'page, server';
      assert.equal(where, expected, name);
    }
  });

  it('says of answers in the tab what the list of stores says', () => {
    const text = readFileSync(root('docs/leads.md'), 'utf8');
    const { stored } = JSON.parse(readFileSync(root('schemas/privacy.json'), 'utf8'));
    const { until } = stored.find((/** @type {{ id: string }} */ { id }) => id === 'run');
    const [, inTab] = /^In a tab (.*?)\./.exec(until) ?? assert.fail(until);
    const [, said] = /^\| the visitor's tab .*\| (.*?) *\|$/m.exec(text) ?? assert.fail();
    assert.equal(said, inTab);
  });

  for (const { line, code } of recipes) {
    it(`is short in line ${line}`, () => {
      assert.ok(code.trim().split('\n').length <= MOST_LINES, code);
    });
  }

  for (const { name, mode, code } of ofServices) {
    it(`sends a lead to ${name} as was recorded`, async () => {
      const { requests, made, outcome } = await run(name, code, mode === 'node');
      assert.deepEqual(made, requests);
      assert.equal(outcome.status, 'accepted');
    });
  }

  it('stores a lead once, and nothing that pages of other sites can send', async () => {
    const recipe = recipes.find(({ code }) => code.includes('new Map()'));
    assert.ok(recipe);
    const { POST, leads } = await load(`${recipe.code}\nexport { leads };`);
    const plain = { method: 'POST', body: JSON.stringify(await sample()) };
    assert.equal((await POST(new Request('https://blog.example', plain))).status, 422);
    assert.equal(leads.size, 0);
    for (const attempt of [1, 2]) {
      assert.equal((await POST(toRequest({ ...(await sample()), attempt }))).status, 200);
    }
    const { submissionId } = await sample();
    assert.deepEqual(
      [...leads].map(([id, { attempt }]) => [id, attempt]),
      [[submissionId, 1]],
    );
    assert.equal((await POST(toRequest({}))).status, 422);
    assert.equal(
      (await POST(new Request('https://blog.example', { method: 'POST', body: 'x' }))).status,
      422,
    );
    assert.equal(leads.size, 1);
  });
});

/**
 * @param {string} name of the service
 * @param {string} code
 * @param {boolean} onServer
 */
async function run(name, code, onServer) {
  const recording = /** @type {Recording} */ (
    JSON.parse(readFileSync(root(`test/fixtures/services/${name}.json`), 'utf8'))
  );
  const [, variable] = /process\.env\.(\w+)/.exec(code) ?? [];
  if (variable) process.env[variable] = recording.settings.apiKey;

  const original = globalThis.fetch;
  /** @type {any[]} */
  const made = [];
  globalThis.fetch = async (url, init = {}) => {
    const { takesAnswerAs } = recording.requests[made.length] ?? {};
    const { [takesAnswerAs]: token, ...body } = init.body ? JSON.parse(String(init.body)) : {};
    if (takesAnswerAs) assert.equal(token, 'the-token');
    made.push({
      url: String(url),
      method: init.method,
      headers: init.headers,
      ...(init.body ? { body } : {}),
      ...(takesAnswerAs ? { takesAnswerAs } : {}),
    });
    if (init.method === 'GET') return new Response('the-token');
    const { status, headers, body: text } = recording.answers[0];
    return new Response(JSON.stringify(text), { status, headers });
  };
  try {
    const answer = onServer ? await toServer(code) : await toPage(code);
    return { requests: recording.requests, made, outcome: await lead.readOutcome(answer) };
  } finally {
    globalThis.fetch = original;
  }
}

/** @param {string} code */
async function toServer(code) {
  const { POST } = await load(code);
  return POST(toRequest(await sample()));
}

/** @param {string} code */
async function toPage(code) {
  const scope = /** @type {{ document?: unknown }} */ (globalThis);
  scope.document = new EventTarget();
  try {
    await load(code);
    /** @type {unknown} */
    let answer;
    const event = Object.assign(new Event('ml-lead-submit'), {
      detail: await sample(),
      respondWith: (/** @type {unknown} */ given) => (answer = given),
    });
    /** @type {EventTarget} */ (scope.document).dispatchEvent(event);
    return await answer;
  } finally {
    delete scope.document;
  }
}

/** @param {string} code a module that imports the package, without what registers elements */
function load(code) {
  const source = code
    .replace("import 'ml-readiness-quiz/define';", '')
    .replace("'ml-readiness-quiz/lead'", JSON.stringify(entry));
  return import(`data:text/javascript,${encodeURIComponent(source)}`);
}

/** @param {unknown} body */
function toRequest(body) {
  const headers = { 'content-type': 'application/json' };
  return new Request('https://blog.example/leads', { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The lead that the requests were recorded of. */
async function sample() {
  const consent = [
    { purpose: 'newsletter', granted: true, text: 'Yes, email me.' },
    { purpose: 'share-result', granted: true, text: 'Include my result.' },
  ];
  const built = lead.buildLead({
    submissionId: '5f1b7c1e-0000-4000-8000-000000000001',
    attempt: 1,
    email: 'name@example.com',
    consents: consent,
    policyUrl: 'https://blog.example/privacy',
    page: 'https://blog.example/ml?utm_source=spring',
    referrer: '',
    locale: 'en',
    antiSpam: { honeypotFilled: false, dwellMs: 4200 },
    quiz: { id: 'sde-to-ml', version: '1.0.0' },
    now: new Date('2026-11-23T10:00:00Z'),
  });
  return {
    ...built,
    contact: { ...built.contact, firstName: 'Ada' },
    report: {
      total: 72,
      band: 'ready',
      dimensions: { math: 60 },
      tags: ['band-apply', 'gap-mlops', 'role-mle'],
    },
  };
}
