/**
 * What a site may change: every public CSS variable, with its default, in one place.
 *
 * Public variables are named `--ml-quiz-*`. They are read, never declared, so that a page can set them on any ancestor.
 * Inside, the sheets read the private `--_*` ones below, each of which is a public variable with its default. Neutrals come
 * from the page's own text colour, so that the quiz looks at home with nothing set, in light and dark. Lengths are in `em`
 * of a text size that is never below 16px, so that no page's `rem` can make a target too small to hit.
 *
 * Colours that are made of others stand in `colours.styles.ts`.
 *
 * In: nothing. Out: the sheets that every element starts with.
 */

import { css, type CSSResultGroup } from 'lit';
import { colours } from './colours.styles.js';

const variables = css`
  :host {
    /* Colour of the text. */
    --_text: var(--ml-quiz-text, currentColor);
    /* Typeface. */
    --_font: var(--ml-quiz-font, inherit);
    /* Typeface of headings. */
    --_heading-font: var(--ml-quiz-heading-font, var(--_font));
    /* Weight of headings, buttons and numbers that stand out. */
    --_heading-weight: var(--ml-quiz-heading-weight, 600);
    /* Size of the text, which everything else is measured by. */
    --_font-size: var(--ml-quiz-font-size, max(1em, 16px));
    /* The four sizes beside it. */
    --_size-small: 0.875em;
    --_size-large: 1.125em;
    --_size-title: 1.5em;
    --_size-display: 2em;

    /* Buttons, marks, links, charts, what is selected and what has the focus; darker or lighter where it could not be read. */
    --_brand: var(--ml-quiz-accent, #2f55d4);
    /* Text on the accent: white, or black where white could not be read. */
    --_on-accent: var(--ml-quiz-on-accent, #fff);
    /* Beside what holds the score and what is missing; darker or lighter where it could not be seen. */
    --_warning: var(--ml-quiz-caution, #9a5b00);
    /* Background of the whole; the page shows through where it is not set. */
    --_surface: var(--ml-quiz-surface, transparent);
    /* Colour of what is said in passing. */
    --_muted: var(--ml-quiz-muted, color-mix(in srgb, var(--_text) 74%, transparent));
    /* Hairlines and the borders of answers. */
    --_line: var(--ml-quiz-line, color-mix(in srgb, var(--_text) 16%, transparent));
    /* Borders of fields, which have to be seen. */
    --_control-line: var(--ml-quiz-control-line, color-mix(in srgb, var(--_text) 56%, transparent));
    /* Background of an answer that is selected or pointed at. */
    --_tint: var(--ml-quiz-tint, color-mix(in srgb, var(--_accent) 6%, transparent));
    /* The empty part of bars and of the progress line. */
    --_track: var(--ml-quiz-track, color-mix(in srgb, var(--_text) 11%, transparent));

    /* What is made of these in an engine that cannot do better: text and marks, the face of a button and its edge. */
    --_accent: var(--_brand);
    --_caution: var(--_warning);
    --_fill: var(--_brand);
    --_fill-hover: color-mix(in srgb, var(--_brand) 88%, var(--_text));
    --_edge: var(--_brand);

    /* Roundness of buttons, answers and cards. */
    --_radius: var(--ml-quiz-radius, 0.5em);
    /* How much room things have: 1 as designed, 0.75 dense, 1.25 airy. What is pressed keeps its size. */
    --_density: var(--ml-quiz-density, 1);
    /* The step that space between things is made of; the density is meant for it. */
    --_space: var(--ml-quiz-space, calc(var(--_density) * 1em));
    --_space-1: calc(var(--_space) * 0.25);
    --_space-2: calc(var(--_space) * 0.5);
    --_space-3: calc(var(--_space) * 0.75);
    --_space-4: var(--_space);
    --_space-5: calc(var(--_space) * 1.25);
    --_space-6: calc(var(--_space) * 1.5);
    --_space-8: calc(var(--_space) * 2);
    --_space-10: calc(var(--_space) * 2.5);
    /* Space between the edge and what is inside; more where a theme gives the whole a background of its own. */
    --_padding: var(--ml-quiz-padding, 0px);
    /* Widest that the whole grows. */
    --_width: var(--ml-quiz-width, max(40em, 640px));
    /* How long a new question takes to come in; nothing moves for visitors who asked for less motion. */
    --_motion: var(--ml-quiz-motion, 160ms);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_brand: var(--ml-quiz-accent, light-dark(#2f55d4, #9db2ff));
      --_on-accent: var(--ml-quiz-on-accent, light-dark(#fff, #10142a));
      --_warning: var(--ml-quiz-caution, light-dark(#8a5200, #f0b45a));
    }
  }

  :host([theme]) {
    --_padding: var(--ml-quiz-padding, min(1.5em, 5%));
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

  :host {
    display: block;
    box-sizing: border-box;
    max-inline-size: var(--_width);
    padding: var(--_padding);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  :host([hidden]) {
    display: none;
  }

  /*
   * The page's typeface, size and colour come in; its tricks with inherited text do not. On what is inside the element,
   * because a page's own rule for every element beats one for :host.
   */
  :host > * {
    font-family: var(--_font);
    font-size: var(--_font-size);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    /* Never "pretty", which the page may have: WebKitGTK crashes on it. */
    text-wrap: wrap;
    word-break: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    writing-mode: horizontal-tb;
    list-style: disc;
    border-collapse: separate;
    fill: #000;
    stroke: none;
    accent-color: var(--_accent);
    caret-color: auto;
    cursor: auto;
    user-select: auto;
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0;
  }
  /* The start of the quiz's own language, for a text in another script too: in a row of its own that has a start of its own. */
  :host > [dir='ltr'] {
    text-align: left;
  }
  :host > [dir='rtl'] {
    text-align: right;
  }
`;

/** The sheets that every element starts with. */
export const tokens: CSSResultGroup = [variables, colours];
