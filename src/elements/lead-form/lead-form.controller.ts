/**
 * The lead form of one host element: where it stands, what it offers, and what the visitor does with it. What it shows is in
 * `screen.ts`, what it sends in `sender.ts`, what an earlier page left in `replay.ts`.
 *
 *     #lead = new LeadFormController(this, () => ({ quiz, report, settings, … }));
 *     render() { return html`… ${this.#lead.render()} …`; }
 *
 * `holds(place)` says whether the form stands between the visitor and what comes next, `withheld` which sections of the card wait for it.
 * Nothing waits once the form was sent or skipped, whatever became of the lead.
 *
 * In: the host's inputs, and what the visitor does. Out: `ml-lead-view`, `ml-lead-skip`, and what the parts tell. After the host was
 * removed: nothing.
 */

import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { LeadSkipEvent, LeadViewEvent } from '../../events.js';
import type { LeadPlacement } from '../../lead/lead.js';
import { validateContact, validateFields } from '../../lead/validate-lead.js';
import { parseWebAddress } from '../../lead/web-address.js';
import { contentOf } from './content.js';
import { readEntry } from './entry.js';
import { WRITING } from './fields.template.js';
import type { LeadFormContext, LeadFormInputs, LeadFormOptions } from './inputs.js';
import { LeadReplay } from './replay.js';
import { LeadFormScreen } from './screen.js';
import { LeadSender } from './sender.js';
import { boxesFor, type LeadSetup, mayKeep, placementOf, readSetup, revealedBy } from './setup.js';
import { type FieldFault, isBusy, isFinished } from './state.js';
import { LeadFormTeller } from './teller.js';
import { leadFormTemplate } from './lead-form.template.js';

/** The lead form of one host element. */
export class LeadFormController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #inputs: () => LeadFormInputs;
  readonly #options: LeadFormOptions;
  readonly #teller: LeadFormTeller;
  readonly #screen: LeadFormScreen;
  readonly #sender: LeadSender;
  readonly #replay: LeadReplay;
  /** The visitor went past the form, so that it never stands in their way again. */
  #isPassed = false;
  #isRendered = false;
  #shownAt: number | undefined;

  constructor(host: ReactiveElement, inputs: () => LeadFormInputs, options: LeadFormOptions = {}) {
    this.#host = host;
    this.#inputs = inputs;
    this.#options = options;
    this.#teller = new LeadFormTeller(host);
    this.#screen = new LeadFormScreen(host, () => inputs().settings);
    const context: LeadFormContext = { host, inputs, options, teller: this.#teller, screen: this.#screen };
    this.#sender = new LeadSender(context);
    this.#replay = new LeadReplay(context);
    host.addController(this);
  }

  hostConnected(): void {
    // What the page set is known a moment later.
    queueMicrotask(() => void this.#replay.run());
  }

  hostUpdate(): void {
    this.#isRendered = false;
  }

  hostUpdated(): void {
    this.#screen.drawn();
    if (!this.#isRendered || this.#shownAt !== undefined) return;
    this.#shownAt = performance.now();
    this.#host.dispatchEvent(new LeadViewEvent({ placement: this.#placement }));
  }

  hostDisconnected(): void {
    // An element that was only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  get #isPast(): boolean {
    return this.#isPassed || this.#inputs().wasComplete === true;
  }

  /** Whether the form stands between the visitor and what comes next. */
  holds(place: 'before' | 'after'): boolean {
    return this.#placed === place && !this.#isPast && this.#shown() !== undefined;
  }

  /** Sections of the card that wait for the form. */
  get withheld(): readonly string[] {
    if (this.#isPast || this.#screen.wasTried) return [];
    const sections = revealedBy(this.#inputs().settings);
    return sections.length > 0 && this.#shown() ? sections : [];
  }

  /** Whether the card has a place for the form: it stands there, or what became of it has to be said. */
  get isOnCard(): boolean {
    const placed = this.#placed;
    if (placed !== 'before' && placed !== 'after') return placed !== 'off';
    if (placed === 'after' && this.#inputs().wasComplete) return true;
    const { state } = this.#screen;
    return !isFinished(state) && state.status !== 'idle';
  }

  /** The form; nothing where the host has no privacy page. */
  render(): TemplateResult | typeof nothing {
    const { report, settings, headingLevel = 3, locale, messages } = this.#inputs();
    const shown = this.#shown();
    if (!shown) return nothing;
    this.#isRendered = true;
    const placement = this.#placement;
    const view = {
      state: this.#screen.state,
      placement,
      opens: revealedBy(settings),
      isGate: this.holds(placement === 'before' ? 'before' : 'after'),
      fields: shown.fields,
      consents: boxesFor(shown.consents, Boolean(report)),
      privacyUrl: shown.privacyUrl,
      headline: report?.headline,
      includesAnswers: settings.leadInclude === 'answers',
      isPreview: settings.preview === true,
      isKept: mayKeep(settings, shown.consents, this.#hasChallenge),
      headingLevel,
      locale,
    };
    return leadFormTemplate(view, this.#handlers, messages);
  }

  /**
   * Shows an empty form again. What is under way goes on and is told to the page; what an earlier page left is shown on, also that it did
   * not arrive, where nobody has seen that yet.
   */
  reset(): void {
    if (this.#shownAt !== undefined) this.#clear();
  }

  /** Shows an empty form again, and nothing of what an earlier page left: the visitor wants it gone. */
  forget(): void {
    this.#replay.hide();
    this.#clear();
  }

  #clear(): void {
    this.#sender.hide();
    this.#shownAt = undefined;
    this.#screen.clear(this.#replay.shown);
  }

  /** What the form has, where it can be shown; else a word to the page's developer. */
  #shown(): (LeadSetup & { readonly privacyUrl: string }) | undefined {
    const { settings } = this.#inputs();
    const policy = parseWebAddress(settings.privacyUrl);
    if (!policy) {
      this.#teller.say(
        'The lead form is not shown: set privacy-url to the http(s) address of your privacy page.',
      );
      return undefined;
    }
    const setup = readSetup(settings);
    this.#teller.faults(setup.issues);
    return setup.isUsable ? { ...setup, privacyUrl: policy.href } : undefined;
  }

  /** Where the form stands. */
  get #placed(): LeadPlacement | 'off' {
    const { settings, isInArticle } = this.#inputs();
    return placementOf(settings.lead, isInArticle);
  }

  /** Whether the page has put a challenge into the form. */
  get #hasChallenge(): boolean {
    return this.#host.querySelector(':scope > [slot="challenge"]') !== null;
  }

  get #placement(): LeadPlacement {
    const placed = this.#placed;
    return placed === 'off' ? 'card' : placed;
  }

  readonly #handlers = {
    onSubmit: (event: Event): void => {
      event.preventDefault();
      if (!isBusy(this.#screen.state)) this.#submit(event.currentTarget as HTMLFormElement);
    },
    onKeydown: (event: KeyboardEvent): void => {
      // Enter held down would send again as soon as the first attempt has failed.
      if (event.key === 'Enter' && (event.repeat || event.isComposing)) event.preventDefault();
    },
    onSkip: (): void => {
      const placement = this.#placement;
      this.#isPassed = true;
      // What is on its way goes on; what failed is not sent after all.
      if (this.#screen.state.status !== 'sending') this.#sender.withdraw(this.#screen.unaccepted);
      this.#screen.skip();
      this.#host.dispatchEvent(new LeadSkipEvent({ placement }));
      this.#pass(placement);
    },
    onGoOn: (): void => {
      this.#isPassed = true;
      this.#pass(this.#placement);
    },
    onReopen: (): void => {
      this.#screen.show({ status: 'idle' });
      // The button that was pressed is gone.
      this.#screen.focusHeading();
    },
    // With a challenge nothing is kept, which the form then no longer says it is.
    onSlotChange: (): void => this.#host.requestUpdate(),
    onFocus: (event: Event, control: string): void => {
      event.preventDefault();
      this.#host.renderRoot.querySelector<HTMLElement>(`#${control}`)?.focus();
    },
  };

  #pass(placement: LeadPlacement): void {
    this.#host.requestUpdate();
    if (placement === 'before' || placement === 'after') this.#options.onPass?.();
  }

  #submit(form: HTMLFormElement): void {
    const shown = this.#shown();
    if (!shown) return;
    const { report, settings } = this.#inputs();
    const entry = readEntry(form, shown.fields, boxesFor(shown.consents, Boolean(report)));
    const isAgreed = entry.consents.some(({ purpose, granted }) => granted && WRITING.includes(purpose));
    const faults: readonly FieldFault[] = [
      ...validateContact(entry),
      ...validateFields(entry.fields, shown.fields),
      ...(isAgreed ? [] : [{ field: 'consent', code: 'required' } as const]),
    ];
    if (faults.length > 0) this.#screen.show({ status: 'field-error', faults }, true);
    else if (settings.preview) this.#screen.show({ status: 'preview' });
    else {
      const now = performance.now();
      const content = contentOf(entry, this.#inputs(), this.#placement, now - (this.#shownAt ?? now));
      const fields = shown.fields.map(({ id = '' }) => id);
      void this.#sender.send(content, fields);
    }
  }

  /** Gives up every delivery and every wait; what was typed can be sent again. */
  #stop(): void {
    this.#sender.stop();
    this.#replay.stop();
    if (isBusy(this.#screen.state)) {
      this.#screen.show({ status: 'failed', isRetryable: true, mustWait: false }, false);
    }
  }
}
