/** The public entry `ml-readiness-quiz`: classes, events, types, core and lead. Importing it registers nothing. */

export * from './core/index.js';
export * from './lead/index.js';
export * from './events.js';
export { MlReadinessQuestion } from './elements/ml-readiness-question.js';
export { MlReadinessQuiz } from './elements/ml-readiness-quiz.js';
export { MlReadinessResults } from './elements/ml-readiness-results.js';
export { provideMessages, type Messages } from './elements/language/provide-messages.js';
