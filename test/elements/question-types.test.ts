import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import { parseQuiz, type Quiz, type TextQuestion } from '../../src/core/index.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { at, galleryWith, mount, reach } from '../fixtures/gallery.js';
import { deepestFocus, pressKey, typeText } from '../fixtures/keyboard.js';
import { choose, find, findAll, leaveOpen, press } from '../fixtures/walk.js';

const inputs = (element: MlReadinessQuiz): readonly HTMLInputElement[] =>
  findAll<HTMLInputElement>(element, 'fieldset input');

const answerTo = (element: MlReadinessQuiz, question: string): unknown => element.snapshot?.answers[question];

const errorOf = (element: MlReadinessQuiz): string => find(element, '#error').textContent?.trim() ?? '';

const statusOf = (element: MlReadinessQuiz): string =>
  find(element, '[role=status]').textContent?.trim() ?? '';

const hintOf = (element: MlReadinessQuiz): readonly string[] =>
  findAll(element, '#hint > *').map((line) => line.textContent?.trim() ?? '');

const texts = (element: MlReadinessQuiz, selector: string): readonly string[] =>
  findAll(element, selector).map((found) => (found.textContent ?? '').replace(/\s+/g, ' ').trim());

/** What assistive technology calls a control that is named by others. */
const nameOf = (control: Element): string =>
  (control.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (control.getRootNode() as ShadowRoot).getElementById(id)?.textContent?.trim() ?? `no ${id}`)
    .join(' ');

async function type(element: MlReadinessQuiz, text: string): Promise<void> {
  const [input] = inputs(element);
  if (!input) throw new Error('There is no field');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

async function next(element: MlReadinessQuiz): Promise<void> {
  find(element, '.primary').click();
  await element.updateComplete;
}

describe('A quiz with every kind of question', () => {
  it('is valid, in all of its languages', () => {
    expect(parseQuiz(galleryQuiz()).issues).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const { id, type: kind } of galleryQuiz().questions) {
      it(`keeps the rules of accessibility in ${kind} (${theme}), with and without an error`, async () => {
        const element = await at(id, { theme });
        await expect(element).to.be.accessible();
        await next(element);
        if (element.snapshot?.current === id) await expect(element).to.be.accessible();
      });
    }
  }

  for (const { id, type: kind } of galleryQuiz().questions) {
    for (const width of [320, 768]) {
      it(`has room for ${kind} at ${width} pixels, for text twice as large and for a finger`, async () => {
        const element = await at(id, { width, allowImages: true });
        const page = element.parentElement as HTMLElement;
        expect(page.scrollWidth).to.be.at.most(width);
        for (const size of ['16px', '12px']) {
          element.style.setProperty('--ml-quiz-font-size', size);
          for (const target of findAll(element, '.option, button:not([hidden]), .entry input')) {
            const { width: wide, height } = target.getBoundingClientRect();
            expect(Math.min(wide, height), target.outerHTML.slice(0, 80)).to.be.at.least(43.99);
          }
        }
        element.style.removeProperty('--ml-quiz-font-size');
        page.style.fontSize = '200%';
        expect(page.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('can be answered from the first question to the last with keys alone', async () => {
    const element = await mount();
    find(element, '.primary').focus();
    await pressKey('Enter');
    await element.updateComplete;
    const goOn = async (keys: readonly string[]): Promise<void> => {
      const before = element.snapshot?.current;
      expect(deepestFocus()?.id, String(before)).to.equal('question');
      for (const key of keys) {
        await (key.length === 1 ? typeText(key) : pressKey(key));
        await element.updateComplete;
      }
      if (element.snapshot?.current === before) {
        await pressKey('Enter');
        await element.updateComplete;
      }
      expect(element.snapshot?.current, `after ${before}`).not.to.equal(before);
    };
    await goOn(['Tab', 'Space']);
    await goOn(['Tab', 'Space', 'ArrowDown', 'ArrowDown']);
    await goOn(['Tab', 'Space', 'Tab', 'Space']);
    await goOn(['Tab', 'Space', 'Tab', 'Space', 'ArrowRight', 'ArrowRight']);
    await goOn(['Tab', '4']);
    // Not every engine goes on from a slider with Enter.
    await goOn(['Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Enter']);
    // The first item down; then past the button of the last one to Next.
    await goOn(['Tab', 'Enter', 'Tab', 'Tab', 'Enter']);
    await goOn(['Tab', 'Space']);
    // The block of code can be scrolled, so it is a stop on the way.
    await goOn(['Tab', 'Tab', 'Space']);
    await goOn(['Tab', 'Space']);
    await goOn(['Tab', 'a', 'b']);
    expect(element.snapshot?.phase).to.equal('result');
    const { tools, skills, ...answers } = element.snapshot?.answers ?? {};
    expect(answers).to.deep.equal({
      place: 'servers',
      reviews: 'r2',
      projects: 4,
      years: 2,
      order: ['split', 'look', 'tune'],
      curve: 'apart',
      rows: answers['rows'],
      link: 'yes',
      address: 'ab',
    });
    expect(tools).to.have.lengthOf(2);
    expect(skills).to.deep.equal(['sql:l0', 'spark:l2']);
  });
});

describe('A scale', () => {
  it('numbers its levels and not the way out, which comes last and apart', async () => {
    const element = await at('reviews');
    expect(texts(element, '[part=level]')).to.deep.equal(['1', '2', '3']);
    const last = findAll(element, '.option').at(-1);
    expect(last?.textContent?.trim()).to.equal('Not sure');
    expect(last?.className).to.contain('apart');
    const [first, second] = findAll(element, '.option').map((row) => row.getBoundingClientRect());
    const gap =
      (last?.getBoundingClientRect().top ?? 0) -
      (findAll(element, '.option').at(-2)?.getBoundingClientRect().bottom ?? 0);
    expect(gap).to.be.above((second?.top ?? 0) - (first?.bottom ?? 0));
  });

  it('sets the formatting of its texts', async () => {
    expect(texts(await at('reviews'), '.option strong')).to.deep.equal(['typos']);
  });

  it('moves a way out to the end, wherever the author wrote it', async () => {
    const quiz = galleryWith('scale', {
      options: [
        { id: 'ns', text: 'Not sure', notSure: true },
        { id: 'r0', text: 'None' },
        { id: 'r2', text: 'Many', points: { all: 10 } },
      ],
    });
    const element = await mount(quiz);
    await reach(element, 'reviews');
    expect(texts(element, '.option bdi')).to.deep.equal(['None', 'Many', 'Not sure']);
  });
});

describe('Several options', () => {
  const counts: readonly (readonly [number | undefined, number | undefined, string])[] = [
    [undefined, undefined, 'Choose all that apply.'],
    [2, 2, 'Choose 2.'],
    [2, 3, 'Choose 2 to 3.'],
    [2, undefined, 'Choose at least 2.'],
    [undefined, 2, 'Choose up to 2.'],
  ];
  for (const [min, max, words] of counts) {
    it(`say "${words}"`, async () => {
      const quiz = galleryQuiz();
      const questions = quiz.questions.map(({ ...question }) => {
        if (question.type !== 'multiple') return question;
        const { min: _, max: __, ...rest } = question;
        return { ...rest, ...(min ? { min } : {}), ...(max ? { max } : {}) };
      });
      const element = await mount({ ...quiz, questions });
      await reach(element, 'tools');
      expect(hintOf(element).at(-1)).to.equal(words);
    });
  }

  it('keep what was ticked before it is enough, and count it for nothing', async () => {
    const element = await at('tools');
    await choose(element, 'Git');
    expect(inputs(element).filter(({ checked }) => checked)).to.have.lengthOf(1);
    expect(answerTo(element, 'tools')).to.equal(undefined);
    await next(element);
    expect(errorOf(element)).to.equal('Error: Choose 2. Or leave this question open.');
    expect(deepestFocus()).to.equal(inputs(element)[0]);
    expect(inputs(element).filter(({ checked }) => checked)).to.have.lengthOf(1);
    await choose(element, 'Docker');
    expect(answerTo(element, 'tools')).to.have.members(['git', 'docker']);
    expect(errorOf(element)).to.equal('');
  });

  it('take an answer back when too few are left', async () => {
    const element = await at('tools');
    await choose(element, 'Git');
    await choose(element, 'Docker');
    await choose(element, 'Git');
    expect(answerTo(element, 'tools')).to.equal(undefined);
    expect(inputs(element).filter(({ checked }) => checked)).to.have.lengthOf(1);
  });

  it('let one too many be reached and pressed, untick it, and say why', async () => {
    const element = await at('tools');
    await choose(element, 'Git');
    await choose(element, 'Docker');
    expect(inputs(element).some(({ disabled }) => disabled)).to.equal(false);
    await choose(element, 'make');
    expect(texts(element, '.selected bdi')).to.have.members(['Git', 'Docker']);
    expect(findAll(element, 'label:has(:checked)')).to.have.lengthOf(2);
    expect(errorOf(element)).to.equal('Error: 2 at most. Untick one to choose another.');
    expect(statusOf(element)).to.equal('2 at most. Untick one to choose another.');
    expect(find(element, 'fieldset').hasAttribute('aria-invalid')).to.equal(false);
    await choose(element, 'Docker');
    expect(errorOf(element) + statusOf(element)).to.equal('');
  });

  it('give way to the exclusive one, however few or many there have to be', async () => {
    const element = await at('tools');
    await choose(element, 'Git');
    await choose(element, 'Docker');
    await choose(element, 'None of these');
    expect(answerTo(element, 'tools')).to.deep.equal(['none']);
    await next(element);
    expect(element.snapshot?.current).to.equal('skills');
  });

  it('are forgotten by leaving the question open', async () => {
    const element = await at('tools');
    await choose(element, 'Git');
    await press(element, 'Leave open');
    await press(element, 'Back');
    expect(inputs(element).some(({ checked }) => checked)).to.equal(false);
  });

  it('are kept, whole or not, by going back', async () => {
    const element = await at('tools');
    await choose(element, 'Git');
    await press(element, 'Back');
    await press(element, 'Leave open');
    expect(texts(element, '.selected')).to.deep.equal(['Git']);
  });
});

describe('A matrix', () => {
  it('is a table of native radios, a group a skill, each named by its skill and level', async () => {
    const element = await at('skills');
    expect(texts(element, 'thead th[scope=col]')).to.deep.equal(['Not yet', 'With help', 'Alone']);
    expect(texts(element, 'tbody th[scope=row] bdi')).to.deep.equal(['SQL', 'Spark']);
    expect(inputs(element).map(nameOf)).to.deep.equal([
      'SQL: Not yet',
      'SQL: With help',
      'SQL: Alone',
      'Spark: Not yet',
      'Spark: With help',
      'Spark: Alone',
    ]);
    expect(new Set(inputs(element).map(({ name }) => name)).size).to.equal(2);
  });

  it('stands side by side where there is room, and as a list of skills where there is not', async () => {
    const wide = await at('skills', { width: 640 });
    const tops = (element: MlReadinessQuiz): number =>
      new Set(inputs(element).map((input) => Math.round(input.getBoundingClientRect().top))).size;
    expect(tops(wide)).to.equal(2);
    expect(find(wide, 'td .option > span').checkVisibility()).to.equal(false);
    const narrow = await at('skills', { width: 320 });
    expect(tops(narrow)).to.equal(6);
    expect(find(narrow, 'td .option > span').checkVisibility()).to.equal(true);
    expect(find(narrow, 'thead').checkVisibility()).to.equal(false);
  });

  it('is a list at any width where it has too many levels for columns', async () => {
    const levels = Array.from({ length: 7 }, (_, place) => ({
      id: `l${place}`,
      text: `Level ${place}`,
      share: place / 6,
    }));
    const element = await mount(galleryWith('matrix', { levels }));
    await reach(element, 'skills');
    expect(find(element, 'thead').checkVisibility()).to.equal(false);
  });

  it('needs every skill, names the one that is missing and goes there', async () => {
    const element = await at('skills');
    inputs(element)[1]?.click();
    await element.updateComplete;
    expect(inputs(element)[1]?.checked).to.equal(true);
    expect(answerTo(element, 'skills')).to.equal(undefined);
    await next(element);
    expect(errorOf(element)).to.equal('Error: Choose a level for “Spark”. Or leave this question open.');
    expect(deepestFocus()).to.equal(inputs(element)[3]);
    inputs(element)[5]?.click();
    await element.updateComplete;
    expect(answerTo(element, 'skills')).to.deep.equal(['sql:l1', 'spark:l2']);
    inputs(element)[0]?.click();
    await element.updateComplete;
    expect(answerTo(element, 'skills')).to.deep.equal(['sql:l0', 'spark:l2']);
  });
});

describe('A number', () => {
  it('says its range and its unit before anything is typed', async () => {
    const element = await at('projects');
    expect(hintOf(element)).to.deep.equal(['Count what others can open.', 'A number from 0 to 100.']);
    const [input] = inputs(element);
    expect(nameOf(input as HTMLInputElement)).to.equal('How many projects could you show? projects');
    expect(input).to.include({ type: 'number', inputMode: 'decimal', min: '0', max: '100', step: '1' });
  });

  it('takes nothing for no answer', async () => {
    const element = await at('projects');
    await next(element);
    expect(errorOf(element)).to.equal('Error: Enter a number from 0 to 100. Or leave this question open.');
    expect(deepestFocus()).to.equal(inputs(element)[0]);
    expect(inputs(element)[0]?.getAttribute('aria-invalid')).to.equal('true');
  });

  for (const [typed, isAnswer] of [
    ['0', true],
    ['100', true],
    ['101', false],
    ['-1', false],
    ['2.5', false],
    ['', false],
  ] as const) {
    it(`${isAnswer ? 'takes' : 'does not take'} "${typed}", and leaves it as it was typed`, async () => {
      const element = await at('projects');
      await type(element, '7');
      expect(answerTo(element, 'projects')).to.equal(7);
      await type(element, typed);
      expect(answerTo(element, 'projects')).to.equal(isAnswer ? Number(typed) : undefined);
      expect(inputs(element)[0]?.value).to.equal(typed);
      await next(element);
      expect(element.snapshot?.current).to.equal(isAnswer ? 'years' : 'projects');
    });
  }

  it('takes fractions where its steps are', async () => {
    const element = await mount(
      galleryWith('number', { step: 0.1, min: -1, max: 1, steps: [{ from: 0, points: { all: 15 } }] }),
    );
    await reach(element, 'projects');
    expect(inputs(element)[0]?.hasAttribute('inputmode')).to.equal(false);
    await type(element, '-0.3');
    expect(answerTo(element, 'projects')).to.equal(-0.3);
  });

  it('has to be given where it is required', async () => {
    const element = await mount(galleryWith('number', { required: true }));
    await reach(element, 'projects');
    await next(element);
    expect(errorOf(element)).to.equal('Error: Enter a number from 0 to 100.');
  });
});

describe('A ranking', () => {
  const order = (element: MlReadinessQuiz): readonly string[] => texts(element, '.ranking bdi');
  const button = (element: MlReadinessQuiz, name: string): HTMLButtonElement =>
    find<HTMLButtonElement>(element, `button[aria-label="${name}"]`);
  const move = async (element: MlReadinessQuiz, name: string): Promise<void> => {
    button(element, name).focus();
    button(element, name).click();
    await element.updateComplete;
  };

  it('has two buttons an item, named by what they move and where', async () => {
    const element = await at('order');
    expect(findAll(element, '.ranking button').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Move Look at rows up',
      'Move Look at rows down',
      'Move Set test rows apart up',
      'Move Set test rows apart down',
      'Move Tune a model up',
      'Move Tune a model down',
    ]);
    expect(button(element, 'Move Look at rows up').disabled).to.equal(true);
    expect(button(element, 'Move Tune a model down').disabled).to.equal(true);
  });

  it('keeps the focus on the item that moved, and says where it is', async () => {
    const element = await at('order');
    expect(statusOf(element)).to.equal('');
    await move(element, 'Move Look at rows down');
    expect(order(element)).to.deep.equal(['Set test rows apart', 'Look at rows', 'Tune a model']);
    expect(statusOf(element)).to.equal('Look at rows, now 2 of 3');
    expect(deepestFocus()).to.equal(button(element, 'Move Look at rows down'));
    await move(element, 'Move Look at rows down');
    expect(statusOf(element)).to.equal('Look at rows, now 3 of 3');
    expect(deepestFocus()).to.equal(button(element, 'Move Look at rows up'));
    expect(answerTo(element, 'order')).to.deep.equal(['split', 'tune', 'look']);
  });

  it('takes a double click for one move, which the second click would undo', async () => {
    const element = await at('order');
    for (const detail of [1, 2]) {
      const [, down] = findAll(element, '.ranking button');
      down?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
      await element.updateComplete;
    }
    expect(order(element)).to.deep.equal(['Set test rows apart', 'Look at rows', 'Tune a model']);
  });

  it('takes the order that is shown where nothing had to be moved', async () => {
    const element = await at('order');
    expect(answerTo(element, 'order')).to.equal(undefined);
    await next(element);
    expect(answerTo(element, 'order')).to.deep.equal(['look', 'split', 'tune']);
    await press(element, 'Back');
    await move(element, 'Move Tune a model up');
    await next(element);
    expect(answerTo(element, 'order')).to.deep.equal(['look', 'tune', 'split']);
  });

  it('can be left open while nothing was moved', async () => {
    const element = await at('order');
    await press(element, 'Leave open');
    expect(answerTo(element, 'order')).to.equal(undefined);
  });
});

describe('Pictures', () => {
  it('are not asked for: the words for them stand in their place and describe them', async () => {
    const element = await at('curve');
    expect(findAll(element, 'img')).to.deep.equal([]);
    expect(texts(element, '.frame')).to.deep.equal([
      'Training loss falls, validation loss falls and then rises',
      'Both losses fall',
    ]);
    const [input] = inputs(element);
    expect(input?.getAttribute('aria-describedby')).to.equal(find(element, '.frame').id);
    expect(input?.labels?.[0]?.textContent?.trim()).to.equal('They drift apart');
  });

  it('are asked for where the page allows it: late, without saying from where, in a box of their shape', async () => {
    const src = new URL('/__test__/none.png', location.href).href;
    const [apart, together] = galleryQuiz().questions.flatMap((question) =>
      question.type === 'picture' ? question.options : [],
    );
    if (!apart || !together) throw new Error('The gallery has no pictures');
    const options = [apart, together].map((option) => ({ ...option, image: { ...option.image, src } }));
    const element = await mount(galleryWith('picture', { options }), { allowImages: true });
    await reach(element, 'curve');
    const images = findAll<HTMLImageElement>(element, 'img');
    expect(images).to.have.lengthOf(2);
    for (const image of images) {
      expect(image).to.include({ src, loading: 'lazy', referrerPolicy: 'no-referrer' });
      const { width, height } = image.getBoundingClientRect();
      expect(width / height).to.be.closeTo(4 / 3, 0.02);
    }
    expect(images[1]?.alt).to.equal('Both losses fall');
    element.allowImages = false;
    await element.updateComplete;
    expect(findAll(element, 'img')).to.deep.equal([]);
  });

  it('are chosen by pressing anywhere on them', async () => {
    const element = await at('curve');
    const { left, top, width, height } = find(element, '.picture').getBoundingClientRect();
    const hit = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 4);
    (hit as HTMLElement).click();
    await element.updateComplete;
    expect(answerTo(element, 'curve')).to.equal('apart');
    expect(find(element, '.picture').part.contains('selected')).to.equal(true);
  });

  it('can be chosen together where the quiz says so', async () => {
    const element = await mount(galleryWith('picture', { multiple: true }));
    await reach(element, 'curve');
    expect(hintOf(element)).to.deep.equal(['Choose all that apply.']);
    await choose(element, 'They drift apart');
    await choose(element, 'They fall together');
    expect(answerTo(element, 'curve')).to.deep.equal(['apart', 'together']);
  });
});

describe('A knowledge check', () => {
  it('has its code below the heading, in a box of its own that the keyboard scrolls', async () => {
    const element = await at('rows', { width: 320 });
    expect(find(element, 'legend').textContent?.trim()).to.equal('What does this print?');
    const block = find(element, 'fieldset pre');
    expect(block.tabIndex).to.equal(0);
    expect(block.scrollWidth).to.be.above(block.clientWidth);
    expect(element.parentElement?.scrollWidth).to.be.at.most(320);
    expect(block.getBoundingClientRect().top).to.be.at.least(
      find(element, '#question').getBoundingClientRect().bottom,
    );
  });

  it('has its formatting in the result as well', async () => {
    const element = await mount();
    await reach(element, 'rows');
    await choose(element, '2');
    await next(element);
    await press(element, 'Leave open');
    const results = find<MlReadinessResults>(element, 'ml-readiness-results');
    const card = results.shadowRoot;
    const checks = card?.querySelector<HTMLDetailsElement>('details[part~=checks]');
    if (!checks) throw new Error('The result has no checks');
    const toggled = oneEvent(checks, 'toggle');
    checks.open = true;
    await toggled;
    await results.updateComplete;
    expect(
      [...(card?.querySelectorAll('.checks pre') ?? [])].map(
        ({ textContent }) => textContent?.split('\n')[0],
      ),
    ).to.deep.equal(['rows = [1, 2]', 'print(sum(rows))']);
    expect(card?.querySelector('.checks p code')?.textContent).to.equal('2');
  });
});

describe('Words', () => {
  it('are asked for in a field that is named by the question and says that nothing is scored', async () => {
    const element = await at('address');
    const [input] = inputs(element);
    expect(nameOf(input as HTMLInputElement)).to.equal('Where is it?');
    expect(hintOf(element).at(-1)).to.equal('In your own words. It is never scored.');
    expect(input?.maxLength).to.equal(80);
  });

  it('are kept as they are typed, and answered without the space around them', async () => {
    const element = await at('address');
    await type(element, '  ab ');
    expect(inputs(element)[0]?.value).to.equal('  ab ');
    expect(answerTo(element, 'address')).to.equal('ab');
    await type(element, '   ');
    expect(answerTo(element, 'address')).to.equal(undefined);
    await next(element);
    expect(errorOf(element)).to.equal('Error: Write a few words. Or leave this question open.');
  });

  it('are counted near the end, in sight and aloud', async () => {
    const element = await at('address');
    const count = (): string => find(element, '.count').textContent?.trim() ?? '';
    await type(element, 'x'.repeat(59));
    expect([count(), statusOf(element)]).to.deep.equal(['', '']);
    await type(element, 'x'.repeat(60));
    expect([count(), statusOf(element)]).to.deep.equal(['Characters left: 20', 'Characters left: 20']);
    await type(element, 'x'.repeat(80));
    expect(count()).to.equal('Characters left: 0');
  });

  it('are not sent on by the Enter that ends the composition of a word', async () => {
    const element = await at('address');
    const enter = (init: KeyboardEventInit): boolean =>
      inputs(element)[0]?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
      ) ?? false;
    expect(enter({ isComposing: true })).to.equal(false);
    expect(enter({ keyCode: 229 })).to.equal(false);
    expect(enter({})).to.equal(true);
  });

  it('of a visitor are repeated as words, never as formatting', async () => {
    const quiz = galleryQuiz();
    const [link, address] = ['link', 'address'].map((id) => quiz.questions.find((one) => one.id === id));
    if (!link || !address) throw new Error('The gallery has no words');
    const { showIf: _, evidenceFor: __, ...asked } = address as TextQuestion;
    const after = { ...link, text: 'Does **{answer:address}** open?' };
    const rest = quiz.questions.filter(({ id }) => id !== 'link' && id !== 'address');
    const element = await mount({
      ...quiz,
      questions: [asked, after, ...rest],
    });
    await reach(element, 'address');
    await type(element, '`x` [y](https://example.org) <b>');
    await next(element);
    expect(find(element, '#question').textContent).to.equal('Does `x` [y](https://example.org) <b> open?');
    expect(findAll(element, '#question a, #question code, #question b')).to.deep.equal([]);
  });
});

describe('Texts that repeat what was said', () => {
  it('fill in answers in questions and their help', async () => {
    const element = await at('address');
    expect(hintOf(element)[0]).to.equal('You said “Yes”. This is for your own list.');
  });

  it('fill in scores so far', async () => {
    const element = await mount(galleryWith('yes-no', { help: '{score:all} and {total} so far.' }));
    await reach(element, 'reviews');
    inputs(element)[2]?.click();
    await element.updateComplete;
    await next(element);
    await reach(element, 'link');
    expect(hintOf(element)[0]).to.equal('10 and 10 so far.');
  });
});

describe('What is drawn', () => {
  const pooled = (): Quiz =>
    galleryQuiz({ pools: [{ id: 'some', questions: ['reviews', 'projects', 'order', 'curve'], pick: 1 }] });

  /** Ids of the options or questions in the order in which they are shown. */
  const shown = async (element: MlReadinessQuiz): Promise<string> => {
    await reach(element, 'tools');
    return texts(element, '.option').join();
  };

  it('is the same for the same seed, and another for each run without one', async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 12; seed += 1) {
      const first = await shown(await mount(undefined, { seed }));
      expect(await shown(await mount(undefined, { seed }))).to.equal(first);
      orders.add(first);
    }
    expect(orders.size).to.be.above(2);
    const element = await mount();
    element.seed = undefined;
    const seeds = new Set<number | undefined>();
    for (let run = 0; run < 4; run += 1) {
      element.start();
      element.restart();
      await reach(element, 'link');
      await press(element, 'Leave open');
      seeds.add(element.report?.quiz.seed);
      element.restart();
    }
    expect(seeds.size).to.be.above(1);
  });

  it('is asked and scored, as many of a pool as it says, and stands in the report', async () => {
    const element = await mount(pooled(), { seed: 5 });
    element.start();
    await element.updateComplete;
    const met: string[] = [];
    while (element.snapshot?.current) {
      met.push(element.snapshot.current);
      await press(element, 'Leave open');
    }
    expect(met.filter((id) => ['reviews', 'projects', 'order', 'curve'].includes(id))).to.have.lengthOf(1);
    expect(element.report?.quiz.seed).to.equal(5);
    expect(element.report?.open.length).to.be.below(6);
  });

  it('leaves no trace where nothing is drawn', async () => {
    const { questions, ...quiz } = galleryQuiz();
    const plain = questions.map(({ ...question }) => {
      if ('shuffle' in question) delete question.shuffle;
      return question;
    });
    const element = await mount({ ...quiz, questions: plain }, { seed: 5 });
    await reach(element, 'link');
    await press(element, 'Leave open');
    expect(element.report?.quiz).not.to.have.property('seed');
  });
});

describe('The language', () => {
  it('of the quiz is that of the element, else of what is around it, if the quiz has it', async () => {
    const element = await mount(undefined, { lang: 'de-AT' });
    expect(find(element, '#title').textContent).to.equal('Jede Art von Frage');
    expect(find(element, 'section').lang).to.equal('de');
    element.removeAttribute('lang');
    element.parentElement?.setAttribute('lang', 'de');
    // What the page changes is noticed in a task of its own.
    await Promise.resolve();
    await element.updateComplete;
    expect(find(element, '#title').textContent).to.equal('Jede Art von Frage');
    element.lang = 'fr';
    await element.updateComplete;
    expect(find(element, '#title').textContent).to.equal('Every kind of question');
  });

  it('can change in the middle, and in the result: the answers stay', async () => {
    const element = await at('tools');
    await choose(element, 'Git');
    await choose(element, 'Docker');
    element.lang = 'de';
    await element.updateComplete;
    expect(find(element, '#question').textContent).to.equal('Welche zwei kennst du am besten?');
    expect(findAll(element, '.selected')).to.have.lengthOf(2);
    await next(element);
    await reach(element, 'link');
    await choose(element, 'Ja');
    await next(element);
    await leaveOpen(element);
    const { total } = element.report ?? {};
    expect(element.report?.strengths[0]?.text).to.equal('Deine Arbeit lässt sich **öffnen**.');
    element.lang = 'en';
    await element.updateComplete;
    expect(element.report?.strengths[0]?.text).to.equal('Your work can be **opened**.');
    expect(element.report?.total).to.equal(total);
  });

  it('tells the page of nothing when it changes', async () => {
    const element = await at('tools');
    let told = 0;
    for (const name of ['ml-quiz-start', 'ml-quiz-step', 'ml-quiz-complete', 'ml-quiz-restart'] as const) {
      element.addEventListener(name, () => (told += 1));
    }
    element.lang = 'de';
    await element.updateComplete;
    expect(told).to.equal(0);
    const ready = oneEvent(element, 'ml-quiz-ready');
    element.quiz = galleryQuiz({ id: 'other' });
    await ready;
    expect(find(element, '#title').textContent).to.equal('Jede Art von Frage');
  });
});

describe('A slider that counts in a measure', () => {
  /** What it says at these values, in a quiz of this language. */
  async function said(lang: string, values: readonly number[]): Promise<readonly (string | null)[]> {
    const element = await mount({ ...galleryWith('slider', { measure: 'year', unit: 'y' }), lang }, { lang });
    await reach(element, 'years');
    const [line] = inputs(element);
    if (!line) throw new Error('There is no slider');
    const spoken: (string | null)[] = [];
    for (const value of values) {
      line.value = String(value);
      line.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
      expect(find(element, '[part=value]').textContent).to.equal(line.getAttribute('aria-valuetext'));
      spoken.push(line.getAttribute('aria-valuetext'));
    }
    return spoken;
  }

  it('follows the plural rules of the language', async () => {
    expect(await said('en', [0, 1, 2])).to.deep.equal(['0 years', '1 year', '2 years']);
    expect(await said('de', [1, 2])).to.deep.equal(['1 Jahr', '2 Jahre']);
  });
});
