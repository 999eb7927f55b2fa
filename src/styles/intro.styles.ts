/** How the first screen looks. In: private variables of `tokens.ts`. Out: one sheet. */

import { css } from 'lit';

export const introStyles = css`
  .intro {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .intro[hidden] {
    display: none;
  }
  .intro #title {
    font-size: clamp(1.5em, 0.75em + 4vi, 2em);
  }
  .lead,
  .small {
    display: grid;
    gap: 0.5em;
  }
  .intro .lead {
    font-size: 1.125em;
    text-wrap: pretty;
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
    gap: 0.25em 1.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .outcomes {
    display: grid;
    gap: 0.5em;
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
    font-size: 0.875em;
  }

  @media (forced-colors: active) {
    .outcomes svg {
      color: CanvasText;
    }
  }
`;
