import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { messages as arabic } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { deepestFocus, pressKey } from '../fixtures/keyboard.js';
import { openPage, quizOn } from '../fixtures/page.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { choose, find, press, ready, walkTo, walkToResult } from '../fixtures/walk.js';

const openButton = html`<button type="button" data-ml-readiness-open="quiz" aria-haspopup="dialog">
  Take the quiz
</button>`;
const inDialog = (quiz: unknown = smallQuiz()): TemplateResult =>
  html`<ml-readiness-quiz
    id="quiz"
    presentation="dialog"
    privacy-url="/privacy"
    .quiz=${quiz}
  ></ml-readiness-quiz>`;

interface Mounted {
  readonly place: HTMLElement;
  readonly element: MlReadinessQuiz;
  readonly opener: HTMLElement;
}

/** A page with a button and the quiz in whatever is around it. */
async function mount(
  around: (quiz: TemplateResult) => TemplateResult = (quiz) => quiz,
  opener = openButton,
): Promise<Mounted> {
  const place = await fixture<HTMLElement>(html`<div>${opener}${around(inDialog())}</div>`);
  const element = place.querySelector('ml-readiness-quiz');
  const button = place.querySelector<HTMLElement>('[data-ml-readiness-open]');
  if (!element || !button) throw new Error('There is no quiz, or no button');
  await ready(element);
  return { place, element, opener: button };
}

const dialogOf = (element: MlReadinessQuiz): HTMLDialogElement => find<HTMLDialogElement>(element, 'dialog');

/** Presses the button of the page, and waits for the dialog and its focus. */
async function open({ element, opener }: Mounted): Promise<HTMLDialogElement> {
  const told = oneEvent(element, 'ml-quiz-open');
  opener.click();
  await told;
  await element.updateComplete;
  return dialogOf(element);
}

/** Does what closes the dialog, and waits until it is closed. */
async function close({ element }: Mounted, how: () => unknown): Promise<void> {
  const told = oneEvent(element, 'ml-quiz-close');
  await how();
  await told;
}

afterEach(restoreConsole);

describe('<ml-readiness-quiz presentation="dialog">', () => {
  it('takes no room in the page and shows nothing, before and after', async () => {
    const mounted = await mount();
    const { element, place } = mounted;
    const height = place.offsetHeight;
    expect(place.offsetHeight).to.equal(mounted.opener.offsetHeight);
    expect(find(element, '#title').checkVisibility()).to.equal(false);
    await open(mounted);
    expect(place.offsetHeight).to.equal(height);
    await close(mounted, () => element.close());
    expect(place.offsetHeight).to.equal(height);
    expect(find(element, '#title').checkVisibility()).to.equal(false);
  });

  it('takes no room either where the page reserves some for every quiz', async () => {
    const mounted = await mount(
      (quiz) =>
        html`<style>
            ml-readiness-quiz {
              display: block;
              min-block-size: 36rem;
            }
          </style>
          ${quiz}`,
    );
    expect(mounted.place.offsetHeight).to.equal(mounted.opener.offsetHeight);
  });

  it('is opened by the button of the page, and has the focus on its heading', async () => {
    const mounted = await mount();
    const dialog = await open(mounted);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(deepestFocus()).to.equal(find(mounted.element, '#title'));
  });

  it('is opened by a link, which goes nowhere then', async () => {
    const before = location.href;
    const mounted = await mount(
      undefined,
      html`<a href="#quiz" data-ml-readiness-open="quiz">Take the quiz</a>`,
    );
    await open(mounted);
    expect(location.href).to.equal(before);
  });

  it('is opened by what is inside of the button too, and by no other button', async () => {
    const { place, element, opener } = await mount();
    const other = document.createElement('button');
    other.dataset['mlReadinessOpen'] = 'another';
    place.append(other);
    other.click();
    await nextFrame();
    expect(dialogOf(element).open).to.equal(false);
    const inside = document.createElement('b');
    opener.append(inside);
    const told = oneEvent(element, 'ml-quiz-open');
    inside.click();
    await told;
    expect(dialogOf(element).open).to.equal(true);
  });

  it('leaves a press alone that the page took for itself', async () => {
    const { element, opener } = await mount();
    opener.addEventListener('click', (event) => event.preventDefault());
    opener.click();
    await nextFrame();
    expect(dialogOf(element).open).to.equal(false);
  });

  for (const [way, how] of Object.entries<(element: MlReadinessQuiz) => unknown>({
    'the Escape key': () => pressKey('Escape'),
    'its close button': (element) => find(element, `[aria-label="${en.dialogClose}"]`).click(),
    'the page': (element) => element.close(),
  })) {
    it(`is closed by ${way}, and the focus is back on the button`, async () => {
      const mounted = await mount();
      const dialog = await open(mounted);
      await close(mounted, () => how(mounted.element));
      expect(dialog.open).to.equal(false);
      expect(document.activeElement).to.equal(mounted.opener);
    });
  }

  it('is not closed by a press beside it', async () => {
    const mounted = await mount();
    const dialog = await open(mounted);
    dialog.click();
    await nextFrame();
    expect(dialog.open).to.equal(true);
  });

  it('has a close button that a finger hits and a voice can name', async () => {
    const mounted = await mount();
    await open(mounted);
    const button = find(mounted.element, `[aria-label="${en.dialogClose}"]`);
    expect(button.getBoundingClientRect().width).to.be.at.least(44);
    expect(button.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('stays where it was between openings, and says how far the visitor is', async () => {
    const mounted = await mount();
    const { element } = mounted;
    const told: unknown[] = [];
    for (const name of ['ml-quiz-open', 'ml-quiz-close'] as const) {
      element.addEventListener(name, ({ type, detail }) => told.push([type, detail.phase]));
    }
    await open(mounted);
    await walkTo(element, 'tools');
    await choose(element, 'Git');
    await close(mounted, () => pressKey('Escape'));
    await open(mounted);
    expect(find<HTMLInputElement>(element, ':checked').value).to.equal('git');
    expect(deepestFocus()).to.equal(find(element, '#question'));
    await walkToResult(element);
    await close(mounted, () => pressKey('Escape'));
    await open(mounted);
    expect(deepestFocus()?.id).to.equal('verdict');
    expect(told).to.deep.equal([
      ['ml-quiz-open', 'intro'],
      ['ml-quiz-close', 'question'],
      ['ml-quiz-open', 'question'],
      ['ml-quiz-close', 'result'],
      ['ml-quiz-open', 'result'],
    ]);
  });

  it('keeps the focus inside, at every question', async () => {
    const mounted = await mount();
    const { element } = mounted;
    await open(mounted);
    await press(element, en.start);
    expect(deepestFocus()).to.equal(find(element, '#question'));
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await pressKey('Tab');
      expect(document.activeElement, 'what has the focus in the page').to.be.oneOf([element, document.body]);
    }
  });

  it('opens by its method once it is here, and does nothing where it stands in its place', async () => {
    const element = document.createElement('ml-readiness-quiz');
    element.presentation = 'dialog';
    element.quiz = smallQuiz();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const told = oneEvent(element, 'ml-quiz-open');
    place.append(element);
    element.show();
    await told;
    expect(dialogOf(element).matches(':modal')).to.equal(true);
    element.presentation = 'inline';
    await element.updateComplete;
    await ready(element);
    expect(element.shadowRoot?.querySelector('dialog')).to.equal(null);
    element.show();
    element.close();
    await element.updateComplete;
    expect(find(element, '#title').checkVisibility()).to.equal(true);
  });
});

describe('<ml-readiness-quiz presentation="dialog">: the page behind', () => {
  const root = document.documentElement;

  it('does not scroll and does not move, and is as it was afterwards', async () => {
    const mounted = await mount(
      (quiz) =>
        html`<p class="tall"></p>
          ${quiz}`,
    );
    const tall = mounted.place.querySelector<HTMLElement>('.tall');
    tall?.style.setProperty('block-size', '3000px');
    const before = [root.getAttribute('style'), mounted.opener.getBoundingClientRect().toJSON()];
    await open(mounted);
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    expect(mounted.opener.getBoundingClientRect().toJSON()).to.deep.equal(before[1]);
    await close(mounted, () => pressKey('Escape'));
    expect([root.getAttribute('style'), mounted.opener.getBoundingClientRect().toJSON()]).to.deep.equal(
      before,
    );
  });

  for (const way of ['the page', 'the browser'] as const) {
    it(`is let go where the dialog was closed by ${way} and opened again at once`, async () => {
      const mounted = await mount();
      const { element } = mounted;
      const dialog = await open(mounted);
      const told: string[] = [];
      for (const name of ['ml-quiz-open', 'ml-quiz-close'] as const) {
        element.addEventListener(name, ({ type }) =>
          told.push(`${type}, ${dialog.open ? 'open' : 'closed'}`),
        );
      }
      const saysClosed = oneEvent(dialog, 'close');
      if (way === 'the page') element.close();
      else dialog.close();
      element.show();
      await saysClosed;
      expect(dialog.open).to.equal(true);
      expect(getComputedStyle(root).overflowY).to.equal('hidden');
      await close(mounted, () => element.close());
      expect(told).to.deep.equal(['ml-quiz-close, closed', 'ml-quiz-open, open', 'ml-quiz-close, closed']);
      expect(root.getAttribute('style')).to.equal(null);
      expect(document.activeElement).to.equal(mounted.opener);
    });
  }

  it('gets back what it had set itself', async () => {
    root.style.setProperty('overflow-y', 'scroll');
    const mounted = await mount();
    await open(mounted);
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    await close(mounted, () => mounted.element.close());
    expect(root.getAttribute('style')).to.equal('overflow-y: scroll;');
    root.removeAttribute('style');
  });

  it('is let go where the element is taken away', async () => {
    const mounted = await mount();
    await open(mounted);
    mounted.element.remove();
    expect(root.getAttribute('style')).to.equal(null);
    mounted.place.append(mounted.element);
    await mounted.element.updateComplete;
    const dialog = await open(mounted);
    expect(dialog.matches(':modal')).to.equal(true);
    mounted.element.remove();
  });

  it('is left alone by an element that is not in it, which opens once it is back', async () => {
    const mounted = await mount();
    const { element, place } = mounted;
    element.remove();
    element.show();
    await element.updateComplete;
    await nextFrame();
    expect(root.getAttribute('style')).to.equal(null);
    const told = oneEvent(element, 'ml-quiz-open');
    place.append(element);
    await told;
    expect(dialogOf(element).matches(':modal')).to.equal(true);
    await close(mounted, () => element.close());
  });

  it('is held until the last of several dialogs is closed, in whatever order', async () => {
    const [first, second] = [await mount(), await mount()];
    second.element.id = 'second';
    await open(first);
    const told = oneEvent(second.element, 'ml-quiz-open');
    second.element.show();
    await told;
    await close(first, () => first.element.close());
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    await close(second, () => second.element.close());
    expect(root.getAttribute('style')).to.equal(null);
  });

  it('is never out of reach behind a dialog that cannot be seen', async () => {
    const said = catchConsole('error');
    const { element, opener, place } = await mount(
      (quiz) =>
        html`<details>
          <summary>More</summary>
          ${quiz}
        </details>`,
    );
    for (const hide of [false, true]) {
      element.toggleAttribute('hidden', hide);
      opener.click();
      await element.updateComplete;
      expect(dialogOf(element).open).to.equal(false);
      expect(root.getAttribute('style')).to.equal(null);
    }
    expect(said.length).to.equal(2);
    expect(said[0]).to.contain('hidden or closed');
    element.hidden = false;
    place.querySelector('details')?.setAttribute('open', '');
    const told = oneEvent(element, 'ml-quiz-open');
    opener.click();
    await told;
    expect(dialogOf(element).open).to.equal(true);
  });
});

describe('<ml-readiness-quiz presentation="dialog">: where the page put it', () => {
  const boxes: Readonly<Record<string, (quiz: TemplateResult) => TemplateResult>> = {
    'a small box that hides what overflows': (quiz) =>
      html`<div style="block-size: 1px; inline-size: 1px; overflow: hidden; position: relative">
        ${quiz}
      </div>`,
    'a box that is turned, faded and blurred': (quiz) =>
      html`<div style="transform: rotate(45deg) scale(0.1); opacity: 0.1; filter: blur(9px)">${quiz}</div>`,
    'a box that is invisible and deaf': (quiz) =>
      html`<div style="visibility: hidden; pointer-events: none; user-select: none">${quiz}</div>`,
    'a form': (quiz) => html`<form>${quiz}</form>`,
    'an open details': (quiz) =>
      html`<details open>
        <summary>More</summary>
        ${quiz}
      </details>`,
    'a paragraph of white text': (quiz) => html`<p style="color: #fff; font-size: 5px">${quiz}</p>`,
  };
  for (const [name, box] of Object.entries(boxes)) {
    it(`works in ${name}`, async () => {
      const mounted = await mount(box);
      const { element } = mounted;
      const dialog = await open(mounted);
      const { width, left, right } = dialog.getBoundingClientRect();
      expect(width).to.be.above(300);
      expect(Math.abs(left - (document.documentElement.clientWidth - right))).to.be.below(16);
      const primary = find(element, '.primary');
      const { x, y, height, width: across } = primary.getBoundingClientRect();
      expect(element.shadowRoot?.elementFromPoint(x + across / 2, y + height / 2)).to.equal(primary);
      const style = getComputedStyle(dialog);
      expect(style.visibility).to.equal('visible');
      expect(style.backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(style.color).to.equal('rgb(0, 0, 0)');
      await press(element, en.start);
      expect(deepestFocus()).to.equal(find(element, '#question'));
      await expect(element).to.be.accessible();
      await close(mounted, () => pressKey('Escape'));
      expect(document.activeElement).to.equal(mounted.opener);
    });
  }

  it('fills a narrow window, from the side that its language begins at', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="A phone" style="inline-size: 320px; block-size: 480px; border: 0"></iframe>`,
    );
    const page = frame.contentDocument;
    const mounted = await mount();
    mounted.element.quiz = smallQuiz({ lang: 'ar' });
    mounted.element.style.setProperty('--ml-quiz-motion', '0ms');
    page?.body.append(mounted.element);
    await waitUntil(() => find(mounted.element, 'dialog').dir === 'rtl');
    const told = oneEvent(mounted.element, 'ml-quiz-open');
    mounted.element.show();
    await told;
    await mounted.element.updateComplete;
    const dialog = dialogOf(mounted.element);
    expect(dialog.getBoundingClientRect()).to.include({ left: 0, top: 0, width: 320, height: 480 });
    expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
    const button = find(mounted.element, `[aria-label="${arabic.dialogClose}"]`);
    expect(button.getBoundingClientRect().right).to.be.below(160);
  });
});

describe('<ml-readiness-quiz presentation="dialog">: rules of accessibility', () => {
  const states: Readonly<Record<string, (element: MlReadinessQuiz) => unknown>> = {
    'the first screen': () => undefined,
    'a question': (element) => walkTo(element, 'tools'),
    'the result': walkToResult,
  };
  for (const theme of [undefined, 'light', 'dark'] as const) {
    for (const [state, show] of Object.entries(states)) {
      it(`are kept by ${state} (theme: ${theme ?? 'none'})`, async () => {
        const mounted = await mount();
        mounted.element.theme = theme;
        await open(mounted);
        await show(mounted.element);
        await expect(mounted.element).to.be.accessible();
      });
    }
  }

  it('are kept while the quiz is on its way, and where it does not come', async () => {
    catchConsole('error');
    const mounted = await mount();
    mounted.element.quiz = undefined;
    mounted.element.src = '/__test__/hang';
    await mounted.element.updateComplete;
    await open(mounted);
    await expect(mounted.element).to.be.accessible();
    const told = oneEvent(mounted.element, 'ml-quiz-error');
    mounted.element.quiz = '{';
    await told;
    await mounted.element.updateComplete;
    await expect(mounted.element).to.be.accessible();
  });
});

describe('<ml-readiness-quiz presentation="dialog">: where the dialog does not come', () => {
  it('shows nothing until somebody asks, then says so in its place, and opens after another try', async () => {
    const key = crypto.randomUUID();
    const cut = (at: string): Promise<unknown> => fetch(`/__test__/cut/${key}?at=${at}`, { method: 'PUT' });
    await cut('/dialog-part');
    const page = await openPage(`/__own__/${key}/test/pages/quiz.html`);
    const element = await quizOn(page);
    element.presentation = 'dialog';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent?.trim()).to.equal('');
    element.show();
    await element.updateComplete;
    expect(find(element, '[role=alert]').textContent).to.contain(en.partFailed);
    await cut('');
    const told = oneEvent(element, 'ml-quiz-open');
    find(element, '.alert button').click();
    await told;
    expect(dialogOf(element).matches(':modal')).to.equal(true);
    expect(page.heard.console.length).to.equal(2);
    expect(page.heard.errors).to.deep.equal([]);
  });
});
