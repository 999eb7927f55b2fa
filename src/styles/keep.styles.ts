/** How that looks which is kept between visits. In: private variables of `tokens.ts`. Out: one sheet. */

import { css } from 'lit';

export const keepStyles = css`
  .resumed {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .resumed ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .resumed progress {
    inline-size: 100%;
  }
  .resumed.note {
    gap: 0.5em;
    margin-block-end: 1.5em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }

  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-block-start: 1.5em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .kept p {
    flex: 1 1 16em;
  }
  .kept .button {
    padding-inline: 0;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .again {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding-block: 2.5em;
    border-block-end: 1px solid var(--_line);
  }
  .again #again {
    font-size: clamp(1.125em, 0.5em + 3vi, 1.5em);
  }
  .again .keep {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0.75em;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.625em;
    cursor: pointer;
  }
  .again .detail {
    margin-block-start: -0.5em;
    padding-inline-start: calc(2em / 0.875);
    font-size: 0.875em;
  }
  @media print {
    .kept,
    .resumed.note {
      display: none;
    }
  }
`;
