/**
 * What became of a lead: the answer that a host or an endpoint gives, and the final state that the page is told.
 * In: nothing. Out: types only.
 */

/** The host's answer to one lead, given to `respondWith` or read from an endpoint. */
export type LeadOutcome = LeadAccepted | LeadRejected | LeadRetry;

/** The lead arrived. An address that was on the list already is accepted too, in the same words. */
export interface LeadAccepted {
  readonly status: 'accepted';
  /** `email-sent` where the list asks for confirmation by e-mail. */
  readonly confirmation?: 'email-sent';
  /** It was sent, and nobody could read the answer (`no-cors`). */
  readonly unverified?: true;
}

/** The lead cannot be taken as it is. */
export interface LeadRejected {
  readonly status: 'rejected';
  /** Id of the field at fault, such as `email`; the form as a whole where it is not said. */
  readonly field?: string;
  /** What to say to the visitor; shown as text, cut to 200 characters. */
  readonly message?: string;
}

/** The lead could not be delivered now; the visitor can try again. */
export interface LeadRetry {
  readonly status: 'retry';
  /** Seconds to wait, where it is known. */
  readonly afterSeconds?: number;
}

/**
 * No answer came that says what became of the lead. No host has to say this: it is what `readOutcome`, `awaitAnswer`,
 * `deliverLead` and `deliverToService` say instead of throwing.
 */
export interface LeadFailure {
  readonly status: 'failed';
  /** Why. Stable; `explainFailure` puts it into words. */
  readonly code: LeadFailureCode;
}

/**
 * Why no usable answer came. In the order in which it can happen: the endpoint is not a web address; the settings of the service cannot
 * be used; the page's promise was rejected; nothing came in time; nothing came at all; the element was removed; the answer is a
 * redirect, which is not followed; it has a status that says nothing about the lead; it is a web page; it is neither an outcome nor a
 * response.
 * Besides, the visitor may have asked to be contacted, of which whoever took the lead keeps nothing.
 */
export type LeadFailureCode =
  | 'endpoint-address'
  | 'service-settings'
  | 'page-rejected'
  | 'timeout'
  | 'network'
  | 'aborted'
  | 'opaque'
  | `http-${number}`
  | 'not-an-endpoint'
  | 'not-an-outcome'
  | 'contact-lost';

/** What is known after one attempt. */
export type LeadResult = LeadOutcome | LeadFailure;

/** How one submission ended, as `ml-lead-settle` tells it. */
export interface LeadSettlement {
  readonly submissionId: string;
  /** `unhandled`: neither the page nor an endpoint took it, and nothing was stored. */
  readonly status: 'accepted' | 'rejected' | 'failed' | 'unhandled';
  /**
   * How it was delivered: by the page's `respondWith` or `onlead`, by the page alone (`preventDefault`), by the endpoint, by the
   * newsletter service, or not at all. Of two it is the one whose outcome this is.
   */
  readonly via: 'page' | 'page-unconfirmed' | 'endpoint' | 'service' | 'none';
  /** Attempts made for this submission, those that followed by themselves included. */
  readonly attempts: number;
  readonly confirmation?: 'email-sent';
  /** It was sent, and nobody could read the answer. */
  readonly unverified?: true;
}
