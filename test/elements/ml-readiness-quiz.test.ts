import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { en } from '../../src/locales/en.js';
import { deepestFocus } from '../fixtures/keyboard.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import {
  choose,
  find,
  findAll,
  leaveOpen,
  mountQuiz,
  press,
  ready,
  walkTo,
  walkToResult,
} from '../fixtures/walk.js';

describe('<ml-readiness-quiz>: the way through', () => {
  it('says what it is, how long it takes and what happens with the answers, before anything is asked', async () => {
    const element = await mountQuiz();
    const text = element.shadowRoot?.textContent ?? '';
    expect(find(element, 'h2').textContent).to.equal('How close are you to machine-learning work?');
    for (const piece of [
      'Eight questions, one result.',
      'about 1 minute',
      'Questions: 7–8',
      'Answers stay in this page.',
    ]) {
      expect(text).to.contain(piece);
    }
    expect(findAll(element, 'input').length).to.equal(0);
  });

  it('takes no focus when it appears, and moves it to each new question', async () => {
    const element = await mountQuiz();
    expect(document.activeElement).not.to.equal(element);
    await press(element, 'Start');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#question'));
    await choose(element, 'Machine-learning engineer');
    await press(element, 'Next');
    expect(element.shadowRoot?.activeElement?.textContent).to.contain('How many years');
  });

  it('asks with native controls in one fieldset named by the question', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    expect(find(element, 'fieldset legend').textContent?.trim()).to.equal('Which job are you aiming for?');
    expect(findAll(element, 'input[type=radio]').length).to.equal(2);
    expect(new Set(findAll<HTMLInputElement>(element, 'input').map(({ name }) => name)).size).to.equal(1);
  });

  it('stays on a question without an answer, says what is missing and takes focus there', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    await press(element, 'Next');
    expect(find(element, '#error').textContent).to.equal(
      'Error: Choose an answer, or leave this question open.',
    );
    expect(find(element, 'fieldset').getAttribute('aria-describedby')).to.contain('error');
    expect(find(element, 'fieldset').getAttribute('aria-invalid')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, 'input'));
    await choose(element, 'Not sure yet');
    expect(find(element, '#error').textContent).to.equal('');
  });

  it('lets a question be left open, except where an answer is required', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    await leaveOpen(element);
    await leaveOpen(element);
    expect(find(element, '#question').textContent).to.contain('How far have you taken Python?');
    expect(find<HTMLButtonElement>(element, '.end').hidden).to.equal(true);
    await press(element, 'Next');
    expect(find(element, '#error').textContent).to.equal('Error: This question needs an answer.');
  });

  it('clears the others when an exclusive option is ticked, on screen too', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    await leaveOpen(element);
    await leaveOpen(element);
    await choose(element, 'Scripts');
    await press(element, 'Next');
    await choose(element, 'Git');
    await choose(element, 'None of these');
    expect(findAll<HTMLInputElement>(element, 'input').map(({ checked }) => checked)).to.deep.equal([
      false,
      false,
      false,
      true,
    ]);
    await choose(element, 'A cloud');
    expect(findAll<HTMLInputElement>(element, 'input').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
  });

  it('takes the number that is shown where a slider was left as it stood', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    await leaveOpen(element);
    expect(find(element, '[part=value]').textContent).to.equal('0 years');
    await press(element, 'Next');
    expect(element.snapshot?.answers['years']).to.equal(0);
  });

  it('goes back with the answer kept', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    await choose(element, 'Not sure yet');
    await press(element, 'Next');
    await press(element, 'Back');
    expect(findAll<HTMLInputElement>(element, 'input').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('moves one step for a double click', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    await choose(element, 'Not sure yet');
    const next = find<HTMLButtonElement>(element, '.primary');
    next.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    await element.updateComplete;
    find(element, '.primary').dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }),
    );
    await element.updateComplete;
    expect(find(element, '#question').textContent).to.contain('How many years');
    expect(find(element, '#error').textContent).to.equal('');
  });

  it('ends in a results card that takes the focus, and can begin again', async () => {
    const element = await mountQuiz();
    await walkToResult(element);
    const results = find(element, 'ml-readiness-results');
    expect(element.shadowRoot?.activeElement).to.equal(results);
    expect(element.report?.total).to.be.a('number');
    await press(element, 'Start again');
    expect(element.report).not.to.equal(undefined);
    await press(element, 'Clear my answers and start again');
    expect(element.snapshot?.phase).to.equal('intro');
    expect(element.report).to.equal(undefined);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#title'));
  });

  it('gives the card what its report was built from, so that it can plan', async () => {
    const element = await mountQuiz();
    await walkToResult(element);
    const { quiz, answers } = find<MlReadinessResults>(element, 'ml-readiness-results');
    expect([quiz?.id, answers]).to.deep.equal([element.report?.quiz.id, element.snapshot?.answers]);
  });

  it('keeps the answers of a visitor who did not mean to begin again', async () => {
    const element = await mountQuiz();
    await walkToResult(element);
    const { report } = element;
    await press(element, 'Start again');
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).not.to.equal(null);
    await press(element, 'Keep my answers');
    await press(element, 'Start again');
    await press(element, 'Keep my answers');
    expect(element.report).to.equal(report);
  });

  it('knows the report before any form is shown, and lets no listener change it', async () => {
    const element = await mountQuiz();
    const told: string[] = [];
    element.addEventListener('ml-quiz-complete', ({ detail: { report } }) => {
      told.push('complete');
      expect(report).to.equal(element.report);
      expect(() => Object.assign(report.dimensions[0] ?? {}, { score: 100 })).to.throw(TypeError);
    });
    element.addEventListener('ml-lead-view', () => told.push('form'));
    await walkToResult(element);
    expect(told).to.deep.equal(['complete', 'form']);
  });

  it('goes where a listener sends it', async () => {
    const element = await mountQuiz();
    const steps: string[] = [];
    element.addEventListener('ml-quiz-step', ({ detail }) => steps.push(detail.question));
    await press(element, 'Start');
    await choose(element, 'Not sure yet');
    element.addEventListener('ml-quiz-answer', () => element.restart(), { once: true });
    await press(element, 'Next');
    expect(element.snapshot?.phase).to.equal('intro');
    expect(steps).to.deep.equal(['target']);
  });

  it('tells of an answer that was changed, whichever way the visitor leaves its question, and of no other', async () => {
    const element = await mountQuiz();
    await walkTo(element, 'tools');
    const told: unknown[] = [];
    element.addEventListener('ml-quiz-answer', ({ detail }) => told.push([detail.question, detail.answer]));
    await choose(element, 'Git');
    await press(element, 'Back');
    expect(told.splice(0)).to.deep.equal([['tools', ['git']]]);
    element.goTo('target');
    await element.updateComplete;
    expect(told).to.deep.equal([]);
    findAll(element, 'fieldset input').at(-1)?.click();
    await element.updateComplete;
    element.goTo('tools');
    await element.updateComplete;
    expect(told.splice(0)).to.deep.equal([['target', element.snapshot?.answers['target']]]);
    await choose(element, 'Git');
    element.restart();
    expect(told, 'what is forgotten is told to nobody').to.deep.equal([]);
  });

  it('tells the page what happens, in order, with data that survives JSON', async () => {
    const element = await mountQuiz();
    const told: string[] = [];
    for (const type of ['start', 'step', 'answer', 'complete', 'restart'] as const) {
      document.addEventListener(`ml-quiz-${type}`, (event) => {
        const { detail } = event as CustomEvent<unknown>;
        expect(JSON.parse(JSON.stringify(detail))).to.deep.equal(detail);
        told.push(type);
      });
    }
    await press(element, 'Start');
    await choose(element, 'Not sure yet');
    await press(element, 'Next');
    expect(told).to.deep.equal(['start', 'step', 'answer', 'step']);
    await press(element, 'Back');
    expect(told.slice(4)).to.deep.equal(['step']);
  });

  it('shows the result so far at any time, without a sign-up or a word to the page, and goes on where it was', async () => {
    const element = await mountQuiz();
    const told: string[] = [];
    for (const type of ['ml-quiz-complete', 'ml-quiz-step', 'ml-lead-view']) {
      element.addEventListener(type, () => told.push(type));
    }
    await press(element, 'Start');
    expect(element.shadowRoot?.textContent).not.to.contain('See the result so far');
    await choose(element, 'Machine-learning engineer');
    await press(element, 'Next');
    await press(element, 'Next');
    await choose(element, 'Programs with tests');
    await press(element, 'Next');
    const [asked, answers] = [element.snapshot?.current, element.snapshot?.answers];
    told.length = 0;

    await press(element, 'See the result so far');
    const card = find(element, 'ml-readiness-results').shadowRoot;
    expect(card?.activeElement?.id).to.equal('verdict');
    expect(card?.textContent).to.contain('far');
    expect(findAll(element, 'form')).to.have.length(0);
    expect(element.report).to.equal(undefined);

    await press(element, 'Go on with the questions');
    expect(findAll(element, 'ml-readiness-results')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#question'));
    expect([element.snapshot?.current, element.snapshot?.answers]).to.deep.equal([asked, answers]);
    expect(told).to.deep.equal([]);
  });
});

describe('<ml-readiness-quiz>: by keyboard alone', () => {
  it('answers and goes on without a pointer, and never on an arrow key', async () => {
    const element = await mountQuiz();
    find(element, '.primary').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(element.snapshot?.current).to.equal('target');
    expect(element.snapshot?.answers['target']).to.be.a('string');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.snapshot?.current).to.equal('years');
  });
});

describe('<ml-readiness-quiz>: properties and life', () => {
  it('takes properties that were set before it was defined', async () => {
    const holder = document.createElement('div');
    const element = document.createElement('ml-readiness-quiz');
    element.quiz = smallQuiz({ title: 'Set first' });
    element.headingLevel = 4;
    holder.append(element);
    document.body.append(holder);
    await ready(element);
    expect(find(element, 'h4').textContent).to.equal('Set first');
    holder.remove();
  });

  it('keeps its state when it is moved', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    await choose(element, 'Not sure yet');
    const other = document.createElement('div');
    element.parentElement?.append(other);
    other.append(element);
    await element.updateComplete;
    expect(element.snapshot?.answers).to.deep.equal({ target: 'unsure' });
    expect(find(element, '#question').textContent).to.contain('Which job');
  });

  it('starts cleanly when another quiz is set', async () => {
    const element = await mountQuiz();
    await press(element, 'Start');
    const event = oneEvent(element, 'ml-quiz-ready');
    element.quiz = smallQuiz({ id: 'other', title: 'Another' });
    expect((await event).detail.quizId).to.equal('other');
    expect(element.snapshot?.phase).to.equal('intro');
    expect(find(element, 'h2').textContent).to.equal('Another');
  });

  it('works on its own copy of the document', async () => {
    const document = smallQuiz();
    const element = await mountQuiz(document);
    (document as { title: string }).title = 'Changed behind its back';
    element.requestUpdate();
    await element.updateComplete;
    expect(find(element, 'h2').textContent).to.equal('How close are you to machine-learning work?');
  });

  it('goes to a question that was reached and to no other', async () => {
    const element = await mountQuiz();
    element.start();
    element.goTo('live');
    expect(element.snapshot?.current).to.equal('target');
  });

  it('goes from the result so far to the question that it hides, and leaves the focus where it was', async () => {
    const element = await mountQuiz();
    await walkTo(element, 'tools');
    await press(element, en.look);
    await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'ml-readiness-results');
    (deepestFocus() as HTMLElement).blur();
    element.goTo('tools');
    await element.updateComplete;
    expect(findAll(element, 'ml-readiness-results').length).to.equal(0);
    expect(find(element, '#question').textContent).to.contain('Which of these');
    expect(document.activeElement?.localName).to.equal('body');
  });

  it('shows markup in a quiz as text', async () => {
    const element = await mountQuiz(smallQuiz({ title: '<img src=x onerror=alert(1)>' }));
    expect(findAll(element, 'img').length).to.equal(0);
    expect(find(element, 'h2').textContent).to.equal('<img src=x onerror=alert(1)>');
  });
});
