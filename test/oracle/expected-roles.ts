/** The oracle for role matches, as `expected-score.ts` is for scores. */
import type { Answers, Quiz, Report, Role } from '../../src/core/index.js';
import { pointsIn } from './choices.js';
import { workOut, type Result } from './expected-score.js';
import { Fraction } from './fraction.js';
import { isMet } from './rules.js';

/** What a vector says of a role. */
export type RoleResult = Omit<Report['roles'][number], 'name' | 'description' | 'profile'>;

const ranks = ['now', 'stretch', 'build', 'later'] as const;

/** The roles that a report shows: the one aimed for, then the nearest. */
export function expectedRoles(quiz: Quiz, answers: Answers): readonly RoleResult[] {
  const result = workOut(quiz, answers);
  const all = (quiz.roles ?? []).map((role) => match(quiz, role, result));
  const isLast = ({ role, level }: (typeof all)[number]): number =>
    Number(level === 'now' && role.fitsNearlyEveryone === true);
  const sorted = all.toSorted(
    (a, b) =>
      ranks.indexOf(a.level) - ranks.indexOf(b.level) ||
      isLast(a) - isLast(b) ||
      (a.fit.isBelow(b.fit) ? 1 : b.fit.isBelow(a.fit) ? -1 : 0),
  );
  const aim = result.world.given.get(quiz.roleQuestion ?? '');
  const areAllFar = all.every(({ level }) => level === 'later');
  const nearest = areAllFar ? sorted[0] : undefined;
  const shown = [
    ...sorted.filter(({ role }) => role.id === aim),
    ...(nearest && nearest.role.id !== aim ? [nearest] : []),
    ...sorted
      .filter(({ role, level }) => role.id !== aim && level !== 'later')
      .slice(0, quiz.headline === 'roles' ? 4 : 2),
  ];
  return shown.map((one) => ({
    id: one.role.id,
    fit: one.fit.rounded,
    level: one.level,
    missing: one.missing,
    needsChecks: one.needsChecks,
    weakest: one.weakest,
    isTarget: one.role.id === aim,
    isFirstDirection: one === nearest,
  }));
}

function match(quiz: Quiz, role: Role, { world, sheets }: Result) {
  const weights = sheets.map(({ id }) => pointsIn(role.weights, id));
  const at = (place: number): Fraction => weights[place] ?? new Fraction(0n);
  const fit = Fraction.sum(sheets.map(({ value }, place) => at(place).times(value))).over(
    Fraction.sum(weights),
  );
  const missing = (role.needs ?? []).filter(({ when }) => !isMet(when, world)).map(({ text }) => text);
  const needsChecks = world.checks?.isBelow(Fraction.of(role.minChecksShare ?? 0)) ?? false;
  const reaches = (least: number): boolean => !fit.isBelow(new Fraction(BigInt(least)));
  const isReady = missing.length === 0 && !needsChecks;
  const level = reaches(65) && isReady ? 'now' : reaches(50) ? 'stretch' : reaches(35) ? 'build' : 'later';
  const shortfalls = sheets.map(({ value }, place) => at(place).times(new Fraction(100n).minus(value)));
  const most = shortfalls.findIndex(
    (one) => one.top > 0n && shortfalls.every((other) => !one.isBelow(other)),
  );
  return { role, fit, level, missing, needsChecks, weakest: quiz.dimensions[most]?.name ?? null } as const;
}
