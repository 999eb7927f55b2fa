/**
 * Where the sign-up form stands in an article: no first screen comes before its questions, so a form that was to stand there comes after
 * the last one. Says so in the console, once a quiz.
 */

const told = new WeakSet<Element>();

/** @param quiz whose questions stand in an article */
export function tellWhereFormStands(quiz: Element | null): void {
  if (!quiz || told.has(quiz) || !('lead' in quiz) || quiz.lead !== 'before') return;
  told.add(quiz);
  console.warn(
    '[ml-readiness-quiz] lead="before" has no place in front of questions that stand in an article. The form comes after the last one, as with lead="after".',
    quiz,
  );
}
