/** What the receiver is made of, each part alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inBatches } from '../../demo/receiver/batches.mjs';
import { leadsToCsv } from '../../demo/receiver/leads-to-csv.mjs';
import { limitRate } from '../../demo/receiver/rate-limit.mjs';
import { makeLead } from './leads.mjs';

/** @param {Record<string, unknown>} [changes] */
const arrival = (changes) =>
  /** @type {import('../../demo/receiver/lead-store.mjs').Arrival} */ ({
    lead: /** @type {any} */ (makeLead(changes)),
    verification: { verified: 'match' },
    receivedAt: new Date('2026-11-23T09:30:00Z'),
  });

describe('leads in batches', () => {
  it('are written together where they arrive while another batch is written', async () => {
    /** @type {number[]} */
    const sizes = [];
    /** @type {(() => void)[]} */
    const finish = [];
    const add = inBatches({
      addAll: (arrivals) => {
        sizes.push(arrivals.length);
        return new Promise((resolve) => finish.push(() => resolve(arrivals.map(() => true))));
      },
    });
    const first = add(arrival());
    while (finish.length < 1) await new Promise((resolve) => setImmediate(resolve));
    const others = [add(arrival()), add(arrival()), add(arrival())];
    finish[0]?.();
    assert.equal(await first, true);
    while (finish.length < 2) await new Promise((resolve) => setImmediate(resolve));
    finish[1]?.();
    assert.deepEqual(await Promise.all(others), [true, true, true]);
    assert.deepEqual(sizes, [1, 3]);
  });

  it('are stored but for the one that the database refuses', async () => {
    const add = inBatches({
      addAll: (arrivals) => {
        if (arrivals.some(({ lead }) => lead.submissionId === 'bad')) throw new Error('refused');
        return arrivals.map(() => true);
      },
    });
    const ids = ['one', 'bad', 'two'];
    const results = await Promise.allSettled(ids.map((submissionId) => add(arrival({ submissionId }))));
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
  });

  it('all fail with their batch, and the next batch is written', async () => {
    let isBroken = true;
    const add = inBatches({
      addAll: (arrivals) => {
        if (isBroken) throw new Error('no disk');
        return arrivals.map(() => true);
      },
    });
    const failing = [add(arrival()), add(arrival())];
    for (const { status } of await Promise.allSettled(failing)) assert.equal(status, 'rejected');
    isBroken = false;
    assert.equal(await add(arrival()), true);
  });

  it('of more than one batch can hold are all written, in order', async () => {
    /** @type {string[]} */
    const written = [];
    const add = inBatches({
      addAll: (arrivals) => arrivals.map(({ lead }) => written.push(lead.submissionId) > 0),
    });
    const ids = Array.from({ length: 1201 }, (_, place) => `lead-${place}`);
    await Promise.all(ids.map((submissionId) => add(arrival({ submissionId }))));
    assert.deepEqual(written, ids);
  });
});

describe('the limit of one caller', () => {
  it('lets a minute’s worth pass at once, then one after the time that it names', () => {
    const limit = limitRate(3);
    assert.deepEqual(
      [0, 0, 0, 0].map((now) => limit('a', now)),
      [0, 0, 0, 20],
    );
    assert.equal(limit('a', 19_000), 1);
    assert.equal(limit('a', 20_000), 0);
    assert.equal(limit('a', 20_000), 20);
  });

  it('is each caller’s own, and none where it is 0', () => {
    const limit = limitRate(1);
    assert.deepEqual([limit('a', 0), limit('b', 0), limit('a', 0)], [0, 0, 60]);
    const none = limitRate(0);
    assert.ok(Array.from({ length: 100 }, () => none('a', 0)).every((wait) => wait === 0));
  });

  it('may be less than one a minute', () => {
    const limit = limitRate(0.5);
    assert.deepEqual([limit('a', 0), limit('a', 0)], [0, 120]);
    assert.equal(limit('a', 119_000), 1);
    assert.equal(limit('a', 120_000), 0);
    assert.equal(limit('a', 120_000), 120);
  });

  it('has to be a number', () => {
    assert.throws(() => limitRate(Number('abc')), RangeError);
  });

  it('forgets the callers that were quiet the longest, so that memory stays bounded', () => {
    const limit = limitRate(1);
    limit('first', 0);
    for (let caller = 0; caller < 10_000; caller += 1) limit(`other-${caller}`, 0);
    assert.equal(limit('first', 0), 0);
    assert.equal(limit('other-9999', 0), 60);
  });
});

describe('the export', () => {
  /** @param {string} email */
  const rowOf = (email) => {
    const { lead, verification } = arrival({ contact: { email } });
    const csv = leadsToCsv([{ receivedAt: '2026-11-23T09:30:00Z', lead, verification }]);
    return csv.slice(csv.indexOf('\r\n') + 2);
  };

  it('has a line for each lead, with what was agreed to', () => {
    const csv = leadsToCsv([]);
    assert.match(csv, /^received_at,submission_id,email,.*\r\n$/);
    const row = rowOf('ada@example.org');
    for (const part of [
      'ada@example.org',
      '"newsletter\nshare-result","Yes, e-mail me the newsletter.\nInclude my result and my answers."',
      ',72,apply,band-apply,match,',
    ]) {
      assert.ok(row.includes(part), `${part} in ${row}`);
    }
  });

  for (const [typed, cell] of /** @type {const} */ ([
    ['=HYPERLINK("http://evil.example")@x', `"'=HYPERLINK(""http://evil.example"")@x"`],
    ['+1@example.org', `'+1@example.org`],
    ['-1@example.org', `'-1@example.org`],
    ['@SUM(1)@example.org', `'@SUM(1)@example.org`],
    ['\t=1@example.org', `'\t=1@example.org`],
    ['a"b@example.org', '"a""b@example.org"'],
    ['a,b@example.org', '"a,b@example.org"'],
  ])) {
    it(`writes ${JSON.stringify(typed)} so that no spreadsheet runs it`, () => {
      assert.ok(rowOf(typed).includes(`,${cell},`), rowOf(typed));
    });
  }
});
