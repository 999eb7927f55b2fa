/**
 * The figures that are printed, and what each should be. The targets come from measuring other quiz libraries beside a
 * pager written by hand; the README of this folder says how to read them.
 */

/** @typedef {'times' | 'over' | 'itself'} Judged against vanilla as a factor, against vanilla as a difference, or alone */
/** @typedef {(key: string) => number} Get the median of a sample's number, for one subject */
/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} unit
 * @property {string | ((get: Get) => number)} of key of the sample, or how it is worked out
 * @property {Judged} judged
 * @property {number} [must]
 * @property {number} [stretch]
 * @property {boolean} [isExact] it repeats exactly, so missing it fails the run
 */

const boot = /** @type {const} */ ({ unit: 'ms', judged: 'times', must: 1.25, stretch: 1.1 });
const bigBoot = /** @type {const} */ ({ unit: 'ms', judged: 'times', must: 1.3, stretch: 1.1 });
const step = /** @type {const} */ ({ unit: 'ms', judged: 'times', must: 1.4, stretch: 1.1 });
const growth = /** @type {const} */ ({ unit: '', judged: 'itself', must: 1.1, stretch: 1 });
const cost = /** @type {const} */ ({ unit: 'ms', judged: 'times' });
const memory = /** @type {const} */ ({ unit: 'KiB', judged: 'itself' });
const count = /** @type {const} */ ({ unit: '', judged: 'itself', isExact: true });

/** @type {readonly Figure[]} */
export const FIGURES = [
  { name: 'boot, 12 questions', of: 'boot-12', ...boot },
  { name: 'boot, 100', of: 'boot-100', ...boot },
  { name: 'boot, 1000', of: 'boot-1000', ...bigBoot },
  { name: 'boot with its page, 12', of: 'page-boot-12', ...boot },
  { name: 'boot with its page, 1000', of: 'page-boot-1000', ...bigBoot },
  { name: 'boot, 12: style and layout alone', of: 'boot-layout-12', ...cost },
  { name: 'step, 12 questions', of: 'step-12', ...step },
  { name: 'step, 100', of: 'step-100', ...step },
  { name: 'step, 1000', of: 'step-1000', ...step },
  { name: 'step, 1000, after 500 answers', of: 'step-late-1000', ...step },
  { name: 'step, 12: style and layout alone', of: 'step-layout-12', ...cost },
  { name: 'step, 1000 ÷ 12', of: (get) => get('step-1000') / get('step-12'), ...growth },
  { name: 'step, 1000 late ÷ 12', of: (get) => get('step-late-1000') / get('step-12'), ...growth },
  { name: 'last step, to the result, 1000', of: 'result-1000', ...cost },
  { name: '50 instances', of: 'instances', ...cost },

  { name: 'heap at boot', of: 'heap-12', ...memory, judged: 'over', must: 350, stretch: 200 },
  { name: 'heap a question', of: heapAQuestion, ...memory, must: 0.8, stretch: 0.65 },
  { name: 'heap an instance, of 50', of: 'instance-heap', ...memory, must: 15, stretch: 8 },

  { name: '200 mounts leave: nodes', of: 'left-nodes', ...count, must: 0, stretch: 0 },
  { name: '200 mounts leave: listeners', of: 'left-listeners', ...count, must: 0, stretch: 0 },
  { name: '200 mounts leave: heap', of: 'left-heap', ...count, unit: 'KiB', must: 20, stretch: 6 },
  { name: 'elements of the result, 1000', of: 'elements', ...count, must: 300, stretch: 300 },
  { name: 'requests to the first question', of: 'requests', ...count, must: 1, stretch: 1 },
  { name: 'requests, built-in quiz', of: 'built-in-requests', ...count, must: 1, stretch: 1 },
  { name: 'layout shift at boot', of: 'shift-boot', ...count, must: 0.01, stretch: 0 },
  { name: 'layout shift, built-in quiz', of: 'built-in-shift', ...count, must: 0.01, stretch: 0 },
  { name: 'layout shift of steps', of: 'shift-step', ...count, must: 0, stretch: 0 },
];

/** @param {Get} get */
function heapAQuestion(get) {
  return (get('heap-1000') - get('heap-12')) / (1000 - 12);
}
