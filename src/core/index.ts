/** The public entry `ml-readiness-quiz/core`: what a quiz is and means. No DOM, no Lit, no clock, no randomness. */

export type * from './quiz.js';
export type * from './report.js';
export type * from './session.js';
export type { Issue, IssueCode } from './issue.js';
export * from './limits.js';
export { parseQuiz, type ParseResult } from './parse-quiz.js';
export { parseQuizJson } from './parse-json.js';
export { createSession, type Session } from './create-session.js';
export {
  canGoBack,
  canSkip,
  initialSnapshot,
  isAnswered,
  isLast,
  missingIn,
  transition,
} from './transition.js';
export { pathOf, type ActiveAnswers, type Path } from './path.js';
export { answeredOf, progressOf } from './progress.js';
export { sectionsOf, type AskedSection } from './sections.js';
export { toggleOption } from './answers.js';
export { createRandom, drawQuiz } from './draw-quiz.js';
export { localizeQuiz } from './localize-quiz.js';
export { parseInlineText, plainText, type TextSegment } from './inline-text.js';
export { pipeText, type ListNames, type PipedValues } from './pipe-text.js';
export { contentHash } from './content-hash.js';
export { parseSnapshot, type ParsedSnapshot } from './parse-snapshot.js';
export {
  migrateAnswers,
  type DroppedAnswer,
  type MigratedAnswers,
  type StoredAnswers,
} from './migrate-answers.js';
export { compareRuns, type RunComparison, type StoredRun } from './compare-runs.js';
export { score, type DimensionScore, type GateScore, type Score } from './score.js';
export { buildReport, type ReportContext } from './build-report.js';
export {
  whatIf,
  type AnswerChanges,
  type DimensionChange,
  type LineChange,
  type WhatIf,
  type WhatIfScore,
} from './what-if.js';
export { agreement, type Agreement } from './agreement.js';
export {
  coach,
  type Coaching,
  type CoachingAction,
  type CoachingAnswer,
  type CoachingContext,
  type CoachingEnd,
  type CoachingStep,
  type CoachingWay,
} from './coach.js';
export type * from './plan.js';
export { buildPlan } from './build-plan.js';
export { planToIcs } from './plan-to-ics.js';
export { planToMarkdown } from './plan-to-markdown.js';
export { sharedResultOf, type SharedResult } from './share-result.js';
export { decodeShareToken, encodeShareToken, MAX_SHARE_TOKEN_LENGTH } from './share-token.js';
