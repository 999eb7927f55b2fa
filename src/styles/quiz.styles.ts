/** How the flow looks: intro, question, loading, failure. In: private variables of `tokens.ts`. Out: one sheet. */

import { css } from 'lit';

export const quizStyles = css`
  /* What the page set for the whole is not added again inside. */
  ml-readiness-results {
    --ml-quiz-font-size: 1em;
    --ml-quiz-surface: transparent;
    --ml-quiz-padding: 0px;
  }
  .intro,
  form {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .intro[hidden] {
    display: none;
  }
  #title,
  #question {
    scroll-margin-block: 5em;
  }

  /* Intro */
  .intro #title {
    font-size: clamp(1.5em, 0.75em + 4vi, 2em);
  }
  .intro .lead {
    font-size: 1.125em;
    text-wrap: pretty;
  }
  .facts,
  .outcomes {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .outcomes {
    display: grid;
    gap: 0.5em;
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
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_track);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    border-radius: 2px;
    background: var(--_accent);
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
  legend ~ * {
    clear: both;
  }
  #question {
    font-size: clamp(1.25em, 1.05em + 1vi, 1.5em);
  }
  .hint {
    padding-block-start: 0.5em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .options,
  .slider {
    padding-block-start: 1.25em;
  }
  .options {
    display: grid;
    gap: 0.5em;
  }
  /* Texts */
  .blocks {
    display: grid;
    gap: 0.5em;
    padding-block-start: 1em;
  }
  .lead,
  .small,
  .hint {
    display: grid;
    gap: 0.5em;
  }

  /* Two columns where both have room, whatever the page around is like. */
  .options.short {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(17em, 40%)), 1fr));
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0.75em;
    min-block-size: max(3em, 44px);
    padding: calc(0.75em - 1px) 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  .option input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    font: inherit;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  @media (hover: hover) {
    .option:hover {
      border-color: var(--_control-line);
    }
  }
  .option.selected {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  /* Around the whole row where the browser can, else around the control. */
  @supports selector(:has(*)) {
    .option:has(:focus-visible) {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }
    .option input:focus-visible {
      outline: none;
    }
  }
  .apart {
    grid-column: 1 / -1;
    margin-block-start: 0.5em;
  }

  /* Numbers of levels and places */
  .levels .option:not(.apart) {
    grid-template-columns: auto auto 1fr;
  }
  .level {
    min-inline-size: 1ch;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .error {
    margin-block-start: 1em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_caution);
    font-weight: var(--_heading-weight);
  }
  .error:empty {
    display: none;
  }

  /* The ways on. In a narrow column the first of them takes the whole width, within a thumb's reach. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .actions .primary {
    min-inline-size: clamp(0px, (23em - 100%) * 999, 100%);
  }
  .actions .end {
    margin-inline-start: auto;
  }
  .look {
    justify-self: start;
    margin-block-start: -1em;
    padding-inline: 0;
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .alert {
    display: grid;
    gap: 1em;
    justify-items: start;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_caution);
    border-radius: var(--_radius);
  }
  .loading {
    padding-block: 2em;
    color: var(--_muted);
  }

  @media (prefers-reduced-motion: no-preference) {
    .enter {
      animation: enter var(--_motion) ease-out;
    }
    /* Nothing flashes up where the quiz is there at once. */
    .loading {
      animation: enter var(--_motion) 300ms ease-out backwards;
    }
    @keyframes enter {
      from {
        opacity: 0;
        translate: 0 4px;
      }
    }
  }
  @media (forced-colors: active) {
    .outcomes svg {
      color: CanvasText;
    }
    .option.selected {
      border: 3px solid Highlight;
      padding: calc(0.75em - 3px) calc(0.875em - 2px);
      box-shadow: none;
    }
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
  @media (prefers-contrast: more) {
    .option {
      border-color: currentColor;
    }
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
