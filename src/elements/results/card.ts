/**
 * What the results card shows and what a visitor sets on it: a part of its own, loaded with the first report.
 *
 * In: a report, and where they are known the quiz and the answers it was built from. Out: the card's template, and `ml-quiz-action` on
 * the host.
 */

import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { coach, type Coaching } from '../../core/coach.js';
import type { Plan } from '../../core/plan.js';
import type { Answers, Id, Quiz } from '../../core/quiz.js';
import type { KeptResult } from '../../core/kept-results.js';
import type { Report } from '../../core/report.js';
import { QuizActionEvent } from '../../events.js';
import { directionOf } from '../../locales/direction.js';
import { en } from '../../locales/en.js';
import type { Messages } from '../../locales/messages.js';
import { paperStyles } from '../../styles/paper.styles.js';
import { resultsChartStyles } from '../../styles/results-charts.styles.js';
import { resultsDetailStyles } from '../../styles/results-details.styles.js';
import { resultsPlanStyles } from '../../styles/results-plan.styles.js';
import { resultsTextStyles } from '../../styles/results-text.styles.js';
import { resultsStyles } from '../../styles/results.styles.js';
import { takeAwayStyles } from '../../styles/take-away.styles.js';
import { headingLevelOf } from '../text/heading.js';
import { blockText } from '../text/inline-text.template.js';
import { today } from '../today.js';
import { bestRole } from './best-role.js';
import { compare } from './compare.template.js';
import { details } from './details.template.js';
import { FocusController } from './focus.controller.js';
import { FoldController } from './fold.controller.js';
import { hold } from './hold.template.js';
import { languageOfWords, markQuizText } from './mark-quiz-text.js';
import { LaterController } from './later.controller.js';
import { nextStep } from './next-step.template.js';
import { PaperController } from './paper.controller.js';
import { paper } from './paper.template.js';
import { PlanController } from './plan.controller.js';
import { plan } from './plan.template.js';
import { profile } from './profile.template.js';
import { downloadCalendar, downloadMarkdown } from './result-file.js';
import { roles } from './roles.template.js';
import { strengths } from './strengths.template.js';
import { TakeAwayController, type TakeAwayHost } from './take-away.controller.js';
import { takeAway } from './take-away.template.js';
import { verdict } from './verdict.template.js';
import { formatsOf, type ResultsView } from './view.js';
import { WhatIfController } from './what-if.controller.js';

/** The sheets that the card needs beside those of its element; the one that says what is on paper after those it says it of. */
export const cardStyles: readonly CSSResult[] = [
  resultsTextStyles,
  resultsPlanStyles,
  resultsStyles,
  resultsChartStyles,
  resultsDetailStyles,
  takeAwayStyles,
  paperStyles,
];

/** What the card reads of the element that it is in. */
export interface CardHost extends TakeAwayHost {
  readonly quiz: Quiz | undefined;
  readonly answers: Answers | undefined;
  readonly earlier: readonly KeptResult[] | undefined;
  readonly headingLevel: number;
  readonly withheld: readonly string[];
  readonly isFormAtPlan: boolean;
}

/** The card of one element. */
export class Card {
  readonly #host: CardHost;
  readonly #focus: FocusController;
  readonly #folds: FoldController;
  readonly #paper: PaperController;
  readonly #coaching: LaterController<Coaching>;
  readonly #planner: PlanController;
  readonly #whatIf: WhatIfController;
  readonly #takeAway: TakeAwayController;
  #lang = 'en';
  #messages: Messages = en;

  constructor(host: CardHost) {
    this.#host = host;
    this.#focus = new FocusController(host);
    this.#folds = new FoldController(host);
    this.#paper = new PaperController(host, () => this.#drawNow());
    this.#coaching = new LaterController(
      host,
      () => {
        const isOffered = host.report?.band && !bestRole(host.report);
        return this.#taken && isOffered ? [...this.#taken, today()] : undefined;
      },
      ([quiz, answers, day]) => coach(quiz, answers, { today: String(day) }),
    );
    this.#planner = new PlanController(host, () => (host.report?.actions?.length ? this.#taken : undefined));
    this.#whatIf = new WhatIfController(host);
    this.#takeAway = new TakeAwayController(host, () => this.#taken?.[0]);
    host.addController({ hostUpdated: () => this.#mark() });
  }

  /** What the report was built from, where the page said so. */
  get #taken(): readonly [Quiz, Answers] | undefined {
    const { report, quiz, answers } = this.#host;
    const isTaken = quiz?.id === report?.quiz?.id && quiz?.version === report?.quiz?.version;
    return quiz && answers && isTaken ? [quiz, answers] : undefined;
  }

  /** Goes on in this language, or in English where its words are not here. */
  speak(lang: string, messages: Messages | undefined): void {
    this.#lang = lang;
    this.#messages = messages ?? en;
  }

  /** The card; nothing, and a word to the page's author, for a report that cannot be drawn. */
  render(report: Report): TemplateResult | typeof nothing {
    try {
      return cardTemplate(this.#view(report), this.#host, this.#words);
    } catch (error) {
      // The property is open to any page and any stored JSON; a card that cannot be drawn must not take the page down.
      console.error(
        '[ml-readiness-quiz] This report cannot be shown. Set `report` to what buildReport() returned.',
        error,
      );
      return nothing;
    }
  }

  get #words(): string {
    return languageOfWords(formatsOf(this.#lang).locale, this.#messages);
  }

  #mark(): void {
    const { quiz }: Partial<Report> = this.#host.report ?? {};
    if (quiz) markQuizText(this.#host.renderRoot, this.#words, quiz.lang);
  }

  /** Moves focus to a heading of the card. */
  focus(heading: string): void {
    const roots = [this.#host.renderRoot, this.#host];
    roots
      .map((root) => root.querySelector<HTMLElement>(`#${heading}`))
      .find(Boolean)
      ?.focus();
  }

  #view(report: Report): ResultsView {
    const { headingLevel } = this.#host;
    const view: ResultsView = {
      report,
      messages: this.#messages,
      ...formatsOf(this.#lang),
      headingLevel: headingLevelOf(headingLevel),
      taken: this.#taken,
      earlier: this.#host.earlier ?? [],
      planner: this.#planner,
      coaching: this.#coaching,
      whatIf: this.#whatIf,
      today: today(),
      isPrinting: this.#paper.isPrinting,
      withheld: this.#host.withheld,
      folds: this.#folds,
      showPlan: () => this.#showPlan(),
      takeAway: this.#takeAway,
      downloadCalendar: () => {
        const plan = this.#finishPlan();
        if (plan) downloadCalendar(this.#host.renderRoot, plan, view);
      },
      downloadMarkdown: () => downloadMarkdown(this.#host.renderRoot, this.#finishPlan(), view),
      print: () => window.print(),
      openLink: this.#openLink,
    };
    return view;
  }

  /** To the plan, or to the form that stands in its place. */
  #showPlan(): void {
    this.focus(this.#host.withheld.includes('plan') ? 'lead-heading' : 'plan');
  }

  #finishPlan(): Plan | undefined {
    this.#planner.later.finish();
    return this.#planner.later.value;
  }

  /** Renders before it returns, with all that takes its time. */
  #drawNow(): void {
    const { report, renderRoot, renderOptions } = this.#host;
    this.#coaching.finish();
    this.#planner.later.finish();
    this.#focus.hostUpdate();
    if (report) render(this.render(report), renderRoot, renderOptions);
    this.#focus.hostUpdated();
    this.#mark();
  }

  readonly #openLink = (event: Event, action: Id, url: string): void => {
    if (!this.#host.dispatchEvent(new QuizActionEvent({ action, url }))) event.preventDefault();
  };
}

/** @param words language of our own words */
function cardTemplate(view: ResultsView, { isFormAtPlan }: CardHost, words: string): TemplateResult {
  const { report, messages, withheld } = view;
  // What is on paper is the whole.
  const isOnPaper = view.isPrinting && withheld.length === 0;
  return html`<article
    class="results ${isOnPaper ? 'on-paper' : ''}"
    part="results"
    lang=${words}
    dir=${directionOf(view.locale)}
  >
    ${isOnPaper ? paper(view) : nothing} ${verdict(view)}
    ${contentOf(report).map((section) => {
      const shown = withheld.includes(section) ? nothing : SECTIONS[section](view);
      return section === 'plan' && isFormAtPlan ? html`${slot} ${shown}` : shown;
    })}
    ${isFormAtPlan && contentOf(report).includes('plan') ? nothing : slot} ${takeAway(view)}
    <slot name="again"></slot>
    <slot name="after-results"></slot>
    <footer class="note" part="disclaimer">
      ${report.disclaimer ? blockText(report.disclaimer, messages) : nothing}
      ${report.about ? blockText(report.about, messages) : nothing}
    </footer>
  </article>`;
}

const slot = html`<slot name="lead"></slot>`;

/** The sections, by the names of their parts. */
const SECTIONS = { strengths, hold, step: nextStep, profile, roles, plan, compare, details } as const;

/**
 * What follows the verdict. While too little is answered for a result, advice would be guesswork; where the result is about roles, it
 * says nothing of an overall score.
 */
function contentOf(report: Report): readonly (keyof typeof SECTIONS)[] {
  if (report.total === null) return ['strengths', 'profile', 'compare', 'details'];
  if (bestRole(report)) return ['roles', 'strengths', 'step', 'profile', 'plan', 'compare', 'details'];
  return ['strengths', 'hold', 'step', 'profile', 'roles', 'plan', 'compare', 'details'];
}
