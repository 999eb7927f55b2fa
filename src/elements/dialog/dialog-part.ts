/**
 * The dialog that a quiz waits in: a native one inside the element's shadow root, so that Escape, the trap of the focus and the layer above
 * the page are the browser's own. A part of its own, loaded with a quiz that has one.
 *
 * A press beside it does not close it: an answer is easily missed by a finger. Nothing is lost by closing: the quiz stays where it was.
 *
 * Where a form of the page waits for the result, something outside of the dialog can take the focus that the browser gives to what is
 * missing, and opens it.
 */

import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { directionOf } from '../../locales/direction.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { DialogSettings } from './dialog.controller.js';
import { holdPage } from './hold-page.js';
import { OPENER } from './opener.js';
import { onSingleClick } from '../buttons/single-click.js';

export { dialogStyles } from '../../styles/dialog.styles.js';

/** The dialog of one element. */
export class QuizDialog {
  readonly #host: ReactiveElement;
  readonly #settings: DialogSettings;
  readonly #show: () => void;
  /** A form of the page opened it, which is said inside. */
  #isNeeded = false;
  #opener: HTMLElement | undefined;
  /** Lets the page behind scroll again; there while the dialog is open. */
  #release: (() => void) | undefined;

  /** @param show opens it, once it is drawn */
  constructor(host: ReactiveElement, settings: DialogSettings, show: () => void) {
    this.#host = host;
    this.#settings = settings;
    this.#show = show;
  }

  /** Opens it, once it is drawn. */
  open(opener: HTMLElement | undefined): void {
    const dialog = this.#element;
    if (!dialog || dialog.open) return;
    // It was closed a moment ago, and the browser has not said so yet.
    this.#closed();
    const back = opener ?? this.#button;
    dialog.showModal();
    // Safari has no such method before 17.4.
    if ('checkVisibility' in dialog && !dialog.checkVisibility()) {
      // The page would be out of reach behind nothing.
      dialog.close();
      console.error(
        '[ml-readiness-quiz] The dialog cannot be seen, because the element is inside of something that is hidden or closed. Put it elsewhere in the page.',
      );
      return;
    }
    this.#opener = back;
    this.#release = holdPage(this.#host.ownerDocument);
    this.#settings.onOpen();
  }

  /** Closes it. */
  close(): void {
    this.#element?.close();
  }

  /** Closes it without a way back: the element has left the page, shows its quiz in place, or the visitor goes elsewhere. */
  leave(): void {
    this.#opener = undefined;
    this.#element?.close();
    this.#closed();
  }

  /**
   * The dialog with the screen in it.
   * @param isAwaited a form of the page cannot be sent before the result is there
   */
  render(screen: unknown, lang: string, messages: FlowMessages, isAwaited: boolean): TemplateResult {
    const isNeeded = isAwaited && this.#isNeeded;
    return html`${isAwaited && !this.#release ? this.#anchor : nothing}
      <dialog
        part="dialog"
        aria-labelledby="title"
        aria-label=${messages.dialogName}
        aria-describedby=${isNeeded ? 'why' : nothing}
        lang=${lang}
        dir=${directionOf(lang)}
        @close=${this.#onClose}
      >
        <div class="bar">
          <button
            class="button quiet close"
            part="button quiet close"
            type="button"
            aria-label=${messages.dialogClose}
            @click=${onSingleClick(() => this.close())}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5 19 19M19 5 5 19" /></svg>
          </button>
        </div>
        ${isNeeded ? html`<p id="why" class="error" part="error">${messages.formRequired}</p>` : nothing}
        ${screen}
      </dialog>`;
  }

  /** Where the focus goes afterwards if nothing has it now, such as on a page that a link to a result has opened. */
  get #button(): HTMLElement | undefined {
    const { ownerDocument: page, id } = this.#host;
    if (page.activeElement && page.activeElement !== page.body) return undefined;
    return [...page.querySelectorAll<HTMLElement>(`[${OPENER}]`)].find(
      (button) => button.getAttribute(OPENER) === id,
    );
  }

  get #element(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('dialog');
  }

  /** What the browser gives the focus where the form says that the result is missing. */
  readonly #anchor: TemplateResult = html`<span
    id="needed"
    class="visually-hidden"
    tabindex="-1"
    @focus=${(event: Event) => this.#lead(event)}
  ></span>`;

  /** Leads on from there into the dialog, and not back to it afterwards. */
  #lead({ currentTarget }: Event): void {
    (currentTarget as HTMLElement).blur();
    this.#isNeeded = true;
    this.#show();
  }

  /** The browser says it a moment later, when it may be open again. */
  readonly #onClose = (): void => {
    if (!this.#element?.open) this.#closed();
  };

  #closed(): void {
    if (!this.#release) return;
    this.#release();
    this.#release = undefined;
    this.#isNeeded = false;
    this.#host.requestUpdate();
    // Not every browser gives a button the focus when it is pressed, so it may not be where the dialog returns it to.
    this.#opener?.focus({ preventScroll: true });
    this.#opener = undefined;
    this.#settings.onClose();
  }
}
