/**
 * What a form of the page sees of the quiz: a control with a name, whose value is the report once there is one.
 *
 * In: the report, and what to say while a form requires it. Out: an entry in the form's data, a validity, a reset that begins
 * again, and `isDisabled`. Where there is no `ElementInternals`, or half of one, as in stand-ins for a browser, the form gets no
 * entry and all else works.
 */

import { LitElement, type PropertyDeclarations } from 'lit';
import type { Report } from '../core/report.js';
import { toJson } from '../lead/to-json.js';

/** What a form says where it requires the report and there is none. */
export interface MissingReport {
  readonly message: string;
  /** What it points to, and gives the focus; nothing where nothing can have it. */
  readonly anchor: HTMLElement | null;
}

/** An element that is a control of the form around it. */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, noAccessor: true },
  };

  /** Inside a form of the page: what the report is sent as, in JSON. Without it nothing is sent. */
  declare name: string | undefined;
  /** A form around cannot be sent before the report exists. */
  declare required: boolean;

  readonly #internals: Partial<ElementInternals> | undefined = this.attachInternals?.();
  #isMissing = true;
  #isDisabled = false;

  constructor() {
    super();
    this.required = false;
    this.addController({ hostUpdated: () => this.#tellValidity() });
  }

  /** What the form says; `undefined` where it is not to be kept waiting. */
  protected abstract get missingReport(): MissingReport | undefined;

  /** A form around waits for the report. */
  protected get isAwaited(): boolean {
    return this.required && this.#isMissing;
  }

  /** It can be looked at and not used, as in a disabled fieldset, and its form gets no report. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', isDisabled);
  }

  /** The page has disabled the element, or a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.#isDisabled;
  }

  /**
   * The form has this report from now on, or none.
   * @param isSent whether it may leave the page
   */
  protected setFormReport(report: Report | undefined, isSent: boolean): void {
    this.#isMissing = !report;
    this.#internals?.setFormValue?.(report && isSent ? toJson(report) : null);
    this.#tellValidity();
  }

  #tellValidity(): void {
    const missing = this.isAwaited ? this.missingReport : undefined;
    if (missing)
      this.#internals?.setValidity?.({ valueMissing: true }, missing.message, missing.anchor ?? undefined);
    else this.#internals?.setValidity?.({});
  }

  /** The form that the element is a control of. */
  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }

  /** Whether a form that requires the report has it. */
  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }

  /** Returns whether a form may be sent as far as the quiz goes. */
  checkValidity(): boolean {
    return this.#internals?.checkValidity?.() ?? true;
  }

  /** The same, and tells the visitor what is missing. */
  reportValidity(): boolean {
    return this.#internals?.reportValidity?.() ?? true;
  }

  /** Forgets all answers and shows the intro. */
  abstract restart(): void;

  /** @internal The browser calls it when the form is reset. */
  formResetCallback(): void {
    this.restart();
  }

  /** @internal The browser calls it when the element is disabled or enabled. */
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.requestUpdate();
  }
}
