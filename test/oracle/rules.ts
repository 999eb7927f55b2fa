/** Which questions are shown and which conditions hold, for the oracle. Shares no code with `src/core/`, as in `choices.ts`. */
import type { Answer, Answers, Condition, Question, Quiz } from '../../src/core/quiz.js';
import { choices, chosen, limit, type Choice } from './choices.js';
import { entryOf } from './entries.js';
import { Fraction } from './fraction.js';

/** What a condition may look at. Scores are missing while questions are asked. */
export interface World {
  readonly quiz: Quiz;
  readonly given: ReadonlyMap<string, Answer>;
  readonly dimensions?: ReadonlyMap<string, Fraction>;
  readonly checks?: Fraction | undefined;
}

/** Whether a condition holds. What cannot be decided does not. */
export const isMet = (condition: Condition, world: World): boolean => decide(condition, world) === true;

/** Kleene's logic: in a quiz without checks nothing can be said of their share, nor of what hangs on it. */
function decide(condition: Condition, world: World): boolean | undefined {
  if ('all' in condition) {
    const parts = condition.all.map((part) => decide(part, world));
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => decide(part, world));
    return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
  }
  if ('not' in condition) {
    const part = decide(condition.not, world);
    return part === undefined ? undefined : !part;
  }
  if ('checksAtLeast' in condition)
    return world.checks && !world.checks.isBelow(Fraction.of(condition.checksAtLeast));
  if ('dimension' in condition) {
    const score = world.dimensions?.get(condition.dimension) ?? new Fraction(0n);
    return condition.below === undefined
      ? !score.isBelow(Fraction.of(condition.atLeast ?? 0))
      : score.isBelow(Fraction.of(condition.below));
  }
  const answer = world.given.get(condition.question);
  const question = world.quiz.questions.find(({ id }) => id === condition.question);
  if ('answered' in condition) return condition.answered === (answer !== undefined);
  if (answer === undefined || !question) return false;
  if ('has' in condition) return chosen(question, answer).some((id) => condition.has.includes(id));
  if ('atLeast' in condition) {
    const { row = '', atLeast } = condition;
    const ladder = choices(question)
      .filter(({ group, isNotSure }) => group === (row || 'all') && !isNotSure)
      .map(({ id }) => id);
    const given = chosen(question, answer).find((id) => ladder.includes(id));
    if (given === undefined) return false;
    return ladder.indexOf(given) >= ladder.indexOf(row ? `${row}:${atLeast}` : atLeast);
  }
  const { min = -Infinity, max = Infinity } = condition;
  return Number(answer) >= min && Number(answer) <= max;
}

/** The questions that are shown, in order, and the answers to them that count. */
export function follow(quiz: Quiz, answers: Answers): { shown: Question[]; given: Map<string, Answer> } {
  const given = new Map<string, Answer>();
  const shown: Question[] = [];
  for (const question of quiz.questions) {
    const world = { quiz, given, dimensions: scoresSoFar(quiz, shown, given) };
    if (question.showIf && !isMet(question.showIf, world)) continue;
    shown.push(question);
    const [, raw] = Object.entries(answers).find(([id]) => id === question.id) ?? [];
    const answer = accept(question, raw);
    if (answer !== undefined) given.set(question.id, answer);
  }
  return { shown, given };
}

/** Points earned of points possible in the questions met so far. */
function scoresSoFar(
  quiz: Quiz,
  met: readonly Question[],
  given: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Fraction> {
  return new Map(
    quiz.dimensions.map(({ id }) => {
      const entries = met.map((question) => entryOf(question, id, true, given.get(question.id)));
      const earned = Fraction.sum(entries.map(({ points }) => points));
      const possible = Fraction.sum(entries.map((entry) => entry.possible));
      return [id, new Fraction(100n).times(earned).over(possible)];
    }),
  );
}

const millionths = (value: number): number => Math.round(value * 1_000_000);

/** The part of an answer that the question can take. */
function accept(question: Question, answer: Answer | undefined): Answer | undefined {
  const options = choices(question);
  switch (question.type) {
    case 'slider':
    case 'number':
      return typeof answer === 'number' &&
        answer >= question.min &&
        answer <= question.max &&
        millionths(answer - question.min) % millionths(question.step ?? 1) === 0
        ? answer
        : undefined;
    case 'text':
      return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined;
    case 'ranking': {
      const places = options.map(({ id }) => (typeof answer === 'object' ? answer.indexOf(id) : -1));
      return typeof answer === 'object' && answer.length === options.length && !places.includes(-1)
        ? answer
        : undefined;
    }
    case 'matrix': {
      if (typeof answer !== 'object') return undefined;
      const pairs = options.filter(({ id }) => answer.includes(id));
      const highest = question.rows.map(({ id }) => pairs.findLast(({ group }) => group === id)?.id);
      return highest.every((pair) => pair !== undefined) ? highest : undefined;
    }
    default:
      return options.every(({ group }) => group === 'all')
        ? options.find(({ id }) => id === answer)?.id
        : acceptList(question, options, answer);
  }
}

function acceptList(
  question: Question,
  options: readonly Choice[],
  answer: Answer | undefined,
): Answer | undefined {
  if (typeof answer !== 'object') return undefined;
  const ticked = options.filter(({ id }) => answer.includes(id));
  const common = ticked.filter(({ isExclusive }) => !isExclusive);
  if (ticked.length === 0 && answer.length > 0) return undefined;
  if (common.length === 0) return ticked.slice(0, 1).map(({ id }) => id);
  const least = question.type === 'multiple' ? (question.min ?? 1) : 1;
  return common.length < least || common.length > limit(question) ? undefined : common.map(({ id }) => id);
}
