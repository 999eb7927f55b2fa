import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertAccepted, convertMarkdown, fixture, linesOf, pathOf, score } from './convert.mjs';
import { outline } from './outline.mjs';

/** The lines of the only question. */
const question = (markdown) => outline(convertMarkdown(markdown).quiz).slice(2, -1).join('\n');

describe('a Markdown quiz', () => {
  it('is scored by its points and branches by its conditions', () => {
    const { quiz } = convertMarkdown(fixture('model-ready.md'));
    const asked = (answers) => pathOf(quiz, answers).questions.map(({ id }) => id);
    assert.ok(!asked({ furthest: 'notebook' }).includes('logs'));
    assert.ok(asked({ furthest: 'demo' }).includes('logs'));
    const best = {
      furthest: 'relied',
      logs: ['inputs', 'answers'],
      leak: 'exit',
      owners: ['data:l3', 'service:l3'],
      people: 3,
      order: ['baseline', 'second', 'dashboard'],
      back: 'yes',
    };
    // 30 of 40 for the logs, which are capped.
    assert.deepEqual(
      score(quiz, best).dimensions.map(({ earned }) => earned),
      [45 + 15 + 20 + 10 + 10, 30 + 20 + 10],
    );
  });

  it('is what the guide for authors shows', () => {
    const guide = readFileSync(new URL('../../../docs/authoring.md', import.meta.url), 'utf8');
    const [, example = ''] = /^```markdown\n([^]*?)^```/m.exec(guide) ?? [];
    const conversion = convertMarkdown(example);
    assert.deepEqual(linesOf(conversion), []);
    assertAccepted(conversion);
    assert.equal(conversion.quiz.questions.length, 3);
  });

  it('reads the same after a formatter has been over it', () => {
    const tidy = '## Which?\n\n- ( ) a {+1}\n- ( ) b\n';
    const untidy = '## Which? ##\r\n* ( ) a {+1}\r\n\r\n* ( ) b';
    assert.deepEqual(convertMarkdown(tidy), convertMarkdown(untidy));
  });

  it('keeps code, strong words and links, and takes other formatting off', () => {
    const text = '## **Which** `x_1` of [these](https://example.org/a_b_c) *really*, __now__?\n- a {+1}\n- b';
    assert.match(
      question(text),
      /: \*\*Which\*\* `x_1` of \[these\]\(https:\/\/example\.org\/a_b_c\) really, \*\*now\*\*\?/,
    );
  });

  it('leaves places for answers in braces alone', () => {
    assert.match(question('## And why {answer:q1}?\n- a {+1}\n- b'), /: And why \{answer:q1\}\? =>/);
    assert.match(question('## You have {total}\n- a {+1}\n- b'), /: You have \{total\} =>/);
  });

  it('does not take headings and items in fenced code for its own', () => {
    const text =
      '## Which?\n```sh\n# no heading\n## no question\n- ( ) no answer\n```\n- ( ) a {+1}\n- ( ) b';
    const { quiz, dropped } = convertMarkdown(text);
    assert.equal(quiz.questions.length, 1);
    assert.equal(quiz.questions[0].text, 'Which?\n```\n# no heading\n## no question\n- ( ) no answer\n```');
    assert.deepEqual(dropped, []);
  });

  it('makes dimensions of the names that points use, unless they are listed', () => {
    const points = '## Q?\n- ( ) a {+2 Data +1 "Data care"}\n- ( ) b {+1 Other}';
    const free = convertMarkdown(points);
    assert.deepEqual(
      free.quiz.dimensions.map(({ name }) => name),
      ['Data', 'Data care', 'Other'],
    );
    const listed = convertMarkdown(`# Dimensions\n- Data {3}\n- Data care\n\n${points}`);
    assert.deepEqual(
      listed.quiz.dimensions.map(({ name, weight }) => [name, weight]),
      [
        ['Data', 3],
        ['Data care', 1],
      ],
    );
    assert.deepEqual(linesOf(listed), [
      'line 7: There is no dimension “Other”, so its points were left out.',
    ]);
  });

  it('names what a heading or an answer says and nobody understands', () => {
    const { dropped } = convertMarkdown(
      '## Q? {required shiny=yes dull top=9 cap=much if=nothing +3}\n- [ ] a {+1}\n- [ ] b {+1 max=2}\n> Because.',
    );
    assert.deepEqual(
      dropped.map(({ reason }) => reason),
      [
        'It is always shown now: “if=nothing” names no earlier question with such answers.',
        '“dull” means nothing at a question.',
        '“shiny=” means nothing at a question.',
        'Points belong to answers.',
        'Only a check, where one round box is ticked, has an explanation.',
        'cap=much is not a number of points.',
        '“max” means nothing at an answer.',
      ],
    );
  });

  it('takes only bands that begin at 0 and rise', () => {
    const { quiz, dropped } = convertMarkdown(
      '# T\n\n## Q?\n- ( ) a {+1}\n- ( ) b\n\n# Bands\n- 5 Late: Too late.\n- 0 First: Here.\n- 40 Second\n- 40 Again: No.\n- 101 Beyond: No.\nwords',
    );
    assert.deepEqual(
      quiz.bands.map(({ from, name, verdict }) => [from, name, verdict]),
      [
        [0, 'First', 'Here.'],
        [40, 'Second', 'Second.'],
      ],
    );
    assert.equal(dropped.length, 4);
  });

  it('has no points at a way out, and no way out in an order, and says so', () => {
    const choice = convertMarkdown('## Which?\n- ( ) a {+1}\n- ( ) b {+2}\n- ( ) Not sure {+3 not-sure}');
    assertAccepted(choice);
    assert.deepEqual(choice.quiz.questions[0].options[2], {
      id: 'o3',
      text: 'Not sure',
      notSure: true,
    });
    assert.match(linesOf(choice).join('\n'), /“not-sure” gives no points/);
    const order = convertMarkdown('## Which first?\n1. a {+1}\n2. b {not-sure}\n3. c {exclusive}');
    assertAccepted(order);
    const marks = order.quiz.questions[0].options.flatMap(Object.keys);
    assert.ok(!marks.includes('notSure') && !marks.includes('exclusive'));
    assert.match(linesOf(order).join('\n'), /“exclusive” means nothing/);
  });

  it('is accepted whatever the text, and is never lost without a reason', () => {
    const pieces = [
      '# ', '## ', '### ', '- ( ) ', '- (x) ', '- [ ] ', '- [x] ', '- ', '1. ', '> ', '```', '| a | b |', '|---|', '0..9/3 x', '5..1',
      ' {+5}', ' {+2 d -3 "e f"}', ' {#id}', ' {#__proto__ required}', ' {exclusive}', ' {not-sure}', ' {50%}', ' {yes-no}', ' {text}',
      ' {if=id}', ' {max=2 min=3}', 'Bands', 'Dimensions', '- 0 A: b', 'lang: xx-', 'word', '*', '\u200b', '\ud800', '<b>', '&amp;', '![a](b)', '---', '\n', '\n', '\n', '\n',
    ]; // prettier-ignore
    const markdown = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(markdown, (parts) => assertAccepted(convertMarkdown(parts.join('')))),
      { numRuns: 2000 },
    );
  });
});
