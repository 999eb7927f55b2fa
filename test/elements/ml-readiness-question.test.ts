import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { Quiz } from '../../src/core/quiz.js';
import { MlReadinessQuestion } from '../../src/elements/ml-readiness-question.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { deepestFocus, pressKey } from '../fixtures/keyboard.js';
import { askedIn, controlsOf, groupOf } from '../fixtures/page-of-questions.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { find, findAll, press, ready } from '../fixtures/walk.js';

interface Article {
  readonly page: HTMLElement;
  readonly quiz: MlReadinessQuiz;
  readonly questions: readonly MlReadinessQuestion[];
}

/** Says what is wrong without waiting for what may still come. */
class ImpatientQuestion extends MlReadinessQuestion {
  protected static override readonly patienceMs = 0;
}
customElements.define('impatient-question', ImpatientQuestion);

const questionsIn = (page: ParentNode): readonly MlReadinessQuestion[] => [
  ...page.querySelectorAll<MlReadinessQuestion>('ml-readiness-question, impatient-question'),
];

/** Waits until all of them have drawn what the others did. */
async function settle(page: ParentNode): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const quiz of page.querySelectorAll('ml-readiness-quiz')) await quiz.updateComplete;
    for (const question of questionsIn(page)) await question.updateComplete;
  }
}

/** An article with a quiz in it. */
async function mountArticle(content: TemplateResult, width = 'auto'): Promise<Article> {
  const page = await fixture<HTMLElement>(
    html`<article style="inline-size: ${width}; overflow-x: auto; --ml-quiz-motion: 0ms">
      <h1>An article</h1>
      ${content}
    </article>`,
  );
  const quiz = page.querySelector('ml-readiness-quiz');
  if (!quiz) throw new Error('There is no quiz');
  await ready(quiz);
  await settle(page);
  return { page, quiz, questions: questionsIn(page) };
}

/** Two questions in the text and the rest at its end. */
const withTwo = (quiz: Quiz = smallQuiz(), width?: string): Promise<Article> =>
  mountArticle(
    html`<p>Some words.</p>
      <ml-readiness-question for="end" ref="target"></ml-readiness-question>
      <p>More words.</p>
      <ml-readiness-question for="end" ref="tools"></ml-readiness-question>
      <p>The last words.</p>
      <ml-readiness-quiz id="end" privacy-url="/privacy" .quiz=${quiz}></ml-readiness-quiz>`,
    width,
  );

/** Every question that is always asked in the text. */
const withAll = (): Promise<Article> =>
  mountArticle(
    html`${['target', 'years', 'python', 'tools', 'depth', 'leak', 'drift', 'live'].map(
        (id) => html`<ml-readiness-question for="end" ref=${id}></ml-readiness-question>`,
      )} <ml-readiness-quiz id="end" privacy-url="/privacy" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
  );

async function answer({ page, questions }: Article, question: string, value: string): Promise<void> {
  const element = questions.find(({ questionId }) => questionId === question);
  const control = element && controlsOf(element, question).find((one) => one.value === value);
  if (!control) throw new Error(`${question} has no ${value}`);
  control.click();
  await settle(page);
}

const statusOf = (element: MlReadinessQuestion | undefined): string =>
  element?.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';
const textOf = (element: MlReadinessQuiz, selector: string): string =>
  find(element, selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';

afterEach(restoreConsole);

describe('<ml-readiness-question>', () => {
  it('asks one question of a quiz, one level below its title, and leaves the rest to it', async () => {
    const { quiz, questions } = await withTwo();
    expect(questions.map(askedIn)).to.deep.equal([['target'], ['tools']]);
    expect(groupOf(questions[0]!, 'target').querySelector('h3')).not.to.equal(null);
    expect(askedIn(quiz)).to.deep.equal(['years', 'python', 'leak', 'drift', 'live']);
    expect(textOf(quiz, '.elsewhere')).to.equal('Still open on this page: Target Tools');
  });

  it('has a heading of the level that the page gives it, 1 to 6, and of its own where that is none', async () => {
    const { questions, page } = await withTwo();
    const levels: unknown[] = [];
    for (const level of [2, 2.4, 9, -1, 0, NaN]) {
      questions[0]!.headingLevel = level;
      await settle(page);
      levels.push(groupOf(questions[0]!, 'target').querySelector('h1, h2, h3, h4, h5, h6')?.localName);
    }
    expect(levels).to.deep.equal(['h2', 'h2', 'h6', 'h1', 'h3', 'h3']);
  });

  it('shares one run: an answer counts at once, is noted for all to read, and is told on the quiz', async () => {
    const article = await withTwo();
    const { quiz, questions } = article;
    const heard: unknown[] = [];
    quiz.addEventListener('ml-quiz-start', () => heard.push('start'));
    quiz.addEventListener('ml-quiz-answer', ({ detail }) => heard.push([detail.question, detail.answer]));
    await answer(article, 'target', 'mle');
    expect(quiz.snapshot?.answers).to.deep.equal({ target: 'mle' });
    expect(heard).to.deep.equal(['start', ['target', 'mle']]);
    expect(statusOf(questions[0])).to.equal('Noted. 1 of about 8 answered.');
    expect(questions[0]?.shadowRoot?.querySelector('[role=status]')?.checkVisibility()).to.equal(true);
    expect(textOf(quiz, '.progress')).to.equal('1 of about 8 answered');
    expect(textOf(quiz, '.elsewhere')).not.to.contain('Target');
    await answer(article, 'tools', 'git');
    expect(heard.length).to.equal(3);
    expect(statusOf(questions[0]), 'only the last answer is said').to.equal('');
    expect(statusOf(questions[1])).to.equal('Noted. 2 of 7 answered.');
  });

  it('shows nothing while it is not asked, and appears in its place when it is', async () => {
    const article = await withAll();
    const depth = article.questions[4]!;
    expect(askedIn(depth)).to.deep.equal([]);
    expect(depth.offsetHeight).to.equal(0);
    await answer(article, 'tools', 'pytorch');
    expect(askedIn(depth)).to.deep.equal(['depth']);
    expect(statusOf(article.questions[3])).to.match(/^Noted\. 1 of 8 answered\. Now also asked: .+\.$/);
    await answer(article, 'tools', 'pytorch');
    expect(askedIn(depth)).to.deep.equal([]);
  });

  it('leaves nothing but the result to a quiz whose questions all stand in the article', async () => {
    const article = await withAll();
    const { quiz } = article;
    expect(askedIn(quiz)).to.deep.equal([]);
    const given = {
      target: 'mle',
      python: 'p2',
      tools: 'git',
      leak: 'optimistic',
      drift: 'inputs',
      live: 'yes',
    };
    for (const [question, value] of Object.entries(given)) await answer(article, question, value);
    const years = article.questions[1]!;
    years.shadowRoot?.querySelector<HTMLElement>('.take')?.click();
    await settle(article.page);
    expect(statusOf(years)).to.equal('Noted. 7 of 7 answered.');
    expect(quiz.shadowRoot?.querySelector('.elsewhere')).to.equal(null);
    expect(textOf(quiz, '.page')).to.contain('You have answered everything.');
    find(quiz, '.primary').focus();
    await press(quiz, 'See my result');
    expect(quiz.report?.total).to.be.a('number');
    expect(deepestFocus()?.id).to.equal('verdict');
    expect(document.querySelectorAll('ml-readiness-results').length, 'one card').to.equal(0);
    expect(findAll(quiz, 'ml-readiness-results').length).to.equal(1);
  });

  it('is gone to from the quiz where it is open, and where its answer is needed', async () => {
    const article = await withAll();
    const { quiz, questions, page } = article;
    await answer(article, 'live', 'yes');
    findAll(quiz, '.elsewhere a')[0]?.click();
    await settle(page);
    expect(deepestFocus()?.id).to.equal('target.question');
    await press(quiz, 'See my result');
    await settle(page);
    expect(deepestFocus()?.id).to.equal('summary');
    expect(groupOf(questions[2]!, 'python').getAttribute('aria-invalid')).to.equal('true');
    findAll(quiz, '.summary a')[0]?.click();
    await settle(page);
    expect(deepestFocus()).to.equal(controlsOf(questions[2]!, 'python')[0]);
    quiz.goTo('drift');
    await settle(page);
    expect(deepestFocus()?.id).to.equal('drift.question');
  });

  it('takes the visitor back to the button when an answer changes after the result', async () => {
    const article = await withTwo();
    const { quiz, page } = article;
    const python = controlsOf(quiz, 'python')[1];
    python?.click();
    await quiz.updateComplete;
    await press(quiz, 'See my result');
    await settle(page);
    expect(quiz.snapshot?.phase).to.equal('result');
    article.questions[0]?.shadowRoot?.querySelector('input')?.focus();
    await settle(page);
    expect(quiz.snapshot?.phase, 'focus alone changes nothing').to.equal('result');
    await answer(article, 'target', 'mle');
    expect(quiz.snapshot?.phase).to.equal('question');
    await press(quiz, 'See my result');
    expect(quiz.snapshot?.answers['target']).to.equal('mle');
  });

  it('starts again with the quiz', async () => {
    const article = await withTwo();
    await answer(article, 'target', 'mle');
    article.quiz.restart();
    await settle(article.page);
    expect(controlsOf(article.questions[0]!, 'target').some(({ checked }) => checked)).to.equal(false);
    expect(statusOf(article.questions[0])).to.equal('');
  });

  it('asks every kind of question, and notes each in its own way', async () => {
    const { pools: _, ...gallery } = galleryQuiz();
    const ids = gallery.questions.map(({ id }) => id);
    const article = await mountArticle(
      html`${ids.map((id) => html`<ml-readiness-question for="end" ref=${id}></ml-readiness-question>`)}
        <ml-readiness-quiz id="end" lead="off" .quiz=${gallery}></ml-readiness-quiz>`,
    );
    const at = (id: string): MlReadinessQuestion => article.questions[ids.indexOf(id)]!;
    await answer(article, 'link', 'yes');
    for (const [id, text] of [
      ['projects', '400'],
      ['address', 'example.org'],
    ] as const) {
      const [input] = controlsOf(at(id), id);
      if (!input) throw new Error(`${id} has no field`);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      expect(statusOf(at(id)), 'nothing is noted while it is typed').to.equal('');
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await settle(article.page);
    }
    expect(at('projects').shadowRoot?.querySelector('.error')?.textContent).to.match(
      /^Error: Enter a number/,
    );
    expect(article.quiz.snapshot?.answers).to.deep.equal({ link: 'yes', address: 'example.org' });
    at('order').shadowRoot?.querySelector<HTMLElement>('[id="order.down-look"]')?.click();
    await settle(article.page);
    expect(statusOf(at('order'))).to.match(/now 2 of 3 Noted\. 3 of 11 answered\.$/);
    expect(deepestFocus()?.id).to.equal('order.down-look');
    for (const radio of controlsOf(at('skills'), 'skills')) {
      radio.click();
      await settle(article.page);
    }
    expect(statusOf(at('skills'))).to.equal('Noted. 4 of 11 answered.');
    const boxes = controlsOf(at('tools'), 'tools').slice(0, 3);
    for (const box of boxes) {
      box.click();
      await settle(article.page);
    }
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, true, false]);
  });

  it('is answered by keyboard', async () => {
    const { quiz, questions, page } = await withTwo();
    controlsOf(questions[0]!, 'target')[0]?.focus();
    await pressKey('Space');
    await settle(page);
    await pressKey('Tab');
    expect(deepestFocus()).to.equal(controlsOf(questions[1]!, 'tools')[0]);
    await pressKey('Space');
    await settle(page);
    expect(Object.keys(quiz.snapshot?.answers ?? {})).to.deep.equal(['target', 'tools']);
    await pressKey('Enter');
    await settle(page);
    expect(quiz.snapshot?.phase).to.equal('question');
  });
});

describe('<ml-readiness-question> of a quiz in a dialog', () => {
  const open = async (article: Article): Promise<void> => {
    const told = oneEvent(article.quiz, 'ml-quiz-open');
    article.page.querySelector<HTMLElement>('[data-ml-readiness-open]')?.click();
    await told;
    await settle(article.page);
  };
  const withDialog = (): Promise<Article> =>
    mountArticle(
      html`<ml-readiness-question for="end" ref="target"></ml-readiness-question>
        <ml-readiness-question for="end" ref="python"></ml-readiness-question>
        <button type="button" data-ml-readiness-open="end">The rest</button>
        <ml-readiness-quiz
          id="end"
          presentation="dialog"
          lead="off"
          .quiz=${smallQuiz()}
        ></ml-readiness-quiz>`,
    );

  it('is where a link in the dialog leads, which closes it and lets the page go', async () => {
    const article = await withDialog();
    const { page, quiz } = article;
    const told: string[] = [];
    quiz.addEventListener('ml-quiz-close', () => told.push('closed'));
    await open(article);
    findAll(quiz, '.elsewhere a')[0]?.click();
    await settle(page);
    expect(find<HTMLDialogElement>(quiz, 'dialog').open).to.equal(false);
    expect(deepestFocus()?.id).to.equal('target.question');
    await nextFrame();
    expect(deepestFocus()?.id, 'nothing takes the focus back').to.equal('target.question');
    expect(document.documentElement.getAttribute('style')).to.equal(null);
    expect(told).to.deep.equal(['closed']);
  });

  it('is where what is missing is mended, and the dialog opens again at the rest', async () => {
    const article = await withDialog();
    const { page, quiz, questions } = article;
    await open(article);
    controlsOf(quiz, 'live')[0]?.click();
    await settle(page);
    await press(quiz, 'See my result');
    await settle(page);
    expect(deepestFocus()?.id).to.equal('summary');
    findAll(quiz, '.summary a')[0]?.click();
    await settle(page);
    expect(deepestFocus()).to.equal(controlsOf(questions[1]!, 'python')[0]);
    await answer(article, 'python', controlsOf(questions[1]!, 'python')[0]!.value);
    await open(article);
    await press(quiz, 'See my result');
    await settle(page);
    expect(quiz.snapshot?.phase).to.equal('result');
    quiz.close();
  });
});

describe('<ml-readiness-question>: order does not matter', () => {
  it('stands after its quiz as well', async () => {
    const { questions } = await mountArticle(
      html`<ml-readiness-quiz id="first" .quiz=${smallQuiz()}></ml-readiness-quiz>
        <ml-readiness-question for="first" ref="live"></ml-readiness-question>`,
    );
    expect(askedIn(questions[0]!)).to.deep.equal(['live']);
  });

  it('finds a quiz that comes later, in silence while it may still come', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><ml-readiness-question for="late" ref="live"></ml-readiness-question></div>`,
    );
    const quiz = document.createElement('ml-readiness-quiz');
    quiz.id = 'late';
    quiz.quiz = smallQuiz();
    page.append(quiz);
    await ready(quiz);
    await settle(page);
    expect(askedIn(page.querySelector('ml-readiness-question')!)).to.deep.equal(['live']);
  });

  it('takes its properties from before it was defined', async () => {
    const { quiz, page } = await mountArticle(
      html`<ml-readiness-quiz id="other" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
    );
    const question = document.createElement('late-question') as MlReadinessQuestion;
    Object.assign(question, { htmlFor: 'other', questionId: 'leak' });
    page.append(question);
    customElements.define('late-question', class extends customElements.get('ml-readiness-question')! {});
    await question.updateComplete;
    await quiz.updateComplete;
    await question.updateComplete;
    expect(askedIn(question)).to.deep.equal(['leak']);
    question.questionId = 'drift';
    await question.updateComplete;
    await quiz.updateComplete;
    await question.updateComplete;
    expect(askedIn(question)).to.deep.equal(['drift']);
    expect(askedIn(quiz)).to.include('leak').and.not.to.include('drift');
  });

  it('keeps the run while either is moved, removed and put back', async () => {
    const article = await withTwo();
    const { page, quiz, questions } = article;
    await answer(article, 'target', 'mle');
    page.prepend(questions[0]!);
    page.prepend(quiz);
    await settle(page);
    expect(controlsOf(questions[0]!, 'target')[0]?.checked).to.equal(true);
    quiz.remove();
    await settle(page);
    await new Promise((resolve) => setTimeout(resolve));
    expect(askedIn(questions[0]!)).to.deep.equal([]);
    page.append(quiz);
    await settle(page);
    expect(controlsOf(questions[0]!, 'target')[0]?.checked).to.equal(true);
    questions[1]?.remove();
    await settle(page);
    expect(askedIn(quiz)).to.include('tools');
    page.append(questions[1]!);
    await settle(page);
    expect(askedIn(quiz)).not.to.include('tools');
    expect(quiz.snapshot?.answers).to.deep.equal({ target: 'mle' });
  });

  it('keeps two quizzes of one page apart', async () => {
    const two = await mountArticle(
      html`<ml-readiness-question for="one" ref="live"></ml-readiness-question>
        <ml-readiness-question for="two" ref="live"></ml-readiness-question>
        <ml-readiness-quiz id="one" .quiz=${smallQuiz()}></ml-readiness-quiz>
        <ml-readiness-quiz id="two" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
    );
    const second = two.page.querySelector<MlReadinessQuiz>('#two')!;
    await ready(second);
    await settle(two.page);
    controlsOf(two.questions[1]!, 'live')[0]?.click();
    await settle(two.page);
    expect(two.quiz.snapshot?.answers).to.deep.equal({});
    expect(second.snapshot?.answers).to.deep.equal({ live: 'yes' });
    expect(controlsOf(two.questions[0]!, 'live')[0]?.checked).to.equal(false);
  });

  it('is in step with another element of the same question', async () => {
    const article = await mountArticle(
      html`<ml-readiness-question for="end" ref="live"></ml-readiness-question>
        <ml-readiness-question for="end" ref="live"></ml-readiness-question>
        <ml-readiness-quiz id="end" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
    );
    await answer(article, 'live', 'no');
    expect(controlsOf(article.questions[1]!, 'live').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('finds a quiz outside of the shadow root that it stands in', async () => {
    const { page, quiz } = await mountArticle(
      html`<div class="island"></div>
        <ml-readiness-quiz id="outside" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
    );
    const root = page.querySelector('.island')!.attachShadow({ mode: 'open' });
    const question = document.createElement('ml-readiness-question');
    question.htmlFor = 'outside';
    question.questionId = 'live';
    root.append(question);
    await question.updateComplete;
    await quiz.updateComplete;
    await question.updateComplete;
    expect(askedIn(question)).to.deep.equal(['live']);
  });
});

describe('<ml-readiness-question>: what it takes from the quiz', () => {
  it('is its language, live, with the direction', async () => {
    const article = await mountArticle(
      html`<ml-readiness-question for="end" ref="experience"></ml-readiness-question>
        <ml-readiness-quiz id="end" lang="ar"></ml-readiness-quiz>`,
    );
    const [question] = article.questions;
    const frame = question?.shadowRoot?.querySelector<HTMLElement>('[part=quiz]');
    expect([frame?.lang, frame?.dir]).to.deep.equal(['ar', 'rtl']);
    expect(question?.shadowRoot?.querySelector('.take')?.textContent?.trim()).to.equal('هذه إجابتي');
    article.quiz.lang = 'de';
    await settle(article.page);
    expect([frame?.lang, frame?.dir]).to.deep.equal(['de', 'ltr']);
    expect(question?.shadowRoot?.querySelector('.take')?.textContent?.trim()).to.equal(
      'Das ist meine Antwort',
    );
  });

  it('is its theme, unless it has one of its own', async () => {
    const article = await withTwo();
    const [first, second] = article.questions;
    second!.theme = 'light';
    article.quiz.theme = 'dark';
    await settle(article.page);
    expect([first?.theme, second?.theme]).to.deep.equal(['dark', 'light']);
    article.quiz.theme = undefined;
    await settle(article.page);
    expect([first?.theme, second?.theme]).to.deep.equal([undefined, 'light']);
  });
});

describe('<ml-readiness-question>: in a disabled fieldset', () => {
  const isUsable = (element: MlReadinessQuestion, id: string): boolean => {
    const [control] = controlsOf(element, id);
    (deepestFocus() as HTMLElement | null)?.blur();
    control?.focus();
    return control !== undefined && deepestFocus() === control;
  };
  const inFieldsets = (): Promise<Article> =>
    mountArticle(
      html`<form>
        <fieldset class="around-one">
          <ml-readiness-question for="end" ref="target" heading-level="2"></ml-readiness-question>
        </fieldset>
        <ml-readiness-question for="end" ref="live" heading-level="2"></ml-readiness-question>
        <fieldset class="around-quiz">
          <ml-readiness-quiz id="end" name="readiness" .quiz=${smallQuiz()}></ml-readiness-quiz>
        </fieldset>
      </form>`,
    );

  for (const [where, around, usable] of [
    ['around the quiz', '.around-quiz', [false, false]],
    ['around one question', '.around-one', [false, true]],
  ] as const) {
    it(`can be looked at and not used, until it is enabled (${where})`, async () => {
      const { page, questions } = await inFieldsets();
      const areUsable = (): unknown => [isUsable(questions[0]!, 'target'), isUsable(questions[1]!, 'live')];
      expect(areUsable()).to.deep.equal([true, true]);
      page.querySelector(around)?.toggleAttribute('disabled', true);
      await settle(page);
      expect(areUsable()).to.deep.equal(usable);
      await expect(page).to.be.accessible();
      page.querySelector(around)?.toggleAttribute('disabled', false);
      await settle(page);
      await nextFrame();
      expect(areUsable()).to.deep.equal([true, true]);
    });
  }

  it('follows a quiz that is disabled by itself, and sends nothing with the form', async () => {
    const article = await inFieldsets();
    const { page, quiz, questions } = article;
    quiz.toggleAttribute('disabled', true);
    await settle(page);
    expect(isUsable(questions[0]!, 'target')).to.equal(false);
    quiz.toggleAttribute('disabled', false);
    questions[1]!.toggleAttribute('disabled', true);
    await settle(page);
    await nextFrame();
    expect([isUsable(questions[0]!, 'target'), isUsable(questions[1]!, 'live')]).to.deep.equal([true, false]);
    await answer(article, 'target', 'mle');
    expect([...new FormData(page.querySelector('form')!)]).to.deep.equal([]);
    expect(questions[1]!.disabled).to.equal(true);
    questions[1]!.disabled = false;
    await settle(page);
    await nextFrame();
    expect(isUsable(questions[1]!, 'live')).to.equal(true);
  });
});

describe('<ml-readiness-question>: rules of accessibility', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`are kept in an article (${theme}): open, answered, and with an error`, async () => {
      const article = await withAll();
      const { page, quiz, questions } = article;
      page.style.background = theme === 'dark' ? '#111' : '#fff';
      page.style.color = theme === 'dark' ? '#fff' : '#000';
      quiz.theme = theme;
      // These questions stand right below the title of the article.
      for (const question of questions) question.headingLevel = 2;
      await settle(page);
      await expect(page).to.be.accessible();
      await answer(article, 'tools', 'pytorch');
      await press(quiz, 'See my result');
      await settle(page);
      expect(groupOf(questions[2]!, 'python').getAttribute('aria-invalid')).to.equal('true');
      await expect(page).to.be.accessible();
    });
  }

  for (const lang of ['en', 'ar']) {
    it(`leave room for the built-in quiz at 320 pixels, with text twice as large too (${lang})`, async () => {
      const { page } = await mountArticle(
        html`<ml-readiness-question for="end" ref="experience"></ml-readiness-question>
          <ml-readiness-question for="end" ref="sde_practice"></ml-readiness-question>
          <ml-readiness-quiz id="end" lang=${lang}></ml-readiness-quiz>`,
        '320px',
      );
      expect(page.scrollWidth).to.be.at.most(320);
      page.style.fontSize = '200%';
      expect(page.scrollWidth).to.be.at.most(320);
    });
  }
});

describe('<ml-readiness-question>: what cannot be shown', () => {
  for (const [what, content, message] of [
    [
      'a quiz that there is not',
      html`<impatient-question for="ghost" ref="live"></impatient-question>`,
      /nothing on this page has the id "ghost"/,
    ],
    [
      'something that is no quiz',
      html`<p id="words">Words</p>
        <impatient-question for="words" ref="live"></impatient-question>`,
      /"words" is no <ml-readiness-quiz>/,
    ],
    [
      'a question that the quiz does not have',
      html`<impatient-question for="end" ref="ghost"></impatient-question>`,
      /the quiz "small" has no question "ghost"\. It has: target, years/,
    ],
    [
      'no question at all',
      html`<impatient-question for="end"></impatient-question>`,
      /needs the id of a quiz in "for" and the id of one of its questions in "ref"/,
    ],
  ] as const) {
    it(`is said once in the console and in one line in the page: ${what}`, async () => {
      const lines = catchConsole('error');
      const { page, quiz, questions } = await mountArticle(
        html`${content} <ml-readiness-quiz id="end" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
      );
      await new Promise((resolve) => setTimeout(resolve));
      await settle(page);
      expect(lines.length).to.equal(1);
      expect(lines[0])
        .to.match(message)
        .and.to.match(/^\[ml-readiness-quiz\] <ml-readiness-question /);
      expect(questions[0]?.shadowRoot?.textContent?.trim()).to.equal('This question could not be shown.');
      quiz.start();
      await quiz.updateComplete;
      expect(findAll(quiz, 'fieldset').length, 'the quiz is as if it were not there').to.equal(1);
    });
  }

  it('is shown after all once the page is mended', async () => {
    catchConsole('error');
    const { page, questions } = await mountArticle(
      html`<impatient-question for="end" ref="ghost"></impatient-question>
        <ml-readiness-quiz id="end" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
    );
    questions[0]!.questionId = 'live';
    await settle(page);
    expect(askedIn(questions[0]!)).to.deep.equal(['live']);
  });

  it('is nothing where the quiz itself could not be loaded', async () => {
    catchConsole('error');
    const { page, quiz, questions } = await mountArticle(
      html`<impatient-question for="end" ref="live"></impatient-question>
        <ml-readiness-quiz id="end" .quiz=${smallQuiz()}></ml-readiness-quiz>`,
    );
    expect(questions[0]?.offsetHeight).to.be.greaterThan(0);
    quiz.quiz = '{';
    await oneEvent(quiz, 'ml-quiz-error');
    await settle(page);
    expect(questions[0]?.offsetHeight).to.equal(0);
    expect(questions[0]?.shadowRoot?.textContent?.trim()).to.equal('');
  });
});
