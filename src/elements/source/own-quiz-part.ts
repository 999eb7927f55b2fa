/**
 * What a page needs for a quiz of its own and not for the built-in one, which is read when it is built, draws nothing, and has no text that
 * repeats an answer.
 */

export { drawQuiz } from '../../core/draw-quiz.js';
export { loadOwnQuiz } from './own-quiz.js';
export { fillWithSaid } from '../screens/said-so-far.js';
