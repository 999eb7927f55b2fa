/**
 * The oracle: the score of a quiz by the published rules, worked out a second time with exact fractions, slowly and plainly. It shares
 * no code with `src/core/`. Tests compare the two; a difference means that one of them is wrong.
 */
import type { Score } from '../../src/core/index.js';
import type { Answer, Answers, CheckStep, Gate, Question, Quiz } from '../../src/core/quiz.js';
import { choices, limit, type Choice } from './choices.js';
import { entryOf } from './entries.js';
import { Fraction } from './fraction.js';
import { expectedReceipt, type Sheet } from './expected-receipt.js';
import { follow, isMet, type World } from './rules.js';

const zero = new Fraction(0n);
const hundred = new Fraction(100n);

/** Everything that the rules say of one set of answers. */
export interface Result {
  readonly world: Required<World>;
  readonly sheets: readonly Sheet[];
  readonly score: Score;
}

/** The score by the rules. */
export const expectedScore = (quiz: Quiz, answers: Answers): Score => workOut(quiz, answers).score;

/** The score by the rules, with what it was made of. */
export function workOut(quiz: Quiz, answers: Answers): Result {
  const { shown, given } = follow(quiz, answers);
  const checks = checkShare(quiz, shown, given);
  const sheets = fillSheets(quiz, shown, given, checks.share);
  const base = Fraction.sum(sheets.map(({ share, value }) => share.times(value)));
  const world = {
    quiz,
    given,
    dimensions: new Map(sheets.map(({ id, value }) => [id, value])),
    checks: checks.share,
  };
  const gates = (quiz.gates ?? [])
    .map((gate) => ({ id: gate.id, cap: capOf(gate, world) }))
    .filter(({ cap }) => cap < 100)
    .map(({ id, cap }) => ({ id, cap, isHolding: Fraction.of(cap).isBelow(base) }));
  const overall = gates.reduce((lowest, { cap }) => lowest.atMost(Fraction.of(cap)), base);
  const answered = answeredShare(sheets);
  const open = shown.filter((q) => isScored(quiz, q) && !given.has(q.id)).map(({ id }) => id);
  const total = overall.rounded;
  const isEnough = !answered.isBelow(Fraction.of(quiz.completeness?.minShareForBand ?? 0.6));
  const score: Score = {
    total,
    overall: overall.nearest,
    base: base.nearest,
    band: isEnough ? (quiz.bands.filter(({ from }) => from <= total).at(-1)?.id ?? null) : null,
    dimensions: sheets.map(({ id, earned, possible, raw, value }) => ({
      id,
      earned: earned.nearest,
      possible: possible.nearest,
      raw: raw.nearest,
      score: value.nearest,
    })),
    checks: { correct: checks.correct, total: checks.total },
    gates,
    answeredShare: answered.nearest,
    confidence: confidence(answered, checks),
    open,
    upTo: open.length > 0 ? workOut(quiz, fillIn(quiz, Object.fromEntries(given))).score.total : total,
    receipt: expectedReceipt(sheets, gates, total),
  };
  return { world, sheets, score };
}

interface Checks {
  readonly correct: number;
  readonly total: number;
  readonly share: Fraction | undefined;
}

/** Hidden checks count as not correct, unless they are left out of everything. */
function checkShare(quiz: Quiz, shown: readonly Question[], given: ReadonlyMap<string, Answer>): Checks {
  const counted = quiz.questions.filter((q) => shown.includes(q) || q.hiddenCounts !== 'exclude');
  const checks = counted.filter((question) => question.type === 'check');
  const correct = checks.filter((check) => given.get(check.id) === check.correct).length;
  const share = checks.length > 0 ? new Fraction(BigInt(correct), BigInt(checks.length)) : undefined;
  return { correct, total: checks.length, share };
}

function fillSheets(
  quiz: Quiz,
  shown: readonly Question[],
  given: ReadonlyMap<string, Answer>,
  checks: Fraction | undefined,
): readonly Sheet[] {
  const raw = quiz.dimensions.map(({ id, weight }) => {
    const entries = quiz.questions
      .filter((question) => shown.includes(question) || question.hiddenCounts !== 'exclude')
      .map((question) => entryOf(question, id, shown.includes(question), given.get(question.id)))
      .filter(({ possible }) => possible.top > 0n);
    const earned = Fraction.sum(entries.map(({ points }) => points));
    const possible = Fraction.sum(entries.map((entry) => entry.possible));
    return { id, entries, earned, possible, weight: possible.top > 0n ? Fraction.of(weight) : zero };
  });
  const weights = Fraction.sum(raw.map(({ weight }) => weight));
  return raw.map(({ id, entries, earned, possible, weight }) => {
    const isCapped = checks !== undefined && quiz.calibration?.dimensions.includes(id);
    const cap = isCapped ? stepAt(quiz.calibration?.caps ?? [], checks) : hundred;
    const percent = hundred.times(earned).over(possible);
    return {
      id,
      entries,
      earned,
      possible,
      share: weight.over(weights),
      raw: percent,
      cap,
      value: percent.atMost(cap),
    };
  });
}

/** The cap of the last step that was reached. */
const stepAt = (steps: readonly CheckStep[], share: Fraction): Fraction =>
  Fraction.of(steps.filter(({ fromShare }) => !share.isBelow(Fraction.of(fromShare))).at(-1)?.cap ?? 100);

function capOf(gate: Gate, world: World): number {
  if ('when' in gate) return isMet(gate.when, world) ? gate.cap : 100;
  return world.checks === undefined ? 100 : stepAt(gate.caps, world.checks).nearest;
}

/** Hidden questions count as answered: there is nothing to ask. */
function answeredShare(sheets: readonly Sheet[]): Fraction {
  const parts = sheets.flatMap(({ entries, share, possible }) =>
    entries
      .filter(({ isShown, isAnswered }) => !isShown || isAnswered)
      .map((entry) => share.times(entry.possible).over(possible)),
  );
  return Fraction.sum(parts);
}

const isScored = (quiz: Quiz, question: Question): boolean =>
  quiz.dimensions.some(({ id }) => entryOf(question, id, true, undefined).possible.top > 0n);

function confidence(answered: Fraction, { share }: Checks): Score['confidence'] {
  if (share === undefined) return 'unverified';
  const reaches = (least: number, leastChecks: number): boolean =>
    !answered.isBelow(Fraction.of(least)) && !share.isBelow(Fraction.of(leastChecks));
  return reaches(0.9, 0.75) ? 'high' : reaches(0.75, 0.5) ? 'medium' : 'low';
}

/** Every open scored question gets its best answer, then those that this brings up. */
function fillIn(quiz: Quiz, answers: Answers): Answers {
  const { shown, given } = follow(quiz, answers);
  const open = shown.filter((question) => isScored(quiz, question) && !given.has(question.id));
  if (open.length === 0) return answers;
  return fillIn(quiz, { ...answers, ...Object.fromEntries(open.map((q) => [q.id, bestAnswer(quiz, q)])) });
}

/** The choices with most points by weight, the first of equals, as many as an answer takes; the highest level; the largest number. */
function bestAnswer(quiz: Quiz, question: Question): Answer {
  if (question.type === 'slider' || question.type === 'number') return question.max;
  if (question.type === 'matrix') {
    return question.rows.map(({ id }) => choices(question).findLast(({ group }) => group === id)?.id ?? '');
  }
  const worth = ({ points }: Choice): Fraction =>
    Fraction.sum(quiz.dimensions.map(({ id, weight }) => Fraction.of(weight).times(points(id))));
  const ids = choices(question)
    .filter(({ isExclusive }) => !isExclusive)
    .sort((a, b) => Number(worth(a).isBelow(worth(b))) - Number(worth(b).isBelow(worth(a))))
    .map(({ id }) => id);
  if (question.type === 'ranking') return ids;
  const isOne = choices(question).every(({ group }) => group === 'all');
  return isOne ? (ids[0] ?? '') : ids.slice(0, limit(question));
}
