import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { provideMessages } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { find, ready, walkToResult } from '../fixtures/walk.js';

async function mount(lang: string): Promise<MlReadinessQuiz> {
  const element = await fixture<MlReadinessQuiz>(
    html`<ml-readiness-quiz lead="off" .quiz=${smallQuiz({ lang })}></ml-readiness-quiz>`,
  );
  await ready(element);
  return element;
}

const startOf = (element: MlReadinessQuiz): string | undefined =>
  find(element, 'button.primary').textContent?.trim();

// What a page provides counts for all of it, so the order of these tests matters.
describe('provideMessages', () => {
  it('adds a language, from the intro to the result', async () => {
    provideMessages('it', { ...en, start: 'Comincia', resultsStep: 'Il prossimo passo' });
    const element = await mount('it-CH');
    expect(startOf(element)).to.equal('Comincia');
    await walkToResult(element);
    const card = find(element, 'ml-readiness-results');
    expect(card.shadowRoot?.querySelector('#step')?.textContent).to.equal('Il prossimo passo');
  });

  it('leaves the other languages as they are', async () => {
    expect(startOf(await mount('en'))).to.equal(en.start);
    expect(startOf(await mount('de'))).to.equal('Los geht’s');
  });

  it('puts other words in place of ours, in English too', async () => {
    provideMessages('en', { ...en, start: 'Let’s go' });
    expect(startOf(await mount('en'))).to.equal('Let’s go');
    expect(startOf(await mount('en-GB'))).to.equal('Let’s go');
  });
});
