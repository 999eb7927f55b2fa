/**
 * The entry `ml-readiness-quiz/lead`: what a lead is, and the functions that check, build and deliver one, to an
 * endpoint or to a newsletter service. No side effects, nothing from Lit; imports in a browser, in Node and at the edge.
 */

export { awaitAnswer, LEAD_TIMEOUT_MS } from './await-answer.js';
export type { WaitOptions } from './await-answer.js';
export { buildLead } from './build-lead.js';
export type { ConsentChoice, LeadParts } from './build-lead.js';
export { buildResponse } from './build-response.js';
export { deliverLead } from './deliver-lead.js';
export type { DeliveryOptions, EndpointSettings } from './deliver-lead.js';
export type { LeadEncoding } from './encode-lead.js';
export { explainFailure } from './explain-failure.js';
export { isBrowser } from './is-browser.js';
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
export type { LeadConsent, LeadField, LeadFieldOption, LocalText } from './lead-form-parts.js';
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
export { parseLead } from './parse-lead.js';
export type { LeadIssue, LeadParseResult } from './parse-lead.js';
export { readOutcome } from './read-outcome.js';
export type { SendOptions } from './send-request.js';
export { brevo } from './services/brevo.js';
export type { BrevoSettings } from './services/brevo.js';
export { buttondown } from './services/buttondown.js';
export type { ButtondownSettings } from './services/buttondown.js';
export { buildEndpoint } from './services/build-endpoint.js';
export type { EndpointOptions } from './services/build-endpoint.js';
export { deliverToService } from './services/deliver-to-service.js';
export { ghost } from './services/ghost.js';
export type { GhostSettings } from './services/ghost.js';
export { hubspot } from './services/hubspot.js';
export type { HubspotSettings } from './services/hubspot.js';
export { kit } from './services/kit.js';
export type { KitSettings } from './services/kit.js';
export type {
  ConfirmationSettings,
  LeadService,
  Place,
  ServiceRequest,
  ServiceSettings,
  TaggingSettings,
} from './services/lead-service.js';
export { leadServices } from './services/lead-services.js';
export { listmonk } from './services/listmonk.js';
export type { ListmonkSettings } from './services/listmonk.js';
export { mailchimp } from './services/mailchimp.js';
export type { MailchimpSettings } from './services/mailchimp.js';
export { mailerlite } from './services/mailerlite.js';
export type { MailerliteSettings } from './services/mailerlite.js';
export { scoreapp } from './services/scoreapp.js';
export type { ScoreappSettings } from './services/scoreapp.js';
export { webhook } from './services/webhook.js';
export type { WebhookSettings } from './services/webhook.js';
export { createSubmissionId } from './submission-id.js';
export { validateContact, validateFields } from './validate-lead.js';
export type { ContactIssue } from './validate-lead.js';
