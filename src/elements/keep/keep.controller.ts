/**
 * What is kept of one element's run between visits: notices that there is something, or something to keep. All else comes with
 * `keep-part.ts`, which a visitor who has kept nothing yet does not load before the first question.
 *
 * In: the run, and what the page allows. Out: a run to go on with, and what the part draws.
 */

import { nothing, type ReactiveController, type ReactiveElement } from 'lit';
import type { KeptRun } from '../../core/kept-run.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { Keeper } from './keeper.js';
import { clearAll, isAnythingKept, type KeepSettings } from './slots.js';
import { bringMessages, messagesOf, type Spoken } from '../language/languages.js';
import { PartLoader } from '../load/lazy-part.js';
import { keepPart, type KeepPart } from '../load/parts.js';
import type { QuizRun } from '../quiz-run.js';

/** What the element does for what is kept. */
export interface KeepOwner {
  readonly settings: () => KeepSettings;
  /** Level of the headings that the part draws. */
  readonly headingLevel: () => number;
  /** The part is here. */
  readonly onPart: (part: KeepPart) => void;
  /** A run begins with this quiz. */
  readonly begin: (spoken: Spoken) => void;
  /** One question stands on screen at a time. */
  readonly isInSteps: () => boolean;
  /** The question that a run stands at comes on screen. */
  readonly goOn: (mayFocus: boolean) => void;
  /** All that was kept is gone. */
  readonly onCleared: () => void;
  /** The run begins again. */
  readonly restart: () => void;
  /** Says what just changed, and moves the focus where what had it is gone. */
  readonly say: (text: string, focus?: string) => void;
}

/** What is kept of one element's run. */
export class KeepController implements ReactiveController {
  readonly #run: QuizRun;
  readonly #owner: KeepOwner;
  readonly #loader: PartLoader<KeepPart>;
  readonly #host: ReactiveElement;
  #keeper: Keeper | undefined;
  /** The quiz of the run. */
  #spoken: Spoken | undefined;
  #isOpen = false;
  /** All that is kept is to go, of a quiz that is not known yet. */
  #isClearDue = false;
  #lang = 'en';

  constructor(host: ReactiveElement, run: QuizRun, owner: KeepOwner) {
    this.#host = host;
    this.#run = run;
    this.#owner = owner;
    this.#loader = new PartLoader(
      host,
      keepPart,
      (part) => this.#take(part),
      (isAhead) => bringMessages(this.#lang, isAhead),
    );
    host.addController(this);
  }

  /** What the part draws and does; not there until it is needed. */
  get keeper(): Keeper | undefined {
    return this.#keeper;
  }

  /** A quiz is about to be shown. Waits for the part where something of it is kept; never rejects. */
  async prepare(spoken: Spoken): Promise<Spoken> {
    if (this.#isClearDue) clearAll(spoken.loaded.id, this.#owner.settings());
    this.#isClearDue = false;
    if (isAnythingKept(spoken.loaded.id, this.#owner.settings())) {
      this.#lang = spoken.quiz.lang;
      this.#loader.need();
      await this.#loader.settled;
    }
    return spoken;
  }

  /** A run begins with this quiz, or ends where there is none. Returns what was kept of it. */
  open(spoken: Spoken | undefined): KeptRun | undefined {
    this.#spoken = spoken;
    this.#isOpen = this.#keeper !== undefined;
    return this.#keeper?.open(spoken);
  }

  hostUpdate(): void {
    const { snapshot, quiz } = this.#run;
    const { resume } = this.#owner.settings();
    if (!this.#keeper && snapshot && snapshot.phase !== 'intro' && resume !== 'off') {
      this.#lang = quiz?.lang ?? 'en';
      if (this.#loader.part) this.#take(this.#loader.part);
      else this.#loader.prefetch();
    }
    this.#keeper?.follow();
  }

  hostDisconnected(): void {
    // An element that was only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#keeper?.release();
    });
  }

  /** Removes all that is kept of this quiz; of one that is still loading, before it is shown. */
  clear(): void {
    if (this.#spoken) clearAll(this.#spoken.loaded.id, this.#owner.settings());
    this.#isClearDue = !this.#spoken;
    this.#keeper?.cleared();
    this.#owner.onCleared();
  }

  /** What stands above the first screen where the part did not come. */
  renderFailure(messages: FlowMessages): unknown {
    return this.#loader.isFailed && !this.#keeper ? this.#loader.render(messages) : nothing;
  }

  #take(part: KeepPart): void {
    this.#keeper ??= new part.Keeper(this.#host, this.#run, this.#owner, { bringMessages, messagesOf });
    this.#owner.onPart(part);
    const spoken = this.#spoken;
    if (!spoken || this.#isOpen) return;
    // It came late: a visitor who has not begun yet goes on from what is kept, one who has keeps what they have done since.
    if (this.#run.snapshot?.phase === 'intro') this.#owner.begin(spoken);
    else {
      this.#isOpen = true;
      this.#keeper.keepOn(spoken);
    }
  }
}
