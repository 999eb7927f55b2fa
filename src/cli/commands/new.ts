/** `new`: a small sound quiz to begin with, and a page that explains it. */

import type { Command } from 'commander';
import { EXIT, Failure } from '../failure.js';
import { starterGuide } from '../starter/starter-guide.js';
import { createStarterQuiz } from '../starter/starter-quiz.js';
import { asArgument } from '../terminal/words.js';
import { writeOrFail, type CommandContext } from './command.js';

interface NewFlags {
  readonly id?: string;
  readonly force?: true;
}

const HELP = `
JSON has no comments: what would stand in them stands in the "why" of each
question, which visitors never see, and in a page beside the quiz.

Examples:
  $ npx ml-readiness-quiz new my-quiz.json
  $ npx ml-readiness-quiz check my-quiz.json`;

/** Adds the command. */
export function addNewCommand(program: Command, context: CommandContext): void {
  program
    .command('new')
    .description('write a small quiz to begin with')
    .argument('[file]', 'where to write it', 'quiz.json')
    .option('--id <id>', 'id of the quiz (default: the name of the file)')
    .option('--force', 'write over files that are there')
    .addHelpText('after', HELP)
    .action((file: string, flags: NewFlags) => {
      const { io } = context;
      if (!file.endsWith('.json')) throw new Failure('The name of the file must end in .json.');
      const base = file.slice(0, -'.json'.length);
      const id = flags.id ?? (base.split(/[\\/]/).at(-1) ?? '').replaceAll(/[^\w-]+/g, '-');
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(id))
        throw new Failure('Give an id of 1 to 64 letters, digits, "-" and "_" with --id.');
      const isNew = flags.force !== true;
      writeOrFail(io, file, `${JSON.stringify(createStarterQuiz(id, io.today()), null, 2)}\n`, isNew);
      writeOrFail(io, `${base}.md`, starterGuide(file), isNew);
      io.stdout.write(
        `Wrote ${file} and ${base}.md.\nNext: npx ml-readiness-quiz check ${asArgument(file)}\n`,
      );
      context.exit(EXIT.ok);
    });
}
