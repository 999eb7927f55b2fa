/**
 * Where the lines and labels of the radar stand. Pure geometry: numbers and names in, coordinates out, around a centre at 0, 0.
 * One unit is a pixel at the default text size; the picture grows with the text.
 */

import { clampPercent } from './extent.js';

/** Distance from the centre at 100. */
const RADIUS = 120;

/** Height of a line of text; a letter is at most half as wide, in typefaces of one width too. */
const LINE = 16;

/** Room for a label, in letters of the Latin alphabet; wider scripts count double. */
const LABEL_LENGTH = 12;

/** One axis: its end, and where its label stands. */
export interface RadarAxis {
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The name, cut where it is too long for the picture. */
  readonly label: string;
}

/** The axes, clockwise from the top, and half the width and height of a picture with room for their labels. */
export interface RadarFrame {
  readonly axes: readonly RadarAxis[];
  readonly width: number;
  readonly height: number;
}

/** One axis a name. */
export function radarFrame(names: readonly string[]): RadarFrame {
  const axes = names.map((name, place): RadarAxis => {
    const [x, y] = pointAt(place, names.length, 100);
    return {
      x,
      y,
      // A label above or below the shape needs more room than one beside it; its baseline is a third of a line under its middle.
      labelX: x * 1.07,
      labelY: y * 1.12 + LINE / 3,
      anchor: x === 0 ? 'middle' : x > 0 ? 'start' : 'end',
      label: shorten(name),
    };
  });
  const width = Math.max(...axes.map(({ labelX, label }) => Math.abs(labelX) + lengthOf(label) * (LINE / 2)));
  return { axes, width, height: RADIUS + 1.5 * LINE };
}

/** The outline of values from 0 to 100, as the `points` of a polygon. */
export function radarPoints(values: readonly number[]): string {
  return values.map((value, place) => pointAt(place, values.length, clampPercent(value))).join(' ');
}

/** Rounded to whole units, which is finer than it looks: a figure is 240 of them wide. Adding 0 turns -0 into 0. */
function pointAt(place: number, count: number, value: number): readonly [number, number] {
  const angle = (2 * Math.PI * place) / count;
  const length = (RADIUS * value) / 100;
  return [Math.round(length * Math.sin(angle)) + 0, Math.round(-length * Math.cos(angle)) + 0];
}

/** Hangul and what follows it in Unicode is about twice as wide. */
const lengthOf = (text: string): number => text.replace(/[^\0-\u10ff]/gu, '--').length;

function shorten(name: string): string {
  const letters = [...name].slice(0, LABEL_LENGTH);
  while (lengthOf(letters.join('')) > LABEL_LENGTH) letters.pop();
  const kept = letters.join('');
  return kept === name ? name : `${kept.slice(0, -1)}…`;
}
