/** `expect`: runs the respondents that are written in the quiz, like tests. */

import type { Command } from 'commander';
import type { Finding } from '../check/finding.js';
import { parsePersonas } from '../expect/parse-personas.js';
import { differencesOf, resultOf, type Difference } from '../expect/run-persona.js';
import { EXIT } from '../failure.js';
import { readQuiz } from '../read-quiz.js';
import type { Colors } from '../terminal/colors.js';
import { plural } from '../terminal/words.js';
import { QUIZ_ARGUMENT, readDate, type CommandContext } from './command.js';

interface ExpectFlags {
  readonly today?: string;
  readonly json?: true;
  readonly strict?: true;
}

interface Case {
  readonly id: string;
  readonly name: string;
  readonly differences: readonly Difference[];
}

const HELP = `
A quiz can hold respondents under "expect", each with answers and the result
that its author expects:

  "expect": [{
    "id": "new-graduate", "name": "Computer science graduate, one course in ML",
    "answers": { "languages": ["python"], "python_depth": "p2" },
    "band": "building", "total": { "min": 25, "max": 40 }, "gates": ["checks"]
  }]

"roles" lists all roles to apply for now, "gates" all gates that hold the
score, "gaps" some of the gaps. What is not said is not tested.

Exit code: 0 all as expected, 1 something differs (with --strict also where
there is nothing to run), 2 the quiz cannot be read.

Examples:
  $ ml-readiness-quiz expect my-quiz.json
  $ ml-readiness-quiz expect sde-to-ml`;

/** Adds the command. */
export function addExpectCommand(program: Command, context: CommandContext): void {
  program
    .command('expect')
    .description('run the respondents that are written in the quiz, like tests')
    .argument('<quiz>', QUIZ_ARGUMENT)
    .option('--today <day>', 'the day on which advice is read (default: today)', readDate)
    .option('--json', 'write JSON')
    .option('--strict', 'fail where there is nothing to run')
    .addHelpText('after', HELP)
    .action(async (where: string, flags: ExpectFlags) => {
      const { io, colors } = context;
      const quiz = await readQuiz(where, io);
      const today = flags.today ?? io.today();
      const { personas, findings } = parsePersonas(quiz);
      const errors = findings.filter(({ severity }) => severity === 'error');
      const cases = personas.map(({ persona }): Case => {
        const differences = differencesOf(persona, resultOf(quiz, persona, today));
        return { id: persona.id, name: persona.name, differences };
      });
      const isJson = flags.json === true;
      io.stdout.write(
        isJson ? `${JSON.stringify({ cases, errors }, null, 2)}\n` : formatCases(cases, errors, colors),
      );
      const isEmpty = cases.length === 0 && flags.strict === true;
      const hasFailed = errors.length > 0 || cases.some(({ differences }) => differences.length > 0);
      context.exit(hasFailed || isEmpty ? EXIT.found : EXIT.ok);
    });
}

function formatCases(cases: readonly Case[], errors: readonly Finding[], colors: Colors): string {
  if (cases.length + errors.length === 0) return 'The quiz has no respondents under "expect".\n';
  const lines = cases.flatMap(({ name, differences }) => [
    `${differences.length === 0 ? colors.green('✓') : colors.red('✗')} ${name}`,
    ...differences.flatMap(({ field, expected, received }) => [
      `    ${colors.bold(field)}`,
      `      ${colors.green(`expected  ${expected}`)}`,
      `      ${colors.red(`received  ${received}`)}`,
    ]),
  ]);
  const broken = errors.map(({ path, message }) => `${colors.red('✗')} ${path}: ${message}`);
  const failed = cases.filter(({ differences }) => differences.length > 0).length;
  const summary = [
    `${cases.length - failed} as expected, ${failed} not`,
    ...(errors.length > 0 ? [plural(errors.length, 'fault')] : []),
  ].join(', ');
  return `${[...lines, ...broken, '', summary].join('\n')}\n`;
}
