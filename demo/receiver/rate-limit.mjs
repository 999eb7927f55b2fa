/**
 * How many leads one caller may send. Each has a bucket of time that holds a minute, or what one lead takes where that is more, and fills as
 * it passes; a lead takes out its share. Kept in memory: a receiver in several processes limits in each.
 */

const MINUTE = 60_000;

/** The most callers that are remembered; beyond it those that have been quiet the longest are forgotten. */
const MOST_CALLERS = 10_000;

/**
 * @param {number} perMinute leads that one caller may send; 0 for no limit
 * @returns {(caller: string, now: number) => number} takes one lead at a time in milliseconds; returns the seconds to wait, 0 where
 *   it may pass
 */
export function limitRate(perMinute) {
  if (!(perMinute >= 0)) throw new RangeError('The leads a minute have to be a number, 0 for no limit.');
  const price = MINUTE / perMinute;
  const most = Math.max(MINUTE, price);
  /** @type {Map<string, { credit: number, at: number }>} */
  const buckets = new Map();
  return (caller, now) => {
    if (perMinute <= 0) return 0;
    const last = buckets.get(caller) ?? { credit: most, at: now };
    const credit = Math.min(most, last.credit + now - last.at);
    const isAllowed = credit >= price;
    // Entered anew, so that the callers stand in the order in which they were last here.
    buckets.delete(caller);
    buckets.set(caller, { credit: isAllowed ? credit - price : credit, at: now });
    for (const [quietest] of buckets) {
      if (buckets.size <= MOST_CALLERS) break;
      buckets.delete(quietest);
    }
    return isAllowed ? 0 : Math.ceil((price - credit) / 1000);
  };
}
