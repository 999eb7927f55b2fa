/** Languages that a page brings. */

import type { Messages } from '../../locales/messages.js';

export type { Messages };

/** Message catalogues that the page brought, by language tag. */
export const provided: Map<string, Messages> = new Map<string, Messages>();

/**
 * Adds a language to those that we have, or puts other words in place of ours, for every element of the page. What is on screen
 * stays; call it before the elements are shown.
 * @param lang a BCP 47 tag, such as `it`
 */
export function provideMessages(lang: string, messages: Messages): void {
  provided.set(lang, messages);
}
