/** `guide`: prints the page from which a language model learns to write a quiz. */

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { EXIT } from '../failure.js';
import type { CommandContext } from './command.js';

const HELP = `
Give it to a language model with a few words on what the quiz is about, save
what comes back, and check it. The page is generated from the schema and the
checks of this version.

Examples:
  $ npx ml-readiness-quiz guide > guide.md
  $ npx ml-readiness-quiz check answer.json --strict`;

/** Where the page is, beside the sources as in the package. */
const page = new URL('../../../docs/guide-for-models.md', import.meta.url);

/** Adds the command. */
export function addGuideCommand(program: Command, context: CommandContext): void {
  program
    .command('guide')
    .description('print what a language model needs to write a quiz')
    .addHelpText('after', HELP)
    .action(() => {
      context.io.stdout.write(readFileSync(page, 'utf8'));
      context.exit(EXIT.ok);
    });
}
