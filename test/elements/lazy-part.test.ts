import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { openOwnPage, openTiny } from '../fixtures/own-page.js';
import type { Page } from '../fixtures/page.js';
import { tinyQuiz } from '../fixtures/tiny-quiz.js';
import { find, findAll, walkToResult } from '../fixtures/walk.js';
import { buildReport } from '../../src/core/build-report.js';

/** What the page asked for so far. */
const requested = ({ window }: Page): string =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .join('\n');

const alertOf = (element: Element): string =>
  element.shadowRoot?.querySelector('[role=alert]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const focusIn = ({ shadowRoot }: Element): Element | null | undefined => {
  const inside = shadowRoot?.activeElement;
  return inside?.shadowRoot ? focusIn(inside) : inside;
};

/** Presses "Try again" once it can be pressed, and waits for what comes of it. */
async function retry(element: MlReadinessQuiz): Promise<void> {
  const button = find(element, '.alert button');
  button.focus();
  button.click();
  await element.updateComplete;
}

describe('parts that are loaded later', () => {
  it('asks for nothing of the result before the visitor has started', async () => {
    const page = await openOwnPage();
    const { element } = page;
    expect(requested(page)).not.to.match(
      /result-part|results\/|lead-form\/lead-form|build-report|validate-schema|controls-part|advice-part/,
    );
    element.start();
    for (const part of ['controls-part', 'results/card', 'advice-part']) {
      await waitUntil(() => requested(page).includes(part), `${part} is on its way`);
    }
  });

  it('waits with the result for the advice of the built-in quiz, which can be asked for again', async () => {
    const { element, cut } = await openOwnPage('/advice-part');
    await walkToResult(element);
    expect(alertOf(element)).to.contain('could not be loaded');
    expect(element.report).to.equal(undefined);
    await cut('');
    await retry(element);
    expect(element.report?.actions).not.to.have.length(0);
    expect(find(element, 'ml-readiness-results').shadowRoot?.querySelector('#market')).to.exist;
    expect(focusIn(element)?.id).to.equal('verdict');
  });

  it('shows the result at once where the part came in time', async () => {
    const { element } = await openTiny();
    element.start();
    await waitUntil(() => element.updateComplete);
    await walkToResult(element);
    expect(find(element, 'ml-readiness-results').shadowRoot?.textContent).to.contain('You are here.');
  });

  it('says that the result did not come, keeps the answers, and shows it after another try', async () => {
    const { element, heard, cut } = await openTiny('/result-part');
    const completed: Event[] = [];
    element.addEventListener('ml-quiz-complete', (event) => completed.push(event));
    await walkToResult(element);
    expect(alertOf(element)).to.contain('could not be loaded').and.to.contain('Your answers are still here.');
    expect(focusIn(element)).to.equal(find(element, '#pending'));
    expect(element.report).to.equal(undefined);
    expect(element.snapshot?.answers).to.deep.equal({ tests: 'yes' });
    expect(heard.console.join()).to.contain('error: [ml-readiness-quiz] A part of the quiz was not loaded.');

    await retry(element);
    expect(findAll(element, '#pending button').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Try again',
      'Back',
    ]);
    expect(alertOf(element), 'still cut off').to.contain('could not be loaded');
    expect(completed).to.have.length(0);

    await cut('');
    await retry(element);
    const card = find(element, 'ml-readiness-results');
    expect(card.shadowRoot?.textContent).to.contain('You are here.');
    expect(focusIn(element)?.id).to.equal('verdict');
    expect(completed).to.have.length(1);
    expect(heard.errors).to.deep.equal([]);
  });

  it('goes back to the questions while the result did not come', async () => {
    const { element } = await openTiny('/result-part');
    await walkToResult(element);
    element.goTo('tests');
    await element.updateComplete;
    expect(findAll(element, '.alert')).to.have.length(0);
    expect(find<HTMLInputElement>(element, 'input:checked').value).to.equal('yes');
  });

  it('says so where the controls of a question did not come, and shows them after another try', async () => {
    const { element, cut } = await openOwnPage('/controls-part');
    const quiz = tinyQuiz('One number');
    const question = { type: 'slider', id: 'years', text: 'How many years?', min: 0, max: 10 } as const;
    element.quiz = { ...quiz, questions: [question, ...quiz.questions] };
    await oneEvent(element, 'ml-quiz-ready');
    element.start();
    await element.updateComplete;
    expect(find(element, 'legend').textContent).to.contain('How many years?');
    expect(alertOf(element)).to.contain('could not be loaded');

    await cut('');
    await retry(element);
    expect(find<HTMLInputElement>(element, 'input').type).to.equal('range');
    expect(focusIn(element)).to.equal(find(element, '#question'));
  });

  it('brings the controls for a page that goes to the first question by itself', async () => {
    const { element } = await openOwnPage();
    const quiz = tinyQuiz('One number');
    const question = { type: 'slider', id: 'years', text: 'How many years?', min: 0, max: 10 } as const;
    element.quiz = { ...quiz, questions: [...quiz.questions, question] };
    await oneEvent(element, 'ml-quiz-ready');
    element.goTo('tests');
    await element.updateComplete;
    find(element, 'fieldset input').click();
    find(element, 'button.primary').click();
    await element.updateComplete;
    expect(find<HTMLInputElement>(element, 'input').type).to.equal('range');
  });

  it('offers another try on a card that stands alone', async () => {
    const { window, cut } = await openTiny('/results/card');
    const card = window.document.createElement('ml-readiness-results');
    card.report = buildReport(tinyQuiz('Alone'), { tests: 'yes' }, { today: '2026-11-23' });
    window.document.body.append(card);
    await card.updateComplete;
    expect(alertOf(card)).to.contain('could not be loaded');
    await cut('');
    card.shadowRoot?.querySelector('button')?.click();
    await card.updateComplete;
    expect(card.shadowRoot?.textContent).to.contain('You are here.');
  });
});
