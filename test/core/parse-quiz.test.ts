import { expect } from '@open-wc/testing';
import { MAX_ISSUES } from '../../src/core/limits.js';
import { parseQuiz } from '../../src/core/parse-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const messagesFor = (input: unknown): readonly string[] =>
  parseQuiz(input).issues.map(({ message }) => message);

describe('parseQuiz', () => {
  it('gives the quiz of a valid document', () => {
    expect(parseQuiz(smallQuiz())).to.deep.equal({ ok: true, quiz: smallQuiz(), issues: [] });
  });

  it('refuses what is no object, and says what it is', () => {
    const sayings: [unknown, string][] = [
      [null, 'null'],
      [undefined, 'undefined'],
      [true, 'true'],
      [5, '5'],
      ['{}', '"{}"'],
      [[], 'a list of 0'],
    ];
    for (const [input, words] of sayings) {
      expect(messagesFor(input)).to.deep.equal([`The quiz must be an object; it is ${words}.`]);
    }
  });

  it('names every key that an empty object lacks', () => {
    expect(messagesFor({})).to.deep.equal([
      'schemaVersion must be 1; it is missing.',
      'id must be text; it is missing.',
      'version must be text; it is missing.',
      'lang must be text; it is missing.',
      'title must be text; it is missing.',
      'dimensions must be a list; it is missing.',
      'questions must be a list; it is missing.',
      'bands must be a list; it is missing.',
    ]);
  });

  it('says what is wrong with values and with references in one go', () => {
    const quiz = { ...smallQuiz(), title: ' ', roleQuestion: 'targets' };
    expect(messagesFor(quiz)).to.deep.equal([
      'title must be text that can be seen; it is blank.',
      'roleQuestion must be the id of a question; it is "targets". Did you mean "target"?',
    ]);
  });

  it('ignores keys of a later version, with a warning for each', () => {
    const quiz = {
      ...smallQuiz(),
      theme: 'dark',
      dimensions: [{ ...smallQuiz().dimensions[0], icon: 'code' }],
    };
    const { issues } = parseQuiz(quiz);
    expect(issues.filter(({ severity }) => severity === 'warning').map(({ path }) => path)).to.deep.equal([
      'dimensions[0].icon',
      'theme',
    ]);
    expect(parseQuiz({ ...smallQuiz(), theme: 'dark' }).ok).to.equal(true);
  });

  it('asks for nothing else of a document that is made for a newer version', () => {
    expect(messagesFor({ schemaVersion: 2, pages: [] })).to.deep.equal([
      'schemaVersion must be 1; it is 2, made for a newer version of this package.',
    ]);
  });

  it('reports 200 issues one by one and counts the rest, errors first', () => {
    const strangers = Object.fromEntries(Array.from({ length: 300 }, (_, place) => [`key${place}`, place]));
    const { issues } = parseQuiz({ ...smallQuiz(), ...strangers, bands: [] });
    expect(issues).to.have.lengthOf(MAX_ISSUES + 1);
    expect(issues[0]).to.include({ severity: 'error', path: 'bands' });
    expect(issues.at(-1)).to.include({
      code: 'more-issues',
      severity: 'error',
      message: 'The quiz must be free of issues; it is at fault in 101 more places.',
    });
  });

  it('is not stopped by more warnings than it reports', () => {
    const strangers = Object.fromEntries(Array.from({ length: 300 }, (_, place) => [`key${place}`, place]));
    const result = parseQuiz({ ...smallQuiz(), ...strangers });
    expect(result.ok).to.equal(true);
    expect(result.issues.at(-1)).to.include({ code: 'more-issues', severity: 'warning' });
  });
});
