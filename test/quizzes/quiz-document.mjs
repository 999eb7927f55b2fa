/**
 * A quiz document as its tests read it: the JSON alone, so that a fault in core cannot hide a fault in the content.
 * In: a document. Out: its parts in one shape whatever the type of question.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** @param {string} path below the project's folder */
export const readJson = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const files = readdirSync(new URL('../../src/quizzes', import.meta.url));

/** The quizzes of the package, in the order of their names: `NAME.json`. */
export const quizzes = files
  .filter((file) => /^[^.]+\.json$/.test(file))
  .map((file) => readJson(`src/quizzes/${file}`));

/** The quizzes in other languages: `NAME.LANG.json`, the texts by path. */
export const translations = files.flatMap((file) => {
  const [, id, lang] = /^([^.]+)\.([^.]+)\.json$/.exec(file) ?? [];
  return id === undefined ? [] : [{ id, lang, texts: readJson(`src/quizzes/${file}`) }];
});

/** The choices of a question in one shape; a check gives its points through the correct one, a skill at each of its levels. */
export function choicesOf({ type, options = [], rows = [], levels = [], steps = [], top, yes, no, ...rest }) {
  switch (type) {
    case 'yes-no':
      return Object.entries({ no, yes }).map(([id, side]) => ({ id, ...side }));
    case 'check':
      return options.map((option) =>
        option.id === rest.correct ? { ...option, points: rest.points } : option,
      );
    case 'matrix':
      return rows.flatMap((row) =>
        levels.map(({ id, text, share }) => ({
          id: `${row.id}:${id}`,
          text: `${row.text}: ${text}`,
          points: share > 0 ? mapValues(row.points ?? {}, (value) => value * share) : undefined,
        })),
      );
    case 'slider':
    case 'number':
      return steps.map(({ from, points }) => ({ id: `${from}`, text: `${from}`, points }));
    case 'ranking':
      return options.map((option) => ({ ...option, points: top ? option.points : undefined }));
    default:
      return options;
  }
}

/** The most points that one answer to a question gives to a dimension. */
export function mostPoints(question, dimension) {
  const values = choicesOf(question).map(({ points }) => points?.[dimension] ?? 0);
  const largest = (count) => total([...values].sort((a, b) => b - a).slice(0, count));
  const cap = question.cap?.[dimension] ?? Infinity;
  switch (question.type) {
    case 'multiple':
      return Math.min(cap, largest(question.max ?? values.length));
    case 'ranking':
      return largest(question.top ?? 0);
    case 'matrix':
      return total(question.rows.map(({ points }) => points?.[dimension] ?? 0));
    default:
      return largest(1);
  }
}

/** Every text of a question that a visitor reads, each once. */
export function wordsOf({ text, help = '', options = [], rows = [], levels = [], yes, no }) {
  const choices = [...options, ...rows, ...levels, ...(yes ? [yes, no] : [])];
  return [text, help, ...choices.map((choice) => choice.text)];
}

/** Every object in a value, with the path to it. */
export function* objectsIn(value, path = 'quiz') {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { path, object: value };
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${path}.${key}`);
}

/** Every text in a value, with the path to it. */
export function* textsIn(value, path = 'quiz') {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* textsIn(child, `${path}.${key}`);
  }
}

/** @template T @param {readonly T[]} [entries] */
export const byId = (entries = []) => new Map(entries.map((entry) => [entry.id, entry]));

/** @param {readonly number[]} numbers */
export const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

const mapValues = (values, change) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/**
 * Whether a condition holds for these choices by question; `undefined` where it depends on a question that is not among them.
 * A score counts those choices alone.
 */
export function holds(quiz, condition, answers) {
  const all = (parts) =>
    parts.reduce((result, part) => {
      const value = holds(quiz, part, answers);
      return result === false || value === false ? false : (result ?? true) && value;
    }, true);
  if (condition.all) return all(condition.all);
  if (condition.any) return not(all(condition.any.map((part) => ({ not: part }))));
  if (condition.not) return not(holds(quiz, condition.not, answers));
  if (condition.dimension) return scoreOf(quiz, condition.dimension, answers) < condition.below;
  const question = quiz.questions.find(({ id }) => id === condition.question);
  const chosen = answers.get(condition.question);
  if (!chosen) return undefined;
  if (condition.has) return condition.has.some((id) => chosen.includes(id));
  if (condition.atLeast) {
    const ladder = (question.levels ?? question.options).map(({ id }) => id);
    const [given] = condition.row
      ? chosen.flatMap((pair) => (pair.startsWith(`${condition.row}:`) ? [pair.split(':')[1]] : []))
      : chosen;
    return given === undefined ? undefined : ladder.indexOf(given) >= ladder.indexOf(condition.atLeast);
  }
  const value = Number(chosen[0]);
  return value >= (condition.min ?? value) && value <= (condition.max ?? value);
}

const not = (value) => (value === undefined ? undefined : !value);

function scoreOf(quiz, dimension, answers) {
  const chosen = [...answers].flatMap(([id, ids]) => {
    const question = quiz.questions.find((one) => one.id === id);
    return choicesOf(question).filter((choice) => ids.includes(choice.id));
  });
  return total(chosen.map(({ points }) => points?.[dimension] ?? 0));
}
