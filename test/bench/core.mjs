/**
 * `npm run bench:core`: what core costs at 1,000 questions, beside the least that the same could cost in the same run: reading a document
 * beside `JSON.parse` and `structuredClone` of it, a changed answer beside a sum written by hand. Best of several rounds, in processor
 * time, so that other work on the machine does not count. Ends with code 1 where a promise is broken.
 */
import { readFileSync } from 'node:fs';
import { root } from '../../tools/run.mjs';
import { importSources } from './import-sources.mjs';
import { bestTime as best } from './processor-time.mjs';
import { createQuiz, createTracks } from './quiz.mjs';

const { buildReport, coach, evaluate, initialSnapshot, parseQuiz, pathOf, score, transition } =
  await importSources({
    'core/index': 'buildReport, coach, initialSnapshot, parseQuiz, pathOf, score, transition',
    'core/evaluate': 'evaluate',
  });

const today = '2026-11-23';
const documents = { long: createQuiz(1000), fewTracks: createTracks(2), manyTracks: createTracks(49) };

const rows = [
  measureParse('parse 1,000 questions', documents.long, 20),
  measureParse('parse 981, each with a condition', documents.manyTracks, 20),
  ...measureAnswers(),
  measureReport(),
  measureCoach(),
];

const columns = ['', 'ms', 'baseline, ms', 'ratio', 'at most'];
console.log(columns.map(cell).join(''));
for (const { name, ms, baseline, ratio, most } of rows) {
  const figures = [ms?.toFixed(3), baseline?.toFixed(3), ratio?.toFixed(2), most?.words];
  const isBroken = most !== undefined && !most.isKept;
  if (isBroken) process.exitCode = 1;
  console.log(
    [name, ...figures.map((text) => text ?? '')].map(cell).join('') + (isBroken ? '   BROKEN' : ''),
  );
}

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} [ms]
 * @property {number} [baseline] in ms
 * @property {number} [ratio]
 * @property {{ words: string, isKept: boolean }} [most]
 */

/** @param {string} name @param {object} document @param {number} most ms @returns {Row} */
function measureParse(name, document, most) {
  const text = JSON.stringify(document);
  const ms = best(30, () => parseQuiz(document));
  return row(
    name,
    ms,
    best(30, () => structuredClone(JSON.parse(text))),
    most,
  );
}

/** @returns {readonly Row[]} */
function measureAnswers() {
  const [few, many, long] = [documents.fewTracks, documents.manyTracks, documents.long].map((document) => {
    const { quiz } = parseQuiz(document);
    const walk = answerAll(quiz);
    return { ours: best(1000, () => walk.change()), sum: best(1000, () => walk.sum()) };
  });
  if (!few || !many || !long) return [];
  return [
    row('an answer scored again: 21 of 41 met', few.ours, few.sum),
    row('21 of 981 met', many.ours, many.sum, 1),
    { name: 'the second ÷ the first', ...limit(many.ours / few.ours, 1.5) },
    row('900 of 1,000 met', long.ours, long.sum, 1),
  ];
}

/**
 * Answers every question on the way, then one question after the other anew.
 * @param {any} quiz
 */
function answerAll(quiz) {
  const byId = new Map(quiz.questions.map((/** @type {any} */ question) => [question.id, question]));
  const other = (/** @type {string} */ id, /** @type {unknown} */ answer) =>
    byId.get(id).options.find((/** @type {any} */ option) => option.id !== answer).id;
  let snapshot = transition(quiz, initialSnapshot(quiz), { type: 'start' });
  while (snapshot.phase === 'question') {
    const { current } = snapshot;
    snapshot = transition(quiz, snapshot, {
      type: 'answer',
      question: current,
      answer: firstAnswer(byId.get(current)),
    });
    snapshot = transition(quiz, snapshot, { type: 'next' });
  }
  // Not the question that chooses the track, and none that shows the one after it.
  const ids = Object.keys(snapshot.answers).filter((id) => id !== 'track' && !/^q\d*9$/.test(id));
  let place = 0;
  const change = () => {
    const id = ids[(place += 1) % ids.length] ?? '';
    const answer = other(id, snapshot.answers[id]);
    snapshot = transition(quiz, snapshot, { type: 'answer', question: id, answer });
    pathOf(quiz, snapshot.answers);
    return evaluate(quiz, snapshot.answers);
  };
  /** The same by hand: answers copied, points added up by dimension. */
  const sum = () => {
    const id = ids[(place += 1) % ids.length] ?? '';
    const answers = { ...snapshot.answers, [id]: other(id, snapshot.answers[id]) };
    /** @type {Record<string, number>} */
    const totals = {};
    for (const [question, answer] of Object.entries(answers)) {
      const { points = {} } = byId
        .get(question)
        .options.find((/** @type {any} */ option) => option.id === answer);
      for (const dimension of Object.keys(points))
        totals[dimension] = (totals[dimension] ?? 0) + points[dimension];
    }
    return totals;
  };
  return { change, sum, answers: () => snapshot.answers };
}

/** @param {any} question */
function firstAnswer({ type, options: [first] = [{ id: 'no' }], rows = [], levels: [level] = [], min }) {
  if (type === 'multiple') return [first.id];
  if (type === 'matrix') return rows.map((/** @type {any} */ { id }) => `${id}:${level.id}`);
  return type === 'number' || type === 'slider' ? min : first.id;
}

/** @returns {Row} */
function measureReport() {
  const { quiz } = parseQuiz(documents.long);
  const answers = answerAll(quiz).answers();
  return row(
    'the report of 1,000 answers',
    best(5, () => buildReport(quiz, answers, { today })),
    best(5, () => score(quiz, answers)),
  );
}

/** @returns {Row} */
function measureCoach() {
  const { quiz } = parseQuiz(JSON.parse(readFileSync(root('src/quizzes/sde-to-ml.json'), 'utf8')));
  const answers = answerAll(quiz).answers();
  return row(
    'the coach, built-in quiz',
    best(20, () => coach(quiz, answers, { today })),
    best(20, () => score(quiz, answers)),
  );
}

/** @param {string} name @param {number} ms @param {number} baseline @param {number} [most] ms @returns {Row} */
function row(name, ms, baseline, most) {
  const promise = most === undefined ? {} : { most: { words: `${most} ms`, isKept: ms <= most } };
  return { name, ms, baseline, ratio: ms / baseline, ...promise };
}

/** @param {number} ratio @param {number} most */
function limit(ratio, most) {
  return { ratio, most: { words: `× ${most}`, isKept: ratio <= most } };
}

/** @param {string} text @param {number} index */
function cell(text, index) {
  return index === 0 ? text.padEnd(40) : text.padStart(14);
}
