/**
 * Owns the lead form of one host element: what it shows, what it sends, and that one submission stays one.
 *
 *     #lead = new LeadFormController(this, () => ({ quiz, report, … }));
 *     render() { return html`… ${this.#lead.render()} …`; }
 *
 * That and `reset()`, for when another run begins, is all that a host uses. Inputs are read when they are needed and never
 * kept. The host's sheets are the shared one, the quiz's and `leadFormStyles`. What was typed lives in the fields and in the
 * lead that nobody has accepted yet, nowhere else.
 *
 * In: the host's inputs, and what the visitor does. Out: `ml-lead-view`, `ml-lead-submit` (see `lead-form.delivery.ts`),
 * `ml-lead-settle`, and `ml-quiz-error` for a delivery that failed. After the host was removed: nothing.
 */

import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Answers } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import { LeadSettleEvent, LeadViewEvent, QuizErrorEvent } from '../events.js';
import { explainFailure } from '../lead/explain-failure.js';
import type { Lead, LeadQuiz } from '../lead/lead.js';
import { nextAttempt } from '../lead/next-attempt.js';
import type { LeadFailureCode } from '../lead/outcome.js';
import { validateContact } from '../lead/validate-lead.js';
import { parseWebAddress } from '../lead/web-address.js';
import type { Messages } from '../locales/messages.js';
import { type Delivery, offerLead } from './lead-form.delivery.js';
import { type LeadEntry, readEntry } from './lead-form.entry.js';
import { focusTarget, isBusy, type LeadFormState, settlementStatus, stateAfter } from './lead-form.state.js';
import { leadFormTemplate } from './lead-form.template.js';

/** What the host element knows and the form needs. */
export interface LeadFormInputs {
  /** The quiz that was taken; only its id and version go along. */
  readonly quiz: LeadQuiz;
  /** The report; without one there is no box to include it. */
  readonly report: Report | null | undefined;
  readonly answers: Answers;
  /** The page's privacy page, absolute or relative. Without one there is no form. */
  readonly privacyUrl: string | null | undefined;
  /** Where leads go that the page does not take itself. */
  readonly leadEndpoint: string | null | undefined;
  /** What a ticked "Include my result" means: the result in brief, or the answers as well. */
  readonly leadInclude: 'report' | 'answers';
  /** Whatever the page set as `context`. */
  readonly context: unknown;
  /** The form works and nothing leaves it: neither an event with the lead nor a request. */
  readonly preview: boolean;
  readonly locale: string;
  readonly messages: Messages;
  /** Level of the form's heading; 3 where it is not given. */
  readonly headingLevel?: number;
}

/** The lead form of one host element. */
export class LeadFormController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #inputs: () => LeadFormInputs;
  readonly #timeoutMs: number | undefined;
  readonly #told = new Set<string>();

  #state: LeadFormState = { status: 'idle' };
  #isRendered = false;
  #shownAt: number | undefined;
  /** The lead that was sent last, until somebody accepts it. */
  #unaccepted: Lead | undefined;
  #delivery: AbortController | undefined;
  #waitTimer: ReturnType<typeof setTimeout> | undefined;
  #focusNext: string | undefined;

  /** @param options `timeoutMs`: longest wait for an answer, 15 seconds where it is not given */
  constructor(
    host: ReactiveElement,
    inputs: () => LeadFormInputs,
    options: { readonly timeoutMs?: number } = {},
  ) {
    this.#host = host;
    this.#inputs = inputs;
    this.#timeoutMs = options.timeoutMs;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#isRendered = false;
  }

  hostUpdated(): void {
    if (this.#focusNext) this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
    if (!this.#isRendered || this.#shownAt !== undefined) return;
    this.#shownAt = performance.now();
    this.#host.dispatchEvent(new LeadViewEvent({ placement: 'card' }));
  }

  hostDisconnected(): void {
    // An element that was only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** The form; nothing where the host has no privacy page. */
  render(): TemplateResult | typeof nothing {
    const { privacyUrl, report, leadInclude, preview, headingLevel, locale, messages } = this.#inputs();
    const policy = parseWebAddress(privacyUrl);
    if (!policy) {
      this.#tell('The lead form is not shown: set privacy-url to the http(s) address of your privacy page.');
      return nothing;
    }
    this.#isRendered = true;
    const view = {
      state: this.#state,
      privacyUrl: policy.href,
      headline: report?.headline,
      includesAnswers: leadInclude === 'answers',
      isPreview: preview,
      headingLevel: headingLevel ?? 3,
      locale,
    };
    return leadFormTemplate(view, { onSubmit: this.#onSubmit, onKeydown: this.#onKeydown }, messages);
  }

  /** Gives up what is under way and shows an empty form again. */
  reset(): void {
    this.#stop();
    this.#unaccepted = undefined;
    this.#shownAt = undefined;
    this.#show({ status: 'idle' }, false);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Enter held down would send again as soon as the first attempt has failed.
    if (event.key === 'Enter' && (event.repeat || event.isComposing)) event.preventDefault();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (isBusy(this.#state)) return;
    const entry = readEntry(event.currentTarget as HTMLFormElement);
    const [issue] = validateContact(entry);
    if (issue || !entry.newsletter) {
      this.#show({ status: 'field-error', email: issue?.code, lacksConsent: !entry.newsletter }, true);
    } else if (this.#inputs().preview) {
      this.#show({ status: 'preview' });
    } else {
      void this.#send(this.#buildLead(entry));
    }
  };

  #buildLead({ email, consents, isTrapFilled }: LeadEntry): Lead {
    const { quiz, report, answers, privacyUrl, leadInclude, context, locale } = this.#inputs();
    const now = performance.now();
    const content = {
      email,
      consents,
      policyUrl: parseWebAddress(privacyUrl)?.href ?? '',
      page: location.href,
      referrer: document.referrer,
      context,
      locale,
      antiSpam: { honeypotFilled: isTrapFilled, dwellMs: Math.round(now - (this.#shownAt ?? now)) },
      quiz,
      report: report ?? undefined,
      answers: leadInclude === 'answers' ? answers : undefined,
      now: new Date(),
    };
    return nextAttempt(content, this.#unaccepted);
  }

  async #send(lead: Lead): Promise<void> {
    const { signal } = (this.#delivery = new AbortController());
    this.#unaccepted = lead;
    this.#show({ status: 'sending' });
    const endpoint = this.#inputs().leadEndpoint;
    const delivery = await offerLead(this.#host, lead, endpoint, { signal, timeoutMs: this.#timeoutMs });
    if (!signal.aborted) this.#settle(lead, delivery);
  }

  #settle(lead: Lead, { via, result }: Delivery): void {
    this.#delivery = undefined;
    const isAccepted = result?.status === 'accepted';
    if (isAccepted) this.#unaccepted = undefined;
    this.#show(stateAfter(result));
    if (!result) {
      this.#tell(
        'Nobody took the lead, and nothing was stored. Call event.respondWith(promise) in a listener for "ml-lead-submit", or set lead-endpoint.',
      );
    }
    if (result?.status === 'failed') this.#reportFailure(result.code);
    const detail = {
      submissionId: lead.submissionId,
      status: settlementStatus(result),
      via,
      attempts: lead.attempt,
      ...(isAccepted && result.confirmation ? { confirmation: result.confirmation } : {}),
    };
    this.#host.dispatchEvent(new LeadSettleEvent(detail));
  }

  #reportFailure(code: LeadFailureCode): void {
    const message = explainFailure(code);
    this.#tell(`The lead was not delivered (${code}). ${message}`);
    this.#host.dispatchEvent(new QuizErrorEvent({ phase: 'deliver', code, message, issues: [] }));
  }

  /** Says something to the page's developer, once. Never holds what the visitor typed. */
  #tell(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    console.error(`[ml-readiness-quiz] ${message}`);
  }

  /** @param mayFocus whether focus may move; by default only where it is in the form already */
  #show(state: LeadFormState, mayFocus: boolean = this.#hasFocus()): void {
    this.#state = state;
    this.#focusNext = mayFocus ? focusTarget(state) : undefined;
    clearTimeout(this.#waitTimer);
    if (state.status === 'failed' && state.mustWait) {
      const showReady = () => this.#show({ ...state, mustWait: false });
      this.#waitTimer = setTimeout(showReady, (state.afterSeconds ?? 0) * 1000);
    }
    this.#host.requestUpdate();
  }

  #hasFocus(): boolean {
    return this.#host.renderRoot.querySelector('.lead-form:focus-within') !== null;
  }

  /** Gives up a delivery or a wait; what was typed can be sent again. */
  #stop(): void {
    this.#delivery?.abort();
    this.#delivery = undefined;
    if (isBusy(this.#state)) this.#show({ status: 'failed', isRetryable: true, mustWait: false }, false);
  }
}
