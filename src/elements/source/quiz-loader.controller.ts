/**
 * Loads the quiz of one element, and again whenever a source changes. One state machine:
 *
 *   loading ─► ready | failed          failed ─retry()─► failed, retrying ─► ready | failed
 *
 * A quiz in memory replaces the one on screen without a wait in between, and an equal one (a framework that builds its objects
 * anew at each render) replaces nothing. The last source wins: what an earlier one brings or breaks afterwards is dropped.
 * A move in the page goes unnoticed; a removal gives the load up in silence, and being put back takes it up.
 *
 * In: what the page gave the element, and its script child. Out: `state` for the screen, `onQuiz` when a run has to begin or
 * end, `ml-quiz-ready`, `ml-quiz-error`, and one console message a failure.
 */

import type { ReactiveController, ReactiveElement } from 'lit';
import type { Issue } from '../../core/issue.js';
import type { Quiz } from '../../core/quiz.js';
import { QuizErrorEvent, QuizReadyEvent } from '../../events.js';
import type { Spoken } from '../language/languages.js';
import type { LoadFailure } from '../load/load-failure.js';
import {
  chooseSource,
  isInMemory,
  loadQuiz,
  type GivenSources,
  type LoadLimits,
  type LoadResult,
  type QuizSource,
} from './quiz-source.js';

/** How far the quiz of an element is. */
export type QuizLoad =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly quiz: Quiz }
  | { readonly phase: 'failed'; readonly failure: LoadFailure; readonly isRetrying: boolean };

/** The quiz of one element, and what became of loading it. */
export class QuizLoaderController implements ReactiveController {
  #state: QuizLoad = { phase: 'loading' };
  readonly #host: ReactiveElement;
  readonly #given: () => Omit<GivenSources, 'script'>;
  readonly #prepare: (quiz: Quiz) => Promise<Spoken>;
  readonly #onQuiz: (spoken: Spoken | undefined) => void;
  readonly #limits: LoadLimits;
  readonly #children: MutationObserver;
  /** The text of the script child. It may be long, so it is read when the children have changed, and not at each drawing. */
  #script: string | null | undefined;
  /** Source of the load that is under way or done. */
  #source: QuizSource | undefined;
  #load: AbortController | undefined;

  /**
   * @param given reads what the page gave the element
   * @param prepare what a quiz waits for before it is shown
   * @param onQuiz a run begins with this quiz, or ends where there is none
   */
  constructor(
    host: ReactiveElement,
    given: () => Omit<GivenSources, 'script'>,
    prepare: (quiz: Quiz) => Promise<Spoken>,
    onQuiz: (spoken: Spoken | undefined) => void,
    limits: LoadLimits = {},
  ) {
    this.#host = host;
    this.#given = given;
    this.#prepare = prepare;
    this.#onQuiz = onQuiz;
    this.#limits = limits;
    this.#children = new MutationObserver(() => this.#look());
    host.addController(this);
  }

  /** What to show. */
  get state(): QuizLoad {
    return this.#state;
  }

  hostConnected(): void {
    this.#children.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#script = readScript(this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    // An element that was only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.#isPending) this.#giveUp();
    });
  }

  hostUpdate(): void {
    if (this.#children.takeRecords().length > 0) this.#look();
    else this.#follow();
  }

  /** Tries a failed load again. */
  retry(): void {
    if (this.#state.phase !== 'failed' || this.#state.isRetrying || !this.#source) return;
    this.#show({ ...this.#state, isRetrying: true });
    void this.#start(this.#source);
  }

  /** The children have changed. */
  #look(): void {
    this.#script = readScript(this.#host);
    this.#follow();
  }

  /** Loads where the source is not the one that was loaded. */
  #follow(): void {
    if (!this.#host.isConnected) return;
    const source = chooseSource({ ...this.#given(), script: this.#script });
    if (source.from === this.#source?.from && source.value === this.#source.value) return;
    this.#source = source;
    if (!isInMemory(source)) this.#show({ phase: 'loading' });
    void this.#start(source);
  }

  get #isPending(): boolean {
    return this.#state.phase === 'loading' || (this.#state.phase === 'failed' && this.#state.isRetrying);
  }

  #giveUp(): void {
    this.#load?.abort();
    this.#source = undefined;
  }

  async #start(source: QuizSource): Promise<void> {
    this.#load?.abort();
    const { signal } = (this.#load = new AbortController());
    if (source.from === 'script' || source.from === 'package') await documentParsed();
    if (signal.aborted) return;
    const result = await loadQuiz(source, signal, this.#limits);
    const spoken = result.ok && !signal.aborted ? await this.#prepare(result.quiz) : undefined;
    if (!signal.aborted) this.#settle(result, spoken);
  }

  #settle(result: LoadResult, spoken: Spoken | undefined): void {
    if (!result.ok) return this.#fail(result.failure);
    const { quiz, issues } = result;
    if (this.#state.phase === 'ready' && JSON.stringify(quiz) === JSON.stringify(this.#state.quiz)) return;
    if (issues.length > 0) console.warn(inLines('The quiz works; look at:', issues));
    this.#show({ phase: 'ready', quiz }, spoken);
    this.#tell(
      new QuizReadyEvent({ quizId: quiz.id, quizVersion: quiz.version, questions: quiz.questions.length }),
    );
  }

  #fail(failure: LoadFailure): void {
    const { phase, code, message, issues } = failure;
    this.#show({ phase: 'failed', failure, isRetrying: false });
    console.error(inLines(message, issues));
    this.#tell(new QuizErrorEvent({ phase, code, message, issues }));
  }

  #show(state: QuizLoad, spoken?: Spoken): void {
    this.#state = state;
    this.#onQuiz(spoken);
    this.#host.requestUpdate();
  }

  /** Fires once what it tells of is on screen. */
  #tell(event: Event): void {
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(event));
  }
}

const readScript = (host: Element): string | null | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent;

const inLines = (message: string, issues: readonly Issue[]): string =>
  [`[ml-readiness-quiz] ${message}`, ...issues.map((issue) => issue.message)].join('\n  ');

/** While the page is still being parsed, a script child may be on its way. */
async function documentParsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
