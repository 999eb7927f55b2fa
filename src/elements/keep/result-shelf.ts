/** The results that a visitor asked to keep, as the browser keeps them. In: a quiz and what the page allows. Out: the results. */

import {
  isSameResult,
  keptResultOf,
  readKeptResults,
  writeKeptResults,
  type KeptResult,
} from '../../core/kept-results.js';
import type { Answers, Id, Quiz } from '../../core/quiz.js';
import type { Report } from '../../core/report.js';
import { today } from '../today.js';
import { resultsSlot, type KeepSettings, type Slot } from './slots.js';
import { clearStore, readStore, writeStore } from './store.js';

/** The kept results of one quiz. */
export class ResultShelf {
  #slot: Slot | undefined;
  #results: readonly KeptResult[] = [];
  #rest:
    | {
        readonly all: readonly KeptResult[];
        readonly result: KeptResult;
        readonly others: readonly KeptResult[];
      }
    | undefined;
  #made: { readonly report: Report; readonly result: KeptResult | undefined } | undefined;

  /** Looks at what is kept of a quiz; what is too old goes. */
  open(quiz: Id, settings: KeepSettings): void {
    this.#slot = settings.resume === 'off' ? undefined : resultsSlot(quiz, settings);
    const text = this.#read();
    if (text && writeKeptResults(this.#results) !== text) this.#write();
  }

  /** All of them, the oldest first. */
  get results(): readonly KeptResult[] {
    return this.#results;
  }

  /** A report as it would be kept; the same object for the same report. */
  resultOf(report: Report, quiz: Quiz, answers: Answers): KeptResult | undefined {
    if (this.#made?.report !== report) {
      this.#made = { report, result: keptResultOf(report, quiz, answers, today()) };
    }
    return this.#made.result;
  }

  /** Whether this very run is kept. */
  has(result: KeptResult): boolean {
    return this.#results.some((one) => isSameResult(one, result));
  }

  /** All but this run; the same list for the same run, until another is kept. */
  without(result: KeptResult | undefined): readonly KeptResult[] {
    if (!result) return this.#results;
    if (this.#rest?.all !== this.#results || this.#rest.result !== result) {
      const others = this.#results.filter((one) => !isSameResult(one, result));
      this.#rest = { all: this.#results, result, others };
    }
    return this.#rest.others;
  }

  /** Keeps a result, beside those that another tab kept meanwhile. Returns whether that was possible. */
  add(result: KeptResult): boolean {
    this.#read();
    this.#results = [...this.without(result), result];
    return this.#write();
  }

  /** Keeps it no longer. */
  remove(result: KeptResult): boolean {
    this.#read();
    this.#results = this.without(result);
    return this.#write();
  }

  /** Keeps none. */
  clear(): void {
    this.#results = [];
    this.#write();
  }

  #write(): boolean {
    const slot = this.#slot;
    if (!slot) return false;
    const text = writeKeptResults(this.#results);
    if (this.#results.length === 0) clearStore(slot.place, slot.key);
    else if (text === undefined || writeStore(slot.place, slot.key, text)) {
      // There is no room: what is shown is what is there.
      this.#read();
      return false;
    }
    return true;
  }

  /** Takes what is there, and returns its text. */
  #read(): string | null | undefined {
    const text = this.#slot && readStore(this.#slot.place, this.#slot.key);
    this.#results = text ? readKeptResults(text, today()) : [];
    return text;
  }
}
