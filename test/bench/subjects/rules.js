/** What both reference pagers do with a quiz: the path under `showIf`, the score by dimension, the band. */

/**
 * @typedef {object} Rules the part of the quiz document that the pagers read
 * @property {string} title
 * @property {{ lead: string }} intro
 * @property {Dimension[]} dimensions
 * @property {Question[]} questions
 * @property {Band[]} bands lowest first
 */
/** @typedef {{ id: string, name: string, weight: number }} Dimension */
/** @typedef {{ id: string, text: string, options: Option[], showIf?: { question: string, has: string[] } }} Question */
/** @typedef {{ id: string, text: string, points?: Record<string, number> }} Option */
/** @typedef {{ from: number, name: string, verdict: string }} Band */
/** @typedef {Map<string, string>} Answers the id of the chosen option by the id of its question */
/** @typedef {{ total: number, band: Band | undefined, dimensions: { name: string, score: number }[] }} Result */

/**
 * @param {Rules} quiz
 * @param {Answers} answers
 * @returns {Question[]} the questions that a visitor with these answers meets
 */
export function pathOf({ questions }, answers) {
  return questions.filter(({ showIf }) => !showIf || showIf.has.includes(answers.get(showIf.question) ?? ''));
}

/**
 * @param {Rules} quiz
 * @param {Answers} answers
 * @returns {Result} a question that was not shown counts as zero points
 */
export function scoreOf(quiz, answers) {
  const weights = quiz.dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const path = new Set(pathOf(quiz, answers));
  let total = 0;
  const dimensions = quiz.dimensions.map(({ id, name, weight }) => {
    let earned = 0;
    let possible = 0;
    for (const question of quiz.questions) {
      possible += Math.max(...question.options.map(({ points }) => points?.[id] ?? 0));
      const chosen = question.options.find((option) => option.id === answers.get(question.id));
      if (path.has(question)) earned += chosen?.points?.[id] ?? 0;
    }
    const score = (100 * earned) / possible;
    total += (score * weight) / weights;
    return { name, score: Math.round(score) };
  });
  return { total: Math.round(total), band: quiz.bands.findLast(({ from }) => total >= from), dimensions };
}
