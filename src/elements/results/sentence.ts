import { html, type TemplateResult } from 'lit';

/**
 * A message with its `{name}` places filled in, for use in a template. What is filled in comes from the quiz or is a number, so
 * it is isolated: a name in another writing direction must not turn the sentence around.
 */
export function sentence(
  message: string,
  values: { readonly [name: string]: unknown },
): readonly (string | TemplateResult)[] {
  return message
    .split(/\{(\w+)\}/)
    .map((part, place) => (place % 2 ? html`<bdi class="value">${values[part]}</bdi>` : part));
}
