/**
 * Tells analytics how far visitors come. Off until a page calls it, because whether the visitor agreed to be counted is the page's
 * business. No contact data, and no answer that was not asked for, ever goes through here.
 *
 * In: an element (or anything above it, such as `document`) and who wants to know. Out: a function that ends it.
 */

import type { Id } from '../core/quiz.js';
import type { QuizRef } from '../events.js';
import { HEARD, quizOf, readEvent, type FunnelEvent, type Said } from './funnel-event.js';
import { TARGETS, type AnalyticsName, type FunnelListener } from './targets.js';

/** What may be told besides the steps. */
export interface AnalyticsOptions {
  /** Ids of the questions whose answers may be told; none where it is not said. Typed words never are. */
  readonly answers?: readonly Id[];
  /** What this visitor sees of an experiment; told once by `exposure`, before their first step, and with every step. */
  readonly experiment?: { readonly name: string; readonly variant: string };
}

interface Run {
  quiz: QuizRef;
  /** What was told of this run, so that going back and forth counts once. */
  readonly told: Set<string>;
}

const ONCE: readonly Said['name'][] = ['step', 'complete', 'lead-view', 'lead-skip'];

/**
 * Starts telling.
 * @param target one of the analytics by name, or a function that takes the steps
 * @returns ends it
 */
export function connectAnalytics(
  element: EventTarget,
  target: AnalyticsName | FunnelListener,
  { answers = [], experiment }: AnalyticsOptions = {},
): () => void {
  const tell = typeof target === 'function' ? target : TARGETS[target];
  if (typeof tell !== 'function') {
    const names = Object.keys(TARGETS).join(', ');
    throw new TypeError(`[ml-readiness-quiz] connectAnalytics() knows ${names}, or takes a function.`);
  }
  const runs = new WeakMap<object, Run>();
  let isExposed = false;

  const hear = (event: Event) => {
    // Nobody takes a preview but its author.
    if ((event.target as { readonly preview?: unknown }).preview === true) return;
    const run = runOf(runs, event);
    const said = readEvent(event, answers);
    if (!said) return;
    if (said.name === 'start') run.told.clear();
    const mark = `${said.name} ${said.question ?? ''}`;
    if (ONCE.includes(said.name) && run.told.has(mark)) return;
    run.told.add(mark);
    const { quizId, quizVersion } = run.quiz;
    const add = (more: Omit<FunnelEvent, 'quizId' | 'quizVersion'>): FunnelEvent => ({
      quizId,
      quizVersion,
      ...(experiment ? { variant: experiment.variant } : {}),
      ...more,
    });
    if (experiment && !isExposed) {
      isExposed = true;
      tell(add({ name: 'exposure', experiment: experiment.name }));
    }
    tell(add(said));
  };

  for (const type of HEARD) element.addEventListener(type, hear);
  return () => {
    for (const type of HEARD) element.removeEventListener(type, hear);
  };
}

/** Quizzes side by side under one listener are told apart by the element that an event comes from. */
function runOf(runs: WeakMap<object, Run>, event: Event): Run {
  const source = event.target!;
  const run = runs.get(source) ?? { quiz: { quizId: '', quizVersion: '' }, told: new Set() };
  run.quiz = quizOf(event) ?? run.quiz;
  runs.set(source, run);
  return run;
}
