/**
 * Where the demo keeps its leads: one SQLite file. SQLite runs as WebAssembly with access to the file system, so nothing is
 * compiled or set up when it is installed.
 *
 * One lead per `submissionId`: the first one stored counts, later attempts to deliver it change nothing. An insert is a
 * transaction of its own and is on the disk before it returns (SQLite's defaults: rollback journal, `synchronous = FULL`).
 *
 * In: leads that were checked. Out: rows, newest first.
 */
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

/**
 * @typedef {import('./verify-score.mjs').Lead} Lead
 * @typedef {import('./verify-score.mjs').Verification} Verification
 * @typedef {{ receivedAt: string, lead: Lead, verification: Verification }} StoredLead
 */

/** No transaction here takes longer; a lock that is older was left behind by a process that died. */
const STALE_LOCK_MS = 10_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS lead (
    submission_id TEXT PRIMARY KEY,
    received_at TEXT NOT NULL,
    email TEXT NOT NULL,
    verified TEXT NOT NULL CHECK (verified IN ('match', 'mismatch', 'no-answers', 'unknown-quiz')),
    verification TEXT NOT NULL,
    lead TEXT NOT NULL
  ) STRICT`;

/** Leads in one file. Close it when done. */
export class LeadStore {
  #db;

  /** @param {string} file path of the database; it and its folder are made when they are not there */
  constructor(file) {
    mkdirSync(dirname(file), { recursive: true });
    removeStaleLock(`${file}.lock`);
    this.#db = new sqlite.Database(file);
    this.#db.exec('PRAGMA busy_timeout = 1000');
    this.#db.exec(SCHEMA);
  }

  /**
   * Stores a lead unless its `submissionId` is there already.
   * @param {Lead} lead
   * @param {Verification} verification
   * @param {Date} receivedAt
   * @returns {boolean} whether it is new
   */
  add(lead, verification, receivedAt) {
    const { changes } = this.#db.run(
      `INSERT INTO lead (submission_id, received_at, email, verified, verification, lead) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (submission_id) DO NOTHING`,
      [
        lead.submissionId,
        receivedAt.toISOString(),
        lead.contact.email,
        verification.verified,
        JSON.stringify(verification),
        JSON.stringify(lead),
      ],
    );
    return changes === 1;
  }

  /**
   * @param {number} [most]
   * @returns {StoredLead[]} newest first
   */
  list(most = 100) {
    const rows = this.#db.all(
      'SELECT received_at, verification, lead FROM lead ORDER BY received_at DESC, rowid DESC LIMIT ?',
      [most],
    );
    return rows.map((row) => ({
      receivedAt: String(row.received_at),
      lead: JSON.parse(String(row.lead)),
      verification: JSON.parse(String(row.verification)),
    }));
  }

  close() {
    this.#db.close();
  }
}

/** @param {string} lock the folder that stands for the database's lock while a transaction runs */
function removeStaleLock(lock) {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since > STALE_LOCK_MS) rmdirSync(lock);
}
