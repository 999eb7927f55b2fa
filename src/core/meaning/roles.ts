/** Roles: weights that can be a fit, and a question that names the one aimed for. */

import { quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import { modelOf } from '../model.js';
import type { Quiz } from '../quiz.js';
import { checkPoints, checkSum } from './points.js';
import { checkReference } from './references.js';

/** Checks the roles of a quiz. What they need is checked in `conditions.ts`. */
export function checkRoles(quiz: Quiz, add: AddIssue): void {
  const { roles = [], roleQuestion = '' } = quiz;
  eachEntry(roles, 'roles', ({ weights }, path) => {
    checkPoints(quiz, weights, `${path}.weights`, add);
    checkSum(Object.values(weights), `${path}.weights`, add);
  });

  const { byId } = modelOf(quiz);
  checkReference(quiz.roleQuestion, 'roleQuestion', byId, 'a question', add);
  const entry = byId.get(roleQuestion);
  // Other options are fine, such as "Not sure yet".
  if (!entry || entry.choices.some(({ id }) => roles.some((role) => role.id === id))) return;
  const expected = 'a question with the id of a role among its options';
  add('unknown-reference', 'roleQuestion', expected, quote(roleQuestion));
}
