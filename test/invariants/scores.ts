/** Invariants of scores. The numbers are those of the project's list of invariants. */
import fc from 'fast-check';
import {
  buildReport,
  parseQuiz,
  pathOf,
  score,
  type Answer,
  type Answers,
  type Question,
  type Quiz,
} from '../../src/core/index.js';
import { drawAnswer } from '../fixtures/arbitrary-question.js';
import { arbitraryQuiz, arbitraryTinyQuiz } from '../fixtures/arbitrary-quiz.js';
import { seeded, type Draw } from '../fixtures/draw.js';
import { rolesOf } from '../fixtures/vectors.js';
import { expectedRoles } from '../oracle/expected-roles.js';
import { expectedScore } from '../oracle/expected-score.js';
import { eachRespondent } from './each-respondent.js';
import { holds, same, type Invariant } from './invariant.js';

/** The invariants. */
export const scoreInvariants: readonly Invariant[] = [
  {
    name: '3, 4, 12, 14: scores and roles are those of the oracle, within their ranges',
    search: (effort) => eachRespondent(effort, agreeWithOracle),
  },
  {
    name: '4: the lowest and the highest score of all answers are those of the oracle',
    search({ quizzes }) {
      fc.assert(fc.property(arbitraryTinyQuiz, reachSameExtremes), { numRuns: Math.ceil(quizzes / 10) });
    },
  },
  {
    name: '5, 6, 7, 30, 32: neither the order of ticks, answers and keys, nor unknown keys, nor the language, nor an earlier score moves a score',
    search: (effort) => eachRespondent(effort, ignoreForm),
  },
  {
    name: '11: answers to questions that are not asked never count',
    search: (effort) => eachRespondent(effort, ignoreHidden),
  },
  {
    name: '12, 13: every score has one band, and a higher score never a lower one',
    search({ quizzes }) {
      fc.assert(fc.property(arbitraryQuiz, haveOneBand), { numRuns: quizzes });
    },
  },
  {
    name: '29: all points times k give k times the points and the same percentages',
    search: (effort) => eachRespondent(effort, scaleAlike),
  },
];

function agreeWithOracle(quiz: Quiz, answers: Answers): void {
  const found = score(quiz, answers);
  same(sorted(found), sorted(expectedScore(quiz, answers)), 'Score and oracle');
  same(sorted(rolesOf(quiz, answers)), sorted(expectedRoles(quiz, answers)), 'Roles and oracle');
  const percents = [
    found.total,
    found.overall,
    found.base,
    ...found.dimensions.flatMap((d) => [d.raw, d.score]),
  ];
  holds(
    percents.every((value) => value >= 0 && value <= 100),
    'A score leaves its range',
  );
  holds(found.answeredShare >= 0 && found.answeredShare <= 1, 'The answered share leaves its range');
}

/** With keys in alphabetical order: the oracle writes them in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, field]) => [key, sorted(field)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Every answer to a question, and none. */
function allAnswers(question: Question): readonly (Answer | undefined)[] {
  const seen = new Map<string, Answer>();
  // Small questions have few answers: drawing finds them all, and one that is missed costs nothing but thoroughness.
  for (let seed = 0; seed < 200; seed += 1) {
    const answer = drawAnswer(seeded(seed), question);
    seen.set(JSON.stringify(answer), answer);
  }
  return [undefined, ...seen.values()];
}

function reachSameExtremes(quiz: Quiz): void {
  const choices = quiz.questions.map((question) => ({ id: question.id, answers: allAnswers(question) }));
  fc.pre(choices.reduce((product, { answers }) => product * answers.length, 1) <= 100);
  const all = choices.reduce<readonly Answers[]>(
    (some, { id, answers }) =>
      answers.flatMap((answer) => some.map((one) => (answer === undefined ? one : { ...one, [id]: answer }))),
    [{}],
  );
  const extremes = (totals: readonly number[]): readonly number[] => [
    Math.min(...totals),
    Math.max(...totals),
  ];
  const found = extremes(all.map((answers) => score(quiz, answers).total));
  same(found, extremes(all.map((answers) => expectedScore(quiz, answers).total)), 'Lowest and highest total');
}

function ignoreForm(quiz: Quiz, answers: Answers, draw: Draw): void {
  const wanted = score(quiz, answers);
  const report = JSON.stringify(buildReport(quiz, answers, { today: '2026-11-23' }));
  const shuffled = Object.fromEntries(
    draw.shuffle(Object.entries(answers)).map(([id, answer]) => {
      const isOrdered = quiz.questions.find((question) => question.id === id)?.type === 'ranking';
      return [id, typeof answer === 'object' && !isOrdered ? draw.shuffle(answer) : answer];
    }),
  );
  same(score(quiz, shuffled), wanted, 'Another order of ticks and answers');
  const other = parseQuiz({ ...(withKeysShuffled(draw, quiz) as Quiz), lang: 'ar', later: { version: 2 } });
  if (!other.ok) throw new Error(other.issues[0]?.message ?? '');
  same(score(other.quiz, answers), wanted, 'Another order of keys, unknown keys, another language');
  same(
    JSON.parse(JSON.stringify(buildReport(quiz, answers, { today: '2026-11-23' }))),
    JSON.parse(report),
    'The report again',
  );
}

function withKeysShuffled(draw: Draw, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeysShuffled(draw, item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, field]) => [key, withKeysShuffled(draw, field)]);
  return Object.fromEntries(draw.shuffle(entries));
}

function ignoreHidden(quiz: Quiz, answers: Answers, draw: Draw): void {
  const asked = new Set(pathOf(quiz, answers).questions);
  const hidden = quiz.questions.filter((question) => !asked.has(question));
  const others = hidden.map((question) => [question.id, drawAnswer(draw, question)]);
  const strangers = { ghost: 'x', constructor: 'y', ...Object.fromEntries(others) };
  same(score(quiz, { ...answers, ...strangers }), score(quiz, answers), 'Other answers to hidden questions');
}

function haveOneBand(quiz: Quiz): void {
  const { scale } = buildReport(quiz, {}, { today: '2026-11-23' });
  let lowest = 0;
  for (let total = 0; total <= 100; total += 1) {
    const places = scale.flatMap(({ from, to }, place) => (total >= from && total <= to ? [place] : []));
    same(places.length, 1, `Bands of ${total}`);
    holds((places[0] ?? 0) >= lowest, `The band of ${total} is lower than the one before`);
    lowest = places[0] ?? 0;
  }
}

function scaleAlike(quiz: Quiz, answers: Answers, draw: Draw): void {
  const k = draw.pick([2, 3, 10]);
  // The points of a level are rounded to thousandths, which k times more points are not in the same way.
  const whole = { ...quiz, questions: quiz.questions.map(withWholeShares) };
  const before = score(whole, answers);
  const after = score(
    { ...whole, questions: whole.questions.map((question) => timesPoints(question, k)) },
    answers,
  );
  const { total, overall, base, band, answeredShare, upTo } = before;
  same(
    [after.total, after.overall, after.base, after.band, after.answeredShare, after.upTo],
    [total, overall, base, band, answeredShare, upTo],
    `Points times ${k}`,
  );
  before.dimensions.forEach(({ earned, possible, raw }, place) => {
    const scaled = after.dimensions[place];
    const thousandths = (points = 0): number => Math.round(points * 1000);
    same(
      [scaled?.raw, thousandths(scaled?.earned), thousandths(scaled?.possible)],
      [raw, k * thousandths(earned), k * thousandths(possible)],
      'Dimension',
    );
  });
}

function withWholeShares(question: Question): Question {
  if (question.type !== 'matrix') return question;
  return {
    ...question,
    levels: question.levels.map((level) => ({ ...level, share: Math.round(level.share) })),
  };
}

/** The question with all that is under a key `points` or `cap` times k. */
function timesPoints(question: Question, k: number): Question {
  const times = (value: unknown, isPoints: boolean): unknown => {
    if (typeof value === 'number' && isPoints) return Math.round(value * k * 1000) / 1000;
    if (Array.isArray(value)) return value.map((item) => times(item, false));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([key, field]) => [
      key,
      times(field, isPoints || key === 'points' || key === 'cap'),
    ]);
    return Object.fromEntries(fields);
  };
  return times(question, false) as Question;
}
