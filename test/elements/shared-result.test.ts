/** A result that somebody shared, opened: it is shown to a visitor who can take the quiz themself. Anything else starts as ever. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { buildReport, encodeShareToken, sharedResultOf, type Quiz } from '../../src/core/index.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { messages as arabic } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { builtIn, builtInQuizzes } from '../fixtures/built-in.js';
import { deepestFocus, pressKey } from '../fixtures/keyboard.js';
import { backEndAnswers, heldAnswers } from '../fixtures/report.js';
import { find, findAll, mountQuiz, press } from '../fixtures/walk.js';

const own = location.hash;
const setHash = (hash: string): void =>
  history.replaceState(null, '', location.pathname + location.search + hash);

const tokenOf = (quiz: Quiz, answers = backEndAnswers): string =>
  encodeShareToken(quiz, sharedResultOf(buildReport(quiz, answers, { today: '2026-11-23' }))!) ?? '';

const cardOf = (element: MlReadinessQuiz): MlReadinessResults => find(element, 'ml-readiness-results');

const wordsOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ');

const isShared = (element: MlReadinessQuiz): boolean => findAll(element, 'ml-readiness-results').length > 0;

afterEach(() => setHash(own));

describe('A link to a result, opened', () => {
  it('shows what was shared in the words of the quiz, and says that it is somebody’s', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn, heldAnswers)}`);
    const card = cardOf(await mountQuiz(builtIn));
    await card.updateComplete;
    const words = wordsOf(card);
    expect(words).to.contain('A shared result: Bridging').and.contain(en.sharedLead);
    expect(words).to.contain('About 60 of 100').and.contain('What held the score:');
    for (const { name } of builtIn.dimensions) expect(words).to.contain(name);
    expect(words).not.to.match(/\{\w+\}/);
    await expect(card).to.be.accessible();
  });

  it('leads to the quiz, by keyboard too, and leaves the page its own fragment', async () => {
    setHash(`#chapter-2&ml-readiness=${tokenOf(builtIn)}`);
    const element = await mountQuiz(builtIn);
    await cardOf(element).updateComplete;
    expect(deepestFocus()).to.equal(document.body);
    const take = find(element, '.primary');
    expect(take.textContent?.trim()).to.equal(en.takeYourself);
    take.focus();
    await pressKey('Enter');
    await waitUntil(() => deepestFocus()?.id === 'title', 'the title of the quiz has the focus');
    expect(isShared(element)).to.equal(false);
    expect(location.hash).to.equal('#chapter-2');
    await press(element, en.start);
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('is shown when it comes to a page that is open already', async () => {
    const element = await mountQuiz(builtIn);
    location.hash = `#ml-readiness=${tokenOf(builtIn)}`;
    await waitUntil(() => isShared(element), 'the shared result is shown');
    await press(element, en.takeYourself);
    expect(isShared(element)).to.equal(false);
  });

  it('brings it into view, once, where the visitor has not scrolled', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn)}`);
    const article = await fixture<HTMLElement>(html`<div></div>`);
    article.style.paddingBlock = '3000px';
    const element = document.createElement('ml-readiness-quiz');
    element.quiz = builtIn;
    article.append(element);
    await waitUntil(() => window.scrollY > 0, 'the page is scrolled');
    expect(element.getBoundingClientRect().top).to.be.closeTo(0, 1);
    window.scrollTo(0, 0);
    element.headingLevel = 3;
    await element.updateComplete;
    expect(window.scrollY).to.equal(0);
  });

  it('is shown by the quiz that it is of, among others', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn)}`);
    const [ours, other] = await Promise.all([mountQuiz(builtIn), mountQuiz(builtInQuizzes[1])]);
    expect([isShared(ours), isShared(other)]).to.deep.equal([true, false]);
  });

  it('speaks the language of its reader', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn)}`);
    const element = await fixture<MlReadinessQuiz>(html`<ml-readiness-quiz lang="ar"></ml-readiness-quiz>`);
    await waitUntil(() => isShared(element), 'the shared result is shown');
    await cardOf(element).updateComplete;
    expect(wordsOf(cardOf(element))).to.contain(arabic.sharedLead);
    expect(find(element, '.primary').textContent?.trim()).to.equal(arabic.takeYourself);
    await expect(element).to.be.accessible();
  });

  const token = tokenOf(builtIn);
  for (const [reason, hash] of [
    ['another quiz', `#ml-readiness=${tokenOf(builtInQuizzes[1]!, builtInQuizzes[1]!.expect![0]!.answers)}`],
    ['a changed token', `#ml-readiness=${token.replace('apply', 'strong')}`],
    ['a token that was cut off', `#ml-readiness=${token.slice(0, -1)}`],
    ['markup', '#ml-readiness=<img src=x onerror=alert(1)>'],
    ['a broken escape', '#ml-readiness=%E0%A4%A'],
    ['60 kB', `#ml-readiness=${'1.'.repeat(30_000)}`],
  ] as const) {
    it(`starts as ever with ${reason}`, async () => {
      setHash(hash);
      const { hash: before } = location;
      const element = await mountQuiz(builtIn);
      expect(isShared(element)).to.equal(false);
      expect(find(element, '#title').textContent).to.contain(builtIn.title);
      expect(location.hash).to.equal(before);
    });
  }

  it('starts as ever where the page shares nothing', async () => {
    setHash(`#ml-readiness=${token}`);
    const element = await fixture<MlReadinessQuiz>(
      html`<ml-readiness-quiz share="off" .quiz=${builtIn}></ml-readiness-quiz>`,
    );
    await waitUntil(() => element.snapshot, 'the quiz is there');
    await element.updateComplete;
    expect(isShared(element)).to.equal(false);
  });
});

describe('<ml-readiness-results> with a token', () => {
  it('shows a result of the built-in quiz', async () => {
    const card = await fixture<MlReadinessResults>(
      html`<ml-readiness-results token=${tokenOf(builtIn)}></ml-readiness-results>`,
    );
    await card.updateComplete;
    expect(wordsOf(card)).to.contain('A shared result: Ready to apply');
  });

  it('shows a result about roles without a score', async () => {
    const quiz = builtInQuizzes[2]!;
    const token = tokenOf(quiz, quiz.expect![0]!.answers);
    const card = await fixture<MlReadinessResults>(
      html`<ml-readiness-results token=${token} .quiz=${quiz}></ml-readiness-results>`,
    );
    await card.updateComplete;
    expect(wordsOf(card)).not.to.contain('of 100');
    expect(wordsOf(card)).to.contain(en.sharedProfile);
    await expect(card).to.be.accessible();
  });

  it('shows nothing for a token of another quiz, and a report rather than a token', async () => {
    const card = await fixture<MlReadinessResults>(
      html`<ml-readiness-results
        token=${tokenOf(builtIn)}
        .quiz=${builtInQuizzes[1]}
      ></ml-readiness-results>`,
    );
    await card.updateComplete;
    expect(wordsOf(card).trim()).to.equal('');
    card.report = buildReport(builtIn, backEndAnswers, { today: '2026-11-23' });
    await card.updateComplete;
    expect(wordsOf(card)).to.contain('72 of 100');
  });
});
