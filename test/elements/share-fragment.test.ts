import { expect } from '@open-wc/testing';
import { tokenIn, withoutToken, withToken } from '../../src/elements/share/share-fragment.js';

/** Fragments of a page's own, and how a token stands with them. */
const CASES = [
  ['', '#ml-readiness=1.a'],
  ['#chapter-2', '#chapter-2&ml-readiness=1.a'],
  ['#/route', '#/route?ml-readiness=1.a'],
  ['#/route?tab=2', '#/route?tab=2&ml-readiness=1.a'],
  ['#a=1&b=%E0%A4%A', '#a=1&b=%E0%A4%A&ml-readiness=1.a'],
] as const;

describe('a token in a fragment', () => {
  for (const [own, both] of CASES) {
    it(`leaves “${own}” as it is`, () => {
      expect(withToken(own, '1.a')).to.equal(both);
      expect(tokenIn(both)).to.equal('1.a');
      expect(withoutToken(both)).to.equal(own);
      expect(tokenIn(own)).to.equal(undefined);
      expect(withoutToken(own)).to.equal(own);
    });
  }

  it('takes the place of another one', () => {
    expect(withToken('#a&ml-readiness=1.b', '1.c')).to.equal('#a&ml-readiness=1.c');
  });

  it('is found before what a page adds behind it', () => {
    expect(tokenIn('#ml-readiness=1.a&x=1')).to.equal('1.a');
    expect(withoutToken('#ml-readiness=1.a&x=1')).to.equal('#x=1');
    expect(withoutToken('#/r?ml-readiness=1.a&x=1')).to.equal('#/r?x=1');
  });

  it('is none under a name that only looks like it', () => {
    for (const other of ['#my-ml-readiness=1', '#ml-readiness', '#x=ml-readiness=1', 'ml-readiness=1']) {
      expect(tokenIn(other), other).to.equal(undefined);
    }
  });
});
