import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/elements/text/safe-url.js';

describe('An address from a quiz', () => {
  for (const address of ['https://example.org/a?b#c', 'http://example.org/', 'mailto:someone@example.org']) {
    it(`becomes a link: ${address}`, () => {
      expect(safeUrl(address)).to.equal(address);
    });
  }

  const refused = [
    'javascript:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org',
    '/relative',
    'example.org',
    'https://',
    '',
  ];
  for (const address of refused) {
    it(`stays text: ${JSON.stringify(address)}`, () => {
      expect(safeUrl(address)).to.equal(undefined);
    });
  }
});
