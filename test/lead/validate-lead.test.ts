import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_EMAIL_LENGTH, validateContact } from '../../src/lead/validate-lead.js';

const codeOf = (email: string) => validateContact({ email })[0]?.code;

describe('validateContact', () => {
  const good = [
    'a@b',
    'name@example.com',
    'name+tag@example.co.uk',
    "o'neil@example.com",
    'käthe@bücher.example',
    '名@例え.jp',
  ];
  for (const email of good) {
    it(`takes ${email}`, () => {
      expect(validateContact({ email })).to.deep.equal([]);
    });
  }

  it('does not count space around the address', () => {
    expect(codeOf('  name@example.com\n')).to.equal(undefined);
    expect(codeOf(' '.repeat(1000) + 'name@example.com')).to.equal(undefined);
  });

  it('asks for an address where there is none', () => {
    expect(validateContact({ email: '' })).to.deep.equal([{ field: 'email', code: 'required' }]);
    expect(codeOf(' \t\n')).to.equal('required');
  });

  const bad = [
    'name',
    '@',
    'name@',
    '@example.com',
    'a@b@c',
    'na me@example.com',
    'name@exam\u00a0ple.com',
    'a@b\u0000.com',
    'a@b\r\nBcc: c',
  ];
  for (const email of bad) {
    it(`does not take ${JSON.stringify(email)}`, () => {
      expect(codeOf(email)).to.equal('format');
    });
  }

  it('takes as many characters as mail servers do, and not one more', () => {
    const domain = '@example.com';
    const longest = 'x'.repeat(MAX_EMAIL_LENGTH - domain.length) + domain;
    expect(codeOf(longest)).to.equal(undefined);
    expect(codeOf(`x${longest}`)).to.equal('length');
  });

  it('takes anything with one @ between two parts that have no space in them', () => {
    const part = fc.stringMatching(/^[^\s@\p{Cc}]{1,60}$/u);
    fc.assert(fc.property(part, part, (local, domain) => codeOf(`${local}@${domain}`) === undefined));
  });

  it('never throws and finds at most one fault', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        (email) => validateContact({ email }).length <= 1,
      ),
    );
  });

  it('is quick on a hostile megabyte', () => {
    const start = performance.now();
    for (const unit of ['@', 'a.', ' a', 'a@.']) codeOf(unit.repeat(250_000));
    expect(performance.now() - start).to.be.below(500);
  });
});
