import { html, nothing, type TemplateResult } from 'lit';
import type { ReportAction, ReportBecause, ReportResource } from '../../core/report.js';
import { inlineText } from '../text/inline-text.template.js';
import { bestRole } from './best-role.js';
import { facts } from './facts.template.js';
import { link } from '../text/link.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** One thing to do: what, how long, and the rest. */
export function action(item: ReportAction, view: ResultsView): TemplateResult {
  const { messages, time } = view;
  const { title, hours, repeats } = item;
  const takes = sentence(messages[`resultsHours-${repeats}`], { hours: time(hours, 'hour') });
  return html`<b>${inlineText(title, messages)}</b> ${actionBody(item, view, takes)}`;
}

/**
 * What a thing to do adds, what it leaves behind, where to learn it, and which answer brought it up.
 * @param first facts that come before the others
 */
export function actionBody(
  item: ReportAction,
  view: ResultsView,
  ...first: readonly unknown[]
): TemplateResult {
  const { messages, number } = view;
  const { gate } = view.report;
  const hasScore = !bestRole(view.report);
  const { gain, lifts, proof, because, resources } = item;
  return html`${facts([
      ...first,
      hasScore && gain > 0 && sentence(messages.resultsGain, { points: number(gain / 1000) }),
      hasScore && gate && lifts.includes(gate.id) && messages.resultsLifts,
    ])}
    ${proof ? html`<p>${sentence(messages.resultsProof, { proof: inlineText(proof, messages) })}</p>` : nothing}
    ${resources.map((resource) => resourceLine(resource, item, view))}
    <p class="note">${reason(because, view)}</p>`;
}

function reason({ label, answer, notTicked }: ReportBecause, { messages }: ResultsView): unknown {
  if (answer !== null) return sentence(messages.resultsBecause, { question: label, answer });
  return notTicked === null
    ? sentence(messages.resultsBecauseOpen, { question: label })
    : sentence(messages.resultsBecauseNot, { question: label, answer: notTicked });
}

function resourceLine(
  { title, publisher, url, price, duration, remark }: ReportResource,
  { id }: ReportAction,
  view: ResultsView,
): TemplateResult {
  return facts([
    link(view, url, title, (event, followed) => view.openLink(event, id, followed)),
    publisher,
    view.messages[`resultsPrice-${price}`],
    duration,
    remark,
  ]);
}
