/**
 * Parts of the program that the first question does not need. Each is loaded when it is about to be needed, once for all
 * elements; one that did not come can be asked for again.
 */

import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FlowMessages } from '../../locales/messages.js';
import { pendingTemplate } from './pending.template.js';

/** One part of the program. */
export class LazyPart<Part> {
  readonly #import: () => Promise<Part>;
  #loading: Promise<Part> | undefined;
  #loaded: Part | undefined;
  /** What failed, where the engine says it, and how often. */
  #address: string | undefined;
  #failures = 0;

  constructor(importPart: () => Promise<Part>) {
    this.#import = importPart;
  }

  /** The part, once it is here. */
  get loaded(): Part | undefined {
    return this.#loaded;
  }

  /** Takes the part as it came along with another. */
  provide(part: Part): void {
    this.#loaded ??= part;
  }

  /** @throws whatever the import throws; the next call tries again */
  async load(): Promise<Part> {
    if (this.#loaded) return this.#loaded;
    this.#loading ??= this.#address ? importAgain(this.#address, this.#failures) : this.#import();
    try {
      return (this.#loaded = await this.#loading);
    } catch (error) {
      this.#loading = undefined;
      this.#failures += 1;
      this.#address ??= /dynamically imported module: (https?:\S+)/.exec(String(error))?.[1];
      throw error;
    }
  }
}

/** Firefox keeps the failure of an address for as long as the page lives, so each try has a fragment of its own. */
const importAgain = <Part>(address: string, failures: number): Promise<Part> =>
  import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}#${failures}`) as Promise<Part>;

/** After so long, in milliseconds, a screen is painted even where a frame takes a while. */
const AFTER_PAINT_MS = 50;

/** One element's need of a part: waits for it, says so, and offers another try where it did not come. */
export class PartLoader<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #part: LazyPart<Part>;
  readonly #onLoaded: (part: Part) => void;
  readonly #companion: (isAhead: boolean) => Promise<unknown> | undefined;
  #pending: Promise<void> | undefined;
  #ahead: ReturnType<typeof setTimeout> | undefined;
  #isFailed = false;

  /**
   * @param onLoaded called at each `need` once the part is here; at once where it already is
   * @param companion brings what is waited for beside the part and may fail; `undefined` where there is nothing to wait for
   */
  constructor(
    host: ReactiveControllerHost,
    part: LazyPart<Part>,
    onLoaded: (part: Part) => void,
    companion: (isAhead: boolean) => Promise<unknown> | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#part = part;
    this.#onLoaded = onLoaded;
    this.#companion = companion;
  }

  /** The part, once it is here. */
  get part(): Part | undefined {
    return this.#part.loaded;
  }

  /** The last try to load it failed. */
  get isFailed(): boolean {
    return this.#isFailed;
  }

  /** Ends when nothing is under way. */
  get settled(): Promise<void> | undefined {
    return this.#pending;
  }

  /** Loads the part ahead of its need, in silence, once what is about to be drawn has been. */
  prefetch(): void {
    void this.#companion(true);
    if (this.part || this.#ahead !== undefined) return;
    this.#ahead = setTimeout(() => {
      this.#ahead = undefined;
      this.#part.load().then(
        () => this.#host.requestUpdate(),
        () => undefined,
      );
    }, AFTER_PAINT_MS);
  }

  /** Uses the part as soon as it is here. */
  need(): void {
    const { part } = this;
    const companion = this.#companion(false);
    if (part && !companion) this.#onLoaded(part);
    else this.#pending ??= this.#wait(companion);
  }

  async #wait(companion: Promise<unknown> | undefined): Promise<void> {
    try {
      const [part] = await Promise.all([this.#part.load(), companion]);
      // Another may have been asked for meanwhile.
      for (let more; (more = this.#companion(false));) await more;
      this.#isFailed = false;
      this.#onLoaded(part);
    } catch (error) {
      this.#isFailed = true;
      console.error(
        '[ml-readiness-quiz] A part of the quiz was not loaded. The visitor can try again.',
        error,
      );
    } finally {
      this.#pending = undefined;
      this.#host.requestUpdate();
    }
  }

  /**
   * What stands in place of the part: that it is on its way, or that it did not come.
   * @param onBack the way back, where there is one
   * @param around the way on without the part, where there is one
   */
  render(messages: FlowMessages, onBack?: () => void, around: unknown = nothing): TemplateResult {
    return pendingTemplate({
      onBack,
      around,
      isFailed: this.#isFailed,
      isRetrying: this.#pending !== undefined,
      messages,
      onRetry: () => {
        this.need();
        this.#host.requestUpdate();
      },
    });
  }
}
