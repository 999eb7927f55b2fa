import { html, nothing, type TemplateResult } from 'lit';

/** Short facts on one line, parted by dots; what is empty is left out. */
export function facts(items: readonly unknown[]): TemplateResult {
  return html`<p class="facts">
    ${items.map((item) => (item ? html`<span><bdi>${item}</bdi></span>` : nothing))}
  </p>`;
}
