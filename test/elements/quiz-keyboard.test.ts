import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import type { Lead } from '../../src/lead/lead.js';
import { deepestFocus, holdKey, pressKey, pressShiftTab, typeText } from '../fixtures/keyboard.js';
import { settled } from '../fixtures/settled-card.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { choose, find, findAll, ready } from '../fixtures/walk.js';

/** The quiz between two links, the first of which has the focus. */
const mount = async (quiz?: unknown): Promise<MlReadinessQuiz> => {
  const page = await fixture<HTMLElement>(
    html`<div>
      <a href="#before">Before</a>
      <ml-readiness-quiz privacy-url="/privacy" .quiz=${quiz}></ml-readiness-quiz>
      <a href="#after">After</a>
    </div>`,
  );
  const element = page.querySelector('ml-readiness-quiz');
  if (!element) throw new Error('There is no quiz');
  await ready(element);
  page.querySelector('a')?.focus();
  return element;
};

/** Presses a key; whatever it does, the focus stays somewhere. */
const press = async (element: MlReadinessQuiz, key: string): Promise<void> => {
  await pressKey(key);
  await element.updateComplete;
  await element.shadowRoot?.querySelector('ml-readiness-results')?.updateComplete;
  expect(deepestFocus(), `the focus after ${key}`).not.to.equal(document.body);
};

/** Goes on with Tab until something has the focus; fails where it takes longer than a patient person would. */
const tabTo = async (element: MlReadinessQuiz, isThere: (focus: Element) => boolean): Promise<void> => {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    const focus = deepestFocus();
    if (focus && isThere(focus)) return;
    await press(element, 'Tab');
  }
  throw new Error('It is more than 80 steps away');
};

const says =
  (text: string) =>
  (focus: Element): boolean =>
    focus.textContent?.trim() === text;
const isPrimary = (focus: Element): boolean => focus.matches('.button.primary');

/** Goes on from the question on screen, and expects the next screen to have the focus on its heading. */
const goOn = async (element: MlReadinessQuiz, key: string): Promise<void> => {
  const before = element.snapshot?.current;
  await press(element, key);
  expect(element.snapshot?.current).not.to.equal(before);
  if (element.snapshot?.phase === 'question') expect(deepestFocus()?.id).to.equal('question');
};

/** Answers the question on screen with keys alone. */
const answerByKeys = async (element: MlReadinessQuiz, place: number): Promise<void> => {
  const { current } = element.snapshot ?? {};
  await press(element, 'Tab');
  const input = deepestFocus();
  if (!(input instanceof HTMLInputElement)) throw new Error(`${current} has no control after its heading`);
  switch (input.type) {
    case 'range':
      for (let years = 0; years < 3; years += 1) await press(element, 'ArrowRight');
      expect(element.snapshot?.answers[current ?? '']).to.equal(3);
      break;
    case 'checkbox':
      await press(element, 'Space');
      await press(element, 'Tab');
      await press(element, 'Space');
      await pressShiftTab();
      expect(deepestFocus()).to.equal(input);
      break;
    default:
      await press(element, place % 2 === 0 ? 'Space' : 'ArrowDown');
  }
  expect(element.snapshot?.current, 'nothing goes on by itself').to.equal(current);
  expect(element.snapshot?.answers[current ?? '']).not.to.equal(undefined);
};

describe('<ml-readiness-quiz>: by keyboard alone', () => {
  it('leads through the built-in quiz to a sign-up that was sent', async () => {
    const element = await mount();
    const leads: Lead[] = [];
    element.addEventListener('ml-lead-submit', (event) => {
      leads.push(event.detail);
      event.respondWith({ status: 'accepted' });
    });
    await press(element, 'Tab');
    expect(deepestFocus()?.textContent?.trim()).to.equal('Start');
    await goOn(element, 'Enter');
    for (let place = 0; element.snapshot?.phase === 'question'; place += 1) {
      await answerByKeys(element, place);
      const isChoice = (deepestFocus() as HTMLInputElement).type !== 'range';
      if (isChoice && place % 3 === 0) await goOn(element, 'Enter');
      else {
        await tabTo(element, isPrimary);
        await goOn(element, place % 3 === 1 ? 'Space' : 'Enter');
      }
    }

    expect(element.report?.total).to.be.a('number');
    expect(deepestFocus()?.id).to.equal('verdict');
    await settled(find<MlReadinessResults>(element, 'ml-readiness-results'));
    await tabTo(element, (focus) => focus.matches('[type=email]'));
    await typeText('visitor@example.com');
    await press(element, 'Tab');
    await press(element, 'Space');
    expect(find<HTMLInputElement>(element, '[name=newsletter]').checked).to.equal(true);
    await tabTo(element, says('Sign up'));
    await press(element, 'Enter');
    await waitUntil(() => leads.length === 1 && deepestFocus()?.textContent?.trim() === 'Thank you');
    expect(leads[0]?.contact.email).to.equal('visitor@example.com');
  });

  it('goes back with the answer kept, and leaves the quiz at its end', async () => {
    const element = await mount(smallQuiz());
    await press(element, 'Tab');
    await goOn(element, 'Space');
    await press(element, 'Tab');
    await press(element, 'ArrowDown');
    await goOn(element, 'Enter');
    await tabTo(element, says('Back'));
    await goOn(element, 'Enter');
    expect(findAll<HTMLInputElement>(element, 'input').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
    ]);
    await tabTo(element, says('After'));
    expect(document.activeElement?.localName).to.equal('a');
  });

  it('goes nowhere on an arrow key', async () => {
    const element = await mount(smallQuiz());
    element.start();
    await element.updateComplete;
    await tabTo(element, (focus) => focus.matches('input'));
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
      await press(element, key);
      expect(element.snapshot?.current).to.equal('target');
    }
  });

  it('says what is missing, and goes to the answers', async () => {
    const element = await mount(smallQuiz());
    await press(element, 'Tab');
    await goOn(element, 'Enter');
    await tabTo(element, isPrimary);
    await press(element, 'Enter');
    expect(deepestFocus()).to.equal(find(element, 'fieldset input'));
    expect(find(element, '#error').textContent).to.contain('Error:');
  });

  it('moves one step while Enter is held, on a button and on an answer', async () => {
    const element = await mount(smallQuiz());
    await press(element, 'Tab');
    await holdKey('Enter');
    await element.updateComplete;
    expect(element.snapshot?.current).to.equal('target');
    await press(element, 'Tab');
    await press(element, 'Space');
    await holdKey('Enter');
    await element.updateComplete;
    expect(element.snapshot?.current).to.equal('years');
    expect(find(element, '#error').textContent).to.equal('');
    await tabTo(element, isPrimary);
    await holdKey('Enter');
    await element.updateComplete;
    expect(element.snapshot?.current).to.equal('python');
  });

  it('takes two presses to clear all answers, and keeps the focus in between', async () => {
    const element = await mount(smallQuiz());
    element.start();
    await element.updateComplete;
    while (element.snapshot?.phase === 'question') {
      if (element.snapshot.current === 'python') await choose(element, 'Scripts');
      const names = findAll(element, 'button').filter(({ hidden }) => !hidden);
      (names.find(says('Leave open')) ?? names[0])?.click();
      await element.updateComplete;
    }
    await element.shadowRoot?.querySelector('ml-readiness-results')?.updateComplete;
    await tabTo(element, says('Start again'));
    const button = deepestFocus();
    await press(element, 'Enter');
    expect(deepestFocus()).to.equal(button);
    expect(button?.textContent?.trim()).to.equal('Clear my answers and start again');
    await press(element, 'Enter');
    expect(element.snapshot?.phase).to.equal('intro');
    expect(deepestFocus()?.id).to.equal('title');
  });

  it('leaves the focus of a page alone that begins by itself', async () => {
    const element = await mount(smallQuiz());
    element.start();
    await element.updateComplete;
    expect(deepestFocus()?.textContent).to.equal('Before');
  });
});
