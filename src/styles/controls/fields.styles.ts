/** How answers look that are entered: numbers, words, a number on a line. In: private variables of `tokens.ts`. Out: one sheet. */

import { css } from 'lit';

export const fieldStyles = css`
  .entry {
    padding-block-start: var(--_space-5);
  }
  .entry input {
    inline-size: 100%;
  }
  .number {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }
  .number input {
    inline-size: 9em;
    font-variant-numeric: tabular-nums;
  }
  .count {
    min-block-size: 1.5em;
    padding-block-start: var(--_space-1);
    color: var(--_muted);
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  /* The number beside the line; above it where the line would be too short to hit its steps. */
  .slider {
    display: flex;
    flex-wrap: wrap-reverse;
    align-items: flex-end;
    gap: 0 var(--_space-5);
    padding-block-start: var(--_space-5);
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
    cursor: pointer;
  }
  .slider .value {
    flex: none;
    align-content: center;
    min-inline-size: 4.5em;
    min-block-size: max(3em / 1.125, 44px);
    font-size: var(--_size-large);
    font-weight: var(--_heading-weight);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
`;
