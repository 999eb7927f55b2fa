/**
 * The program: its commands, and what becomes of errors. In: arguments and the world. Out: an exit code. Ends no process, so that
 * tests can run it.
 */

import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './commands/check.js';
import { createContext, type AddCommand } from './commands/command.js';
import { addConvertCommand } from './commands/convert.js';
import { addDiffCommand } from './commands/diff.js';
import { addExpectCommand } from './commands/expect.js';
import { addGuideCommand } from './commands/guide.js';
import { addNewCommand } from './commands/new.js';
import { addRenderCommand } from './commands/render.js';
import { addScoreCommand } from './commands/score.js';
import { addSimulateCommand } from './commands/simulate.js';
import { EXIT, Failure } from './failure.js';
import type { Io } from './io.js';
import { createColors } from './terminal/colors.js';

const COMMANDS: readonly AddCommand[] = [
  addCheckCommand,
  addSimulateCommand,
  addExpectCommand,
  addDiffCommand,
  addScoreCommand,
  addRenderCommand,
  addNewCommand,
  addConvertCommand,
  addGuideCommand,
];

const HELP = `
Start here:
  $ npx ml-readiness-quiz new my-quiz.json       write a small quiz to begin with
  $ npx ml-readiness-quiz check my-quiz.json     see what is wrong with it
  $ npx ml-readiness-quiz simulate my-quiz.json  see how results would be spread

A quiz is a JSON document. Where a command takes one, "-" reads it from
standard input, and "sde-to-ml" means the quiz that comes with this package.
Every command has its own help: npx ml-readiness-quiz check --help`;

/**
 * Runs one command.
 * @param args the arguments after the name of the program
 * @param version the version of this package
 * @returns the exit code
 */
export async function runCommand(args: readonly string[], io: Io, version: string): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = new Command('ml-readiness-quiz')
    .description('Tools for authors of ML readiness quizzes.')
    .version(version, '-v, --version', 'print the version')
    .option('--debug', 'show the stack of errors')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for what can be written)')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: io.stdout.write, writeErr: io.stderr.write });
  const context = createContext(io, version, (code) => (exitCode = code));
  for (const add of COMMANDS) add(program, context);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed;
    const colors = createColors(io.stderr.isTerminal, io.env);
    io.stderr.write(`${colors.red('error:')} ${wordsFor(error, args.includes('--debug'))}\n`);
    return EXIT.failed;
  }
}

/** A failure explains itself; anything else is a fault of this program, and says how to see more. */
function wordsFor(error: unknown, showsStack: boolean): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (showsStack) return stack;
  if (error instanceof Failure) return error.message;
  return `${error instanceof Error ? error.message : String(error)}\n  This is a fault of ml-readiness-quiz. Run it again with --debug and report what it prints.`;
}
