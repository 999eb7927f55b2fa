import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildReport, drawQuiz, parseQuiz, score, type Answers, type Quiz } from '../../src/core/index.js';
import { compareResults } from '../../src/core/compare-results.js';
import { isSameResult, keptResultOf, type KeptResult } from '../../src/core/kept-results.js';
import { builtIn, respondent } from '../fixtures/built-in.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const quiz = smallQuiz();
const before: Answers = { target: 'mle', python: 'p1', tools: ['git'], live: 'yes', leak: 'slow' };
const now: Answers = { ...before, python: 'p3', tools: ['git', 'cloud'] };

function kept(of: Quiz, answers: Answers, changes: Partial<KeptResult> = {}): KeptResult {
  const report = { ...buildReport(of, answers, { today: '2026-08-03' }), total: score(of, answers).total };
  const result = keptResultOf(report, of, answers, '2026-08-03');
  if (!result) throw new Error('There is no result');
  return { ...result, ...changes };
}

const compare = (of: Quiz, earlier: KeptResult, answers: Answers) => {
  const comparison = compareResults(of, earlier, { answers, seed: null });
  if (!comparison.ok) throw new Error(comparison.reason);
  return comparison;
};

describe('compareResults', () => {
  it('says which answers changed, in words, and what each of them did', () => {
    const { answers, byVisitor, byQuiz, total } = compare(quiz, kept(quiz, before), now);
    expect(answers.map(({ question, from, to }) => [question, from, to])).to.deep.equal([
      ['python', 'Scripts', 'Packages that others use'],
      ['tools', 'Git', 'Git, A cloud'],
    ]);
    expect(answers.map(({ change }) => change)).to.deep.equal([18_000, 12_000]);
    expect(byVisitor).to.equal(total - score(quiz, before).total);
    expect(byQuiz).to.equal(0);
  });

  it('finds nothing where nothing changed', () => {
    const { answers, rules, byVisitor, byQuiz, dropped } = compare(quiz, kept(quiz, before), before);
    expect([answers, rules, byVisitor, byQuiz, dropped]).to.deep.equal([[], 0, 0, 0, []]);
  });

  it('has answers that are open on one side', () => {
    const { live: _, ...open } = before;
    const [lost] = compare(quiz, kept(quiz, before), open).answers;
    const [won] = compare(quiz, kept(quiz, open), before).answers;
    expect([lost?.from, lost?.to]).to.deep.equal(['Yes', null]);
    expect([won?.from, won?.to]).to.deep.equal([null, 'Yes']);
  });

  it('gives the quiz what it changed by itself', () => {
    const earlier = kept(quiz, before, { total: 5 });
    const { byVisitor, byQuiz, total } = compare(quiz, earlier, before);
    expect([byVisitor, 5 + byQuiz]).to.deep.equal([0, total]);
    const parsed = parseQuiz(
      smallQuiz({
        version: '2',
        migrations: [{ from: '1.0.0', to: '2', moves: [{ question: 'old', to: [] }] }],
      }),
    );
    if (!parsed.ok) throw new Error('The quiz is not valid');
    const other = compare(parsed.quiz, kept(quiz, before, { answers: { ...before, old: 'x' } }), now);
    expect(other.isOtherVersion).to.equal(true);
    expect(other.dropped).to.deep.equal([{ question: 'old', reason: 'removed' }]);
  });

  it('gives the quiz what could not be answered in an earlier version, and never what is asked in the same one', () => {
    const { live: _, ...open } = before;
    const parsed = parseQuiz(
      smallQuiz({ version: '2', migrations: [{ from: '1.0.0', to: '2', moves: [] }] }),
    );
    if (!parsed.ok) throw new Error('The quiz is not valid');
    const other = compare(parsed.quiz, kept(quiz, open), before);
    expect([other.isOtherVersion, other.answers, other.byVisitor]).to.deep.equal([true, [], 0]);
    const own = compare(quiz, kept(quiz, open), before);
    expect([own.isOtherVersion, own.answers.length, own.byQuiz]).to.deep.equal([false, 1, 0]);
  });

  it('puts several options into the words of a language, and a question as it is asked', () => {
    const list = (names: readonly string[]): string => names.join(' und ');
    const comparison = compareResults(quiz, kept(quiz, before), { answers: now, seed: null }, list);
    const tools = comparison.ok && comparison.answers.find(({ question }) => question === 'tools');
    expect(tools && [tools.to, tools.label]).to.deep.equal([
      'Git und A cloud',
      quiz.questions.find(({ id }) => id === 'tools')?.text,
    ]);
  });

  it('never compares words that were typed', () => {
    const asking = smallQuiz({
      questions: [...quiz.questions, { id: 'words', type: 'text', text: 'What will you remember?' }],
    });
    const earlier = kept(asking, before);
    const typed = { ...earlier, answers: { ...earlier.answers, words: 'Ada' } };
    expect(compare(asking, typed, { ...before, words: 'Grace' }).answers).to.deep.equal([]);
  });

  it('knows what opened by words that were typed, and what came of them', () => {
    const words = { id: 'words', type: 'text', text: 'Where is it?' } as const;
    const [python, ...others] = smallQuiz().questions.filter(({ id }) => id === 'python');
    if (!python || others.length > 0) throw new Error('The small quiz asks for Python once');
    const waiting = smallQuiz({
      questions: [
        words,
        { ...python, showIf: { question: 'words', answered: true } },
        ...smallQuiz().questions.filter(({ id }) => id !== 'python'),
      ],
      gates: [],
    });
    const said = { ...before, words: 'Ada' };
    const same = compare(waiting, kept(waiting, said), { ...said, words: 'Grace' });
    expect(same).to.deep.include({ answers: [], byVisitor: 0, byQuiz: 0, rules: 0 });
    const first = compare(waiting, kept(waiting, before), said);
    expect(first.answers.map(({ question, from }) => [question, from])).to.deep.equal([['python', null]]);
    expect([first.byQuiz, first.rules, first.byVisitor > 0]).to.deep.equal([0, 0, true]);
    expect(compare(waiting, kept(waiting, said), before).byVisitor).to.equal(-first.byVisitor);
  });

  it('adds up exactly, whoever answers', () => {
    fc.assert(
      fc.property(respondent(builtIn), respondent(builtIn), (then, later) => {
        const earlier = kept(builtIn, then);
        const { answers, rules, byVisitor, byQuiz, total } = compare(builtIn, earlier, later);
        expect(answers.reduce((sum, { change }) => sum + change, rules)).to.equal(byVisitor * 1000);
        expect(earlier.total + byVisitor + byQuiz).to.equal(total);
      }),
      { numRuns: 25 },
    );
  });

  it('compares no single answers where other questions were drawn, or where no way leads from the version', () => {
    const drawing = { ...quiz, pools: [{ id: 'checks', questions: ['leak', 'drift'], pick: 1 }] };
    const reason = (changes: Partial<KeptResult>) =>
      compareResults(drawing, kept(drawing, before, changes), { answers: now, seed: null });
    expect(reason({ seed: 7 })).to.deep.equal({ ok: false, reason: 'other-draw' });
    expect(reason({ version: '0' })).to.deep.equal({ ok: false, reason: 'unknown-version' });
  });

  it('compares what was asked in another order', () => {
    const shuffling = smallQuiz({
      questions: quiz.questions.map((question) =>
        question.type === 'multiple' || question.type === 'check' ? { ...question, shuffle: true } : question,
      ),
    });
    const [one, other] = [drawQuiz(shuffling, 1), drawQuiz(shuffling, 2)];
    const report = buildReport(one, now, { today: '2026-08-03', seed: 1 });
    const earlier = keptResultOf({ ...report, total: score(one, now).total }, one, now, '2026-08-03');
    const turned = { ...now, tools: ['cloud', 'git'] };
    const comparison = earlier && compareResults(other, earlier, { answers: turned, seed: 2 });
    expect(comparison).to.deep.include({ ok: true, answers: [], byVisitor: 0, byQuiz: 0, rules: 0 });
    const again = keptResultOf(
      { ...report, total: report.total ?? 0, quiz: { ...report.quiz, seed: 2 } },
      other,
      turned,
      '2026-08-03',
    );
    expect(earlier && again && isSameResult(earlier, again)).to.equal(true);
  });
});
