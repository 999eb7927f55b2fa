/** Processor time, which other work on the machine does not add to. It holds what helper threads of the engine took, too. */

/**
 * @param {() => unknown} work
 * @returns {number} ms
 */
export function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * @param {number} rounds
 * @param {() => unknown} work
 * @returns {number} ms in the best round
 */
export function bestTime(rounds, work) {
  return Math.min(...Array.from({ length: rounds }, () => processorTime(work)));
}
