import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fitText } from '../../src/elements/results/image/fit-text.js';

/** As if every letter were half as wide as it is high. */
const measure = (text: string, size: number): number => ([...text].length * size) / 2;
const box = { width: 100, maxLines: 2, sizes: [20, 10] };

describe('text in a box', () => {
  it('has the largest size at which it fits', () => {
    expect(fitText('Short', box, measure)).to.deep.equal({ size: 20, lines: ['Short'] });
    expect(fitText('Ready to apply', box, measure)).to.deep.equal({ size: 20, lines: ['Ready to', 'apply'] });
    expect(fitText('Ready to apply for more', box, measure).size).to.equal(10);
  });

  it('rather gets smaller than that a word is broken', () => {
    expect(fitText('Bewerbungsbereit', box, measure)).to.deep.equal({
      size: 10,
      lines: ['Bewerbungsbereit'],
    });
  });

  it('breaks a word that is wider than the box at the smallest size', () => {
    const { lines } = fitText('Bewerbungsbereitschaftsgrad', box, measure);
    expect(lines).to.deep.equal(['Bewerbungsbereitscha', 'ftsgrad']);
  });

  it('breaks where there are no spaces', () => {
    expect(fitText('可以投递履历了吗你觉得呢', box, measure).lines).to.have.length(2);
  });

  it('is cut with an ellipsis where it does not fit at all', () => {
    const { size, lines } = fitText('word '.repeat(40), box, measure);
    expect(size).to.equal(10);
    expect(lines).to.have.length(2);
    expect(lines[1]).to.match(/…$/);
  });

  it('never leaves the box, and loses nothing but at the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { size, lines } = fitText(text, box, measure);
        expect(lines.length).to.be.at.most(2);
        for (const line of lines) expect(measure(line, size)).to.be.at.most(100);
        const bare = (part: string): string => part.replaceAll(/\s/g, '');
        const shown = bare(lines.join(''));
        expect(bare(text).startsWith(shown.replace(/…$/, '')) || bare(text) === shown).to.equal(true);
      }),
    );
  });
});
