/**
 * Adds leads to a store in batches: while one batch is being written, those that arrive make up the next. A single lead waits for
 * nothing; under load one write to the disk serves many leads. Nobody hears that a lead was stored before it was.
 */
import { setImmediate } from 'node:timers/promises';

/**
 * @typedef {import('./lead-store.mjs').Arrival} Arrival
 * @typedef {{ addAll(arrivals: readonly Arrival[]): boolean[] | Promise<boolean[]> }} BatchStore
 * @typedef {{ arrival: Arrival, resolve: (isNew: boolean) => void, reject: (error: unknown) => void }} Waiting
 */

/** The most leads in one batch, so that none waits long for a large one. */
const MOST = 500;

/**
 * @param {BatchStore} store
 * @returns {(arrival: Arrival) => Promise<boolean>} adds a lead; resolves to whether it is new once it is on the disk
 */
export function inBatches(store) {
  /** @type {Waiting[]} */
  let waiting = [];
  let isWriting = false;

  async function write() {
    isWriting = true;
    while (waiting.length > 0) {
      // A store that writes at once leaves no time in between: what is waiting to be read comes first.
      await setImmediate();
      const batch = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      try {
        const areNew = await store.addAll(batch.map(({ arrival }) => arrival));
        batch.forEach(({ resolve }, place) => resolve(areNew[place] ?? false));
      } catch (error) {
        await writeApart(batch, error);
      }
    }
    isWriting = false;
  }

  /** One lead that the database refuses must not take the others with it. @param {Waiting[]} batch @param {unknown} error */
  async function writeApart(batch, error) {
    if (batch.length === 1) return batch[0]?.reject(error);
    for (const { arrival, resolve, reject } of batch) {
      try {
        const [isNew = false] = await store.addAll([arrival]);
        resolve(isNew);
      } catch (fault) {
        reject(fault);
      }
    }
  }

  return (arrival) =>
    new Promise((resolve, reject) => {
      waiting.push({ arrival, resolve, reject });
      if (!isWriting) void write();
    });
}
