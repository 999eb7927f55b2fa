/** Message catalogues beside English: that keys are the same is checked by the compiler, the rest here. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { importSource } from '../cli/source.mjs';

const folder = new URL('../../src/locales/', import.meta.url);
const tags = readdirSync(folder).flatMap((file) => /^(.*)-flow\.ts$/.exec(file)?.[1] ?? []);
const { en } = await importSource('src/locales/en.ts');

/** @param {string} message */
const places = (message) => [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

/** What says nothing in any language, or says the same in more than one. */
const SHARED = {
  de: ['dialogName', 'code'],
  es: ['errorPrefix'],
  fr: ['code', 'resultsTrialQuestion', 'resultsCertifications', 'resultsLedgerPoints'],
};

describe('message catalogues', () => {
  it('are there in seven languages', () => {
    assert.deepEqual(tags.sort(), ['ar', 'de', 'en', 'es', 'fr', 'zh-Hans', 'zh-Hant']);
  });

  for (const tag of tags.filter((name) => name !== 'en')) {
    it(`fill in the same places in ${tag}`, async () => {
      const { messages } = await importSource(`src/locales/${tag}.ts`);
      for (const [key, message] of Object.entries(messages)) {
        assert.deepEqual(places(message), places(en[key]), key);
      }
    });

    it(`leave nothing in English in ${tag}, and nothing empty`, async () => {
      const { messages } = await importSource(`src/locales/${tag}.ts`);
      const same = Object.keys(en).filter(
        (key) => messages[key] === en[key] && /[a-z]/.test(en[key].replace(/\{\w+\}/g, '')),
      );
      assert.deepEqual(same, SHARED[/** @type {keyof typeof SHARED} */ (tag)] ?? []);
      for (const [key, message] of Object.entries(messages)) assert.ok(message.trim(), key);
    });
  }

  it('have no message that nobody shows', () => {
    const elements = new URL('../../src/elements/', import.meta.url);
    const files = readdirSync(elements, { recursive: true, encoding: 'utf8' });
    const code = files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, elements), 'utf8'))
      .join('\n');
    const isShown = (/** @type {string} */ key) =>
      new RegExp(`\\.${key}\\b`).test(code) || code.includes(`\`${key.split('-')[0]}-\${`);
    assert.deepEqual(
      Object.keys(en).filter((key) => !isShown(key)),
      [],
    );
  });
});
