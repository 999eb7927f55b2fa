/**
 * What stands under a question in Markdown, sorted by what it looks like. What it becomes is decided in `question.ts`.
 * In: lines. Out: items, table, number, explanation, help.
 */

import { paragraphsOf, type Line } from './sections.js';

/** How an item of a list begins. */
export type Mark = 'round' | 'square' | 'plain' | 'number';

/** One item of a list. */
export interface Item extends Line {
  readonly mark: Mark;
  /** Its box is ticked. */
  readonly isTicked: boolean;
}

/** The parts of a question's body. */
export interface Body {
  readonly items: readonly Item[];
  /** Cells by row; the line between head and rows is left out. */
  readonly table: readonly (readonly string[])[];
  readonly range: Range | undefined;
  readonly code: string;
  readonly explanation: string;
  readonly help: string;
  /** What has no meaning here. */
  readonly strange: readonly Line[];
}

/** `0..20/5 years` */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
}

const ITEM = /^\s{0,3}(?:[-*+]|(\d{1,3})[.)])\s+(?:\(([ xX]?)\)\s+|\[([ xX]?)\]\s+)?(.*)$/;
const NUMBER = '-?\\d+(?:\\.\\d+)?';
const RANGE = new RegExp(`^(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})(?:\\s*/\\s*(${NUMBER}))?(?:\\s+(.*))?$`);
/** A line that only parts what stands above from what stands below. */
const RULE = /^(-{3,}|\*{3,}|_{3,})$/;
const STRANGE = /^\s*(#{3,}\s|<[a-z!/])/i;

/** Sorts the lines under a question. */
export function readBody(lines: readonly Line[]): Body {
  const items: (Item & { text: string })[] = [];
  const table: (readonly string[])[] = [];
  const code: string[] = [];
  const quoted: string[] = [];
  const words: Line[] = [];
  const strange: Line[] = [];
  let range: Range | undefined;
  let isCode = false;
  let isInItem = false;
  for (const line of lines) {
    const { text } = line;
    const trimmed = text.trim();
    const isFence = trimmed.startsWith('```');
    if (isFence || isCode) {
      if (isFence) isCode = !isCode;
      code.push(isFence ? '```' : text);
      continue;
    }
    const last = items.at(-1);
    const item = ITEM.exec(text);
    const found = RANGE.exec(trimmed);
    if (trimmed === '' || RULE.test(trimmed)) words.push({ ...line, text: '' });
    else if (STRANGE.test(text)) strange.push(line);
    else if (item) items.push({ ...line, ...itemOf(item) });
    else if (isInItem && last && /^\s{2,}/.test(text)) last.text += ` ${trimmed}`;
    else if (trimmed.startsWith('|')) table.push(cellsOf(trimmed));
    else if (trimmed.startsWith('>')) quoted.push(trimmed.replace(/^>\s?/, ''));
    else if (found) range = rangeOf(found);
    else words.push(line);
    isInItem = item !== null || (isInItem && /^\s{2,}\S/.test(text));
  }
  if (isCode) code.push('```');
  return {
    items,
    table: table.filter(
      (cells) => !cells.every((cell) => /^:?-*:?$/.test(cell)) || cells.every((cell) => cell === ''),
    ),
    range,
    code: code.join('\n'),
    explanation: quoted.join(' ').trim(),
    help: paragraphsOf(words)
      .map((paragraph) => paragraph.text.replaceAll('\n', ' '))
      .join(' '),
    strange,
  };
}

function itemOf([, number, round, square, text = '']: RegExpExecArray): Omit<Item, 'number'> {
  const box = round ?? square;
  const mark = round !== undefined ? 'round' : square !== undefined ? 'square' : number ? 'number' : 'plain';
  return { mark, isTicked: /x/i.test(box ?? ''), text };
}

/** The cells of a row, without the bars at both ends; `\|` is a bar in a cell. */
const cellsOf = (row: string): readonly string[] =>
  row
    .replaceAll('\\|', '\uE000')
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.replaceAll('\uE000', '|').trim());

const rangeOf = ([, min, max, step, unit = '']: RegExpExecArray): Range => ({
  min: Number(min),
  max: Number(max),
  step: step === undefined ? 1 : Number(step),
  unit: unit.trim(),
});
