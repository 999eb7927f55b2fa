/**
 * Leads in PostgreSQL. One lead per `submissionId`, as in the SQLite store; what is added together is one statement, which is on
 * the disk of the server before it returns (`synchronous_commit` is asked for, whatever the server's own setting).
 *
 * In: leads that were checked. Out: rows, newest first.
 */
import pg from 'pg';
import { stepsAfter } from './migrations.mjs';

/** @typedef {import('./lead-store.mjs').Arrival} Arrival */

/** Whoever runs migrations holds this advisory lock, so that two receivers that start at once do not both run them. */
const MIGRATION_LOCK = 738_215_001;

/** Leads in one database. Close it when done. */
export class PostgresLeadStore {
  #pool;

  /** @param {pg.Pool} pool */
  constructor(pool) {
    this.#pool = pool;
  }

  /**
   * @param {string} url such as `postgres://user@host/database`
   * @param {(error: Error) => void} onError told about connections that break while nobody uses them
   */
  static async open(url, onError) {
    const pool = new pg.Pool({
      connectionString: url,
      max: 4,
      connectionTimeoutMillis: 5000,
      options: '-c synchronous_commit=on',
    });
    pool.on('error', onError);
    const store = new PostgresLeadStore(pool);
    await store.#migrate();
    return store;
  }

  async #migrate() {
    const client = await this.#pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await client.query('CREATE TABLE IF NOT EXISTS lead_schema (version INTEGER NOT NULL)');
      const { rows } = await client.query('SELECT max(version) AS version FROM lead_schema');
      const version = Number(rows[0]?.version ?? 0);
      const steps = stepsAfter(version, { json: 'JSONB', time: 'TIMESTAMPTZ' });
      for (const step of steps) await client.query(step);
      if (steps.length > 0) {
        await client.query('INSERT INTO lead_schema (version) VALUES ($1)', [version + steps.length]);
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  /**
   * Stores leads in one statement: all of them, or none where it rejects.
   * @param {readonly Arrival[]} arrivals
   * @returns {Promise<boolean[]>} whether each is new
   */
  async addAll(arrivals) {
    const { rows } = await this.#pool.query({
      name: 'add-leads',
      text: `INSERT INTO lead (submission_id, received_at, email, verified, verification, lead)
        SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[])
        ON CONFLICT (submission_id) DO NOTHING RETURNING submission_id`,
      values: [
        arrivals.map(({ lead }) => lead.submissionId),
        arrivals.map(({ receivedAt }) => receivedAt.toISOString()),
        arrivals.map(({ lead }) => lead.contact.email),
        arrivals.map(({ verification }) => verification.verified),
        arrivals.map(({ verification }) => JSON.stringify(verification)),
        arrivals.map(({ lead }) => JSON.stringify(lead)),
      ],
    });
    const added = new Set(rows.map((row) => row.submission_id));
    // Of two arrivals of one submission in one statement, the first is the new one.
    return arrivals.map(({ lead }) => added.delete(lead.submissionId));
  }

  /** @param {number} [most] @returns {Promise<import('./lead-store.mjs').StoredLead[]>} newest first */
  async list(most = 100) {
    const { rows } = await this.#pool.query(
      'SELECT received_at, verification, lead FROM lead ORDER BY received_at DESC LIMIT $1',
      [most],
    );
    return rows.map(({ received_at, verification, lead }) => ({
      receivedAt: received_at.toISOString(),
      lead,
      verification,
    }));
  }

  /**
   * Deletes everything that is kept under an address, whatever its case.
   * @param {string} email
   * @returns {Promise<number>} how many leads that were
   */
  async deleteByEmail(email) {
    const { rowCount } = await this.#pool.query('DELETE FROM lead WHERE lower(email) = lower($1)', [email]);
    return rowCount ?? 0;
  }

  async close() {
    await this.#pool.end();
  }
}
