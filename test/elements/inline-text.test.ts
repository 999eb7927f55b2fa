import { expect, fixture, html } from '@open-wc/testing';
import {
  blockText,
  codeBlocks,
  inlineText,
  questionText,
} from '../../src/elements/text/inline-text.template.js';
import { en } from '../../src/locales/en.js';

const show = (content: unknown): Promise<HTMLElement> => fixture<HTMLElement>(html`<div>${content}</div>`);

const inline = (text: string): Promise<HTMLElement> => show(inlineText(text, en));

/** The elements that a text became, without what isolates it. */
const elementsIn = (box: HTMLElement): readonly string[] =>
  [...box.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name !== 'bdi');

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<form><button formaction=javascript:alert(1)>x</button></form>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<style>*{display:none}</style>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<template><slot></slot></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</p></bdi></section><h1>x</h1>',
  '<!-- --><b>x</b><!--',
  '<?lit$1234567890$?>',
  'lit$1234567890$',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;b&gt; &amp; &#x3c;script&#x3e;',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](\\\\evil.example)',
  '![x](https://example.org/x.png "',
  '<https://example.org>',
  '# Heading',
  '\u202Eevil\u202C',
];

describe('inlineText', () => {
  for (const payload of payloads) {
    it(`shows ${JSON.stringify(payload)} as it is written`, async () => {
      for (const box of [
        await inline(payload),
        await show(blockText(payload, en)),
        await show(questionText(payload, en)),
      ]) {
        expect(box.textContent).to.equal(payload);
        expect(elementsIn(box).filter((name) => name !== 'p')).to.deep.equal([]);
      }
    });

    it(`shows ${JSON.stringify(payload)} as it is written inside of formatting`, async () => {
      const formatted = payload.replace(/[*`[\]()\n]/g, ' ');
      const box = await inline(`**${formatted}** \`${formatted}\``);
      expect(box.textContent).to.equal(`${formatted} ${formatted}`);
      expect(elementsIn(box)).to.deep.equal(['strong', 'code']);
    });
  }

  it('sets strong words, code and links', async () => {
    const box = await inline('A **b** `c` [d](https://example.org/e)');
    expect(elementsIn(box)).to.deep.equal(['strong', 'code', 'a', 'span']);
    const link = box.querySelector('a');
    expect(link).to.include({ href: 'https://example.org/e', target: '_blank', rel: 'noopener noreferrer' });
    expect(link?.textContent).to.equal('d (opens in a new tab)');
  });

  it('keeps code from translators and from the direction of the text around', async () => {
    const code = (await inline('`a = b`')).querySelector('code');
    expect(code).to.include({ dir: 'ltr', translate: false });
  });

  it('isolates a text, so that one in another direction does not turn its neighbours around', async () => {
    expect((await inline('שלום')).firstElementChild?.localName).to.equal('bdi');
  });

  it('lets a block of code wrap where it cannot be scrolled', async () => {
    const box = await inline('Say ```\nx = 1\n``` twice');
    expect(elementsIn(box)).to.deep.equal(['code']);
    expect(box.querySelector('[tabindex]')).to.equal(null);
  });

  it('fills in words before they are shown and after formatting was found', async () => {
    const fill = (text: string): string => text.replace('{answer:a}', '**not strong** `not code`');
    const box = await show(inlineText('**Yes**: {answer:a}', en, fill));
    expect(elementsIn(box)).to.deep.equal(['strong']);
    expect(box.textContent).to.equal('Yes: **not strong** `not code`');
  });
});

describe('blockText', () => {
  it('makes paragraphs, parted by blocks of code that the keyboard can scroll', async () => {
    const box = await show(blockText('Before\n```\nx = 1\n  y\n```\nafter `z`', en));
    expect([...box.children].map(({ localName }) => localName)).to.deep.equal(['p', 'pre', 'p']);
    const block = box.querySelector('pre');
    expect(block?.textContent).to.equal('x = 1\n  y');
    expect(block?.tabIndex).to.equal(0);
    expect(block?.getAttribute('role')).to.equal('group');
    expect(block?.getAttribute('aria-label')).to.equal('Code');
    await expect(box).to.be.accessible();
  });

  it('makes no empty paragraphs', async () => {
    const box = await show(blockText('```\na\n```\n```\nb\n```\n', en));
    expect([...box.children].map(({ localName }) => localName)).to.deep.equal(['pre', 'pre']);
  });
});

describe('questionText', () => {
  it('leaves blocks of code to stand below the heading', async () => {
    const text = 'What does this print?\n```\nprint(1)\n```';
    expect((await show(questionText(text, en))).textContent?.trim()).to.equal('What does this print?');
    expect((await show(codeBlocks(text, en))).textContent).to.equal('print(1)');
  });

  it('is never empty: a question of code alone keeps it', async () => {
    const text = '```\nprint(1)\n```';
    expect((await show(questionText(text, en))).textContent).to.equal('print(1)');
    expect(codeBlocks(text, en)).to.deep.equal([]);
  });
});
