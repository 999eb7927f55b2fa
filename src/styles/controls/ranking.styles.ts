/** How items look that are put in order. In: private variables of `tokens.ts`, the rows of options. Out: one sheet. */

import { css } from 'lit';

export const rankingStyles = css`
  .ranking {
    margin: 0;
    padding-inline: 0;
    list-style: none;
  }
  .ranking .option {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    padding-block: var(--_space-1);
    padding-inline-end: var(--_space-1);
    cursor: auto;
  }
  .ranking .option:hover {
    border-color: var(--_line);
  }
  .ranking .option:has(:focus-visible) {
    outline: none;
  }
  /* Where a text has too little room beside the buttons, they stand below it. */
  .ranking bdi {
    flex: 1 1 8em;
    padding-block: var(--_space-2);
  }
  .moves {
    display: flex;
    margin-inline-start: auto;
  }
  .moves .button {
    min-inline-size: max(2.75em, 44px);
    min-block-size: max(2.75em, 44px);
    padding: 0;
  }
  .moves .button:disabled {
    background: none;
    opacity: 0.35;
    cursor: default;
  }
  .moves svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  @media (forced-colors: active) {
    .moves {
      gap: var(--_space-1);
    }
    .moves .button:disabled {
      opacity: 1;
    }
  }
  @media print {
    .moves {
      display: none;
    }
  }
`;
