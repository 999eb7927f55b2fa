/**
 * Leads as CSV (RFC 4180) for a spreadsheet, one a line. What visitors typed may look like a formula, and spreadsheets run those:
 * a cell that begins like one gets an apostrophe in front.
 */

/** @typedef {import('./lead-store.mjs').StoredLead} StoredLead */

/** @type {readonly (readonly [string, (stored: StoredLead) => unknown])[]} */
const COLUMNS = [
  ['received_at', ({ receivedAt }) => receivedAt],
  ['submission_id', ({ lead }) => lead.submissionId],
  ['email', ({ lead }) => lead.contact.email],
  ['placement', ({ lead }) => lead.placement],
  ['locale', ({ lead }) => lead.locale],
  ['newsletter', ({ lead }) => consentOf(lead, 'newsletter')?.granted ?? ''],
  ['newsletter_text', ({ lead }) => consentOf(lead, 'newsletter')?.text],
  ['newsletter_at', ({ lead }) => consentOf(lead, 'newsletter')?.at],
  ['policy_url', ({ lead }) => consentOf(lead, 'newsletter')?.policyUrl],
  ['quiz', ({ lead }) => `${lead.quiz.id} ${lead.quiz.version}`],
  ['total', ({ lead }) => lead.report?.total],
  ['band', ({ lead }) => lead.report?.band],
  ['tags', ({ lead }) => lead.report?.tags.join(' ')],
  ['verified', ({ verification }) => verification.verified],
  ['page', ({ lead }) => lead.attribution.page],
];

/** @param {Iterable<StoredLead>} leads @returns {string} a line of names, then one for each lead */
export function leadsToCsv(leads) {
  const lines = [
    COLUMNS.map(([name]) => name),
    ...[...leads].map((lead) => COLUMNS.map(([, of]) => of(lead))),
  ];
  return lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

/** @param {unknown} value */
function toCell(value) {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {import('./verify-score.mjs').Lead} lead @param {string} purpose */
const consentOf = ({ consent }, purpose) => consent.find((record) => record.purpose === purpose);
