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
    gap: 0.5em;
  }
  section {
    padding-block: 2.5em;
    border-block-end: 1px solid var(--_line);
  }
  section:first-child {
    padding-block-start: 0;
  }
  section,
  .profile,
  .bars {
    gap: 1em 2em;
  }
  .stack {
    gap: 1.5em;
  }
  .bars li {
    gap: 0.25em;
  }
  .row,
  .key,
  .stack > .strength,
  .track ol,
  summary {
    display: flex;
    column-gap: 1em;
  }
  .row,
  summary {
    align-items: baseline;
    justify-content: space-between;
  }
  .wrap {
    flex-wrap: wrap;
  }

  /* Text */
  [part~='heading'] {
    font-size: 1.125em;
  }
  #verdict {
    font-size: 1.5em;
  }
  .lead,
  .score {
    font-size: 1.125em;
  }
  .score strong {
    font-size: 1.333em;
  }
  b,
  strong {
    font-weight: 600;
  }
  .note,
  .facts,
  .badge,
  .track bdi,
  .track li > span,
  table {
    font-size: 0.875em;
  }
  .lead,
  .note,
  .facts {
    color: var(--_muted);
  }
  table :is(.note, .facts) {
    font-size: 1em;
  }
  .facts,
  .number,
  .score,
  .track,
  .week,
  .weeks,
  td {
    font-variant-numeric: tabular-nums;
  }
  .number {
    flex: none;
  }
  [tabindex] {
    scroll-margin-block: 1em;
  }
  .button {
    justify-self: start;
    margin-inline: -0.25em;
    padding-inline: 0.25em;
    color: var(--_accent);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .card {
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .caution {
    border-inline-start: 4px solid var(--_caution);
    background: color-mix(in srgb, var(--_caution) 8%, transparent);
  }
  .badge {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    font-weight: 400;
  }

  /* Fields and the ways to take a plan along */
  .pace,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
  }
  .ways {
    gap: 0.5em;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.25em;
    max-inline-size: 100%;
  }
  select,
  .field input {
    max-inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  [aria-invalid] {
    border-color: var(--_caution);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
  .error {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_caution);
  }
  .ways .button,
  .what-if .button {
    max-inline-size: 100%;
    margin: 0;
    padding: 0.5em 1em;
    border-color: var(--_control-line);
    text-decoration: none;
  }

  /* Plan */
  section[part~='plan'] {
    counter-reset: step;
  }
  .weeks > li {
    position: relative;
    padding-inline-start: 2.75em;
    counter-increment: step;
  }
  .weeks > ::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-start: 0;
    inline-size: 1.75em;
    border: 1.5px solid var(--_accent);
    border-radius: 1em;
    text-align: center;
  }
  .weeks > :not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 2.25em -1em;
    inset-inline-start: 0.875em;
    border-inline-start: 1.5px solid var(--_line);
  }
  .week {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .week b {
    color: var(--_accent);
  }
  #monthly,
  .coach {
    margin-block-start: 1em;
  }

  footer {
    padding-block: 1.5em;
  }

  @container (width >= 32em) {
    [part~='heading'] {
      font-size: 1.5em;
    }
    #verdict {
      font-size: 2em;
    }
    #monthly {
      font-size: 1.125em;
    }
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
