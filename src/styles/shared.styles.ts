/**
 * What every part of the quiz looks like: headings, links, buttons, fields, focus, text that only a screen reader hears.
 * In: the private variables of `tokens.ts`. Out: one sheet that the elements share.
 */

import { css } from 'lit';

export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: 1em;
    font-family: var(--_heading-font);
    font-weight: var(--_heading-weight);
    line-height: 1.2;
    text-wrap: balance;
  }
  h1:focus,
  h2:focus,
  h3:focus,
  h4:focus,
  h5:focus,
  h6:focus {
    outline: none;
  }
  p {
    margin: 0;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .muted {
    color: var(--_muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: max(3em, 44px);
    padding: 0.625em 1.375em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--_heading-weight);
    line-height: 1.25;
    cursor: pointer;
    touch-action: manipulation;
  }
  .button[hidden] {
    display: none;
  }
  .button.primary {
    border-color: var(--_edge);
    background: var(--_fill);
    color: var(--_on-accent);
  }
  .button.quiet {
    padding-inline: 0.875em;
    color: var(--_muted);
  }
  @media (hover: hover) {
    .button.primary:hover {
      background: var(--_fill-hover);
    }
    .button.quiet:hover {
      background: var(--_tint);
      color: var(--_text);
    }
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }

  input:is([type='email'], [type='number'], [type='text']),
  select {
    /* In WebKit the words of a closed menu reach out of it, and make the page wider. */
    contain: paint;
    min-block-size: max(3em, 44px);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  input:is([type='email'], [type='number'], [type='text'])[aria-invalid='true'] {
    border-color: var(--_caution);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
  input:is([type='checkbox'], [type='radio']) {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    font: inherit;
    cursor: inherit;
  }

  @media (prefers-contrast: more) {
    input:is([type='email'], [type='number'], [type='text']),
    select {
      border-width: 2px;
      border-color: currentColor;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .button.primary {
      border: 3px double ButtonText;
    }
    input[aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;
