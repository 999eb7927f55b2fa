/** `diff`: what a new version of a quiz does to those who took the old one. */

import { Option, type Command } from 'commander';
import { contentHash } from '../../core/content-hash.js';
import type { Quiz } from '../../core/quiz.js';
import { compareBands, type BandChanges } from '../diff/compare-bands.js';
import { comparePersonas, type PersonaMove } from '../diff/compare-personas.js';
import { findVanished, type Vanished } from '../diff/vanished-ids.js';
import type { PersonaResult } from '../expect/run-persona.js';
import { EXIT } from '../failure.js';
import { readQuiz } from '../read-quiz.js';
import { POPULATIONS, type Population } from '../simulate/population.js';
import type { Colors } from '../terminal/colors.js';
import { createProgress } from '../terminal/progress.js';
import { formatTable } from '../terminal/table.js';
import { grouped, percent } from '../terminal/words.js';
import { QUIZ_ARGUMENT, readDate, readShare, readWhole, type CommandContext } from './command.js';

interface DiffFlags {
  readonly respondents: number;
  readonly seed: number;
  readonly population: Population;
  readonly today?: string;
  readonly maxChange?: number;
  readonly json?: true;
}

interface Comparison {
  /** Ids of the two: most likely two quizzes by mistake where they differ. */
  readonly ids: readonly [older: string, newer: string];
  readonly versions: readonly [older: string, newer: string];
  /** The content changed and the version did not. */
  readonly isSameVersion: boolean;
  readonly bands: BandChanges;
  readonly personas: readonly PersonaMove[];
  readonly vanished: Vanished;
}

const HELP = `
Exit code: 1 where answers would be lost without a migration, where a
respondent under "expect" of the new version is not as expected, or where more
than --max-change end in another band; 2 where a quiz cannot be read; else 0.

Examples:
  $ npx ml-readiness-quiz diff quiz-1.0.json quiz-1.1.json
  $ git show HEAD:quiz.json | npx ml-readiness-quiz diff - quiz.json --max-change 0.05`;

/** Adds the command. */
export function addDiffCommand(program: Command, context: CommandContext): void {
  program
    .command('diff')
    .description('see whose result a new version changes, and which answers it loses')
    .argument('<old>', QUIZ_ARGUMENT)
    .argument('<new>', 'the newer version, in the same ways')
    .option('--respondents <number>', 'how many to draw', readWhole(100, 10_000_000), 20_000)
    .option('--seed <number>', 'the same seed draws the same respondents', readWhole(0, 2 ** 31 - 1), 1)
    .addOption(new Option('--population <name>', 'who answers').choices(POPULATIONS).default('levels'))
    .option('--today <day>', 'the day on which advice is read (default: today)', readDate)
    .option('--max-change <share>', 'fail where more than this share changes band', readShare)
    .option('--json', 'write JSON')
    .addHelpText('after', HELP)
    .action(async (oldPath: string, newPath: string, flags: DiffFlags) => {
      const { io, colors } = context;
      const older = await readQuiz(oldPath, io);
      const newer = await readQuiz(newPath, io);
      const comparison = compare(older, newer, flags, context);
      io.stdout.write(
        flags.json === true ? `${JSON.stringify(comparison, null, 2)}\n` : format(comparison, colors),
      );
      const { bands, personas, vanished } = comparison;
      const isBroken =
        vanished.answers.length > 0 ||
        personas.some(({ unexpected }) => unexpected.length > 0) ||
        bands.changed > (flags.maxChange ?? 1);
      context.exit(isBroken ? EXIT.found : EXIT.ok);
    });
}

function compare(older: Quiz, newer: Quiz, flags: DiffFlags, { io }: CommandContext): Comparison {
  const progress = createProgress(io.stderr, 'Comparing', io.now);
  const { population, respondents, seed } = flags;
  const bands = compareBands(older, newer, { population, respondents, seed, onProgress: progress.show });
  progress.end();
  return {
    ids: [older.id, newer.id],
    versions: [older.version, newer.version],
    isSameVersion:
      older.id === newer.id && older.version === newer.version && contentHash(older) !== contentHash(newer),
    bands,
    personas: comparePersonas(older, newer, flags.today ?? io.today()),
    vanished: findVanished(older, newer),
  };
}

function format(
  { ids, versions, isSameVersion, bands, personas, vanished }: Comparison,
  colors: Colors,
): string {
  const { changed, higher, lower, meanChange, changedStored, moves, respondents } = bands;
  const lines = [
    `${colors.bold(`${versions[0]} → ${versions[1]}`)}  ${colors.dim(`${grouped(respondents)} drawn respondents; a model, not data`)}`,
    ...(ids[0] === ids[1]
      ? []
      : [
          colors.yellow(`These are two quizzes, "${ids[0]}" and "${ids[1]}": stored answers do not go over.`),
        ]),
    ...(isSameVersion
      ? [
          colors.yellow(
            'The content changed and the version did not: change it, so that stored answers can be told apart.',
          ),
        ]
      : []),
    `${percent(changed)} change band: ${percent(higher)} to a higher one, ${percent(lower)} to a lower one. Mean change of the total ${meanChange.toFixed(1)}.`,
    `${percent(changedStored)} change band when only what is stored of them is scored again, with new questions open.`,
    ...(moves.length > 0
      ? [
          '',
          formatTable(
            ['From', 'To', 'Share'],
            moves.slice(0, 12).map(({ from, to, share }) => [from, to, percent(share)]),
          ),
        ]
      : []),
    '',
    ...formatPersonas(personas, colors),
    ...formatVanished(vanished, colors),
  ];
  return `${lines.join('\n')}\n`;
}

function formatPersonas(personas: readonly PersonaMove[], colors: Colors): readonly string[] {
  if (personas.length === 0) return ['No respondent under "expect" moves.'];
  return personas.flatMap(({ name, before, after, unexpected }) => [
    `${unexpected.length > 0 ? colors.red('✗') : colors.yellow('~')} ${name}`,
    ...formatResults('before', before, colors),
    ...formatResults('after ', after, colors),
    ...unexpected.map((words) => `    ${colors.red(words)}`),
  ]);
}

/** The lowest and the highest of the results that a persona gets in different draws. */
function formatResults(when: string, results: readonly PersonaResult[], colors: Colors): readonly string[] {
  const shown = results.length > 2 ? [results[0], results.at(-1)] : results;
  return shown.flatMap((result, place) =>
    result ? [`    ${colors.dim(place === 0 ? when : '  to  ')}  ${inWords(result)}`] : [],
  );
}

function inWords({ total, band, roles, gates }: PersonaResult): string {
  const held = gates.length > 0 ? `, held by ${gates.join(', ')}` : '';
  return `${total} (${band ?? 'no band'})${held}; roles now: ${roles.join(', ') || 'none'}`;
}

function formatVanished({ answers, others, isRejected }: Vanished, colors: Colors): readonly string[] {
  return [
    ...(isRejected
      ? [
          colors.yellow(
            'No migration leads on from the old version: stored answers to it are rejected as a whole.',
          ),
        ]
      : []),
    answers.length > 0
      ? colors.red(`Gone without a migration: ${answers.join(', ')}`)
      : 'No question or option vanished without a migration.',
    ...(others.length > 0 ? [`Gone as well: ${others.join('; ')}`] : []),
  ];
}
