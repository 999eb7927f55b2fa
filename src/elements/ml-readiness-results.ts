import {
  LitElement,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Id } from '../core/quiz.js';
import type { Report } from '../core/report.js';
import { QuizActionEvent } from '../events.js';
import { en } from '../locales/en.js';
import { resultsStyles } from '../styles/results.styles.js';
import { shared } from '../styles/shared.styles.js';
import { tokens } from '../styles/tokens.js';
import { details } from './results/details.template.js';
import { hold } from './results/hold.template.js';
import { nextStep } from './results/next-step.template.js';
import { plan } from './results/plan.template.js';
import { profile } from './results/profile.template.js';
import { roles } from './results/roles.template.js';
import { strengths } from './results/strengths.template.js';
import { verdict } from './results/verdict.template.js';
import { formatsOf, type ResultsView } from './results/view.js';

/**
 * The results card: shows a report. Without one it is empty.
 *
 * @tagname ml-readiness-results
 */
export class MlReadinessResults extends LitElement {
  static override styles = [tokens, shared, resultsStyles];

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('report')) this.#isReceiptOpen = false;
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
    return html`<article class="results" part="results" lang=${report.quiz.lang}>
      ${verdict(view)} ${strengths(view)} ${hold(view)} ${nextStep(view)} ${profile(view)} ${roles(view)}
      ${plan(view)} ${details(view)}
      <slot name="lead"></slot>
      <slot name="after-results"></slot>
      <footer class="note" part="disclaimer">
        ${report.disclaimer ? html`<p>${report.disclaimer}</p>` : nothing}
        ${report.about ? html`<p>${report.about}</p>` : nothing}
      </footer>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ml-readiness-results': MlReadinessResults;
  }
}
