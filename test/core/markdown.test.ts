import { expect } from '@open-wc/testing';
import { toMarkdown } from '../../src/core/markdown.js';

describe('Markdown', () => {
  it('is headings, paragraphs, lists and tables, with a line between', () => {
    const text = toMarkdown([
      { kind: 'heading', level: 1, text: 'My result' },
      { kind: 'text', text: 'So far.' },
      { kind: 'text', text: '' },
      {
        kind: 'list',
        items: ['One', { before: 'Two:', label: 'a page', url: 'https://a.example/x y', after: '2026' }],
      },
      { kind: 'table', head: ['Subject', 'You'], rows: [['A | B', '4']] },
      { kind: 'part', markdown: '# Plan\n\n## Week 1\n\n- [ ] Read\n' },
    ]);
    expect(text).to.equal(`# My result

So far.

- One
- Two: [a page](<https://a.example/x%20y>) 2026

| Subject | You |
| --- | --- |
| A \\| B | 4 |

## Plan

### Week 1

- [ ] Read
`);
  });

  it('has a link alone where no words stand around it', () => {
    const items = [{ before: '', label: 'a page', url: 'https://a.example', after: '' }];
    expect(toMarkdown([{ kind: 'list', items }])).to.equal('- [a page](<https://a.example>)\n');
  });

  it('keeps text that looks like Markdown or HTML as text', () => {
    expect(toMarkdown([{ kind: 'text', text: '# <b>*no*</b>\n1. not' }])).to.equal(
      '\\# \\<b\\>\\*no\\*\\</b\\> 1. not\n',
    );
  });
});
