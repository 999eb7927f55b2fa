/** Gates: whether each one ever decides a score, can be lifted by an action, and fits the bands. */

import type { Condition, Gate, Quiz } from '../../core/quiz.js';
import { meansOf } from '../space/means.js';
import { roundMeans } from '../space/totals.js';
import { piecesOfGates, subjectsOf } from '../space/gate-pieces.js';
import type { CheckContext } from './context.js';
import { listed, quoted, warn, type Finding } from './finding.js';
import { eachRespondent, isPossible, truthIn } from './over-draws.js';
import type { SampledDraw } from './sampled-draws.js';

/** Finds gates that never change a score: they are met only where the score lies below their cap already, or beside a stricter one. */
export function checkGateEffects(quiz: Quiz, context: CheckContext): readonly Finding[] {
  const gates = quiz.gates ?? [];
  const { looked } = context.draws;
  const { met, holding, deciding } = observe(quiz, looked);
  return gates.flatMap((gate, place): readonly Finding[] => {
    const path = `gates[${place}]`;
    if (!holding[place] && (met[place] || 'caps' in gate)) {
      const holds = isPossible(looked, (draw) => canHold(draw, gate));
      if (holds === undefined)
        context.leaveOpen(path, 'Whether it ever lowers a score takes too long to prove.');
      if (holds === false) {
        const message = `The gate “${gate.id}” never lowers a score: whoever meets it has less than its cap anyway.`;
        return [warn('gate-idle', path, message, 'Lower the cap, or take the gate out.')];
      }
    }
    if (!holding[place] || deciding[place] || !('when' in gate)) return [];
    const stricter = gates.filter((other, at) => isStricter(other, at, gate, place));
    const alone: Condition = { all: [gate.when, ...stricter.map(({ when }): Condition => ({ not: when }))] };
    const { whenTrue, isOpen } = truthIn(looked, alone);
    if (whenTrue) return [];
    if (isOpen) {
      context.leaveOpen(path, 'Whether a stricter gate always holds with it takes too long to prove.');
      return [];
    }
    const message = `Wherever the gate “${gate.id}” is met, ${listed(stricter.map(({ id }) => `“${id}”`))} caps the score as low or lower, so it never decides.`;
    return [warn('gate-shadowed', path, message, 'Lower its cap, or take it out.')];
  });
}

type ConditionGate = Extract<Gate, { when: unknown }>;

/** Whether the other gate caps lower; of equals, the first one counts. */
function isStricter(
  other: Gate,
  otherPlace: number,
  gate: ConditionGate,
  place: number,
): other is ConditionGate {
  if (!('when' in other) || otherPlace === place) return false;
  return other.cap < gate.cap || (other.cap === gate.cap && otherPlace < place);
}

function observe(quiz: Quiz, draws: readonly SampledDraw[]) {
  const caps = (quiz.gates ?? []).map((gate) => ('cap' in gate ? gate.cap : NaN));
  const met = caps.map(() => false);
  const holding = caps.map(() => false);
  const deciding = caps.map(() => false);
  eachRespondent(draws, ({ sample }) => {
    const { isMet, isHolding } = sample.scorer.result;
    caps.forEach((cap, place) => {
      if (isMet[place] === 1) met[place] = true;
      if (isHolding[place] !== 1) return;
      holding[place] = true;
      const isFirst = !caps.some(
        (other, at) => isHolding[at] === 1 && (other < cap || (other === cap && at < place)),
      );
      if (isFirst) deciding[place] = true;
    });
    return deciding.every(Boolean);
  });
  return { met, holding, deciding };
}

/** Whether the gate lowers anyone's score; `undefined` where that cannot be settled. */
function canHold({ quiz }: SampledDraw, gate: Gate): boolean | undefined {
  const weights = quiz.dimensions.map(({ weight }) => weight);
  const means = meansOf(quiz, weights, piecesOfGates([gate]), 'anyone');
  return means && roundMeans(means).heldAt.size > 0;
}

/** Finds gates that no action can lift. A quiz without actions gives no advice to compare with. */
export function checkGateRemedies(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const closes = (quiz.actions ?? []).flatMap((action) => action.closes);
  if (closes.length === 0) return [];
  const closed = model.questions.filter(({ question }) =>
    closes.some((goal) => goal.question === question.id),
  );
  return (quiz.gates ?? []).flatMap((gate, place): readonly Finding[] => {
    const isLifted = closed.some(({ question, possible }) => {
      if ('caps' in gate) return question.type === 'check';
      const { questions, dimensions, looksAtChecks } = subjectsOf(gate.when);
      const givesPoints = [...dimensions].some((id) => possible.has(model.dimensionPlace.get(id) ?? -1));
      return questions.has(question.id) || givesPoints || (looksAtChecks && question.type === 'check');
    });
    if (isLifted) return [];
    const message = `No action closes anything that the gate “${gate.id}” looks at, so the plan never lifts it.`;
    return [
      warn('gate-without-action', `gates[${place}]`, message, 'Add an action that leads past the gate.'),
    ];
  });
}

/** Finds caps that let a score into the band that they were meant to keep it from, and caps that cap nothing. */
export function checkGateCaps(quiz: Quiz): readonly Finding[] {
  return (quiz.gates ?? []).flatMap((gate, place): readonly Finding[] => {
    const steps =
      'caps' in gate
        ? gate.caps.map(({ cap }, at) => ({ cap, path: `gates[${place}].caps[${at}].cap` }))
        : [];
    const caps = 'cap' in gate ? [{ cap: gate.cap, path: `gates[${place}].cap` }] : steps;
    return caps.flatMap(({ cap, path }): readonly Finding[] => {
      if ('cap' in gate && cap >= 100) {
        return [
          warn('gate-idle', path, `A cap of 100 holds nobody back.`, 'Lower the cap, or take the gate out.'),
        ];
      }
      const band = quiz.bands.find(({ from }) => from > 0 && Math.floor(cap + 0.5) === from);
      if (!band) return [];
      const message = `A cap of ${cap} still lets a score into the band ${quoted(band.name)}, which starts there.`;
      return [
        warn(
          'cap-on-band-edge',
          path,
          message,
          `Write ${band.from - 1} to keep it below, if that was meant.`,
        ),
      ];
    });
  });
}
