import { expect } from '@open-wc/testing';
import { localizeQuiz, parseQuiz } from '../../src/core/index.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

describe('localizeQuiz', () => {
  const quiz = smallQuiz({
    translations: {
      'zh-Hant': { title: '標題' },
      'en-GB': { title: 'Colour' },
      de: { title: 'Titel', 'intro.outcomes.1': 'Ein Plan', 'questions.live.no.text': 'Noch nicht' },
    },
  });
  const langFor = (lang: string): string => localizeQuiz(quiz, lang).lang;

  it('finds the closest language, however it is written', () => {
    expect(langFor('zh-Hant-TW')).to.equal('zh-Hant');
    expect(langFor('ZH-hant')).to.equal('zh-Hant');
    expect(langFor('de-Latn-AT')).to.equal('de');
    expect(langFor('en-gb')).to.equal('en-GB');
  });

  it('stays in its own language where no other is closer', () => {
    for (const lang of ['en', 'EN', 'en-US', 'zh-Hans', 'zh', '']) {
      expect(localizeQuiz(quiz, lang), lang).to.equal(quiz);
    }
    const plain = smallQuiz();
    expect(localizeQuiz(plain, 'de')).to.equal(plain);
  });

  it('changes the texts that are translated, and nothing else', () => {
    const german = localizeQuiz(quiz, 'de');
    const intro = { ...quiz.intro, outcomes: ['A score', 'Ein Plan'] };
    const questions = quiz.questions.map((question) =>
      question.type === 'yes-no' ? { ...question, no: { text: 'Noch nicht' } } : question,
    );
    expect(german).to.deep.equal({ ...quiz, lang: 'de', title: 'Titel', intro, questions });
    expect(Object.isFrozen(german)).to.equal(true);
  });

  /** Strings that a quiz is made of and that are no texts, under what stands in their place. */
  const others = {
    id: 'other',
    lang: 'fr',
    'resources.python-docs.url': 'javascript:alert(1)',
    'questions.python.id': 'zzz',
    'questions.python.type': 'nonsense',
    'questions.python.options.p1.id': 'p2',
    'questions.depth.showIf.question': 'live',
    'questions.leak.correct': 'slow',
    'sections.one.questions.0': 'live',
    'translations.de.title': 'Titel',
    'expect.someone.name': 'Ada',
  };
  const withOthers = smallQuiz({
    sections: [{ id: 'one', name: 'One', questions: ['python'] }],
    expect: [{ id: 'someone', name: 'Someone', answers: {} }],
    translations: { de: others },
  });

  it('leaves ids, types, rules and addresses as they are, whatever a document says', () => {
    expect(localizeQuiz(withOthers, 'de')).to.deep.equal({ ...withOthers, lang: 'de' });
  });

  it('is asked for no translation of them: each is refused with its path', () => {
    const { ok, issues } = parseQuiz(withOthers);
    expect(ok).to.equal(false);
    expect(issues.map(({ code, received }) => `${code}: ${received}`)).to.deep.equal(
      Object.keys(others).map((path) => `unknown-reference: "${path}"`),
    );
  });

  it('takes texts from the table alone, whatever objects have by nature', () => {
    const named = smallQuiz({ translations: { de: {} } });
    const odd = { ...named, constructor: 'A text' };
    expect(localizeQuiz(odd, 'de')).to.deep.include({ constructor: 'A text', lang: 'de' });
  });
});
