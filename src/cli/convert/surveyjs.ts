/**
 * A SurveyJS survey as a quiz.
 *
 * | SurveyJS                                        | quiz                                                   |
 * | ----------------------------------------------- | ------------------------------------------------------ |
 * | radiogroup, dropdown, buttongroup               | `single`; `check` where it has a `correctAnswer`       |
 * | checkbox, tagbox                                | `multiple`; each choice of a `correctAnswer` 1 point   |
 * | rating, imagepicker, matrix, ranking            | `scale`, `picture`, `matrix`, `ranking`                |
 * | boolean                                         | `yes-no`; `check` where it has a `correctAnswer`       |
 * | slider, text with a smallest and largest number | `slider`, `number`                                     |
 * | text, comment, multipletext                     | `text`                                                 |
 * | `visibleIf` in its simple forms                 | `showIf`; that of a page or panel goes to its questions |
 *
 * A `score` of a choice is its points. Pages and panels become one list of questions. Texts keep their languages. Every property that is
 * not read is named in `dropped`.
 *
 * In: the survey's JSON, parsed. Out: a quiz and what did not come along; its paths are those of the JSON.
 */

import { MAX_PATH_LENGTH } from '../../core/limits.js';
import type { Condition, Quiz } from '../../core/quiz.js';
import { textsOf as textsOfQuiz } from '../check/texts-of.js';
import type { Conversion } from './conversion.js';
import { createDraft, type Draft } from './draft.js';
import { finishDraft } from './finish-draft.js';
import { fromHtml } from './inline.js';
import type { KnownQuestion } from './surveyjs/compare.js';
import { readCondition } from './surveyjs/condition.js';
import type { SurveyRun } from './surveyjs/element.js';
import { listOf, objectOf, read, stringOf, textsOf, type Json } from './surveyjs/json.js';
import { convertQuestion } from './surveyjs/questions.js';

/** Texts in other languages: by language, then by path. */
type Translations = Map<string, Map<string, string>>;

const OF_SURVEY = ['title', 'description', 'locale', 'pages', 'elements', 'questions'];
const OF_PART = ['type', 'name', 'elements', 'questions', 'visibleIf'];

/** Converts a survey. */
export function convertSurveyJs(document: unknown): Conversion {
  const draft = createDraft();
  const survey = objectOf(document);
  const lang = stringOf(read(survey, 'locale')) || 'en';
  const translations: Translations = new Map();
  const run = createRun(draft, lang, translations);
  const title = run.say('title', textsOf(read(survey, 'title')), 'title');
  const lead = run.say('description', textsOf(read(survey, 'description')), 'intro.lead');
  run.noteUnread('', survey, OF_SURVEY);
  partsOf(run, survey, 'pages', '').forEach(([page, path]) => convertPart(run, page, path, []));
  convertElements(run, survey, '', []);
  const { quiz, dropped } = finishDraft(draft, {
    title,
    lang,
    rest: lead === undefined ? {} : { intro: { lead } },
  });
  return { quiz: quiz && withTranslations(quiz, translations), dropped };
}

/** A page or panel: its questions, each asked only where it is shown itself. */
function convertPart(run: SurveyRun, part: Json, path: string, around: readonly Condition[]): void {
  const condition = conditionOf(run, part, path);
  run.noteUnread(path, part, OF_PART);
  convertElements(run, part, `${path}.`, condition ? [...around, condition] : around);
}

function convertElements(run: SurveyRun, part: Json, path: string, around: readonly Condition[]): void {
  const elements = [...partsOf(run, part, 'elements', path), ...partsOf(run, part, 'questions', path)];
  for (const [element, elementPath] of elements) {
    if (read(element, 'type') === 'panel') {
      convertPart(run, element, elementPath, around);
      continue;
    }
    const own = conditionOf(run, element, elementPath);
    const all = own ? [...around, own] : around;
    convertQuestion(run, element, elementPath, all.length > 1 ? { all } : all[0]);
  }
}

/** The objects of a list, with their paths; what is none is noted. */
function partsOf({ draft }: SurveyRun, json: Json, key: string, path: string): readonly [Json, string][] {
  return listOf(read(json, key)).flatMap((entry, place): readonly [Json, string][] => {
    const entryPath = `${path}${key}[${place}]`;
    if (objectOf(entry) === entry) return [[objectOf(entry), entryPath]];
    draft.drop(entryPath, 'It is not an object.');
    return [];
  });
}

function conditionOf({ draft, known }: SurveyRun, json: Json, path: string): Condition | undefined {
  const expression = stringOf(read(json, 'visibleIf'))?.trim();
  if (!expression) return undefined;
  const result = readCondition(expression, known);
  if ('condition' in result) return result.condition;
  draft.drop(`${path}.visibleIf`, `It is always shown now. Of “${expression}”: ${result.reason}.`);
  return undefined;
}

function createRun(draft: Draft, lang: string, translations: Translations): SurveyRun {
  const known = new Map<string, KnownQuestion>();
  const clean = (path: string, words: string): string | undefined => {
    const text = draft.text(path, fromHtml(words));
    return text === undefined ? undefined : withPlaces(draft, known, path, text);
  };
  return {
    draft,
    known,
    say(path, texts, idPath) {
      const own = texts.get(lang) ?? texts.get('default') ?? [...texts.values()][0];
      for (const [tag, words] of texts) {
        if (words === own || tag === 'default') continue;
        const text = clean(`${path}.${tag}`, words);
        const isPossible =
          /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && idPath.length <= MAX_PATH_LENGTH;
        if (text === undefined) continue;
        if (isPossible) {
          translations.set(tag, (translations.get(tag) ?? new Map<string, string>()).set(idPath, text));
        } else draft.drop(`${path}.${tag}`, `The translation “${text}” has no place in a quiz.`);
      }
      return own === undefined ? undefined : clean(path, own);
    },
    ownWords(path, words) {
      if (!/^en(-|$)/i.test(lang)) draft.drop(path, `It says “${words}” now: translate it.`);
      return words;
    },
    noteUnread(path, json, wasRead) {
      for (const key of Object.keys(json)) {
        if (!wasRead.includes(key))
          draft.drop(path === '' ? key : `${path}.${key}`, 'A quiz has no place for it.');
      }
    },
  };
}

/** `{question}` in a text repeats an answer, here as there. */
function withPlaces(
  draft: Draft,
  known: ReadonlyMap<string, KnownQuestion>,
  path: string,
  text: string,
): string {
  return text.replace(/\{([^{}:]+)\}/g, (place, name: string) => {
    const question = known.get(name.trim());
    if (question) return `{answer:${question.id}}`;
    draft.drop(path, `“${place}” stays as it is written, because it names no earlier question.`);
    return place;
  });
}

/** The quiz with the translations of what was kept. */
function withTranslations(quiz: Quiz, translations: Translations): Quiz {
  const paths = new Set(textsOfQuiz(quiz).map(({ idPath }) => idPath));
  const entries = [...translations].map(([lang, texts]): [string, Record<string, string>] => [
    lang,
    Object.fromEntries([...texts].filter(([path]) => paths.has(path))),
  ]);
  const kept = entries.filter(([, texts]) => Object.keys(texts).length > 0);
  return kept.length > 0 ? { ...quiz, translations: Object.fromEntries(kept) } : quiz;
}
