/**
 * How questions look that stand side by side, on a page or in an article. In: private variables of `tokens.ts`, the sheets of a question.
 * Out: one sheet.
 */

import { css } from 'lit';

export const pageStyles = css`
  .page {
    display: grid;
    gap: calc(var(--_space) * 2.5);
    padding-block-start: var(--_space);
  }
  .page-title > #title {
    font-size: clamp(1.5em, 0.75em + 4vi, 2em);
  }
  .section {
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .section > * {
    font-size: clamp(1.25em, 1.05em + 1vi, 1.5em);
    scroll-margin-block: 5em;
  }
  .asked [part~='question'] {
    font-size: 1.125em;
    line-height: 1.35;
    scroll-margin-block: 5em;
  }
  .button.take {
    margin-block-start: 0.25em;
    padding-inline: 0;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* What is not on the screen is not laid out; outlines stay inside, because nothing is painted beyond. */
  .many .asked {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 20em;
  }
  .many .asked :is(:focus-visible, .option:has(:focus-visible)) {
    outline-offset: -2px;
  }

  .summary,
  .elsewhere {
    display: grid;
    gap: 0.5em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .summary {
    border-inline-start: 3px solid var(--_caution);
  }
  .summary > * {
    scroll-margin-block: 5em;
  }
  .page ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .jump {
    display: inline-flex;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
  }

  .end {
    display: grid;
    gap: var(--_space);
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }

  /* In an article */
  .placed {
    padding-block: calc(var(--_space) * 0.75);
  }
  .noted:not(:empty) {
    padding-block-start: 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  @media (prefers-reduced-motion: no-preference) {
    .page:not(.many) > .asked {
      animation: enter var(--_motion) ease-out;
    }
  }
  @media print {
    .many .asked {
      content-visibility: visible;
    }
  }
`;
