/** Failures in words for the developer of the page: what happened and what to do. Never shown to a visitor. */

import type { LeadFailureCode } from './outcome.js';

/** One English sentence or two for the console and for `ml-quiz-error`. Holds nothing that the visitor typed. */
export function explainFailure(code: LeadFailureCode): string {
  switch (code) {
    case 'endpoint-address':
      return 'lead-endpoint is not a web address. Give it an http(s) URL.';
    case 'service-settings':
      return 'lead-to does not name a service that pages may call (ghost, hubspot, listmonk), or lead-settings lacks what it needs.';
    case 'page-rejected':
      return 'The promise given to respondWith(), or onlead, was rejected. Catch what went wrong and answer with {status: "retry"} or {status: "rejected"}.';
    case 'timeout':
      return 'No answer came in time. The visitor can try again, under the same submissionId.';
    case 'network':
      return 'The request did not get through. Offline, a redirect, or the endpoint does not allow this origin (CORS, also for the headers Content-Type and Idempotency-Key).';
    case 'aborted':
      return 'The element was removed before an answer came.';
    case 'opaque':
      return 'The answer is a redirect, which is not followed: it can lead to another host. Give the address where it ends.';
    case 'not-an-endpoint':
      return 'The address answered with a web page. It is a page, a login wall or a catch-all route, not an endpoint that stores leads.';
    case 'not-an-outcome':
      return 'The answer given to respondWith() or by onlead is neither an outcome such as {status: "accepted"} nor a Response. Return one from the promise.';
    case 'contact-lost':
      return 'The service keeps no consent to be contacted. Set lead-endpoint, or onContact of buildEndpoint.';
    default:
      return `The endpoint answered with HTTP ${code.slice('http-'.length)}.`;
  }
}
