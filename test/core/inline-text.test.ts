import { expect } from '@open-wc/testing';
import { parseInlineText, plainText } from '../../src/core/index.js';

/** Kinds and texts, and addresses of links. */
const read = (text: string): readonly string[] =>
  parseInlineText(text).map((segment) =>
    segment.kind === 'link' ? `link ${segment.text} ${segment.url}` : `${segment.kind} ${segment.text}`,
  );

describe('parseInlineText', () => {
  it('takes a block of code as it stands, without the line breaks at its ends', () => {
    expect(read('Look:\n```\na = **b**\n\nc\n```\nThere.')).to.deep.equal([
      'text Look:\n',
      'code-block a = **b**\n\nc',
      'text \nThere.',
    ]);
    expect(read('``` \t\nx```')).to.deep.equal(['code-block x']);
    expect(read('```\n```')).to.deep.equal(['code-block ']);
  });

  it('takes a fence with words behind it for what it is', () => {
    expect(read('```js\nx\n```')).to.deep.equal(['text ```js\nx\n```']);
  });

  it('ends what is strong, code or a link with its line', () => {
    for (const text of ['**a\nb**', '`a\nb`', '[a\nb](https://example.org)', '[a](https://exa\nmple.org)']) {
      expect(read(text)).to.deep.equal([`text ${text}`]);
    }
  });

  it('nests nothing', () => {
    expect(read('**a `b` c**')).to.deep.equal(['strong a `b` c']);
    expect(read('`**a**`')).to.deep.equal(['code **a**']);
    expect(read('[**a**](mailto:a@example.org)')).to.deep.equal(['link **a** mailto:a@example.org']);
  });

  it('leads to pages and mailboxes alone, by addresses without spaces, brackets and backslashes', () => {
    expect(read('[a](http://example.org/b?c=d#e)')).to.deep.equal(['link a http://example.org/b?c=d#e']);
    for (const url of [
      'https://a b',
      'https://a(b',
      'https://a\\b',
      'https://',
      'mailto:',
      'mailto:a b',
      'mailto:a(b',
      'mailto:a\\b',
      'ftp://a',
      'xhttps://a',
      'HTTPS://a',
    ]) {
      expect(read(`[a](${url})`), url).to.deep.equal([`text [a](${url})`]);
    }
  });

  it('has nothing of nothing', () => {
    expect(read('')).to.deep.equal([]);
    expect(read('** **')).to.deep.equal(['strong  ']);
  });
});

describe('plainText', () => {
  it('leaves the words', () => {
    expect(plainText('A **b** `c` [d](https://example.org).')).to.equal('A b c d.');
  });
});
