/** A progress bar for long runs, drawn over itself on a terminal and nowhere else. */

import type { Output } from '../io.js';

/** A bar that is being filled. */
export interface Progress {
  /** Shows a share, 0 to 1. */
  readonly show: (share: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** Milliseconds before a bar appears, and between two pictures of it. */
const DELAY = 400;
const PAUSE = 80;

/** A bar with a title. Short runs never show it. */
export function createProgress(output: Output, title: string, now: () => number): Progress {
  const start = now();
  let drawn = start + DELAY - PAUSE;
  let isVisible = false;
  return {
    show(share) {
      if (!output.isTerminal || now() - drawn < PAUSE) return;
      drawn = now();
      isVisible = true;
      const filled = Math.round(share * 24);
      const left =
        share > 0.02 ? ` ${Math.ceil((((drawn - start) / share) * (1 - share)) / 1000)} s left` : '';
      output.write(
        `\r${title} ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${Math.round(share * 100)} %${left}\u001B[K`,
      );
    },
    end() {
      if (isVisible) output.write('\r\u001B[K');
      isVisible = false;
    },
  };
}
