import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { Question } from '../../src/core/quiz.js';
import type { Lead } from '../../src/lead/lead.js';
import { en } from '../../src/locales/en.js';
import { visit, type KeyboardVisitor } from '../fixtures/by-keyboard.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { giveAnswers } from '../fixtures/give-answers.js';
import { heldAnswers } from '../fixtures/report.js';
import { find, findAll } from '../fixtures/walk.js';

/** WCAG has no number; a whole quiz with a sign-up should not take more. */
const MOST_TABS = 80;

const cardOf = ({ element }: KeyboardVisitor): ShadowRoot => {
  const root = element.shadowRoot?.querySelector('ml-readiness-results')?.shadowRoot;
  if (!root) throw new Error('There is no card');
  return root;
};

/** Answers the question on screen, from its heading on. */
const answer = async (visitor: KeyboardVisitor, question: Question): Promise<void> => {
  // A block of code in the question can be scrolled by keyboard, so it comes first.
  await visitor.tabToMatch('fieldset input, fieldset .moves button');
  switch (question.type) {
    case 'slider':
      return visitor.press('ArrowRight');
    case 'number':
      return visitor.type('3');
    case 'text':
      return visitor.type('https://example.org');
    case 'ranking':
      // The first thing to press moves the first item down, or the second up.
      await visitor.press('Enter');
      expect(visitor.focus.localName).to.equal('button');
      return;
    case 'matrix':
      for (const row of question.rows) {
        await visitor.press('Space');
        if (row !== question.rows.at(-1)) await visitor.press('Tab');
      }
      return;
    case 'multiple':
      for (let left = question.min ?? 1; left > 0; left -= 1) {
        await visitor.press('Space');
        if (left > 1) await visitor.press('Tab');
      }
      return;
    default:
      return visitor.press('Space');
  }
};

/** A result of the built-in quiz, with the focus before the quiz. */
const atResult = async (): Promise<KeyboardVisitor> => {
  const visitor = await visit();
  await giveAnswers(visitor.element, heldAnswers);
  await waitUntil(() => cardOf(visitor).querySelector('.pace select'), 'the plan is there', {
    timeout: 10_000,
  });
  await visitor.rest();
  document.querySelector<HTMLElement>('a[href="#before"]')?.focus();
  return visitor;
};

describe('By keyboard alone', () => {
  it(`takes at most ${MOST_TABS} presses of Tab from the page above to a sign-up that was sent`, async () => {
    const visitor = await visit();
    const { element } = visitor;
    const leads: Lead[] = [];
    element.addEventListener('ml-lead-submit', (event) => {
      leads.push(event.detail);
      event.respondWith({ status: 'accepted' });
    });
    await visitor.tabToWords('Start');
    await visitor.press('Enter');
    while (element.snapshot?.phase === 'question') {
      const { current } = element.snapshot;
      await visitor.press('Tab');
      const isSlider = visitor.focus.matches('[type=range]');
      await visitor.press(isSlider ? 'ArrowRight' : 'Space');
      if (isSlider) await visitor.tabToMatch('.primary');
      await visitor.press('Enter');
      expect(element.snapshot.current, 'one step at a time').not.to.equal(current);
    }
    await waitUntil(() => visitor.focus.id === 'verdict');
    await visitor.rest();
    await visitor.tabToMatch('[type=email]');
    await visitor.type('visitor@example.com');
    await visitor.press('Tab');
    await visitor.press('Space');
    await visitor.press('Enter');
    await waitUntil(() => visitor.words === 'Thank you');
    expect(leads).to.have.length(1);
    expect(visitor.tabs).to.be.at.most(MOST_TABS);
  });

  it('answers every kind of question', async () => {
    const quiz = galleryQuiz();
    const visitor = await visit(quiz);
    const { element } = visitor;
    await visitor.tabToWords('Start');
    await visitor.press('Space');
    const met = new Set<string>();
    while (element.snapshot?.phase === 'question') {
      const question = quiz.questions.find(({ id }) => id === element.snapshot?.current);
      if (!question) throw new Error('There is no question');
      expect(visitor.focus.id).to.equal('question');
      await answer(visitor, question);
      await visitor.tabToMatch('.primary');
      await visitor.press('Enter');
      expect(element.snapshot.answers[question.id], question.type).not.to.equal(undefined);
      expect(element.snapshot.current, question.type).not.to.equal(question.id);
      met.add(question.type);
    }
    expect(met.size).to.equal(quiz.questions.length);
  });

  it('looks at the result so far, and goes on', async () => {
    const visitor = await visit();
    await visitor.tabToWords('Start');
    await visitor.press('Enter');
    await visitor.press('Tab');
    await visitor.press('Space');
    await visitor.press('Enter');
    await visitor.tabToMatch('.look');
    await visitor.press('Enter');
    await waitUntil(() => visitor.focus.id === 'verdict');
    await visitor.tabTo(
      (focus) => focus.matches('.primary') && focus.getRootNode() === visitor.element.shadowRoot,
    );
    await visitor.press('Enter');
    expect(visitor.focus.id).to.equal('question');
  });

  it('opens all that opens in place, and leaves the quiz at its end', async () => {
    const visitor = await atResult();
    const isLeft = (): boolean => cardOf(visitor).querySelector('details:not([open])') !== null;
    for (const opened = new Set<Element>(); visitor.words !== 'After' || isLeft();) {
      // What is worked out later brings more that can be opened.
      if (visitor.words === 'After') document.querySelector<HTMLElement>('a[href="#before"]')?.focus();
      await visitor.press('Tab');
      const { focus } = visitor;
      if (focus.localName !== 'summary' || opened.has(focus)) continue;
      opened.add(focus);
      await visitor.press(opened.size % 2 ? 'Enter' : 'Space');
      expect(visitor.focus, 'the focus stays').to.equal(focus);
      // What opens moves what comes after it, so the visitor goes on once it is drawn.
      await waitUntil(() => focus.parentElement?.querySelector(':scope > .folded'));
    }
    expect(cardOf(visitor).querySelectorAll('details').length).to.be.at.least(8);
    expect(cardOf(visitor).querySelectorAll('details:not([open])')).to.have.length(0);
  });

  it('tries another answer, and takes it back', async () => {
    const visitor = await atResult();
    await visitor.tabTo((focus) => focus.matches('[part~="what-if"] > summary'));
    await visitor.press('Enter');
    await waitUntil(() => cardOf(visitor).querySelector('.what-if select'));
    await visitor.tabToMatch('.what-if input');
    const told = (): string =>
      cardOf(visitor).querySelector('.what-if [role=status]')?.textContent?.trim() ?? '';
    const before = told();
    await visitor.press(visitor.focus.matches('[type=checkbox]') ? 'Space' : 'ArrowDown');
    await waitUntil(() => told() !== before);
    await visitor.tabTo((focus) => focus.matches('.what-if button'));
    await visitor.press('Enter');
    await waitUntil(() => told() === before);
    expect(visitor.focus.matches('.what-if button'), 'the focus stays').to.equal(true);
  });

  it('changes the pace of the plan, and reaches all ways to take it along', async () => {
    const visitor = await atResult();
    await visitor.tabToMatch('.pace select');
    const select = visitor.focus as HTMLSelectElement;
    const before = select.value;
    await visitor.press('ArrowDown');
    await waitUntil(() => select.value !== before);
    const ways = new Set<string>();
    await visitor.tabTo((focus) => {
      if (focus.closest('[part~=take-away]')?.contains(focus) && focus.matches('.ways button'))
        ways.add(visitor.words);
      return visitor.words === 'After';
    });
    expect(ways.size).to.equal(cardOf(visitor).querySelectorAll('.ways button').length);
  });

  it('goes through a result in a dialog and back, and its bar never covers what has the focus', async () => {
    const visitor = await atResult();
    const { element } = visitor;
    element.presentation = 'dialog';
    await element.updateComplete;
    const opened = oneEvent(element, 'ml-quiz-open');
    element.show();
    await opened;
    await waitUntil(() => visitor.focus.id === 'verdict');
    // In the dialog the card is another.
    await visitor.rest();
    const { style } = find(element, 'dialog');
    style.setProperty('block-size', '20rem');
    await visitor.tabToWords(en.restart);
    while (!visitor.focus.matches('.close')) await visitor.back();
    const closed = oneEvent(element, 'ml-quiz-close');
    await visitor.press('Enter');
    await closed;
    expect(visitor.words).to.equal('Before');
  });

  it('keeps the answers after all, and the focus where it was', async () => {
    const visitor = await atResult();
    await visitor.tabToWords(en.restart);
    await visitor.press('Enter');
    await visitor.tabToWords(en.restartCancel);
    await visitor.press('Enter');
    expect(visitor.words).to.equal(en.restart);
    expect(visitor.element.snapshot?.phase).to.equal('result');
  });

  it('begins again', async () => {
    const visitor = await atResult();
    await visitor.tabToWords('Start again');
    await visitor.press('Enter');
    await visitor.press('Enter');
    expect(visitor.element.snapshot?.phase).to.equal('intro');
    expect(find(visitor.element, '#title')).to.equal(visitor.focus);
    expect(findAll(visitor.element, 'button')).to.have.length(1);
  });
});
