import { html, type TemplateResult } from 'lit';

/** Short facts on one line, parted by dots; what is empty is left out. */
export function facts(items: readonly unknown[]): TemplateResult {
  return html`<p class="facts">
    ${items.filter(Boolean).map((item, place) => html`${place > 0 ? ' · ' : ''}<bdi>${item}</bdi>`)}
  </p>`;
}
