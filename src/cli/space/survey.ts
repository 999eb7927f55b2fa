/**
 * Everything that respondents can bring about, counted without trying each of them. Questions that touch (by a condition, or by points
 * for the same dimension) make a cluster; within a cluster the questions are gone through in order, and answers that lead to the
 * same state are put together; clusters have nothing to do with each other. So the work grows with the number of different sums,
 * not with the number of respondents.
 *
 * In: a quiz, the conditions and dimensions that matter, who answers. Out: the outcomes of each cluster with their weights, or
 * nothing where the states are too many or the quiz is beyond this method.
 */

import { modelOf, type Model } from '../../core/model.js';
import type { Answer, Condition, Id, Quiz } from '../../core/quiz.js';
import { chancesOf, levelsOf, type Population } from '../simulate/population.js';
import { classesOf, openClass, type AnswerClass } from './answer-classes.js';
import { findClusters, type ClusterQuestions } from './clusters.js';
import { indexParts, type Bits, type PartIndex } from './parts.js';

/** Who answers: a population, or `anyone`, for whom all that can be answered or left open counts once. */
export type Respondents = Population | 'anyone' | 'anyone-complete';

/** What is asked of the survey. */
export interface SurveyQuery {
  readonly conditions: readonly Condition[];
  /** Places of dimensions whose scores matter. */
  readonly dimensions: readonly number[];
  /** The number of checks answered correctly matters in itself. Where it decides about a condition or a dimension, that is known. */
  readonly countsChecks?: boolean;
  readonly respondents: Respondents;
}

/** What the respondents of one cluster bring about. */
export interface Outcome {
  /** Points in thousandths, by place in the cluster's dimensions. */
  readonly earned: readonly number[];
  readonly possible: readonly number[];
  readonly bits: Bits;
  readonly checksCorrect: number;
  /** How likely it is, by level of experience. */
  readonly weights: Float64Array;
  readonly trail: Trail | undefined;
}

/** Answers that lead to an outcome. */
export interface Trail {
  readonly question: Id;
  readonly answer: Answer;
  readonly before: Trail | undefined;
}

/** A cluster with its outcomes. */
export interface Cluster {
  /** Ids of its questions. */
  readonly questions: ReadonlySet<Id>;
  /** Places of its dimensions. */
  readonly dimensions: readonly number[];
  readonly outcomes: readonly Outcome[];
}

/** A survey of a quiz. */
export interface Survey {
  readonly quiz: Quiz;
  readonly query: SurveyQuery;
  readonly index: PartIndex;
  readonly clusters: readonly Cluster[];
  /** Checks in the quiz; 0 where their number does not matter. */
  readonly checks: number;
  /** How many levels of experience the weights have. */
  readonly levels: number;
}

/** Most states of one cluster at one question. */
const MAX_STATES = 20_000;

/** Most steps from state to state in a cluster: a few seconds. */
const MAX_STEPS = 2_000_000;

/** Surveys a quiz; `undefined` where that takes too long, or where a pool, a score so far or an excluded check decides. */
export function survey(quiz: Quiz, query: SurveyQuery): Survey | undefined {
  const model = modelOf(quiz);
  if (model.looksAtScores || (quiz.pools ?? []).length > 0) return undefined;
  const countsChecks = query.countsChecks === true || dependOnChecks(quiz, query);
  const checks = countsChecks ? model.questions.filter(({ question }) => question.type === 'check') : [];
  if (checks.some(({ question }) => question.showIf && question.hiddenCounts === 'exclude')) return undefined;
  const groups = findClusters(model, { ...query, countsChecks });
  const showIf = groups.flatMap(({ questions }) =>
    questions.flatMap((place) => model.questions[place]?.question.showIf ?? []),
  );
  const index = indexParts([...showIf, ...query.conditions], (question) => model.byId.has(question));
  const clusters: Cluster[] = [];
  for (const group of groups) {
    const cluster = surveyCluster(model, group, index, query);
    if (!cluster) return undefined;
    clusters.push(cluster);
  }
  const levels = isAnyone(query) ? 1 : levelsOf(query.respondents as Population).length;
  return { quiz, query, index, clusters, checks: checks.length, levels };
}

/** Whether checks decide about a condition or about a dimension that matters. */
function dependOnChecks({ dimensions, calibration }: Quiz, query: SurveyQuery): boolean {
  const calibrated = new Set(calibration?.dimensions);
  const { parts } = indexParts(query.conditions);
  return (
    query.dimensions.some((place) => calibrated.has(dimensions[place]?.id ?? '')) ||
    parts.some((part) => 'checksAtLeast' in part || ('dimension' in part && calibrated.has(part.dimension)))
  );
}

const isAnyone = ({ respondents }: SurveyQuery): boolean => respondents.startsWith('anyone');

function surveyCluster(
  model: Model,
  { questions, dimensions }: ClusterQuestions,
  index: PartIndex,
  query: SurveyQuery,
): Cluster | undefined {
  const population = isAnyone(query) ? 'uniform' : (query.respondents as Population);
  const levels = levelsOf(population);
  const kept = bitsKeptAfter(model, questions, index, query);
  let outcomes: readonly Outcome[] = [
    {
      earned: dimensions.map(() => 0),
      possible: dimensions.map(() => 0),
      bits: 0n,
      checksCorrect: 0,
      weights: new Float64Array(levels.length).fill(1),
      trail: undefined,
    },
  ];
  let steps = 0;
  for (const [step, place] of questions.entries()) {
    const entry = model.questions[place];
    if (!entry) continue;
    const { question } = entry;
    const parts = index.about(question.id);
    const chances = levels.map((level) => chancesOf(model.quiz, entry, population, level));
    const given = classesOf({ model, entry, dimensions, parts, chances });
    if (!given) return undefined;
    const open = openClass({ dimensions, parts, chances });
    const canBeOpen = query.respondents === 'anyone' && question.required !== true;
    const whenShown = canBeOpen ? [...given, open] : given;
    const most = dimensions.map((dimension) => entry.possible.get(dimension) ?? 0);
    const isExcluded = question.hiddenCounts === 'exclude';
    const next = new Map<string, Outcome>();
    for (const before of outcomes) {
      const isShown = !question.showIf || index.evaluate(question.showIf, before.bits) === 1;
      const possible = isShown || !isExcluded ? add(before.possible, most) : before.possible;
      const classes = isShown ? whenShown : [open];
      steps += classes.length;
      for (const one of classes) {
        enter(next, follow(before, one, question.id, possible, kept[step] ?? 0n), isAnyone(query));
      }
      if (next.size > MAX_STATES || steps > MAX_STEPS) return undefined;
    }
    outcomes = [...next.values()];
  }
  const ids = questions.map((place) => model.questions[place]?.question.id ?? '');
  return { questions: new Set(ids), dimensions, outcomes };
}

function follow(
  before: Outcome,
  { answer, points, bits, isCorrect, weights }: AnswerClass,
  question: Id,
  possible: readonly number[],
  kept: Bits,
): Outcome {
  return {
    earned: add(before.earned, points),
    possible,
    bits: (before.bits | bits) & kept,
    checksCorrect: before.checksCorrect + (isCorrect ? 1 : 0),
    weights: before.weights.map((weight, level) => weight * (weights[level] ?? 0)),
    trail: answer === null ? before.trail : { question, answer, before: before.trail },
  };
}

const add = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((value, place) => value + (b[place] ?? 0));

function enter(states: Map<string, Outcome>, outcome: Outcome, isCountedOnce: boolean): void {
  const { earned, possible, bits, checksCorrect } = outcome;
  const key = `${earned.join()} ${possible.join()} ${bits} ${checksCorrect}`;
  const same = states.get(key);
  if (isCountedOnce) {
    if (!same) states.set(key, { ...outcome, weights: ONCE });
  } else if (same) {
    for (let level = 0; level < same.weights.length; level += 1) {
      same.weights[level] = (same.weights[level] ?? 0) + (outcome.weights[level] ?? 0);
    }
  } else states.set(key, outcome);
}

const ONCE = Float64Array.of(1);

/** After each question, the bits that a later question or the query still asks for. */
function bitsKeptAfter(
  model: Model,
  questions: readonly number[],
  index: PartIndex,
  { conditions }: SurveyQuery,
): readonly Bits[] {
  let kept = conditions.reduce((bits, condition) => bits | index.bitsOf(condition), 0n);
  return questions
    .map((_, step) => questions[step + 1])
    .reverse()
    .map((later) => {
      const showIf = later === undefined ? undefined : model.questions[later]?.question.showIf;
      if (showIf) kept |= index.bitsOf(showIf);
      return kept;
    })
    .reverse();
}
