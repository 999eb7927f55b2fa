/**
 * A plan as a Markdown checklist: a heading a week, a box for each action, and below it what it leaves behind and where to learn it.
 *
 * In: a plan and its words. Out: Markdown (CommonMark with task lists).
 */

import { plainText } from './inline-text.js';
import type { Plan, PlanAction, PlanPart, PlanWords } from './plan.js';

/** The text of a Markdown file. */
export function planToMarkdown(plan: Plan, words: PlanWords): string {
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const weeks = plan.weeks.map((week) => {
    const parts = week.parts.flatMap((part) => {
      const action = actions.get(part.action);
      return action ? partLines(part, action, week.number, words) : [];
    });
    return [`## ${escape(words.week(week))}`, '', ...parts, ''].join('\n');
  });
  return [`# ${escape(words.title)}`, '', ...weeks].join('\n');
}

function partLines(part: PlanPart, action: PlanAction, week: number, words: PlanWords): readonly string[] {
  const { proof = null, total = null } = part.result ?? {};
  const below = [
    // Where to learn it is said once, in the first week.
    ...(week === action.firstWeek
      ? action.resources.map(({ title, url }) => `[${escape(plainText(title))}](<${addressOf(url)}>)`)
      : []),
    ...(proof === null ? [] : [escape(words.proof(plainText(proof)))]),
    ...(total === null ? [] : [escape(words.total(total))]),
  ].filter((line) => line !== '');
  const title = words.part(part, { ...action, title: plainText(action.title) });
  return [`- [ ] ${escape(title)}`, ...below.map((line) => `  - ${line}`)];
}

/** Text on one line, whatever Markdown or HTML it looks like. */
const escape = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>~|&#$]/g, '\\$&')
    .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');

const addressOf = (url: string): string =>
  url.replaceAll(/[<>\\\s]/g, (character) => encodeURIComponent(character));
