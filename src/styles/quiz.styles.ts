/** How the flow looks: intro, question, loading, failure. In: private variables of `tokens.ts`. Out: one sheet. */

import { css } from 'lit';

export const quizStyles = css`
  .stage {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .stage[hidden] {
    display: none;
  }

  /* Intro */
  .title {
    font-size: 1.75em;
  }
  .intro .lead {
    font-size: 1.125em;
    text-wrap: pretty;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .outcomes {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .outcomes li {
    display: grid;
    grid-template-columns: 1.25em 1fr;
    gap: 0.625em;
  }
  .outcomes svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    color: var(--_accent);
  }
  .small {
    font-size: 0.875em;
  }

  /* Where you are */
  .progress {
    display: grid;
    gap: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 0.25rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    background: var(--_track);
    color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: var(--_track);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    border-radius: 1rem;
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
    border-radius: 1rem;
  }

  /* A question */
  form {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: 1.5em;
  }
  legend + * {
    clear: both;
  }
  .question {
    font-size: 1em;
    scroll-margin-block: 5rem;
  }
  .hint {
    padding-block-start: 0.5rem;
    color: var(--_muted);
  }
  .options {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 1.25rem;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0.75rem;
    min-block-size: 3rem;
    padding: 0.6875rem 0.875rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_tint);
  }
  .option.selected {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:focus-within:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .option input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.125rem 0 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .option input:focus-visible {
    outline-offset: 1px;
  }
  .apart {
    grid-column: 1 / -1;
    margin-block-start: 0.5rem;
  }
  @media (min-width: 640px) {
    .options.short {
      grid-template-columns: 1fr 1fr;
    }
  }

  /* A number */
  .slider {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.25rem 1.25rem;
    padding-block-start: 1.25rem;
    font-variant-numeric: tabular-nums;
  }
  .slider input {
    inline-size: 100%;
    min-block-size: 2.75rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .slider output {
    min-inline-size: 5.5em;
    font-size: 1.125em;
    font-weight: var(--_heading-weight);
    text-align: end;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .error {
    margin-block-start: 1rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_caution);
    font-weight: var(--_heading-weight);
  }
  .error:empty {
    display: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .actions .end {
    margin-inline-start: auto;
  }
  .actions .end[hidden] {
    display: none;
  }

  .alert {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_caution);
    border-radius: var(--_radius);
  }
  .loading {
    padding-block: 2rem;
    color: var(--_muted);
  }

  @media (prefers-reduced-motion: no-preference) {
    .enter {
      animation: enter var(--_motion) ease-out;
    }
    @keyframes enter {
      from {
        opacity: 0;
        translate: 0 4px;
      }
    }
  }
  @media (forced-colors: active) {
    .option.selected {
      border: 2px solid Highlight;
      box-shadow: none;
    }
    progress {
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
  @media (prefers-contrast: more) {
    .option {
      border-width: 2px;
      border-color: currentColor;
    }
  }
`;
