/** What the command has to do with the world: files, streams, the day. Handed in, so that tests need no process. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';

/** A stream that is written to. */
export interface Output {
  readonly write: (words: string) => void;
  /** Someone is looking. */
  readonly isTerminal: boolean;
}

/** The world. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readInput: () => Promise<string>;
  /** Standard input is somebody who types. */
  readonly isInputTerminal: boolean;
  /** Throws what `node:fs` throws. */
  readonly readFile: (path: string) => string;
  /** @param isNew fail where there is such a file already */
  readonly writeFile: (path: string, content: string, isNew?: boolean) => void;
  /** Today, `YYYY-MM-DD`, where the command runs. */
  readonly today: () => string;
  /** Milliseconds that only go on. */
  readonly now: () => number;
}

/** The world of this process. */
export function createProcessIo(): Io {
  const output = (stream: NodeJS.WriteStream): Output => ({
    write: (words) => void stream.write(words),
    isTerminal: Boolean(stream.isTTY),
  });
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    readInput: () => text(process.stdin),
    isInputTerminal: Boolean(process.stdin.isTTY),
    readFile: (path) => readFileSync(path, 'utf8'),
    writeFile(path, content, isNew = false) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { flag: isNew ? 'wx' : 'w' });
    },
    today: () => new Intl.DateTimeFormat('sv-SE').format(new Date()),
    now: () => performance.now(),
  };
}
