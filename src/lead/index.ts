/**
 * The entry `ml-readiness-quiz/lead`: what a lead is, and the functions that check, build and deliver one. No side effects,
 * nothing from Lit; imports in a browser, in Node and at the edge.
 */

export { awaitAnswer, LEAD_TIMEOUT_MS } from './await-answer.js';
export type { WaitOptions } from './await-answer.js';
export { buildLead } from './build-lead.js';
export type { ConsentChoice, LeadParts } from './build-lead.js';
export { deliverLead } from './deliver-lead.js';
export type { DeliveryOptions } from './deliver-lead.js';
export { explainFailure } from './explain-failure.js';
export type {
  AntiSpam,
  Attribution,
  ConsentPurpose,
  ConsentRecord,
  Contact,
  ContextByKey,
  Lead,
  LeadPlacement,
  LeadQuiz,
  LeadReport,
  ScoreByDimension,
  TextByKey,
} from './lead.js';
export type {
  LeadAccepted,
  LeadFailure,
  LeadFailureCode,
  LeadOutcome,
  LeadRejected,
  LeadResult,
  LeadRetry,
  LeadSettlement,
} from './outcome.js';
export { readOutcome } from './read-outcome.js';
export { createSubmissionId } from './submission-id.js';
export { validateContact } from './validate-lead.js';
export type { ContactIssue } from './validate-lead.js';
