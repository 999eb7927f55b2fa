/**
 * How the parts of the results card look that open in place, and the tables in them. What is closed is not on
 * paper, which has a report of its own (`paper.template.ts`).
 */

import { css } from 'lit';

export const resultsDetailStyles = css`
  /* Details; what is wider than the card, such as a table in huge text, scrolls by itself. */
  details {
    min-inline-size: 0;
    overflow-x: auto;
  }
  summary {
    align-items: center;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: var(--_space-1);
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  [open] > summary::after {
    transform: rotate(225deg);
  }
  .details {
    gap: 0;
    padding-block: 0;
    border: 0;
  }
  .details details {
    border-block-end: 1px solid var(--_line);
  }
  .details summary {
    min-block-size: max(3.5em, 44px);
    padding-block: var(--_space-2);
  }
  summary > [part] {
    font-size: 1em;
  }
  .folded {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    margin-block-end: var(--_space-4);
  }
  .details .folded {
    margin-block-end: var(--_space-6);
  }

  .checklist > li {
    display: list-item;
    margin-inline-start: 1.25em;
    list-style: disc;
  }
  .checklist {
    gap: var(--_space-2);
  }

  /* Lists with little room */
  .plain,
  .numbered,
  .what-if fieldset {
    display: grid;
    gap: var(--_space-2);
  }
  .numbered {
    padding-inline-start: 1.75em;
    list-style: decimal;
  }

  /* An answer to try */
  .what-if {
    gap: var(--_space-4);
  }
  .what-if legend {
    padding: 0 0 var(--_space-2);
    font-weight: 600;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: var(--_space-3);
    padding-block: var(--_space-2);
    cursor: pointer;
  }
  .choice input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
  }

  /* Tables */
  table {
    inline-size: 100%;
    border-spacing: 0;
    line-height: 1.4;
  }
  caption,
  th {
    font-weight: 400;
    text-align: start;
  }
  thead,
  caption {
    color: var(--_muted);
  }
  th,
  td {
    padding: var(--_space-2) 0;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: break-word;
    vertical-align: top;
  }
  td,
  th + th {
    padding-inline-start: var(--_space-4);
    text-align: end;
    white-space: nowrap;
  }
  .group th {
    padding-block-start: var(--_space-6);
  }
  tfoot > * > * {
    border: solid;
    border-width: 2px 0 0;
    font-weight: 600;
  }

  @media print {
    summary::after,
    details:not([open]) {
      display: none;
    }
  }
`;
