/**
 * Registers the tags. Importing it is the only side effect of the package. A tag that is taken stays as it is: the first copy of
 * the library wins, and the console says so once when it is another version or somebody else's element.
 */

import { MlReadinessQuestion } from './elements/ml-readiness-question.js';
import { MlReadinessQuiz } from './elements/ml-readiness-quiz.js';
import { MlReadinessResults } from './elements/ml-readiness-results.js';

interface Versioned {
  readonly version?: string;
}

/** Registers a tag; returns who else holds it, where that is not this version. */
function define(tag: string, element: CustomElementConstructor & Versioned): string | undefined {
  const holder = customElements.get(tag) as Versioned | undefined;
  if (!holder) {
    register(tag, element);
  } else if (holder.version !== element.version) {
    return `<${tag}> by ${holder.version ? `version ${holder.version}` : 'another element'}`;
  }
  return undefined;
}

/** Registers a class, or one like it where the page has given the class a tag of its own: a class cannot have two. */
function register(tag: string, element: CustomElementConstructor): void {
  try {
    customElements.define(tag, element);
  } catch {
    customElements.define(tag, class extends element {});
  }
}

if (typeof customElements !== 'undefined') {
  const taken = [
    define('ml-readiness-results', MlReadinessResults),
    define('ml-readiness-quiz', MlReadinessQuiz),
    define('ml-readiness-question', MlReadinessQuestion),
  ].filter(Boolean);
  if (taken.length > 0) {
    console.warn(
      `[ml-readiness-quiz] Already registered: ${taken.join(', ')}. Version ${MlReadinessQuiz.version} leaves it so. Load one script, once.`,
    );
  }
}

// Where this entry alone is imported, its types still say what the tags and their events are.
export { MlReadinessQuestion, MlReadinessQuiz, MlReadinessResults };
