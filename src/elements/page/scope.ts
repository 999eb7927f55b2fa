import type { Question } from '../../core/quiz.js';

/** What ids and names of a question begin with beside others. Ids of a quiz have no full stop, so none of ours meets another's. */
export const scopeOf = ({ id }: Question): string => `${id}.`;

/** Selector of the heading of a question beside others. */
export const headingOf = (question: Question): string => `[id="${scopeOf(question)}question"]`;
