/** `score`: what some answers get, as a server would work it out. */

import type { Command } from 'commander';
import type { Answers, Quiz } from '../../core/quiz.js';
import type { ReceiptLine } from '../../core/report.js';
import { score, type Score } from '../../core/score.js';
import { EXIT, Failure } from '../failure.js';
import { readQuiz, readSource } from '../read-quiz.js';
import type { Colors } from '../terminal/colors.js';
import { formatTable } from '../terminal/table.js';
import { QUIZ_ARGUMENT, type CommandContext } from './command.js';

const HELP = `
ANSWERS is JSON, answers by question id: {"languages": ["python", "sql"],
"python_depth": "p2", "experience": 4}

Examples:
  $ ml-readiness-quiz score sde-to-ml answers.json
  $ echo '{"genai": "g2"}' | ml-readiness-quiz score my-quiz.json - --json`;

/** Adds the command. */
export function addScoreCommand(program: Command, context: CommandContext): void {
  program
    .command('score')
    .description('score answers, line by line')
    .argument('<quiz>', QUIZ_ARGUMENT)
    .argument('<answers>', 'path of the answers; "-" reads standard input')
    .option('--json', 'write JSON')
    .addHelpText('after', HELP)
    .action(async (quizPath: string, answersPath: string, flags: { readonly json?: true }) => {
      if (quizPath === '-' && answersPath === '-')
        throw new Failure('Only one of the two can come from standard input.');
      const { io, colors } = context;
      const quiz = await readQuiz(quizPath, io);
      const { text, name } = await readSource(answersPath, io);
      const result = score(quiz, readAnswers(text, name));
      io.stdout.write(
        flags.json === true ? `${JSON.stringify(result, null, 2)}\n` : format(quiz, result, colors),
      );
      context.exit(EXIT.ok);
    });
}

/** Answers from text. Core leaves out what no question can have. */
function readAnswers(text: string, name: string): Answers {
  let answers: unknown;
  try {
    answers = JSON.parse(text);
  } catch {
    throw new Failure(`${name} is not JSON.`);
  }
  if (typeof answers === 'object' && answers !== null && !Array.isArray(answers)) return answers as Answers;
  throw new Failure(`${name} must be an object with answers by question id.`);
}

function format(quiz: Quiz, result: Score, colors: Colors): string {
  const { total, band, dimensions, gates, open, upTo, receipt, confidence } = result;
  const name = quiz.bands.find(({ id }) => id === band)?.name ?? 'no band: too little is answered';
  const held = gates.filter(({ isHolding }) => isHolding);
  const points = (amount: number): string =>
    `${amount < 0 ? '−' : ''}${(Math.abs(amount) / 1000).toFixed(3)}`;
  const lines = [
    `${colors.bold(`${total} of 100`)}  ${name}`,
    ...(held.length > 0
      ? [
          `Held by ${held.map(({ id, cap }) => `${id} at ${cap}`).join(', ')}; ${result.base.toFixed(1)} without.`,
        ]
      : []),
    ...(open.length > 0 ? [`Open: ${open.join(', ')}; up to ${upTo} with them.`] : []),
    `Confidence: ${confidence}.`,
    '',
    formatTable(
      ['Dimension', 'Score', 'Points', 'of'],
      dimensions.map(({ id, score: value, earned, possible }) => [
        id,
        value.toFixed(1),
        `${earned}`,
        `${possible}`,
      ]),
    ),
    '',
    formatTable(
      ['Line', 'Dimension', 'Rule', 'Amount'],
      receipt.map((line) => [...describe(line), points(line.amount)]),
    ),
    `${colors.dim('Sum')}  ${points(receipt.reduce((sum, { amount }) => sum + amount, 0))}`,
  ];
  return `${lines.join('\n')}\n`;
}

function describe(line: ReceiptLine): readonly [string, string, string] {
  switch (line.kind) {
    case 'answer':
      return [line.question, line.dimension, `${line.rule}, ${line.points} of ${line.possible}`];
    case 'calibration':
      return ['checks', line.dimension, `cap ${line.cap}`];
    case 'gate':
      return [line.gate, '', `cap ${line.cap}`];
    case 'rounding':
      return ['rounding', '', ''];
  }
}
