/**
 * The report on paper: two pages that fit both A4 and Letter. Of the card itself only what the visitor opened among the details follows,
 * on pages of its own. Sizes are in points, as paper is measured.
 */

import { css } from 'lit';

/** Paper around the card: all of its width, nothing of the way through the quiz. */
export const paperPageStyles = css`
  @media print {
    :host {
      --_padding: 0px;
      max-inline-size: none;
    }
  }
`;

/** The card on paper. */
export const paperStyles = css`
  .paper {
    display: none;
  }

  @media print {
    :host {
      max-inline-size: none;
    }
    .on-paper > :not(.paper, .details),
    .on-paper > .details > :not([open]) {
      display: none;
    }
    .on-paper > .details:has([open]) {
      break-before: page;
    }

    .paper {
      display: block;
      font-size: 9pt;
      line-height: 1.35;
    }
    .page + .page {
      break-before: page;
    }
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 9pt;
    }
    .paper [part~='heading'] {
      font-size: 11pt;
      break-after: avoid;
    }
    .paper #paper-verdict {
      font-size: 17pt;
    }
    .paper .small {
      color: var(--_muted);
      font-size: 8pt;
    }
    .block,
    .block ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 4pt;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 9pt 18pt;
    }
    .columns > div {
      display: grid;
      align-content: start;
      gap: 9pt;
    }
    .columns > .block {
      gap: 4pt;
    }
    .block {
      padding-block-start: 6pt;
      border-block-start: 0.75pt solid var(--_line);
    }
    .paper ul:not([role]) > li {
      display: list-item;
      margin-inline-start: 1.2em;
      list-style: disc;
    }
    .paper li {
      break-inside: avoid;
    }
    .paper .row {
      line-height: 1.2;
    }
    .paper .bar {
      block-size: 4pt;
    }
    .paper .radar {
      display: block;
      inline-size: 100%;
      max-block-size: 52mm;
    }
    .paper .boxes {
      gap: 7pt;
    }
    .boxes > li {
      position: relative;
      padding-inline-start: 16pt;
    }
    .boxes > li::before {
      content: '';
      position: absolute;
      inset-block-start: 1pt;
      inset-inline-start: 0;
      inline-size: 8pt;
      block-size: 8pt;
      border: 1pt solid currentColor;
    }
    .paper .about {
      display: grid;
      gap: 4pt;
    }
    .paper a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
