/** `expect`: runs the respondents that are written in the quiz, like tests. */

import type { Command } from 'commander';
import type { Id, IsoDate, Persona } from '../../core/quiz.js';
import type { Finding } from '../check/finding.js';
import { parsePersonas } from '../expect/parse-personas.js';
import { differencesIn, drawsFor, type Difference } from '../expect/run-persona.js';
import { EXIT } from '../failure.js';
import { readQuiz } from '../read-quiz.js';
import { boundOf, drawsOf, type Draws } from '../space/draws.js';
import type { Colors } from '../terminal/colors.js';
import { plural } from '../terminal/words.js';
import { QUIZ_ARGUMENT, readDate, type CommandContext } from './command.js';

interface ExpectFlags {
  readonly today?: string;
  readonly json?: true;
  readonly strict?: true;
}

interface Case {
  readonly id: Id;
  readonly name: string;
  readonly differences: readonly CaseDifference[];
}

interface CaseDifference extends Difference {
  /** What the pools gave in the first draw with it; nothing where nothing is drawn. */
  readonly drawn?: readonly Id[];
  /** In how many draws it is so, of how many that were looked at. */
  readonly draws?: { readonly differing: number; readonly looked: number };
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
score, "gaps" some of the gaps. What is not said is not tested. Where the quiz
has pools, it must come in every draw, or in that of the "seed" beside the
answers; of more than 200 draws 200 are looked at.

Exit code: 0 all as expected, 1 something differs (with --strict also where
there is nothing to run), 2 the quiz cannot be read.

Examples:
  $ npx ml-readiness-quiz expect my-quiz.json
  $ npx ml-readiness-quiz expect sde-to-ml`;

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
      const draws = drawsOf(quiz);
      const cases = personas.map(({ persona }) => runCase(persona, drawsFor(quiz, persona, draws), today));
      const isJson = flags.json === true;
      io.stdout.write(
        isJson
          ? `${JSON.stringify({ cases, errors, bound: boundOf(draws) ?? null }, null, 2)}\n`
          : formatCases(cases, errors, draws, colors),
      );
      const isEmpty = cases.length === 0 && flags.strict === true;
      const hasFailed = errors.length > 0 || cases.some(({ differences }) => differences.length > 0);
      context.exit(hasFailed || isEmpty ? EXIT.found : EXIT.ok);
    });
}

function runCase(persona: Persona, draws: Draws, today: IsoDate): Case {
  const differences = differencesIn(draws, persona, today).map(
    ({ draw: { drawn }, draws: differing, ...difference }): CaseDifference =>
      drawn === undefined
        ? difference
        : { ...difference, drawn, draws: { differing, looked: draws.looked.length } },
  );
  return { id: persona.id, name: persona.name, differences };
}

function formatCases(
  cases: readonly Case[],
  errors: readonly Finding[],
  draws: Draws,
  colors: Colors,
): string {
  if (cases.length + errors.length === 0) return 'The quiz has no respondents under "expect".\n';
  const lines = cases.flatMap(({ name, differences }) => [
    `${differences.length === 0 ? colors.green('✓') : colors.red('✗')} ${name}`,
    ...differences.flatMap((difference) => formatDifference(difference, colors)),
  ]);
  const broken = errors.map(({ path, message }) => `${colors.red('✗')} ${path}: ${message}`);
  const failed = cases.filter(({ differences }) => differences.length > 0).length;
  const bound =
    boundOf(draws) ?? (draws.looked.length > 1 ? `each of ${draws.looked.length} draws` : undefined);
  const summary = [
    `${cases.length - failed} as expected, ${failed} not`,
    ...(errors.length > 0 ? [plural(errors.length, 'fault')] : []),
    ...(bound === undefined ? [] : [`looked at in ${bound}`]),
  ].join(', ');
  return `${[...lines, ...broken, '', summary].join('\n')}\n`;
}

function formatDifference(
  { field, expected, received, drawn, draws }: CaseDifference,
  colors: Colors,
): readonly string[] {
  const others = draws && draws.looked > 1 ? `; so in ${draws.differing} of ${draws.looked} draws` : '';
  return [
    `    ${colors.bold(field)}`,
    `      ${colors.green(`expected  ${expected}`)}`,
    `      ${colors.red(`received  ${received}`)}`,
    ...(drawn ? [`      ${colors.dim(`asked     ${drawn.join(', ')}${others}`)}`] : []),
  ];
}
