/** The events of one visit, from the first question to the list, as an element fires them. */
import {
  LeadSettleEvent,
  LeadSubmitEvent,
  LeadViewEvent,
  QuizAnswerEvent,
  type QuizAnswerDetail,
  QuizCompleteEvent,
  QuizStartEvent,
  QuizStepEvent,
} from '../../src/events.js';
import { buildLead } from '../../src/lead/build-lead.js';
import { sampleReport } from '../fixtures/report.js';
import { leadParts } from '../lead/lead-parts.js';

const quiz = { quizId: 'sde-to-ml', quizVersion: '1.0.0' };
const range = { remainingAtLeast: 1, remainingAtMost: 3 };

/** What a visitor typed; none of it may be told to anybody. */
export const TYPED = ['name@example.com', 'Ada', 'I work at Example Ltd'] as const;

/** A question on screen. */
export const step = (question: string, position: number) =>
  new QuizStepEvent({ ...quiz, question, position, ...range });

/** An answer. */
export const answer = (
  question: string,
  given: string | readonly string[] | number | null,
  type: QuizAnswerDetail['type'] = 'single',
) => new QuizAnswerEvent({ ...quiz, question, type, answer: given });

/** The lead form, sent. */
export function submit(attempt = 1): LeadSubmitEvent {
  const lead = buildLead(leadParts({ attempt, email: TYPED[0], answers: { words: TYPED[2] } }));
  return new LeadSubmitEvent({ ...lead, contact: Object.assign({ firstName: TYPED[1] }, lead.contact) });
}

/** A whole visit: two questions and one that is gone back to, typed words, and a lead that took two attempts. */
export function visit(): readonly Event[] {
  return [
    new QuizStartEvent(quiz),
    step('depth', 1),
    answer('depth', 'd1'),
    step('tools', 2),
    step('depth', 1),
    answer('depth', 'd2'),
    step('tools', 2),
    answer('tools', ['git', 'cloud']),
    ...TYPED.map((words) => answer('words', words, 'text')),
    answer('matrix', ['python:expert']),
    answer('years', 7),
    answer('open', null),
    new QuizCompleteEvent({ report: sampleReport() }),
    // Back to change an answer, and here again.
    new QuizCompleteEvent({ report: sampleReport() }),
    new LeadViewEvent({ placement: 'card' }),
    new LeadViewEvent({ placement: 'card' }),
    submit(1),
    submit(2),
    new LeadSettleEvent({
      submissionId: '5f1b7c1e-0000-4000-8000-000000000001',
      status: 'accepted',
      via: 'endpoint',
      attempts: 2,
    }),
  ];
}
