import { html, type TemplateResult } from 'lit';
import { heading } from '../text/heading.js';
import type { ResultsView } from './view.js';

/**
 * One section of the card under its heading.
 * @param name its part, and the id of its heading inside the card
 */
export function section(view: ResultsView, name: string, title: string, content: unknown): TemplateResult {
  return html`<section part="section ${name}">
    ${heading(view.headingLevel + 1, name, title)} ${content}
  </section>`;
}
