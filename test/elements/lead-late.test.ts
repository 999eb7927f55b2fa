/** The sign-up comes in a part that is loaded later. Where that does not come, nobody is held up by it, whatever its place. */
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { en } from '../../src/locales/en.js';
import { enFlow } from '../../src/locales/en-flow.js';
import { faultsOf } from '../fixtures/axe.js';
import { pressKey } from '../fixtures/keyboard.js';
import { type Placement, PLACEMENTS } from '../fixtures/lead-states.js';
import { openOwnPage, type OwnPage } from '../fixtures/own-page.js';
import { tinyQuiz } from '../fixtures/tiny-quiz.js';
import { find } from '../fixtures/walk.js';

/** A page whose quiz has one question and its form at that place, but not the part that the form is in. */
async function open(lead: Placement): Promise<OwnPage> {
  const page = await openOwnPage('/result-part');
  Object.assign(page.element, { lead, resume: 'off', quiz: tinyQuiz('One question') });
  await oneEvent(page.element, 'ml-quiz-ready');
  return page;
}

/** What has the focus in the frame. */
function focusIn({ element }: OwnPage): Element | null | undefined {
  let focus = element.shadowRoot?.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus;
}

async function press({ element }: OwnPage, key: string): Promise<void> {
  await pressKey(key);
  await element.updateComplete;
}

const wordsOn = (page: OwnPage): string => focusIn(page)?.textContent?.trim() ?? '';

/** A page of its own asks for every module again, which takes its time on a busy machine. */
const soon = (isThere: () => unknown): Promise<void> => waitUntil(isThere, undefined, { timeout: 10_000 });

/** Leaves the first screen. */
async function start(page: OwnPage): Promise<void> {
  find(page.element, '.primary').focus();
  await press(page, 'Enter');
}

/** Answers the question, each key once the one before has arrived. */
async function answer(page: OwnPage): Promise<void> {
  await soon(() => focusIn(page)?.id === 'question');
  await press(page, 'Tab');
  await soon(() => focusIn(page)?.matches('input'));
  await press(page, 'Space');
  await soon(() => focusIn(page)?.matches(':checked'));
  await press(page, 'Enter');
}

describe('A sign-up that does not come', () => {
  for (const placement of PLACEMENTS) {
    it(`is asked for again by keyboard, with ${placement}`, async () => {
      const page = await open(placement);
      await start(page);
      if (placement !== 'before') await answer(page);
      await soon(() => focusIn(page)?.id === 'pending');
      await soon(() => page.element.shadowRoot?.querySelector('#pending [role=alert]'));
      expect(find(page.element, '#pending').textContent).to.contain(enFlow.partFailed);
      expect(await faultsOf(page.element)).to.deep.equal([]);
      await page.cut('');
      await press(page, 'Tab');
      expect(wordsOn(page)).to.equal(enFlow.retry);
      await press(page, 'Enter');
      const isGate = placement === 'before' || placement === 'after';
      await soon(() => focusIn(page)?.id === (isGate ? 'lead-heading' : 'verdict'));
      expect(find(page.element, '#lead-heading').textContent).to.contain(en.leadHeading);
    });
  }

  it('is passed by keyboard in front of the questions', async () => {
    const page = await open('before');
    await start(page);
    await soon(() => page.element.shadowRoot?.querySelector('#pending [role=alert]'));
    await press(page, 'Tab');
    await press(page, 'Tab');
    expect(wordsOn(page)).to.equal(enFlow['leadSkip-before']);
    await press(page, 'Space');
    expect(focusIn(page)?.id).to.equal('question');
  });
});
