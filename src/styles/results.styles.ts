/**
 * How the results card looks. Sizes are in `em`, so that the card follows the text size it stands in and no page's `rem` can make
 * it unreadable; widths are those of the card (container queries), because a card can stand in a narrow column of a wide page.
 */

import { css } from 'lit';

export const resultsStyles = css`
  :host {
    min-inline-size: min(100%, 20em);
  }
  :host([theme]) {
    padding: min(1.5em, 5%);
  }

  /* Rhythm */
  .results {
    container-type: inline-size;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  section,
  .card,
  .stack,
  .stack > li,
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
  .facts,
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
  .facts,
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
  .facts {
    column-gap: 0.4em;
  }
  .facts > :not(:last-child)::after {
    content: '·';
    margin-inline-start: 0.4em;
  }
  .number {
    flex: none;
  }
  [tabindex] {
    scroll-margin-block: 1em;
  }
  .button {
    justify-self: start;
    margin-inline: -1.375rem;
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
    padding: 0.125em 0.5em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    font-weight: 400;
    white-space: nowrap;
  }

  /* Everything on a line from 0 to 100 */
  .bar,
  .marks {
    position: relative;
    block-size: 0.5em;
  }
  .bar {
    flex: 1;
    border-radius: var(--_radius);
    background: var(--_track);
  }
  .bar > *,
  .marks > * {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--from) * 1%);
    inline-size: calc(var(--size) * 1%);
  }
  .bar i {
    border-radius: inherit;
    background: var(--_accent);
  }
  .bar b {
    inset-block: -0.25em;
    margin-inline-start: -1px;
    border-inline-start: 2px solid var(--_text);
  }
  .track {
    position: relative;
    padding-block-start: 0.75em;
  }
  .track ol {
    color: var(--_muted);
    column-gap: 0;
  }
  .track li {
    flex: var(--size) 0 0;
    min-inline-size: 0;
  }
  .track li::before {
    content: '';
    display: block;
    block-size: 0.5em;
    margin-block-end: 0.75em;
    margin-inline-end: 2px;
    background: var(--_track);
  }
  .track .current::before {
    background: var(--_accent);
  }
  .marks {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0.75em;
  }
  .marks .marker {
    inset-block: -0.375em;
    inline-size: 0.375em;
    margin-inline-start: -0.1875em;
    border-radius: 1em;
    background: var(--_text);
  }
  .marks .cap {
    inset-block: -0.625em;
    margin-inline-start: 0.25em;
  }
  .marks .whisker {
    inset-block: -0.5em;
  }
  .cap {
    inline-size: 0.375em;
    border: 2px solid var(--_caution);
    border-inline-start: 0;
  }
  .whisker {
    inline-size: 1.25em;
    border: solid var(--_text);
    border-width: 2px 0 0;
    border-block-start-style: dashed;
    border-inline-end-width: 2px;
  }
  .key {
    column-gap: 0.5em;
  }
  .key i {
    flex: none;
    block-size: 1em;
    margin-block: 0.25em;
  }

  /* Pictures */
  svg {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .stack > .strength {
    column-gap: 0.75em;
  }
  .strength svg {
    inline-size: 1.25em;
    block-size: 1.5em;
    color: var(--_accent);
  }
  .legend svg {
    inline-size: 1.75em;
    vertical-align: middle;
  }
  .legend svg + svg {
    margin-inline-start: 1em;
  }
  .radar {
    display: none;
    max-inline-size: 100%;
    margin-inline: auto;
    direction: ltr;
  }
  .radar text {
    font-size: 13px;
    fill: var(--_text);
    stroke: none;
  }
  .ring {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .need {
    stroke: var(--_text);
    stroke-dasharray: 4 3;
  }
  .you {
    fill: color-mix(in srgb, var(--_accent) 18%, transparent);
    stroke: var(--_accent);
    stroke-width: 2;
  }

  /* Plan */
  select {
    min-block-size: 2.75em;
    margin-inline-start: 0.5em;
    padding-inline: 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .weeks {
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
    color: var(--_accent);
    font-weight: 600;
  }
  #monthly {
    margin-block-start: 1em;
  }

  /* Details */
  summary {
    align-items: center;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
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
    min-block-size: 3.5em;
  }
  summary > [part] {
    font-size: 1em;
  }
  details > :not(summary) {
    margin-block-end: 1.5em;
  }

  .checklist > li {
    display: list-item;
    margin-inline-start: 1.25em;
    list-style: disc;
  }
  .checklist {
    gap: 0.5em;
  }

  /* Tables */
  table {
    inline-size: 100%;
    border-collapse: collapse;
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
    padding: 0.5em 0;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: break-word;
    vertical-align: top;
  }
  td,
  th + th {
    padding-inline-start: 1em;
    text-align: end;
    white-space: nowrap;
  }
  .group th {
    padding-block-start: 1.5em;
  }
  tfoot > * > * {
    border: solid;
    border-width: 2px 0 0;
    font-weight: 600;
  }

  footer {
    padding-block: 1.5em;
  }

  @container (width < 32em) {
    .track bdi,
    .track span span {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (width >= 26em) {
    .radar {
      display: block;
    }
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
    .track bdi {
      display: block;
      padding-inline-end: 0.5em;
    }
    .track .current {
      color: var(--_text);
      font-weight: 600;
    }
  }
  @container (width >= 38em) {
    .split {
      grid-template-columns: auto 1fr;
      align-items: center;
    }
  }

  @media (forced-colors: active) {
    .bar,
    .track li::before {
      border: 1px solid CanvasText;
    }
    .bar i,
    .track .current::before {
      background: Highlight;
    }
    .marks .marker {
      background: CanvasText;
      outline: 2px solid Canvas;
    }
    svg,
    .need {
      stroke: CanvasText;
    }
    .ring {
      stroke: GrayText;
      stroke-width: 0.5;
    }
    .you {
      fill: none;
      stroke: Highlight;
    }
    .radar text {
      fill: CanvasText;
    }
  }

  @media print {
    .results {
      print-color-adjust: exact;
    }
    section,
    li,
    tr {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary::after,
    .pace,
    .button {
      display: none;
    }
    a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
