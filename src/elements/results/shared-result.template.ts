/** Somebody's result as far as it was shared: the band on its scale, what held the score, the profile in quarters, the nearest role. */

import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { Band, Quiz, Role } from '../../core/quiz.js';
import type { ReportScaleStep } from '../../core/report.js';
import type { SharedResult } from '../../core/share-result.js';
import { directionOf } from '../../locales/direction.js';
import type { Messages } from '../../locales/messages.js';
import { heading } from '../text/heading.js';
import { blockText, inlineText } from '../text/inline-text.template.js';
import { extent } from './extent.js';
import { languageOfWords } from './mark-quiz-text.js';
import { radar } from './radar.template.js';
import { sentence } from './sentence.js';
import { track } from './track.template.js';
import { formatsOf, type Formats } from './view.js';

/** What is shown, and how. */
export interface SharedView {
  readonly quiz: Quiz;
  readonly result: SharedResult;
  readonly messages: Messages;
  /** Language of numbers. */
  readonly lang: string;
  /** Level of the first heading; the others are one lower. */
  readonly headingLevel: number;
}

/** The card of a shared result. */
export function sharedResultTemplate(shared: SharedView): TemplateResult {
  const { quiz, result, messages, headingLevel } = shared;
  const view = { ...shared, ...formatsOf(shared.lang) };
  const words = languageOfWords(view.locale, messages);
  const band = quiz.bands.find(({ id }) => id === result.band);
  const role = quiz.roles?.find(({ id }) => id === result.role);
  const name = band?.name ?? role?.name ?? plainText(quiz.title);
  return html`<article class="results" part="results shared" lang=${words} dir=${directionOf(view.locale)}>
    <section part="section summary">
      ${heading(headingLevel, 'verdict', sentence(messages.sharedHeading, { name: html`<bdi>${name}</bdi>` }))}
      <p class="lead">${messages.sharedLead} ${result.isOpen ? messages.sharedOpen : nothing}</p>
      ${band ? scored(band, view) : nothing} ${held(view)}
      <slot name="take"></slot>
    </section>
    ${profile(view)} ${role ? nearest(role, view) : nothing}
    <footer class="note" part="disclaimer">
      ${quiz.disclaimer ? blockText(quiz.disclaimer, messages) : nothing}
    </footer>
  </article>`;
}

type View = SharedView & Formats;

function scored(band: Band, { quiz, result, messages, score }: View): TemplateResult {
  const values = {
    score: html`<strong>${score(result.score ?? 0)}</strong>`,
    band: html`<b><bdi>${band.name}</bdi></b>`,
  };
  const report = {
    scale: scaleOf(quiz),
    total: result.score,
    upTo: result.score,
    gate: null,
    band,
  };
  return html`<p class="score" part="score">${sentence(messages.shareScore, values)}</p>
    ${track({ report, messages, score })}
    ${
      isPiped(band.verdict)
        ? nothing
        : html`<p>
            ${sentence(messages.sharedSaid, { verdict: html`<bdi>${plainText(band.verdict)}</bdi>` })}
          </p>`
    }`;
}

function held({ quiz, result, messages }: View): TemplateResult | typeof nothing {
  const message = quiz.gates?.find(({ id }) => id === result.gate)?.message;
  if (message === undefined || isPiped(message)) return nothing;
  return html`<p>${sentence(messages.sharedHold, { reason: inlineText(message, messages) })}</p>`;
}

function profile({ quiz, result, messages, headingLevel, number }: View): TemplateResult {
  const rows = quiz.dimensions.map(({ name, shortName }, place) => {
    const quarter = result.quarters[place] ?? 0;
    return { name, label: shortName ?? name, quarter, score: 25 * quarter, need: null };
  });
  const chart = radar(rows);
  return html`<section part="section profile">
    ${heading(headingLevel + 1, 'profile', messages.sharedProfile)}
    <div class="profile ${chart === nothing ? '' : 'split'}">
      ${chart}
      <ul class="bars" role="list">
        ${rows.map(
          ({ name, quarter, score }) =>
            html`<li part="dimension">
              <p class="row">
                <bdi>${name}</bdi>
                <span class="number">${sentence(messages.sharedQuarters, { n: number(quarter) })}</span>
              </p>
              <div class="bar quarters" part="bar" aria-hidden="true">
                <i part="fill" ${extent(0, score)}></i>
              </div>
            </li>`,
        )}
      </ul>
    </div>
  </section>`;
}

const nearest = ({ name, description }: Role, { result, messages, headingLevel }: View): TemplateResult =>
  html`<section part="section roles">
    ${heading(headingLevel + 1, 'roles', messages.resultsRoles)}
    <p class="row wrap">
      <b><bdi>${name}</bdi></b>
      ${result.level ? html`<b>${messages[`resultsRole-${result.level}`]}</b>` : nothing}
    </p>
    <p class="note">${inlineText(description, messages)}</p>
  </section>`;

const scaleOf = ({ bands }: Quiz): readonly ReportScaleStep[] =>
  bands.map(({ id, name, from }, place) => ({ id, name, from, to: (bands[place + 1]?.from ?? 101) - 1 }));

/** Whether a text repeats what its visitor said, which is not shared. */
const isPiped = (text: string): boolean => /\{(total|area|(answer|score):[\w-]+)\}/.test(text);
