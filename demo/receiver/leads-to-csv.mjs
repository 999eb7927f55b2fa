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
  ['agreed_to', ({ lead }) => agreedIn(lead, ({ purpose }) => purpose)],
  ['agreed_text', ({ lead }) => agreedIn(lead, ({ text }) => text)],
  ['agreed_at', ({ lead }) => agreedIn(lead, ({ at }) => at)],
  [
    'policy',
    ({ lead }) =>
      agreedIn(lead, ({ policyUrl, policyVersion = '' }) => `${policyUrl} ${policyVersion}`.trim()),
  ],
  ['fields', ({ lead }) => fieldsIn(lead)],
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

/** @param {import('./verify-score.mjs').Lead} lead @returns {string} what was entered beside the address, as JSON */
function fieldsIn({ contact }) {
  const fields = Object.entries(contact).filter(([name]) => name !== 'email');
  return fields.length > 0 ? JSON.stringify(Object.fromEntries(fields)) : '';
}

/**
 * @param {import('./verify-score.mjs').Lead} lead
 * @param {(record: import('./verify-score.mjs').Lead['consent'][number]) => string} of
 * @returns {string} a line for each box that was ticked
 */
const agreedIn = ({ consent }, of) =>
  consent
    .filter(({ granted }) => granted)
    .map(of)
    .join('\n');
