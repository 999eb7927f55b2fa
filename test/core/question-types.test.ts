import { expect } from '@open-wc/testing';
import {
  buildReport,
  drawQuiz,
  localizeQuiz,
  parseInlineText,
  parseQuiz,
  pathOf,
  score,
  toggleOption,
  type Answer,
  type Answers,
  type Question,
} from '../../src/core/index.js';
import { pipeText } from '../../src/core/pipe-text.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const quiz = galleryQuiz();

/** Points that one answer gives. */
const pointsFor = (question: string, answer: Answer): number =>
  score(quiz, { [question]: answer }).dimensions[0]?.earned ?? Number.NaN;

const question = (id: string): Question => quiz.questions.find((one) => one.id === id) ?? quiz.questions[0]!;

describe('every type of question', () => {
  it('stands in a valid quiz', () => {
    const result = parseQuiz(quiz);
    expect(result.issues).to.deep.equal([]);
    expect(result.ok).to.equal(true);
  });

  it('gives what its rule says', () => {
    expect(pointsFor('reviews', 'r2')).to.equal(10);
    expect(pointsFor('tools', ['git', 'docker'])).to.equal(10);
    expect(pointsFor('skills', ['sql:l1', 'spark:l2'])).to.equal(10);
    expect(pointsFor('projects', 2)).to.equal(5);
    expect(pointsFor('projects', 3)).to.equal(15);
    expect(pointsFor('order', ['split', 'tune', 'look'])).to.equal(10);
    expect(pointsFor('order', ['split', 'look', 'tune'])).to.equal(20);
    expect(pointsFor('curve', 'apart')).to.equal(10);
    expect(pointsFor('rows', 'two')).to.equal(10);
    expect(pointsFor('link', 'yes')).to.equal(10);
  });

  it('can together give 100, no more', () => {
    const best: Answers = {
      reviews: 'r2',
      tools: ['git', 'docker'],
      skills: ['sql:l2', 'spark:l2'],
      projects: 50,
      order: ['look', 'split', 'tune'],
      curve: 'apart',
      rows: 'two',
      link: 'yes',
    };
    const result = score(quiz, best);
    expect([result.dimensions[0]?.possible, result.total]).to.deep.equal([100, 100]);
    expect(score(quiz, {}).upTo).to.equal(100);
  });

  it('takes "not sure" for an answer without points', () => {
    const { open, dimensions } = score(quiz, { reviews: 'ns' });
    expect(open).not.to.include('reviews');
    expect(dimensions[0]?.earned).to.equal(0);
  });

  it('takes no list that is too short or too long', () => {
    for (const answer of [['git'], ['git', 'docker', 'make']]) {
      expect(pathOf(quiz, { tools: answer }).active.has('tools')).to.equal(false);
    }
    expect(pathOf(quiz, { tools: ['none'] }).active.get('tools')).to.deep.equal(['none']);
  });

  it('takes one exclusive option alone', () => {
    const tools = question('tools');
    if (tools.type !== 'multiple') throw new Error('The gallery ticks no tools');
    const options = [...tools.options, { id: 'other', text: 'Others', exclusive: true }];
    const { active } = pathOf({ ...quiz, questions: [{ ...tools, options }] }, { tools: ['other', 'none'] });
    expect(active.get('tools')).to.deep.equal(['none']);
  });

  it('ticks no more than it allows', () => {
    expect(toggleOption(question('tools'), ['git', 'docker'], 'make')).to.deep.equal(['git', 'docker']);
    expect(toggleOption(question('tools'), ['git', 'docker'], 'git')).to.deep.equal(['docker']);
  });

  it('takes a matrix once every skill has one level', () => {
    const active = (answer: Answer): Answer | undefined =>
      pathOf(quiz, { skills: answer }).active.get('skills');
    expect(active(['sql:l1'])).to.equal(undefined);
    expect(active(['spark:l0', 'sql:l1'])).to.deep.equal(['sql:l1', 'spark:l0']);
  });

  it('takes a ranking of all items, in the order given', () => {
    const active = (answer: Answer): Answer | undefined =>
      pathOf(quiz, { order: answer }).active.get('order');
    expect(active(['tune', 'look'])).to.equal(undefined);
    expect(active(['tune', 'look', 'look'])).to.equal(undefined);
    expect(active(['tune', 'look', 'split', 'look'])).to.equal(undefined);
    expect(active('tune look split')).to.equal(undefined);
    expect(active(['tune', 'look', 'split'])).to.deep.equal(['tune', 'look', 'split']);
  });

  it('takes words without the space around them, and scores none', () => {
    const { active } = pathOf(quiz, { link: 'yes', address: '  https://example.org  ' });
    expect(active.get('address')).to.equal('https://example.org');
    expect(pathOf(quiz, { link: 'yes', address: '   ' }).active.has('address')).to.equal(false);
    expect(pathOf(quiz, { link: 'yes', address: 'x'.repeat(200) }).active.get('address')).to.have.lengthOf(
      80,
    );
  });
});

describe('what is exact', () => {
  it('rounds the points of a level half up, where floating-point numbers would not', () => {
    const skills = question('skills');
    if (skills.type !== 'matrix') throw new Error('The gallery has no matrix');
    const rows = skills.rows.map((row) => ({ ...row, points: { [quiz.dimensions[0]?.id ?? '']: 0.01 } }));
    const levels = skills.levels.map((level) => ({ ...level, share: 0.35 }));
    const only = { ...quiz, questions: [{ ...skills, rows: rows.slice(0, 1), levels }] };
    const level = `${rows[0]?.id}:${levels[0]?.id}`;
    expect(score(only, { skills: [level] }).dimensions[0]?.earned).to.equal(0.004);
  });

  it('cuts words neither within a character nor before a space', () => {
    const address = question('address');
    const cut = (text: string, maxLength: number): Answer | undefined =>
      pathOf(
        { ...quiz, questions: [{ ...address, showIf: undefined, maxLength } as unknown as Question] },
        { address: text },
      ).active.get('address');
    expect(cut('😀😀😀', 2)).to.equal('😀😀');
    expect(cut('two words', 4)).to.equal('two');
  });
});

describe('a score so far', () => {
  const asking = smallQuiz();
  const questions = asking.questions.map((one) =>
    one.id === 'live' ? { ...one, showIf: { dimension: 'code', atLeast: 50 } } : one,
  );
  const staged = { ...asking, questions };
  const asks = (answers: Answers): boolean =>
    pathOf(staged, answers).questions.some(({ id }) => id === 'live');

  it('decides whether a question is asked, by the questions before it alone', () => {
    expect(parseQuiz(staged).ok).to.equal(true);
    expect(asks({ python: 'p1' })).to.equal(false);
    expect(asks({ python: 'p3' })).to.equal(true);
  });

  it('is told apart by dimension', () => {
    const later = asking.questions.map((one) =>
      one.id === 'live' ? { ...one, showIf: { dimension: 'models', atLeast: 50 } } : one,
    );
    const asked = pathOf({ ...asking, questions: later }, { leak: 'optimistic', drift: 'inputs' });
    expect(asked.questions.at(-1)?.id).to.equal('live');
  });
});

describe('drawQuiz', () => {
  const pooled = galleryQuiz({
    pools: [{ id: 'some', questions: ['reviews', 'tools', 'projects', 'curve'], pick: 2 }],
  });

  it('asks as many of a pool as it says, the same for the same seed', () => {
    const drawn = (seed: number): readonly string[] => drawQuiz(pooled, seed).questions.map(({ id }) => id);
    expect(drawn(7)).to.deep.equal(drawn(7));
    expect(drawn(7).length).to.equal(pooled.questions.length - 2);
    expect(new Set(Array.from({ length: 40 }, (_, seed) => drawn(seed).join())).size).to.equal(6);
  });

  it('shuffles options where a question asks for it, and keeps apart what stands apart', () => {
    const options = (seed: number): string => {
      const tools = drawQuiz(pooled, seed).questions.find(({ id }) => id === 'rows');
      return tools && 'options' in tools ? tools.options.map(({ id }) => id).join() : '';
    };
    const seen = new Set(Array.from({ length: 20 }, (_, seed) => options(seed)));
    expect([...seen].sort()).to.deep.equal(['one,two,ns', 'two,one,ns']);
  });

  it('scores what was asked: the best answers give 100', () => {
    const drawn = drawQuiz(pooled, 3);
    expect(score(drawn, {}).upTo).to.equal(100);
  });

  it('is the quiz itself where there is nothing to draw', () => {
    const plain = smallQuiz();
    expect(drawQuiz(plain, 1)).to.equal(plain);
  });
});

describe('localizeQuiz', () => {
  const translated = smallQuiz({
    translations: { de: { title: 'Wie nah bist du dran?', 'questions.python.options.p1.text': 'Skripte' } },
  });

  it('gives the texts of a language, and its own where one is missing', () => {
    const german = localizeQuiz(translated, 'de-AT');
    expect([german.lang, german.title]).to.deep.equal(['de', 'Wie nah bist du dran?']);
    const python = german.questions.find(({ id }) => id === 'python');
    expect(python && 'options' in python && python.options.map(({ text }) => text)).to.deep.equal([
      'Not used',
      'Skripte',
      'Programs with tests',
      'Packages that others use',
    ]);
  });

  it('changes no score', () => {
    const answers = { python: 'p3', tools: ['git'] };
    expect(score(localizeQuiz(translated, 'de'), answers)).to.deep.include({
      total: score(translated, answers).total,
    });
  });

  it('stays as it is for its own language and for one that it does not have', () => {
    expect(localizeQuiz(translated, 'en')).to.equal(translated);
    expect(localizeQuiz(translated, 'fr')).to.equal(translated);
  });

  it('refuses a translation of a text that does not exist', () => {
    const result = parseQuiz(smallQuiz({ translations: { de: { 'questions.pyhton.text': 'Python?' } } }));
    expect(result.issues[0]?.path).to.equal('translations.de["questions.pyhton.text"]');
  });
});

describe('parseInlineText', () => {
  it('knows strong words, code, links and blocks of code', () => {
    expect(parseInlineText('A **b** `c` [d](https://example.org/e) f')).to.deep.equal([
      { kind: 'text', text: 'A ' },
      { kind: 'strong', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'c' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'd', url: 'https://example.org/e' },
      { kind: 'text', text: ' f' },
    ]);
    expect(parseInlineText('```\nx = 1\ny\n```')).to.deep.equal([{ kind: 'code-block', text: 'x = 1\ny' }]);
  });

  it('leaves everything else as it was written', () => {
    for (const text of [
      '2 ** 3',
      '<b>',
      '[x](javascript:alert(1))',
      '[x](//evil.example)',
      '**',
      '`',
      '{answer:x}',
    ]) {
      expect(parseInlineText(text)).to.deep.equal([{ kind: 'text', text }]);
    }
  });

  it('stays fast on text that is made to be slow', () => {
    for (const piece of ['**', '`', '[', '](https://', '```\n', '[a](']) {
      expect(parseInlineText(piece.repeat(2500)).length).to.be.at.least(1);
    }
  });
});

describe('pipeText', () => {
  const values = { answer: (id: string) => (id === 'a' ? 'Python' : undefined), score: () => 72, total: 64 };

  it('fills in answers and scores, and an ellipsis for what is not known', () => {
    expect(pipeText('You said {answer:a} and {answer:b}: {score:x}, {total}.', values)).to.equal(
      'You said Python and …: 72, 64.',
    );
  });

  it('leaves other braces alone', () => {
    expect(pipeText('{area} {x} {answer}', values)).to.equal('{area} {x} {answer}');
  });

  it('fills the texts of a report', () => {
    const answers = {
      reviews: 'r2',
      tools: ['git', 'docker'],
      skills: ['sql:l2', 'spark:l2'],
      projects: 9,
      rows: 'two',
      curve: 'apart',
    };
    expect(buildReport(quiz, answers, { today: '2026-11-23' }).band?.verdict).to.equal(
      'You said “I find faults before they ship”, and it shows.',
    );
  });
});
