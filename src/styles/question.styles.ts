/**
 * How the screen of a question looks around its controls: where the visitor is, the question, what is missing, the ways on.
 * In: private variables of `tokens.ts`. Out: one sheet.
 */

import { css } from 'lit';

export const questionStyles = css`
  form {
    display: grid;
    gap: var(--_space-6);
  }

  /* Where you are */
  .progress {
    display: grid;
    gap: var(--_space-2);
    color: var(--_muted);
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_track);
    color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    border-radius: 2px;
    background: currentColor;
  }
  progress::-moz-progress-bar {
    border-radius: 2px;
    background: currentColor;
  }

  /* A question. Floated and full width, a legend is laid out like any other block. */
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: left;
    inline-size: 100%;
    padding: 0;
  }
  /* Not what follows a legend: for each question that comes, a browser would look again at all that follows it. */
  fieldset > :not(legend) {
    clear: both;
  }
  #question {
    font-size: clamp(1.25em, 1.05em + 1vi, var(--_size-title));
  }
  .hint {
    display: grid;
    gap: var(--_space-2);
    padding-block-start: var(--_space-2);
    color: var(--_muted);
  }
  .blocks {
    display: grid;
    gap: var(--_space-2);
    padding-block-start: var(--_space-4);
  }

  fieldset .alert,
  .error {
    margin-block-start: var(--_space-4);
  }
  .error {
    padding-inline-start: var(--_space-3);
    font-weight: var(--_heading-weight);
  }
  .error:not(:empty) {
    border-inline-start: 3px solid var(--_caution);
  }
  .error:empty {
    display: none;
  }

  /* The ways on. In a narrow column the first of them takes the whole width, within a thumb's reach. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  /* Handed down, because a colour that is made of others is worked out anew for each button that has it. */
  :where(.asking) > .actions {
    color: var(--_muted);
  }
  :where(.asking) > .actions > .quiet {
    color: inherit;
  }
  .actions .primary {
    min-inline-size: clamp(0px, (23em - 100%) * 999, 100%);
  }
  .actions .end {
    margin-inline-start: auto;
  }
  .button.look {
    justify-self: start;
    margin-block-start: calc(-1 * var(--_space-4));
    padding-inline: 0;
    border: 0;
    font-size: var(--_size-small);
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @media (forced-colors: active) {
    progress {
      block-size: 8px;
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
