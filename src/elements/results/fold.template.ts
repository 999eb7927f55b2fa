import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../text/heading.js';
import type { ResultsView } from './view.js';

/**
 * What opens in place, drawn when it is first opened.
 * @param name which one it is among those of the card
 * @param parts further parts beside `detail`
 * @param summary one element
 */
export function fold(
  { folds }: ResultsView,
  name: string,
  parts: string,
  summary: unknown,
  content: () => unknown,
): TemplateResult {
  return html`<details part="detail ${parts}" @toggle=${(event: Event) => folds.follow(name, event)}>
    <summary>${summary}</summary>
    ${folds.isDrawn(name) ? html`<div class="folded">${content()}</div>` : nothing}
  </details>`;
}

/** The same under a heading of its own, at the level of sections. */
export const detail = (
  view: ResultsView,
  name: string,
  title: string,
  content: () => unknown,
): TemplateResult => fold(view, name, name, heading(view.headingLevel + 1, name, title), content);
