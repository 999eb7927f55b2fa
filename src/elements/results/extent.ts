/**
 * Hands a stretch of a line from 0 to 100 to the style sheet: `<i class="fill" ${extent(0, 72)}></i>` sets `--from` and `--size`.
 * A strict content policy forbids `style` attributes, and allows the same from script; logical properties do the rest, so a bar
 * runs the right way in every writing direction.
 */

import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class ExtentDirective extends Directive {
  override update({ element }: ElementPart, [from, to = from]: [number, number?]): typeof noChange {
    const start = clampPercent(from);
    const { style } = element as HTMLElement;
    style.setProperty('--from', `${start}`);
    style.setProperty('--size', `${Math.max(0, clampPercent(to) - start)}`);
    return noChange;
  }

  render(_from: number, _to?: number): typeof noChange {
    return noChange;
  }
}

/** Sets where an element starts and how much it covers, in percent; a point where there is one number. */
export const extent = directive(ExtentDirective);

/** A number that can be drawn: between 0 and 100, and 0 where it is none. */
export function clampPercent(value: number): number {
  return Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : 0;
}
