/** The quiz against what its author expects of it. */

import type { Quiz } from '../../core/quiz.js';
import { parsePersonas } from '../expect/parse-personas.js';
import { differencesIn, drawsFor } from '../expect/run-persona.js';
import type { CheckContext } from './context.js';
import { fail, witnessOf, type Finding } from './finding.js';

/** Finds respondents under `expect` that cannot be run, or that expect nothing. */
export const checkPersonas = (quiz: Quiz): readonly Finding[] => parsePersonas(quiz).findings;

/** Finds respondents under `expect` who get something else in a draw that they stand for. */
export function checkExpectations(quiz: Quiz, { draws, today }: CheckContext): readonly Finding[] {
  return parsePersonas(quiz).personas.flatMap(({ persona, path }) => {
    const own = drawsFor(quiz, persona, draws);
    return differencesIn(own, persona, today).map(({ field, expected, received, draw, draws: count }) =>
      fail(
        'expect-differs',
        `${path}.${field}`,
        `“${persona.name}” should get ${field} ${expected}, and gets ${received}${count < own.looked.length ? ` in ${count} of ${own.looked.length} draws` : ''}.`,
        'Mend the quiz, or what is expected of it.',
        [witnessOf(draw, 'Their answers.', persona.answers)],
      ),
    );
  });
}
