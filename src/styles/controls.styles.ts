/**
 * How the controls look that are not a list of options: fields, sliders, rankings, pictures, skills by levels. Loaded with them.
 * In: private variables of `tokens.ts`, and the rows of `quiz.styles.ts`. Out: one sheet.
 */

import { css } from 'lit';

export const controlStyles = css`
  /* Fields */
  .entry {
    padding-block-start: 1.25em;
  }
  .entry input {
    inline-size: 100%;
    min-block-size: max(3em, 44px);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  .entry input[aria-invalid] {
    border-color: var(--_caution);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
  .number {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .number input {
    inline-size: 9em;
    font-variant-numeric: tabular-nums;
  }
  .count {
    min-block-size: 1.5em;
    padding-block-start: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  /* A slider: the number beside the line; above it where the line would be too short to hit its steps. */
  .slider {
    display: flex;
    flex-wrap: wrap-reverse;
    align-items: flex-end;
    gap: 0 1.25em;
    font-variant-numeric: tabular-nums;
  }
  .slider .line {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .slider input {
    inline-size: 100%;
    block-size: max(3em, 44px);
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .slider .value {
    flex: none;
    align-content: center;
    min-inline-size: 4.5em;
    min-block-size: max(3em / 1.125, 44px);
    font-size: 1.125em;
    font-weight: var(--_heading-weight);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* An order */
  .ranking {
    margin: 0;
    padding-inline: 0;
    list-style: none;
  }
  .ranking .option {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    padding-block: 0.25em;
    padding-inline-end: 0.25em;
    cursor: auto;
  }
  .ranking .option:hover {
    border-color: var(--_line);
  }
  .ranking .option:has(:focus-visible) {
    outline: none;
  }
  /* Where a text has too little room beside the buttons, they stand below it. */
  .ranking bdi {
    flex: 1 1 8em;
    padding-block: 0.5em;
  }
  .moves {
    display: flex;
    margin-inline-start: auto;
  }
  .moves .button {
    min-inline-size: max(2.75em, 44px);
    min-block-size: max(2.75em, 44px);
    padding: 0;
  }
  .moves .button:disabled {
    background: none;
    opacity: 0.35;
    cursor: default;
  }
  .moves svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  /* Pictures */
  .pictures {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0.75em;
  }
  .picture.option {
    position: relative;
    grid-template: 1fr auto / minmax(0, 1fr);
    gap: 0;
    margin: 0;
    padding: 0;
  }
  .frame {
    inline-size: 100%;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    background: var(--_track);
    color: var(--_muted);
  }
  img.frame {
    aspect-ratio: 4 / 3;
    object-fit: contain;
  }
  p.frame {
    display: grid;
    place-content: center;
    min-block-size: 8em;
    padding: 1em;
    text-align: center;
    text-wrap: balance;
  }
  figcaption label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75em;
    padding: 0.75em 0.875em;
    cursor: inherit;
  }
  /* The whole card can be pressed. */
  figcaption label::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  figcaption input {
    position: relative;
    z-index: 1;
  }

  /* Skills by levels: a list of rows in a narrow column, a table where there is room. */
  .matrix {
    padding-block-start: 1.25em;
    container: ml-matrix / inline-size;
  }
  .matrix :is(table, tbody, th, td) {
    display: block;
  }
  .matrix tr {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0.5em;
  }
  .matrix thead {
    display: none;
  }
  .matrix tr + tr {
    margin-block-start: 1.5em;
  }
  .matrix th {
    grid-column: 1 / -1;
    padding: 0;
    font-weight: var(--_heading-weight);
    text-align: start;
  }
  .matrix td {
    padding: 0;
  }
  fieldset[aria-invalid] tbody tr:not(:has(:checked)) th {
    padding-inline-start: 0.625em;
    border-inline-start: 3px solid var(--_caution);
  }
  @container ml-matrix (inline-size >= 30em) {
    .wide table {
      display: table;
      inline-size: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    .wide thead {
      display: table-header-group;
    }
    .wide tbody {
      display: table-row-group;
    }
    .wide tr {
      display: table-row;
    }
    .wide :is(th, td) {
      display: table-cell;
      padding: 0;
      border-block-end: 1px solid var(--_line);
      vertical-align: middle;
    }
    .wide th[scope='row'] {
      padding-block: 0.75em;
      padding-inline-end: 0.75em;
    }
    .wide thead :is(th, td) {
      padding: 0 0.25em 0.5em;
      vertical-align: bottom;
    }
    .wide thead th {
      color: var(--_muted);
      font-size: 0.875em;
      font-weight: 400;
      line-height: 1.3;
      text-align: center;
    }
    .wide thead td {
      inline-size: 32%;
    }
    .wide .option {
      place-content: center;
      grid-template-columns: auto;
      min-block-size: 3.25em;
      padding: 0;
      border: 0;
    }
    .wide .option.selected {
      box-shadow: none;
    }
    .wide .option > span {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .picture.option.selected {
      padding: 0;
    }
  }
  @media print {
    .moves {
      display: none;
    }
  }
`;
