/** Why a question of an article cannot be shown, in words for whoever made the page: the console says them. */

import type { MlReadinessQuestion } from '../ml-readiness-question.js';
import type { QuizDesk } from '../quiz-registry.js';

/**
 * What is wrong; empty where nothing is, or it is too early to say.
 * @param quiz what the question points to
 */
export function whyNotPlaced(
  { htmlFor, questionId }: Pick<MlReadinessQuestion, 'htmlFor' | 'questionId'>,
  quiz: Element | null,
  desk: QuizDesk | undefined,
): string {
  const tag = `<ml-readiness-question for="${htmlFor ?? ''}" ref="${questionId ?? ''}">`;
  if (!htmlFor || !questionId) {
    return `${tag} needs the id of a quiz in "for" and the id of one of its questions in "ref".`;
  }
  if (!quiz)
    return `${tag}: nothing on this page has the id "${htmlFor}". Give it to an <ml-readiness-quiz>.`;
  if (!desk) {
    const mayBecome = quiz.localName.includes('-') && !customElements.get(quiz.localName);
    return mayBecome ? '' : `${tag}: the element with the id "${htmlFor}" is no <ml-readiness-quiz>.`;
  }
  if (!desk.quiz || desk.knows(questionId)) return '';
  const known = desk.quiz.questions.map(({ id }) => id).join(', ');
  return `${tag}: the quiz "${desk.quiz.id}" has no question "${questionId}". It has: ${known}.`;
}
