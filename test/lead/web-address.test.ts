import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseWebAddress } from '../../src/lead/web-address.js';

describe('parseWebAddress', () => {
  it('takes absolute web addresses, and relative ones on a page', () => {
    expect(parseWebAddress('https://example.com/a?b#c')?.href).to.equal('https://example.com/a?b#c');
    expect(parseWebAddress(' /leads ')?.href).to.equal(new URL('/leads', document.baseURI).href);
  });

  it('takes no relative address where there is no page', () => {
    expect(parseWebAddress('/leads', '')).to.equal(undefined);
  });

  for (const address of [
    undefined,
    null,
    '',
    '  ',
    'http://',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'mailto:a@b.c',
  ]) {
    it(`does not take ${JSON.stringify(address)}`, () => {
      expect(parseWebAddress(address)).to.equal(undefined);
    });
  }

  it('lets no other scheme through, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = parseWebAddress(text);
        return url === undefined || /^https?:$/.test(url.protocol);
      }),
    );
  });
});
