/** A result that somebody shared, opened: it is shown to a visitor who can take the quiz themself. Anything else starts as ever. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { buildReport, encodeShareToken, sharedResultOf, type Quiz } from '../../src/core/index.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { messages as arabic } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { builtIn, builtInQuizzes } from '../fixtures/built-in.js';
import { deepestFocus, pressKey } from '../fixtures/keyboard.js';
import { openPage, quizOn } from '../fixtures/page.js';
import { backEndAnswers, heldAnswers } from '../fixtures/report.js';
import { find, findAll, mountQuiz, press, ready } from '../fixtures/walk.js';

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

  it('stays on screen while another quiz begins, begins anew, or is led to a question', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn)}`);
    const { hash } = location;
    const [ours, other] = await Promise.all([mountQuiz(builtIn), mountQuiz(builtInQuizzes[1])]);
    other.start();
    other.goTo(other.snapshot?.current ?? '');
    other.restart();
    ours.requestUpdate();
    await ours.updateComplete;
    expect(isShared(ours)).to.equal(true);
    expect(location.hash).to.equal(hash);
    ours.start();
    await ours.updateComplete;
    expect(isShared(ours)).to.equal(false);
    expect(location.hash).to.equal('');
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

describe('A link to a result, followed again', () => {
  it('shows it again to a visitor who had turned to the quiz', async () => {
    const element = await mountQuiz(builtIn);
    for (let time = 0; time < 2; time += 1) {
      location.hash = `#ml-readiness=${tokenOf(builtIn)}`;
      await waitUntil(() => isShared(element), 'the shared result is shown');
      await press(element, en.takeYourself);
      expect(isShared(element)).to.equal(false);
    }
  });
});

describe('A page that changes its address and tells so itself', () => {
  for (const [way, event] of [
    ['an event without addresses', new HashChangeEvent('hashchange')],
    ['a plain event', new Event('hashchange')],
  ] as const) {
    it(`has a shared result shown, and no longer, with ${way}`, async () => {
      const element = await mountQuiz(builtIn);
      setHash(`#ml-readiness=${tokenOf(builtIn)}`);
      window.dispatchEvent(event);
      await waitUntil(() => isShared(element), 'the shared result is shown');
      setHash('');
      window.dispatchEvent(event);
      await element.updateComplete;
      expect(isShared(element)).to.equal(false);
    });
  }
});

describe('A link to a result, opened where the quiz is in a dialog', () => {
  /** A page with a button, with the focus nowhere. */
  async function mountDialog(): Promise<{ opener: HTMLElement; element: MlReadinessQuiz }> {
    const place = await fixture<HTMLElement>(
      html`<div>
        <button type="button" data-ml-readiness-open="other">Another quiz</button>
        <button type="button" data-ml-readiness-open="shared">Take the quiz</button>
        <ml-readiness-quiz id="shared" presentation="dialog" .quiz=${builtIn}></ml-readiness-quiz>
      </div>`,
    );
    const opener = place.querySelector<HTMLElement>('[data-ml-readiness-open=shared]');
    const element = place.querySelector('ml-readiness-quiz');
    if (!element || !opener) throw new Error('There is no quiz, or no button');
    return { opener, element };
  }

  it('opens the dialog with it, and leads back to the button of the page', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn)}`);
    const { opener, element } = await mountDialog();
    await waitUntil(() => deepestFocus()?.id === 'verdict', 'the verdict has the focus', { timeout: 8000 });
    expect(find<HTMLDialogElement>(element, 'dialog').matches(':modal')).to.equal(true);
    expect(wordsOf(cardOf(element))).to.contain('A shared result: Ready to apply');
    await expect(element).to.be.accessible();

    const closed = oneEvent(element, 'ml-quiz-close');
    await pressKey('Escape');
    await closed;
    expect(document.activeElement).to.equal(opener);

    const told = oneEvent(element, 'ml-quiz-open');
    opener.click();
    await told;
    await element.updateComplete;
    expect(isShared(element), 'it is there until the visitor turns away from it').to.equal(true);
    await press(element, en.takeYourself);
    expect(deepestFocus()?.id).to.equal('title');
  });

  it('opens it for each link that is followed, and leads back to that link', async () => {
    const { element, opener } = await mountDialog();
    const link = document.createElement('a');
    link.href = `#ml-readiness=${tokenOf(builtIn)}`;
    link.textContent = 'A result';
    opener.before(link);
    for (let time = 0; time < 2; time += 1) {
      const told = oneEvent(element, 'ml-quiz-open');
      link.focus();
      link.click();
      await told;
      await element.updateComplete;
      await press(element, en.takeYourself);
      const closed = oneEvent(element, 'ml-quiz-close');
      element.close();
      await closed;
      expect(document.activeElement).to.equal(link);
    }
  });

  it('leaves it closed where the page tells of its address once more', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn)}`);
    const { element } = await mountDialog();
    await waitUntil(() => find<HTMLDialogElement>(element, 'dialog').open, 'the dialog is open');
    element.close();
    setHash(`#chapter-2&ml-readiness=${tokenOf(builtIn)}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await element.updateComplete;
    await element.updateComplete;
    expect(find<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
  });

  it('leaves it closed for what is no result of this quiz', async () => {
    setHash(`#ml-readiness=${tokenOf(builtIn).slice(0, -1)}`);
    const { element } = await mountDialog();
    await ready(element);
    await element.updateComplete;
    expect(find<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
  });

  it('says in the dialog that it did not come, and shows it after another try', async () => {
    const key = crypto.randomUUID();
    const cut = (at: string): Promise<unknown> => fetch(`/__test__/cut/${key}?at=${at}`, { method: 'PUT' });
    await cut('/shared-part');
    const page = await openPage(`/__own__/${key}/test/pages/quiz.html`);
    const element = await quizOn(page);
    element.presentation = 'dialog';
    await element.updateComplete;
    const told = oneEvent(element, 'ml-quiz-open');
    page.window.location.hash = `#ml-readiness=${tokenOf(builtIn)}`;
    await told;
    await element.updateComplete;
    expect(find(element, '[role=alert]').textContent).to.contain(en.partFailed);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pending');
    await cut('');
    find(element, '.alert button').click();
    await element.updateComplete;
    await cardOf(element).updateComplete;
    expect(isShared(element)).to.equal(true);
    expect(element.shadowRoot?.activeElement).to.equal(cardOf(element));
    expect(page.heard.errors).to.deep.equal([]);
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

  it('has its title at the level that the page gives it, its sections below, and at 2 where that is none', async () => {
    const card = await fixture<MlReadinessResults>(
      html`<ml-readiness-results token=${tokenOf(builtIn)}></ml-readiness-results>`,
    );
    const levels: unknown[] = [];
    for (const level of [3, 0, NaN, 2.4, -1, 9]) {
      card.headingLevel = level;
      await card.updateComplete;
      const headings = [...(card.shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])];
      levels.push([...new Set(headings.map(({ localName }) => localName))]);
    }
    expect(levels).to.deep.equal([
      ['h3', 'h4'],
      ['h2', 'h3'],
      ['h2', 'h3'],
      ['h2', 'h3'],
      ['h1', 'h2'],
      ['h6'],
    ]);
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
