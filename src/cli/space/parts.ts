/** The smallest parts of conditions, each with a bit of its own, so that what a respondent means for them is one whole number. */

import { eachPart, type AnswerPart, type ScorePart } from '../../core/meaning/condition-parts.js';
import type { Condition, Id } from '../../core/quiz.js';

/** Which parts hold: a bit a part. */
export type Bits = bigint;

/** A part of a condition that looks at one answer or one score. */
export type Part = AnswerPart | ScorePart;

/** Parts by place; a bit each. */
export interface PartIndex {
  readonly parts: readonly Part[];
  /** The parts about the answer to a question, with their bits. */
  readonly about: (question: Id) => readonly (readonly [part: AnswerPart, bit: Bits])[];
  /** The bits of the parts of a condition. */
  readonly bitsOf: (condition: Condition) => Bits;
  /** Whether a condition holds where these bits say which of its parts do; 1 true, 0 false, ½ unknown. */
  readonly evaluate: (condition: Condition, bits: Bits, unknown?: Bits) => number;
}

/**
 * The index of all parts of these conditions. The same object is the same part.
 * @param isAsked says whether a question is there; one that is not drawn counts as left open
 */
export function indexParts(
  conditions: readonly Condition[],
  isAsked: (question: Id) => boolean = () => true,
): PartIndex {
  let certain = 0n;
  const places = new Map<Part, Bits>();
  const byQuestion = new Map<Id, [AnswerPart, Bits][]>();
  for (const condition of conditions) {
    eachPart(condition, '', (part) => {
      if (places.has(part)) return;
      const bit = 1n << BigInt(places.size);
      places.set(part, bit);
      if (!('question' in part)) return;
      if ('answered' in part && !part.answered && !isAsked(part.question)) certain |= bit;
      const about = byQuestion.get(part.question) ?? [];
      byQuestion.set(part.question, about);
      about.push([part, bit]);
    });
  }
  const evaluate = (condition: Condition, bits: Bits, unknown = 0n): number => {
    if ('all' in condition) {
      return Math.min(...condition.all.map((part) => evaluate(part, bits, unknown)));
    }
    if ('any' in condition) {
      return Math.max(...condition.any.map((part) => evaluate(part, bits, unknown)));
    }
    if ('not' in condition) return 1 - evaluate(condition.not, bits, unknown);
    const bit = places.get(condition) ?? 0n;
    if ((unknown & bit) !== 0n) return 0.5;
    return ((bits | certain) & bit) === 0n ? 0 : 1;
  };
  return {
    parts: [...places.keys()],
    about: (question) => byQuestion.get(question) ?? [],
    bitsOf(condition) {
      let bits = 0n;
      eachPart(condition, '', (part) => void (bits |= places.get(part) ?? 0n));
      return bits;
    },
    evaluate,
  };
}
