/** Knowledge checks: what rests on them, and questions that give themselves away. */

import type { CheckQuestion, CheckStep, Quiz } from '../../core/quiz.js';
import { eachEntry } from '../../core/issue-path.js';
import { conditionsOf, nodesOf } from './conditions-of.js';
import type { CheckContext } from './context.js';
import { quoted, warn, type Finding } from './finding.js';

const checksIn = (quiz: Quiz): readonly (readonly [check: CheckQuestion, path: string])[] =>
  quiz.questions.flatMap((question, place) =>
    question.type === 'check' ? [[question, `questions[${place}]`] as const] : [],
  );

/** Every list of caps by the share of checks. */
function capsIn({
  gates,
  calibration,
}: Quiz): readonly (readonly [caps: readonly CheckStep[], path: string])[] {
  const found: (readonly [readonly CheckStep[], string])[] = [];
  eachEntry(gates, 'gates', (gate, path) => 'caps' in gate && found.push([gate.caps, `${path}.caps`]));
  if (calibration) found.push([calibration.caps, 'calibration.caps']);
  return found;
}

/** Finds rules about checks in a quiz that has none. */
export function checkMissingChecks(quiz: Quiz): readonly Finding[] {
  if (checksIn(quiz).length > 0) return [];
  const places = [
    ...capsIn(quiz).map(([, path]) => path),
    ...conditionsOf(quiz).flatMap(({ condition, path }) =>
      nodesOf(condition, path).flatMap((node) => ('checksAtLeast' in node.condition ? [node.path] : [])),
    ),
    ...(quiz.roles ?? []).flatMap(({ minChecksShare }, place) =>
      minChecksShare ? [`roles[${place}].minChecksShare`] : [],
    ),
  ];
  return places.map((path) =>
    warn(
      'checks-missing',
      path,
      'This looks at knowledge checks, and the quiz has none.',
      'Add checks, or take the rule out.',
    ),
  );
}

/** Finds steps of caps between two shares that are possible with this number of checks. */
export function checkStepsReached(quiz: Quiz, { draws }: CheckContext): readonly Finding[] {
  const counts = [...new Set(draws.looked.map((draw) => checksIn(draw.quiz).length))]
    .filter(Boolean)
    .sort((a, b) => a - b);
  if (counts.length === 0) return [];
  const shares = counts.flatMap((count) =>
    Array.from({ length: count + 1 }, (_, correct) => correct / count),
  );
  const words = [...new Set(shares.map((share) => Math.round(share * 1000) / 1000))].sort((a, b) => a - b);
  return capsIn(quiz).flatMap(([caps, path]) =>
    caps.flatMap(({ fromShare }, place): readonly Finding[] => {
      const end = caps[place + 1]?.fromShare ?? Infinity;
      if (shares.some((share) => share >= fromShare && share < end)) return [];
      const message = `With ${counts.join(' or ')} checks no share lies from ${fromShare} up to ${end}, so this step never counts.`;
      return [
        warn('step-unreachable', `${path}[${place}]`, message, `Use shares such as ${words.join(', ')}.`),
      ];
    }),
  );
}

/** Finds checks that can only be guessed or left open. */
export function checkWaysOut(quiz: Quiz): readonly Finding[] {
  return checksIn(quiz).flatMap(([{ id, options }, path]) =>
    options.some(({ notSure }) => notSure)
      ? []
      : [
          warn(
            'check-without-not-sure',
            `${path}.options`,
            `The check “${id}” has no honest way out, so whoever does not know has to guess.`,
            'Add an option with "notSure": true.',
          ),
        ],
  );
}

/** Finds checks that give no points although their points are written down. */
export function checkCheckPoints(quiz: Quiz): readonly Finding[] {
  return checksIn(quiz).flatMap(([{ id, points }, path]) =>
    Object.values(points).some((value) => value > 0)
      ? []
      : [
          warn(
            'check-without-points',
            `${path}.points`,
            `The check “${id}” gives nothing for the correct answer.`,
            'Give it points.',
          ),
        ],
  );
}

/** Finds correct answers that always stand in the same place. */
export function checkCorrectPlaces(quiz: Quiz): readonly Finding[] {
  const checks = checksIn(quiz).filter(([{ shuffle }]) => shuffle !== true);
  const places = checks.map(([{ options, correct }]) => options.findIndex(({ id }) => id === correct));
  if (checks.length < 3 || places.some((place) => place !== places[0])) return [];
  const [, path = ''] = checks[0] ?? [];
  const message = `In all ${checks.length} checks the correct answer stands in place ${(places[0] ?? 0) + 1}.`;
  return [warn('check-position', path, message, 'Move some of them, or set "shuffle".')];
}

/** Finds a correct answer that its own check repeats. */
export function checkExplanations(quiz: Quiz): readonly Finding[] {
  return checksIn(quiz).flatMap(([{ explanation, options, correct }, path]) => {
    const text = options.find(({ id }) => id === correct)?.text;
    return explanation.trim() === text?.trim()
      ? [
          warn(
            'explanation-repeats',
            `${path}.explanation`,
            `The explanation only repeats the answer ${quoted(text)}.`,
            'Say why it is correct.',
          ),
        ]
      : [];
  });
}
