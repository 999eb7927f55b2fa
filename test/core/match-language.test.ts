import { expect } from '@open-wc/testing';
import { matchLanguage } from '../../src/core/match-language.js';

describe('matchLanguage', () => {
  it('takes the language itself, however it is written, before any that is near', () => {
    expect(matchLanguage('de-AT', ['de', 'de-at'])).to.equal('de-at');
    expect(matchLanguage('de-AT', ['de-CH', 'de'])).to.equal('de');
  });

  it('takes another country of the language in the script that its readers read', () => {
    const chinese = ['en', 'zh-Hans', 'zh-Hant'];
    expect(matchLanguage('zh-TW', chinese)).to.equal('zh-Hant');
    expect(matchLanguage('zh-SG', chinese)).to.equal('zh-Hans');
    expect(matchLanguage('zh', chinese)).to.equal('zh-Hans');
    expect(matchLanguage('en-AU', ['de', 'en-GB'])).to.equal('en-GB');
  });

  it('finds nothing in another language or script, and for what is no tag', () => {
    expect(matchLanguage('fr', ['en', 'de'])).to.equal(undefined);
    expect(matchLanguage('sr-Latn', ['sr'])).to.equal('sr');
    expect(matchLanguage('sr', ['sr-Latn'])).to.equal(undefined);
    expect(matchLanguage('not a tag', ['en', 'also no tag'])).to.equal(undefined);
    expect(matchLanguage('', ['en'])).to.equal(undefined);
  });
});
