/** What ends a command early: said in one sentence, without a stack. */

/** Exit codes. */
export const EXIT = {
  /** All is well. */
  ok: 0,
  /** The command ran, and something is wrong with the quiz. */
  found: 1,
  /** The command could not run: wrong use, or a file that cannot be read. */
  failed: 2,
} as const;

/** Something that the person at the terminal can mend. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The reason of an error of `node:fs` in words. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read or written';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of the path is a file';
    case 'ENOSPC':
      return 'there is no room left';
    case 'EROFS':
      return 'nothing can be written there';
    case 'EEXIST':
      return 'it is there already';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
