/**
 * How the pictures of the results card look: the track and the bars, which are boxes on a line from 0 to 100, and the radar. In
 * forced colours they are drawn in the system's colours, so that nothing is told by a background that is no longer there.
 */

import { css } from 'lit';

export const resultsChartStyles = css`
  /* Everything on a line from 0 to 100 */
  .bar,
  .marks {
    position: relative;
    block-size: 0.5em;
  }
  .bar {
    flex: 1 1 6em;
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
  @media (prefers-reduced-motion: no-preference) {
    .bar i {
      transition: inline-size var(--_motion) ease-out;
    }
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
    column-gap: 0;
  }
  .track li {
    display: flex;
    flex: var(--size) 0 0;
    flex-direction: column;
    min-inline-size: 0;
  }
  /* Numbers first, so that they stand in a row however long the names are. */
  .track li > span {
    order: -1;
  }
  .track li:not(.current) {
    color: var(--_muted);
  }
  .track li::before {
    content: '';
    order: -2;
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
  .key .whisker {
    inline-size: 2em;
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
  .legend span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .radar {
    display: none;
    max-inline-size: 100%;
    margin-inline: auto;
    direction: ltr;
  }
  .over-time {
    max-inline-size: 100%;
    block-size: auto;
    direction: ltr;
  }
  .over-time polyline,
  .over-time circle {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .over-time circle {
    fill: var(--_accent);
  }
  .over-time .number {
    font-weight: 600;
  }
  :is(.radar, .over-time) text {
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
    .track bdi {
      padding-inline-end: 0.5em;
      hyphens: auto;
    }
    .track .current {
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
    .over-time :is(polyline, circle) {
      stroke: Highlight;
    }
    :is(.radar, .over-time) text {
      fill: CanvasText;
    }
  }
`;
