/** Which headings stand above questions. In: a quiz and some of its questions in order. Out: the same questions in groups. */

import type { Id, Question, Quiz, Section } from './quiz.js';

/** Questions that follow one another under one heading, or under none. */
export interface AskedSection {
  readonly section: Section | undefined;
  readonly questions: readonly Question[];
}

/** The questions in groups; a section begins anew where questions of another stand in between. */
export function sectionsOf(quiz: Quiz, questions: readonly Question[]): readonly AskedSection[] {
  const byQuestion = new Map<Id, Section>();
  for (const section of quiz.sections ?? []) {
    for (const id of section.questions) byQuestion.set(id, section);
  }
  const groups: { readonly section: Section | undefined; readonly questions: Question[] }[] = [];
  for (const question of questions) {
    const section = byQuestion.get(question.id);
    const last = groups.at(-1);
    if (last && last.section === section) last.questions.push(question);
    else groups.push({ section, questions: [question] });
  }
  return groups;
}
