/** Gets a quiz from where the command line says: a file, standard input, or a quiz of this package by its name. */

import { readdirSync, readFileSync } from 'node:fs';
import { parseQuizJson } from '../core/parse-json.js';
import type { Quiz, TranslatedTexts } from '../core/quiz.js';
import { Failure, reasonOf } from './failure.js';
import type { Io } from './io.js';
import { asArgument } from './terminal/words.js';

/** A document before it is parsed. */
export interface QuizSource {
  readonly text: string;
  /** What to call it. */
  readonly name: string;
}

const folder = new URL('../quizzes/', import.meta.url);

/** Names of the quizzes that come with the package. Beside `NAME.json` stand its texts in other languages, `NAME.LANG.json`. */
export const builtInNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /^[^.]+\.json$/.test(file))
    .map((file) => file.slice(0, -'.json'.length));

/**
 * Reads a document.
 * @param where a path, `-` for standard input, or the name of a built-in quiz
 * @throws Failure where it cannot be read
 */
export async function readSource(where: string, io: Io): Promise<QuizSource> {
  if (where === '-') {
    if (io.isInputTerminal) io.stderr.write('Reading what you type; end it with Ctrl+D.\n');
    return { text: await io.readInput(), name: 'stdin' };
  }
  if (builtInNames().includes(where)) {
    return { text: readFileSync(new URL(`${where}.json`, folder), 'utf8'), name: where };
  }
  try {
    return { text: io.readFile(where), name: where };
  } catch (error) {
    throw new Failure(`Cannot read ${where}: ${reasonOf(error)}.`);
  }
}

/**
 * Reads a quiz that must be sound enough to be used.
 * @throws Failure with the first errors where it is not
 */
export async function readQuiz(where: string, io: Io): Promise<Quiz> {
  const { text, name } = await readSource(where, io);
  const result = parseQuizJson(text);
  if (result.ok) return result.quiz;
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  const shown = errors.slice(0, 5).map(({ message }) => `  ${message}`);
  const rest = errors.length > shown.length ? [`  and ${errors.length - shown.length} more`] : [];
  const advice = `  For all of it: npx ml-readiness-quiz check ${asArgument(where)}`;
  throw new Failure([`${name} is not a quiz that can be used:`, ...shown, ...rest, advice].join('\n'));
}

/**
 * Reads a quiz with its texts in all languages: those of a built-in quiz stand in files of their own.
 * @throws Failure as `readQuiz`
 */
export async function readQuizInAllLanguages(where: string, io: Io): Promise<Quiz> {
  const quiz = await readQuiz(where, io);
  if (!builtInNames().includes(where)) return quiz;
  const others = readdirSync(folder).flatMap((file) => {
    const [name, tag, ending] = file.split('.');
    if (name !== where || tag === undefined || ending !== 'json') return [];
    return [[tag, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as TranslatedTexts] as const];
  });
  return { ...quiz, translations: { ...quiz.translations, ...Object.fromEntries(others) } };
}
