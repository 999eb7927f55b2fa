/**
 * Reads answers that were given to an older version of a quiz, step by step along its `migrations`. What cannot be read for certain
 * is left open and named, never guessed.
 *
 * In: a quiz that `parseQuiz` returned, and answers from anywhere with the version they were given to. Out: answers to this version.
 */

import { cleanAnswer, pairOf } from './answers.js';
import { modelOf, type ModelQuestion } from './model.js';
import type { Answer, AnswerMove, Answers, Id, Migration, Quiz } from './quiz.js';

/** Answers with the version of the quiz that they were given to. */
export interface StoredAnswers {
  readonly version: string;
  readonly answers: Answers;
}

/** An answer, or one chosen option of it, that this version cannot have. */
export interface DroppedAnswer {
  /** Id of the question that it was given to. */
  readonly question: Id;
  /** Id of the option, where the answer was a list. */
  readonly option?: Id;
  /**
   * `removed`: a migration says that it went nowhere. `unknown`: this version has no such question or option, and no migration says
   * where it went. `unfitting`: the question takes answers of another kind. `contradiction`: several answers became one, and differ.
   */
  readonly reason: 'removed' | 'unknown' | 'unfitting' | 'contradiction';
}

/** Answers to this version, with what had to be left out; or why there are none. */
export type MigratedAnswers =
  | { readonly ok: true; readonly answers: Answers; readonly dropped: readonly DroppedAnswer[] }
  | {
      readonly ok: false;
      /** `unknown-version`: no migrations lead from it to this one. `not-answers`: they are no answers by question id. */
      readonly reason: 'unknown-version' | 'not-answers';
    };

/** What was chosen in one answer, and where it stands by now. */
interface Mark {
  readonly question: Id;
  /** None for a number, and for the list itself, which is an answer even where nothing is ticked. */
  readonly option: Id | undefined;
  readonly hasMoved: boolean;
  /** The answer as it was given. */
  readonly answer: Answer;
  readonly origin: Omit<DroppedAnswer, 'reason'>;
}

type Drop = (mark: Mark, reason: DroppedAnswer['reason']) => void;

/**
 * The answers as this version of the quiz has them. Answers to hidden questions stay, as in a session. Never throws, whatever JSON
 * the answers are.
 */
export function migrateAnswers(quiz: Quiz, { version, answers }: StoredAnswers): MigratedAnswers {
  const steps = stepsFrom(quiz, version);
  if (!steps) return { ok: false, reason: 'unknown-version' };
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, reason: 'not-answers' };
  }
  const dropped: DroppedAnswer[] = [];
  const drop: Drop = ({ origin, answer, option }, reason) => {
    // A list with ticks is told by them.
    if (option !== undefined || ticksIn(answer).length === 0) dropped.push({ ...origin, reason });
  };
  let marks = Object.entries(answers).flatMap(marksOf);
  for (const step of steps) marks = take(step, marks, drop);

  const { byId, questions } = modelOf(quiz);
  for (const mark of marks) if (!byId.has(mark.question)) drop(mark, 'unknown');
  const read = questions.flatMap((entry): [Id, Answer][] => {
    const { id } = entry.question;
    const own = marks.filter(({ question }) => question === id);
    const answer = own.length > 0 ? readAnswer(entry, own, drop) : undefined;
    return answer === undefined ? [] : [[id, answer]];
  });
  return { ok: true, answers: Object.freeze(Object.fromEntries(read)), dropped };
}

/** The steps that lead from a version to this one; `undefined` where they do not. */
function stepsFrom(quiz: Quiz, version: string): readonly Migration[] | undefined {
  if (version === quiz.version) return [];
  const step = quiz.migrations?.find(({ from }) => from === version);
  const rest = step && stepsFrom(quiz, step.to);
  return rest && [step, ...rest];
}

function marksOf([question, answer]: [Id, Answer]): readonly Mark[] {
  const whole = { question, option: undefined, hasMoved: false, answer, origin: { question } };
  if (typeof answer === 'string') return [{ ...whole, option: answer }];
  const ticks = ticksIn(answer).map((option) => ({ ...whole, option, origin: { question, option } }));
  return [whole, ...ticks];
}

/** The ids in a list. What is no text is no id. */
const ticksIn = (answer: Answer): readonly Id[] =>
  Array.isArray(answer) ? answer.map((id: unknown) => (typeof id === 'string' ? id : '')) : [];

/** Takes every mark one version further. Marks that meet are one, so that no chain of splits makes more than there are places. */
function take({ moves }: Migration, marks: readonly Mark[], drop: Drop): Mark[] {
  const taken = new Map<string, Mark>();
  for (const mark of marks) {
    const [move] = moves
      .filter((one) => one.question === mark.question && isAbout(one, mark.option))
      .sort((a, b) => detailOf(b) - detailOf(a));
    if (move?.to.length === 0) drop(mark, 'removed');
    for (const place of move?.to ?? [undefined]) {
      const next =
        move && place
          ? { ...mark, question: place.question, option: optionAt(mark.option, move, place), hasMoved: true }
          : mark;
      taken.set([next.question, next.option, mark.origin.question, mark.origin.option].join('\n'), next);
    }
  }
  return [...taken.values()];
}

type Detail = Pick<AnswerMove, 'row' | 'option'>;

/** How much a move names besides its question. */
const detailOf = ({ row, option }: Detail): number =>
  Number(row !== undefined) + Number(option !== undefined);

/** Whether what a move or place names is part of this option; for no option, whether it names a whole question. */
export function isAbout(detail: Detail, id: Id | undefined): boolean {
  if (id === undefined) return detailOf(detail) === 0;
  const [option, row] = partsOf(id);
  return (detail.row ?? row) === row && (detail.option ?? option) === option;
}

/** An option or level, and the skill where there is one. */
const partsOf = (id: Id): readonly (Id | undefined)[] => id.split(':').reverse();

function optionAt(before: Id | undefined, move: Detail, place: Detail): Id | undefined {
  if (before === undefined || detailOf({ ...move, ...place }) === 0) return before;
  const [option = '', row] = partsOf(before);
  const nextRow = place.row ?? (move.row === undefined ? row : undefined);
  const next = place.option ?? option;
  return nextRow === undefined ? next : pairOf(nextRow, next);
}

/** The answer that the marks of one question make, as far as the question can have it. */
function readAnswer(
  { question, choices }: ModelQuestion,
  marks: readonly Mark[],
  drop: Drop,
): Answer | undefined {
  const clean = (answer: unknown): Answer | undefined => cleanAnswer(question, choices, answer);
  const ticks = marks.flatMap(({ option }) => option ?? []);
  const values = new Set(marks.flatMap(({ option, answer }) => option ?? (isList(answer) ? [] : answer)));
  const hasMoved = marks.some((mark) => mark.hasMoved);
  const [single] = values.size === 1 ? values : [];
  // A number is no list without ticks, and a single option no list of one unless a migration says so.
  const isWhole = marks.some(({ option, answer }) => !isList(answer) && (option === undefined || !hasMoved));
  const read = (isWhole ? undefined : clean(ticks)) ?? (isWhole || hasMoved ? clean(single) : undefined);
  for (const mark of marks) {
    const { option } = mark;
    if (option !== undefined && isList(read) ? read.includes(option) : read !== undefined) continue;
    const isKnown = option === undefined || choices.some(({ id }) => id === option);
    drop(mark, !isKnown ? 'unknown' : hasMoved && values.size > 1 ? 'contradiction' : 'unfitting');
  }
  return read;
}

const isList = (answer: Answer | undefined): answer is readonly Id[] => Array.isArray(answer);
