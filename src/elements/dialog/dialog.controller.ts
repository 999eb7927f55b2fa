/**
 * A quiz that waits in a dialog of its own: listens to the buttons of the page that open it, and puts the screen into the dialog, which is a
 * part of the program that only such quizzes load (`dialog-part.ts`). Until it is here, and while the dialog is closed, nothing
 * of the quiz is in the page.
 *
 * In: `presentation` and `id` of the element, clicks in its document. Out: what to draw, and `onOpen` and `onClose`.
 */

import { nothing, type CSSResult, type ReactiveController, type ReactiveElement } from 'lit';
import type { FlowMessages } from '../../locales/messages.js';
import type { QuizDialog } from './dialog-part.js';
import { PartLoader } from '../load/lazy-part.js';
import { OPENER } from './opener.js';
import { dialogPart, type DialogPart } from '../load/parts.js';

/** The element that has the dialog. */
export interface DialogHost extends ReactiveElement {
  readonly presentation: 'inline' | 'dialog';
}

/** What the element does about its dialog. */
export interface DialogSettings {
  /** The dialog needs these sheets. */
  readonly onStyles: (styles: CSSResult) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The dialog of one element, where it is to have one. */
export class DialogController implements ReactiveController {
  readonly #host: DialogHost;
  readonly #loader: PartLoader<DialogPart>;
  #dialog: QuizDialog | undefined;
  /** Where the buttons are listened to. */
  #page: Document | undefined;
  #isAskedFor = false;
  /** Somebody wants to see it, and has not yet. */
  #isWanted = false;
  #opener: HTMLElement | undefined;

  constructor(host: DialogHost, settings: DialogSettings) {
    this.#host = host;
    this.#loader = new PartLoader(host, dialogPart, ({ QuizDialog, dialogStyles }) => {
      if (this.#dialog) return;
      settings.onStyles(dialogStyles);
      this.#dialog = new QuizDialog(host, settings, () => this.show());
    });
    host.addController(this);
  }

  /** Ends when nothing is under way. */
  get settled(): Promise<void> | undefined {
    return this.#loader.settled;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#listen(undefined);
    this.#isWanted = false;
    this.#dialog?.leave();
  }

  hostUpdate(): void {
    const isDialog = this.#isDialog && this.#host.isConnected;
    this.#listen(isDialog ? this.#host.ownerDocument : undefined);
    if (!this.#isDialog) this.#dialog?.leave();
    if (!isDialog || this.#isAskedFor) return;
    this.#isAskedFor = true;
    this.#loader.need();
  }

  hostUpdated(): void {
    // Afterwards, because the focus goes to a heading that is drawn once more.
    if (this.#isWanted && this.#dialog) queueMicrotask(() => this.#open());
  }

  #open(): void {
    if (!this.#isWanted || !this.#isDialog || !this.#host.isConnected) return;
    this.#isWanted = false;
    this.#dialog?.open(this.#opener);
  }

  /** Opens it, or asks again for what did not come. */
  show(opener?: HTMLElement): void {
    if (!this.#isDialog) return;
    this.#isWanted = true;
    this.#opener = opener;
    if (!this.#dialog) this.#loader.need();
    this.#host.requestUpdate();
  }

  /** Closes it; the quiz stays as it is. */
  close(): void {
    this.#isWanted = false;
    this.#dialog?.close();
  }

  /** Closes it for something else in the page, which gets the focus next. */
  leave(): void {
    this.#isWanted = false;
    this.#dialog?.leave();
  }

  /**
   * The screen, in the dialog where there is one. What did not come is said in its place, once somebody wants to see it.
   * @param isAwaited a form of the page cannot be sent before the result is there
   */
  wrap(screen: unknown, lang: string, messages: FlowMessages, isAwaited: boolean): unknown {
    if (!this.#isDialog) return screen;
    if (this.#dialog) return this.#dialog.render(screen, lang, messages, isAwaited);
    return this.#isWanted ? this.#loader.render(messages) : nothing;
  }

  get #isDialog(): boolean {
    return this.#host.presentation === 'dialog';
  }

  #listen(page: Document | undefined): void {
    if (page === this.#page) return;
    this.#page?.removeEventListener('click', this.#onClick);
    this.#page = page;
    page?.addEventListener('click', this.#onClick);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { id } = this.#host;
    if (!id || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const opener = event
      .composedPath()
      .find((target) => (target as Partial<Element>).getAttribute?.(OPENER) === id);
    if (!opener) return;
    // A link would go to the element's place in the page, and a button of a form would send it.
    event.preventDefault();
    this.show(opener as HTMLElement);
  };
}
