/**
 * The words that an element shows while a part of the program is on its way to it, in its language. They come with the words of the
 * flow, and only where they are shown; English stands in until then.
 */

import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { directionOf } from '../../locales/direction.js';
import { enFlow } from '../../locales/en-flow.js';
import type { FlowMessages } from '../../locales/messages.js';
import { loadFlow } from '../language/languages.js';

/** The words of one element. */
export class WaitingWords {
  readonly #host: ReactiveControllerHost;
  readonly #lang: () => string;
  #messages: FlowMessages = enFlow;
  #asked = '';

  /** @param lang the language of the element; empty where none is known */
  constructor(host: ReactiveControllerHost, lang: () => string) {
    this.#host = host;
    this.#lang = lang;
  }

  /** What stands in place of the part, marked with the language that it is in. */
  render(part: { readonly render: (messages: FlowMessages) => TemplateResult }): TemplateResult {
    this.#follow();
    const lang = this.#messages === enFlow ? 'en' : this.#asked;
    return html`<div lang=${lang} dir=${directionOf(lang)}>${part.render(this.#messages)}</div>`;
  }

  #follow(): void {
    const wanted = this.#lang();
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#messages = enFlow;
    void loadFlow(wanted).then((messages) => {
      if (wanted !== this.#asked || messages === this.#messages) return;
      this.#messages = messages;
      this.#host.requestUpdate();
    });
  }
}
