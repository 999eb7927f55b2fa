/**
 * How options look: full-width rows, or two columns of short ones; selected by border, tint and the control's own mark, never by colour
 * alone. In: private variables of `tokens.ts`. Out: one sheet, which those of the other controls build on.
 */

import { css } from 'lit';

export const optionStyles = css`
  .options {
    display: grid;
    gap: var(--_space-2);
    padding-block-start: var(--_space-5);
  }
  /* Two columns where both have room, whatever the page around is like. */
  .options.short {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(17em, 40%)), 1fr));
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: var(--_space-3);
    min-block-size: max(3em, 44px);
    padding: calc(var(--_space-3) - 1px) 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  @media (hover: hover) {
    .option:hover {
      border-color: var(--_control-line);
    }
  }
  .option.selected {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  /* Around the whole row where the browser can, else around the control. */
  @supports selector(:has(*)) {
    .option:has(:focus-visible) {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }
    .option input:focus-visible {
      outline: none;
    }
  }
  .apart {
    grid-column: 1 / -1;
    margin-block-start: var(--_space-2);
  }

  /* Numbers of levels and places */
  .levels .option:not(.apart) {
    grid-template-columns: auto auto 1fr;
  }
  .level {
    min-inline-size: 1ch;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  @media (forced-colors: active) {
    .option.selected {
      border: 3px solid Highlight;
      padding: calc(var(--_space-3) - 3px) calc(0.875em - 2px);
      box-shadow: none;
    }
  }
  @media (prefers-contrast: more) {
    .option {
      border-color: currentColor;
    }
  }
`;
