import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { findJsonFault } from '../../src/core/find-json-fault.js';
import { MAX_DEPTH, MAX_DOCUMENT_BYTES } from '../../src/core/limits.js';
import { parseQuizJson } from '../../src/core/parse-json.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const json = JSON.stringify(smallQuiz());
const messageFor = (text: string): string | undefined => parseQuizJson(text).issues[0]?.message;
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('parseQuizJson', () => {
  it('gives the quiz of a valid text', () => {
    expect(parseQuizJson(json)).to.deep.equal({ ok: true, quiz: smallQuiz(), issues: [] });
  });

  it('leaves out a byte order mark', () => {
    expect(parseQuizJson(`\uFEFF${json}`).ok).to.equal(true);
    const marked = { ...smallQuiz(), title: 'A\uFEFFB' };
    expect(parseQuizJson(JSON.stringify(marked))).to.deep.include({ ok: true, quiz: marked });
  });

  it('accepts 1 MiB and refuses a byte more', () => {
    const padded = json.padEnd(MAX_DOCUMENT_BYTES);
    expect(parseQuizJson(padded).ok).to.equal(true);
    expect(messageFor(`${padded} `)).to.equal('The quiz must be at most 1 MiB; it is larger.');
  });

  it('counts bytes of UTF-8, not characters', () => {
    for (const character of ['é', '語', '🎓']) {
      const bytes = new TextEncoder().encode(character).length;
      const text = `"${character.repeat(Math.floor(MAX_DOCUMENT_BYTES / bytes) + 1)}"`;
      expect(text.length, character).to.be.lessThan(MAX_DOCUMENT_BYTES);
      expect(messageFor(text), character).to.equal('The quiz must be at most 1 MiB; it is larger.');
    }
  });

  it('has a code for each refusal of a text', () => {
    const codeFor = (text: string): string | undefined => parseQuizJson(text).issues[0]?.code;
    expect(codeFor(' '.repeat(MAX_DOCUMENT_BYTES + 1))).to.equal('too-large');
    expect(codeFor(nested(MAX_DEPTH + 1))).to.equal('too-deep');
    expect(codeFor('{')).to.equal('not-json');
  });

  it('refuses deep nesting before it is parsed', () => {
    const tooDeep = 'The quiz must be at most 32 levels deep; it is deeper.';
    expect(messageFor(nested(MAX_DEPTH))).to.equal('The quiz must be an object; it is a list of 1.');
    expect(messageFor(nested(MAX_DEPTH + 1))).to.equal(tooDeep);
    expect(messageFor('['.repeat(300_000))).to.equal(tooDeep);
    expect(messageFor('{"a":'.repeat(200_000))).to.equal(tooDeep);
  });

  it('does not take brackets in texts for nesting', () => {
    const { title, ...rest } = smallQuiz();
    const odd = JSON.stringify({ ...rest, title: `${title} "${'[{'.repeat(40)}\\` });
    expect(parseQuizJson(odd).ok).to.equal(true);
  });

  it('says that a web page is not a quiz', () => {
    expect(messageFor('\n <html lang="en"></html>')).to.equal(
      'The quiz must be valid JSON; it is a web page.',
    );
  });

  it('finds a fault behind a very long text', () => {
    const text = `{\n"title": "${'\\n'.repeat(200_000)}${'x'.repeat(600_000)}",\n}`;
    expect(messageFor(text)).to.equal(
      'The quiz must be valid JSON; it is broken at line 3, column 1, at "}".',
    );
  });
});

describe('findJsonFault', () => {
  it('finds none where there is none', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t\r '), (text, space) => {
        const spaced = `${space}${text}${space}`;
        expect(findJsonFault(spaced)).to.equal(spaced.length);
      }),
    );
  });

  it('finds the first place where no JSON goes on like this', () => {
    const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.5', 'e', 'true', 'nul', '"', '\\', ' '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
        const text = chosen.join('');
        fc.pre(!isJson(text));
        const place = findJsonFault(text);
        expect(canBeCompleted(text.slice(0, place)), text).to.equal(true);
        // A mark is whole in itself; a scalar can be the start of a longer one.
        const mark = /^[[\]{},:]?/.exec(text.slice(place))?.[0];
        if (mark) expect(canBeCompleted(text.slice(0, place) + mark), text).to.equal(false);
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether some ending makes it JSON: a value where one is due, and what closes the containers. */
function canBeCompleted(start: string): boolean {
  const marks = start.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/[^[\]{}]/g, '');
  const closers: string[] = [];
  for (const mark of marks) {
    if (mark === '[' || mark === '{') closers.unshift(mark === '[' ? ']' : '}');
    else closers.shift();
  }
  const ends = ['', '1', ':1', '"a":1'];
  return ends.some((end) => isJson(start + end + closers.join('')));
}
