/** The dimensions of a Markdown quiz: listed in a section of their own, else made of the names that points use. */

import type { Dimension, Points } from '../../../core/quiz.js';
import type { Draft } from '../draft.js';
import { fromMarkdown } from '../inline.js';
import { readAttributes, type WrittenPoints } from './attributes.js';
import type { Section } from './sections.js';

/** The dimensions of a quiz in the making. */
export interface Dimensions {
  /** Points as the format writes them; those without a dimension go to the first. */
  readonly points: (path: string, written: readonly WrittenPoints[]) => Points;
  readonly list: () => readonly Dimension[];
}

const DEFAULT: Dimension = { id: 'score', name: 'Score', weight: 1 };
const MOST = 50;

/**
 * The dimensions of a quiz.
 * @param section the one that lists them, where there is one
 */
export function createDimensions(draft: Draft, section: Section | undefined): Dimensions {
  const taken = new Set<string>();
  const listed = draft
    .fit(`line ${section?.number ?? 1}`, section ? itemsOf(section, draft) : [], MOST)
    .map(({ path, text }) => dimensionOf(draft, taken, path, text));
  const list: Dimension[] = listed.filter((one) => one !== undefined);

  const find = (path: string, name: string | undefined): Dimension | undefined => {
    if (name === undefined) {
      if (list.length === 0) list.push(DEFAULT);
      return list[0];
    }
    const same = (one: Dimension): boolean =>
      one.id === name || one.name.toLowerCase() === name.toLowerCase();
    const known = list.find(same);
    if (known) return known;
    if (section || list.length >= MOST) {
      draft.drop(path, `There is no dimension “${name}”, so its points were left out.`);
      return undefined;
    }
    const made = dimensionOf(draft, taken, path, name);
    if (made) list.push(made);
    return made;
  };

  return {
    points(path, written) {
      const points: Record<string, number> = {};
      for (const { value, dimension } of written) {
        const found = find(path, dimension);
        if (found) Object.assign(points, draft.points(path, found.id, value));
      }
      return points;
    },
    list: () => (list.length > 0 ? list : [DEFAULT]),
  };
}

/** `Name {#id 60}: What it covers.` */
function dimensionOf(draft: Draft, taken: Set<string>, path: string, line: string): Dimension | undefined {
  const { text, id: wanted, flags } = readAttributes(line);
  const [head = '', ...rest] = text.split(/:\s/);
  const name = draft.text(path, fromMarkdown(head));
  if (name === undefined) return undefined;
  const description = draft.text(path, fromMarkdown(rest.join(': ')));
  const [weight = '1', ...others] = [...flags];
  const isWeight = /^\d+(\.\d+)?$/.test(weight);
  for (const word of isWeight ? others : flags) draft.drop(path, `“${word}” means nothing at a dimension.`);
  const id = draft.id(path, wanted, taken, 'd');
  return {
    id,
    name,
    weight: isWeight ? (draft.points(path, id, Number(weight))[id] ?? 0) : 1,
    ...(description === undefined ? {} : { description }),
  };
}

/** The items of a section's list; other lines are noted. */
export function itemsOf(
  section: Section,
  draft: Draft,
): readonly { readonly path: string; readonly text: string }[] {
  return section.lines.flatMap(({ number, text }) => {
    const path = `line ${number}`;
    const [, item] = /^\s{0,3}[-*+]\s+(.*)$/.exec(text) ?? [];
    if (item !== undefined) return [{ path, text: item }];
    if (text.trim() !== '') draft.drop(path, `“${text.trim()}” is not an item of the list.`);
    return [];
  });
}
