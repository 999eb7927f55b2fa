/** Pools themselves: draws that are fair, and rules that do not rest on what somebody may not be asked. What a draw lets visitors do is for all other checks. */

import type { Quiz } from '../../core/quiz.js';
import { subjectsOf } from '../space/gate-pieces.js';
import { conditionsOf } from './conditions-of.js';
import type { CheckContext } from './context.js';
import { listed, warn, type Finding } from './finding.js';

/** Finds pools of which everything is asked. */
export function checkPoolSizes({ pools = [] }: Quiz): readonly Finding[] {
  return pools.flatMap(({ id, questions, pick }, place) =>
    pick < questions.length
      ? []
      : [
          warn(
            'pool-idle',
            `pools[${place}].pick`,
            `All ${questions.length} questions of the pool “${id}” are asked, so nothing is drawn.`,
            'Pick fewer, or take the pool out.',
          ),
        ],
  );
}

/** Finds pools whose questions are worth different points, so that the draw decides how much a dimension counts. */
export function checkPoolPoints({ pools = [] }: Quiz, { model }: CheckContext): readonly Finding[] {
  return pools.flatMap(({ id, questions }, place): readonly Finding[] => {
    const worths = questions.map((question) => {
      const possible = model.byId.get(question)?.possible ?? [];
      return [...possible].map(([dimension, points]) => `${dimension}:${points}`).join();
    });
    const odd = questions.filter((_, at) => worths[at] !== worths[0]);
    if (odd.length === 0) return [];
    const message = `In the pool “${id}” not all questions can give the same points: ${listed(odd.slice(0, 3))} ${odd.length > 1 ? 'differ' : 'differs'} from ${questions[0]}.`;
    return [
      warn(
        'pool-uneven',
        `pools[${place}].questions`,
        message,
        'Give all questions of a pool the same points.',
      ),
    ];
  });
}

/** Finds conditions that look at a question which not everyone is asked. */
export function checkPoolConditions(quiz: Quiz): readonly Finding[] {
  const drawn = new Map(
    (quiz.pools ?? []).flatMap(({ id, questions, pick }) =>
      pick < questions.length ? questions.map((question) => [question, id] as const) : [],
    ),
  );
  if (drawn.size === 0) return [];
  return conditionsOf(quiz)
    .filter(({ owner }) => owner === 'gate' || owner === 'question' || owner === 'need')
    .flatMap(({ condition, path }): readonly Finding[] => {
      const found = [...subjectsOf(condition).questions].find((question) => drawn.has(question));
      if (found === undefined) return [];
      const message = `“${found}” is drawn from the pool “${drawn.get(found)}”: for whoever is not asked, the condition sees no answer.`;
      return [warn('pool-decides', path, message, 'Look at a question that everyone is asked.')];
    });
}
