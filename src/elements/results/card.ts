/**
 * What the results card shows and what a visitor sets on it: a part of its own, loaded with the first report.
 *
 * In: a report. Out: the card's template, and `ml-quiz-action` on the host.
 */

import { html, nothing, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import type { Id } from '../../core/quiz.js';
import type { Report } from '../../core/report.js';
import { QuizActionEvent } from '../../events.js';
import { directionOf } from '../../locales/direction.js';
import { en } from '../../locales/en.js';
import { resultsChartStyles } from '../../styles/results-charts.styles.js';
import { resultsDetailStyles } from '../../styles/results-details.styles.js';
import { resultsStyles } from '../../styles/results.styles.js';
import { blockText } from '../inline-text.template.js';
import { bestRole } from './best-role.js';
import { details } from './details.template.js';
import { hold } from './hold.template.js';
import { nextStep } from './next-step.template.js';
import { plan } from './plan.template.js';
import { profile } from './profile.template.js';
import { roles } from './roles.template.js';
import { strengths } from './strengths.template.js';
import { verdict } from './verdict.template.js';
import { formatsOf, type ResultsView } from './view.js';

/** The sheets that the card needs beside those of its element. */
export const cardStyles: readonly CSSResult[] = [resultsStyles, resultsChartStyles, resultsDetailStyles];

/** What the card reads of the element that it is in. */
export interface CardHost extends ReactiveElement {
  readonly headingLevel: number;
  readonly lang: string;
}

/** The card of one element. */
export class Card {
  readonly #host: CardHost;
  #hoursAWeek = 6;
  #isReceiptOpen = false;

  constructor(host: CardHost) {
    this.#host = host;
  }

  /** The card; nothing, and a word to the page's author, for a report that cannot be drawn. */
  render(report: Report): TemplateResult | typeof nothing {
    try {
      return cardTemplate(this.#view(report));
    } catch (error) {
      // The property is open to any page and any stored JSON; a card that cannot be drawn must not take the page down.
      console.error(
        '[ml-readiness-quiz] This report cannot be shown. Set `report` to what buildReport() returned.',
        error,
      );
      return nothing;
    }
  }

  /** Moves focus to a heading of the card. */
  focus(heading: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`#${heading}`)?.focus();
  }

  #view(report: Report): ResultsView {
    const { headingLevel, lang } = this.#host;
    return {
      report,
      messages: en,
      ...formatsOf(lang || report.quiz.lang),
      headingLevel: Math.min(6, Math.max(1, Math.round(headingLevel) || 2)),
      hoursAWeek: this.#hoursAWeek,
      isReceiptOpen: this.#isReceiptOpen,
      showPlan: () => this.focus('plan'),
      changeHours: this.#changeHours,
      toggleReceipt: this.#toggleReceipt,
      openLink: this.#openLink,
    };
  }

  readonly #changeHours = (event: Event): void => {
    this.#hoursAWeek = Number((event.target as HTMLSelectElement).value);
    this.#host.requestUpdate();
  };

  readonly #toggleReceipt = (event: Event): void => {
    this.#isReceiptOpen ||= (event.target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };

  readonly #openLink = (event: Event, action: Id, url: string): void => {
    if (!this.#host.dispatchEvent(new QuizActionEvent({ action, url }))) event.preventDefault();
  };
}

function cardTemplate(view: ResultsView): TemplateResult {
  const { report } = view;
  const { lang } = report.quiz;
  return html`<article class="results" part="results" lang=${lang} dir=${directionOf(lang)}>
    ${verdict(view)} ${content(view)} ${details(view)}
    <slot name="lead"></slot>
    <slot name="after-results"></slot>
    <footer class="note" part="disclaimer">
      ${report.disclaimer ? blockText(report.disclaimer, en) : nothing}
      ${report.about ? blockText(report.about, en) : nothing}
    </footer>
  </article>`;
}

/**
 * What stands between the verdict and the details. While too little is answered for a result, advice would be guesswork; where the
 * result is about roles, it says nothing of an overall score.
 */
function content(view: ResultsView): TemplateResult {
  const { report } = view;
  if (report.total === null) return html`${strengths(view)} ${profile(view)}`;
  if (bestRole(report)) {
    return html`${roles(view)} ${strengths(view)} ${nextStep(view)} ${profile(view)} ${plan(view)}`;
  }
  return html`${strengths(view)} ${hold(view)} ${nextStep(view)} ${profile(view)} ${roles(view)} ${plan(view)}`;
}
