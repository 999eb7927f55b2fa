/**
 * Whether the result in a lead is the one that its answers give. A browser can send anything, so the answers are scored again
 * with the same `core` that the page used.
 *
 * In: core, the quiz and a lead. Out: a verdict, with the result that the answers do give.
 *
 * @typedef {import('../../src/lead/lead.js').Lead} Lead
 * @typedef {import('../../src/core/quiz.js').Quiz} Quiz
 * @typedef {Pick<typeof import('../../src/core/index.js'), 'score' | 'drawQuiz'>} Core
 * @typedef {Pick<import('../../src/lead/lead.js').LeadReport, 'total' | 'band' | 'dimensions'>} Result
 * @typedef {{ verified: 'match' } | { verified: 'mismatch', scored: Result } | { verified: 'no-answers' } | { verified: 'unknown-quiz' }} Verification
 */

/**
 * @param {Core} core scores as the page does, and draws the questions that the page drew
 * @param {Quiz} quiz the quiz that this receiver knows
 * @param {Lead} lead
 * @returns {Verification}
 */
export function verifyScore({ score, drawQuiz }, quiz, lead) {
  const { answers, report } = lead;
  if (answers === undefined || report === undefined) return { verified: 'no-answers' };
  if (lead.quiz.id !== quiz.id || lead.quiz.version !== quiz.version) return { verified: 'unknown-quiz' };
  const { seed } = lead.quiz;
  const asked = seed === undefined ? quiz : drawQuiz(quiz, seed);
  const { total, band, dimensions } = score(asked, answers);
  // As the report says it: no total without a band, dimensions in whole numbers.
  const scored = {
    total: band === null ? null : total,
    band,
    dimensions: Object.fromEntries(dimensions.map(({ id, score: value }) => [id, Math.floor(value + 0.5)])),
  };
  return isSameResult(report, scored) ? { verified: 'match' } : { verified: 'mismatch', scored };
}

/**
 * @param {Result} claimed
 * @param {Result} scored
 */
function isSameResult(claimed, scored) {
  const ids = Object.keys(scored.dimensions);
  return (
    claimed.total === scored.total &&
    claimed.band === scored.band &&
    Object.keys(claimed.dimensions).length === ids.length &&
    ids.every(
      (id) => Object.hasOwn(claimed.dimensions, id) && claimed.dimensions[id] === scored.dimensions[id],
    )
  );
}
