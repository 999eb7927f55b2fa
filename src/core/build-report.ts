/**
 * Puts a score into words: band, gate, strengths first, gaps, actions, roles, notes, facts that are not past their date.
 *
 * In: a quiz that `parseQuiz` returned, answers, and the day. Out: a report, plain data. No clock: the day is an argument.
 */

import { chooseActions, findNextSteps } from './advice.js';
import { chosenIds } from './answers.js';
import { holds } from './condition.js';
import { evaluate, type Evaluation } from './evaluate.js';
import { lowAreas } from './low-areas.js';
import { findStrengths } from './find-strengths.js';
import { chooseRoles } from './match-roles.js';
import { sum } from './model.js';
import { answerInWords, pipeText, withCommas, type ListNames, type PipedValues } from './pipe-text.js';
import type { Answers, Condition, IsoDate, Quiz } from './quiz.js';
import { toNumber } from './rational.js';
import type { ReceiptLine, Report, ReportCheck, ReportDimension, ReportGap, ReportGate } from './report.js';
import { score as scoreAnswers, type Score } from './score.js';

/** What a report depends on besides the answers. */
export interface ReportContext {
  /** The day on which the report is read, `YYYY-MM-DD`; what is past its date is left out. */
  readonly today: IsoDate;
  /** Where the visitor is, as a country code; facts about other places are left out. */
  readonly region?: string;
  /** What the quiz was drawn by, for the record; only where `drawQuiz` made another quiz of it. */
  readonly seed?: number;
  /**
   * Puts names into a sentence, with commas where it is not said. A page says it in the words of its language, with `Intl.ListFormat`. That
   * is not done here: engines differ in what they know of languages, and a report holds the same bytes in all of them.
   */
  readonly list?: ListNames;
}

const mostGaps = 3;

/** The report of one set of answers. */
export function buildReport(quiz: Quiz, answers: Answers, context: ReportContext): Report {
  const { today, region, seed, list = withCommas } = context;
  const evaluation = evaluate(quiz, answers);
  const score = scoreAnswers(quiz, answers);
  const band = quiz.bands.find(({ id }) => id === score.band);
  const isShown = ({ when }: { readonly when?: Condition }): boolean =>
    when === undefined || holds(when, evaluation.facts) === true;
  const dimensions = describeDimensions(quiz, evaluation, score.receipt);
  const gates = describeGates(evaluation, list);
  const say = (text: string): string => pipeText(text, pipedValues(evaluation, score.total, list));
  return {
    schemaVersion: 1,
    quiz: {
      id: quiz.id,
      version: quiz.version,
      title: quiz.title,
      lang: quiz.lang,
      ...(seed === undefined ? {} : { seed }),
    },
    headline: quiz.headline ?? 'score',
    headings: quiz.headings ?? {},
    total: band ? score.total : null,
    upTo: band ? score.upTo : null,
    band: band
      ? {
          id: band.id,
          name: band.name,
          verdict: say(band.verdict),
          outlook: band.outlook ? say(band.outlook) : null,
        }
      : null,
    scale: quiz.bands.map(({ id, name, from }, place) => ({
      id,
      name,
      from,
      to: (quiz.bands[place + 1]?.from ?? 101) - 1,
    })),
    answersToBand: band ? 0 : countToBand(quiz, evaluation, score),
    confidence: {
      level: score.confidence,
      answeredShare: score.answeredShare,
      checksCorrect: score.checks.correct,
      checksTotal: score.checks.total,
    },
    base: Math.round(score.base * 10) / 10,
    gate: gates[0] ?? null,
    gates,
    dimensions,
    strengths: findStrengths(quiz, evaluation),
    gaps: findGaps(dimensions),
    nextSteps: findNextSteps(quiz, answers, evaluation),
    actions: chooseActions(quiz, answers, evaluation, today),
    roles: chooseRoles(quiz, evaluation),
    notes: (quiz.notes ?? []).filter(isShown).map(({ id, topic, text }) => ({ id, topic, text: say(text) })),
    checklist: (quiz.checklist ?? []).filter(isShown).map(({ text }) => text),
    facts: (quiz.facts ?? [])
      .filter((fact) => (fact.reviewBy ?? today) >= today)
      .filter((fact) => !region || !fact.region || fact.region === 'world' || fact.region === region)
      .map(({ id, text, source, url = null, evidence, published, region: where = null }) => ({
        id,
        text,
        source,
        url,
        evidence,
        published,
        region: where,
      })),
    certifications: (quiz.certifications ?? [])
      .filter((certification) => certification.reviewBy >= today && isShown(certification))
      .map(
        ({ id, name, issuer, status, statusNote = null, asOf, bestFor = null, cost = null, url = null }) => ({
          id,
          name,
          issuer,
          status,
          statusNote,
          asOf,
          bestFor,
          cost,
          url,
        }),
      ),
    checks: describeChecks(evaluation),
    receipt: score.receipt,
    open: score.open,
    disclaimer: quiz.disclaimer ?? null,
    about: quiz.about ?? null,
    certificationNote: quiz.certificationNote ?? null,
  };
}

/** What texts of the report may repeat. */
const pipedValues = (
  { active, model, dimensions }: Evaluation,
  total: number,
  list: ListNames,
): PipedValues => ({
  total,
  answer: (id) => answerInWords(model, id, active.get(id), list),
  score: (id) => {
    const dimension = dimensions[model.dimensionPlace.get(id) ?? -1];
    return dimension && Math.floor(toNumber(dimension.value) + 0.5);
  },
});

/** The fewest open questions whose answers reach the share that a band needs. */
function countToBand(
  quiz: Quiz,
  { questions, dimensions }: Evaluation,
  { answeredShare, open }: Score,
): number {
  const weights = questions
    .filter(({ entry }) => open.includes(entry.question.id))
    .map(({ entry }) =>
      sum(
        [...entry.possible].map(([place, most]) => {
          const dimension = dimensions[place];
          return dimension ? (toNumber(dimension.share) * most) / dimension.possible : 0;
        }),
      ),
    )
    .sort((a, b) => b - a);
  const needed = quiz.completeness?.minShareForBand ?? 0.6;
  let share = answeredShare;
  let count = 0;
  for (const weight of weights) {
    if (share >= needed) break;
    share += weight;
    count += 1;
  }
  return count;
}

function describeDimensions(
  quiz: Quiz,
  { dimensions }: Evaluation,
  receipt: readonly ReceiptLine[],
): readonly ReportDimension[] {
  return quiz.dimensions.map((dimension, place) => {
    const { share = 0, raw = 0, value = 0 } = numbersOf(dimensions[place]);
    const lines = receipt.filter((line) => 'dimension' in line && line.dimension === dimension.id);
    return {
      id: dimension.id,
      name: dimension.name,
      shortName: dimension.shortName ?? dimension.name,
      description: dimension.description ?? null,
      share,
      score: Math.floor(value + 0.5),
      calibratedTo: value < raw ? value : null,
      text: dimension.levels?.findLast(({ from }) => value >= from)?.text ?? null,
      answeredShare: answeredShareOf(lines),
      contribution: sum(lines.map(({ amount }) => amount)),
      maximum: Math.round(share * 100_000),
    };
  });
}

function answeredShareOf(lines: readonly ReceiptLine[]): number {
  const answers = lines.filter((line) => line.kind === 'answer');
  const given = answers.filter(({ rule }) => rule !== 'open' && rule !== 'hidden');
  const possible = (lines: typeof answers): number => sum(lines.map((line) => line.possible));
  return possible(given) / (possible(answers) || 1);
}

const numbersOf = (dimension: Evaluation['dimensions'][number] | undefined) =>
  dimension
    ? { share: toNumber(dimension.share), raw: toNumber(dimension.raw), value: toNumber(dimension.value) }
    : {};

/** The gates that hold, lowest cap first; the order of the quiz decides between equals. */
const describeGates = (evaluation: Evaluation, list: ListNames): readonly ReportGate[] =>
  evaluation.gates
    .filter(({ isHolding }) => isHolding)
    .sort((a, b) => a.cap - b.cap)
    .map(({ gate, cap }) => ({
      id: gate.id,
      cap,
      message: gate.message.replaceAll('{area}', list(lowAreas(gate, evaluation))),
      remedy: gate.remedy ?? null,
    }));

const findGaps = (dimensions: readonly ReportDimension[]): readonly ReportGap[] =>
  dimensions
    .map(({ id, name, score, text, maximum, contribution }) => ({
      dimension: id,
      name,
      score,
      missing: maximum - contribution,
      text,
    }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, mostGaps);

const describeChecks = ({ questions, active }: Evaluation): readonly ReportCheck[] =>
  questions.flatMap(({ entry: { question }, isShown }): ReportCheck[] => {
    if (question.type !== 'check' || !isShown) return [];
    const answer = chosenIds(question, active.get(question.id))[0];
    const option = question.options.find(({ id }) => id === answer);
    const whenAnswered = option?.notSure ? 'not-sure' : answer === question.correct ? 'correct' : 'incorrect';
    return [
      {
        question: question.id,
        text: question.text,
        answer: option?.text ?? null,
        outcome: option ? whenAnswered : 'open',
        correct: question.options.find(({ id }) => id === question.correct)?.text ?? '',
        explanation: question.explanation,
      },
    ];
  });
