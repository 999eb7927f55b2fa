/**
 * The one-file build: registers the tags, and fails softly. Where Lit cannot start (a page whose Trusted Types list does not name
 * `lit-html`, or that already holds another copy of it), the page's own fallback content stays, and the console says what to set.
 */

import('./define.js').catch((error: unknown) => {
  console.error(
    '[ml-readiness-quiz] The quiz could not start; the fallback content of the page stays. ' +
      'If the page sets a Trusted Types policy, add: trusted-types lit-html',
    error,
  );
});
