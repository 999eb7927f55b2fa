/**
 * Results that a visitor asked to keep, to compare later ones with: one text a quiz, the oldest first.
 *
 * In: a report with what it was built from, or any text. Out: the text, or what of it can be read. Words that the visitor typed are
 * left out, and so is whatever could tell who they are.
 */

import { answerTo } from './answers.js';
import { readKeptText, writeKeptText } from './kept-text.js';
import type { Answer, Answers, Id, Question, Quiz } from './quiz.js';
import type { Report } from './report.js';

/** One result of an earlier visit. */
export interface KeptResult {
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Version of the quiz. */
  readonly version: string;
  /** Overall score, whole, 0 to 100. */
  readonly total: number;
  /** Dimension scores, 0 to 100, by id. */
  readonly dimensions: Readonly<Record<Id, number>>;
  /** The answers, without words that were typed. */
  readonly answers: Answers;
  /** Ids of questions that were answered in words; left out where there is none. What they say is not kept. */
  readonly typed?: readonly Id[];
  /** What the questions were drawn by; `null` where all are asked, in whatever order their options stood. */
  readonly seed: number | null;
}

/** How many results are kept of one quiz. */
export const MAX_KEPT_RESULTS = 12;

/** How many days a result is kept. */
export const KEPT_RESULT_DAYS = 365;

/** What is kept of a result; `undefined` while too little is answered for one. */
export function keptResultOf(
  report: Report,
  quiz: Quiz,
  answers: Answers,
  day: string,
): KeptResult | undefined {
  if (report.total === null) return undefined;
  const idsOf = (isMeant: (question: Question) => boolean | undefined): ReadonlySet<Id> =>
    new Set(quiz.questions.filter(isMeant).map(({ id }) => id));
  const words = idsOf(({ type }) => type === 'text');
  const typed = [...words].filter((id) => String(answerTo(answers, id) ?? '').trim() !== '');
  const shuffled = idsOf((question) => question.type === 'multiple' && question.shuffle);
  return {
    day,
    version: report.quiz.version,
    total: report.total,
    dimensions: Object.fromEntries(report.dimensions.map(({ id, score }) => [id, Math.round(score)])),
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]) =>
        words.has(id) ? [] : [[id, shuffled.has(id) ? inOneOrder(answer) : answer]],
      ),
    ),
    ...(typed.length > 0 && { typed }),
    seed: (quiz.pools?.length ? report.quiz.seed : undefined) ?? null,
  };
}

/** Ticks stand in the order in which options were shown, which says nothing where it is another for each visitor. */
const inOneOrder = (answer: Answer): Answer => (typeof answer === 'object' ? [...answer].sort() : answer);

/** Whether two are of the same run: what was answered is the same, to the same version. */
export const isSameResult = (one: KeptResult, other: KeptResult): boolean =>
  one.version === other.version && one.seed === other.seed && nameOf(one) === nameOf(other);

const nameOf = ({ answers, typed = [] }: KeptResult): string =>
  [...Object.entries(answers), ...typed]
    .map((entry) => JSON.stringify(entry))
    .sort()
    .join();

/** The answers that were given, as far as they are known: something stands for words. */
export const answersThen = ({ answers, typed = [] }: KeptResult): Answers => ({
  ...answers,
  ...Object.fromEntries(typed.map((id) => [id, '…'])),
});

/** The text of results, without the oldest where there are too many; `undefined` where there is none to keep. */
export function writeKeptResults(results: readonly KeptResult[]): string | undefined {
  for (let kept = results.slice(-MAX_KEPT_RESULTS); kept.length > 0; kept = kept.slice(1)) {
    const text = writeKeptText({ results: kept });
    if (text !== undefined) return text;
  }
  return undefined;
}

/**
 * Reads such a text, or any other: the results in it that are no older than a year. Never throws.
 * @param today `YYYY-MM-DD`
 */
export function readKeptResults(text: string, today: string): readonly KeptResult[] {
  const results = readKeptText(text)?.['results'];
  if (!Array.isArray(results)) return [];
  return (results as readonly unknown[])
    .slice(-MAX_KEPT_RESULTS)
    .flatMap((result) => readResult(result) ?? [])
    .filter(({ day }) => isFresh(day, today))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function readResult(result: unknown): KeptResult | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  const { day, version, total, dimensions, answers, typed, seed } = result as Readonly<
    Record<string, unknown>
  >;
  const isWhole =
    typeof day === 'string' &&
    typeof version === 'string' &&
    isScore(total) &&
    isPlain(dimensions) &&
    isPlain(answers) &&
    (seed === null || (typeof seed === 'number' && Number.isFinite(seed)));
  if (!isWhole) return undefined;
  const scores = Object.entries(dimensions).filter((entry): entry is [Id, number] => isScore(entry[1]));
  const given = Object.entries(answers).filter((entry): entry is [Id, Answer] => isAnswer(entry[1]));
  return {
    day,
    version,
    total,
    dimensions: Object.fromEntries(scores),
    answers: Object.fromEntries(given),
    ...(isList(typed) && { typed }),
    seed,
  };
}

const isScore = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) || isList(value);

const isList = (value: unknown): value is readonly Id[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** A day that is none, and one more than a day ahead, which no time zone explains, is not read. */
function isFresh(day: string, today: string): boolean {
  const age = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return /^\d{4}-\d\d-\d\d$/.test(day) && age >= -1 && age <= KEPT_RESULT_DAYS;
}
