/**
 * How the words of the results card look: the sizes of its headings and lines, what is said in passing, the boxes that hold the one
 * thing that matters.
 */

import { css } from 'lit';

export const resultsTextStyles = css`
  [part~='heading'] {
    font-size: var(--_size-large);
  }
  #verdict {
    font-size: var(--_size-title);
  }
  .lead,
  .score {
    font-size: var(--_size-large);
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
    font-size: var(--_size-small);
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
    max-inline-size: 100%;
  }
  [tabindex] {
    scroll-margin-block: 1em;
  }
  .button {
    justify-self: start;
    margin-inline: -0.25em;
    padding-inline: var(--_space-1);
    border: 0;
    color: var(--_accent);
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .card {
    padding: var(--_space-4) var(--_space-5);
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
    padding: 0 var(--_space-2);
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    font-weight: 400;
  }

  @container (width < 14em) {
    .card {
      padding-inline: var(--_space-3);
    }
  }
  @container (width >= 32em) {
    [part~='heading'] {
      font-size: var(--_size-title);
    }
    #verdict {
      font-size: var(--_size-display);
    }
  }
`;
