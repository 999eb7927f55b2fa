/** `node:test` has the same words as Mocha. */
export const { before, describe, it } = globalThis;
