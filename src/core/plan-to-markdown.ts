/**
 * A plan as a Markdown checklist: a heading a week, a box for each action, and below it what it leaves behind and where to learn it; the
 * checklist for a profile at the end.
 *
 * In: a plan, its words, and a checklist where there is one. Out: Markdown (CommonMark with task lists).
 */

import { plainText } from './inline-text.js';
import { escapeMarkdown as escape, markdownLink } from './markdown.js';
import type { Plan, PlanAction, PlanChecklist, PlanPart, PlanWords } from './plan.js';

/** The text of a Markdown file. */
export function planToMarkdown(plan: Plan, words: PlanWords, checklist?: PlanChecklist): string {
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const weeks = plan.weeks.map((week) => {
    const parts = week.parts.flatMap((part) => {
      const action = actions.get(part.action);
      return action ? partLines(part, action, week.number, words) : [];
    });
    return section(words.week(week), parts);
  });
  const items = checklist?.items.map((item) => box(plainText(item))) ?? [];
  const profile = checklist && items.length > 0 ? [section(checklist.title, items)] : [];
  return [`# ${escape(words.title)}`, '', ...weeks, ...profile].join('\n');
}

const section = (title: string, lines: readonly string[]): string =>
  [`## ${escape(title)}`, '', ...lines, ''].join('\n');

const box = (text: string): string => `- [ ] ${escape(text)}`;

function partLines(part: PlanPart, action: PlanAction, week: number, words: PlanWords): readonly string[] {
  const { proof = null, total = null } = part.result ?? {};
  const below = [
    // Where to learn it is said once, in the first week.
    ...(week === action.firstWeek
      ? action.resources.map(({ title, url }) => markdownLink(plainText(title), url))
      : []),
    ...(proof === null ? [] : [escape(words.proof(plainText(proof)))]),
    ...(total === null ? [] : [escape(words.total(total))]),
  ].filter((line) => line !== '');
  const title = words.part(part, { ...action, title: plainText(action.title) });
  return [box(title), ...below.map((line) => `  - ${line}`)];
}
