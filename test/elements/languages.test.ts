import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { messages as de } from '../../src/locales/de.js';
import { messages as ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { messages as es } from '../../src/locales/es.js';
import { messages as fr } from '../../src/locales/fr.js';
import type { Messages } from '../../src/locales/messages.js';
import { messages as zhHans } from '../../src/locales/zh-Hans.js';
import { messages as zhHant } from '../../src/locales/zh-Hant.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import type { Quiz } from '../../src/core/quiz.js';
import { pseudoQuiz } from '../../demo/pseudo-locale.js';
import { buildReport, encodeShareToken, sharedResultOf } from '../../src/core/index.js';
import germanTexts from '../../src/quizzes/sde-to-ml.de.json' with { type: 'json' };
import { builtIn } from '../fixtures/built-in.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { newVisitor } from '../fixtures/new-visitor.js';
import { openPage, quizOn, type Page } from '../fixtures/page.js';
import { heldReport } from '../fixtures/report.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { find, findAll, leaveOpen, ready, walkTo, walkToResult } from '../fixtures/walk.js';

const languages: ReadonlyMap<string, Messages> = new Map([
  ['ar', ar],
  ['de', de],
  ['es', es],
  ['fr', fr],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
]);

/** Waits for what the page does by itself; a busy machine takes its time. */
const soon = (isSo: () => unknown, what?: string): Promise<void> => waitUntil(isSo, what, { timeout: 8000 });

async function mount(quiz: Quiz, lang: string): Promise<MlReadinessQuiz> {
  newVisitor();
  const place = await fixture<HTMLElement>(
    html`<div lang=${lang}>
      <ml-readiness-quiz privacy-url="/privacy" seed="3" .quiz=${quiz}></ml-readiness-quiz>
    </div>`,
  );
  const element = place.querySelector('ml-readiness-quiz');
  if (!element) throw new Error('There is no quiz');
  await ready(element);
  return element;
}

/** A quiz whose texts are nothing that English messages could be taken for. */
const foreignQuiz = (quiz: Quiz, lang: string): Quiz => ({ ...pseudoQuiz(quiz), lang });

/** Everything that is said on screen: the texts of elements, and the names that only some hear. */
function* saidIn(root: ShadowRoot): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    if (element.tagName === 'STYLE') continue;
    yield element.textContent ?? '';
    for (const { nodeType, textContent } of element.childNodes) {
      if (nodeType === Node.TEXT_NODE) yield textContent ?? '';
    }
    yield element.getAttribute('aria-label') ?? '';
    yield element.getAttribute('aria-valuetext') ?? '';
    if (element.shadowRoot) yield* saidIn(element.shadowRoot);
  }
}

/** What an English message looks like on screen, for those that another language says in other words. */
function englishPatterns(messages: Messages): readonly RegExp[] {
  const keys = (Object.keys(en) as (keyof Messages)[]).filter(
    (key) => en[key] !== messages[key] && /[a-z]/.test(en[key].replace(/\{\w+\}/g, '')),
  );
  return keys.map((key) => {
    const words = en[key].replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+');
    return new RegExp(`^${words}$`);
  });
}

function remnants(element: MlReadinessQuiz, patterns: readonly RegExp[]): readonly string[] {
  const said = new Set(
    [...saidIn(element.shadowRoot!)].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean),
  );
  // No message is that long: what is holds several.
  return [...said].filter((text) => text.length < 400 && patterns.some((pattern) => pattern.test(text)));
}

/** Goes the whole way, through a mistake on every question, and looks at each screen. */
async function* screens(element: MlReadinessQuiz): AsyncGenerator<string> {
  yield 'the intro';
  element.start();
  await element.updateComplete;
  while (element.snapshot?.phase === 'question') {
    const question = element.snapshot.current ?? '';
    yield question;
    find(element, 'button.primary').click();
    await element.updateComplete;
    if (element.snapshot?.current !== question) continue;
    yield `${question}, with an error`;
    const inputs = findAll<HTMLInputElement>(element, 'fieldset input[type=radio], input[type=checkbox]');
    const { length } = inputs.filter(({ type }) => type === 'radio');
    if (length > 0 && question !== 'skills') {
      inputs.at(-1)?.click();
      await element.updateComplete;
      find(element, 'button.primary').click();
      await element.updateComplete;
    } else await leaveOpen(element);
  }
  const card = find(element, 'ml-readiness-results');
  for (const details of card.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  await soon(() => card.shadowRoot?.querySelector('tfoot'), 'the receipt is open');
  yield 'the result';
  find<HTMLFormElement>(element, '.lead-form form').requestSubmit();
  await element.updateComplete;
  yield 'the form, with its errors';
  findAll(element, '.actions button').at(-1)?.click();
  await element.updateComplete;
  yield 'the question whether to begin again';
}

describe('languages', () => {
  for (const [lang, messages] of languages) {
    it(`say everything in ${lang}, the whole way`, async () => {
      const patterns = englishPatterns(messages);
      for (const quiz of [smallQuiz(), galleryQuiz()]) {
        const element = await mount(foreignQuiz(quiz, lang), 'en');
        for await (const screen of screens(element)) {
          expect(remnants(element, patterns), screen).to.deep.equal([]);
        }
      }
    }).timeout(60_000);
  }

  it('find what is left in English', async () => {
    const element = await mount(foreignQuiz(smallQuiz(), 'en'), 'en');
    expect(remnants(element, englishPatterns(de))).to.include('Start');
    await walkToResult(element);
    expect(remnants(element, englishPatterns(de))).to.include('Your one next step');
  });

  it('run in the direction that they are written in', async () => {
    const element = await mount(foreignQuiz(smallQuiz(), 'ar'), 'en');
    expect(find(element, 'section')).to.include({ lang: 'ar', dir: 'rtl' });
    await walkToResult(element);
    const card = find(element, 'ml-readiness-results').shadowRoot?.querySelector('article');
    expect(card).to.include({ lang: 'ar', dir: 'rtl' });
  });

  it('write numbers and lengths of time as they are written there', async () => {
    const element = await mount(foreignQuiz(smallQuiz(), 'de'), 'en');
    await walkToResult(element);
    expect(find(element, 'ml-readiness-results').shadowRoot?.textContent).to.match(/Etwa \d+ Stunden?/);
  });

  it('are those of the quiz, so that no page is in two', async () => {
    const element = await mount(smallQuiz(), 'fr');
    expect(find(element, 'button').textContent?.trim()).to.equal(en.start);
    expect(find(element, 'section').lang).to.equal('en');
  });

  it('are found by script and region', async () => {
    const title = { title: '測驗' };
    const quiz = smallQuiz({ translations: { 'zh-Hant': title } });
    const element = await mount(quiz, 'zh-TW');
    expect(find(element, '#title').textContent).to.equal('測驗');
    expect(find(element, 'button').textContent?.trim()).to.equal(zhHant.start);
  });

  it('have words that no catalogue has only in the quiz', async () => {
    const element = await mount(smallQuiz({ lang: 'it', title: 'Quanto manca?' }), 'it');
    expect(find(element, '#title').textContent).to.equal('Quanto manca?');
    expect(find(element, 'button').textContent?.trim()).to.equal(en.start);
  });
});

describe('a change of language', () => {
  const quiz = smallQuiz({
    translations: { de: { title: 'Wie weit?', 'questions.python.text': 'Wie gut ist dein Python?' } },
  });

  it('around the quiz is followed at once; answers and focus stay', async () => {
    const element = await mount(quiz, 'en');
    await walkTo(element, 'python');
    const radio = findAll<HTMLInputElement>(element, 'fieldset input')[1];
    radio?.click();
    radio?.focus();
    await element.updateComplete;
    element.parentElement?.setAttribute('lang', 'de-AT');
    await soon(() => find(element, '#question').textContent?.trim() === 'Wie gut ist dein Python?');
    expect(find(element, '.primary').textContent?.trim()).to.equal(de.next);
    expect(element.shadowRoot?.activeElement).to.equal(radio);
    expect(radio?.checked).to.equal(true);
    const answers = element.snapshot?.answers;
    element.parentElement?.setAttribute('lang', 'en');
    await soon(() => find(element, '.primary').textContent?.trim() === en.next);
    expect(element.snapshot?.answers).to.deep.equal(answers);
  });

  it('is followed across shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = document.createElement('ml-readiness-quiz');
    element.quiz = quiz;
    host.attachShadow({ mode: 'open' }).append(element);
    await ready(element);
    host.lang = 'de';
    await soon(() => find(element, '#title').textContent === 'Wie weit?');
  });

  it('takes along the result, and the focus on it', async () => {
    const element = await mount(quiz, 'en');
    await walkToResult(element);
    find<MlReadinessResults>(element, 'ml-readiness-results').focusHeading();
    element.lang = 'de';
    await element.updateComplete;
    const german = find<MlReadinessResults>(element, 'ml-readiness-results');
    await german.updateComplete;
    expect(german.shadowRoot?.querySelector('#step')?.textContent).to.equal(de.resultsStep);
    expect(german.shadowRoot?.activeElement?.id).to.equal('verdict');
    expect(findAll(element, '.actions button')[0]?.textContent?.trim()).to.equal(de.back);
  });

  it('of a card that stands alone is its own', async () => {
    const card = document.createElement('ml-readiness-results');
    card.report = buildReport(smallQuiz(), { python: 'p1' }, { today: '2026-11-23' });
    card.lang = 'fr';
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(card);
    await card.updateComplete;
    expect(card.shadowRoot?.querySelector('#receipt')?.textContent).to.equal(fr.resultsReceipt);
    card.lang = '';
    await card.updateComplete;
    expect(card.shadowRoot?.querySelector('#receipt')?.textContent).to.equal(en.resultsReceipt);
  });
});

describe('a card in another language than its report', () => {
  const articleOf = (card: MlReadinessResults): HTMLElement => {
    const article = card.shadowRoot?.querySelector<HTMLElement>('article');
    if (!article) throw new Error('There is no card');
    return article;
  };
  async function mountCard(lang: string): Promise<MlReadinessResults> {
    const card = await fixture<MlReadinessResults>(
      html`<ml-readiness-results lang=${lang} .report=${heldReport()}></ml-readiness-results>`,
    );
    await card.updateComplete;
    return card;
  }
  const marked = (card: MlReadinessResults): readonly string[] => [
    ...new Set(
      [...articleOf(card).querySelectorAll('bdi[lang]')].map((text) => text.getAttribute('lang') ?? ''),
    ),
  ];

  it('marks its own words and those of the quiz with the language that they are in', async () => {
    const card = await mountCard('ar');
    const article = articleOf(card);
    expect(article).to.include({ lang: 'ar', dir: 'rtl' });
    const lacksLanguage = (text: string): readonly Element[] =>
      [...article.querySelectorAll('p, li, h2, h3, b, td')].filter(
        (element) => element.childElementCount === 0 && element.textContent?.includes(text),
      );
    expect(article.querySelector('#verdict [lang=en]')?.textContent).to.equal(
      article.querySelector('#verdict')?.textContent,
    );
    const { dimensions, strengths } = heldReport();
    for (const { name } of dimensions) expect(lacksLanguage(name), name).to.deep.equal([]);
    for (const { text } of strengths) expect(lacksLanguage(text), text).to.deep.equal([]);
    for (const value of article.querySelectorAll('bdi.value'))
      expect(value.getAttribute('lang')).to.equal(null);
    await expect(card).to.be.accessible();
  });

  it('follows a change of either, and marks nothing where both are one', async () => {
    const card = await mountCard('de');
    expect([articleOf(card).lang, marked(card)]).to.deep.equal(['de', ['en']]);
    card.lang = '';
    await card.updateComplete;
    expect([articleOf(card).lang, marked(card)]).to.deep.equal(['en', []]);
    card.lang = 'fr';
    await card.updateComplete;
    expect([articleOf(card).lang, marked(card)]).to.deep.equal(['fr', ['en']]);
  });

  it('says what language words are in that stand in for others', async () => {
    const report = buildReport(smallQuiz({ lang: 'it' }), { python: 'p1' }, { today: '2026-11-23' });
    const card = await fixture<MlReadinessResults>(
      html`<ml-readiness-results .report=${report}></ml-readiness-results>`,
    );
    await card.updateComplete;
    expect([articleOf(card).lang, marked(card)]).to.deep.equal(['en', ['it']]);
  });

  it('does the same for a result that somebody shared', async () => {
    const token = encodeShareToken(builtIn, sharedResultOf(heldReport())!) ?? '';
    const card = await fixture<MlReadinessResults>(
      html`<ml-readiness-results lang="de" token=${token} .quiz=${builtIn}></ml-readiness-results>`,
    );
    await card.updateComplete;
    expect([articleOf(card).lang, marked(card)]).to.deep.equal(['de', ['en']]);
    expect(articleOf(card).querySelector('.lead')?.textContent).to.contain(de.sharedLead);
    await expect(card).to.be.accessible();
  });
});

/** A page whose every file is its own. */
async function openOwn(lang: string, cut = ''): Promise<Page> {
  const key = crypto.randomUUID();
  await fetch(`/__test__/cut/${key}?at=${cut}`, { method: 'PUT' });
  const page = await openPage(`/__own__/${key}/test/pages/quiz.html`);
  page.window.document.documentElement.lang = lang;
  await quizOn(page);
  await page.element.updateComplete;
  return page;
}

/** From the result back to the last question. */
async function leaveResult(element: MlReadinessQuiz): Promise<void> {
  findAll(element, '.actions button')[0]?.click();
  await element.updateComplete;
}

const requested = ({ window }: Page): string =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .join('\n');

const saidOnce = ({ heard }: Page): readonly string[] =>
  heard.console.filter((line) => line.includes('English stands in'));

describe('the words of a language', () => {
  it('are not asked for by an English page', async () => {
    const page = await openOwn('en');
    await walkToResult(page.element);
    expect(requested(page)).not.to.match(
      /languages-part|locales\/(?!en|messages|direction)|sde-to-ml\.(?!ts|advice)/,
    );
  });

  it('come with the translation of the built-in quiz, when it is wanted', async () => {
    const page = await openOwn('de');
    await soon(() => find(page.element, 'section').lang === 'de');
    expect(find(page.element, '#title').textContent).to.equal(germanTexts.title);
    expect(requested(page)).to.contain('sde-to-ml.de').and.to.contain('locales/de-flow');
    expect(requested(page)).not.to.match(/locales\/(de\.|fr|zh)/);
    await walkToResult(page.element);
    expect(requested(page)).to.match(/locales\/de\./);
  });

  for (const part of ['/locales/de-flow', '/sde-to-ml.de', '/languages-part']) {
    it(`give way to English where ${part} does not come, which the console says once`, async () => {
      const page = await openOwn('de', part);
      await soon(() => saidOnce(page).length > 0, 'it is said');
      expect(find(page.element, 'section').lang).to.equal('en');
      expect(find(page.element, 'button.primary').textContent?.trim()).to.equal(en.start);
      await walkToResult(page.element);
      expect(find(page.element, 'ml-readiness-results').shadowRoot?.querySelector('#receipt')).to.have.text(
        en.resultsReceipt,
      );
      expect(saidOnce(page)).to.have.length(1);
      expect(page.heard.errors).to.deep.equal([]);
    });
  }

  for (const [tag, part, setUp] of [
    ['ml-readiness-results', '/results/card', (card: MlReadinessResults) => (card.report = heldReport())],
    ['ml-readiness-results', '/shared-part', (card: MlReadinessResults) => (card.token = '1.x')],
    ['ml-readiness-question', '/page-part', () => undefined],
  ] as const) {
    it(`say in <${tag}> that ${part} did not come`, async () => {
      const page = await openOwn('en', part);
      const place = page.window.document.createElement('div');
      place.lang = 'de';
      const element = page.window.document.createElement(tag);
      if (element.localName === 'ml-readiness-results') {
        element.lang = 'de';
        setUp(element as MlReadinessResults);
      }
      place.append(element);
      page.window.document.body.append(place);
      const alert = (): Element | null | undefined => element.shadowRoot?.querySelector('[role=alert]');
      await soon(() => alert()?.textContent?.includes(de.partFailed) === true, 'it is said in German');
      expect(alert()?.closest('[lang]')?.getAttribute('lang')).to.equal('de');
    });
  }

  it('of the result give way to English, and nothing is held back', async () => {
    const page = await openOwn('de', '/locales/de.');
    const told = oneEvent(page.element, 'ml-quiz-complete');
    await walkToResult(page.element);
    await told;
    const card = find(page.element, 'ml-readiness-results');
    expect(card.shadowRoot?.querySelector('#receipt')?.textContent).to.equal(en.resultsReceipt);
    expect(saidOnce(page)).to.have.length(1);
  });

  it('of the result are here before it is told', async () => {
    const page = await openOwn('en');
    // What is kept has words of its own, which come with all others.
    page.element.resume = 'off';
    await walkToResult(page.element);
    await leaveResult(page.element);
    page.window.document.documentElement.lang = 'es';
    await soon(() => find(page.element, 'section').lang === 'es');
    expect(requested(page)).not.to.match(/locales\/es\./);
    const told = oneEvent(page.element, 'ml-quiz-complete').then(() => requested(page));
    find(page.element, 'button.primary').click();
    expect(await told).to.match(/locales\/es\./);
  });
});
