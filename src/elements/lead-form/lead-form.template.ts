/**
 * The lead form as a template: state in, markup out. `lead-form.controller.ts` decides everything.
 *
 * The regions that speak (`status`, `alert`) are there from the first paint and only their text changes, because a region
 * that arrives together with its text stays silent in some screen readers. The button is `aria-disabled` and not `disabled`
 * while busy, so that focus stays where it is.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Report } from '../../core/report.js';
import type { LeadPlacement } from '../../lead/lead.js';
import type { LeadConsent, LeadField } from '../../lead/lead-form-parts.js';
import { format, type Messages } from '../../locales/messages.js';
import { freshText } from '../text/fresh-text.js';
import { heading } from '../text/heading.js';
import { faultText, fieldsTemplate, targetOf } from './fields.template.js';
import { type FieldErrorState, isBusy, isFinished, type LeadFormState, type SendingState } from './state.js';
import { onSingleClick } from '../buttons/single-click.js';
import { onSubmitClick } from '../buttons/submit-click.js';

/** What the form shows. */
export interface LeadFormView {
  readonly state: LeadFormState;
  readonly placement: LeadPlacement;
  /** It stands between the visitor and what comes next. */
  readonly isGate: boolean;
  /** Sections of the card that open once it was sent or skipped. */
  readonly opens: readonly string[];
  readonly fields: readonly LeadField[];
  readonly consents: readonly LeadConsent[];
  /** The privacy page that is linked. */
  readonly privacyUrl: string;
  /** What the result begins with that could go along; nothing where there is none. */
  readonly headline: Report['headline'] | undefined;
  /** The answers go along with it. */
  readonly includesAnswers: boolean;
  readonly isPreview: boolean;
  /** What is typed is kept in the tab until it is delivered. */
  readonly isKept: boolean;
  /** Level of the heading in the page's outline, 1 to 6. */
  readonly headingLevel: number;
  /** Language of numbers, and of the host's texts. */
  readonly locale: string;
}

/** What the form tells its controller. */
export interface LeadFormHandlers {
  readonly onSubmit: (event: Event) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  /** Goes on without the form. */
  readonly onSkip: () => void;
  /** Goes on from a form that has done its work. */
  readonly onGoOn: () => void;
  /** Shows the form again after all. */
  readonly onReopen: () => void;
  /** Looks again at what the page has put into the form. */
  readonly onSlotChange: () => void;
  /** Moves the focus to the control with this id. */
  readonly onFocus: (event: Event, control: string) => void;
}

/** The form, or the sentence that takes its place. */
export function leadFormTemplate(
  view: LeadFormView,
  handlers: LeadFormHandlers,
  messages: Messages,
): TemplateResult {
  const { state } = view;
  return html`
    <section class="lead-form" part="lead ${state.status}" aria-labelledby="lead-heading">
      ${heading(view.headingLevel, 'lead-heading', freshText(headingText(state, messages)))}
      <div part="lead-status" role="status">${keyed(state.status, statusTemplate(state, messages))}</div>
      ${isFinished(state) ? afterTemplate(view, handlers, messages) : formTemplate(view, handlers, messages)}
    </section>
  `;
}

function formTemplate(view: LeadFormView, handlers: LeadFormHandlers, messages: Messages): TemplateResult {
  const { state } = view;
  return html`
    <form
      novalidate
      @submit=${handlers.onSubmit}
      @click=${onSubmitClick(handlers.onSubmit)}
      @keydown=${handlers.onKeydown}
    >
      ${
        state.status === 'field-error' && state.faults.length > 1
          ? summaryTemplate(state, view, handlers, messages)
          : nothing
      }
      <p class="muted">${introText(view, messages)}</p>
      ${fieldsTemplate(view, messages)}
      <slot name="challenge" @slotchange=${handlers.onSlotChange}></slot>
      <p class="muted">
        <a href=${view.privacyUrl} target="_blank" rel="noopener">${messages.leadPrivacyLink}</a>
      </p>
      ${view.isKept ? html`<p class="muted">${messages.leadKept}</p>` : nothing}
      ${view.isPreview ? html`<p class="muted">${messages.preview}</p>` : nothing}
      <p class="error" part="lead-error" role="alert">${alertText(view, messages)}</p>
      <div class="ways">
        <button
          class="button primary"
          part="button primary"
          type="submit"
          aria-disabled=${isBusy(state) ? 'true' : nothing}
        >
          ${freshText(buttonText(state, messages))}
        </button>
        <button
          class="button second"
          part="button second"
          type="button"
          @click=${onSingleClick(handlers.onSkip)}
        >
          ${messages[`leadSkip-${view.placement}`]}
        </button>
      </div>
    </form>
  `;
}

/** The pattern of the GOV.UK design system: what is wrong stands on top, and each fault leads to its field. */
function summaryTemplate(
  { faults }: FieldErrorState,
  view: LeadFormView,
  handlers: LeadFormHandlers,
  messages: Messages,
): TemplateResult {
  return html`
    <div
      id="lead-summary"
      class="summary"
      part="lead-summary"
      role="group"
      tabindex="-1"
      aria-labelledby="lead-summary-title"
    >
      <p id="lead-summary-title">${messages.leadSummary}</p>
      <ul>
        ${faults.map((fault) => {
          const control = targetOf(fault.field, view);
          return html`<li>
            <a href="#${control}" @click=${(event: Event) => handlers.onFocus(event, control)}>
              <bdi>${faultText(fault, view, messages)}</bdi>
            </a>
          </li>`;
        })}
      </ul>
    </div>
  `;
}

/** The way on, where there is one. */
function afterTemplate(
  { state, placement, isGate }: LeadFormView,
  handlers: LeadFormHandlers,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (state.status === 'skipped') {
    return html`<div class="ways">
      <button
        class="button second"
        part="button second"
        type="button"
        @click=${onSingleClick(handlers.onReopen)}
      >
        ${messages.leadReopen}
      </button>
    </div>`;
  }
  if (!isGate) return nothing;
  return html`<div class="ways">
    <button
      class="button primary"
      part="button primary"
      type="button"
      @click=${onSingleClick(handlers.onGoOn)}
    >
      ${placement === 'before' ? messages.leadToQuestions : messages.seeResult}
    </button>
  </div>`;
}

/** Who writes, and what there is without the form. */
function introText({ opens: [first, another] }: LeadFormView, messages: Messages): string {
  if (first === undefined) return messages.leadIntro;
  return first === 'plan' && !another ? messages.leadIntroPlan : messages.leadIntroRest;
}

function headingText({ status }: LeadFormState, messages: Messages): string {
  switch (status) {
    case 'done':
    case 'unverified':
    case 'preview':
      return messages.leadDoneHeading;
    case 'confirm-by-email':
      return messages.leadConfirmHeading;
    default:
      return messages.leadHeading;
  }
}

function statusTemplate(state: LeadFormState, messages: Messages): TemplateResult | typeof nothing {
  switch (state.status) {
    case 'sending':
      return sendingTemplate(state, messages);
    case 'done':
      return html`<p>${messages.leadDone}</p>`;
    case 'confirm-by-email':
      return html`<p>${messages.leadConfirm}</p>`;
    case 'unverified':
      return html`<p>${messages.leadUnverified}</p>`;
    case 'preview':
      return html`<p>${messages.leadPreviewDone}</p>`;
    case 'skipped':
      return html`<p>${messages.leadSkipped}</p>`;
    case 'idle':
    case 'field-error':
    case 'failed':
    case 'unhandled':
      return nothing;
  }
}

function sendingTemplate({ pause, isSkipped }: SendingState, messages: Messages): TemplateResult {
  if (!pause && !isSkipped) return html`<span class="visually-hidden">${messages.leadSending}</span>`;
  return html`
    ${pause ? html`<p>${pause === 'offline' ? messages.leadOffline : messages.leadAgain}</p>` : nothing}
    ${isSkipped ? html`<p>${messages.leadOnItsWay}</p>` : nothing}
  `;
}

function alertText({ state, locale, placement }: LeadFormView, messages: Messages): unknown {
  if (state.status === 'unhandled') return freshText(messages.leadUnhandled);
  if (state.status !== 'failed') return nothing;
  if (state.isUnchallenged) return messages.leadUnchallenged;
  if (!state.isRetryable)
    return state.text === undefined ? freshText(messages.leadRefused) : html`<bdi>${state.text}</bdi>`;
  if (state.afterSeconds === undefined) {
    return freshText(placement === 'before' ? messages.leadFailedBefore : messages.leadFailed);
  }
  if (!state.mustWait) return freshText(messages.leadFailedReady);
  return freshText(format(messages.leadFailedWait, { time: formatWait(state.afterSeconds, locale) }));
}

function buttonText(state: LeadFormState, messages: Messages): string {
  if (state.status === 'sending') return messages.leadSending;
  const canTryAgain = state.status === 'unhandled' || (state.status === 'failed' && state.isRetryable);
  return canTryAgain ? messages.leadTryAgain : messages.leadSubmit;
}

/** Whole seconds up to a minute, then whole minutes, in the words of a language. */
function formatWait(seconds: number, locale: string): string {
  const unit = seconds > 60 ? 'minute' : 'second';
  const value = Math.ceil(unit === 'minute' ? seconds / 60 : seconds);
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  try {
    return new Intl.NumberFormat(locale, options).format(value);
  } catch {
    return new Intl.NumberFormat('en', options).format(value);
  }
}
