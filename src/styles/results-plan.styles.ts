/** How the plan looks: its settings, the ways to take it along, its weeks on a line. The other fields of the card look like its settings. */

import { css } from 'lit';

export const resultsPlanStyles = css`
  /* Fields and the ways to take a plan along */
  .pace,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-6);
  }
  .ways {
    gap: var(--_space-2);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-1);
    max-inline-size: 100%;
  }
  select,
  .field input {
    max-inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding-inline: var(--_space-3);
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
  /* In WebKit its parts take the focus one by one, and it has no ring of its own then. */
  [type='date']:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  [aria-invalid] {
    border-color: var(--_caution);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
  .error {
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_caution);
  }
  .ways .button,
  .what-if .button {
    max-inline-size: 100%;
    margin: 0;
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid var(--_control-line);
    text-align: center;
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
    inset-block: 2.25em calc(-1 * var(--_space-4));
    inset-inline-start: 0.875em;
    border-inline-start: 1.5px solid var(--_line);
  }
  .week {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-small);
  }
  .week b {
    color: var(--_accent);
  }
  #monthly,
  .coach {
    margin-block-start: var(--_space-4);
  }

  /* Huge text in a narrow column: the numbers stand above. */
  @container (width < 14em) {
    .weeks > li {
      padding-block-start: 2.25em;
      padding-inline-start: 0;
    }
    .weeks > ::after {
      display: none;
    }
  }
  @container (width >= 32em) {
    #monthly {
      font-size: var(--_size-large);
    }
  }
`;
