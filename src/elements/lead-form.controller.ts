/**
 * Owns the lead form of one host element: what it shows, what it sends, and that one submission stays one.
 *
 *     #lead = new LeadFormController(this, () => ({ quiz, report, settings, … }));
 *     render() { return html`… ${this.#lead.render()} …`; }
 *
 * `holds(place)` says whether the form stands between the visitor and what comes next, `withheld` which sections of the card wait for it.
 * Nothing waits once the form was sent or skipped, whatever became of the lead. Inputs are read when they are needed and never
 * kept. What was typed lives in the fields and in the lead that nobody has accepted yet, nowhere else.
 *
 * In: the host's inputs, and what the visitor does. Out: `ml-lead-view`, `ml-lead-skip`, `ml-lead-submit` (see `lead-form.delivery.ts`),
 * `ml-lead-settle`, and `ml-quiz-error` for a delivery that failed. After the host was removed: nothing. Long, because one submission stays
 * one only where what is shown, sent and sent again is known in one place.
 */

import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Answers } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import { LeadSettleEvent, LeadSkipEvent, LeadViewEvent } from '../events.js';
import type { Lead, LeadPlacement, LeadQuiz } from '../lead/lead.js';
import { type LeadContent, nextAttempt } from '../lead/next-attempt.js';
import type { Surroundings } from '../lead/retry-delivery.js';
import { validateContact, validateFields } from '../lead/validate-lead.js';
import { parseWebAddress } from '../lead/web-address.js';
import type { Messages } from '../locales/messages.js';
import { type Delivery, type OfferOptions, offerLead } from './lead-form.delivery.js';
import { type LeadEntry, readEntry, restoreEntry } from './lead-form.entry.js';
import { targetOf, WRITING } from './lead-form.fields.template.js';
import { askChallenge, askCheck } from './lead-form.hooks.js';
import { replayOutbox } from './lead-form.outbox.js';
import { boxesFor, type LeadSetup, mayKeep, placementOf, readSetup, revealedBy } from './lead-form.setup.js';
import {
  type FieldFault,
  isBusy,
  isFinished,
  isTried,
  type LeadFormState,
  refused,
  settlementStatus,
  stateAfter,
} from './lead-form.state.js';
import { takersOf } from './lead-form.takers.js';
import { LeadFormTeller } from './lead-form.teller.js';
import { leadFormTemplate } from './lead-form.template.js';
import type { LeadSettingValues } from './lead-settings.js';

/** What the host element knows and the form needs. */
export interface LeadFormInputs {
  /** The quiz that was taken; only its id and version go along. */
  readonly quiz: LeadQuiz;
  /** The report; without one there is no box to include it. */
  readonly report: Report | null | undefined;
  readonly answers: Answers;
  /** The result was there on an earlier page, where the visitor has met the form. */
  readonly wasComplete?: boolean;
  /** Questions stand in an article. */
  readonly isInArticle?: boolean;
  /** What the page set. */
  readonly settings: LeadSettingValues;
  readonly locale: string;
  readonly messages: Messages;
  /** Level of the form's heading; 3 where it is not given. */
  readonly headingLevel?: number;
}

/** What differs between a page and a test. */
export interface LeadFormOptions {
  /** Longest wait for an answer, in milliseconds; 15 seconds where it is not given. */
  readonly timeoutMs?: number;
  readonly surroundings?: Surroundings;
  /** The visitor goes on from a form that stood between them and what comes next. */
  readonly onPass?: () => void;
}

/** The lead form of one host element. */
export class LeadFormController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #inputs: () => LeadFormInputs;
  readonly #options: LeadFormOptions;
  readonly #teller: LeadFormTeller;

  #state: LeadFormState = { status: 'idle' };
  /** The visitor went past the form, so that it never stands in their way again. */
  #isPassed = false;
  /** They sent it once, so that nothing that was shown since is taken back while they try again. */
  #wasTried = false;
  #isRendered = false;
  #form: HTMLFormElement | null = null;
  #shownAt: number | undefined;
  /** The lead that was sent last, until somebody accepts it. */
  #unaccepted: Lead | undefined;
  /** Deliveries that are under way, also those of visitors who began again. */
  readonly #deliveries = new Set<AbortController>();
  /** The one that the form shows. */
  #shownDelivery: AbortController | undefined;
  #replaying: AbortController | undefined;
  /** The lead of an earlier page that the form shows on its way. */
  #replayed: Lead | undefined;
  #waitTimer: ReturnType<typeof setTimeout> | undefined;
  #focusNext: string | undefined;

  constructor(host: ReactiveElement, inputs: () => LeadFormInputs, options: LeadFormOptions = {}) {
    this.#host = host;
    this.#inputs = inputs;
    this.#options = options;
    this.#teller = new LeadFormTeller(host);
    host.addController(this);
  }

  hostConnected(): void {
    // What the page set is known a moment later.
    queueMicrotask(() => void this.#replay());
  }

  hostUpdate(): void {
    this.#isRendered = false;
  }

  hostUpdated(): void {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('.lead-form form');
    if (form && form !== this.#form && this.#unaccepted) restoreEntry(form, this.#unaccepted);
    this.#form = form;
    if (this.#focusNext) this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
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
    if (this.#isPast || this.#wasTried) return [];
    const sections = revealedBy(this.#inputs().settings);
    return sections.length > 0 && this.#shown() ? sections : [];
  }

  /** Whether the card has a place for the form: it stands there, or what became of it has to be said. */
  get isOnCard(): boolean {
    const placed = this.#placed;
    if (placed !== 'before' && placed !== 'after') return placed !== 'off';
    if (placed === 'after' && this.#inputs().wasComplete) return true;
    return !isFinished(this.#state) && this.#state.status !== 'idle';
  }

  /** The form; nothing where the host has no privacy page. */
  render(): TemplateResult | typeof nothing {
    const { report, settings, headingLevel = 3, locale, messages } = this.#inputs();
    const shown = this.#shown();
    if (!shown) return nothing;
    this.#isRendered = true;
    const placement = this.#placement;
    const view = {
      state: this.#state,
      placement,
      isGate: this.holds(placement === 'before' ? 'before' : 'after'),
      fields: shown.fields,
      consents: boxesFor(shown.consents, Boolean(report)),
      privacyUrl: shown.privacyUrl,
      headline: report?.headline,
      includesAnswers: settings.leadInclude === 'answers',
      isPreview: settings.preview === true,
      isKept: mayKeep(settings, shown.consents),
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
    this.#replayed = undefined;
    this.#clear();
  }

  #clear(): void {
    this.#shownDelivery = undefined;
    this.#unaccepted = this.#replayed;
    this.#shownAt = undefined;
    this.#form?.reset();
    this.#show({ status: this.#replayed ? 'sending' : 'idle' }, false);
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

  get #placement(): LeadPlacement {
    const placed = this.#placed;
    return placed === 'off' ? 'card' : placed;
  }

  readonly #handlers = {
    onSubmit: (event: Event): void => {
      event.preventDefault();
      if (!isBusy(this.#state)) this.#submit(event.currentTarget as HTMLFormElement);
    },
    onKeydown: (event: KeyboardEvent): void => {
      // Enter held down would send again as soon as the first attempt has failed.
      if (event.key === 'Enter' && (event.repeat || event.isComposing)) event.preventDefault();
    },
    onSkip: (): void => {
      const placement = this.#placement;
      this.#isPassed = true;
      // What is on its way goes on; what failed is not sent after all.
      if (this.#state.status !== 'sending') {
        this.#withdraw(this.#unaccepted);
        this.#show({ status: 'skipped' });
      }
      this.#host.dispatchEvent(new LeadSkipEvent({ placement }));
      this.#pass(placement);
    },
    onGoOn: (): void => {
      this.#isPassed = true;
      this.#pass(this.#placement);
    },
    onReopen: (): void => {
      this.#show({ status: 'idle' });
      // The button that was pressed is gone.
      this.#focusNext = '#lead-heading';
    },
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
    if (faults.length > 0) this.#show({ status: 'field-error', faults }, true);
    else if (settings.preview) this.#show({ status: 'preview' });
    else
      void this.#send(
        entry,
        shown.fields.map(({ id = '' }) => id),
      );
  }

  async #send(entry: LeadEntry, fields: readonly string[]): Promise<void> {
    const delivery = (this.#shownDelivery = new AbortController());
    this.#deliveries.add(delivery);
    this.#show({ status: 'sending' });
    try {
      await this.#checkAndOffer(entry, fields, delivery);
    } finally {
      this.#deliveries.delete(delivery);
    }
  }

  async #checkAndOffer(
    entry: LeadEntry,
    fields: readonly string[],
    delivery: AbortController,
  ): Promise<void> {
    const { signal } = delivery;
    const { settings } = this.#inputs();
    // Now, because the visitor may begin again while the page is asked.
    const content = this.#contentOf(entry);
    const previous = this.#unaccepted;
    const isShown = (): boolean => this.#shownDelivery === delivery;
    let { challenge } = entry;
    if (settings.leadCheck || settings.leadChallenge) {
      const options = { signal, timeoutMs: this.#options.timeoutMs, teller: this.#teller };
      const contact = { ...entry.fields, email: entry.email.trim() };
      const objection = await askCheck(settings, contact, options);
      if (signal.aborted) return;
      if (objection !== undefined) {
        if (isShown()) this.#show(refused('email', objection));
        return;
      }
      if (settings.leadChallenge) {
        challenge = await askChallenge(settings, options);
        if (signal.aborted) return;
        if (!challenge) {
          const state = {
            status: 'failed',
            isRetryable: true,
            mustWait: false,
            isUnchallenged: true,
          } as const;
          if (isShown()) this.#show(state);
          return;
        }
      }
    }
    const antiSpam = { ...content.antiSpam, ...(challenge ? { challenge } : {}) };
    const lead = nextAttempt({ ...content, antiSpam }, previous);
    if (lead.submissionId !== previous?.submissionId) this.#withdraw(previous);
    if (isShown()) this.#unaccepted = lead;
    const takers = takersOf(settings, this.#teller, lead);
    const end = await offerLead(this.#host, lead, takers, this.#offerOptions(signal, isShown));
    if (signal.aborted) return;
    if (isShown()) this.#settle(lead, end, fields);
    this.#tell(lead, end);
  }

  /** Another address or a skip: the lead before must not go out after a reload. */
  #withdraw(lead: Lead | undefined): void {
    if (lead) takersOf(this.#inputs().settings, this.#teller).outbox?.release(lead);
  }

  #contentOf({ email, fields, consents, isTrapFilled }: LeadEntry): LeadContent {
    const { quiz, report, answers, settings, locale } = this.#inputs();
    const now = performance.now();
    return {
      placement: this.#placement,
      email,
      fields,
      consents,
      policyUrl: parseWebAddress(settings.privacyUrl)?.href ?? '',
      policyVersion: settings.privacyVersion ?? undefined,
      page: location.href,
      referrer: document.referrer,
      context: settings.context,
      locale,
      antiSpam: {
        honeypotFilled: isTrapFilled,
        dwellMs: Math.round(now - (this.#shownAt ?? now)),
      },
      quiz,
      report: report ?? undefined,
      answers: settings.leadInclude === 'answers' ? answers : undefined,
      now: new Date(),
    };
  }

  #offerOptions(signal: AbortSignal, isShown: () => boolean): OfferOptions {
    const { timeoutMs, surroundings } = this.#options;
    const onPause: OfferOptions['onPause'] = (pause) => {
      if (isShown() && this.#state.status === 'sending') this.#show({ status: 'sending', pause });
    };
    return { signal, timeoutMs, surroundings, onPause };
  }

  #settle(lead: Lead, { result, attempts }: Delivery, fields: readonly string[]): void {
    this.#shownDelivery = undefined;
    this.#unaccepted =
      result?.status === 'accepted' ? undefined : Object.freeze({ ...lead, attempt: attempts });
    this.#show(stateAfter(result, fields));
  }

  #tell({ submissionId }: Lead, { via, result, attempts }: Delivery): void {
    const isAccepted = result?.status === 'accepted';
    if (!result) {
      this.#teller.say(
        'Nobody took the lead, and nothing was stored. Call event.respondWith(promise) in a listener for "ml-lead-submit", or set lead-endpoint.',
      );
    }
    if (result?.status === 'failed') this.#teller.failure(result.code);
    const detail = {
      submissionId,
      status: settlementStatus(result),
      via,
      attempts,
      ...(isAccepted && result.confirmation ? { confirmation: result.confirmation } : {}),
      ...(isAccepted && result.unverified ? { unverified: result.unverified } : {}),
    };
    this.#host.dispatchEvent(new LeadSettleEvent(detail));
  }

  /** Sends what an earlier page of this tab could not deliver. The form shows how that ended, unless the visitor is using it. */
  async #replay(): Promise<void> {
    const { settings } = this.#inputs();
    if (!settings.leadOutbox || settings.preview || this.#replaying) return;
    const replaying = (this.#replaying = new AbortController());
    const isShown = (): boolean => this.#replayed !== undefined;
    try {
      const options = this.#offerOptions(replaying.signal, isShown);
      await replayOutbox(takersOf(settings, this.#teller), options, {
        onBegin: (lead) => this.#beginReplay(lead),
        onEnd: (lead, delivery) => {
          if (this.#replayed === lead) this.#endReplay(lead, delivery);
          this.#tell(lead, delivery);
        },
      });
    } finally {
      if (this.#replaying === replaying) this.#replaying = undefined;
    }
  }

  #beginReplay(lead: Lead): void {
    const isSame = this.#state.status === 'failed' && this.#unaccepted?.submissionId === lead.submissionId;
    const isFree = this.#state.status === 'idle' && this.#typed === '';
    if (!isSame && !isFree) return;
    this.#replayed = this.#unaccepted = lead;
    this.#show({ status: 'sending' });
  }

  #endReplay(lead: Lead, delivery: Delivery): void {
    this.#replayed = undefined;
    if (this.#typed === '' || this.#typed === lead.contact.email) {
      this.#settle(lead, delivery, []);
      this.#refill();
    } else {
      // The visitor has begun to type something else, and goes on with that.
      this.#unaccepted = undefined;
      this.#show({ status: 'idle' });
    }
  }

  /** Puts what an earlier page could not deliver into the form, unless the visitor has typed something there. */
  #refill(): void {
    if (this.#form && this.#unaccepted && this.#typed === '') restoreEntry(this.#form, this.#unaccepted);
  }

  /** The address that stands in the form. */
  get #typed(): string {
    return this.#form?.querySelector<HTMLInputElement>('#lead-email')?.value.trim() ?? '';
  }

  /** @param mayFocus whether focus may move; by default only where it is in the form already */
  #show(state: LeadFormState, mayFocus: boolean = this.#hasFocus()): void {
    this.#state = state;
    this.#wasTried ||= isTried(state);
    this.#focusNext = mayFocus ? this.#focusTarget(state) : undefined;
    clearTimeout(this.#waitTimer);
    if (state.status === 'failed' && state.mustWait) {
      const showReady = () => this.#show({ ...state, mustWait: false });
      this.#waitTimer = setTimeout(showReady, (state.afterSeconds ?? 0) * 1000);
    }
    this.#host.requestUpdate();
  }

  #focusTarget(state: LeadFormState): string | undefined {
    if (isFinished(state)) return '#lead-heading';
    if (state.status !== 'field-error') return undefined;
    const [fault, another] = state.faults;
    if (another || !fault) return '#lead-summary';
    return `#${targetOf(fault.field, readSetup(this.#inputs().settings))}`;
  }

  #hasFocus(): boolean {
    return this.#host.renderRoot.querySelector('.lead-form:focus-within') !== null;
  }

  /** Gives up every delivery and every wait; what was typed can be sent again. */
  #stop(): void {
    for (const delivery of this.#deliveries) delivery.abort();
    this.#replaying?.abort();
    this.#replaying = undefined;
    this.#shownDelivery = undefined;
    if (this.#replayed) this.#refill();
    this.#replayed = undefined;
    if (isBusy(this.#state)) this.#show({ status: 'failed', isRetryable: true, mustWait: false }, false);
  }
}
