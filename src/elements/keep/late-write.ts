/**
 * Writes once the visitor pauses, so that no step waits for storage: a moment after the last change, and at once when the page goes
 * or is no longer looked at, so that a reload loses nothing.
 */

/** How long a pause is, in milliseconds. */
const PAUSE_MS = 200;

/** Work that is due soon. */
export class LateWrite {
  readonly #write: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(write: () => void) {
    this.#write = write;
  }

  /** There is something to write. */
  due(): void {
    if (this.#timer === undefined) {
      window.addEventListener('pagehide', this.now);
      document.addEventListener('visibilitychange', this.now);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.now, PAUSE_MS);
  }

  /** Writes what is due. */
  readonly now = (): void => {
    if (this.#timer === undefined) return;
    this.drop();
    this.#write();
  };

  /** Nothing is due any more. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    window.removeEventListener('pagehide', this.now);
    document.removeEventListener('visibilitychange', this.now);
  }
}
