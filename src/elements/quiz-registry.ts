/**
 * The quizzes on the page, for questions that stand apart from them in an article. It does not matter which of the two comes first, is
 * defined first, or goes away and comes back.
 */

import type { CSSResult } from 'lit';
import type { Quiz } from '../core/quiz.js';
import type { FlowMessages } from '../locales/messages.js';
import type { PageController } from './page/page.controller.js';
import type { PlacedQuestion } from './page/page-view.js';

/** What a quiz is to the questions that stand apart from it. */
export interface QuizDesk {
  /** The quiz as this visitor is asked it; nothing while there is none. */
  readonly quiz: Quiz | undefined;
  readonly messages: FlowMessages;
  readonly theme: 'light' | 'dark' | 'auto' | undefined;
  /** It can be looked at and not used. */
  readonly isDisabled: boolean;
  /** The question that the visitor is at. */
  readonly current: string | null;
  /** Sheets that came later than the elements. */
  readonly lateStyles: readonly CSSResult[];
  /** Draws the questions, once it is loaded. */
  readonly controller: PageController | undefined;
  /** Whether the quiz has this question, drawn for this visitor or not. */
  readonly knows: (question: string) => boolean;
  /** The question stands apart from now on. */
  readonly add: (question: PlacedQuestion) => void;
  /** It no longer does. */
  readonly remove: (question: PlacedQuestion) => void;
}

const desks = new Map<Element, QuizDesk>();
const seekers = new Set<{ readonly requestUpdate: () => void }>();

/** A quiz is on the page. */
export function open(quiz: Element, desk: QuizDesk): void {
  desks.set(quiz, desk);
  for (const seeker of seekers) seeker.requestUpdate();
}

/** A quiz has left the page. */
export function close(quiz: Element): void {
  desks.delete(quiz);
  for (const seeker of seekers) seeker.requestUpdate();
}

/** Has a question look again whenever a quiz comes or goes, until the function that it returns is called. */
export function seek(seeker: { readonly requestUpdate: () => void }): () => void {
  seekers.add(seeker);
  return () => seekers.delete(seeker);
}

/** The desk of a quiz; nothing for any other element. */
export const deskOf = (element: Element | null): QuizDesk | undefined =>
  element ? desks.get(element) : undefined;
