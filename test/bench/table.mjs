/** The figures as a table in plain text. */

/** @typedef {import('./judge.mjs').Judgement} Judgement */

const SIGNS = { times: '× ', over: '+ ', itself: '' };

/**
 * @param {readonly Judgement[]} judgements
 * @param {readonly string[]} subjects names, ours first
 * @returns {string}
 */
export function createTable(judgements, subjects) {
  const head = ['', ...subjects, 'judged', 'must', 'stretch', ''];
  const rows = judgements.map((judgement) => rowOf(judgement, subjects));
  const widths = head.map((text, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? text).length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {Judgement} judgement @param {readonly string[]} subjects @returns {string[]} */
function rowOf({ name, unit, values, judged, result, must, stretch, isMissed, isExact }, subjects) {
  const target = (/** @type {number | null} */ value) => (value === null ? '' : `${SIGNS[judged]}${value}`);
  return [
    unit ? `${name}, ${unit}` : name,
    ...subjects.map((subject) => format(values[subject] ?? null)),
    `${SIGNS[judged]}${format(result)}`,
    target(must),
    target(stretch),
    isMissed ? `missed${isExact ? ', fails' : ''}` : '',
  ];
}

/** @param {number | null} value @returns {string} three digits that matter, and whole numbers as they are */
function format(value) {
  if (value === null) return '–';
  if (Number.isInteger(value)) return `${value}`;
  return Math.abs(value) < 0.1 ? value.toFixed(4) : value.toFixed(Math.abs(value) < 100 ? 2 : 0);
}

/** @param {string} text @param {number} width @param {number} column */
function pad(text, width, column) {
  return column === 0 || column === 7 ? text.padEnd(width) : text.padStart(width);
}
