/**
 * How the results card looks. Sizes are in `em`, so that the card follows the text size it stands in and no page's `rem` can make
 * it unreadable; widths are those of the card (container queries), because a card can stand in a narrow column of a wide page.
 */

import { css } from 'lit';

export const resultsStyles = css`
  :host {
    min-inline-size: min(100%, 20em);
  }

  /* Rhythm */
  .results {
    container-type: inline-size;
  }
  ul,
  ol,
  fieldset {
    min-inline-size: 0;
    border: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  section,
  .card,
  .stack,
  .stack > li,
  .coach,
  .profile,
  .bars,
  .bars li,
  footer {
    display: grid;
    gap: var(--_space-2);
  }
  section {
    padding-block: var(--_space-10);
    border-block-end: 1px solid var(--_line);
  }
  section:first-child {
    padding-block-start: 0;
  }
  section,
  .profile,
  .bars {
    gap: var(--_space-4) var(--_space-8);
  }
  .stack {
    gap: var(--_space-6);
  }
  .bars li {
    gap: var(--_space-1);
  }
  .row,
  .key,
  .stack > .strength,
  .track ol,
  summary {
    display: flex;
    column-gap: var(--_space-4);
  }
  .row,
  summary {
    align-items: baseline;
    justify-content: space-between;
  }
  .wrap {
    flex-wrap: wrap;
  }

  footer {
    padding-block: var(--_space-6);
  }

  @media print {
    :host {
      color-scheme: light;
      --_text: #000;
      --_surface: #fff;
      padding: 0;
    }
    .results {
      print-color-adjust: exact;
      font-size: 0.875em;
    }
    section {
      padding-block: 1.25em;
    }
    .card,
    .profile,
    .track,
    li,
    tr {
      break-inside: avoid;
    }
    [part~='heading'],
    summary {
      break-after: avoid;
    }
    .pace,
    .button,
    [part~='what-if'],
    slot[name='lead'] {
      display: none;
    }
    a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
