/**
 * What the elements tell the page. Every event bubbles, is composed and carries plain JSON-able data in `detail`.
 * Personal data is only ever in `ml-lead-*`. Long, because every event has its class, its detail and its entry here.
 *
 * In: data that the elements hand over. Out: event classes, and their entries in `HTMLElementEventMap`.
 */

import type { Issue } from './core/issue.js';
import type { Answer, Id, Question } from './core/quiz.js';
import type { DroppedAnswer } from './core/migrate-answers.js';
import type { Report } from './core/report.js';
import type { Snapshot } from './core/session.js';
import type { Lead, LeadPlacement } from './lead/lead.js';
import type { LeadResult, LeadSettlement } from './lead/outcome.js';

/** Node has `Event` from version 15 on; this keeps the module importable where there is none. */
const EventBase: typeof Event = globalThis.Event ?? (class {} as unknown as typeof Event);

class DetailEvent<Detail> extends EventBase {
  /** Plain data about what happened. */
  readonly detail: Detail;

  constructor(type: string, detail: Detail, init: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...init });
    this.detail = detail;
  }
}

/** Which quiz an event is about. */
export interface QuizRef {
  readonly quizId: Id;
  readonly quizVersion: string;
}

/** A valid quiz is on screen. */
export class QuizReadyEvent extends DetailEvent<QuizRef & { readonly questions: number }> {
  constructor(detail: QuizRef & { readonly questions: number }) {
    super('ml-quiz-ready', detail);
  }
}

/** What failed, and what is known about it. */
export interface QuizErrorDetail {
  /** Where it failed. */
  readonly phase: 'load' | 'parse' | 'deliver' | 'storage';
  /** Short stable code, such as `http-404`, `timeout`, `not-json`, `invalid`, `blocked`. */
  readonly code: string;
  /** One sentence in English for logs. */
  readonly message: string;
  /** Faults found in the quiz document. */
  readonly issues: readonly Issue[];
}

/** Loading, validation, delivery or keeping failed. */
export class QuizErrorEvent extends DetailEvent<QuizErrorDetail> {
  constructor(detail: QuizErrorDetail) {
    super('ml-quiz-error', detail);
  }
}

/** The visitor left the intro for the first question. */
export class QuizStartEvent extends DetailEvent<QuizRef> {
  constructor(detail: QuizRef) {
    super('ml-quiz-start', detail);
  }
}

/** What a visitor comes back to. */
export interface QuizResumeDetail extends QuizRef {
  /** At a question, or at the result; then `report` of the element is there. */
  readonly phase: 'question' | 'result';
  /** Id of the question; `null` at the result. */
  readonly question: Id | null;
  /** The quiz says something else now than it did then. */
  readonly isChanged: boolean;
  /** Answers that the quiz cannot have any more. */
  readonly dropped: readonly DroppedAnswer[];
}

/** Answers that were kept are back; the visitor goes on from there, or begins again. */
export class QuizResumeEvent extends DetailEvent<QuizResumeDetail> {
  constructor(detail: QuizResumeDetail) {
    super('ml-quiz-resume', detail);
  }
}

/** The visitor asked to begin again. */
export class QuizRestartEvent extends DetailEvent<QuizRef> {
  constructor(detail: QuizRef) {
    super('ml-quiz-restart', detail);
  }
}

/** Which question is on screen, and how many can follow. */
export interface QuizStepDetail extends QuizRef {
  readonly question: Id;
  /** Place on the path, from 1. */
  readonly position: number;
  readonly remainingAtLeast: number;
  readonly remainingAtMost: number;
}

/** A question is shown; where it stands beside others, the visitor has come to it. */
export class QuizStepEvent extends DetailEvent<QuizStepDetail> {
  constructor(detail: QuizStepDetail) {
    super('ml-quiz-step', detail);
  }
}

/** What was answered; `null` where the question was left open. */
export interface QuizAnswerDetail extends QuizRef {
  readonly question: Id;
  /** Kind of the question. The answer to `text` is in the visitor's own words. */
  readonly type: Question['type'];
  readonly answer: Answer | null;
}

/** An answer was committed: by leaving its question, in an article at once. */
export class QuizAnswerEvent extends DetailEvent<QuizAnswerDetail> {
  constructor(detail: QuizAnswerDetail) {
    super('ml-quiz-answer', detail);
  }
}

/** The report exists. */
export class QuizCompleteEvent extends DetailEvent<{ readonly report: Report }> {
  constructor(detail: { readonly report: Report }) {
    super('ml-quiz-complete', detail);
  }
}

/** The visitor opened a link of the plan. Cancelable: a canceled event opens nothing. */
export class QuizActionEvent extends DetailEvent<{ readonly action: Id; readonly url: string }> {
  constructor(detail: { readonly action: Id; readonly url: string }) {
    super('ml-quiz-action', detail, { cancelable: true });
  }
}

/** What the visitor shares, and how. */
export interface QuizShareDetail extends QuizRef {
  readonly what: 'link' | 'image';
  /** Handed to the device, copied, or saved as a file. */
  readonly way: 'device' | 'copy' | 'file';
  /** The address that is shared; `null` where there is none to share. */
  readonly url: string | null;
}

/** The visitor shares the result. Cancelable: a canceled event shares nothing, so that the page can do it its own way. */
export class QuizShareEvent extends DetailEvent<QuizShareDetail> {
  constructor(detail: QuizShareDetail) {
    super('ml-quiz-share', detail, { cancelable: true });
  }
}

/** The lead form is on screen. */
export class LeadViewEvent extends DetailEvent<{ readonly placement: LeadPlacement }> {
  constructor(detail: { readonly placement: LeadPlacement }) {
    super('ml-lead-view', detail);
  }
}

/** How far the visitor is; `null` while there is no quiz. */
export interface QuizDialogDetail {
  readonly phase: Snapshot['phase'] | null;
}

/** The dialog of a quiz was opened. */
export class QuizOpenEvent extends DetailEvent<QuizDialogDetail> {
  constructor(detail: QuizDialogDetail) {
    super('ml-quiz-open', detail);
  }
}

/** The dialog of a quiz was closed; the quiz stays where it was. */
export class QuizCloseEvent extends DetailEvent<QuizDialogDetail> {
  constructor(detail: QuizDialogDetail) {
    super('ml-quiz-close', detail);
  }
}

/** The visitor goes on without the form. */
export class LeadSkipEvent extends DetailEvent<{ readonly placement: LeadPlacement }> {
  constructor(detail: { readonly placement: LeadPlacement }) {
    super('ml-lead-skip', detail);
  }
}

/** Anything a page can answer with: what became of the lead, a `Response`, or a promise of one. */
export type LeadAnswer = LeadResult | Response | Promise<LeadResult | Response>;

/**
 * A page's way to take leads without events: `element.onlead = async (lead, { signal }) => …`. What it returns is what it would give to
 * `respondWith`; `undefined` leaves the lead to `lead-endpoint`. It is asked where no listener took the lead.
 */
export type LeadHandler = (lead: Lead, options: { readonly signal: AbortSignal }) => LeadAnswer | undefined;

/**
 * What a listener gave to `respondWith`. From JavaScript it may be anything, nothing included.
 * @internal
 */
export interface GivenAnswer {
  readonly answer: unknown;
}

/**
 * The visitor sent the form. `respondWith` takes delivery over and says how it went; `preventDefault()` alone takes it over
 * without a word back; neither leaves it to `lead-endpoint`. Personal data: every script on the page can listen.
 */
export class LeadSubmitEvent extends DetailEvent<Lead> {
  /**
   * Aborted when nobody waits for the answer any longer: the element was removed, or the answer took too long. For the page's own
   * request. A visitor who begins again is no reason to give it up.
   */
  readonly signal: AbortSignal;
  #given: GivenAnswer | undefined;
  #isOpen = true;

  constructor(detail: Lead, signal: AbortSignal = new AbortController().signal) {
    super('ml-lead-submit', detail, { cancelable: true });
    this.signal = signal;
  }

  /**
   * Takes over delivery. Call it once, while the event is being dispatched.
   * @throws {TypeError} when it is called twice or after dispatch has ended.
   */
  respondWith(answer: LeadAnswer): void {
    if (!this.#isOpen) {
      throw new TypeError(
        '[ml-readiness-quiz] respondWith() came too late. Call it in the listener itself, before any await, and give it a promise.',
      );
    }
    if (this.#given) {
      throw new TypeError(
        '[ml-readiness-quiz] respondWith() was called twice for one lead. Let one listener answer; look at event.defaultPrevented in the others.',
      );
    }
    this.#given = { answer };
    this.preventDefault();
  }

  /**
   * For the element that dispatched it: closes the event for answers and returns the one that was given.
   * @internal
   */
  close(): GivenAnswer | undefined {
    this.#isOpen = false;
    return this.#given;
  }
}

/** One submission ended. */
export class LeadSettleEvent extends DetailEvent<LeadSettlement> {
  constructor(detail: LeadSettlement) {
    super('ml-lead-settle', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ml-quiz-ready': QuizReadyEvent;
    'ml-quiz-error': QuizErrorEvent;
    'ml-quiz-start': QuizStartEvent;
    'ml-quiz-resume': QuizResumeEvent;
    'ml-quiz-restart': QuizRestartEvent;
    'ml-quiz-step': QuizStepEvent;
    'ml-quiz-answer': QuizAnswerEvent;
    'ml-quiz-complete': QuizCompleteEvent;
    'ml-quiz-action': QuizActionEvent;
    'ml-quiz-open': QuizOpenEvent;
    'ml-quiz-close': QuizCloseEvent;
    'ml-quiz-share': QuizShareEvent;
    'ml-lead-view': LeadViewEvent;
    'ml-lead-skip': LeadSkipEvent;
    'ml-lead-submit': LeadSubmitEvent;
    'ml-lead-settle': LeadSettleEvent;
  }
}
