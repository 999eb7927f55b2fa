import { html, type TemplateResult } from 'lit';
import { safeUrl } from './safe-url.js';
import type { FlowMessages } from '../../locales/messages.js';

/**
 * A link out of the card, or its text where the address must not be followed. It opens in a new tab, and says so, because the
 * result on this page may not be there any more when the visitor comes back.
 * @param onClick what to do first; it may cancel the click
 */
export function link(
  { messages }: { readonly messages: Pick<FlowMessages, 'newTab'> },
  address: string | null,
  label: string,
  onClick?: (event: Event, url: string) => void,
): TemplateResult | string {
  const url = safeUrl(address ?? '');
  if (url === undefined) return label;
  const follow = (event: Event): void => onClick?.(event, url);
  return html`<a part="link" href=${url} target="_blank" rel="noopener noreferrer" @click=${follow}
    >${label}<span class="visually-hidden"> ${messages.newTab}</span></a
  >`;
}
