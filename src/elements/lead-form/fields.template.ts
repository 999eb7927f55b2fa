/**
 * The fields of the lead form: address, the host's own, the boxes, and one for machines. Field values live in the fields and nowhere
 * else. The place of an error is there from the first paint and only its text changes, because a region that arrives together with
 * its text stays silent in some screen readers. Of several errors only the list on top speaks, which takes the focus. Long by a few
 * lines, because each kind of field is a template of its own.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { matchLanguage } from '../../core/match-language.js';
import {
  type LeadConsent,
  type LeadField,
  localText,
  type LocalText,
  MAX_FIELD_LENGTH,
} from '../../lead/lead-form-parts.js';
import { parseWebAddress } from '../../lead/web-address.js';
import { format, type Messages } from '../../locales/messages.js';
import type { FieldFault } from './state.js';
import type { LeadFormView } from './lead-form.template.js';

/** Names of fields that every form has. */
export const FIELD = { email: 'email', trap: 'website' } as const;

/** Id and name of the control of a field; `consent` is the first box that allows writing. */
export const controlId = (field: string): string =>
  field === FIELD.email ? 'lead-email' : `lead-field-${field}`;

/** The purposes that allow writing; one of them has to be ticked. */
export const WRITING: readonly string[] = ['newsletter', 'contact'];

/** Where a fault is mended. */
export function targetOf(field: string, { consents }: Pick<LeadFormView, 'consents'>): string {
  if (field !== 'consent') return controlId(field);
  return `lead-${consents.find(({ purpose }) => WRITING.includes(purpose))?.purpose ?? ''}`;
}

/** All fields, in their order. */
export function fieldsTemplate(view: LeadFormView, messages: Messages): TemplateResult {
  return html`
    ${emailTemplate(view, messages)} ${view.fields.map((field) => fieldTemplate(field, view, messages))}
    ${view.consents.map((consent) => consentTemplate(consent, view, messages))} ${trapTemplate(messages)}
  `;
}

/** What a fault says, in words. */
export function faultText(fault: FieldFault, view: LeadFormView, messages: Messages): string {
  const { field, code, text } = fault;
  if (code === 'refused') return text ?? messages.leadEmailRefused;
  if (field === 'consent') {
    const isOne = view.consents.filter(({ purpose }) => WRITING.includes(purpose)).length === 1;
    return isOne ? messages.leadNewsletterRequired : messages.leadConsentRequired;
  }
  if (field === FIELD.email)
    return code === 'required' ? messages.leadEmailRequired : messages.leadEmailFormat;
  const label = labelOf(
    view.fields.find(({ id }) => id === field),
    view,
    messages,
  );
  return code === 'required'
    ? format(messages.leadFieldRequired, { label })
    : format(messages.leadFieldLength, { label, max: MAX_FIELD_LENGTH });
}

function emailTemplate(view: LeadFormView, messages: Messages): TemplateResult {
  const error = errorOf(FIELD.email, view, messages);
  return html`
    <div class="field" part="lead-field">
      <label for="lead-email">${messages.leadEmailLabel}</label>
      <input
        id="lead-email"
        part=${inputPart(error)}
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
      ${errorTemplate('lead-email', error, view, messages)}
    </div>
  `;
}

function fieldTemplate(field: LeadField, view: LeadFormView, messages: Messages): TemplateResult {
  const id = controlId(field.id ?? '');
  const error = errorOf(field.id ?? '', view, messages);
  const label = labelOf(field, view, messages);
  const words = field.required ? label : format(messages.leadOptional, { label });
  if (field.type === 'checkbox') {
    return html`
      <div class="field" part="lead-field">
        <label class="consent" part="lead-consent">
          <input
            id=${id}
            name=${id}
            type="checkbox"
            aria-required=${field.required ? 'true' : nothing}
            aria-invalid=${error ? 'true' : 'false'}
            aria-describedby="${id}-error"
          />
          <span><bdi>${words}</bdi></span>
        </label>
        ${errorTemplate(id, error, view, messages)}
      </div>
    `;
  }
  return html`
    <div class="field" part="lead-field">
      <label for=${id}><bdi>${words}</bdi></label>
      ${field.type === 'choice' ? choiceTemplate(field, error, view, messages) : textTemplate(field, error)}
      ${errorTemplate(id, error, view, messages)}
    </div>
  `;
}

function textTemplate(field: LeadField, error: string | undefined): TemplateResult {
  const id = controlId(field.id ?? '');
  return html`<input
    id=${id}
    part=${inputPart(error)}
    name=${id}
    type="text"
    autocomplete=${autocompleteOf(field)}
    maxlength=${MAX_FIELD_LENGTH}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby="${id}-error"
  />`;
}

function choiceTemplate(
  field: LeadField,
  error: string | undefined,
  view: LeadFormView,
  messages: Messages,
): TemplateResult {
  const id = controlId(field.id ?? '');
  return html`<select
    id=${id}
    part=${inputPart(error)}
    name=${id}
    autocomplete=${autocompleteOf(field)}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby="${id}-error"
  >
    <option value="">${messages.leadChoose}</option>
    ${(field.options ?? []).map(({ value, label }) => html`<option value=${value}>${inWords(label, view)}</option>`)}
  </select>`;
}

function consentTemplate(consent: LeadConsent, view: LeadFormView, messages: Messages): TemplateResult {
  const { purpose } = consent;
  const id = `lead-${purpose}`;
  const isWriting = WRITING.includes(purpose);
  const error = isWriting ? errorOf('consent', view, messages) : undefined;
  const isFirst = isWriting && targetOf('consent', view) === id;
  const policy = consent.policyUrl && parseWebAddress(inWords(consent.policyUrl, view))?.href;
  return html`
    <div class="field" part="lead-field">
      <label class="consent" part="lead-consent">
        <input
          id=${id}
          name=${purpose}
          type="checkbox"
          aria-invalid=${isWriting ? (error ? 'true' : 'false') : nothing}
          aria-describedby=${purpose === 'share-result' ? `${id}-detail` : 'lead-consent-error'}
        />
        <span id="${id}-text">${consentWords(consent, view, messages)}</span>
      </label>
      ${
        purpose === 'share-result'
          ? html`<p id="${id}-detail" class="detail muted">${shareDetail(view, messages)}</p>`
          : nothing
      }
      ${
        policy
          ? html`<p class="detail">
              <a id="${id}-policy" href=${policy} target="_blank" rel="noopener" aria-describedby="${id}-text"
                >${messages.leadPrivacyLink}</a
              >
            </p>`
          : nothing
      }
      ${isFirst ? errorTemplate('lead-consent', error, view, messages) : nothing}
    </div>
  `;
}

/** A page can put its own words beside the newsletter box, with links in them. */
function consentWords({ purpose, text }: LeadConsent, view: LeadFormView, messages: Messages): unknown {
  const own = text === undefined ? undefined : html`<bdi>${inWords(text, view)}</bdi>`;
  switch (purpose) {
    case 'newsletter':
      return html`<slot name="consent">${own ?? messages.leadNewsletterLabel}</slot>`;
    case 'contact':
      return own ?? messages.leadContactLabel;
    case 'share-result':
      return own ?? messages.leadShareLabel;
  }
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

function errorTemplate(
  control: string,
  error: string | undefined,
  { state }: LeadFormView,
  { errorPrefix }: Messages,
): TemplateResult {
  const content = error === undefined ? nothing : html`${errorPrefix} <bdi>${error}</bdi>`;
  const role = state.status === 'field-error' && state.faults.length > 1 ? nothing : 'alert';
  return html`<p id="${control}-error" class="error" part="lead-error" role=${role}>${content}</p>`;
}

function errorOf(field: string, view: LeadFormView, messages: Messages): string | undefined {
  const { state } = view;
  if (state.status !== 'field-error') return undefined;
  const fault = state.faults.find((one) => one.field === field);
  return fault && faultText(fault, view, messages);
}

function labelOf(field: LeadField | undefined, view: LeadFormView, messages: Messages): string {
  if (field?.label !== undefined) return inWords(field.label, view);
  return field?.type === 'last-name' ? messages.leadLastName : messages.leadFirstName;
}

function autocompleteOf({ type, autocomplete }: LeadField): string | typeof nothing {
  if (autocomplete !== undefined) return autocomplete;
  if (type === 'first-name') return 'given-name';
  return type === 'last-name' ? 'family-name' : nothing;
}

const inWords = (text: LocalText, { locale }: LeadFormView): string =>
  localText(text, (langs) => matchLanguage(locale, langs));

const inputPart = (error: string | undefined): string => (error ? 'lead-input invalid' : 'lead-input');
