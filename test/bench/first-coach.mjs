/**
 * The first coach of a process, for `coach.mjs`: what the card's report took before, and what the coach takes then. Arguments: the module
 * with the sources, and a file with document, answers and day. Prints both in ms of processor time.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { processorTime } from './processor-time.mjs';

const [module = '', input = ''] = process.argv.slice(2);
const { buildReport, coach, parseQuiz } = await import(pathToFileURL(module).href);
const { document, answers, today } = JSON.parse(readFileSync(input, 'utf8'));
const { quiz } = parseQuiz(document);

const report = processorTime(() => buildReport(quiz, answers, { today }));
const way = processorTime(() => coach(quiz, answers, { today }));
console.log(JSON.stringify({ report, way }));
