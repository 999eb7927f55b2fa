/**
 * One question of a quiz that stands elsewhere on the page, between the paragraphs of an article. It holds nothing of its own: the run,
 * the language and the look are those of the quiz, and what it shows is loaded by the quiz (`page-part.ts`).
 */

import {
  LitElement,
  nothing,
  html,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { directionOf } from '../locales/direction.js';
import { enFlow } from '../locales/en-flow.js';
import type { FlowMessages } from '../locales/messages.js';
import { quizStyles } from '../styles/quiz.styles.js';
import { shared } from '../styles/shared.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { tokens } from '../styles/tokens.js';
import { addSheets, bringSheets } from './bring-sheets.js';
import { languageOf } from './language-of.js';
import { loadFlow } from './languages.js';
import type { PlacedQuestion } from './page/page-view.js';
import { whyNotPlaced } from './placing-fault.js';
import { deskOf, findQuiz, seek, type QuizDesk } from './quiz-registry.js';
import { VERSION } from './version.js';

/**
 * One question of a quiz, in an article. Its answer belongs to the run of that quiz, which shows what is left and the one result.
 *
 * @tagname ml-readiness-question
 * @csspart quiz - The whole.
 * @csspart heading - The heading of the question.
 * @csspart question - The question.
 * @csspart hint - How to answer.
 * @csspart code - A block of code in a text.
 * @csspart option - One possible answer, or one item of a ranking; with `selected` while it is chosen, and `picture` for a picture.
 * @csspart level - The number of a level or a place.
 * @csspart frame - A picture, or the words in its place.
 * @csspart input - A field for a number or for words.
 * @csspart count - How many characters are left.
 * @csspart link - A link in a text.
 * @csspart value - The number of a slider.
 * @csspart button - A quiet button.
 * @csspart error - What is missing, or that the question cannot be shown.
 * @csspart noted - That an answer was noted, and how much is answered.
 */
export class MlReadinessQuestion extends LitElement {
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    questionId: { attribute: 'ref' },
    headingLevel: { attribute: 'heading-level', type: Number },
    theme: { reflect: true },
  };
  static override styles: CSSResultGroup = [tokens, shared, textStyles, quizStyles];
  /** Version of the package this class came with. */
  static readonly version: string = VERSION;
  /** How long a quiz may take to come once the page is parsed. */
  protected static readonly patienceMs: number = 2000;

  /** Id of the quiz, which may come before or after. */
  declare htmlFor: string | undefined;
  /** Id of the question in that quiz. */
  declare questionId: string | undefined;
  /** Level of the question's heading in the outline of the page, 1 to 6; without it one below that of the quiz. */
  declare headingLevel: number | undefined;
  /** `light`, `dark` or `auto`; without it that of the quiz. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;

  #status = '';
  /** The status is of an answer that was noted, so that all may read it. */
  #isNoted = false;
  #desk: QuizDesk | undefined;
  /** What the desk was told. */
  #told = '';
  /** The theme that was taken from the quiz. */
  #ownTheme: QuizDesk['theme'];
  /** The `for` that a quiz was found by. */
  #found: string | undefined;
  #fault = '';
  /** Whatever comes with the page is there by now. */
  #isPageHere = false;
  #messages: FlowMessages = enFlow;
  #stopSeeking: () => void = () => undefined;
  /** Sheets of parts that were loaded later. */
  #lateStyles: readonly CSSResult[] = [];
  readonly #placed: PlacedQuestion = {
    questionId: () => this.questionId,
    say: (status) => this.#say(status, false),
    confirm: (status) => this.#say(status, true),
    focus: (selector) => {
      this.requestUpdate();
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
    },
    requestUpdate: () => this.requestUpdate(),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopSeeking = seek(this);
    this.requestUpdate();
    void this.#awaitPage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSeeking();
    // An element that was only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stand(undefined);
    });
  }

  adoptedCallback(): void {
    bringSheets(this, this.#lateStyles);
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const quiz = findQuiz(this, this.htmlFor);
    const desk = deskOf(quiz);
    if (desk) this.#found = this.htmlFor;
    // A quiz that was there and went may come back, and needs no words.
    const isEarly = !desk && (!this.#isPageHere || this.#found === this.htmlFor);
    this.#complain(isEarly && this.htmlFor ? '' : whyNotPlaced(this, quiz, desk));
    this.#stand(this.#fault === '' ? desk : undefined);
    if (this.theme === this.#ownTheme) this.theme = this.#ownTheme = desk?.theme;
    if (desk?.current !== this.questionId) this.#status = '';
    if (desk?.controller) this.#addStyles(desk.lateStyles);
  }

  #addStyles(styles: readonly CSSResult[]): void {
    const missing = styles.filter((style) => !this.#lateStyles.includes(style));
    if (missing.length === 0) return;
    addSheets(this, missing);
    this.#lateStyles = [...this.#lateStyles, ...missing];
  }

  /** Stands apart from this quiz from now on. */
  #stand(desk: QuizDesk | undefined): void {
    const told = `${this.questionId}`;
    if (desk === this.#desk && told === this.#told) return;
    this.#desk?.remove(this.#placed);
    this.#desk = desk;
    this.#told = told;
    desk?.add(this.#placed);
  }

  #say(status: string, isNoted: boolean): void {
    this.#status = status;
    this.#isNoted = isNoted;
    this.requestUpdate();
  }

  #complain(fault: string): void {
    if (fault === this.#fault) return;
    this.#fault = fault;
    if (!fault) return;
    console.error(`[ml-readiness-quiz] ${fault}`, this);
    void loadFlow(languageOf(this)).then((messages) => {
      this.#messages = messages;
      this.requestUpdate();
    });
  }

  /** A quiz may stand further down in a page that is still being parsed, or be put there by the page's own program. */
  async #awaitPage(): Promise<void> {
    if (this.ownerDocument.readyState === 'loading') {
      await new Promise((resolve) =>
        this.ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true }),
      );
    }
    const { patienceMs } = this.constructor as typeof MlReadinessQuestion;
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    this.#isPageHere = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const question = this.#desk?.controller?.renderPlaced(this.#placed, this.headingLevel);
    const lang = this.#desk?.quiz?.lang ?? languageOf(this);
    const missing = this.#fault
      ? html`<p class="muted" part="error">${this.#messages.questionMissing}</p>`
      : nothing;
    return html`<div
      part="quiz"
      class=${question ? 'placed' : nothing}
      lang=${lang || nothing}
      dir=${directionOf(lang)}
    >
      ${question ?? missing}
      <p role="status" part="noted" class=${this.#isNoted ? 'noted' : 'visually-hidden'}>${this.#status}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ml-readiness-question': MlReadinessQuestion;
  }
}
