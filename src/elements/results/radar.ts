/**
 * Where the lines and labels of the radar stand. Pure geometry: numbers and names in, coordinates out, around a centre at 0, 0.
 * One unit is a pixel at the default text size; the picture grows with the text.
 */

import { clampPercent } from './extent.js';

/** Fewer axes make no shape, more leave no room for their labels. */
export const RADAR_AXES = { min: 3, max: 12 } as const;

/** Distance from the centre at 100. */
const RADIUS = 120;

/** Room for a label, in letters of the Latin alphabet; wider scripts count double. */
const LABEL_LENGTH = 12;

/** How wide a letter can be, and how high a line is. */
const LETTER = { width: 7.5, height: 15 } as const;

/** The axes and how much room they need. */
export interface RadarFrame {
  /** Half the width of the picture. */
  readonly width: number;
  /** Half the height of the picture. */
  readonly height: number;
  /** The axes clockwise from the top. */
  readonly axes: readonly RadarAxis[];
}

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

/** Axes for these names. */
export function radarFrame(names: readonly string[]): RadarFrame {
  const axes = names.map((name, place): RadarAxis => {
    const [x, y] = pointAt(place, names.length, RADIUS);
    const [labelX, sideY] = pointAt(place, names.length, RADIUS + 8);
    // Above and below the shape a label needs more room than beside it; its baseline is a third of a line under its middle.
    const labelY = round(sideY + (y / RADIUS) * 6 + LETTER.height / 3);
    const anchor = Math.abs(labelX) < 1 ? 'middle' : labelX > 0 ? 'start' : 'end';
    return { x, y, labelX, labelY, anchor, label: shorten(name) };
  });
  const width = Math.max(
    ...axes.map(({ labelX, label }) => Math.abs(labelX) + lengthOf(label) * LETTER.width),
  );
  return { width: Math.ceil(width), height: RADIUS + 8 + LETTER.height, axes };
}

/** The outline of values from 0 to 100, as the `points` of a polygon. */
export function radarPoints(values: readonly number[]): string {
  return values
    .map((value, place) => pointAt(place, values.length, (RADIUS * clampPercent(value)) / 100).join())
    .join(' ');
}

function pointAt(place: number, count: number, radius: number): readonly [number, number] {
  const angle = (2 * Math.PI * place) / count - Math.PI / 2;
  return [round(radius * Math.cos(angle)), round(radius * Math.sin(angle))];
}

/** One decimal is finer than a screen, and keeps the markup short. Adding 0 turns -0 into 0. */
const round = (value: number): number => Math.round(value * 10) / 10 + 0;

const isWide = (letter: string): boolean => letter > '\u1100';

const lengthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);

function shorten(name: string): string {
  const letters = [...name];
  while (lengthOf(letters.join('')) > LABEL_LENGTH) letters.pop();
  return letters.length < [...name].length ? `${letters.slice(0, -1).join('').trimEnd()}…` : name;
}
