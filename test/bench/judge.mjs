/** Turns the samples of a run into the figures, and says which targets were missed. */
import { FIGURES } from './figures.mjs';

/** @typedef {Record<string, import('./scenarios.mjs').Sample[]>} Samples by name of the subject, in the order of the run */
/**
 * @typedef {object} Judgement
 * @property {string} name
 * @property {string} unit
 * @property {Record<string, number | null>} values by name of the subject; `null` where it was not measured
 * @property {import('./figures.mjs').Judged} judged
 * @property {number} result what is held against the targets
 * @property {number | null} must
 * @property {number | null} stretch
 * @property {boolean} isMissed the must
 * @property {boolean} isExact
 */

/**
 * @param {Samples} samples
 * @returns {Judgement[]} for every figure that was measured
 */
export function judge(samples) {
  return FIGURES.flatMap(({ name, unit, of, judged, must = null, stretch = null, isExact = false }) => {
    const read = typeof of === 'string' ? (/** @type {import('./figures.mjs').Get} */ get) => get(of) : of;
    const numbers = Object.entries(samples).map(([subject, list]) => [
      subject,
      read((key) => median(list, key)),
    ]);
    const { ours, vanilla } = Object.fromEntries(numbers);
    if (Number.isNaN(ours)) return [];
    const result = { times: ours / vanilla, over: ours - vanilla, itself: ours }[judged];
    const values = Object.fromEntries(
      numbers.map(([subject, value]) => [subject, Number.isNaN(value) ? null : value]),
    );
    return [
      {
        name,
        unit,
        values,
        judged,
        result,
        must,
        stretch,
        isMissed: must !== null && result > must,
        isExact,
      },
    ];
  });
}

/**
 * @param {readonly import('./scenarios.mjs').Sample[]} samples
 * @param {string} key
 * @returns {number} `NaN` where nothing was measured
 */
function median(samples, key) {
  const sorted = samples.flatMap((sample) => sample[key] ?? []).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
