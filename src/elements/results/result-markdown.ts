/**
 * The whole result as Markdown, in the words and the order of the card.
 *
 * In: a report and its plan. Out: text.
 */

import { plainText } from '../../core/inline-text.js';
import { toMarkdown, type MarkdownBlock, type MarkdownLink } from '../../core/markdown.js';
import type { Plan } from '../../core/plan.js';
import { planToMarkdown } from '../../core/plan-to-markdown.js';
import type { Report } from '../../core/report.js';
import { format } from '../../locales/messages.js';
import { bestRole } from './best-role.js';
import { planWords } from './plan-words.js';
import { firstMissing } from './roles.template.js';
import type { ResultsView } from './view.js';

/** The text of the file. */
export function resultMarkdown(plan: Plan | undefined, view: ResultsView): string {
  const { report, messages } = view;
  return toMarkdown([
    {
      kind: 'heading',
      level: 1,
      text: format(messages.resultsTitle, { quiz: plainText(report.quiz.title) }),
    },
    ...verdict(view),
    ...listed(
      report.headings.strengths ?? messages.resultsStrengths,
      report.strengths.map(
        ({ text, dimensionName, evidence }) =>
          `${plainText(text)} (${format(messages.resultsEvidence, { subject: dimensionName, answer: plainText(evidence) })})`,
      ),
    ),
    ...hold(view),
    ...profile(view),
    ...listed(
      messages.resultsRoles,
      report.total === null ? [] : report.roles.map((role) => roleLine(role, view)),
    ),
    ...planned(plan, view),
    ...listed(
      report.headings.facts ?? messages.resultsMarket,
      report.facts.map(({ text, source, url, published }) =>
        linked(plainText(text), source, url, `(${view.date(published)})`),
      ),
    ),
    ...[report.disclaimer, report.about].map((text): MarkdownBlock => ({
      kind: 'text',
      text: plainText(text ?? ''),
    })),
  ]);
}

function verdict({ report, messages, score, number }: ResultsView): readonly MarkdownBlock[] {
  const { band, total, answersToBand } = report;
  const role = bestRole(report);
  const text = (content: string): MarkdownBlock => ({ kind: 'text', text: plainText(content) });
  if (!band || total === null) {
    return [
      text(format(role ? messages.resultsOpenRoles : messages.resultsOpen, { n: number(answersToBand) })),
    ];
  }
  if (role) {
    const level = role.isFirstDirection ? messages.resultsDirection : messages[`resultsRole-${role.level}`];
    return [text(role.name), text(format(messages.resultsRoleScore, { fit: score(role.fit), level }))];
  }
  return [
    text(band.verdict),
    text(format(messages.resultsScore, { score: score(total), band: plainText(band.name) })),
    text(band.outlook ?? ''),
  ];
}

function hold({ report, messages, score }: ResultsView): readonly MarkdownBlock[] {
  const { gate, gaps, total } = report;
  const gap = gaps[0];
  if (total === null || bestRole(report) || !(gate ?? gap)) return [];
  const lines = gate
    ? [gate.message, gate.remedy ? format(messages.resultsRemedy, { remedy: gate.remedy }) : '']
    : [
        format(messages.resultsGap, { subject: gap?.name ?? '', score: score(gap?.score ?? 0) }),
        gap?.text ?? '',
      ];
  return [
    { kind: 'heading', level: 2, text: messages.resultsHold },
    ...lines.map((line): MarkdownBlock => ({ kind: 'text', text: plainText(line) })),
  ];
}

function profile({ report, messages, score }: ResultsView): readonly MarkdownBlock[] {
  const answered = report.dimensions.filter(
    ({ answeredShare }) => report.total !== null || answeredShare > 0,
  );
  if (answered.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: messages.resultsProfile },
    {
      kind: 'table',
      head: [messages.resultsSubject, messages.resultsYou],
      rows: answered.map(({ name, score: value }) => [plainText(name), score(value)]),
    },
  ];
}

function roleLine(role: Report['roles'][number], { messages, score }: ResultsView): string {
  const fit = format(messages.resultsFit, { fit: score(role.fit) });
  return `${plainText(role.name)} – ${messages[`resultsRole-${role.level}`]} – ${fit}. ${firstMissing(role, messages)}`;
}

/** The plan as a list to tick off, with the lines for a profile; without dates its actions as they come. */
function planned(plan: Plan | undefined, view: ResultsView): readonly MarkdownBlock[] {
  const { report, messages } = view;
  const checklist = {
    title: plainText(report.headings.checklist ?? messages.resultsChecklist),
    items: report.checklist,
  };
  if (plan) {
    return [{ kind: 'part', markdown: planToMarkdown(plan, planWords(plan, view), checklist) }];
  }
  return [
    ...listed(
      messages.resultsPlan,
      report.actions.map(({ title, resources: [first] }) =>
        first ? linked(plainText(title), first.title, first.url, '') : plainText(title),
      ),
    ),
    ...listed(checklist.title, checklist.items.map(plainText)),
  ];
}

const linked = (before: string, label: string, url: string | null, after: string): string | MarkdownLink =>
  url ? { before, label: plainText(label), url, after } : `${before} ${plainText(label)} ${after}`.trim();

const listed = (title: string, items: readonly (string | MarkdownLink)[]): readonly MarkdownBlock[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', items },
      ];
