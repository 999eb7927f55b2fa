/** What all commands have in common: what they are given, and how options are read. */

import { InvalidArgumentError, type Command } from 'commander';
import { Failure, reasonOf } from '../failure.js';
import type { Io } from '../io.js';
import { createColors, type Colors } from '../terminal/colors.js';

/** What a command is given. */
export interface CommandContext {
  readonly io: Io;
  /** The version of this package. */
  readonly version: string;
  /** Colours for standard output. */
  readonly colors: Colors;
  /** Ends the command with this exit code. */
  readonly exit: (code: number) => void;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** The context of a run. */
export const createContext = (io: Io, version: string, exit: (code: number) => void): CommandContext => ({
  io,
  version,
  colors: createColors(io.stdout.isTerminal, io.env),
  exit,
});

/** Reads a day such as 2026-11-30. */
export function readDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  // Some engines read 31 February as 3 March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
    throw new InvalidArgumentError('Write a day such as 2026-11-30.');
  return value;
}

/** A reader of whole numbers in a range. */
export const readWhole =
  (min: number, max: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new InvalidArgumentError(`Write a whole number from ${min} to ${max}.`);
    }
    return number;
  };

/** Reads a share, 0 to 1. */
export function readShare(value: string): number {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 1)) {
    throw new InvalidArgumentError('Write a share from 0 to 1, such as 0.05.');
  }
  return share;
}

/** Writes a file, or says why it cannot be written. */
export function writeOrFail(io: Io, path: string, content: string, isNew = false): void {
  try {
    io.writeFile(path, content, isNew);
  } catch (error) {
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
}

/** What to write for QUIZ, for the help of each command. */
export const QUIZ_ARGUMENT =
  'path of a quiz document; "-" reads standard input; a name such as "sde-to-ml" means a quiz of this package';
