import { html, type TemplateResult } from 'lit';

/**
 * A heading of the given level. Element names cannot be bound in a template, hence the switch.
 * @param name its part, and its id inside the card
 */
export function heading(level: number, name: string, content: unknown): TemplateResult {
  switch (Math.min(6, level)) {
    case 1:
      return html`<h1 id=${name} part="heading ${name}" tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 id=${name} part="heading ${name}" tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${name} part="heading ${name}" tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${name} part="heading ${name}" tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${name} part="heading ${name}" tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${name} part="heading ${name}" tabindex="-1">${content}</h6>`;
  }
}
