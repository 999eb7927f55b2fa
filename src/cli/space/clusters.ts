/** Which questions have to be looked at together. */

import { eachPart } from '../../core/meaning/condition-parts.js';
import type { Model } from '../../core/model.js';
import type { Condition, Id } from '../../core/quiz.js';
import type { SurveyQuery } from './survey.js';

/** Questions that touch, and the dimensions that they give points to. Places, in the order of the quiz. */
export interface ClusterQuestions {
  readonly questions: readonly number[];
  readonly dimensions: readonly number[];
}

/** The clusters of the questions that matter for a query. */
export function findClusters(model: Model, query: SurveyQuery): readonly ClusterQuestions[] {
  const dimensions = new Set(query.dimensions);
  const questions = new Set<number>();
  const include = (condition: Condition): void =>
    eachPart(condition, '', (part) => {
      if ('question' in part) includeQuestion(placeOf(model, part.question));
      if ('dimension' in part) dimensions.add(model.dimensionPlace.get(part.dimension) ?? -1);
    });
  const includeQuestion = (place: number): void => {
    if (place < 0 || questions.has(place)) return;
    questions.add(place);
    const showIf = model.questions[place]?.question.showIf;
    if (showIf) include(showIf);
  };
  for (const condition of query.conditions) include(condition);
  model.questions.forEach(({ question, possible }, place) => {
    const isCheck = query.countsChecks && question.type === 'check';
    if (isCheck || [...possible.keys()].some((dimension) => dimensions.has(dimension)))
      includeQuestion(place);
  });
  return connect(
    model,
    [...questions].sort((a, b) => a - b),
    dimensions,
  );
}

const placeOf = (model: Model, id: Id): number =>
  model.questions.findIndex(({ question }) => question.id === id);

/** Joins questions over shared dimensions and over conditions. Dimensions are nodes of the graph too, by negative numbers. */
function connect(
  model: Model,
  questions: readonly number[],
  dimensions: ReadonlySet<number>,
): readonly ClusterQuestions[] {
  const parents = new Map<number, number>();
  const rootOf = (node: number): number => {
    const parent = parents.get(node) ?? node;
    return parent === node ? node : rootOf(parent);
  };
  const join = (a: number, b: number): void => void parents.set(rootOf(a), rootOf(b));
  for (const place of questions) {
    const entry = model.questions[place];
    for (const dimension of entry?.possible.keys() ?? []) {
      if (dimensions.has(dimension)) join(place, nodeOf(dimension));
    }
    if (!entry?.question.showIf) continue;
    eachPart(entry.question.showIf, '', (part) => {
      const subject = 'question' in part ? placeOf(model, part.question) : -1;
      if (subject >= 0) join(place, subject);
    });
  }
  const roots = [...new Set(questions.map(rootOf))];
  return roots.map((root) => ({
    questions: questions.filter((place) => rootOf(place) === root),
    dimensions: [...dimensions].filter((place) => rootOf(nodeOf(place)) === root).sort((a, b) => a - b),
  }));
}

const nodeOf = (dimension: number): number => -1 - dimension;
