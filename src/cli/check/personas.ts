/** The quiz against what its author expects of it. */

import type { Quiz } from '../../core/quiz.js';
import { parsePersonas } from '../expect/parse-personas.js';
import { differencesOf, resultOf } from '../expect/run-persona.js';
import type { CheckContext } from './context.js';
import { fail, witnessOf, type Finding } from './finding.js';

/** Finds respondents under `expect` that cannot be run, or that expect nothing. */
export const checkPersonas = (quiz: Quiz): readonly Finding[] => parsePersonas(quiz).findings;

/** Finds respondents under `expect` who get something else. */
export function checkExpectations(quiz: Quiz, { today }: CheckContext): readonly Finding[] {
  return parsePersonas(quiz).personas.flatMap(({ persona, path }) =>
    differencesOf(persona, resultOf(quiz, persona, today)).map(({ field, expected, received }) =>
      fail(
        'expect-differs',
        `${path}.${field}`,
        `“${persona.name}” should get ${field} ${expected}, and gets ${received}.`,
        'Mend the quiz, or what is expected of it.',
        [witnessOf({ quiz }, 'Their answers.', persona.answers)],
      ),
    ),
  );
}
