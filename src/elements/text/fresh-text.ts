import { keyed } from 'lit/directives/keyed.js';

/**
 * A text that changes in its place, made anew each time: page translators put elements of their own around texts, and what is
 * written into the text of before is then seen by nobody.
 */
export const freshText = (text: string): unknown => keyed(text, text);
