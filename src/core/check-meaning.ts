/**
 * The last of three steps at the border: whether a document that has the shape of a quiz also means something.
 * Each subject is one file in `meaning/`. In: a quiz whose fields have their types, though a text may be too long or a number
 * too large. Out: issues.
 */

import type { AddIssue } from './collect-issues.js';
import { checkActions } from './meaning/actions.js';
import { checkConditions } from './meaning/conditions.js';
import { checkIds } from './meaning/ids.js';
import { checkMigrations } from './meaning/migrations.js';
import { checkDimensions } from './meaning/points.js';
import { checkPools, checkSections, checkTranslations } from './meaning/pools.js';
import { checkQuestions } from './meaning/questions.js';
import { checkRoles } from './meaning/roles.js';
import { checkScales } from './meaning/scales.js';
import type { Quiz } from './quiz.js';

/** Adds an error for everything that contradicts itself or points nowhere. */
export function checkMeaning(quiz: Quiz, add: AddIssue): void {
  checkIds(quiz, add);
  checkQuestions(quiz, add);
  checkDimensions(quiz, add);
  checkScales(quiz, add);
  checkConditions(quiz, add);
  checkRoles(quiz, add);
  checkActions(quiz, add);
  checkMigrations(quiz, add);
  checkPools(quiz, add);
  checkSections(quiz, add);
  checkTranslations(quiz, add);
}
