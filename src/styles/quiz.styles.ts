/**
 * How the flow looks: its screens, and what stands in for one while there is no quiz. In: private variables of `tokens.ts`, a sheet
 * for each screen. Out: the sheets.
 */

import { css, type CSSResultGroup } from 'lit';
import { optionStyles } from './controls/options.styles.js';
import { introStyles } from './intro.styles.js';
import { questionStyles } from './question.styles.js';

const frameStyles = css`
  /* In a dialog it takes no room in the page, although pages reserve some, and does not lie on the page's background. */
  :host([presentation='dialog']:not([hidden])) {
    display: contents !important;
  }
  :host([presentation='dialog']:not([theme])) {
    --_text: var(--ml-quiz-text, CanvasText);
    --_surface: var(--ml-quiz-surface, Canvas);
  }
  [part='quiz'][inert] {
    opacity: 0.65;
  }

  /* What the page set for the whole is not added again inside. */
  ml-readiness-results {
    --ml-quiz-font-size: 1em;
    --ml-quiz-surface: transparent;
    --ml-quiz-padding: 0px;
  }
  #title,
  #question {
    scroll-margin-block: 5em;
  }

  /* As visible as the button beside it. */
  .button.second {
    border-color: var(--_control-line);
  }
  @media (hover: hover) {
    .button.second:hover {
      background: var(--_tint);
    }
  }
  .alert,
  #pending {
    display: grid;
    gap: var(--_space-4);
    justify-items: start;
  }
  .alert {
    padding: var(--_space-5);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_caution);
    border-radius: var(--_radius);
  }
  .preview {
    margin-block-end: var(--_space);
    padding: 0.5em 0.75em;
    border: 1px dashed var(--_control-line);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .loading {
    padding-block: var(--_space-8);
    color: var(--_muted);
  }

  @media (prefers-reduced-motion: no-preference) {
    .asking > fieldset {
      animation: enter, rise;
      animation-duration: var(--_motion);
      animation-timing-function: ease-out;
    }
    /* Nothing flashes up where the quiz is there at once. */
    .loading {
      animation: enter var(--_motion) 300ms ease-out backwards;
    }
    @keyframes rise {
      from {
        translate: 0 4px;
      }
    }
    @keyframes enter {
      from {
        opacity: 0;
      }
    }
  }
`;

export const quizStyles: CSSResultGroup = [frameStyles, introStyles, questionStyles, optionStyles];
