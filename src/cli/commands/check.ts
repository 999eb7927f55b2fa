/** `check`: tells an author that a quiz is sound before anyone takes it. */

import { Option, type Command } from 'commander';
import { runChecks, type CheckResult } from '../check/run-checks.js';
import { EXIT } from '../failure.js';
import { formatAsJson } from '../format/findings-json.js';
import { formatAsSarif } from '../format/findings-sarif.js';
import { formatAsText } from '../format/findings-text.js';
import { readSource } from '../read-quiz.js';
import { createColors } from '../terminal/colors.js';
import { QUIZ_ARGUMENT, readDate, readWhole, writeOrFail, type CommandContext } from './command.js';

interface CheckFlags {
  readonly today?: string;
  readonly soon: number;
  readonly format: 'text' | 'json' | 'sarif';
  readonly strict?: true;
  readonly output?: string;
}

const HELP = `
Finds what makes a quiz unfair, dead or stale: better answers that lower a
score, bands, gates, roles, questions and advice that nobody can reach, points
that never count, dates that have passed, texts with gaps, and respondents
under "expect" who get something else. Each finding has a code, a path, what to
do, and where it applies the answers that show it. What can be neither proved
nor found is listed as open. A quiz with pools is looked at draw by draw, at 200
different draws where there are more.

Exit code: 0 nothing found, 1 errors found (with --strict warnings too), 2 the
quiz cannot be read.

Examples:
  $ npx ml-readiness-quiz check my-quiz.json
  $ npx ml-readiness-quiz check my-quiz.json --strict --format sarif --output findings.sarif
  $ curl -s https://example.org/quiz.json | npx ml-readiness-quiz check -`;

/** Adds the command. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  program
    .command('check')
    .description('find what is wrong with a quiz, with proof')
    .argument('<quiz>', QUIZ_ARGUMENT)
    .option('--today <day>', 'the day on which dates are judged (default: today)', readDate)
    .option('--soon <days>', 'warn of dates that are this near', readWhole(0, 3650), 30)
    .addOption(
      new Option('--format <format>', 'how findings are written')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--output <file>', 'write the findings to a file')
    .option('--strict', 'warnings fail too')
    .addHelpText('after', HELP)
    .action(async (quiz: string, flags: CheckFlags) => {
      const { io } = context;
      const source = await readSource(quiz, io);
      const result = runChecks(source.text, { today: flags.today ?? io.today(), soonDays: flags.soon });
      const text = format(result, source, flags, context);
      if (flags.output === undefined) io.stdout.write(text);
      else writeOrFail(io, flags.output, text);
      const counts = ({ severity }: { readonly severity: string }): boolean =>
        severity === 'error' || flags.strict === true;
      context.exit(result.findings.some(counts) ? EXIT.found : EXIT.ok);
    });
}

function format(
  result: CheckResult,
  { text, name }: { readonly text: string; readonly name: string },
  { format, output }: CheckFlags,
  { version, colors, io }: CommandContext,
): string {
  switch (format) {
    case 'json':
      return formatAsJson(result, text, name);
    case 'sarif':
      return formatAsSarif(result, text, name, version);
    case 'text':
      return formatAsText(result, text, name, output === undefined ? colors : createColors(false, io.env));
  }
}
