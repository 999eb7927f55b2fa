import { expect } from '@open-wc/testing';
import { buildReport, parseQuiz, type Answers } from '../../src/core/index.js';
import {
  isSameResult,
  keptResultOf,
  MAX_KEPT_RESULTS,
  readKeptResults,
  writeKeptResults,
  type KeptResult,
} from '../../src/core/kept-results.js';
import { corruptionsOf } from '../fixtures/corruptions.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const quiz = smallQuiz();
const answers: Answers = {
  target: 'mle',
  python: 'p3',
  tools: ['git', 'cloud'],
  live: 'yes',
  leak: 'optimistic',
};
const TODAY = '2026-11-23';

function result(changes: Partial<KeptResult> = {}): KeptResult {
  const made = keptResultOf(buildReport(quiz, answers, { today: TODAY }), quiz, answers, TODAY);
  if (!made) throw new Error('There is no result');
  return { ...made, ...changes };
}

const back = (results: readonly KeptResult[], today = TODAY): readonly KeptResult[] =>
  readKeptResults(writeKeptResults(results) ?? '', today);

describe('kept results', () => {
  it('come back as they were, the oldest first', () => {
    const results = [result({ day: '2026-08-03', total: 40 }), result()];
    expect(back(results)).to.deep.equal(results);
    expect(back([...results].reverse())).to.deep.equal(results);
  });

  it('hold the day, the version, the scores and the answers', () => {
    const { total, dimensions } = buildReport(quiz, answers, { today: TODAY });
    expect(result()).to.deep.equal({
      day: TODAY,
      version: '1.0.0',
      total,
      dimensions: Object.fromEntries(dimensions.map(({ id, score }) => [id, Math.round(score)])),
      answers,
      seed: null,
    });
  });

  it('hold no words that the visitor typed, and are none while too little is answered', () => {
    const parsed = parseQuiz(galleryQuiz());
    if (!parsed.ok) throw new Error('The gallery is not valid');
    const gallery = parsed.quiz;
    const typed = gallery.questions.find(({ type }) => type === 'text')?.id ?? '';
    const given: Answers = { [typed]: 'I am Ada' };
    const report = { ...buildReport(gallery, given, { today: TODAY }), total: 1 };
    const made = keptResultOf(report, gallery, given, TODAY);
    expect(JSON.stringify(made)).not.to.contain('Ada');
    expect([made?.answers, made?.typed]).to.deep.equal([{}, [typed]]);
    expect(made && back([made])).to.deep.equal([made]);
    const blank = keptResultOf(report, gallery, { [typed]: ' ' }, TODAY);
    expect(blank).not.to.have.property('typed');
    expect(made && blank && isSameResult(made, blank)).to.equal(false);
    expect(keptResultOf({ ...report, total: null }, gallery, given, TODAY)).to.equal(undefined);
  });

  it('are of the same run where the answers are, in whatever order', () => {
    const turned = Object.fromEntries(Object.entries(answers).reverse());
    expect(isSameResult(result(), result({ answers: turned, day: '2026-01-01' }))).to.equal(true);
    expect(isSameResult(result(), result({ answers: { ...answers, live: 'no' } }))).to.equal(false);
    expect(isSameResult(result(), result({ version: '2' }))).to.equal(false);
    expect(isSameResult(result({ seed: 1 }), result({ seed: 2 }))).to.equal(false);
    expect(isSameResult(result({ seed: 1 }), result({ seed: 1 }))).to.equal(true);
  });

  it('go after a year, and so does what is of no day or of one to come', () => {
    const days = ['2025-11-22', '2025-11-23', '2026-11-24', '2026-11-25', '2026-13-01', 'yesterday', ''];
    // Days to a date parser, and not as we write them.
    const others = ['2026-11', ' 2026-11-23', '2026-11-23T00:00Z', '+002026-11-23'];
    expect(back([...days, ...others].map((day) => result({ day }))).map(({ day }) => day)).to.deep.equal([
      '2025-11-23',
      '2026-11-24',
    ]);
  });

  it('are the newest where there are too many, or where they are too large', () => {
    const many = Array.from({ length: 20 }, (_, n) => result({ day: `2026-10-${String(n + 10)}` }));
    expect(back(many).map(({ day }) => day)).to.deep.equal(
      many.slice(-MAX_KEPT_RESULTS).map(({ day }) => day),
    );
    expect(JSON.parse(writeKeptResults(many) ?? '').results).to.have.length(MAX_KEPT_RESULTS);
    const large = many.map((one) => ({ ...one, version: 'v'.repeat(10_000) }));
    expect(back(large).length).to.equal(3);
    expect(writeKeptResults([result({ version: 'v'.repeat(40_000) })])).to.equal(undefined);
    expect(writeKeptResults([])).to.equal(undefined);
  });

  it('of one day stay in their order', () => {
    const results = [60, 40, 50].map((total) => result({ total }));
    const earlier = result({ day: '2026-11-01', total: 70 });
    expect(back([...results, earlier]).map(({ total }) => total)).to.deep.equal([70, 60, 40, 50]);
  });

  it('of a text that holds too many are the newest alone', () => {
    const results = Array.from({ length: 20 }, (_, total) => result({ total }));
    const read = readKeptResults(JSON.stringify({ format: 1, results }), TODAY);
    expect(read.map(({ total }) => total)).to.deep.equal(results.slice(-12).map(({ total }) => total));
  });

  it('never break anything, whatever became of their text', () => {
    const text = JSON.stringify({ format: 1, results: [result()], snapshot: {} });
    for (const corrupt of corruptionsOf(text)) expect(readKeptResults(corrupt, TODAY)).to.be.an('array');
    const broken: readonly unknown[] = [
      null,
      [],
      { ...result(), total: 101 },
      { ...result(), total: -1 },
      { ...result(), total: '40' },
      { ...result(), day: 20_261_123 },
      { ...result(), version: 1 },
      { ...result(), answers: null },
      { ...result(), answers: 'live' },
      { ...result(), dimensions: [] },
      { ...result(), seed: true },
      { ...result(), answers: [] },
      { ...result(), dimensions: null },
      { ...result(), seed: '7' },
    ];
    for (const one of broken)
      expect(readKeptResults(JSON.stringify({ format: 1, results: [one] }), TODAY)).to.deep.equal([]);
    const odd = { ...result(), answers: { target: {}, live: 'yes' }, dimensions: { math: 'x' } };
    const [read] = readKeptResults(JSON.stringify({ format: 1, results: [odd] }), TODAY);
    expect([read?.answers, read?.dimensions]).to.deep.equal([{ live: 'yes' }, {}]);
    const whole = {
      ...result(),
      answers: { list: ['a', 'b'], mixed: ['a', 1], years: 3, huge: 9, no: null },
    };
    const wholeText = JSON.stringify({ format: 1, results: [whole] });
    const [other] = readKeptResults(wholeText.replace('"huge":9', '"huge":1e999'), TODAY);
    expect(other?.answers).to.deep.equal({ list: ['a', 'b'], years: 3 });
    expect(readKeptResults(wholeText.replace('"seed":null', '"seed":1e999'), TODAY)).to.deep.equal([]);
    expect(readKeptResults(wholeText.replace('"seed":null', '"seed":7'), TODAY)).to.have.length(1);
    for (const total of [0, 100])
      expect(back([result({ total })]).map((one) => one.total)).to.deep.equal([total]);
    expect(readKeptResults('{"format":1,"results":{}}', TODAY)).to.deep.equal([]);
  });
});
