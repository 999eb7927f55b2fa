/**
 * The states of the lead form, and how one follows from what became of a lead.
 *
 *   idle ─► sending ─► done | confirm-by-email | field-error | failed | unhandled
 *     └───► field-error, preview        (the last three of the line above go back to sending)
 *
 * In: results of delivery. Out: states as plain data, which `lead-form.template.ts` shows. Pure.
 */

import type { LeadResult, LeadSettlement } from '../lead/outcome.js';
import type { ContactIssue } from '../lead/validate-lead.js';

/** What the form shows. */
export type LeadFormState =
  | { readonly status: 'idle' | 'sending' | 'done' | 'confirm-by-email' | 'unhandled' | 'preview' }
  | FieldErrorState
  | FailedState;

/** A field needs another look. */
export interface FieldErrorState {
  readonly status: 'field-error';
  /** What is wrong with the address; `refused` by the receiver. */
  readonly email?: ContactIssue['code'] | 'refused' | undefined;
  /** What the receiver says about it. */
  readonly emailText?: string | undefined;
  /** The newsletter box is not ticked, so there is nothing to sign up for. */
  readonly lacksConsent?: boolean;
}

/** Nothing arrived, or it was not accepted as a whole. */
export interface FailedState {
  readonly status: 'failed';
  /** Sending the same again can help. */
  readonly isRetryable: boolean;
  /** Seconds that the receiver asked to wait. */
  readonly afterSeconds?: number | undefined;
  /** That time is not over. */
  readonly mustWait: boolean;
  /** What the receiver says about it. */
  readonly text?: string | undefined;
}

/**
 * What the form shows after an attempt.
 * @param result what became of the lead; `undefined` where nobody took it
 */
export function stateAfter(result: LeadResult | undefined): LeadFormState {
  switch (result?.status) {
    case undefined:
      return { status: 'unhandled' };
    case 'accepted':
      return { status: result.confirmation === 'email-sent' ? 'confirm-by-email' : 'done' };
    case 'rejected':
      return result.field === 'email'
        ? { status: 'field-error', email: 'refused', emailText: result.message }
        : { status: 'failed', isRetryable: false, mustWait: false, text: result.message };
    case 'retry':
      return {
        status: 'failed',
        isRetryable: true,
        afterSeconds: result.afterSeconds,
        mustWait: result.afterSeconds !== undefined,
      };
    case 'failed':
      return { status: 'failed', isRetryable: true, mustWait: false };
  }
}

/** How `ml-lead-settle` names that. */
export function settlementStatus(result: LeadResult | undefined): LeadSettlement['status'] {
  return result?.status === 'retry' ? 'failed' : (result?.status ?? 'unhandled');
}

/** Whether pressing the button does nothing now. */
export function isBusy(state: LeadFormState): boolean {
  return state.status === 'sending' || (state.status === 'failed' && state.mustWait);
}

/** Whether the form has done its work and makes room for a sentence. */
export function isFinished({ status }: LeadFormState): boolean {
  return status === 'done' || status === 'confirm-by-email' || status === 'preview';
}

/** What takes focus when a state comes up; `undefined` where focus stays where it is. */
export function focusTarget(state: LeadFormState): string | undefined {
  if (state.status === 'field-error') return state.email ? '#lead-email' : '#lead-newsletter';
  return isFinished(state) ? '#lead-heading' : undefined;
}
