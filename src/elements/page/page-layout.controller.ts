/**
 * When the questions of a quiz stand side by side, all on one page or some in an article, and the part of the program that shows them
 * then. While it is not so, this is all that a page carries of it.
 *
 * In: `layout`, and the questions that stand apart. Out: the page, or what stands in its place until the part is here.
 */

import type { CSSResult, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Quiz } from '../../core/quiz.js';
import type { FlowMessages } from '../../locales/messages.js';
import { bringMessages, messagesOf } from '../language/languages.js';
import { PartLoader } from '../load/lazy-part.js';
import type { PageController } from './page.controller.js';
import type { PageHost, PlacedQuestion } from './page-view.js';
import { pagePart, type PagePart } from '../load/parts.js';
import { close, open, type QuizDesk } from '../quiz-registry.js';

/** What the page needs of its element. */
export interface PageOptions extends Omit<PageHost, 'placed' | 'messagesOf'> {
  /** The element asks for a page. */
  readonly isWanted: () => boolean;
  readonly messages: () => FlowMessages;
  readonly theme: () => QuizDesk['theme'];
  readonly isDisabled: () => boolean;
  /** Questions stand side by side from now on. */
  readonly onTurnedOn: () => void;
  /** Sheets of all parts that are here. */
  readonly lateStyles: () => readonly CSSResult[];
  /** What stands in place of the page until all controls of the quiz are here. */
  readonly waiting: () => TemplateResult | undefined;
  /** The part is here, with its sheet. */
  readonly onLoaded: (styles: CSSResult) => void;
}

/** The layout of one quiz. */
export class PageLayoutController implements ReactiveController, QuizDesk {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: PageOptions;
  readonly #placed = new Set<PlacedQuestion>();
  readonly #loader: PartLoader<PagePart>;
  #controller: PageController | undefined;
  #wasOn = false;

  constructor(host: ReactiveControllerHost & Element, options: PageOptions) {
    this.#host = host;
    this.#options = options;
    this.#loader = new PartLoader(
      host,
      pagePart,
      (part) => {
        if (this.#controller) return;
        options.onLoaded(part.pageStyles);
        this.#controller = new part.PageController({ ...options, messagesOf, placed: this.#placed });
      },
      () => bringMessages(this.quiz?.lang ?? 'en'),
    );
    host.addController(this);
  }

  /** Questions stand side by side. */
  get isOn(): boolean {
    return this.#options.isWanted() || this.isInArticle;
  }

  /** Some of them stand in an article. */
  get isInArticle(): boolean {
    return this.#placed.size > 0;
  }

  get quiz(): Quiz | undefined {
    return this.#options.run.quiz;
  }

  get messages(): FlowMessages {
    return this.#options.messages();
  }

  get theme(): QuizDesk['theme'] {
    return this.#options.theme();
  }

  get isDisabled(): boolean {
    return this.#options.isDisabled();
  }

  get current(): string | null {
    return this.#options.run.snapshot?.current ?? null;
  }

  get lateStyles(): readonly CSSResult[] {
    return this.#options.lateStyles();
  }

  /** There while questions stand side by side and all that shows them is here. */
  get controller(): PageController | undefined {
    const isHere = this.isOn && !this.#loader.settled && !this.#options.waiting();
    return isHere ? this.#controller : undefined;
  }

  /** Ends when nothing is under way. */
  get settled(): Promise<void> | undefined {
    return this.#loader.settled;
  }

  /** Selector of what a new screen begins with, where that is the page. */
  get heading(): string | undefined {
    return this.isOn && !this.#options.run.isAtResult ? (this.controller?.heading ?? '#title') : undefined;
  }

  hostConnected(): void {
    open(this.#host, this);
  }

  hostDisconnected(): void {
    close(this.#host);
  }

  hostUpdate(): void {
    if (this.isOn === this.#wasOn) return;
    this.#wasOn = this.isOn;
    if (this.isOn) {
      this.#options.onTurnedOn();
      this.#loader.need();
    } else this.#controller?.leave();
    if (this.#host.matches(':focus-within')) this.#options.place.focus(this.heading ?? '#question');
  }

  hostUpdated(): void {
    for (const question of this.#placed) question.requestUpdate();
  }

  /** A run begins, or goes on in another language. */
  begin(): void {
    this.#controller?.reset();
    if (this.isOn) this.#loader.need();
  }

  knows(question: string): boolean {
    return this.#options.run.knows(question);
  }

  add(question: PlacedQuestion): void {
    this.#placed.add(question);
    this.#host.requestUpdate();
  }

  remove(question: PlacedQuestion): void {
    this.#placed.delete(question);
    this.#host.requestUpdate();
  }

  /** The page, or what stands in its place; nothing where the quiz shows something else. */
  render(): TemplateResult | undefined {
    const { run } = this.#options;
    const isIntro = run.snapshot?.phase === 'intro' && this.#placed.size === 0;
    if (!this.isOn || !run.quiz || isIntro || run.isAtResult) return undefined;
    const { waiting } = this.#options;
    return waiting() ?? this.controller?.render() ?? this.#loader.render(this.messages);
  }
}
