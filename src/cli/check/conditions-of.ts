/** Every condition of a quiz, with its path and what it belongs to. */

import { eachEntry } from '../../core/issue-path.js';
import type { Condition, Id, Quiz } from '../../core/quiz.js';

/** What a condition decides about. */
export type ConditionOwner = 'question' | 'gate' | 'need' | 'action' | 'note' | 'checklist' | 'certification';

/** A condition with its place. */
export interface OwnedCondition {
  readonly owner: ConditionOwner;
  /** Id of what it decides about; of the role where it is a need. */
  readonly id: Id;
  readonly path: string;
  readonly condition: Condition;
}

const LISTS = [
  ['actions', 'action'],
  ['notes', 'note'],
  ['checklist', 'checklist'],
  ['certifications', 'certification'],
] as const;

/** The conditions in the order of the document's types. */
export function conditionsOf(quiz: Quiz): readonly OwnedCondition[] {
  const found: OwnedCondition[] = [];
  const add = (owner: ConditionOwner, id: Id, path: string, condition: Condition | undefined): void => {
    if (condition) found.push({ owner, id, path, condition });
  };
  eachEntry(quiz.questions, 'questions', ({ id, showIf }, path) =>
    add('question', id, `${path}.showIf`, showIf),
  );
  eachEntry(quiz.gates, 'gates', (gate, path) =>
    add('gate', gate.id, `${path}.when`, 'when' in gate ? gate.when : undefined),
  );
  eachEntry(quiz.roles, 'roles', ({ id, needs }, path) =>
    eachEntry(needs, `${path}.needs`, ({ when }, needPath) => add('need', id, `${needPath}.when`, when)),
  );
  for (const [list, owner] of LISTS) {
    eachEntry<{ readonly id: Id; readonly when?: Condition }>(quiz[list], list, ({ id, when }, path) =>
      add(owner, id, `${path}.when`, when),
    );
  }
  return found;
}

/** A condition and all conditions inside it, each with its path, the whole first. */
export function nodesOf(
  condition: Condition,
  path: string,
): readonly { path: string; condition: Condition }[] {
  const inside =
    'all' in condition
      ? condition.all.map((part, place) => [part, `${path}.all[${place}]`] as const)
      : 'any' in condition
        ? condition.any.map((part, place) => [part, `${path}.any[${place}]`] as const)
        : 'not' in condition
          ? [[condition.not, `${path}.not`] as const]
          : [];
  return [{ path, condition }, ...inside.flatMap(([part, partPath]) => nodesOf(part, partPath))];
}
