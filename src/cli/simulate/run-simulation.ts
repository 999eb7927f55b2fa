/**
 * A simulation: exact where the quiz allows it, counted on drawn respondents where it does not, and saying which is which.
 * In: a quiz and options. Out: plain data.
 */

import type { Quiz } from '../../core/quiz.js';
import { ROLE_LEVELS } from '../../core/role-levels.js';
import { boundOf, drawsOf, type Draws } from '../space/draws.js';
import { quantile } from './correlation.js';
import { countRespondents, type Counts } from './counts.js';
import { exactDimensions, exactGates, exactRoles, exactTotals } from './exact-shares.js';
import { meanOfDraws } from './mean-of-draws.js';
import { figuresOf } from './question-figures.js';
import type { Population } from './population.js';
import type {
  BandShare,
  DimensionShare,
  GateShare,
  RoleShare,
  Simulation,
  SimulationOptions,
} from './simulation.js';

/** Runs a simulation. */
export function runSimulation(quiz: Quiz, options: SimulationOptions): Simulation {
  const { onProgress, ...kept } = options;
  const { population } = options;
  const draws = drawsOf(quiz);
  const counted = countRespondents(quiz, draws, { ...options, ...withProgress(onProgress, 0, 0.4) });
  const shown = (id: string): number => (counted.shown.get(id) ?? 0) / counted.seconds.length;
  const questions = figuresOf(quiz, { ...options, ...withProgress(onProgress, 0.4, 0.5) }, shown);
  const canBeExact = options.isExact && options.openShare === 0;
  const attempt = <Data>(
    work: (quiz: Quiz, population: Population) => Data | undefined,
    from: number,
    to: number,
  ): Data | undefined => {
    const onDraw = (share: number): void => onProgress?.(from + share * (to - from));
    return canBeExact ? meanOfDraws(draws, (drawn) => work(drawn, population), onDraw) : undefined;
  };
  const totals = attempt(exactTotals, 0.5, 0.6);
  const dimensions = attempt(exactDimensions, 0.6, 0.65);
  const gates = totals && attempt(exactGates, 0.65, 0.8);
  const roles = totals && attempt(exactRoles, 0.8, 1);
  const shares = totals ?? [...counted.totals].map((count) => count / counted.respondents);
  const isAllExact = [totals, dimensions, gates, roles].every((part) => part !== undefined);
  return {
    quiz: { id: quiz.id, version: quiz.version, title: quiz.title },
    options: kept,
    exact: {
      totals: totals !== undefined,
      gates: gates !== undefined,
      roles: roles !== undefined,
      dimensions: dimensions !== undefined,
    },
    whyNotExact: isAllExact ? null : whyNot(options, draws),
    draws: { looked: draws.looked.length, bound: boundOf(draws) ?? null },
    totals: { shares, ...momentsOf(shares) },
    bands: totals ? bandsFrom(quiz, shares) : countedBands(quiz, counted),
    withoutBand: totals ? 0 : (counted.bands[quiz.bands.length] ?? 0) / counted.respondents,
    gates: gates ?? countedGates(quiz, counted),
    roles: roles ?? countedRoles(quiz, counted),
    dimensions: dimensions ?? countedDimensions(quiz, counted),
    questions,
    minutes: {
      median: quantile(counted.seconds, 0.5) / 60,
      from: quantile(counted.seconds, 0.1) / 60,
      to: quantile(counted.seconds, 0.9) / 60,
    },
  };
}

const withProgress = (
  onProgress: SimulationOptions['onProgress'],
  from: number,
  to: number,
): Pick<SimulationOptions, 'onProgress'> =>
  onProgress ? { onProgress: (share) => onProgress(from + share * (to - from)) } : {};

function whyNot({ isExact, openShare }: SimulationOptions, draws: Draws): string {
  if (!isExact) return 'it was asked to draw';
  if (openShare > 0) return 'respondents leave questions open';
  const bound = boundOf(draws);
  if (bound !== undefined) return `only ${bound} were looked at`;
  return 'questions depend on scores so far, or touch each other in too many ways';
}

function momentsOf(shares: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = shares.reduce((sum, share, total) => sum + share * total, 0);
  const variance = shares.reduce((sum, share, total) => sum + share * (total - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(variance) };
}

const rangesOf = ({ bands }: Quiz): readonly Omit<BandShare, 'share'>[] =>
  bands.map(({ id, name, from }, place) => ({ id, name, from, to: (bands[place + 1]?.from ?? 101) - 1 }));

const bandsFrom = (quiz: Quiz, shares: readonly number[]): readonly BandShare[] =>
  rangesOf(quiz).map((band) => ({
    ...band,
    share: shares.slice(band.from, band.to + 1).reduce((sum, share) => sum + share, 0),
  }));

const countedBands = (quiz: Quiz, { bands, respondents }: Counts): readonly BandShare[] =>
  rangesOf(quiz).map((band, place) => ({ ...band, share: (bands[place] ?? 0) / respondents }));

const countedGates = (quiz: Quiz, { isMet, isHolding, respondents }: Counts): readonly GateShare[] =>
  (quiz.gates ?? []).map(({ id }, place) => ({
    id,
    met: (isMet[place] ?? 0) / respondents,
    holds: (isHolding[place] ?? 0) / respondents,
  }));

const countedRoles = (quiz: Quiz, { roles, respondents }: Counts): readonly RoleShare[] =>
  (quiz.roles ?? []).map(({ id, name }, place) => {
    const [now = 0, stretch = 0, build = 0, later = 0] = ROLE_LEVELS.map(
      (_, level) => (roles[place * ROLE_LEVELS.length + level] ?? 0) / respondents,
    );
    return { id, name, now, stretch, build, later };
  });

const countedDimensions = (
  quiz: Quiz,
  { tens, dimensionSums, respondents }: Counts,
): readonly DimensionShare[] =>
  quiz.dimensions.map(({ id, name }, place) => ({
    id,
    name,
    mean: (dimensionSums[place] ?? 0) / respondents,
    tens: Array.from(tens.slice(place * 10, place * 10 + 10), (count) => count / respondents),
  }));
