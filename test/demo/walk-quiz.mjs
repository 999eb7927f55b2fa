/** Walks the quiz on a page as a visitor does: by the words on screen. */
import { readFileSync } from 'node:fs';

const { questions } = JSON.parse(
  readFileSync(new URL('../../src/quizzes/sde-to-ml.json', import.meta.url), 'utf8'),
);

/**
 * Starts the quiz and goes on to the result.
 * @param {import('playwright-core').Locator} quiz the element
 * @param {Record<string, string | string[]>} answers ids by question id; a question without one is left open
 */
export async function walkQuiz(quiz, answers) {
  await quiz.getByRole('button', { name: 'Start' }).click();
  const asked = quiz.getByRole('group').getByRole('heading');
  while (await quiz.getByRole('progressbar').isVisible()) {
    const text = (await asked.innerText()).trim();
    const question = questions.find((/** @type {any} */ one) => one.text === text);
    for (const id of [answers[question.id] ?? []].flat()) {
      await quiz.getByLabel(textOf(question, id), { exact: true }).check();
    }
    const name = answers[question.id] ? /^(Next|See my result)$/ : 'Leave open';
    await quiz.getByRole('button', { name }).click();
    await quiz.getByRole('heading', { name: text, exact: true }).waitFor({ state: 'detached' });
  }
}

/** @param {any} question @param {string} id @returns {string} what stands beside the option */
function textOf(question, id) {
  const option = question.options?.find((/** @type {any} */ one) => one.id === id) ?? question[id];
  return option.text;
}
