/**
 * How the dialog looks: a sheet above the page, which fills a phone. In: private variables of `tokens.ts`. Out: one sheet.
 * Inside of it the page's own inherited tricks that make things invisible or deaf do not count.
 */

import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    flex-direction: column;
    inline-size: min(var(--_width) + 5em, 100% - 2em);
    max-inline-size: none;
    max-block-size: calc(100dvb - 3em);
    margin: auto;
    padding: 0 max(1.25em, var(--_padding)) max(1.5em, var(--_padding));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* What has the focus comes out from under the bar. */
    scroll-padding-block-start: calc(max(3em, 44px) + 1.5em);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 1.5em 4em -1em rgb(0 0 0 / 0.35);
    visibility: visible;
    pointer-events: auto;
  }
  dialog[open] {
    display: flex;
  }
  #why {
    margin-block: 0 var(--_space-5);
  }
  #needed {
    visibility: visible;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  /* Stays in reach while the screen scrolls below it. */
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: end;
    margin-inline: -0.75em;
    padding-block: 0.5em;
    background: var(--_surface);
  }
  .button.close {
    inline-size: max(3em, 44px);
    padding: 0;
  }
  .close svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  @media (max-width: 40rem) {
    dialog {
      inline-size: 100%;
      block-size: 100dvb;
      max-block-size: none;
      border: 0;
      border-radius: 0;
      padding-inline: 1em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: enter var(--_motion) ease-out;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
  /* On paper there is nothing to scroll, and the page comes after it. */
  @media print {
    dialog[open] {
      position: static;
      display: block;
      inline-size: auto;
      block-size: auto;
      max-block-size: none;
      border: 0;
      overflow: visible;
      box-shadow: none;
    }
    .bar {
      display: none;
    }
  }
`;
