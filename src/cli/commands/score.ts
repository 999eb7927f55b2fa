/** `score`: what some answers get, as a server would work it out. */

import type { Command } from 'commander';
import { drawQuiz } from '../../core/draw-quiz.js';
import { migrateAnswers } from '../../core/migrate-answers.js';
import { modelOf } from '../../core/model.js';
import type { Answers, Quiz } from '../../core/quiz.js';
import type { ReceiptLine } from '../../core/report.js';
import { score, type Score } from '../../core/score.js';
import { EXIT, Failure } from '../failure.js';
import { readQuiz, readSource } from '../read-quiz.js';
import type { Colors } from '../terminal/colors.js';
import { formatTable } from '../terminal/table.js';
import { QUIZ_ARGUMENT, readWhole, type CommandContext } from './command.js';

interface ScoreFlags {
  readonly seed?: number;
  readonly json?: true;
}

const HELP = `
ANSWERS is JSON, answers by question id: {"languages": ["python", "sql"],
"python_depth": "p2", "experience": 4}

Where the quiz has pools, all their questions count, unless --seed says what was
drawn: a lead carries it beside its answers.

Examples:
  $ npx ml-readiness-quiz score sde-to-ml answers.json
  $ echo '{"genai": "g2"}' | npx ml-readiness-quiz score my-quiz.json - --json`;

/** Adds the command. */
export function addScoreCommand(program: Command, context: CommandContext): void {
  program
    .command('score')
    .description('score answers, line by line')
    .argument('<quiz>', QUIZ_ARGUMENT)
    .argument('<answers>', 'path of the answers; "-" reads standard input')
    .option(
      '--seed <number>',
      'score what this seed drew, where the quiz has pools',
      readWhole(0, 2 ** 32 - 1),
    )
    .option('--json', 'write JSON')
    .addHelpText('after', HELP)
    .action(async (quizPath: string, answersPath: string, flags: ScoreFlags) => {
      if (quizPath === '-' && answersPath === '-')
        throw new Failure('Only one of the two can come from standard input.');
      const { io, colors } = context;
      const document = await readQuiz(quizPath, io);
      const quiz = flags.seed === undefined ? document : drawQuiz(document, flags.seed);
      const { text, name } = await readSource(answersPath, io);
      const answers = readAnswers(text, name);
      for (const words of leftOut(document, answers)) io.stderr.write(`Left out: ${words}\n`);
      const result = score(quiz, answers);
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
    answers = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Failure(`${name} is not JSON.`);
  }
  if (typeof answers === 'object' && answers !== null && !Array.isArray(answers)) return answers as Answers;
  throw new Failure(`${name} must be an object with answers by question id.`);
}

/** Answers that the quiz does not know, each in words; those that a seed did not draw are none of them. */
function leftOut(quiz: Quiz, answers: Answers): readonly string[] {
  const read = migrateAnswers(quiz, { version: quiz.version, answers });
  return (read.ok ? read.dropped : []).map(({ question, option, reason }) => {
    const { byId } = modelOf(quiz);
    if (!byId.has(question)) return `the quiz has no question "${question}".`;
    const what = option === undefined ? JSON.stringify(answers[question]) : `"${option}"`;
    return reason === 'unknown'
      ? `"${question}" has no option ${what}.`
      : `"${question}" cannot be answered with ${what}.`;
  });
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
