/**
 * Registers the tags. Importing it is the only side effect of the package. A tag that is taken stays as it is: the first copy of
 * the library wins, and the console says so once when it is another version or somebody else's element.
 */

import { MlReadinessQuiz } from './elements/ml-readiness-quiz.js';
import { MlReadinessResults } from './elements/ml-readiness-results.js';
import { VERSION } from './elements/version.js';

function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(tag) as
    (CustomElementConstructor & { readonly version?: string }) | undefined;
  if (!existing) {
    customElements.define(tag, element);
  } else if (existing !== element && existing.version !== VERSION) {
    const holder = existing.version ? `version ${existing.version}` : 'another element';
    console.warn(
      `[ml-readiness-quiz] <${tag}> is already registered by ${holder}; version ${VERSION} was not registered. Load the script once.`,
    );
  }
}

define('ml-readiness-results', MlReadinessResults);
define('ml-readiness-quiz', MlReadinessQuiz);

export { MlReadinessQuiz, MlReadinessResults };
