/** What the parts of the lead form are given and share. Types only. */

import type { ReactiveElement } from 'lit';
import type { Answers } from '../../core/quiz.js';
import type { Report } from '../../core/report.js';
import type { LeadQuiz } from '../../lead/lead.js';
import type { Surroundings } from '../../lead/retry-delivery.js';
import type { Messages } from '../../locales/messages.js';
import type { LeadFormScreen } from './screen.js';
import type { LeadFormTeller } from './teller.js';
import type { LeadSettingValues } from './lead-settings.js';

/** What the host element knows and the form needs. */
export interface LeadFormInputs {
  /** The quiz that was taken; only its id and version go along. */
  readonly quiz: LeadQuiz;
  /** The report; without one there is no box to include it. */
  readonly report: Report | null | undefined;
  readonly answers: Answers;
  /** The result was there on an earlier page, where the visitor has met the form. */
  readonly wasComplete?: boolean;
  /** Questions stand in an article. */
  readonly isInArticle?: boolean;
  /** What the page set. */
  readonly settings: LeadSettingValues;
  readonly locale: string;
  readonly messages: Messages;
  /** Level of the form's heading; 3 where it is not given. */
  readonly headingLevel?: number;
}

/** What differs between a page and a test. */
export interface LeadFormOptions {
  /** Longest wait for an answer, in milliseconds; 15 seconds where it is not given. */
  readonly timeoutMs?: number;
  readonly surroundings?: Surroundings;
  /** The visitor goes on from a form that stood between them and what comes next. */
  readonly onPass?: () => void;
}

/** What the parts of one form share. */
export interface LeadFormContext {
  readonly host: ReactiveElement;
  /** Read when they are needed and never kept. */
  readonly inputs: () => LeadFormInputs;
  readonly options: LeadFormOptions;
  readonly teller: LeadFormTeller;
  readonly screen: LeadFormScreen;
}
