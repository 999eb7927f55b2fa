import { html, type TemplateResult } from 'lit';

/**
 * The level of a heading, 1 to 6.
 * @param given what the page says, whatever that is
 * @param otherwise where it says none
 */
export const headingLevelOf = (given: number | null | undefined, otherwise = 2): number =>
  Math.min(6, Math.max(1, Math.round(given ?? 0) || otherwise));

/**
 * A heading of the given level. Element names cannot be bound in a template, hence the switch.
 * @param name its part, and the end of its id
 * @param scope what its id begins with
 */
export function heading(level: number, name: string, content: unknown, scope = ''): TemplateResult {
  switch (Math.min(6, level)) {
    case 1:
      return html`<h1 id="${scope}${name}" part="heading ${name}" tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 id="${scope}${name}" part="heading ${name}" tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id="${scope}${name}" part="heading ${name}" tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id="${scope}${name}" part="heading ${name}" tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id="${scope}${name}" part="heading ${name}" tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id="${scope}${name}" part="heading ${name}" tabindex="-1">${content}</h6>`;
  }
}
