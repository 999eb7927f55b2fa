/**
 * How the lead form looks, beside the shared sheet and the quiz's (its `.error`).
 * Sizes are in `em`, so that no page's `rem` can make a target too small to hit.
 *
 * In: the private variables of `tokens.ts`. Out: one sheet; everything in it is scoped to `.lead-form`.
 */

import { css } from 'lit';

export const leadFormStyles = css`
  .lead-form #lead-heading {
    font-size: 1.5em;
  }
  /* Not a gap: the status region is there while it is empty, and must stay there to be heard. */
  .lead-form [role='status'] > p,
  .lead-form form {
    margin-block-start: 0.75em;
  }
  .lead-form form {
    position: relative;
    gap: 0.5em;
    justify-items: start;
  }
  .lead-form button {
    margin-block-start: 0.5em;
  }
  .lead-form .muted {
    text-wrap: pretty;
  }

  .lead-form .field {
    display: grid;
    justify-items: start;
    inline-size: 100%;
  }
  .lead-form .field > label:not(.consent) {
    padding-block: 0.5em 0.25em;
    font-weight: var(--_heading-weight);
  }
  .lead-form input[type='email'] {
    inline-size: 100%;
    max-inline-size: 26em;
    min-block-size: 3em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  .lead-form input[aria-invalid='true'] {
    outline-color: var(--_caution);
  }
  .lead-form input[type='email'][aria-invalid='true'] {
    border-color: var(--_caution);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
  .lead-form .error {
    margin-block: 0.5em 0.25em;
  }

  .lead-form .consent {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding-block: 0.625em;
    cursor: pointer;
  }
  .lead-form .consent input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .lead-form .detail {
    margin-block-end: 0.5em;
    padding-inline-start: calc(2em / 0.875);
    font-size: 0.875em;
  }

  @media (prefers-contrast: more) {
    .lead-form input[type='email'] {
      border-width: 2px;
      border-color: currentColor;
    }
  }
`;
