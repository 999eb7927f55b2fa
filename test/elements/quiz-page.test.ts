import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { QuizAnswerDetail } from '../../src/events.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { deepestFocus, pressKey, pressShiftTab } from '../fixtures/keyboard.js';
import { askedIn, controlsOf, groupOf, mountPage, sectionedQuiz } from '../fixtures/page-of-questions.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { find, findAll, mountQuiz, press, ready } from '../fixtures/walk.js';

/** Ticks or chooses the control of a question that has this value. */
async function answer(element: MlReadinessQuiz, question: string, value: string): Promise<void> {
  const control = controlsOf(element, question).find((one) => one.value === value);
  if (!control) throw new Error(`${question} has no ${value}`);
  control.click();
  await element.updateComplete;
}

async function type(element: MlReadinessQuiz, question: string, text: string): Promise<void> {
  const [input] = controlsOf(element, question);
  if (!input) throw new Error(`${question} has no field`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

const textOf = (element: MlReadinessQuiz, selector: string): string =>
  find(element, selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const progressOf = (element: MlReadinessQuiz): string => textOf(element, '.progress');
const statusOf = (element: MlReadinessQuiz): string => textOf(element, '[role=status]');
const errorOf = (element: MlReadinessQuiz, question: string): string =>
  textOf(element, `[id="${question}.error"]`);
const outlineOf = (element: MlReadinessQuiz): readonly string[] =>
  findAll(element, 'h1, h2, h3, h4, h5, h6').map(
    (heading) => `${heading.localName} ${heading.textContent?.trim()}`,
  );
const focusedId = (): string | undefined => deepestFocus()?.id;
const seeResult = (element: MlReadinessQuiz): Promise<void> => press(element, 'See my result');

describe('<ml-readiness-quiz layout="page">', () => {
  it('asks all questions of the path at once, in an outline of title, sections and questions', async () => {
    const element = await mountPage();
    expect(askedIn(element)).to.deep.equal(['target', 'years', 'python', 'tools', 'leak', 'drift', 'live']);
    expect(outlineOf(element).slice(0, 4)).to.deep.equal([
      'h2 How close are you to machine-learning work?',
      'h3 About you',
      'h4 Which job are you aiming for?',
      'h4 How many years have you been paid to write software?',
    ]);
    for (const legend of findAll(element, 'fieldset > legend')) {
      expect(legend.querySelector('h4'), legend.textContent ?? '').not.to.equal(null);
    }
    expect(findAll(element, 'fieldset').length).to.equal(7);
    expect(findAll(element, '.button.primary').map((button) => button.textContent?.trim())).to.deep.equal([
      'See my result',
    ]);
  });

  it('puts questions right below the title where the quiz has no sections', async () => {
    const element = await mountPage(smallQuiz());
    expect(outlineOf(element).slice(0, 2)).to.deep.equal([
      'h2 How close are you to machine-learning work?',
      'h3 Which job are you aiming for?',
    ]);
  });

  it('begins with the intro, and goes on to the title', async () => {
    const element = await mountQuiz();
    element.layout = 'page';
    await element.updateComplete;
    expect(findAll(element, 'fieldset').length).to.equal(0);
    find(element, '.primary').focus();
    await press(element, 'Start');
    expect(focusedId()).to.equal('title');
    expect(find(element, '#title').offsetHeight).to.be.greaterThan(10);
  });

  it('keeps the answers of questions apart, whatever names they share', async () => {
    const element = await mountPage();
    await answer(element, 'leak', 'optimistic');
    await answer(element, 'drift', 'not-sure');
    await answer(element, 'live', 'yes');
    expect(element.snapshot?.answers).to.deep.equal({ leak: 'optimistic', drift: 'not-sure', live: 'yes' });
    const names = findAll<HTMLInputElement>(element, 'input').map(({ name }) => name);
    expect(new Set(names).size).to.equal(7);
    const ids = findAll(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('shows a question that is met in its place, says so, and leaves the focus alone', async () => {
    const element = await mountPage();
    const box = controlsOf(element, 'tools').find(({ value }) => value === 'pytorch');
    box?.focus();
    await answer(element, 'tools', 'pytorch');
    expect(askedIn(element)).to.deep.equal([
      'target',
      'years',
      'python',
      'tools',
      'depth',
      'leak',
      'drift',
      'live',
    ]);
    expect(statusOf(element)).to.match(/^Now also asked: .+\.$/);
    expect(deepestFocus()).to.equal(box);
    expect(controlsOf(element, 'tools')).to.include(box);
  });

  it('takes a question away that is no longer met, keeps its answer, and does not score it', async () => {
    const element = await mountPage();
    await answer(element, 'tools', 'pytorch');
    await answer(element, 'depth', 'd1');
    expect(progressOf(element)).to.equal('2 of 8 answered');
    await answer(element, 'tools', 'pytorch');
    expect(askedIn(element)).not.to.include('depth');
    expect(statusOf(element)).to.match(/^No longer asked: .+\.$/);
    expect(progressOf(element)).to.equal('0 of about 8 answered');
    expect(element.snapshot?.answers).to.deep.equal({ depth: 'd1' });
    await answer(element, 'tools', 'pytorch');
    expect(controlsOf(element, 'depth').find(({ checked }) => checked)?.value).to.equal('d1');
  });

  it('says how much is answered without saying it aloud', async () => {
    const element = await mountPage();
    expect(progressOf(element)).to.equal('0 of about 8 answered');
    await answer(element, 'live', 'yes');
    expect(progressOf(element)).to.equal('1 of about 8 answered');
    expect(statusOf(element)).to.equal('');
    expect(find(element, '.progress').closest('[role=status], [aria-live]')).to.equal(null);
  });

  it('says what is missing on top, with links to each place, and at each question', async () => {
    const element = await mountPage();
    await answer(element, 'live', 'yes');
    await seeResult(element);
    expect(element.snapshot?.phase).to.equal('question');
    expect(focusedId()).to.equal('summary');
    const links = findAll<HTMLAnchorElement>(element, '.summary a');
    expect(links.map((link) => link.textContent?.trim())).to.deep.equal([
      'Python – This question needs an answer.',
    ]);
    expect(errorOf(element, 'python')).to.equal('Error: This question needs an answer.');
    const group = groupOf(element, 'python');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(group.getAttribute('aria-describedby')).to.contain('python.error');
    links[0]?.click();
    await element.updateComplete;
    expect(deepestFocus()).to.equal(controlsOf(element, 'python')[0]);
    expect(location.hash).to.equal('');
  });

  it('takes an error back once it is mended, and then shows the result', async () => {
    const element = await mountPage();
    await answer(element, 'live', 'yes');
    await seeResult(element);
    await answer(element, 'python', 'p2');
    expect(errorOf(element, 'python')).to.equal('');
    expect(groupOf(element, 'python').hasAttribute('aria-invalid')).to.equal(false);
    await seeResult(element);
    expect(element.snapshot?.phase).to.equal('result');
    expect(element.report?.total).to.be.a('number');
    expect(focusedId()).to.equal('verdict');
  });

  it('asks for one answer at least where none is required', async () => {
    const questions = smallQuiz().questions.map((question) => ({ ...question, required: false }));
    const element = await mountPage(sectionedQuiz({ questions }));
    await seeResult(element);
    expect(textOf(element, '.summary')).to.contain('Answer at least one question.');
    await answer(element, 'live', 'yes');
    await seeResult(element);
    expect(element.snapshot?.phase).to.equal('result');
  });

  it('goes back to the page with all answers kept, where the visitor left it', async () => {
    const element = await mountPage();
    await answer(element, 'python', 'p1');
    await answer(element, 'tools', 'git');
    await seeResult(element);
    await press(element, 'Back');
    expect(askedIn(element).length).to.equal(7);
    expect(controlsOf(element, 'python').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
    expect(focusedId()).to.equal('live.question');
  });

  it('shows the result so far, and the page again at the question that was left', async () => {
    const element = await mountPage();
    expect(findAll(element, 'button').map((button) => button.textContent?.trim())).not.to.include(
      'See the result so far',
    );
    await answer(element, 'python', 'p1');
    await press(element, 'See the result so far');
    expect(find(element, 'ml-readiness-results').shadowRoot?.textContent).to.contain('still open');
    await press(element, 'Go on with the questions');
    expect(focusedId()).to.equal('python.question');
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('goes to any question that is asked, and to none that is not', async () => {
    const element = await mountPage();
    element.goTo('drift');
    await element.updateComplete;
    expect(focusedId()).to.equal('drift.question');
    expect(element.snapshot?.current).to.equal('drift');
    element.goTo('depth');
    element.goTo('ghost');
    await element.updateComplete;
    expect(element.snapshot?.current).to.equal('drift');
    await answer(element, 'python', 'p1');
    await seeResult(element);
    element.goTo('leak');
    await element.updateComplete;
    expect(focusedId()).to.equal('leak.question');
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('does not go on by Enter', async () => {
    const element = await mountPage();
    await answer(element, 'python', 'p1');
    controlsOf(element, 'python')[1]?.focus();
    await pressKey('Enter');
    await element.updateComplete;
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('forgets everything on restart', async () => {
    const element = await mountPage();
    await answer(element, 'python', 'p1');
    await seeResult(element);
    await press(element, 'Start again');
    await press(element, 'Clear my answers and start again');
    expect(element.snapshot).to.deep.include({ phase: 'intro', answers: {} });
    await press(element, 'Start');
    expect(findAll<HTMLInputElement>(element, ':checked').length).to.equal(0);
  });
});

describe('<ml-readiness-quiz layout="page">: every kind of question', () => {
  const mountGallery = (): Promise<MlReadinessQuiz> => {
    const { pools: _, ...quiz } = galleryQuiz();
    return mountPage(quiz);
  };

  it('is asked beside the others and answered in its own way', async () => {
    const element = await mountGallery();
    expect(askedIn(element).length).to.equal(10);
    await answer(element, 'link', 'yes');
    await type(element, 'projects', '4');
    await type(element, 'address', 'example.org');
    const [years] = controlsOf(element, 'years');
    if (!years) throw new Error('There is no slider');
    years.value = '3';
    years.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
    for (const row of ['sql', 'git', 'python']) {
      const radio = controlsOf(element, 'skills').find(({ name }) => name === `skills.row-${row}`);
      radio?.click();
      await element.updateComplete;
    }
    find(element, '[id="order.down-look"]').click();
    await element.updateComplete;
    const { address, link, order, projects, years: given } = element.snapshot?.answers ?? {};
    expect({ address, link, projects, given }).to.deep.equal({
      address: 'example.org',
      link: 'yes',
      projects: 4,
      given: 3,
    });
    expect(order).to.be.an('array');
    expect(statusOf(element)).to.contain('now 2 of');
    expect(focusedId()).to.equal('order.down-look');
  });

  it('takes the answer that a slider or a ranking shows only from those who say so', async () => {
    const element = await mountGallery();
    expect(element.snapshot?.answers).to.deep.equal({});
    const takes = findAll(element, '.take').map(
      (button) => button.closest('.asked')?.querySelector('h3')?.id,
    );
    expect(takes).to.deep.equal(['years.question', 'order.question']);
    for (const question of ['years', 'order']) {
      const button = groupOf(element, question).parentElement?.querySelector<HTMLElement>('.take');
      button?.click();
      await element.updateComplete;
      expect(focusedId()).to.equal(`${question}.question`);
    }
    expect(element.snapshot?.answers['years']).to.equal(0);
    expect(element.snapshot?.answers['order']).to.be.an('array');
    expect(findAll(element, '.take').length).to.equal(0);
  });

  it('is looked at where it was begun and is not whole, and can be left open all the same', async () => {
    const element = await mountGallery();
    await type(element, 'projects', '400');
    controlsOf(element, 'skills')[0]?.click();
    await element.updateComplete;
    await answer(element, 'place', 'servers');
    await seeResult(element);
    const marked = findAll(element, 'fieldset[aria-invalid] [part~=question]').map(({ id }) => id);
    expect(marked).to.deep.equal(['skills.question', 'projects.question']);
    const [first, second] = findAll(element, '.summary a');
    first?.click();
    await element.updateComplete;
    expect((deepestFocus() as HTMLInputElement).name).to.match(/^skills\.row-/);
    second?.click();
    await element.updateComplete;
    expect((deepestFocus() as HTMLInputElement).value).to.equal('400');

    groupOf(element, 'skills').parentElement?.querySelector<HTMLElement>('.take')?.click();
    await element.updateComplete;
    expect(focusedId()).to.equal('skills.question');
    expect(controlsOf(element, 'skills').some(({ checked }) => checked)).to.equal(false);
    await type(element, 'projects', '');
    expect(errorOf(element, 'projects')).to.equal('');
    await seeResult(element);
    expect(element.snapshot?.phase).to.equal('result');
    expect(element.snapshot?.answers).to.deep.equal({ place: 'servers' });
  });

  it('refuses one option too many, again and again', async () => {
    const element = await mountGallery();
    const boxes = controlsOf(element, 'tools').slice(0, 3);
    for (const box of boxes) {
      box.click();
      await element.updateComplete;
    }
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, true, false]);
    expect(errorOf(element, 'tools')).to.equal('Error: 2 at most. Untick one to choose another.');
    expect(statusOf(element)).to.equal('2 at most. Untick one to choose another.');
    expect(groupOf(element, 'tools').hasAttribute('aria-invalid')).to.equal(false);
  });
});

describe('<ml-readiness-quiz layout="page">: what the page around is told', () => {
  it('hears the start, each question that is visited, each answer once it is left, and the result', async () => {
    const element = await mountPage();
    element.restart();
    const heard: string[] = [];
    const hear = (event: CustomEvent<Partial<QuizAnswerDetail>>): void => {
      const { question, answer } = event.detail;
      heard.push(
        [event.type.replace('ml-quiz-', ''), question, answer && String(answer)].filter(Boolean).join(' '),
      );
    };
    for (const name of ['start', 'step', 'answer', 'complete']) {
      element.addEventListener(`ml-quiz-${name}`, hear as EventListener);
    }
    element.start();
    await element.updateComplete;
    await answer(element, 'python', 'p1');
    await answer(element, 'python', 'p2');
    await answer(element, 'live', 'yes');
    await seeResult(element);
    expect(heard.slice(0, 6)).to.deep.equal([
      'start',
      'step target',
      'step python',
      'answer python p2',
      'step live',
      'answer target',
    ]);
    expect(heard.slice(6)).to.deep.equal([
      'answer years',
      'answer tools',
      'answer leak',
      'answer drift',
      'answer live yes',
      'complete',
    ]);
  });

  it('hears of a question when the focus comes to it, once', async () => {
    const element = await mountPage();
    const steps: string[] = [];
    element.addEventListener('ml-quiz-step', ({ detail }) =>
      steps.push(`${detail.position} ${detail.question}`),
    );
    const told = oneEvent(element, 'ml-quiz-step');
    controlsOf(element, 'leak')[0]?.focus();
    await told;
    controlsOf(element, 'leak')[1]?.focus();
    await element.updateComplete;
    expect(steps).to.deep.equal(['5 leak']);
  });
});

describe('<ml-readiness-quiz>: another layout while it is taken', () => {
  it('keeps the answers, whole or not, and the focus', async () => {
    const element = await mountQuiz(sectionedQuiz());
    element.start();
    await element.updateComplete;
    find(element, 'fieldset input').click();
    await element.updateComplete;
    await press(element, 'Next');
    element.layout = 'page';
    await element.updateComplete;
    expect(controlsOf(element, 'target')[0]?.checked).to.equal(true);
    expect(focusedId()).to.equal('years.question');

    await answer(element, 'live', 'yes');
    element.layout = 'steps';
    await element.updateComplete;
    expect(element.snapshot?.current, 'the first that is open').to.equal('years');
    expect(focusedId()).to.equal('question');
    expect(element.snapshot?.answers).to.deep.equal({ target: 'mle', live: 'yes' });
  });

  it('stays at the result', async () => {
    const element = await mountPage();
    await answer(element, 'python', 'p1');
    await seeResult(element);
    const { report } = element;
    element.layout = 'steps';
    await element.updateComplete;
    expect(element.report).to.equal(report);
    expect(find(element, 'ml-readiness-results')).not.to.equal(null);
  });

  it('shows a step for a layout that there is not', async () => {
    const element = await mountQuiz();
    element.setAttribute('layout', 'carousel');
    element.start();
    await element.updateComplete;
    expect(findAll(element, 'fieldset').length).to.equal(1);
  });

  it('begins with another quiz like any other', async () => {
    const element = await mountPage();
    await answer(element, 'python', 'p1');
    await press(element, 'See my result');
    element.quiz = galleryQuiz();
    await oneEvent(element, 'ml-quiz-ready');
    await ready(element);
    element.start();
    await element.updateComplete;
    expect(askedIn(element)[0]).to.equal('place');
  });
});

describe('<ml-readiness-quiz layout="page">: by keyboard alone', () => {
  it('leads from the intro over an error to the result, and back', async () => {
    const element = await mountPage(sectionedQuiz());
    element.restart();
    await element.updateComplete;
    find(element, '.primary').focus();
    const tabTo = async (isThere: (focus: Element) => boolean): Promise<void> => {
      for (let tabs = 0; tabs < 80; tabs += 1) {
        const focus = deepestFocus();
        if (focus && isThere(focus)) return;
        await pressKey('Tab');
        await element.updateComplete;
        expect(deepestFocus()).not.to.equal(document.body);
      }
      throw new Error('It is more than 80 steps away');
    };
    const says = (text: string) => (focus: Element) => focus.textContent?.trim() === text;
    await pressKey('Enter');
    await element.updateComplete;
    expect(focusedId()).to.equal('title');
    await tabTo((focus) => focus.matches('[name="tools.answer"]'));
    await pressKey('Space');
    await element.updateComplete;
    await tabTo(says('See my result'));
    await pressKey('Enter');
    await element.updateComplete;
    expect(focusedId()).to.equal('summary');
    await pressKey('Tab');
    await pressKey('Enter');
    await element.updateComplete;
    expect(deepestFocus()).to.equal(controlsOf(element, 'python')[0]);
    await pressKey('ArrowDown');
    await element.updateComplete;
    expect(element.snapshot?.answers['python']).to.equal('p1');
    await pressShiftTab();
    await tabTo(says('See my result'));
    await pressKey('Space');
    await element.updateComplete;
    await element.shadowRoot?.querySelector('ml-readiness-results')?.updateComplete;
    expect(focusedId()).to.equal('verdict');
    await tabTo(says('Back'));
    await pressKey('Enter');
    await element.updateComplete;
    expect(focusedId()).to.equal('live.question');
  });
});
