/** Who keeps what on this page: two elements with one quiz would write over each other. */

import type { Slot } from './slots.js';

const owners = new Map<string, object>();

/** Takes these slots, unless another has them. Returns whether they are its own now. */
export function claim(owner: object, slots: readonly Slot[]): boolean {
  const name = slots.map(({ key }) => key).join(' ');
  const holder = owners.get(name) ?? owner;
  owners.set(name, holder);
  return holder === owner;
}

/** Gives back whatever it has. */
export function release(owner: object): void {
  for (const [name, holder] of owners) if (holder === owner) owners.delete(name);
}
