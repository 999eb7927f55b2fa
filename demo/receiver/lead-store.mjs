/**
 * Leads in one SQLite file. SQLite runs as WebAssembly with access to the file system, so nothing is compiled or set up when it
 * is installed.
 *
 * One lead per `submissionId`: the first one stored counts, later attempts to deliver it change nothing. What is added together
 * is one transaction, which is on the disk before it returns (SQLite's defaults: rollback journal, `synchronous = FULL`).
 *
 * In: leads that were checked. Out: rows, newest first.
 */
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sqlite from 'node-sqlite3-wasm';
import { stepsAfter } from './migrations.mjs';

/**
 * @typedef {import('./verify-score.mjs').Lead} Lead
 * @typedef {import('./verify-score.mjs').Verification} Verification
 * @typedef {{ lead: Lead, verification: Verification, receivedAt: Date }} Arrival
 * @typedef {{ receivedAt: string, lead: Lead, verification: Verification }} StoredLead
 */

/** No transaction here takes longer; a lock that is older was left behind by a process that died. */
const STALE_LOCK_MS = 10_000;

/** Leads in one file. Close it when done. */
export class LeadStore {
  #db;

  /** @param {string} file path of the database; it and its folder are made when they are not there */
  constructor(file) {
    mkdirSync(dirname(file), { recursive: true });
    if (isStale(lockOf(file))) rmdirSync(lockOf(file));
    this.#db = new sqlite.Database(file);
    this.#db.exec('PRAGMA busy_timeout = 1000');
    this.#migrate();
  }

  /**
   * The same, waiting for a lock that a process has or left behind.
   * @param {string} file
   */
  static async open(file) {
    const giveUpAt = Date.now() + 2 * STALE_LOCK_MS;
    while (statSync(lockOf(file), { throwIfNoEntry: false }) && !isStale(lockOf(file))) {
      if (Date.now() > giveUpAt) throw new Error(`Another process writes to ${file}.`);
      await pause(100);
    }
    return new LeadStore(file);
  }

  #migrate() {
    const [row] = this.#db.all('PRAGMA user_version');
    const version = Number(row?.['user_version']);
    const steps = stepsAfter(version, { json: 'TEXT', time: 'TEXT' });
    if (steps.length === 0) return;
    this.#inTransaction(() => {
      for (const step of steps) this.#db.exec(step);
      this.#db.exec(`PRAGMA user_version = ${version + steps.length}`);
    });
  }

  /**
   * Stores a lead unless its `submissionId` is there already.
   * @param {Lead} lead
   * @param {Verification} verification
   * @param {Date} receivedAt
   * @returns {boolean} whether it is new
   */
  add(lead, verification, receivedAt) {
    return this.addAll([{ lead, verification, receivedAt }]).includes(true);
  }

  /**
   * Stores leads in one transaction: all of them, or none where it throws.
   * @param {readonly Arrival[]} arrivals
   * @returns {boolean[]} whether each is new
   */
  addAll(arrivals) {
    return this.#inTransaction(() => arrivals.map((arrival) => this.#insert(arrival)));
  }

  /** @param {Arrival} arrival */
  #insert({ lead, verification, receivedAt }) {
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
   * @template Result
   * @param {() => Result} work
   */
  #inTransaction(work) {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
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
      receivedAt: String(row['received_at']),
      lead: JSON.parse(String(row['lead'])),
      verification: JSON.parse(String(row['verification'])),
    }));
  }

  /**
   * Deletes everything that is kept under an address, whatever its case.
   * @param {string} email
   * @returns {number} how many leads that were
   */
  deleteByEmail(email) {
    return this.#db.run('DELETE FROM lead WHERE lower(email) = lower(?)', [email]).changes;
  }

  close() {
    this.#db.close();
  }
}

/** @param {string} file @returns {string} the folder that stands for the lock while a transaction runs */
const lockOf = (file) => `${file}.lock`;

/** @param {string} lock */
function isStale(lock) {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return since !== undefined && Date.now() - since > STALE_LOCK_MS;
}
