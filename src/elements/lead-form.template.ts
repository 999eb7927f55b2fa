/**
 * The lead form as a template: state in, markup out. `lead-form.controller.ts` decides everything.
 *
 * The regions that speak (`status`, `alert`) are there from the first paint and only their text changes, because a region
 * that arrives together with its text stays silent in some screen readers. The button is `aria-disabled` and not `disabled`
 * while busy, so that focus stays where it is. Field values live in the fields and nowhere else.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Report } from '../core/report.js';
import { format, type Messages } from '../locales/messages.js';
import { freshText } from './fresh-text.js';
import { heading } from './heading.js';
import { type FieldErrorState, isBusy, isFinished, type LeadFormState } from './lead-form.state.js';
import { onSubmitClick } from './submit-click.js';

/** What the form shows. */
export interface LeadFormView {
  readonly state: LeadFormState;
  /** The privacy page that is linked. */
  readonly privacyUrl: string;
  /** What the result begins with that could go along; nothing where there is none. */
  readonly headline: Report['headline'] | undefined;
  /** The answers go along with it. */
  readonly includesAnswers: boolean;
  readonly isPreview: boolean;
  /** Level of the heading in the page's outline, 1 to 6. */
  readonly headingLevel: number;
  /** Language of numbers. */
  readonly locale: string;
}

/** What the form tells its controller. */
export interface LeadFormHandlers {
  readonly onSubmit: (event: Event) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** Names of the form's fields, as its controller reads them. */
export const FIELD = {
  email: 'email',
  newsletter: 'newsletter',
  share: 'share-result',
  trap: 'website',
} as const;

/** The form, or the sentence that takes its place. */
export function leadFormTemplate(
  view: LeadFormView,
  handlers: LeadFormHandlers,
  messages: Messages,
): TemplateResult {
  return html`
    <section class="lead-form" part="lead ${view.state.status}" aria-labelledby="lead-heading">
      ${heading(view.headingLevel, 'lead-heading', freshText(headingText(view.state, messages)))}
      <div part="lead-status" role="status">
        ${keyed(view.state.status, statusTemplate(view.state, messages))}
      </div>
      ${isFinished(view.state) ? nothing : formTemplate(view, handlers, messages)}
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
      <p class="muted">${messages.leadIntro}</p>
      ${emailTemplate(state, messages)} ${newsletterTemplate(state, messages)}
      ${view.headline ? shareTemplate(view, messages) : nothing} ${trapTemplate(messages)}
      <p class="muted">
        <a href=${view.privacyUrl} target="_blank" rel="noopener">${messages.leadPrivacyLink}</a>
      </p>
      ${view.isPreview ? html`<p class="muted">${messages.preview}</p>` : nothing}
      <p class="error" part="lead-error" role="alert">${alertText(view, messages)}</p>
      <button
        class="button primary"
        part="button primary"
        type="submit"
        aria-disabled=${isBusy(state) ? 'true' : nothing}
      >
        ${freshText(buttonText(state, messages))}
      </button>
    </form>
  `;
}

function emailTemplate(state: LeadFormState, messages: Messages): TemplateResult {
  const error = state.status === 'field-error' ? emailErrorText(state, messages) : undefined;
  return html`
    <div class="field" part="lead-field">
      <label for="lead-email">${messages.leadEmailLabel}</label>
      <input
        id="lead-email"
        part=${error ? 'lead-input invalid' : 'lead-input'}
        name=${FIELD.email}
        type="email"
        autocomplete="email"
        inputmode="email"
        autocapitalize="none"
        spellcheck="false"
        aria-required="true"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="lead-email-error"
      />
      ${errorTemplate('lead-email-error', error, messages)}
    </div>
  `;
}

function newsletterTemplate(state: LeadFormState, messages: Messages): TemplateResult {
  const error =
    state.status === 'field-error' && state.lacksConsent ? messages.leadNewsletterRequired : undefined;
  return html`
    <div class="field" part="lead-field">
      <label class="consent" part="lead-consent">
        <input
          id="lead-newsletter"
          name=${FIELD.newsletter}
          type="checkbox"
          aria-required="true"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby="lead-newsletter-error"
        />
        <span id="lead-newsletter-text"><slot name="consent">${messages.leadNewsletterLabel}</slot></span>
      </label>
      ${errorTemplate('lead-newsletter-error', error, messages)}
    </div>
  `;
}

function shareTemplate(view: LeadFormView, messages: Messages): TemplateResult {
  return html`
    <div class="field" part="lead-field">
      <label class="consent" part="lead-consent">
        <input id="lead-share" name=${FIELD.share} type="checkbox" aria-describedby="lead-share-detail" />
        <span id="lead-share-text">${messages.leadShareLabel}</span>
      </label>
      <p id="lead-share-detail" class="detail muted">${shareDetail(view, messages)}</p>
    </div>
  `;
}

/** Names all that `build-lead-report.ts` sends. */
function shareDetail({ headline, includesAnswers }: LeadFormView, messages: Messages): string {
  if (headline === 'roles')
    return includesAnswers ? messages.leadShareDetailRolesAnswers : messages.leadShareDetailRoles;
  return includesAnswers ? messages.leadShareDetailAnswers : messages.leadShareDetail;
}

/** A field for machines. People do not meet it, and what it holds is only reported, never judged here. */
function trapTemplate(messages: Messages): TemplateResult {
  return html`
    <div class="visually-hidden" aria-hidden="true">
      <label>${messages.leadTrapLabel} <input name=${FIELD.trap} tabindex="-1" autocomplete="off" /></label>
    </div>
  `;
}

function errorTemplate(id: string, error: string | undefined, messages: Messages): TemplateResult {
  const content = error === undefined ? nothing : html`${messages.errorPrefix} <bdi>${error}</bdi>`;
  return html`<p id=${id} class="error" part="lead-error" role="alert">${content}</p>`;
}

function emailErrorText({ email, emailText }: FieldErrorState, messages: Messages): string | undefined {
  switch (email) {
    case undefined:
      return undefined;
    case 'required':
      return messages.leadEmailRequired;
    case 'refused':
      return emailText ?? messages.leadEmailRefused;
    case 'length':
    case 'format':
      return messages.leadEmailFormat;
  }
}

function headingText({ status }: LeadFormState, messages: Messages): string {
  if (status === 'done' || status === 'preview') return messages.leadDoneHeading;
  return status === 'confirm-by-email' ? messages.leadConfirmHeading : messages.leadHeading;
}

function statusTemplate({ status }: LeadFormState, messages: Messages): TemplateResult | typeof nothing {
  switch (status) {
    case 'sending':
      return html`<span class="visually-hidden">${messages.leadSending}</span>`;
    case 'done':
      return html`<p>${messages.leadDone}</p>`;
    case 'confirm-by-email':
      return html`<p>${messages.leadConfirm}</p>`;
    case 'preview':
      return html`<p>${messages.leadPreviewDone}</p>`;
    case 'idle':
    case 'field-error':
    case 'failed':
    case 'unhandled':
      return nothing;
  }
}

function alertText({ state, locale }: LeadFormView, messages: Messages): unknown {
  if (state.status === 'unhandled') return freshText(messages.leadUnhandled);
  if (state.status !== 'failed') return nothing;
  if (!state.isRetryable)
    return state.text === undefined ? freshText(messages.leadRefused) : html`<bdi>${state.text}</bdi>`;
  if (state.afterSeconds === undefined) return freshText(messages.leadFailed);
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
