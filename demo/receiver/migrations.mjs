/**
 * The steps by which a database of leads came to be as it is. A store runs those that its database has not seen, in order and
 * each once; a step that was published is never changed.
 *
 * The two databases differ in the type of JSON and of times alone: `JSON` and `TIME` stand for them.
 */

/** @type {readonly string[]} */
const STEPS = [
  `CREATE TABLE IF NOT EXISTS lead (
    submission_id TEXT PRIMARY KEY,
    received_at TIME NOT NULL,
    email TEXT NOT NULL,
    verified TEXT NOT NULL CHECK (verified IN ('match', 'mismatch', 'no-answers', 'unknown-quiz')),
    verification JSON NOT NULL,
    lead JSON NOT NULL
  )`,
  // People ask for what is kept under their address, and for it to go.
  'CREATE INDEX lead_email ON lead (lower(email))',
  'CREATE INDEX lead_received_at ON lead (received_at)',
];

/**
 * @param {number} version how many steps the database has seen
 * @param {{ json: string, time: string }} types their names in this database
 * @returns {string[]} the steps that are left
 */
export const stepsAfter = (version, { json, time }) =>
  STEPS.slice(version).map((step) => step.replaceAll(/\bJSON\b/g, json).replaceAll(/\bTIME\b/g, time));
