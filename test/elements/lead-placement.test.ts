import { expect, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { Lead } from '../../src/lead/lead.js';
import { en } from '../../src/locales/en.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { putOnPage } from '../fixtures/on-page.js';
import { find, press } from '../fixtures/walk.js';

const mount = (lead: MlReadinessQuiz['lead']): Promise<MlReadinessQuiz> =>
  putOnPage(
    html`<ml-readiness-quiz
      lead=${lead}
      lang="en"
      resume="off"
      privacy-url="/privacy"
      .quiz=${galleryQuiz()}
    ></ml-readiness-quiz>`,
    'light',
    '640px',
  );

describe('The sign-up before the first question', () => {
  it('stands between the intro and the question, and is skipped by a button of the same size', async () => {
    const element = await mount('before');
    await press(element, en.start);
    expect(element.snapshot?.phase).to.equal('intro');
    expect(find(element, '#lead-heading').textContent).to.contain(en.leadHeading);
    await expect(element).to.be.accessible();
    const [send, skip] = [find(element, '[type="submit"]'), find(element, '.second')];
    expect(skip.getBoundingClientRect().height).to.equal(send.getBoundingClientRect().height);
    const skipped = oneEvent(element, 'ml-lead-skip');
    await press(element, en['leadSkip-before']);
    expect(((await skipped) as CustomEvent).detail).to.deep.equal({ placement: 'before' });
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('goes on to the questions once it was sent', async () => {
    const element = await mount('before');
    const leads: Lead[] = [];
    element.onlead = (lead) => {
      leads.push(lead);
      return { status: 'accepted', confirmation: 'email-sent' };
    };
    await press(element, en.start);
    find<HTMLInputElement>(element, '#lead-email').value = 'name@example.com';
    find<HTMLInputElement>(element, '#lead-newsletter').checked = true;
    const settled = oneEvent(element, 'ml-lead-settle');
    await press(element, en.leadSubmit);
    await settled;
    await element.updateComplete;
    expect(find(element, '#lead-heading').textContent).to.contain(en.leadConfirmHeading);
    await press(element, en.leadToQuestions);
    expect(element.snapshot?.phase).to.equal('question');
    expect(leads[0]).to.include({ placement: 'before' });
  });

  it('is not there where the page wants none', async () => {
    const element = await mount('off');

    await press(element, en.start);
    expect(element.snapshot?.phase).to.equal('question');
  });
});
