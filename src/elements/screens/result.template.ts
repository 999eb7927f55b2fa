/** What follows the last question: the results card with the sign-up form on it, and the ways back. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Answers, Quiz } from '../../core/quiz.js';
import type { KeptResult } from '../../core/kept-results.js';
import type { Report } from '../../core/report.js';
import { restartButton, type RestartView } from '../buttons/asking-button.template.js';
import { quietButton } from '../buttons/quiet-button.template.js';
import { onSingleClick } from '../buttons/single-click.js';

/** The parts of the card and their states, so that a page can style them through the quiz. */
export const CARD_PARTS: string = [
  'results, section, summary, strengths, hold, step, profile, roles, plan, details, heading, verdict, score, confidence',
  'track, segment, current, marker, whisker, cap, strength, card, caution, plan-link, chart, ring, you, need, dimension',
  'bar, fill, role, now, stretch, build, later, target, select, action, monthly, week, detail, certifications, checklist',
  'place, market, checks, receipt, ledger, link, code, disclaimer, so-far, coach, agreement, what-if, choice, trial, input',
  'button, compare, over-time, point, shared, take-away, share-image, paper',
].join();

/** What the result on screen needs. */
export interface ResultView extends RestartView {
  readonly report: Report;
  /** What the report was built from. */
  readonly quiz: Quiz | undefined;
  readonly answers: Answers | undefined;
  /** Whether it can be shared, and under which address. */
  readonly share: 'on' | 'off';
  readonly shareUrl: string | undefined;
  /** It is of the whole run; otherwise of what is answered so far. */
  readonly isComplete: boolean;
  /** Level of the verdict's heading. */
  readonly headingLevel: number;
  /** The sign-up form, where there is one. */
  readonly leadForm: TemplateResult | typeof nothing;
  /** Results of earlier visits, the oldest first. */
  readonly earlier: readonly KeptResult[];
  /** Whether this result is to be kept. */
  readonly offer: unknown;
  /** It stands in front of the plan. */
  readonly isFormAtPlan: boolean;
  /** Sections of the card that wait for it. */
  readonly withheld: readonly string[];
  readonly onBack: () => void;
  /** Back to the question that a look at the result so far began from. */
  readonly onGoOn: () => void;
}

/** The screen of the result. */
export function resultTemplate(view: ResultView): TemplateResult {
  const { report, quiz, answers, earlier, share, shareUrl, headingLevel, leadForm, offer } = view;
  return html`<ml-readiness-results
      exportparts=${CARD_PARTS}
      .report=${report}
      .quiz=${quiz}
      .answers=${answers}
      .earlier=${earlier}
      .share=${share}
      .shareUrl=${shareUrl}
      .headingLevel=${headingLevel}
      .withheld=${view.withheld}
      .isFormAtPlan=${view.isFormAtPlan}
    >
      <div slot="lead">${leadForm}</div>
      <div slot="again">${offer}</div>
    </ml-readiness-results>
    <div class="actions">${view.isComplete ? waysBack(view) : goOn(view)}</div>`;
}

const goOn = ({ messages, onGoOn }: ResultView): TemplateResult =>
  html`<button class="button primary" part="button primary" type="button" @click=${onSingleClick(onGoOn)}>
    ${messages.goOn}
  </button>`;

const waysBack = (view: ResultView): TemplateResult =>
  html`${view.isClearing ? nothing : quietButton(view.messages.back, view.onBack)} ${restartButton(view)}`;
