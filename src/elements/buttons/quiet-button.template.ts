import { html, type TemplateResult } from 'lit';
import { onSingleClick } from './single-click.js';

/**
 * A button that does not call for a press.
 * @param name its class, where it stands somewhere of its own
 */
export const quietButton = (label: string, onClick: (event: MouseEvent) => void, name = ''): TemplateResult =>
  html`<button
    class="button quiet ${name}"
    part="button quiet"
    type="button"
    @click=${onSingleClick(onClick)}
  >
    ${label}
  </button>`;
