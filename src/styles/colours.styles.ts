/**
 * What is made of one colour, so that it can be read whatever it is: the accent as text, line, mark and button, the colour of caution, and
 * what is said in passing.
 *
 * Contrast by WCAG compares luminance, so luminance is what is changed here: in linear light, which keeps the hue. On a light page a colour
 * is made darker until its luminance is at most 0.118; on a dark one brighter, and then paler, until it is at least 0.37. That is 4.5 to
 * 1 on any surface lighter than #e0e0e0 or darker than #393939, and 3 to 1 on the track of a bar.
 *
 * Whether a page is light or dark, its text tells: many dark pages leave `color-scheme` as it is. CSS makes a colour from one other colour, so
 * that fact travels in the alpha of the colour that is changed: a half where the page is light, 1 where it is dark. The text of a button
 * tells nothing of the page around, so a button goes by `color-scheme`.
 *
 * In: `--_text`, `--_brand`, `--_warning` of `tokens.ts`. Out: one sheet, for engines that make colours from `currentColor` (Chromium 131,
 * Firefox 128, Safari 18). In others the colours stay as they were given.
 */

import { css, unsafeCSS, type CSSResult } from 'lit';

/** The highest luminance of a colour on a light page, the lowest on a dark one, and the highest below white text. */
const ON_LIGHT = 0.118;
const ON_DARK = 0.37;
const BELOW_WHITE = 0.183;

const luminance = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';
/** 0 on a light page, 1 on a dark one. */
const isDark = '(2 * alpha - 1)';

/**
 * Mixed with a half of what tells the page, a colour has the fact in its alpha, and its channels are those it had by `2 * alpha`.
 * It is made at most as bright as it can be without becoming pale.
 */
const target = `(${ON_LIGHT} + ${ON_DARK - ON_LIGHT} * ${isDark})`;
const brightest = `(1 + ${isDark} * (1 / max(2 * alpha * max(r, g, b), 0.0001) - 1))`;
const factor = `2 * alpha * clamp(${isDark}, ${target} / max(2 * alpha * ${luminance}, 0.0001), ${brightest})`;
const paleness = `${isDark} * max(0, ${ON_DARK} - ${luminance}) / max(0.0001, 1 - ${luminance})`;

const ofEach = (channel: (name: string) => string): string => ['r', 'g', 'b'].map(channel).join(' ');
const scaled = ofEach((name) => `calc(${name} * ${factor})`);
const paled = ofEach((name) => `calc(${name} + (1 - ${name}) * ${paleness})`);

/** @returns that colour, to be read on a page that is dark where `page` is opaque, and light where it is transparent */
const readable = (colour: string, page: string): CSSResult =>
  unsafeCSS(`color(from color(from color-mix(in srgb-linear, ${colour}, ${page})
    srgb-linear ${scaled} / alpha) srgb-linear ${paled} / 1)`);

/** @returns black or white, whichever can be read on that colour, or the other one */
const extreme = (colour: string, which: 'read' | 'other'): CSSResult => {
  const white = `clamp(0, (y - ${BELOW_WHITE}) * ${which === 'read' ? -99999 : 99999}, 1)`;
  return unsafeCSS(`color(from ${colour} xyz-d65 calc(0.9505 * ${white}) ${white} calc(1.0891 * ${white}))`);
};

/** @returns the text's colour, the more opaque the less it stands out by itself */
const fainter = (least: number, onLight: string, onDark: string): CSSResult =>
  unsafeCSS(`color(from var(--_text) xyz-d65 x y z / clamp(${least}, min(${onLight}, ${onDark}), 1))`);

export const colours = css`
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    /* Not on the host itself, whose style is worked out whenever the focus moves. */
    :host > * {
      --_page: color(from var(--_text) xyz-d65 0 0 0 / clamp(0, (y - 0.22) * 999, 1));
      --_accent: ${readable('var(--_brand)', 'var(--_page)')};
      --_caution: ${readable('var(--_warning)', 'var(--_page)')};
      --_edge: ${readable('var(--_brand)', 'light-dark(transparent, #000)')};
      --_fill: light-dark(var(--_brand), var(--_edge));
      --_on-accent: var(--ml-quiz-on-accent, ${extreme('var(--_fill)', 'read')});
      --_muted: var(--ml-quiz-muted, ${fainter(0.74, '0.62 + 2.3 * y', '1.2 - y')});
      --_control-line: var(--ml-quiz-control-line, ${fainter(0.56, '0.5 + 1.6 * y', '1 - y')});
      --_fill-hover: color-mix(in srgb, ${extreme('var(--_fill)', 'other')} 16%, var(--_fill));
    }
  }
`;
