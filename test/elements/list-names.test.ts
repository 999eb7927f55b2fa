import { expect } from '@open-wc/testing';
import { buildReport, type Quiz } from '../../src/core/index.js';
import { listNames } from '../../src/elements/language/list-names.js';
import { reportOf } from '../../src/elements/screens/result-part.js';
import { fillWithSaid } from '../../src/elements/screens/said-so-far.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

describe('listNames', () => {
  it('puts names into a sentence of the language', () => {
    const names = ['Git', 'SQL'];
    expect(listNames(names, 'en')).to.equal('Git and SQL');
    expect(listNames(names, 'de')).to.equal('Git und SQL');
    expect(listNames(names, 'fr')).to.equal('Git et SQL');
    expect(listNames(['甲', '乙', '丙'], 'zh-Hant')).to.equal('甲、乙和丙');
    expect([listNames(['Git'], 'en'), listNames([], 'en')]).to.deep.equal(['Git', '']);
  });

  it('has commas for a language that nobody knows', () => {
    expect(listNames(['Git', 'SQL'], 'not a tag')).to.equal('Git, SQL');
  });
});

describe('names in texts', () => {
  const german = smallQuiz({
    lang: 'de',
    bands: [{ id: 'all', from: 0, name: 'Alle', verdict: 'Schon da: {answer:tools}.' }],
    gates: [
      {
        id: 'thin',
        when: {
          any: [
            { dimension: 'code', below: 90 },
            { dimension: 'models', below: 90 },
          ],
        },
        cap: 10,
        message: 'Noch dünn: {area}.',
      },
    ],
  });
  const answers = { python: 'p2', tools: ['git', 'cloud'], leak: 'slow', drift: 'layers', live: 'no' };
  const wordsOf = ({ band, gate }: ReturnType<typeof reportOf>) => [band?.verdict, gate?.message];

  it('are put together in the language of the quiz, in questions and in the report', () => {
    expect(fillWithSaid(german, answers, undefined)('{answer:tools}')).to.equal('Git und A cloud');
    expect(wordsOf(reportOf(german, answers, undefined))).to.deep.equal([
      'Schon da: Git und A cloud.',
      'Noch dünn: Code and delivery und Models.',
    ]);
  });

  it('are the same in every engine in a report that is built without them', () => {
    const report = (quiz: Quiz) => buildReport(quiz, answers, { today: '2026-11-23' });
    expect(wordsOf(report(german))).to.deep.equal([
      'Schon da: Git, A cloud.',
      'Noch dünn: Code and delivery, Models.',
    ]);
  });
});
