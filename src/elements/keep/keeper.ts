/**
 * Keeps one element's run between visits, and the results that its visitor asked to keep. What is kept follows the run: written a
 * moment after each change, removed once there is no answer left, and only where the page allows it (`resume`). Of several elements on a
 * page with one quiz and no names of their own, the first one keeps. Tabs do not listen to each other: the last one to write
 * a run wins. Longer than most, because it is the only place that knows of both the run and what the visitor meets of it.
 *
 * In: the run, what the page allows, what the visitor does. Out: a run to go on with, templates, `ml-quiz-resume`, and
 * `ml-quiz-error` where the page asked for this device and the browser refuses.
 */

import { nothing, type ReactiveElement } from 'lit';
import type { KeptResult } from '../../core/kept-results.js';
import type { KeptRun } from '../../core/kept-run.js';
import type { Snapshot } from '../../core/session.js';
import { QuizErrorEvent, QuizResumeEvent } from '../../events.js';
import { en } from '../../locales/en.js';
import type { Messages } from '../../locales/messages.js';
import type * as languages from '../language/languages.js';
import type { Spoken } from '../language/languages.js';
import type { KeepOwner } from './keep.controller.js';
import type { QuizRun } from '../quiz-run.js';
import type { Screen } from '../screens/screen.js';
import {
  footTemplate,
  introTemplate,
  resumedNoteTemplate,
  resumedTemplate,
  type ResumedView,
} from './keep.template.js';
import { LateWrite } from './late-write.js';
import { claim, release } from './owners.js';
import { offerTemplate } from './offer.template.js';
import { ResultShelf } from './result-shelf.js';
import { hasAnswers, hoursOf, RunRecord, type KeepFault, type Loss, type Resumed } from './run-record.js';
import { clearAll, runSlots, type KeepSettings } from './slots.js';

/** Where words come from. A part that imported them would come with every bundle. */
export type Words = Pick<typeof languages, 'bringMessages' | 'messagesOf'>;

/** What is kept of one element. */
export class Keeper {
  readonly #words: Words;
  readonly #host: ReactiveElement;
  readonly #run: QuizRun;
  readonly #owner: KeepOwner;
  readonly #shelf: ResultShelf = new ResultShelf();
  #spoken: Spoken | undefined;
  #record: RunRecord | undefined;
  #settings: KeepSettings;
  #resumed: Resumed | undefined;
  #loss: Loss | undefined;
  readonly #late: LateWrite = new LateWrite(() => this.#write());
  /** What was last written, read or removed, or is about to be. */
  #followed: Snapshot | undefined;
  /** The page is told of this run. */
  #told: Resumed | undefined;
  #fault: KeepFault | undefined;
  #hasToldFault = false;
  /** The visitor was asked whether all of it may go. */
  #isAsking = false;

  constructor(host: ReactiveElement, run: QuizRun, owner: KeepOwner, words: Words) {
    this.#words = words;
    this.#host = host;
    this.#run = run;
    this.#owner = owner;
    this.#settings = owner.settings();
  }

  /** A run begins with this quiz, or ends where there is none. Returns what is kept of it, and tells the page that it goes on. */
  open(spoken: Spoken | undefined): KeptRun | undefined {
    this.release();
    this.#spoken = spoken;
    this.#settings = this.#owner.settings();
    this.#resumed = this.#told = this.#loss = this.#followed = this.#fault = undefined;
    this.#isAsking = false;
    if (!spoken) return undefined;
    this.#record = new RunRecord(spoken.loaded.id, this.#settings);
    this.#shelf.open(spoken.loaded.id, this.#settings);
    if (!this.#isOwner) return undefined;
    const { run, loss } = this.#record.read(spoken);
    this.#loss = loss;
    this.#record.enforce();
    this.#resumed = this.#told = run;
    this.#followed = run?.snapshot;
    if (run) void this.#tell(run);
    return run;
  }

  /** The part came while the visitor was already under way: what they do from now on is kept. */
  keepOn(spoken: Spoken): void {
    this.open(spoken);
    this.#resumed = this.#told = this.#loss = this.#followed = undefined;
  }

  /** The run may have moved, or the page may allow something else. */
  follow(): void {
    this.#allow();
    const { snapshot } = this.#run;
    if (!snapshot || snapshot === this.#followed || !this.#spoken || !this.#isOwner) return;
    const isNew = this.#followed === undefined && !hasAnswers(snapshot);
    if (isNew) return;
    // On a page of questions the focus alone moves a run, which is nothing that its visitor did.
    const isDone =
      snapshot.answers !== this.#followed?.answers ||
      snapshot.phase !== this.#followed.phase ||
      this.#owner.isInSteps();
    this.#followed = snapshot;
    if (isDone) {
      this.#resumed = this.#loss = undefined;
      this.#isAsking = false;
    }
    this.#late.due();
    // What is to go goes at once.
    if (!hasAnswers(snapshot)) this.#late.now();
  }

  /** All that was kept is gone. */
  cleared(): void {
    this.#late.drop();
    this.#resumed = this.#loss = undefined;
    this.#isAsking = false;
    this.#shelf.clear();
    this.#host.requestUpdate();
  }

  /** Another element may keep this quiz. */
  release(): void {
    this.#late.now();
    release(this);
  }

  /** The visitor was not yet taken back to where they were. */
  get isWaiting(): boolean {
    return this.#resumed?.snapshot.phase === 'question' && this.#owner.isInSteps();
  }

  /** Takes the visitor back to where they were. */
  goOn(mayFocus: boolean): void {
    this.#resumed = undefined;
    this.#isAsking = false;
    this.#owner.goOn(mayFocus);
  }

  /** What a screen reader says of a run that goes on, or of one that does not. */
  get status(): string {
    const { messages } = this;
    if (this.#resumed) return messages.keptRestored;
    const isAtStart = this.#run.snapshot?.phase === 'intro';
    return this.#loss && isAtStart ? messages[`keptLost-${this.#loss}`] : '';
  }

  /** Results of earlier visits, the oldest first. */
  get earlier(): readonly KeptResult[] {
    return this.#shelf.without(this.#current);
  }

  /** The words; those of English where others do not come. */
  get messages(): Messages {
    return this.#words.messagesOf(this.#run.quiz?.lang ?? 'en') ?? en;
  }

  /** In place of the question: where the visitor left off. */
  renderScreen(screen: Screen): unknown {
    const view = this.isWaiting && this.#resumedView(screen);
    return view ? resumedTemplate(view) : nothing;
  }

  /** Above the first screen, a page of questions or the result: what became of a run that was kept. */
  renderHead(screen: Screen): unknown {
    if (this.#run.snapshot?.phase === 'intro') return introTemplate(this.#loss, this.messages);
    const view = !this.isWaiting && this.#resumedView(screen);
    return view ? resumedNoteTemplate(view) : nothing;
  }

  #resumedView({ isClearing, ask }: Screen): ResumedView | undefined {
    const { quiz, snapshot } = this.#run;
    if (!this.#resumed || !quiz || !snapshot) return undefined;
    return {
      resumed: this.#resumed,
      quiz,
      snapshot,
      headingLevel: this.#owner.headingLevel() + 1,
      isClearing,
      messages: this.messages,
      onGoOn: () => this.goOn(true),
      onAsk: ask,
      onRestart: () => this.#owner.restart(),
    };
  }

  /** Below everything, in every state: what is kept, and the way to delete it. */
  renderFoot(): unknown {
    const { quiz, snapshot } = this.#run;
    if (!quiz || !snapshot || !this.#isOwner) return nothing;
    const isOnDevice = this.#settings.resume === 'local' && snapshot.phase !== 'intro';
    const isAtStart = snapshot.phase === 'intro' && this.#shelf.results.length > 0;
    if ((!isOnDevice && !isAtStart) || this.#isWaitingForWords) return nothing;
    return footTemplate({
      hours: hoursOf(this.#settings),
      results: isAtStart ? this.#shelf.results.length : 0,
      isRefused: this.#fault !== undefined,
      isAsking: this.#isAsking,
      locale: quiz.lang,
      messages: this.messages,
      onAsk: (isAsking) => this.#ask(isAsking),
      onDelete: () => this.#deleteAll(),
    });
  }

  /** On the results card: whether this result is to be kept. */
  renderOffer(headingLevel: number): unknown {
    const result = this.#current;
    if (!result || !this.#isOwner || this.#settings.resume === 'off') return nothing;
    const { messages } = this;
    return offerTemplate({
      isKept: this.#shelf.has(result),
      hasEarlier: this.earlier.length > 0,
      headingLevel,
      messages,
      onKeep: (isKept) => {
        const isDone = isKept ? this.#shelf.add(result) : this.#shelf.remove(result);
        const said = isKept ? messages.resultsKept : messages.resultsNotKept;
        this.#owner.say(isDone ? said : messages.resultsKeepFailed);
      },
      onForget: () => {
        this.#shelf.clear();
        this.#owner.say(messages.resultsForgotten, '.again input');
      },
    });
  }

  /** The result on screen, as it would be kept. */
  get #current(): KeptResult | undefined {
    const { report, quiz, snapshot } = this.#run;
    return report && quiz && snapshot ? this.#shelf.resultOf(report, quiz, snapshot.answers) : undefined;
  }

  get #isWaitingForWords(): boolean {
    const coming = this.#words.bringMessages(this.#run.quiz?.lang ?? 'en');
    void coming?.then(() => this.#host.requestUpdate());
    return coming !== undefined;
  }

  get #isOwner(): boolean {
    return (
      this.#host.isConnected &&
      this.#spoken !== undefined &&
      claim(this, runSlots(this.#spoken.loaded.id, this.#settings))
    );
  }

  /** Takes over what the page allows now. */
  #allow(): void {
    const settings = this.#owner.settings();
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    if (settings.key !== this.#settings.key) this.release();
    this.#late.drop();
    this.#settings = settings;
    this.#fault = undefined;
    if (!this.#spoken || !this.#isOwner) return;
    this.#record = new RunRecord(this.#spoken.loaded.id, settings);
    this.#record.enforce();
    this.#shelf.open(this.#spoken.loaded.id, settings);
    const { snapshot } = this.#run;
    if (snapshot && hasAnswers(snapshot)) this.#write();
  }

  #write(): void {
    const { snapshot, seed } = this.#run;
    if (!this.#spoken || !snapshot) return;
    const before = this.#fault;
    this.#fault = this.#record?.write(this.#spoken.loaded, { snapshot, seed });
    if (this.#fault !== before) this.#host.requestUpdate();
    if (this.#fault && this.#record?.isOnDevice) this.#tellFault(this.#fault);
  }

  #tellFault(code: KeepFault): void {
    if (this.#hasToldFault) return;
    this.#hasToldFault = true;
    const message = `The answers are not kept on this device: ${REASONS[code]}.`;
    this.#host.dispatchEvent(new QuizErrorEvent({ phase: 'storage', code, message, issues: [] }));
  }

  async #tell(run: Resumed): Promise<void> {
    // First the page hears that the quiz is ready.
    await this.#host.updateComplete;
    await this.#host.updateComplete;
    const { quiz } = this.#run;
    if (!quiz || this.#told !== run) return;
    const { phase, current } = run.snapshot;
    this.#host.dispatchEvent(
      new QuizResumeEvent({
        quizId: quiz.id,
        quizVersion: quiz.version,
        phase: phase === 'result' ? 'result' : 'question',
        question: current,
        isChanged: run.isChanged,
        dropped: run.dropped,
      }),
    );
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#host.requestUpdate();
  }

  #deleteAll(): void {
    const { messages } = this;
    clearAll(this.#spoken?.loaded.id ?? '', this.#settings);
    this.cleared();
    this.#owner.onCleared();
    this.#owner.restart();
    this.#owner.say(messages.keptDeleted);
  }
}

const REASONS: Readonly<Record<KeepFault, string>> = {
  blocked: 'the browser lets this page keep nothing',
  full: 'there is no room left',
  'too-large': 'they are larger than what is kept',
};
