/** What a run needs from its last question on: a part of its own, loaded while the visitor answers. */

import type { CSSResult } from 'lit';
import { buildReport } from '../../core/build-report.js';
import type { Answers, Quiz } from '../../core/quiz.js';
import type { Report } from '../../core/report.js';
import { leadFormStyles } from '../../styles/lead-form.styles.js';
import { listNames } from '../language/list-names.js';
import { paperPageStyles } from '../../styles/paper.styles.js';
import { today } from '../today.js';

export { score } from '../../core/score.js';
export { en as messages } from '../../locales/en.js';
export * as card from '../results/card.js';
export { LeadFormController } from '../lead-form/lead-form.controller.js';
export { leadGateTemplate } from '../lead-form/lead-gate.template.js';
export { resultTemplate } from './result.template.js';

/** The sheets that the result needs beside those of the quiz. */
export const resultStyles: readonly CSSResult[] = [leadFormStyles, paperPageStyles];

/**
 * The report of a run, today, which no listener can change for the others.
 * @param seed what the quiz was drawn by, where it draws
 */
export function reportOf(quiz: Quiz, answers: Answers, seed: number | undefined): Report {
  const list = (names: readonly string[]): string => listNames(names, quiz.lang);
  return frozen(
    buildReport(quiz, answers, { today: today(), list, ...(seed === undefined ? {} : { seed }) }),
  );
}

function frozen<Value>(data: Value): Value {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  for (const part of Object.values(data)) frozen(part);
  return Object.freeze(data);
}
