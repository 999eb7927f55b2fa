/** `render`: the quiz as a page without a script. */

import type { Command } from 'commander';
import { localizeQuiz } from '../../core/localize-quiz.js';
import { matchLanguage } from '../../core/match-language.js';
import type { Quiz } from '../../core/quiz.js';
import { listed } from '../check/finding.js';
import { EXIT, Failure } from '../failure.js';
import { readQuizInAllLanguages } from '../read-quiz.js';
import { renderForm } from '../render/render-form.js';
import { QUIZ_ARGUMENT, writeOrFail, type CommandContext } from './command.js';

interface RenderFlags {
  readonly output?: string;
  readonly action?: string;
  readonly points?: true;
  readonly pictures?: true;
  readonly lang?: string;
}

const HELP = `
The page loads nothing and runs nothing. It cannot score: it says how the score
is read. With --action the form is sent there, as fields named by question ids;
score it with "ml-readiness-quiz/core" on your server.

Examples:
  $ npx ml-readiness-quiz render my-quiz.json > quiz.html
  $ npx ml-readiness-quiz render sde-to-ml --output quiz.html --action https://example.org/answers`;

/** Adds the command. */
export function addRenderCommand(program: Command, context: CommandContext): void {
  program
    .command('render')
    .description('write the quiz as a form without a script, for feeds and archives')
    .argument('<quiz>', QUIZ_ARGUMENT)
    .option('--output <file>', 'write to a file')
    .option('--action <url>', 'where the form is sent')
    .option('--points', 'show the points beside the options')
    .option('--pictures', 'load pictures; otherwise their description stands there')
    .option('--lang <tag>', 'language of the texts, where the quiz has it')
    .addHelpText('after', HELP)
    .action(async (where: string, flags: RenderFlags) => {
      const { io } = context;
      const quiz = await readQuizInAllLanguages(where, io);
      const { action, lang, output } = flags;
      if (action !== undefined && !/^https?:$/.test(protocolOf(action))) {
        throw new Failure('--action must be a whole address with https: or http:.');
      }
      const localized = lang === undefined ? quiz : inLanguage(quiz, lang);
      const page = renderForm(localized, {
        action,
        showsPoints: flags.points === true,
        loadsPictures: flags.pictures === true,
      });
      if (output === undefined) io.stdout.write(page);
      else writeOrFail(io, output, page);
      context.exit(EXIT.ok);
    });
}

function inLanguage(quiz: Quiz, lang: string): Quiz {
  const tags = [quiz.lang, ...Object.keys(quiz.translations ?? {})];
  if (matchLanguage(lang, tags) === undefined)
    throw new Failure(`The quiz has no texts in "${lang}", only in ${listed(tags)}.`);
  return localizeQuiz(quiz, lang);
}

function protocolOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}
