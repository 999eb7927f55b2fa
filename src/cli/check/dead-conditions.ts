/**
 * Conditions that nobody or everybody meets, and such parts of conditions. A sample shows most of them to be alive; what it leaves is
 * settled by a survey of all answers.
 */

import type { Condition, Quiz } from '../../core/quiz.js';
import { TRUE } from '../simulate/compile-conditions.js';
import { conditionsOf, nodesOf, type OwnedCondition } from './conditions-of.js';
import type { CheckContext } from './context.js';
import { fail, warn, witnessOf, type Finding, type Witness } from './finding.js';
import { truthIn } from './over-draws.js';
import type { SampledDraw } from './sampled-draws.js';

/** Whether a condition can hold and can fail. */
type Verdict = 'never' | 'always' | 'open' | 'alive';

/** Finds conditions that always come out the same. */
export function checkDeadConditions(quiz: Quiz, context: CheckContext): readonly Finding[] {
  const { looked } = context.draws;
  const owned = conditionsOf(quiz).map((one) => ({
    ...one,
    nodes: nodesOf(one.condition, one.path),
    // Whoever is not asked a question says nothing about when it is asked.
    draws: one.owner === 'question' ? looked.filter(({ model }) => model.byId.has(one.id)) : looked,
  }));
  const seen = observe(owned, looked);
  return owned.flatMap(({ nodes, draws, ...one }): readonly Finding[] => {
    if (context.known.has(one.path) || (one.owner === 'question' && looksAtScores(one.condition))) return [];
    const settled: string[] = [];
    return nodes.flatMap(({ condition, path }): readonly Finding[] => {
      if (settled.some((above) => path.startsWith(`${above}.`))) return [];
      const { verdict, witness } = judge(draws, condition, seen);
      if (verdict === 'open')
        context.leaveOpen(path, 'Whether it can hold and can fail takes too long to prove.');
      if (verdict !== 'never' && verdict !== 'always') return [];
      settled.push(path);
      return path === one.path ? whole(one, verdict, witness) : [part(path, verdict)];
    });
  });
}

interface Watched {
  readonly nodes: readonly { readonly condition: Condition }[];
  readonly draws: readonly SampledDraw[];
}

/** Whether a condition held for someone, and whether it failed for someone. */
interface Seen {
  true: boolean;
  false: boolean;
}

/** What became of each condition in the samples. */
function observe(watched: readonly Watched[], draws: readonly SampledDraw[]): ReadonlyMap<Condition, Seen> {
  const conditions = watched.flatMap(({ nodes }) => nodes.map(({ condition }) => condition));
  const seen = new Map(
    conditions.map((condition): [Condition, Seen] => [condition, { true: false, false: false }]),
  );
  for (const draw of draws) {
    const { sample } = draw;
    let open = watched
      .filter((one) => one.draws.includes(draw))
      .flatMap(({ nodes }) => nodes)
      .flatMap(({ condition }) => {
        const found = seen.get(condition);
        return !found || (found.true && found.false)
          ? []
          : [{ test: sample.scorer.compile(condition), found }];
      });
    if (open.length === 0) continue;
    sample.each(() => {
      for (const { test, found } of open) found[test() === TRUE ? 'true' : 'false'] = true;
      open = open.filter(({ found }) => !found.true || !found.false);
      return open.length === 0;
    });
  }
  return seen;
}

function judge(
  draws: readonly SampledDraw[],
  condition: Condition,
  seen: ReturnType<typeof observe>,
): { readonly verdict: Verdict; readonly witness?: Witness } {
  const found = seen.get(condition);
  if (found?.true && found.false) return { verdict: 'alive' };
  const { whenTrue, whenFalse, isOpen } = truthIn(draws, condition);
  if (whenTrue && whenFalse) return { verdict: 'alive' };
  if (isOpen || draws.length === 0) return { verdict: 'open' };
  if (!whenTrue) return { verdict: 'never' };
  return { verdict: 'always', witness: witnessOf(whenTrue.draw, 'It holds even here.', whenTrue.answers) };
}

/** A condition as a whole. What is always worth doing is no fault. */
function whole(
  { owner, path, id }: OwnedCondition,
  verdict: 'never' | 'always',
  witness: Witness | undefined,
): readonly Finding[] {
  const shown = witness && [witness];
  if (verdict === 'always') {
    if (owner === 'action') return [];
    if (owner !== 'gate') {
      return [
        warn(
          'condition-idle',
          path,
          'This condition always holds, so it decides nothing.',
          'Leave it out, or say what was meant.',
        ),
      ];
    }
    const message = `The gate “${id}” is met whatever is answered, so nobody can pass its cap.`;
    return [fail('gate-permanent', path, message, 'Write a condition that a better answer ends.', shown)];
  }
  switch (owner) {
    case 'question':
      return [
        warn(
          'question-unreachable',
          path,
          'No answers to earlier questions let this question be asked.',
          'Mend the condition, or take the question out.',
        ),
      ];
    case 'gate':
      return [
        warn(
          'gate-unreachable',
          path,
          `No answers meet the gate “${id}”, so it never holds the score.`,
          'Mend the condition, or take the gate out.',
        ),
      ];
    case 'need':
      return [
        warn(
          'need-impossible',
          path,
          `No answers meet this need, so nobody is ever ready for the role “${id}”.`,
          'Ask for something that answers can show.',
        ),
      ];
    case 'action':
      return [
        warn(
          'action-unreachable',
          path,
          `No answers bring the action “${id}” up.`,
          'Mend the condition, or take the action out.',
        ),
      ];
    case 'note':
    case 'checklist':
    case 'certification':
      return [
        warn(
          'advice-unreachable',
          path,
          `No answers let “${id}” be shown.`,
          'Mend the condition, or take the entry out.',
        ),
      ];
  }
}

const part = (path: string, verdict: 'never' | 'always'): Finding =>
  warn(
    'branch-dead',
    path,
    `This part of the condition ${verdict} holds, so the condition means less than it says.`,
    'Take the part out, or say what was meant.',
  );

const looksAtScores = (condition: Condition): boolean =>
  nodesOf(condition, '').some(({ condition: node }) => 'dimension' in node || 'checksAtLeast' in node);
