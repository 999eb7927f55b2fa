/**
 * One question of a quiz that stands elsewhere on the page, between the paragraphs of an article. It holds nothing of its own: the run,
 * the language and the look are those of the quiz. What it does is loaded with the first one on the page (`page/placed-question.ts`).
 */

import {
  LitElement,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { quizStyles } from '../styles/quiz.styles.js';
import { shared } from '../styles/shared.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { tokens } from '../styles/tokens.js';
import { addSheets, bringSheets } from './load/bring-sheets.js';
import { languageOf } from './language/language-of.js';
import { loadFlow } from './language/languages.js';
import { PartLoader } from './load/lazy-part.js';
import type { PlacedQuestionController } from './page/placed-question.js';
import { pagePart } from './load/parts.js';
import { VERSION } from './version.js';
import { WaitingWords } from './load/waiting-words.js';

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
  /** So that a fieldset of the page can disable it. It sends nothing: the report goes with the quiz. */
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    questionId: { attribute: 'ref' },
    headingLevel: { attribute: 'heading-level', type: Number },
    theme: { reflect: true },
    disabled: { type: Boolean, noAccessor: true },
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

  /** Sheets of parts that were loaded later. */
  #lateStyles: readonly CSSResult[] = [];
  #isDisabled = false;
  #controller: PlacedQuestionController | undefined;
  readonly #loader = new PartLoader(this, pagePart, (part) => {
    const { patienceMs } = this.constructor as typeof MlReadinessQuestion;
    this.#controller ??= new part.PlacedQuestionController(this, {
      patienceMs,
      loadFlow,
      onStyles: (styles) => this.#addStyles(styles),
      isDisabled: () => this.#isDisabled,
    });
  });

  readonly #words = new WaitingWords(this, () => languageOf(this));

  /** It can be looked at and not used, as in a disabled fieldset, and as long as its quiz is disabled. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', isDisabled);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loader.need();
  }

  adoptedCallback(): void {
    bringSheets(this, this.#lateStyles);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#loader.settled) return isComplete;
    await this.#loader.settled;
    return super.getUpdateComplete();
  }

  /** @internal The browser calls it when the element is disabled or enabled. */
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.requestUpdate();
  }

  #addStyles(styles: readonly CSSResult[]): void {
    const missing = styles.filter((style) => !this.#lateStyles.includes(style));
    addSheets(this, missing);
    this.#lateStyles = [...this.#lateStyles, ...missing];
  }

  protected override render(): TemplateResult {
    return this.#controller?.render() ?? this.#words.render(this.#loader);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ml-readiness-question': MlReadinessQuestion;
  }
}
