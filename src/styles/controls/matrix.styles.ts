/**
 * How skills by levels look: a list of rows in a narrow column, a table where there is room.
 * In: private variables of `tokens.ts`, the rows of options. Out: one sheet.
 */

import { css } from 'lit';

export const matrixStyles = css`
  .matrix {
    padding-block-start: var(--_space-5);
    container: ml-matrix / inline-size;
  }
  .matrix :is(table, tbody, th, td) {
    display: block;
  }
  .matrix tr {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: var(--_space-2);
  }
  .matrix thead {
    display: none;
  }
  .matrix tr + tr {
    margin-block-start: var(--_space-6);
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
      padding-block: var(--_space-3);
      padding-inline-end: var(--_space-3);
    }
    .wide thead :is(th, td) {
      padding: 0 var(--_space-1) var(--_space-2);
      vertical-align: bottom;
    }
    .wide thead th {
      color: var(--_muted);
      font-size: var(--_size-small);
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
      min-block-size: max(3.25em, 44px);
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
`;
