/**
 * What may be told to analytics about a visit, and how an element's event becomes it. This is an allow-list: of each event only
 * the members named here are read, and of `ml-lead-*`, where personal data is, only how it went.
 *
 * In: an event of the element. Out: plain data, or nothing.
 */

import type { Answer, Id } from '../core/quiz.js';
import type { LeadSettleEvent, LeadSubmitEvent, QuizAnswerEvent, QuizRef, QuizStepEvent } from '../events.js';
import type { LeadSettlement } from '../lead/outcome.js';

/** One step of the way from the first question to the list. */
export interface FunnelEvent {
  readonly name: FunnelEventName;
  /** Id of the quiz; empty where it is not known yet. */
  readonly quizId: Id;
  readonly quizVersion: string;
  /** Which question; with `step` and `answer`. */
  readonly question?: Id;
  /** Its place on the path, from 1; with `step`. */
  readonly position?: number;
  /** Ids of what was chosen, or a number; with `answer`. */
  readonly answer?: Answer;
  /** How the submission ended; with `lead-settle`. */
  readonly status?: LeadSettlement['status'];
  /** Name of the experiment; with `exposure`. */
  readonly experiment?: string;
  /** What this visitor sees of the experiment; with every event while there is one. */
  readonly variant?: string;
}

/**
 * In the order of a visit: the visitor meets a variant, starts, sees a question, answers it, has a result, sees the form, goes
 * on without it or sends it, and it is settled. Where the form stands before the first question, it comes before `start`.
 */
export type FunnelEventName =
  | 'exposure'
  | 'start'
  | 'step'
  | 'answer'
  | 'complete'
  | 'lead-view'
  | 'lead-skip'
  | 'lead-submit'
  | 'lead-settle';

/** What an event says by itself; the quiz and the variant are added by whoever listens. */
export type Said = Pick<FunnelEvent, 'name' | 'question' | 'position' | 'answer' | 'status'>;

/** The events that are listened to. */
export const HEARD = [
  'ml-quiz-start',
  'ml-quiz-step',
  'ml-quiz-answer',
  'ml-quiz-complete',
  'ml-lead-view',
  'ml-lead-skip',
  'ml-lead-submit',
  'ml-lead-settle',
] as const;

/**
 * What an event says.
 * @param asked ids of the questions whose answers may be told
 */
export function readEvent(event: Event, asked: readonly Id[]): Said | undefined {
  switch (event.type as (typeof HEARD)[number]) {
    case 'ml-quiz-start':
      return { name: 'start' };
    case 'ml-quiz-step': {
      const { question, position } = (event as QuizStepEvent).detail;
      return { name: 'step', question, position };
    }
    case 'ml-quiz-answer': {
      const { question, type, answer } = (event as QuizAnswerEvent).detail;
      const isTold = asked.includes(question) && type !== 'text' && answer !== null;
      return isTold ? { name: 'answer', question, answer } : undefined;
    }
    case 'ml-quiz-complete':
      return { name: 'complete' };
    case 'ml-lead-view':
      return { name: 'lead-view' };
    case 'ml-lead-skip':
      return { name: 'lead-skip' };
    case 'ml-lead-submit':
      return (event as LeadSubmitEvent).detail.attempt === 1 ? { name: 'lead-submit' } : undefined;
    case 'ml-lead-settle':
      return { name: 'lead-settle', status: (event as LeadSettleEvent).detail.status };
  }
}

/** Which quiz an event is about, where it or its element says so: the form may be seen before anything else is heard of. */
export function quizOf(event: Event): QuizRef | undefined {
  const { detail, target } = event as CustomEvent<Partial<QuizRef> | null>;
  if (event.type.startsWith('ml-quiz-') && detail?.quizId !== undefined) return detail as QuizRef;
  return (target as { readonly snapshot?: QuizRef } | null)?.snapshot;
}
