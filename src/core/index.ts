/** The public entry `ml-readiness-quiz/core`: what a quiz is and means. No DOM, no Lit, no clock, no randomness. */

export type * from './quiz.js';
export type * from './report.js';
export type * from './session.js';
export type { Issue, IssueCode } from './issue.js';
export * from './limits.js';
export { parseQuiz, type ParseResult } from './parse-quiz.js';
export { parseQuizJson } from './parse-json.js';
export { createSession, type Session } from './create-session.js';
export { canGoBack, canSkip, initialSnapshot, isAnswered, isLast, transition } from './transition.js';
export { pathOf, progressOf, type ActiveAnswers, type Path } from './path.js';
export { toggleOption } from './answers.js';
export { score, type DimensionScore, type GateScore, type Score } from './score.js';
export { buildReport, type ReportContext } from './build-report.js';
