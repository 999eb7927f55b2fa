/**
 * Tells the page what became of a lead (`ml-lead-settle`), and its developer what is wrong: in the console, each thing once, and by
 * `ml-quiz-error`. Nothing here ever holds what a visitor typed.
 */

import type { Issue } from '../../core/issue.js';
import { LeadSettleEvent, QuizErrorEvent } from '../../events.js';
import { explainFailure } from '../../lead/explain-failure.js';
import type { Lead } from '../../lead/lead.js';
import type { LeadFailureCode } from '../../lead/outcome.js';
import type { Delivery } from './delivery.js';
import { settlementStatus } from './state.js';

/** The voice of one form. */
export class LeadFormTeller {
  readonly #host: EventTarget;
  readonly #told = new Set<string>();

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** Says something, once. */
  say(message: string): boolean {
    if (this.#told.has(message)) return false;
    this.#told.add(message);
    console.error(`[ml-readiness-quiz] ${message}`);
    return true;
  }

  /** Tells the end of one submission. */
  settled({ submissionId }: Lead, { via, result, attempts, isContactLost }: Delivery): void {
    const isAccepted = result?.status === 'accepted';
    if (!result) {
      this.say(
        'Nobody took the lead, and nothing was stored. Call event.respondWith(promise) in a listener for "ml-lead-submit", or set lead-endpoint.',
      );
    }
    if (result?.status === 'failed') this.#failure(result.code);
    if (isAccepted && isContactLost) this.#failure('contact-lost');
    const detail = {
      submissionId,
      status: settlementStatus(result),
      via,
      attempts,
      ...(isAccepted && result.confirmation ? { confirmation: result.confirmation } : {}),
      ...(isAccepted && result.unverified ? { unverified: result.unverified } : {}),
    };
    this.#host.dispatchEvent(new LeadSettleEvent(detail));
  }

  /** Says what is wrong with the fields or boxes that the page set. */
  faults(issues: readonly Issue[]): void {
    if (issues.length === 0) return;
    const message = `The sign-up form is not as it was meant. ${issues.map((issue) => issue.message).join(' ')}`;
    if (!this.say(message)) return;
    this.#host.dispatchEvent(new QuizErrorEvent({ phase: 'parse', code: 'lead-form', message, issues }));
  }

  /** Says why a lead was not delivered. */
  #failure(code: LeadFailureCode): void {
    const message = explainFailure(code);
    this.say(`The lead was not delivered (${code}). ${message}`);
    this.#host.dispatchEvent(new QuizErrorEvent({ phase: 'deliver', code, message, issues: [] }));
  }
}
