/** How the first screen looks. In: private variables of `tokens.ts`. Out: one sheet. */

import { css } from 'lit';

export const introStyles = css`
  .intro {
    display: grid;
    gap: var(--_space-6);
  }
  .intro[hidden] {
    display: none;
  }
  .intro #title {
    font-size: clamp(var(--_size-title), 0.75em + 4vi, var(--_size-display));
  }
  .lead,
  .small {
    display: grid;
    gap: var(--_space-2);
  }
  .intro .lead {
    font-size: var(--_size-large);
  }
  .facts,
  .outcomes {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-6);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .outcomes {
    display: grid;
    gap: var(--_space-2);
  }
  .outcomes li {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    gap: 0.625em;
  }
  .outcomes svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    color: var(--_accent);
  }
  .small {
    font-size: var(--_size-small);
  }

  @media (forced-colors: active) {
    .outcomes svg {
      color: CanvasText;
    }
  }
`;
