import { html, type TemplateResult } from 'lit';

/** Short facts, parted by dots that never begin a line; what is empty is left out. */
export function facts(items: readonly unknown[]): TemplateResult {
  return html`<p class="facts">
    ${items.filter(Boolean).map((item, place) => html`${place > 0 ? '\u00a0· ' : ''}<bdi class="value">${item}</bdi>`)}
  </p>`;
}
