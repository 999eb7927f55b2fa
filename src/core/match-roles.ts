/**
 * Role matches: how well each kind of job fits, at which level, and what is missing.
 * In: a quiz and an evaluation. Out: the roles that the report shows, the one aimed for first.
 */

import { holds } from './condition.js';
import type { Evaluation } from './evaluate.js';
import { sum } from './model.js';
import type { Dimension, Id, Quiz, Role } from './quiz.js';
import { add, exactly, inThousandths, multiply, rational, toNumber } from './rational.js';
import type { ReportRole } from './report.js';
import { fitFor, ROLE_LEVELS, type RoleLevel } from './role-levels.js';

/** How many roles stand beside the one aimed for; more where roles are what the result is about. */
const mostOthers = { score: 2, roles: 4 } as const;

/** A role with its fit before anything is left out. */
export interface RoleMatch {
  readonly role: Role;
  /** 0 to 100, not rounded; exact until it becomes a number, so that equal fits are equal. */
  readonly fit: number;
  readonly level: RoleLevel;
  /** What is missing before applying now. */
  readonly missing: readonly string[];
  readonly needsChecks: boolean;
}

/** All roles, nearest first. */
export function matchRoles(quiz: Quiz, evaluation: Evaluation): readonly RoleMatch[] {
  const matches = (quiz.roles ?? []).map((role) => matchRole(quiz, role, evaluation));
  const isLastOfNow = ({ level, role }: RoleMatch): number =>
    level === 'now' && role.fitsNearlyEveryone ? 1 : 0;
  return matches.sort(
    (a, b) =>
      ROLE_LEVELS.indexOf(a.level) - ROLE_LEVELS.indexOf(b.level) ||
      isLastOfNow(a) - isLastOfNow(b) ||
      b.fit - a.fit,
  );
}

function matchRole(quiz: Quiz, role: Role, { facts, dimensions }: Evaluation): RoleMatch {
  const weights = quiz.dimensions.map((dimension) => inThousandths(weightOf(role, dimension)));
  const all = weights.reduce((total, weight) => total + weight, 0n);
  const parts = dimensions.map(({ value }, place) => multiply(value, rational(weights[place] ?? 0n, all)));
  const fit = toNumber(parts.reduce(add, rational(0n)));
  const missing = (role.needs ?? [])
    .filter(({ when }) => holds(when, facts) !== true)
    .map(({ text }) => text);
  const needsChecks = facts.checksShare !== undefined && facts.checksShare < (role.minChecksShare ?? 0);
  const isReady = missing.length === 0 && !needsChecks;
  const level = ROLE_LEVELS.find((id) => fit >= fitFor[id] && (id !== 'now' || isReady)) ?? 'later';
  return { role, fit, level, missing, needsChecks };
}

/** The role aimed for first, then the nearest; `later` is left out unless it is the aim or nothing is nearer. */
export function chooseRoles(quiz: Quiz, evaluation: Evaluation): readonly ReportRole[] {
  const matches = matchRoles(quiz, evaluation);
  const aim = quiz.roleQuestion === undefined ? undefined : evaluation.active.get(quiz.roleQuestion);
  const target = matches.filter(({ role }) => role.id === aim);
  const near = matches
    .filter(({ role, level }) => role.id !== aim && level !== 'later')
    .slice(0, mostOthers[quiz.headline ?? 'score']);
  const isFar = matches.every(({ level }) => level === 'later');
  const [nearest] = matches;
  const first = isFar && nearest && nearest.role.id !== aim ? [nearest] : [];
  return [...target, ...first, ...near].map((match) => ({
    ...describe(quiz, match, evaluation),
    isTarget: match.role.id === aim,
    isFirstDirection: isFar && match === nearest,
  }));
}

function describe(
  quiz: Quiz,
  { role, fit, level, missing, needsChecks }: RoleMatch,
  { dimensions }: Evaluation,
): Omit<ReportRole, 'isTarget' | 'isFirstDirection'> {
  const profile = profileOf(role, quiz.dimensions);
  const shortfall = dimensions.map(({ value: { numerator, denominator } }, place) => {
    const weight = exactly(weightOf(role, quiz.dimensions[place] ?? { id: '' }));
    return toNumber(multiply(weight, rational(100n * denominator - numerator, denominator)));
  });
  const most = Math.max(0, ...shortfall);
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    fit: Math.floor(fit + 0.5),
    level,
    missing,
    needsChecks,
    weakest: most > 0 ? (quiz.dimensions[shortfall.indexOf(most)]?.name ?? null) : null,
    profile,
  };
}

const weightOf = (role: Role, { id }: { readonly id: Id }): number =>
  Object.hasOwn(role.weights, id) ? (role.weights[id] ?? 0) : 0;

/**
 * The dimension scores, in proportion to what the role weighs and 100 at most, that together reach the fit for `now`:
 * one honest way to draw what a role needs. Found by halving, to a whole number.
 */
function profileOf(role: Role, dimensions: readonly Dimension[]): readonly number[] {
  const weights = dimensions.map((dimension) => weightOf(role, dimension));
  const total = sum(weights) || 1;
  const at = (scale: number): readonly number[] => weights.map((weight) => Math.min(100, weight * scale));
  const fit = (scale: number): number =>
    sum(at(scale).map((need, place) => need * (weights[place] ?? 0))) / total;
  let low = 0;
  let high = 100;
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (fit(middle) < fitFor.now) low = middle;
    else high = middle;
  }
  return at(high).map((need) => Math.round(need));
}
