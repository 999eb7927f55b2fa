/** How answers look that are entered: numbers, words, a number on a line. In: private variables of `tokens.ts`. Out: one sheet. */

import { css } from 'lit';

export const fieldStyles = css`
  .entry {
    padding-block-start: 1.25em;
  }
  .entry input {
    inline-size: 100%;
  }
  .number {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .number input {
    inline-size: 9em;
    font-variant-numeric: tabular-nums;
  }
  .count {
    min-block-size: 1.5em;
    padding-block-start: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  /* The number beside the line; above it where the line would be too short to hit its steps. */
  .slider {
    display: flex;
    flex-wrap: wrap-reverse;
    align-items: flex-end;
    gap: 0 1.25em;
    padding-block-start: 1.25em;
    font-variant-numeric: tabular-nums;
  }
  .slider .line {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .slider input {
    inline-size: 100%;
    block-size: max(3em, 44px);
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .slider .value {
    flex: none;
    align-content: center;
    min-inline-size: 4.5em;
    min-block-size: max(3em / 1.125, 44px);
    font-size: 1.125em;
    font-weight: var(--_heading-weight);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }
`;
