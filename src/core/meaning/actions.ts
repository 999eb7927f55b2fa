/** Actions: what they close, point to and follow, without going round in a circle. */

import { pairOf } from '../answers.js';
import { quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import { modelOf } from '../model.js';
import type { Action, Id, Quiz } from '../quiz.js';
import { checkOptionReference, checkReference } from './references.js';

/** Checks the actions of a quiz. When they are worth doing is checked in `conditions.ts`. */
export function checkActions(quiz: Quiz, add: AddIssue): void {
  const { actions = [], resources = [] } = quiz;
  const { byId } = modelOf(quiz);
  const actionIds = new Set(actions.map(({ id }) => id));
  const resourceIds = new Set(resources.map(({ id }) => id));

  eachEntry(actions, 'actions', ({ resources: read, after, supersededBy, closes }, path) => {
    checkReference(read, `${path}.resources`, resourceIds, 'a resource', add);
    checkReference(after, `${path}.after`, actionIds, 'an action', add);
    checkReference(supersededBy, `${path}.supersededBy`, actionIds, 'an action', add);
    eachEntry(closes, `${path}.closes`, ({ question, row, to }, closesPath) => {
      checkReference(question, `${closesPath}.question`, byId, 'a question', add);
      const entry = byId.get(question);
      const pairs = row === undefined ? to : to.map((level) => pairOf(row, level));
      checkOptionReference(pairs, `${closesPath}.to`, entry, add);
    });
  });
  checkCircles(actions, 'after', add);
  checkCircles(actions, 'supersededBy', add);
}

/** Follows the actions from one to the next; each circle is reported once, where it closes. */
function checkCircles(actions: readonly Action[], key: 'after' | 'supersededBy', add: AddIssue): void {
  const places = new Map(actions.map(({ id }, place) => [id, place]));
  const followed = new Set<Id>();

  const follow = (id: Id, trail: readonly Id[]): void => {
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].map(quote).join(' → ');
      const path = `actions[${places.get(trail.at(-1) ?? id)}].${key}`;
      return add('cycle', path, 'free of circles', `a circle: ${circle}`);
    }
    if (followed.has(id)) return;
    followed.add(id);
    const next = actions[places.get(id) ?? -1]?.[key] ?? [];
    for (const one of [next].flat()) follow(one, [...trail, id]);
  };
  for (const { id } of actions) follow(id, []);
}
