/**
 * How the lead form looks, beside the shared sheet and the quiz's (its `.error`).
 * Sizes are in `em`, so that no page's `rem` can make a target too small to hit.
 *
 * In: the private variables of `tokens.ts`. Out: one sheet; everything in it is scoped to `.lead-form`.
 */

import { css } from 'lit';

export const leadFormStyles = css`
  .lead-form {
    padding-block: 2.5em;
    border-block-end: 1px solid var(--_line);
  }
  /* As large as the headings of the card, in which it stands. */
  .lead-form #lead-heading {
    font-size: clamp(1.125em, 0.5em + 3vi, 1.5em);
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
  .lead-form .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    margin-block-start: 0.75em;
  }
  .lead-gate .lead-form {
    padding-block: 0 1.5em;
    border-block-end: none;
  }

  .lead-form .summary {
    inline-size: 100%;
    margin-block-end: 0.75em;
    padding: 1em 1.25em;
    border: 2px solid var(--_caution);
    border-radius: var(--_radius);
  }
  .lead-form .summary p {
    font-weight: var(--_heading-weight);
  }
  .lead-form .summary ul {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .lead-form a {
    display: inline-block;
    padding-block: max(0.625em, 22px - 0.75em);
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
  .lead-form :is(input:is([type='email'], [type='text']), select) {
    inline-size: 100%;
    max-inline-size: 26em;
  }
  .lead-form [aria-invalid='true'] {
    outline-color: var(--_caution);
  }
  /* As a field to type in has it. */
  .lead-form select[aria-invalid='true'] {
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
    min-block-size: max(2.75em, 44px);
    padding-block: 0.625em;
    cursor: pointer;
  }
  .lead-form .detail {
    margin-block-end: 0.5em;
    padding-inline-start: calc(2em / 0.875);
    font-size: 0.875em;
  }
`;
