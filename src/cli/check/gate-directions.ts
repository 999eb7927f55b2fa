/**
 * Gates must be lifted by better answers, never set by them: otherwise telling less would score more.
 * This looks at each part of a gate's condition by itself, and can warn of a gate that other parts make harmless. `fairness.ts` shows
 * whether somebody really loses by it.
 */

import { isMultiple, type Choice } from '../../core/answers.js';
import { eachEntry } from '../../core/issue-path.js';
import { eachPart, type AnswerPart, type ScorePart } from '../../core/meaning/condition-parts.js';
import type { Model } from '../../core/model.js';
import type { Points, Quiz } from '../../core/quiz.js';
import type { CheckContext } from './context.js';
import { warn, type Finding } from './finding.js';

/** Finds each part of a gate that a better answer could switch on. */
export function checkGateDirections(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  eachEntry(quiz.gates, 'gates', (gate, gatePath) => {
    if (!('when' in gate)) return;
    eachPart(gate.when, `${gatePath}.when`, (part, path, isNegated) => {
      const isSet = isNegated ? canFall(part, model) : canRise(part, model);
      if (!isSet) return;
      const message = 'A better answer can bring this gate down on someone.';
      found.push(
        warn('gate-direction', path, message, 'Ask for too little, such as a level that is missing.'),
      );
    });
  });
  return found;
}

/** Whether a better answer can make the part hold. */
function canRise(part: AnswerPart | ScorePart, { byId }: Model): boolean {
  if ('has' in part) {
    const choices = byId.get(part.question)?.choices ?? [];
    return choices.some(({ id, points }) => part.has.includes(id) && isBetter(points, {}));
  }
  if ('answered' in part) return part.answered;
  return 'atLeast' in part || 'checksAtLeast' in part;
}

/** Whether a better answer can stop the part from holding. */
function canFall(part: AnswerPart | ScorePart, { byId }: Model): boolean {
  if ('below' in part) return true;
  if ('answered' in part) return !part.answered;
  if (!('has' in part)) return false;
  const entry = byId.get(part.question);
  if (!entry) return false;
  // Ticking one more box leaves the others ticked, unless they are exclusive.
  const isGivenUp = ({ exclusive }: Choice): boolean => exclusive || !isMultiple(entry.question);
  const named = entry.choices.filter((choice) => part.has.includes(choice.id) && isGivenUp(choice));
  const others = entry.choices.filter(({ id }) => !part.has.includes(id));
  return named.some((from) => others.some((to) => isBetter(to.points, from.points)));
}

function isBetter(points: Points, than: Points): boolean {
  const more = (a: Points, b: Points): boolean => Object.keys(a).some((id) => (a[id] ?? 0) > (b[id] ?? 0));
  return more(points, than) && !more(than, points);
}
