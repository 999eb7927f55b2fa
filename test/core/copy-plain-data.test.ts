import { expect } from '@open-wc/testing';
import { MAX_DEPTH, MAX_VALUES } from '../../src/core/limits.js';
import { parseQuiz } from '../../src/core/parse-quiz.js';
import type { Question, Quiz } from '../../src/core/quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const messagesFor = (input: unknown): readonly string[] =>
  parseQuiz(input).issues.map(({ message }) => message);

/** The small quiz with something in place of its title. */
const withTitle = (title: unknown): unknown => ({ ...smallQuiz(), title });

describe('what parseQuiz makes of foreign objects', () => {
  it('copies: what happens to the document later does not reach the quiz', () => {
    const document = { ...smallQuiz(), bands: [...smallQuiz().bands] };
    const result = parseQuiz(document);
    document.bands.length = 0;
    expect(result.ok && result.quiz.bands).to.have.lengthOf(3);
  });

  it('freezes the quiz all the way down', () => {
    const result = parseQuiz(smallQuiz());
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(result.ok && isFrozen(result.quiz)).to.equal(true);
  });

  it('takes objects by what they hold: frozen, without prototype, of a class, from another frame', () => {
    class Document {
      constructor(quiz: Quiz) {
        Object.assign(this, quiz);
      }
    }
    const frame = document.body.appendChild(document.createElement('iframe'));
    const foreign = frame.contentWindow as unknown as { JSON: JSON };
    for (const input of [
      Object.freeze(smallQuiz()),
      Object.assign(Object.create(null) as object, smallQuiz()),
      new Document(smallQuiz()),
      foreign.JSON.parse(JSON.stringify(smallQuiz())) as unknown,
      new Proxy(smallQuiz(), {}),
    ]) {
      expect(parseQuiz(input)).to.deep.equal({ ok: true, quiz: smallQuiz(), issues: [] });
    }
    frame.remove();
  });

  it('takes what is undefined for left out', () => {
    expect(parseQuiz({ ...smallQuiz(), gates: undefined }).ok).to.equal(true);
    expect(messagesFor(withTitle(undefined))).to.deep.equal(['title must be text; it is missing.']);
  });

  it('takes nothing that is inherited', () => {
    const { title, ...rest } = smallQuiz();
    expect(messagesFor(Object.assign(Object.create({ title }) as object, rest))).to.deep.equal([
      'title must be text; it is missing.',
    ]);
  });

  it('refuses what JSON cannot hold', () => {
    const sayings: [unknown, string][] = [
      [10n, 'plain data; it is bigint'],
      [Symbol('title'), 'plain data; it is symbol'],
      [() => 'title', 'plain data; it is function'],
      [NaN, 'a finite number; it is NaN'],
      [-Infinity, 'a finite number; it is -Infinity'],
    ];
    for (const [title, words] of sayings) {
      expect(messagesFor(withTitle(title))).to.deep.equal([`title must be ${words}.`]);
    }
  });

  it('reads a getter once, and survives one that throws', () => {
    let reads = 0;
    const counting = Object.defineProperty({ ...smallQuiz() }, 'title', {
      enumerable: true,
      get: () => `Title ${++reads}`,
    });
    const result = parseQuiz(counting);
    expect(result.ok && result.quiz.title).to.equal('Title 1');
    const throwing = Object.defineProperty({ ...smallQuiz() }, 'title', {
      enumerable: true,
      get: () => {
        throw new Error('not today');
      },
    });
    expect(messagesFor(throwing)).to.deep.equal(['title must be plain data; it is unreadable.']);
  });

  it('survives proxies that throw, lie about their length, or are revoked', () => {
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = new Proxy(smallQuiz(), {
      ownKeys: () => {
        throw new Error('not today');
      },
    });
    expect(messagesFor(revoked)).to.deep.equal(['The quiz must be plain data; it is unreadable.']);
    expect(messagesFor(withTitle(revoked))).to.deep.equal(['title must be plain data; it is unreadable.']);
    expect(messagesFor(hostile)).to.deep.equal(['The quiz must be plain data; it is unreadable.']);
    const endless = new Proxy([] as unknown[], { get: (_, key) => (key === 'length' ? 2 ** 40 : 1) });
    expect(messagesFor(endless)).to.deep.equal([
      `The quiz must be at most ${MAX_VALUES} values; it is larger.`,
    ]);
  });

  it('says where a document contains itself', () => {
    const cyclic: Record<string, unknown> = { ...smallQuiz() };
    cyclic['intro'] = { lead: 'Again.', outcomes: [cyclic] };
    expect(messagesFor(cyclic)).to.deep.equal([
      'intro.outcomes[0] must be plain data; it is a loop to an object around it.',
    ]);
  });

  it('takes an object that stands in two places for two', () => {
    const points = { code: 10 };
    const quiz = smallQuiz();
    const option = (id: string) => ({ id, text: id, points });
    const question = {
      type: 'single' as const,
      id: 'sql',
      text: 'SQL?',
      options: [option('some'), option('much')],
    };
    expect(parseQuiz({ ...quiz, questions: [...quiz.questions, question] }).ok).to.equal(true);
  });

  it('refuses objects that are too deep, without following them', () => {
    let deep: unknown = 'title';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const path = `title${'[0]'.repeat(MAX_DEPTH - 1)}`;
    expect(messagesFor(withTitle(deep))).to.deep.equal([
      `${path} must be at most ${MAX_DEPTH} levels deep; it is deeper.`,
    ]);
  });

  it('refuses objects that unfold without end', () => {
    let wide: unknown = {};
    for (let level = 0; level < 20; level++) wide = [wide, wide, wide, wide];
    expect(messagesFor(withTitle(wide))).to.deep.equal([
      `The quiz must be at most ${MAX_VALUES} values; it is larger.`,
    ]);
  });

  it('has a code for each refusal', () => {
    const codesFor = (input: unknown): readonly string[] => parseQuiz(input).issues.map(({ code }) => code);
    const loop: Record<string, unknown> = { ...smallQuiz() };
    loop['title'] = loop;
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const input of [withTitle(() => 'title'), withTitle(NaN), loop, revoked, withTitle(revoked)]) {
      expect(codesFor(input)).to.deep.equal(['not-plain-data']);
    }
    let deep: unknown = 'title';
    for (let level = 0; level <= MAX_DEPTH; level += 1) deep = [deep];
    expect(codesFor(withTitle(deep))).to.deep.equal(['too-deep']);
    expect(codesFor(Array.from({ length: MAX_VALUES + 1 }, () => 1))).to.deep.equal(['too-large']);
  });

  it('takes keys as long as an id can be', () => {
    const messages = messagesFor({ ...smallQuiz(), ['k'.repeat(64)]: 1, ['k'.repeat(65)]: 1 });
    expect(messages).to.have.lengthOf(1);
    expect(messages[0]).to.match(/^The quiz must be an object without reserved or very long keys/);
  });

  it('takes the place of a translated text, however long the ids in it are', () => {
    const [question, option] = ['q'.repeat(64), 'o'.repeat(64)];
    const image = { src: 'https://example.org/a.png', alt: 'A chart' };
    const picture: Question = {
      type: 'picture',
      id: question,
      text: 'Which?',
      options: [
        { id: option, text: 'One', image, points: { code: 1, models: 1 } },
        { id: 'other', text: 'Another', image },
      ],
    };
    const path = `questions.${question}.options.${option}.image.alt`;
    const quiz = { ...smallQuiz(), questions: [...smallQuiz().questions, picture] };
    expect(messagesFor({ ...quiz, translations: { de: { [path]: 'Ein Bild' } } })).to.deep.equal([]);
    const translated = (length: number) =>
      messagesFor({ ...quiz, translations: { de: { ['p'.repeat(length)]: 'x' } } });
    expect(translated(256)[0]).to.contain('must be the id of a text of this quiz');
    expect(translated(257)[0]).to.match(
      /^translations\.de must be an object without .*, of at most 256 characters; it is one with "ppp/,
    );
  });

  it('finds the holes of a list', () => {
    const questions: unknown[] = [...smallQuiz().questions];
    questions.length += 1;
    expect(messagesFor({ ...smallQuiz(), questions })).to.deep.equal([
      'questions[8] must be an object; it is undefined.',
    ]);
  });

  it('makes 0 of -0', () => {
    const result = parseQuiz({
      ...smallQuiz(),
      bands: smallQuiz().bands.map((band, place) => ({ ...band, from: place * 40 || -0 })),
    });
    expect(result.ok && Object.is(result.quiz.bands[0]?.from, 0)).to.equal(true);
  });

  it('lets no key reach a prototype', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const points = JSON.parse(`{"${key}": {"polluted": 1}}`) as unknown;
      const quiz = { ...smallQuiz(), questions: [{ ...smallQuiz().questions[2], points }] };
      expect(messagesFor(quiz)).to.deep.equal([
        `questions[0].points must be an object without reserved or very long keys; it is one with "${key}".`,
      ]);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    }
  });

  it('is not confused by keys that every object has', () => {
    const quiz = { ...smallQuiz(), toString: 1, hasOwnProperty: 2, valueOf: 3 };
    const result = parseQuiz(quiz);
    expect(result.ok).to.equal(true);
    expect(result.issues.map(({ code }) => code)).to.deep.equal([
      'unknown-key',
      'unknown-key',
      'unknown-key',
    ]);
  });
});
