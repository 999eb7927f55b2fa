/** Translations: what a language lacks, and places to fill that it lost. What it translates in vain is found by the parser. */

import type { Quiz } from '../../core/quiz.js';
import { keyPath } from '../../core/issue-path.js';
import { listed, quoted, warn, type Finding } from './finding.js';
import { textsOf } from './texts-of.js';

/** Fields that are often names, which stay as they are in every language. */
const NAMES = /^(resources|certifications)\.|\.(source|shortName)$/;

/**
 * Finds texts that a language of the quiz lacks, once a language. A text that its other texts use as it stands, such as "Python", is a word
 * of that language, too; so is one that the translation repeats.
 */
export function checkMissingTranslations(quiz: Quiz): readonly Finding[] {
  const texts = textsOf(quiz).filter(({ idPath }) => !NAMES.test(idPath));
  return Object.entries(quiz.translations ?? {}).flatMap(([lang, translated]): readonly Finding[] => {
    const said = Object.values(translated).join('\n');
    const missing = texts.filter(
      ({ idPath, text }) => !Object.hasOwn(translated, idPath) && !standsIn(text, said),
    );
    if (missing.length === 0) return [];
    const first = missing.slice(0, 3).map(({ idPath }) => idPath);
    const rest = missing.length > 3 ? [`${missing.length - 3} more`] : [];
    const message = `In “${lang}”, ${missing.length} of ${texts.length} texts are missing: ${listed([...first, ...rest])}.`;
    return [
      warn(
        'translation-missing',
        keyPath('translations', lang),
        message,
        'Translate them, and repeat what is the same in that language, such as a name; until then they are shown in the language of the quiz.',
      ),
    ];
  });
}

/** Whether words stand in a text as they are written, not within other words. Scripts without spaces may have them side by side. */
function standsIn(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = [text[at - 1] ?? '', text[at + words.length] ?? ''];
    if (!around.some((character) => /[\p{Script=Latin}\d]/u.test(character))) return true;
  }
  return false;
}

/** Finds translations that lost a place to fill. */
export function checkTranslatedPlaces(quiz: Quiz): readonly Finding[] {
  const originals = new Map(textsOf(quiz).map(({ idPath, text }) => [idPath, text]));
  return eachTranslation(quiz).flatMap(({ path, idPath, text }): readonly Finding[] => {
    const places = originals.get(idPath)?.match(/\{[\w:-]+\}/g) ?? [];
    const lost = places.filter((place) => !text.includes(place));
    if (lost.length === 0) return [];
    return [
      warn(
        'translation-place',
        path,
        `${quoted(text)} lost ${listed(lost)}.`,
        'Put it where the sentence needs it.',
      ),
    ];
  });
}

const eachTranslation = ({ translations = {} }: Quiz) =>
  Object.entries(translations).flatMap(([lang, texts]) =>
    Object.entries(texts).map(([idPath, text]) => ({
      path: keyPath(keyPath('translations', lang), idPath),
      idPath,
      text,
    })),
  );
