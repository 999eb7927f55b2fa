import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Id } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import { QuizActionEvent } from '../events.js';
import { en } from '../locales/en.js';
import { resultsChartStyles } from '../styles/results-charts.styles.js';
import { resultsDetailStyles } from '../styles/results-details.styles.js';
import { resultsStyles } from '../styles/results.styles.js';
import { shared } from '../styles/shared.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { tokens } from '../styles/tokens.js';
import { blockText } from './inline-text.template.js';
import { bringSheets } from './bring-sheets.js';
import { bestRole } from './results/best-role.js';
import { details } from './results/details.template.js';
import { hold } from './results/hold.template.js';
import { nextStep } from './results/next-step.template.js';
import { plan } from './results/plan.template.js';
import { profile } from './results/profile.template.js';
import { roles } from './results/roles.template.js';
import { strengths } from './results/strengths.template.js';
import { verdict } from './results/verdict.template.js';
import { formatsOf, type ResultsView } from './results/view.js';
import { VERSION } from './version.js';

/**
 * The results card: what a report says, strengths first, everything explained, nothing withheld. Without a report it is empty.
 *
 * @tagname ml-readiness-results
 * @fires {QuizActionEvent} ml-quiz-action - The visitor opened a link of an action. Cancelable.
 * @slot lead - After the plan and the details, for a sign-up form.
 * @slot after-results - Below that, before the disclaimer.
 * @csspart results - The whole.
 * @csspart section - One section; with `summary`, `strengths`, `hold`, `step`, `profile`, `roles`, `plan` or `details`.
 * @csspart heading - A heading; with the name of what it stands above, such as `verdict`.
 * @csspart score - The score and the band in words, or the fit of the role that the result begins with.
 * @csspart confidence - How far the result can be trusted.
 * @csspart track - The line from 0 to 100.
 * @csspart segment - One band on that line; with `current` where the score is in it.
 * @csspart marker - The mark at the score.
 * @csspart whisker - The stretch to what open questions could still add.
 * @csspart cap - The mark where a gate holds the score.
 * @csspart strength - Something that carries over.
 * @csspart card - What stands out: with `caution` what holds the score, with `step` the next step.
 * @csspart plan-link - The button that goes to the plan.
 * @csspart chart - The radar.
 * @csspart ring - One of its rings.
 * @csspart you - The visitor's outline in it.
 * @csspart need - The role's outline in it.
 * @csspart dimension - One dimension with its bar.
 * @csspart bar - A bar from 0 to 100.
 * @csspart fill - The filled part of a bar.
 * @csspart role - One role; with its level (`now`, `stretch`, `build`, `later`), and `target` for the one aimed for.
 * @csspart select - The choice of hours a week.
 * @csspart action - One thing to do; with `monthly` where it goes on.
 * @csspart week - When it is its turn.
 * @csspart detail - What opens in place; with `certifications`, `checklist`, `place`, `market`, `checks` or `receipt`.
 * @csspart ledger - The receipt.
 * @csspart link - A link out of the card.
 * @csspart code - A block of code in a text.
 * @csspart disclaimer - What the quiz says about itself.
 */
export class MlReadinessResults extends LitElement {
  /** Version of the package this class came with. */
  static readonly version: string = VERSION;
  static override styles = [
    tokens,
    shared,
    textStyles,
    resultsStyles,
    resultsChartStyles,
    resultsDetailStyles,
  ];

  static override properties: PropertyDeclarations = {
    report: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    lang: { reflect: true },
  };

  /** What to show. */
  declare report: Report | undefined;
  /** Level of the verdict's heading in the page's outline, 1 to 6. */
  declare headingLevel: number;
  /** Colours: `light`, `dark`, `auto` (as the system is set); those of the page where it is not set. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** Language of messages, numbers and dates; that of the quiz where it is not set. */
  declare lang: string;

  #hoursAWeek = 6;
  #isReceiptOpen = false;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  adoptedCallback(): void {
    bringSheets(this);
  }

  #changeHours = (event: Event): void => {
    this.#hoursAWeek = Number((event.target as HTMLSelectElement).value);
    this.requestUpdate();
  };

  #toggleReceipt = (event: Event): void => {
    this.#isReceiptOpen ||= (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  #showPlan = (): void => this.#focus('plan');

  #openLink = (event: Event, action: Id, url: string): void => {
    if (!this.dispatchEvent(new QuizActionEvent({ action, url }))) event.preventDefault();
  };

  /** Moves focus to the verdict, for a page that has just put the card on screen. */
  focusHeading(): void {
    this.#focus('verdict');
  }

  #focus(heading: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${heading}`)?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) return nothing;
    try {
      return this.#card(report);
    } catch (error) {
      // The property is open to any page and any stored JSON; a card that cannot be drawn must not take the page down.
      console.error(
        '[ml-readiness-quiz] This report cannot be shown. Set `report` to what buildReport() returned.',
        error,
      );
      return nothing;
    }
  }

  #card(report: Report): TemplateResult {
    const view: ResultsView = {
      report,
      messages: en,
      ...formatsOf(this.lang || report.quiz.lang),
      headingLevel: Math.min(6, Math.max(1, Math.round(this.headingLevel) || 2)),
      hoursAWeek: this.#hoursAWeek,
      isReceiptOpen: this.#isReceiptOpen,
      showPlan: this.#showPlan,
      changeHours: this.#changeHours,
      toggleReceipt: this.#toggleReceipt,
      openLink: this.#openLink,
    };
    return html`<article class="results" part="results" lang=${report.quiz.lang} dir="auto">
      ${verdict(view)} ${content(view)} ${details(view)}
      <slot name="lead"></slot>
      <slot name="after-results"></slot>
      <footer class="note" part="disclaimer">
        ${report.disclaimer ? blockText(report.disclaimer, en) : nothing}
        ${report.about ? blockText(report.about, en) : nothing}
      </footer>
    </article>`;
  }
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

declare global {
  interface HTMLElementTagNameMap {
    'ml-readiness-results': MlReadinessResults;
  }
}
