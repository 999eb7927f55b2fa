/**
 * What the lead form shows, and where the focus goes with it. What was typed lives in the fields and in the lead that nobody has accepted
 * yet, nowhere else. In: states. Out: drawings of the host, and the fields filled in again where they were drawn anew.
 */

import type { ReactiveElement } from 'lit';
import type { Lead } from '../../lead/lead.js';
import type { Pause } from '../../lead/retry-delivery.js';
import { keepFocusInView } from './focus-in-view.js';
import type { Delivery } from './delivery.js';
import { restoreEntry } from './entry.js';
import { targetOf } from './fields.template.js';
import { readSetup } from './setup.js';
import { isFinished, isTried, type LeadFormState, stateAfter } from './state.js';
import type { LeadSettingValues } from './lead-settings.js';

/** The screen of one form. */
export class LeadFormScreen {
  readonly #host: ReactiveElement;
  readonly #settings: () => LeadSettingValues;
  #state: LeadFormState = { status: 'idle' };
  #wasTried = false;
  #form: HTMLFormElement | null = null;
  #waitTimer: ReturnType<typeof setTimeout> | undefined;
  #focusNext: string | undefined;
  /** Brings back into view what has the focus, where what is said above it pushes it off. */
  #keepInView: (() => void) | undefined;

  /** The lead that was sent last, until somebody accepts it. */
  unaccepted: Lead | undefined;

  constructor(host: ReactiveElement, settings: () => LeadSettingValues) {
    this.#host = host;
    this.#settings = settings;
  }

  get state(): LeadFormState {
    return this.#state;
  }

  /** The visitor sent the form once, so that nothing that was shown since is taken back while they try again. */
  get wasTried(): boolean {
    return this.#wasTried;
  }

  /** The address that stands in the form. */
  get typed(): string {
    return this.#form?.querySelector<HTMLInputElement>('#lead-email')?.value.trim() ?? '';
  }

  /** @param mayFocus whether focus may move; by default only where it is in the form already */
  show(state: LeadFormState, mayFocus: boolean = this.#hasFocus()): void {
    this.#state = state;
    this.#wasTried ||= isTried(state);
    this.#focusNext = mayFocus ? this.#focusTarget(state) : undefined;
    this.#keepInView = keepFocusInView(this.#host.renderRoot);
    clearTimeout(this.#waitTimer);
    if (state.status === 'failed' && state.mustWait) {
      const showReady = () => this.show({ ...state, mustWait: false });
      this.#waitTimer = setTimeout(showReady, (state.afterSeconds ?? 0) * 1000);
    }
    this.#host.requestUpdate();
  }

  /** Says why it takes longer, while it does. */
  pause(pause: Pause): void {
    if (this.#state.status === 'sending') this.show({ ...this.#state, pause });
  }

  /** The visitor wants to do without the form: says so, or that the lead has gone out already. */
  skip(): void {
    this.show(this.#state.status === 'sending' ? { ...this.#state, isSkipped: true } : { status: 'skipped' });
  }

  /** Shows what became of a lead; it can be sent again unless it was accepted. */
  settle(lead: Lead, { result, attempts }: Delivery, fields: readonly string[]): void {
    this.unaccepted =
      result?.status === 'accepted' ? undefined : Object.freeze({ ...lead, attempt: attempts });
    this.show(stateAfter(result, fields));
  }

  /**
   * Shows an empty form.
   * @param lead one that is on its way and shown
   */
  clear(lead: Lead | undefined): void {
    this.unaccepted = lead;
    this.#form?.reset();
    this.show({ status: lead ? 'sending' : 'idle' }, false);
  }

  /** Puts the lead that nobody has accepted into the form, unless the visitor has typed something there. */
  refill(): void {
    if (this.#form && this.unaccepted && this.typed === '') restoreEntry(this.#form, this.unaccepted);
  }

  /** Moves the focus to the heading once it is drawn. */
  focusHeading(): void {
    this.#focusNext = '#lead-heading';
  }

  /** The host has drawn. */
  drawn(): void {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('.lead-form form');
    if (form && form !== this.#form && this.unaccepted) restoreEntry(form, this.unaccepted);
    this.#form = form;
    if (this.#focusNext) this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
    this.#keepInView?.();
    this.#keepInView = undefined;
  }

  #focusTarget(state: LeadFormState): string | undefined {
    if (isFinished(state)) return '#lead-heading';
    if (state.status !== 'field-error') return undefined;
    const [fault, another] = state.faults;
    if (another || !fault) return '#lead-summary';
    return `#${targetOf(fault.field, readSetup(this.#settings()))}`;
  }

  #hasFocus(): boolean {
    return this.#host.renderRoot.querySelector('.lead-form:focus-within') !== null;
  }
}
