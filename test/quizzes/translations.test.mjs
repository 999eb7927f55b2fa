/**
 * What every translation of a built-in quiz keeps to: `NAME.LANG.json` holds the texts of `NAME.json` by path. Whether it reads well is
 * for people to judge; that nothing is missing, invented or damaged is tested here.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../cli/source.mjs';
import { byId, quizzes, translations } from './quiz-document.mjs';

const { textsOf } = await importSource('src/cli/check/texts-of.ts');

/** Texts that are the same in every language. A language that writes one of them otherwise may list it. */
const NAMES = /^(Python|SQL|PyTorch|TensorFlow|Keras|Kubernetes|MLOps|GenAI)$/;
const SOURCES = /^(US Bureau of Labor Statistics|365 Data Science|AI Shipping Labs)$/;
const MAKERS = /^(resources\..+\.publisher|certifications\..+\.issuer)$/;

/** Titles of works and exams stay as they are, so that they can be found. */
const isTitle = (path) => /^(resources\..+\.title|certifications\..+\.name)$/.test(path);

const isName = (path, text) =>
  NAMES.test(text) || SOURCES.test(text) || (MAKERS.test(path) && !/ and /.test(text));

/** Places to fill, code, targets of links, and what makes a text bold, in any order. */
const markupIn = (text) => (text.match(/\{[\w:-]+\}|`+[^`]+`+|\]\([^)]*\)|\*\*/g) ?? []).sort();

/** Numbers in figures, in digits of any kind, without the marks that differ between languages. */
const numbersIn = (text) =>
  (westernDigits(text).match(/\d+(?:[.,٬\s]\d{3})*(?:[.,٫]\d+)?/g) ?? []).map((number) =>
    number.replace(/\D/g, ''),
  );

/** Whether the language puts this count into the noun, as Arabic does with one and two: `ساعتان` is two hours. */
const isInWord = (number, lang) =>
  !/\d/.test(
    westernDigits(
      new Intl.NumberFormat(lang, { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(number),
    ),
  );

const westernDigits = (text) => text.replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`);

for (const { id, lang, texts } of translations) {
  const quiz = byId(quizzes).get(id);
  const originals = new Map(textsOf(quiz).map(({ idPath, text }) => [idPath, text]));
  const translated = Object.entries(texts).filter(([path]) => originals.has(path));
  /** @param {(text: string, original: string, path: string) => boolean} isSound */
  const unsound = (isSound) =>
    translated
      .filter(([path, text]) => !isSound(text, originals.get(path), path))
      .map(([path, text]) => `${path}: ${text}`);

  describe(`${id} in ${lang}`, () => {
    it('is named by a language other than that of the quiz', () => {
      assert.deepEqual(Intl.getCanonicalLocales(lang), [lang]);
      assert.notEqual(lang, quiz.lang);
    });

    it('names only texts that a visitor reads, in the order of the quiz', () => {
      const paths = [...originals.keys()].filter((path) => Object.hasOwn(texts, path));
      assert.deepEqual(Object.keys(texts), paths);
    });

    it('translates every text that is not a name', () => {
      const missing = [...originals]
        .filter(([path, text]) => !Object.hasOwn(texts, path) && !isTitle(path) && !isName(path, text))
        .map(([path, text]) => `${path}: ${text}`);
      assert.deepEqual(missing, []);
    });

    it('leaves titles of works and exams as they are', () => {
      assert.deepEqual(
        unsound((_text, _original, path) => !isTitle(path)),
        [],
      );
    });

    it('says something everywhere, and leaves no sentence in the language of the quiz', () => {
      assert.deepEqual(
        unsound((text) => text.trim() === text && text !== ''),
        [],
      );
      assert.deepEqual(
        unsound((text, original) => text !== original || original.split(' ').length <= 2),
        [],
      );
    });

    it('keeps places to fill, code, links and bold words', () => {
      assert.deepEqual(
        unsound((text, original) => `${markupIn(text)}` === `${markupIn(original)}`),
        [],
      );
    });

    it('keeps every number that is written in figures', () => {
      assert.deepEqual(
        unsound((text, original) => {
          const numbers = numbersIn(text);
          return numbersIn(original).every((number) => numbers.includes(number) || isInWord(number, lang));
        }),
        [],
      );
    });

    it('never raises its voice, and keeps short names short', () => {
      assert.deepEqual(
        unsound((text) => !/[!！]/.test(text)),
        [],
      );
      assert.deepEqual(
        unsound((text, _original, path) => !path.endsWith('.shortName') || text.length <= 14),
        [],
      );
    });
  });
}
