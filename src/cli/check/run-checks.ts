/** All checks of a quiz, in the order in which their findings matter. To add one, write a function and put it into the list. */

import type { Issue } from '../../core/issue.js';
import { parseQuizJson } from '../../core/parse-json.js';
import type { IsoDate, Quiz } from '../../core/quiz.js';
import { boundOf } from '../space/draws.js';
import * as actions from './actions.js';
import { checkConsentByUse, checkConsentQuestions } from './consent.js';
import { createContext, type CheckContext, type Remark } from './context.js';
import * as dates from './dates.js';
import { checkDeadConditions } from './dead-conditions.js';
import { checkContextScores, checkWeights } from './dimensions.js';
import { checkFairness } from './fairness.js';
import { checkGateDirections } from './gate-directions.js';
import { withBound } from './draw-bound.js';
import { fromIssue, type Finding } from './finding.js';
import { checkGateCaps, checkGateEffects, checkGateRemedies } from './gates.js';
import * as knowledge from './knowledge-checks.js';
import * as options from './options.js';
import { checkExpectations, checkPersonas } from './personas.js';
import { checkPoolConditions, checkPoolPoints, checkPoolSizes } from './pools.js';
import { checkRoleReach, checkRoleWeights } from './roles.js';
import { checkCompleteness, checkDimensionScores, checkTotals } from './scores.js';
import * as texts from './texts.js';
import * as translations from './translations.js';
import { checkUnreachableOptions } from './unreachable-options.js';

/** One kind of finding. */
export type Check = (quiz: Quiz, context: CheckContext) => readonly Finding[];

const CHECKS: readonly Check[] = [
  checkFairness,
  checkGateDirections,
  checkContextScores,
  checkConsentByUse,
  checkConsentQuestions,
  checkDeadConditions,
  checkTotals,
  checkDimensionScores,
  checkGateEffects,
  checkGateCaps,
  checkGateRemedies,
  checkRoleReach,
  checkRoleWeights,
  checkWeights,
  checkCompleteness,
  options.checkLadders,
  checkUnreachableOptions,
  options.checkTwins,
  options.checkIdleOptions,
  options.checkIdleQuestions,
  options.checkNoneOption,
  options.checkQuestionCaps,
  options.checkStrengths,
  knowledge.checkMissingChecks,
  knowledge.checkStepsReached,
  knowledge.checkWaysOut,
  knowledge.checkCheckPoints,
  knowledge.checkCorrectPlaces,
  knowledge.checkExplanations,
  actions.checkOffers,
  actions.checkGains,
  actions.checkAdvisable,
  actions.checkHours,
  actions.checkSuccessors,
  actions.checkAdviceCoverage,
  actions.checkResources,
  checkPoolSizes,
  checkPoolPoints,
  checkPoolConditions,
  dates.checkExpired,
  dates.checkExpiring,
  dates.checkReviews,
  dates.checkFutureDates,
  dates.checkDateOrder,
  dates.checkOldFacts,
  dates.checkSources,
  texts.checkPlaceholders,
  texts.checkMarkup,
  texts.checkSpaces,
  texts.checkDuplicates,
  texts.checkAddresses,
  texts.checkPipes,
  texts.checkAlternatives,
  translations.checkMissingTranslations,
  translations.checkTranslatedPlaces,
  checkPersonas,
  checkExpectations,
];

/** What a check of a document found. */
export interface CheckResult {
  /** The quiz; nothing where the document is none. */
  readonly quiz: Quiz | undefined;
  /** Errors first. */
  readonly findings: readonly Finding[];
  /** What could be neither proved nor found. */
  readonly remarks: readonly Remark[];
}

/** Checks a document from its text. */
export function runChecks(
  text: string,
  { today, soonDays }: { today: IsoDate; soonDays: number },
): CheckResult {
  const parsed = parseQuizJson(text);
  const issues = parsed.issues.map(fromIssue);
  if (!parsed.ok) return { quiz: undefined, findings: issues, remarks: [] };
  const remarks: Remark[] = [];
  const leaveOpen: CheckContext['leaveOpen'] = (subject, words) => remarks.push({ subject, text: words });
  const unreachable = parsed.issues.filter(({ code }: Issue) => code === 'unreachable');
  const known = new Set(unreachable.map(({ path }) => path));
  const context = createContext(parsed.quiz, { today, soonDays, known, leaveOpen });
  const bound = (finding: Finding): Finding => withBound(finding, context.draws);
  const sampled = boundOf(context.draws);
  if (sampled !== undefined)
    leaveOpen('pools', `What can be reached was looked at in ${sampled}: those of the seeds from 1 on.`);
  const found = [...issues, ...CHECKS.flatMap((check) => check(parsed.quiz, context)).map(bound)];
  const findings = [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ];
  return { quiz: parsed.quiz, findings, remarks };
}
