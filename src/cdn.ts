/**
 * The one-file build: registers the tags, fills the places that are marked for a quiz, and fails softly. Where Lit cannot start (a page
 * whose Trusted Types list does not name `lit-html`, or that already holds another copy of it), the page's own fallback content stays,
 * and the console says what to set.
 */

import { fillPlaceholders } from './placeholders.js';

import('./define.js').then(
  ({ MlReadinessQuiz }) => whenParsed(() => fillPlaceholders(document, MlReadinessQuiz.observedAttributes)),
  (error: unknown) => {
    console.error(
      '[ml-readiness-quiz] The quiz could not start; the fallback content of the page stays. ' +
        'If the page sets a Trusted Types policy, add: trusted-types lit-html',
      error,
    );
  },
);

/** A script that does not wait for the page may run before all of it is there. */
function whenParsed(work: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', work, { once: true });
  else work();
}
