import { expect } from '@open-wc/testing';
import { drawQuiz, initialSnapshot, transition, type Quiz, type Snapshot } from '../../src/core/index.js';
import { readKeptRun, writeKeptRun, type KeptRun } from '../../src/core/kept-run.js';
import { MAX_KEPT_BYTES } from '../../src/core/kept-text.js';
import firstFormat from '../fixtures/kept/run-1.json' with { type: 'json' };
import { corruptionsOf } from '../fixtures/corruptions.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const quiz = smallQuiz();

/** Every state of one walk through a quiz, from the intro to the result. */
function walk(whole: Quiz, seed = 7): readonly KeptRun[] {
  const drawn = drawQuiz(whole, seed);
  let snapshot: Snapshot = transition(drawn, initialSnapshot(drawn), { type: 'start' });
  const runs: KeptRun[] = [{ snapshot: initialSnapshot(drawn), seed }];
  while (snapshot.phase === 'question') {
    runs.push({ snapshot, seed });
    const question = drawn.questions.find(({ id }) => id === snapshot.current);
    const answer =
      question?.type === 'yes-no'
        ? 'yes'
        : question && 'options' in question
          ? question.options.at(-1)?.id
          : 0;
    const given = question?.type === 'multiple' ? [String(answer)] : (answer ?? 0);
    snapshot = transition(drawn, snapshot, {
      type: 'answer',
      question: snapshot.current ?? '',
      answer: given,
    });
    const next = transition(drawn, snapshot, { type: 'next' });
    snapshot = next === snapshot ? transition(drawn, snapshot, { type: 'skip' }) : next;
  }
  return [...runs, { snapshot, seed }];
}

const read = (text: string, hours = 24, now = NOW, shown = quiz) =>
  readKeptRun(text, shown, shown, now, hours);
const written = (run: KeptRun, whole = quiz): string => {
  const text = writeKeptRun(whole, run, NOW);
  if (text === undefined) throw new Error('It is too large');
  return text;
};

describe('a kept run', () => {
  it('comes back as it was from every place of a walk', () => {
    for (const run of walk(quiz)) {
      const back = read(written(run));
      expect(back.ok && back.snapshot).to.deep.equal(run.snapshot);
      expect(back.ok && [back.seed, back.at, back.isChanged, back.dropped]).to.deep.equal([
        7,
        NOW,
        false,
        [],
      ]);
    }
  });

  it('comes back with the questions that it was drawn', () => {
    const whole = galleryQuiz();
    for (const run of walk(whole, 3)) {
      const back = read(written(run, whole), 24, NOW, whole);
      expect(back.ok && [back.seed, back.snapshot.answers]).to.deep.equal([3, run.snapshot.answers]);
    }
  });

  it('never breaks anything, whatever became of its text', () => {
    for (const run of walk(quiz)) {
      const text = written(run);
      const corruptions = corruptionsOf(text);
      expect(corruptions.length).to.equal(32);
      for (const corrupt of corruptions) {
        const back = read(corrupt);
        if (!back.ok) continue;
        const { phase, current, answers, skipped } = back.snapshot;
        const known = new Set(quiz.questions.map(({ id }) => id));
        for (const id of [...Object.keys(answers), ...skipped, current ?? 'target']) {
          expect(known.has(id), `${id} after ${corrupt}`).to.equal(true);
        }
        expect(['intro', 'question', 'result']).to.contain(phase);
      }
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  });

  it('is good for as long as the page says, and not from a time to come', () => {
    const text = written({ snapshot: initialSnapshot(quiz), seed: 1 });
    expect(read(text, 24, NOW + 24 * HOUR).ok).to.equal(true);
    for (const now of [NOW + 24 * HOUR + 1, NOW - 2 * HOUR, Number.NaN]) {
      expect(read(text, 24, now)).to.deep.equal({ ok: false, reason: 'expired' });
    }
    expect(read(text, Number.NaN)).to.deep.equal({ ok: false, reason: 'expired' });
    // A clock that was set back by an hour at most.
    expect(read(text, 24, NOW - HOUR).ok).to.equal(true);
    expect(read(text, 24, NOW - HOUR - 1).ok).to.equal(false);
  });

  it('is none where its time or its seed is no number, or the whole is no object', () => {
    const record = JSON.parse(written({ snapshot: initialSnapshot(quiz), seed: 9 })) as object;
    const reasonOf = (text: string): string => {
      const back = read(text);
      return back.ok ? 'ok' : back.reason;
    };
    expect(reasonOf(JSON.stringify(record))).to.equal('ok');
    expect(reasonOf(JSON.stringify({ ...record, at: String(NOW) }))).to.equal('expired');
    expect(reasonOf(JSON.stringify({ ...record, seed: '9' }))).to.equal('unreadable');
    expect(reasonOf(JSON.stringify(record).replace('"seed":9', '"seed":1e999'))).to.equal('unreadable');
    expect(reasonOf(JSON.stringify({ ...record, snapshot: 1 }))).to.equal('not-a-snapshot');
    for (const text of ['', '1', 'null', '"format"', '[1]', '{}', '{"format":"1"}', '{"format":1'])
      expect(reasonOf(text), text).to.equal('unreadable');
  });

  it('says that the quiz has changed, and which answers it no longer has', () => {
    const [before] = walk(quiz).slice(-1);
    if (!before) throw new Error('There is no walk');
    const { questions } = quiz;
    const [first] = questions;
    const shorter = smallQuiz({ questions: questions.filter(({ id }) => id !== 'years') });
    const back = read(written(before), 24, NOW, shorter);
    expect(first?.id).to.equal('target');
    expect(back.ok && back.isChanged).to.equal(true);
    expect(back.ok && back.dropped).to.deep.equal([{ question: 'years', reason: 'unknown' }]);
    expect(read(written(before), 24, NOW, smallQuiz({ version: '9' }))).to.deep.equal({
      ok: false,
      reason: 'unknown-version',
    });
    expect(read(written(before), 24, NOW, smallQuiz({ id: 'other' }))).to.deep.equal({
      ok: false,
      reason: 'other-quiz',
    });
  });

  it('is not kept where it is larger than what is kept, whatever the script it is written in', () => {
    const withText = (text: string): KeptRun => ({
      snapshot: { ...initialSnapshot(quiz), answers: { words: text } },
      seed: 1,
    });
    const room = MAX_KEPT_BYTES - written(withText('')).length;
    const bytes = (text: string): number => new TextEncoder().encode(text).length;
    for (const unit of ['a', 'é', '語', '👩', '\n', '\u0080', '\u07ff', '\u0800', '\ue000', '\u{10000}']) {
      const size = Math.floor(room / bytes(JSON.stringify(unit).slice(1, -1)));
      expect(writeKeptRun(quiz, withText(unit.repeat(size)), NOW), unit).to.be.a('string');
      expect(writeKeptRun(quiz, withText(unit.repeat(size + 1)), NOW), unit).to.equal(undefined);
    }
    expect(read(`${written(withText(''))}${' '.repeat(MAX_KEPT_BYTES)}`)).to.deep.equal({
      ok: false,
      reason: 'unreadable',
    });
  });

  it('is read in every form that it was ever written in', () => {
    const back = read(JSON.stringify(firstFormat));
    expect(back.ok && back.snapshot.current).to.equal('python');
    expect(back.ok && back.snapshot.answers).to.deep.equal({ target: 'mle', years: 4 });
    expect(read(JSON.stringify({ ...firstFormat, format: 2 }))).to.deep.equal({
      ok: false,
      reason: 'unreadable',
    });
  });

  it('holds what was answered, and nothing that tells who did', () => {
    const [run] = walk(quiz).slice(-1);
    const record = JSON.parse(written(run ?? { snapshot: initialSnapshot(quiz), seed: 1 })) as object;
    expect(Object.keys(record).sort()).to.deep.equal(['at', 'format', 'hash', 'seed', 'snapshot']);
  });
});
