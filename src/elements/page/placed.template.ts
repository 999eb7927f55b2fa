/** A question in an article. Pure. */

import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { askedTemplate } from './asked.template.js';
import type { AskedView } from './page-view.js';

/**
 * The question with its answers.
 * @param onChange the visitor is done with a control
 */
export function placedTemplate(view: AskedView, onChange: () => void): TemplateResult {
  return html`${keyed(view.question.id, html`<div class="asked" @change=${onChange}>${askedTemplate(view)}</div>`)}`;
}
