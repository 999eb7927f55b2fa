/**
 * What a site may change: every public CSS variable, with its default, in one place.
 *
 * Public variables are named `--ml-quiz-*`. They are read, never declared, so that a page can set them on any ancestor.
 * Inside, the sheets read the private `--_*` ones below, each of which is a public variable with its default. Neutrals come
 * from the page's own text colour, so that the quiz looks at home with nothing set, in light and dark.
 *
 * In: nothing. Out: one sheet that both elements start with.
 */

import { css } from 'lit';

export const tokens = css`
  :host {
    /* Colour of text; by default the page's own. */
    --_text: var(--ml-quiz-text, currentColor);
    /* Typeface; by default the page's own. */
    --_font: var(--ml-quiz-font, inherit);
    /* Typeface of headings. */
    --_heading-font: var(--ml-quiz-heading-font, var(--_font));
    /* Weight of headings and buttons. */
    --_heading-weight: var(--ml-quiz-heading-weight, 600);
    /* Size of text; by default the page's own, 16 px at least. */
    --_font-size: var(--ml-quiz-font-size, max(1em, 16px));

    /* Accent: buttons, links, what is chosen, charts. Set the text colour on it too. */
    --_accent: var(--ml-quiz-accent, #2f55d4);
    /* Text on the accent. */
    --_on-accent: var(--ml-quiz-on-accent, #fff);
    /* What holds the visitor back, and what is missing. */
    --_caution: var(--ml-quiz-caution, #8a5200);
    /* Background; by default the page shows through. */
    --_surface: var(--ml-quiz-surface, transparent);
    /* Text of lesser weight. */
    --_muted: var(--ml-quiz-muted, color-mix(in srgb, var(--_text) 74%, transparent));
    /* Hairlines and borders of options. */
    --_line: var(--ml-quiz-line, color-mix(in srgb, var(--_text) 16%, transparent));
    /* Borders of text fields. */
    --_control-line: var(--ml-quiz-control-line, color-mix(in srgb, var(--_text) 56%, transparent));
    /* Background of what is chosen or pointed at. */
    --_tint: var(--ml-quiz-tint, color-mix(in srgb, var(--_accent) 9%, transparent));
    /* The empty part of bars. */
    --_track: var(--ml-quiz-track, color-mix(in srgb, var(--_text) 11%, transparent));

    /* Roundness of corners. */
    --_radius: var(--ml-quiz-radius, 0.5rem);
    /* The unit that spacing is made of. */
    --_space: var(--ml-quiz-space, 1rem);
    /* Widest the quiz becomes. */
    --_width: var(--ml-quiz-width, 40rem);
    /* How long a change of step takes. */
    --_motion: var(--ml-quiz-motion, 160ms);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--ml-quiz-accent, light-dark(#2f55d4, #9db2ff));
      --_on-accent: var(--ml-quiz-on-accent, light-dark(#fff, #10142a));
      --_caution: var(--ml-quiz-caution, light-dark(#8a5200, #f0b45a));
    }
  }

  :host([theme='light']) {
    color-scheme: light;
    --_text: var(--ml-quiz-text, #1b1d24);
    --_surface: var(--ml-quiz-surface, #fff);
  }
  :host([theme='dark']) {
    color-scheme: dark;
    --_text: var(--ml-quiz-text, #e9eaf0);
    --_surface: var(--ml-quiz-surface, #16181f);
  }
  :host([theme='auto']) {
    color-scheme: light dark;
    --_text: var(--ml-quiz-text, CanvasText);
    --_surface: var(--ml-quiz-surface, Canvas);
  }

  /* The page's own tricks with inherited text do not reach in; its typeface, size and colour do. */
  :host {
    display: block;
    box-sizing: border-box;
    max-inline-size: var(--_width);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_font-size);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    cursor: auto;
    user-select: auto;
    overflow-wrap: anywhere;
    hyphens: manual;
  }
  :host([hidden]) {
    display: none;
  }
`;
