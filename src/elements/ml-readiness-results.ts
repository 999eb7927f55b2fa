/**
 * The results card as an element. What it shows is loaded when the first report comes (`results/card.ts`), so that a page that only
 * asks questions does not carry it.
 */

import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Answers, Quiz } from '../core/quiz.js';
import type { KeptResult } from '../core/kept-results.js';
import type { Report } from '../core/report.js';
import { shared } from '../styles/shared.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { tokens } from '../styles/tokens.js';
import { addSheets, bringSheets } from './load/bring-sheets.js';
import { bringMessages, messagesOf } from './language/languages.js';
import { PartLoader } from './load/lazy-part.js';
import { cardPart } from './load/parts.js';
import type { Card, CardHost } from './results/card.js';
import { TokenController } from './share/token.controller.js';
import { VERSION } from './version.js';
import { WaitingWords } from './load/waiting-words.js';

/**
 * The results card: what a report says, strengths first, everything explained, nothing withheld. Without a report it is empty; with
 * the quiz and the answers as well it finds the way to the next band, dates the plan, and tries other answers. With a token and no
 * report it shows a result that somebody shared.
 *
 * @tagname ml-readiness-results
 * @fires {QuizActionEvent} ml-quiz-action - The visitor opened a link of an action. Cancelable.
 * @fires {QuizShareEvent} ml-quiz-share - The visitor shares the result. Cancelable.
 * @slot lead - After the plan and the details, or in front of the plan, for a sign-up form.
 * @slot again - Below that, for whether this result is to be kept.
 * @slot after-results - Below that, before the disclaimer.
 * @slot take - On a result that somebody shared, the way to take the quiz oneself.
 * @csspart results - The whole; with `shared` where it is a result that somebody shared.
 * @csspart section - One section; with `summary`, `strengths`, `hold`, `step`, `profile`, `roles`, `plan`, `compare`, `details` or `take-away`.
 * @csspart heading - A heading; with the name of what it stands above, such as `verdict`.
 * @csspart score - The score and the band in words, or the fit of the role that the result begins with.
 * @csspart confidence - How far the result can be trusted.
 * @csspart track - The line from 0 to 100.
 * @csspart segment - One band on that line; with `current` where the score is in it.
 * @csspart marker - The mark at the score.
 * @csspart whisker - The stretch to what open questions could still add.
 * @csspart cap - The mark where a gate holds the score.
 * @csspart so-far - What is open while the result is one so far.
 * @csspart strength - Something that carries over.
 * @csspart card - What stands out: with `caution` what holds the score, with `step` the next step, with `trial` what another answer would change.
 * @csspart plan-link - The button that goes to the plan.
 * @csspart coach - The least effort to the next band.
 * @csspart chart - The radar.
 * @csspart ring - One of its rings.
 * @csspart you - The visitor's outline in it.
 * @csspart need - The role's outline in it.
 * @csspart dimension - One dimension with its bar.
 * @csspart bar - A bar from 0 to 100.
 * @csspart fill - The filled part of a bar.
 * @csspart role - One role; with its level (`now`, `stretch`, `build`, `later`), and `target` for the one aimed for.
 * @csspart select - A list to choose from, such as the hours a week.
 * @csspart input - A field for a number or a day.
 * @csspart button - A button that takes the plan along, or an answer back.
 * @csspart action - One thing to do; with `monthly` where it goes on.
 * @csspart week - When it is its turn.
 * @csspart detail - What opens in place; with `what-if`, `certifications`, `checklist`, `place`, `market`, `checks` or `receipt`.
 * @csspart choice - An answer that can be tried.
 * @csspart compare - What changed since an earlier result.
 * @csspart over-time - The chart of earlier results and this one.
 * @csspart point - One result in it.
 * @csspart agreement - How answers and knowledge checks agree.
 * @csspart ledger - The receipt.
 * @csspart link - A link out of the card.
 * @csspart code - A block of code in a text.
 * @csspart share-image - The image of the result.
 * @csspart paper - The report as it is printed.
 * @csspart disclaimer - What the quiz says about itself.
 */
export class MlReadinessResults extends LitElement implements CardHost {
  /** Version of the package this class came with. */
  static readonly version: string = VERSION;
  static override styles = [tokens, shared, textStyles];

  static override properties: PropertyDeclarations = {
    report: { attribute: false },
    quiz: { attribute: false },
    answers: { attribute: false },
    earlier: { attribute: false },
    token: {},
    share: {},
    shareUrl: { attribute: 'share-url' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    withheld: { attribute: false },
    isFormAtPlan: { attribute: false },
    theme: { reflect: true },
    lang: { reflect: true },
  };

  /** What to show. */
  declare report: Report | undefined;
  /** The quiz that the report was built from, as the visitor met it: with `answers`, the card can plan and try other answers. */
  declare quiz: Quiz | undefined;
  /** The answers that the report was built from. */
  declare answers: Answers | undefined;
  /** Results of earlier visits, the oldest first: with `quiz` and `answers`, the card says what changed since, and why. */
  declare earlier: readonly KeptResult[] | undefined;
  /** A result that somebody shared, shown where there is no report: of `quiz`, or else of the built-in quiz. */
  declare token: string | undefined;
  /** Whether the result can be shared: as a link, where `quiz` and `answers` are set, and as an image. */
  declare share: 'on' | 'off';
  /** Address that is shared; without it the canonical one of the page, or else its own without query and fragment. */
  declare shareUrl: string | undefined;
  /** Level of the verdict's heading in the page's outline, 1 to 6. */
  declare headingLevel: number;
  /** Sections that are left out, such as `plan`; see the part `section` for their names. */
  declare withheld: readonly string[];
  /** The slot `lead` stands in front of the plan. */
  declare isFormAtPlan: boolean;
  /** Colours: `light`, `dark`, `auto` (as the system is set); those of the page where it is not set. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** Language of messages, numbers and dates; that of the quiz where it is not set. */
  declare lang: string;

  #card: Card | undefined;
  readonly #loader = new PartLoader(
    this,
    cardPart,
    (part) => {
      // Where the visitor waited for the card, their focus goes on to it.
      if (this.shadowRoot?.querySelector('#pending:focus-within')) {
        void this.updateComplete.then(() => this.focusHeading());
      }
      if (!this.#card) addSheets(this, part.cardStyles);
      this.#card ??= new part.Card(this);
      this.#card.speak(this.#language, messagesOf(this.#language));
    },
    () => bringMessages(this.#language),
  );

  readonly #words = new WaitingWords(this, () => this.#language);
  readonly #shared = new TokenController(this);

  constructor() {
    super();
    this.share = 'on';
    this.headingLevel = 2;
    this.withheld = [];
    this.isFormAtPlan = false;
  }

  adoptedCallback(): void {
    bringSheets(this, this.#card ? this.#loader.part?.cardStyles : this.#shared.styles);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    for (let part; (part = this.#loader.settled ?? this.#shared.settled);) {
      await part;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.report && (changed.has('report') || changed.has('lang'))) this.#loader.need();
  }

  /** That of the quiz where none is set; the report comes from any page and any stored JSON. */
  get #language(): string {
    const { quiz }: Partial<Report> = this.report ?? {};
    return this.lang || String(quiz?.lang ?? 'en');
  }

  /** Moves focus to the verdict, for a page that has just put the card on screen. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#verdict')?.focus();
  }

  protected override render(): unknown {
    const { report } = this;
    if (!report) return this.#shared.render();
    return this.#card ? this.#card.render(report) : this.#words.render(this.#loader);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ml-readiness-results': MlReadinessResults;
  }
}
