/** `simulate`: who would get what, before anyone takes the quiz. */

import { Option, type Command } from 'commander';
import { EXIT } from '../failure.js';
import { formatSimulationReport } from '../format/simulation-html.js';
import { formatSimulation } from '../format/simulation-text.js';
import { readQuiz } from '../read-quiz.js';
import { POPULATIONS, type Population } from '../simulate/population.js';
import { runSimulation } from '../simulate/run-simulation.js';
import { createProgress } from '../terminal/progress.js';
import { QUIZ_ARGUMENT, readShare, readWhole, writeOrFail, type CommandContext } from './command.js';

interface SimulateFlags {
  readonly respondents: number;
  readonly seed: number;
  readonly population: Population;
  readonly open: number;
  readonly sampled?: true;
  readonly json?: true;
  readonly html?: string;
}

const HELP = `
Respondents are a model, not data. "levels": nine levels of experience; whoever
is further along ticks more, climbs higher and knows more. "uniform": every
answer is equally likely. Shares of bands, gates, roles and dimensions are
worked out exactly where the quiz allows it; the output says where.

Examples:
  $ npx ml-readiness-quiz simulate sde-to-ml
  $ npx ml-readiness-quiz simulate my-quiz.json --html report.html
  $ npx ml-readiness-quiz simulate my-quiz.json --population uniform --open 0.1 --seed 7 --json`;

/** Adds the command. */
export function addSimulateCommand(program: Command, context: CommandContext): void {
  program
    .command('simulate')
    .description('see how scores, bands, gates and roles would be spread')
    .argument('<quiz>', QUIZ_ARGUMENT)
    .option(
      '--respondents <number>',
      'how many to draw for what is not exact',
      readWhole(100, 100_000_000),
      200_000,
    )
    .option('--seed <number>', 'the same seed draws the same respondents', readWhole(0, 2 ** 31 - 1), 1)
    .addOption(new Option('--population <name>', 'who answers').choices(POPULATIONS).default('levels'))
    .option('--open <share>', 'share of questions that are left open', readShare, 0)
    .option('--sampled', 'draw everything, work out nothing')
    .option('--json', 'write JSON')
    .option('--html <file>', 'write a report to a file')
    .addHelpText('after', HELP)
    .action(async (where: string, flags: SimulateFlags) => {
      const { io, colors } = context;
      const quiz = await readQuiz(where, io);
      const progress = createProgress(io.stderr, 'Simulating', io.now);
      const simulation = runSimulation(quiz, {
        population: flags.population,
        openShare: flags.open,
        respondents: flags.respondents,
        seed: flags.seed,
        isExact: flags.sampled !== true,
        onProgress: progress.show,
      });
      progress.end();
      io.stdout.write(
        flags.json === true
          ? `${JSON.stringify(simulation, null, 2)}\n`
          : formatSimulation(simulation, colors),
      );
      if (flags.html !== undefined) writeOrFail(io, flags.html, formatSimulationReport(simulation));
      context.exit(EXIT.ok);
    });
}
