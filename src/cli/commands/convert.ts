/** `convert`: a quiz out of another format, with a list of what did not come along. */

import { Option, type Command } from 'commander';
import type { Conversion } from '../convert/conversion.js';
import { convertGift } from '../convert/gift.js';
import { convertMarkdown } from '../convert/markdown.js';
import { convertSurveyJs } from '../convert/surveyjs.js';
import { EXIT, Failure } from '../failure.js';
import { readSource } from '../read-quiz.js';
import { plural } from '../terminal/words.js';
import { writeOrFail, type CommandContext } from './command.js';

const FORMATS = ['markdown', 'gift', 'surveyjs'] as const;

type Format = (typeof FORMATS)[number];

interface ConvertFlags {
  readonly from?: Format;
  readonly output?: string;
  readonly title?: string;
  readonly strict?: true;
}

const HELP = `
The quiz goes to standard output or to --output; what did not come along goes to
standard error, each with its place and the reason.

  markdown  questions as "## Question" with "- ( ) one", "- [ ] any number",
            "1. order", tables and "0..20 years"
  gift      Moodle's GIFT items: choices, true or false, matching, short
            answers; categories become dimensions
  surveyjs  SurveyJS JSON: radiogroup, checkbox, rating, matrix, ranking,
            boolean, text and more; visibleIf in its simple forms

Exit code: 0 converted, 1 nothing could be kept (with --strict also where
anything was left out), 2 the file cannot be read.

Examples:
  $ npx ml-readiness-quiz convert my-quiz.md --output my-quiz.json
  $ npx ml-readiness-quiz convert questions.txt --from gift --title "Data checks" > quiz.json
  $ npx ml-readiness-quiz convert survey.json | npx ml-readiness-quiz check -`;

/** Adds the command. */
export function addConvertCommand(program: Command, context: CommandContext): void {
  program
    .command('convert')
    .description('make a quiz of a Markdown, GIFT or SurveyJS file')
    .argument('<file>', 'path of the file; "-" reads standard input')
    .addOption(
      new Option('--from <format>', 'its format (default: by the ending of the file)').choices(FORMATS),
    )
    .option('--output <file>', 'write the quiz to a file')
    .option('--title <title>', 'title of the quiz, for GIFT')
    .option('--strict', 'fail where anything was left out')
    .addHelpText('after', HELP)
    .action(async (where: string, flags: ConvertFlags) => {
      const { io } = context;
      const format = flags.from ?? formatOf(where);
      const { text } = await readSource(where, io);
      const { quiz, dropped } = convertFrom(format, text, flags.title);
      for (const { path, reason } of dropped)
        io.stderr.write(path === '' ? `${reason}\n` : `${path}: ${reason}\n`);
      if (quiz) {
        const json = `${JSON.stringify(quiz, null, 2)}\n`;
        if (flags.output === undefined) io.stdout.write(json);
        else writeOrFail(io, flags.output, json);
      }
      const summary = quiz ? plural(quiz.questions.length, 'question') : 'No quiz';
      io.stderr.write(`${summary}, ${plural(dropped.length, 'remark')} on what changed or was left out.\n`);
      context.exit(!quiz || (flags.strict === true && dropped.length > 0) ? EXIT.found : EXIT.ok);
    });
}

function convertFrom(format: Format, text: string, title: string | undefined): Conversion {
  switch (format) {
    case 'markdown':
      return convertMarkdown(text);
    case 'gift':
      return convertGift(text, title);
    case 'surveyjs':
      return convertSurveyJs(parseSurvey(text));
  }
}

function parseSurvey(text: string): unknown {
  const survey = parseJson(text);
  if (typeof survey === 'object' && survey !== null && Object.hasOwn(survey, 'schemaVersion'))
    throw new Failure('This is a quiz already: check it with "npx ml-readiness-quiz check".');
  return survey;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Failure(`This is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function formatOf(where: string): Format {
  if (/\.(md|markdown)$/i.test(where)) return 'markdown';
  if (/\.(gift|txt)$/i.test(where)) return 'gift';
  if (/\.json$/i.test(where)) return 'surveyjs';
  throw new Failure(`Say what it is with --from: ${FORMATS.join(', ')}.`);
}
