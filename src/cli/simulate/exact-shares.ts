/** The shares of a simulation that can be worked out instead of counted. Each is `undefined` where that takes too long. */

import { fitFor } from '../../core/role-levels.js';
import type { Condition, Gate, Quiz } from '../../core/quiz.js';
import { piecesOfGates, piecesOfRole } from '../space/gate-pieces.js';
import { meansOf } from '../space/means.js';
import { survey } from '../space/survey.js';
import { roundMeans, totalsOf } from '../space/totals.js';
import { scoresReached, truthsOf } from '../space/truths.js';
import { tenOf } from './counts.js';
import type { Population } from './population.js';
import { roleWeights } from './role-levels.js';
import type { DimensionShare, GateShare, RoleShare } from './simulation.js';

/** The share of each whole score, 0 to 100. */
export function exactTotals(quiz: Quiz, population: Population): readonly number[] | undefined {
  const totals = totalsOf(quiz, population);
  return totals && [...totals.shares];
}

/** How often each gate is met and holds. */
export function exactGates(quiz: Quiz, population: Population): readonly GateShare[] | undefined {
  const gates = quiz.gates ?? [];
  const conditions = gates.map(conditionOf);
  const surveyed = survey(quiz, { conditions, dimensions: [], respondents: population });
  const truths = surveyed && truthsOf(surveyed);
  if (!truths) return undefined;
  const weights = quiz.dimensions.map(({ weight }) => weight);
  const shares: GateShare[] = [];
  for (const [place, gate] of gates.entries()) {
    const means = meansOf(quiz, weights, piecesOfGates([gate]), population);
    if (!means) return undefined;
    const holds = [...roundMeans(means).heldAt.values()].reduce((sum, share) => sum + share, 0);
    shares.push({ id: gate.id, met: truths[place]?.share ?? 0, holds });
  }
  return shares;
}

/** When a gate is met, also where it goes by the share of checks. */
function conditionOf(gate: Gate): Condition {
  if ('when' in gate) return gate.when;
  const free = gate.caps.find(({ cap }) => cap >= 100)?.fromShare ?? 2;
  return { not: { checksAtLeast: free } };
}

/**
 * How the roles are spread over their levels. Core compares fits as doubles: one that lies on a level to the last digit could come out
 * on the other side there.
 */
export function exactRoles(quiz: Quiz, population: Population): readonly RoleShare[] | undefined {
  const shares: RoleShare[] = [];
  for (const role of quiz.roles ?? []) {
    const means = meansOf(quiz, roleWeights(quiz, role), piecesOfRole(role), population);
    if (!means) return undefined;
    const { numerator, denominator } = means.unitsPerPoint;
    const shareFrom = (fit: number, isReady: boolean): number => {
      let share = 0;
      for (const [cap, weights] of means.byCap) {
        if (isReady && cap === 0) continue;
        weights.forEach((weight, unit) => {
          if (BigInt(unit) * denominator >= BigInt(fit) * numerator) share += weight;
        });
      }
      return share;
    };
    const now = shareFrom(fitFor.now, true);
    const stretch = shareFrom(fitFor.stretch, false) - now;
    const build = shareFrom(fitFor.build, false) - now - stretch;
    shares.push({
      id: role.id,
      name: role.name,
      now,
      stretch,
      build,
      later: Math.max(0, 1 - now - stretch - build),
    });
  }
  return shares;
}

/** How the scores of each dimension are spread. */
export function exactDimensions(quiz: Quiz, population: Population): readonly DimensionShare[] | undefined {
  const shares: DimensionShare[] = [];
  for (const [place, { id, name }] of quiz.dimensions.entries()) {
    const surveyed = survey(quiz, { conditions: [], dimensions: [place], respondents: population });
    const reached = surveyed && scoresReached(surveyed, place);
    if (!reached) return undefined;
    const tens = Array.from({ length: 10 }, () => 0);
    let mean = 0;
    for (const [score, { share }] of reached) {
      tens[tenOf(score)] = (tens[tenOf(score)] ?? 0) + share;
      mean += score * share;
    }
    shares.push({ id, name, mean, tens });
  }
  return shares;
}
