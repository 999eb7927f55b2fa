/**
 * What the answers to a question give, as tables: for every eight options, the sum of points of each combination. So a `multiple`
 * question costs a lookup for eight boxes, not a loop over them.
 */

import { capOf, thousandths, type Model, type ModelQuestion } from '../../core/model.js';

/** A question as the scorer sees it. Points are whole thousandths in doubles, exact far beyond any quiz. */
export interface CompiledQuestion {
  /** Places of the dimensions that it gives points to. */
  readonly dimensions: readonly number[];
  /** Caps, by place in `dimensions`. */
  readonly caps: Float64Array;
  /** The most that it gives, by place in `dimensions`. */
  readonly possible: Float64Array;
  /** Sums by eight options, combination and place in `dimensions`. */
  readonly sums: Float64Array;
  /** How many groups of eight options there are. */
  readonly groups: number;
  /** It counts as nothing while it is hidden. */
  readonly isExcluded: boolean;
  /** Place of the correct option of a check; −1 where the question is no check. */
  readonly correct: number;
}

const COMBINATIONS = 256;

/** The tables of one question. */
export function compileQuestion(
  model: Model,
  { question, choices, possible }: ModelQuestion,
): CompiledQuestion {
  const dimensions = [...possible.keys()].sort((a, b) => a - b);
  const ids = dimensions.map((place) => model.dimensions[place]?.id ?? '');
  const groups = Math.ceil(choices.length / 8);
  const sums = new Float64Array(groups * COMBINATIONS * ids.length);
  choices.forEach(({ points }, option) => {
    ids.forEach((id, slot) => {
      const value = thousandths(points, id);
      for (let combination = 0; combination < COMBINATIONS; combination += 1) {
        if ((combination >>> (option % 8)) % 2 === 0) continue;
        const row = Math.floor(option / 8) * COMBINATIONS + combination;
        sums[row * ids.length + slot] = (sums[row * ids.length + slot] ?? 0) + value;
      }
    });
  });
  return {
    dimensions,
    caps: Float64Array.from(ids, (id) => capOf(question, id)),
    possible: Float64Array.from(dimensions, (place) => possible.get(place) ?? 0),
    sums,
    groups,
    isExcluded: question.hiddenCounts === 'exclude',
    correct: question.type === 'check' ? choices.findIndex(({ id }) => id === question.correct) : -1,
  };
}
