/**
 * What follows the last question: the results card with the sign-up form on it, and the ways back. Pure.
 * To begin again clears every answer, so it takes a second press, on the same button, which keeps the focus.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../core/report.js';
import type { Messages } from '../locales/messages.js';
import { onSingleClick } from './single-click.js';

/** The parts of the card and their states, so that a page can style them through the quiz. */
const CARD_PARTS = [
  'results, section, summary, strengths, hold, step, profile, roles, plan, details, heading, verdict, score, confidence',
  'track, segment, current, marker, whisker, cap, strength, card, caution, plan-link, chart, ring, you, need, dimension',
  'bar, fill, role, now, stretch, build, later, target, select, action, monthly, week, detail, certifications, checklist',
  'place, market, checks, receipt, ledger, link, code, disclaimer',
].join();

/** What the result on screen needs. */
export interface ResultView {
  readonly report: Report;
  /** Level of the verdict's heading. */
  readonly headingLevel: number;
  /** The sign-up form, where there is one. */
  readonly leadForm: TemplateResult | typeof nothing;
  /** The visitor asked to begin again and was not yet taken at their word. */
  readonly isClearing: boolean;
  readonly messages: Messages;
  readonly onBack: () => void;
  /** Asks first, then begins again. */
  readonly onRestart: () => void;
  /** Keeps the answers. */
  readonly onKeep: () => void;
}

/** The screen of the result. */
export function resultTemplate(view: ResultView): TemplateResult {
  const { report, headingLevel, leadForm, isClearing, messages } = view;
  return html`<ml-readiness-results exportparts=${CARD_PARTS} .report=${report} .headingLevel=${headingLevel}>
      <div slot="lead">${leadForm}</div>
    </ml-readiness-results>
    <div class="actions">
      ${
        isClearing
          ? nothing
          : html`<button
              class="button quiet"
              part="button quiet"
              type="button"
              @click=${onSingleClick(view.onBack)}
            >
              ${messages.back}
            </button>`
      }
      <button class="button quiet" part="button quiet" type="button" @click=${onSingleClick(view.onRestart)}>
        ${isClearing ? messages.restartConfirm : messages.restart}
      </button>
      ${
        isClearing
          ? html`<button
              class="button quiet"
              part="button quiet"
              type="button"
              @click=${onSingleClick(view.onKeep)}
            >
              ${messages.restartCancel}
            </button>`
          : nothing
      }
    </div>`;
}
