/**
 * What the browser keeps between visits, by key. The one module that touches it: it can be blocked, missing or full, and then even
 * naming it throws. Nothing of that leaves here.
 */

/** This tab, or this device. */
export type StorePlace = 'session' | 'local';

/** @returns what is kept there; `null` where nothing is, or nothing can be */
export function readStore(place: StorePlace, key: string): string | null {
  try {
    return storeAt(place).getItem(key);
  } catch {
    return null;
  }
}

/** Why a text is not kept: the browser lets nobody keep anything there, or there is no room. */
export type StoreFault = 'blocked' | 'full';

/** Keeps a text there, or says why not. */
export function writeStore(place: StorePlace, key: string, text: string): StoreFault | undefined {
  let fault: StoreFault = 'blocked';
  try {
    const store = storeAt(place);
    store.getItem(key);
    fault = 'full';
    store.setItem(key, text);
    return undefined;
  } catch {
    return fault;
  }
}

/** Removes what is kept there. */
export function clearStore(place: StorePlace, key: string): void {
  try {
    storeAt(place).removeItem(key);
  } catch {
    // What cannot be reached keeps nothing.
  }
}

const storeAt = (place: StorePlace): Storage => (place === 'local' ? localStorage : sessionStorage);
