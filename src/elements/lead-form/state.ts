/**
 * The states of the lead form, and how one follows from what became of a lead.
 *
 *   idle ─► sending ─► done | confirm-by-email | unverified | field-error | failed | unhandled
 *     └───► field-error, preview, skipped        (field-error, failed, unhandled and skipped go back to the form)
 *
 * In: results of delivery. Out: states as plain data, which `lead-form.template.ts` shows. Pure.
 */

import type { LeadResult, LeadSettlement } from '../../lead/outcome.js';
import type { Pause } from '../../lead/retry-delivery.js';
import type { ContactIssue } from '../../lead/validate-lead.js';

/** What the form shows. */
export type LeadFormState =
  | {
      readonly status:
        'idle' | 'done' | 'confirm-by-email' | 'unverified' | 'unhandled' | 'preview' | 'skipped';
    }
  | SendingState
  | FieldErrorState
  | FailedState;

/** A lead is under way. */
export interface SendingState {
  readonly status: 'sending';
  /** Why it takes longer. */
  readonly pause?: Pause;
  /** The visitor wanted to do without the form when the lead had gone out. */
  readonly isSkipped?: boolean;
}

/** Fields need another look. */
export interface FieldErrorState {
  readonly status: 'field-error';
  /** In the order of the form. */
  readonly faults: readonly FieldFault[];
}

/** A field that needs another look. */
export interface FieldFault {
  /** Id of the field; `email` for the address, `consent` for the boxes. */
  readonly field: string;
  readonly code: ContactIssue['code'] | 'refused';
  /** What the receiver or the page says about it. */
  readonly text?: string | undefined;
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
  /** The page's challenge gave nothing, so nothing was sent. */
  readonly isUnchallenged?: boolean;
}

/**
 * What the form shows after an attempt.
 * @param result what became of the lead; `undefined` where nobody took it
 * @param fields ids of the fields that the form has
 */
export function stateAfter(result: LeadResult | undefined, fields: readonly string[] = []): LeadFormState {
  switch (result?.status) {
    case undefined:
      return { status: 'unhandled' };
    case 'accepted':
      if (result.confirmation === 'email-sent') return { status: 'confirm-by-email' };
      return { status: result.unverified ? 'unverified' : 'done' };
    case 'rejected':
      return result.field !== undefined && ['email', ...fields].includes(result.field)
        ? refused(result.field, result.message)
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

/** A field that was not accepted. */
export function refused(field: string, text: string | undefined): FieldErrorState {
  return { status: 'field-error', faults: [{ field, code: 'refused', text }] };
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
  return ['done', 'confirm-by-email', 'unverified', 'preview', 'skipped'].includes(status);
}

/** Whether the visitor has done their part, so that nothing waits for the form any longer. */
export function isTried({ status }: LeadFormState): boolean {
  return !['idle', 'sending', 'field-error'].includes(status);
}
