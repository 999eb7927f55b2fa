import { expect, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { Quiz } from '../../src/core/index.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { en } from '../../src/locales/en.js';
import { corruptionsOf } from '../fixtures/corruptions.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import {
  allKept,
  blockStorage,
  fillStorage,
  keptNames,
  restoreStorage,
  revisit,
  settled,
  visit,
} from '../fixtures/kept.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { choose, find, findAll, leaveOpen, press, walkTo, walkToResult } from '../fixtures/walk.js';

const RUN = 'ml-readiness-quiz:run:small';
const EVENTS = ['ml-quiz-ready', 'ml-quiz-resume', 'ml-quiz-step', 'ml-quiz-complete', 'ml-quiz-error'];

const wordsOf = (element: MlReadinessQuiz): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

const statusOf = (element: MlReadinessQuiz): string =>
  find(element, '[role=status]').textContent?.trim() ?? '';

const hasButton = (element: MlReadinessQuiz, name: string): boolean =>
  findAll(element, 'button').some((button) => button.textContent?.trim() === name);

/** Everything that the page is told from now on, on any element. */
function listen(): readonly CustomEvent[] {
  const heard: CustomEvent[] = [];
  for (const type of EVENTS) document.addEventListener(type, (event) => heard.push(event as CustomEvent));
  return heard;
}

/** Answers up to this question. */
async function upTo(question: string, ...how: Parameters<typeof visit>): Promise<MlReadinessQuiz> {
  const element = await visit(...how);
  await walkTo(element, question);
  await settled(element);
  return element;
}

afterEach(restoreStorage);

describe('What is kept in this tab', () => {
  it('is nothing before the first answer, then one record with the quiz in its name', async () => {
    const element = await visit();
    await press(element, 'Start');
    await settled(element);
    expect(keptNames()).to.deep.equal([]);
    await choose(element, 'Machine-learning engineer');
    await settled(element);
    expect(keptNames()).to.deep.equal([`tab ${RUN}`]);
  });

  it('is written a moment after an answer, and at once when the page goes or is no longer looked at', async () => {
    const element = await upTo('python');
    const answersKept = (): unknown => JSON.parse(sessionStorage.getItem(RUN) ?? '{}').snapshot?.answers;
    const { answers } = element.snapshot ?? {};
    await choose(element, 'Programs with tests');
    expect(answersKept()).to.deep.equal(answers);
    await waitUntil(() => JSON.stringify(answersKept()) === JSON.stringify(element.snapshot?.answers));
    for (const [target, type] of [[window, 'pagehide'] as const, [document, 'visibilitychange'] as const]) {
      await press(element, type === 'pagehide' ? 'Next' : 'Back');
      target.dispatchEvent(new Event(type));
      expect(JSON.parse(sessionStorage.getItem(RUN) ?? '{}').snapshot).to.deep.equal(element.snapshot);
    }
  });

  it('is where the visitor left off, from every question on', async () => {
    for (const id of ['years', 'python', 'tools', 'leak', 'live']) {
      fixtureCleanup();
      sessionStorage.clear();
      const before = await upTo(id);
      const place = find(before, '[part=progress] span').textContent ?? '';
      const element = await revisit();
      expect(find(element, 'h3').textContent).to.equal(place.replace('Question', 'You left off at question'));
      expect(findAll(element, 'input').length).to.equal(0);
      await press(element, en.keptGoOn);
      expect(element.snapshot?.current).to.equal(id);
      expect(element.shadowRoot?.activeElement).to.equal(find(element, '#question'));
    }
  });

  it('takes no focus when it comes back, is spoken once, and is told to the page after the quiz is ready', async () => {
    await upTo('tools');
    const heard = listen();
    const element = await revisit();
    expect(document.activeElement).to.equal(document.body);
    expect(statusOf(element)).to.equal(en.keptRestored);
    expect(heard.map(({ type }) => type)).to.deep.equal(['ml-quiz-ready', 'ml-quiz-resume']);
    expect(heard[1]?.detail).to.deep.equal({
      quizId: 'small',
      quizVersion: '1.0.0',
      phase: 'question',
      question: 'tools',
      isChanged: false,
      dropped: [],
    });
    const told = oneEvent(element, 'ml-quiz-step');
    await press(element, en.keptGoOn);
    expect((await told).detail.question).to.equal('tools');
    expect(statusOf(element)).to.equal('');
  });

  it('is gone on with by start() too, which takes no focus', async () => {
    await upTo('tools');
    const element = await revisit();
    element.start();
    await element.updateComplete;
    expect(find(element, '#question').textContent).to.contain('Which of these');
    expect(document.activeElement).to.equal(document.body);
  });

  it('is gone on with by goTo() with the question that the page is told of', async () => {
    await upTo('tools');
    const element = await revisit();
    element.goTo(element.snapshot?.current ?? '');
    await element.updateComplete;
    expect(find(element, '#question').textContent).to.contain('Which of these');
    expect(findAll(element, 'input').length).to.be.above(0);
    expect(document.activeElement).to.equal(document.body);
  });

  it('goes when the visitor begins again, which is asked first', async () => {
    await upTo('tools');
    const element = await revisit();
    await press(element, en.restart);
    await press(element, en.restartCancel);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal(en.restart);
    expect(keptNames()).to.deep.equal([`tab ${RUN}`]);
    await press(element, en.restart);
    await press(element, en.restartConfirm);
    expect(element.snapshot?.phase).to.equal('intro');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#title'));
    expect(keptNames()).to.deep.equal([]);
  });

  it('goes with the last answer that is taken back', async () => {
    const element = await visit();
    await walkTo(element, 'tools');
    await choose(element, 'Git');
    element.restart();
    await element.updateComplete;
    expect(keptNames()).to.deep.equal([]);
  });

  it('is the result of a run that was complete, without a second ml-quiz-complete', async () => {
    const before = await visit();
    await walkToResult(before);
    await settled(before);
    const total = before.report?.total;
    const heard = listen();
    const element = await revisit();
    expect(element.report?.total).to.equal(total);
    expect(find(element, '[part~=resumed]').textContent).to.contain('Your result of');
    expect(heard.map(({ type }) => type)).to.deep.equal(['ml-quiz-ready', 'ml-quiz-resume']);
    expect(heard[1]?.detail).to.include({ phase: 'result', question: null });
    await press(element, 'Back');
    find(element, '.primary').click();
    await element.updateComplete;
    expect(heard.at(-1)?.type).to.equal('ml-quiz-complete');
  });

  it('is the draw of the visitor, answers and all', async () => {
    const quiz = galleryQuiz();
    const before = await visit(quiz);
    await press(before, 'Start');
    const order = (element: MlReadinessQuiz) =>
      findAll<HTMLInputElement>(element, 'fieldset input').map(({ value }) => value);
    while (before.snapshot?.current !== 'tools') {
      findAll<HTMLInputElement>(before, 'fieldset input')[0]?.click();
      await before.updateComplete;
      find(before, '.primary').click();
      await before.updateComplete;
    }
    await settled(before);
    const [drawn, answers] = [order(before), before.snapshot.answers];
    const element = await revisit(quiz);
    await press(element, en.keptGoOn);
    expect(order(element)).to.deep.equal(drawn);
    expect(element.snapshot?.answers).to.deep.equal(answers);
  });

  it('stays with an element that is moved, and with one that is put back', async () => {
    const element = await upTo('tools');
    const box = document.createElement('div');
    element.parentElement?.append(box);
    box.append(element);
    await choose(element, 'Git');
    element.remove();
    await settled(element);
    box.append(element);
    await press(element, 'Next');
    await settled(element);
    expect(element.snapshot?.answers['tools']).to.deep.equal(['git']);
    expect(JSON.parse(sessionStorage.getItem(RUN) ?? '{}').snapshot.current).to.equal(
      element.snapshot?.current,
    );
    expect(hasButton(element, en.keptGoOn)).to.equal(false);
  });

  it('is filled in where all questions stand on one page, which can begin again', async () => {
    await upTo('tools');
    const element = await revisit(smallQuiz(), { layout: 'page' });
    expect(find(element, '[part~=resumed]').textContent).to.contain(en.keptRestored);
    expect(findAll(element, 'input:checked').length).to.equal(2);
    await expect(element).to.be.accessible();
    await press(element, en.restart);
    await press(element, en.restartConfirm);
    expect(keptNames()).to.deep.equal([]);
    expect(findAll(element, 'input:checked').length).to.equal(0);
  });

  it('is said in the language of the quiz', async () => {
    await upTo('tools');
    const element = await revisit({ ...smallQuiz(), lang: 'de' });
    expect(wordsOf(element)).to.contain('Weitermachen');
  });
});

describe('What is kept of a quiz that has changed', () => {
  it('is read by the rules of today, with what had to be left out', async () => {
    await upTo('leak');
    const renamed = JSON.parse(JSON.stringify(smallQuiz()).replace('"id":"git"', '"id":"vcs"')) as Quiz;
    const told = new Promise<CustomEvent>((resolve) =>
      document.addEventListener('ml-quiz-resume', (event) => resolve(event as CustomEvent), { once: true }),
    );
    const element = await revisit(renamed);
    expect(wordsOf(element)).to.contain(en.keptChanged).and.contain('no longer asks for: 1');
    expect((await told).detail).to.deep.include({
      isChanged: true,
      question: 'tools',
      dropped: [{ question: 'tools', option: 'git', reason: 'unknown' }],
    });
    await expect(element).to.be.accessible();
  });

  it('begins anew with a word about it where no way leads from its version', async () => {
    await upTo('tools');
    const element = await revisit(smallQuiz({ version: '9.0.0' }));
    expect(element.snapshot?.phase).to.equal('intro');
    expect(wordsOf(element)).to.contain(en['keptLost-changed']);
    expect(statusOf(element)).to.equal(en['keptLost-changed']);
    expect(keptNames()).to.deep.equal([]);
    await press(element, 'Start');
    expect(wordsOf(element)).not.to.contain(en['keptLost-changed']);
  });

  it('stays in its own place while another quiz is taken', async () => {
    const element = await upTo('tools');
    element.quiz = smallQuiz({ id: 'other' });
    await oneEvent(element, 'ml-quiz-ready');
    expect(element.snapshot?.phase).to.equal('intro');
    element.quiz = smallQuiz();
    await oneEvent(element, 'ml-quiz-ready');
    expect(element.snapshot?.current).to.equal('tools');
    expect(hasButton(element, en.keptGoOn)).to.equal(true);
  });
});

describe('What is kept and broken', () => {
  it('never keeps a visitor from the quiz, and is gone after it', async () => {
    await upTo('leak');
    const text = sessionStorage.getItem(RUN) ?? '';
    for (const corrupt of corruptionsOf(text)) {
      sessionStorage.setItem(RUN, corrupt);
      const element = await revisit();
      const isResumed = hasButton(element, en.keptGoOn) || element.report !== undefined;
      expect(isResumed || hasButton(element, 'Start'), corrupt).to.equal(true);
      if (!isResumed) expect(keptNames(), corrupt).to.deep.equal([]);
    }
  });

  it('is said to be, where there was something', async () => {
    sessionStorage.setItem(RUN, '{');
    const element = await visit();
    expect(wordsOf(element)).to.contain(en['keptLost-unreadable']);
  });

  it('is no problem on a page that has its own idea of JSON', async () => {
    const prototype = Array.prototype as { toJSON?: () => unknown };
    prototype.toJSON = function toJSON(this: unknown[]) {
      return `[${this.join()}]`;
    };
    try {
      await upTo('leak');
      const element = await revisit();
      expect(hasButton(element, en.keptGoOn) || hasButton(element, 'Start')).to.equal(true);
    } finally {
      delete prototype.toJSON;
    }
  });
});

describe('What is kept on this device', () => {
  const local = { resume: 'local' } as const;

  it('is said before the first answer, and can be deleted in every state', async () => {
    const element = await visit(smallQuiz(), local);
    expect(hasButton(element, en.keptDelete)).to.equal(false);
    await press(element, 'Start');
    await settled(element);
    expect(wordsOf(element)).to.contain('stay on this device for 24 hours');
    await walkToResult(element);
    await settled(element);
    expect(keptNames()).to.deep.equal([`device ${RUN}`]);
    expect(hasButton(element, en.keptDelete)).to.equal(true);
    const back = await revisit(smallQuiz(), local);
    expect(hasButton(back, en.keptDelete)).to.equal(true);
    await press(back, en.keptDelete);
    await press(back, en.restartCancel);
    expect(back.shadowRoot?.activeElement?.textContent?.trim()).to.equal(en.keptDelete);
    expect(keptNames().length).to.equal(1);
    await press(back, en.keptDelete);
    await press(back, en.keptDeleteConfirm);
    expect(keptNames()).to.deep.equal([]);
    expect(back.snapshot?.phase).to.equal('intro');
    expect(statusOf(back)).to.equal(en.keptDeleted);
    expect(back.shadowRoot?.activeElement).to.equal(find(back, '#title'));
  });

  it('can be deleted from where the visitor left off', async () => {
    await upTo('tools', smallQuiz(), local);
    const element = await revisit(smallQuiz(), local);
    await press(element, en.keptDelete);
    await press(element, en.keptDeleteConfirm);
    expect(keptNames()).to.deep.equal([]);
    expect(hasButton(element, 'Start')).to.equal(true);
  });

  const recorded = (): { at?: number } => JSON.parse(localStorage.getItem(RUN) ?? '{}') as { at?: number };
  const age = (hours: number): void =>
    localStorage.setItem(RUN, JSON.stringify({ ...recorded(), at: Date.now() - hours * 3_600_000 }));

  it('is kept from the last answer on, whatever the visitor looks at since', async () => {
    await upTo('tools', smallQuiz(), local);
    age(20);
    const { at } = recorded();
    const element = await revisit(smallQuiz(), local);
    await press(element, en.keptGoOn);
    await press(element, en.back);
    await settled(element);
    expect(recorded().at).to.equal(at);
    findAll(element, 'fieldset input')[1]?.click();
    await settled(element);
    expect(recorded().at).to.be.above(at ?? 0);
  });

  it('is good for as long as the page says, and for 30 days at most', async () => {
    await upTo('tools', smallQuiz(), local);
    for (const [hours, old, isGood] of [
      [24, 23, true],
      [48, 47, true],
      [9999, 719, true],
      [Number.NaN, 23, true],
      [9999, 721, false],
    ] as const) {
      age(old);
      const element = await revisit(smallQuiz(), { ...local, hours });
      expect(hasButton(element, en.keptGoOn), `${hours} ${old}`).to.equal(isGood);
    }
    expect(keptNames()).to.deep.equal([]);
  });

  it('says the time in days where it is days', async () => {
    const element = await visit(smallQuiz(), { ...local, hours: 168 });
    await press(element, 'Start');
    await settled(element);
    expect(wordsOf(element)).to.contain('for 7 days');
  });

  it('is removed where the page no longer allows it, at once', async () => {
    const element = await upTo('tools', smallQuiz(), local);
    element.resume = 'session';
    await element.updateComplete;
    expect(keptNames()).to.deep.equal([`tab ${RUN}`]);
    element.resume = 'off';
    await element.updateComplete;
    expect(keptNames()).to.deep.equal([]);
    await choose(element, 'Git');
    expect(keptNames()).to.deep.equal([]);
    element.resume = 'local';
    await element.updateComplete;
    expect(keptNames()).to.deep.equal([`device ${RUN}`]);
  });

  it('is removed by a page that allowed it on an earlier visit', async () => {
    await upTo('tools', smallQuiz(), local);
    const element = await revisit(smallQuiz(), { resume: 'off' });
    expect(element.snapshot?.phase).to.equal('intro');
    expect(keptNames()).to.deep.equal([]);
  });

  it('is deleted by deleteAnswers()', async () => {
    const element = await upTo('tools', smallQuiz(), local);
    element.deleteAnswers();
    await element.updateComplete;
    expect(keptNames()).to.deep.equal([]);
    expect(element.snapshot?.phase).to.equal('intro');
  });

  it('is deleted by deleteAnswers() before the quiz is there', async () => {
    await upTo('tools', smallQuiz(), local);
    expect(keptNames()).to.deep.equal([`device ${RUN}`]);
    const visiting = revisit(smallQuiz(), local);
    document.querySelector('ml-readiness-quiz')?.deleteAnswers();
    expect((await visiting).snapshot?.phase).to.equal('intro');
    expect(keptNames()).to.deep.equal([]);
  });

  it('is what the last tab wrote', async () => {
    const element = await upTo('tools', smallQuiz(), local);
    const elsewhere = localStorage.getItem(RUN) ?? '';
    await choose(element, 'Git');
    localStorage.setItem(RUN, elsewhere);
    await press(element, 'Next');
    await settled(element);
    expect(localStorage.getItem(RUN)).to.contain('git');
  });
});

describe('Where nothing can be kept', () => {
  for (const [name, spoil, code] of [
    ['blocked', blockStorage, 'blocked'],
    ['full', fillStorage, 'full'],
  ] as const) {
    it(`the quiz works without a word in this tab: ${name}`, async () => {
      spoil();
      const heard = listen();
      const element = await upTo('tools');
      await walkToResult(element);
      expect(element.report).to.be.an('object');
      expect(heard.filter(({ type }) => type === 'ml-quiz-error')).to.deep.equal([]);
    });

    it(`the page hears of it once, and the visitor reads it, where it was to be on this device: ${name}`, async () => {
      spoil();
      const heard = listen();
      const element = await upTo('tools', smallQuiz(), { resume: 'local' });
      const errors = heard.filter(({ type }) => type === 'ml-quiz-error');
      expect(errors.map(({ detail }) => [detail.phase, detail.code])).to.deep.equal([['storage', code]]);
      expect(wordsOf(element)).to.contain(en.keptNowhere);
      expect(hasButton(element, en.keptDelete)).to.equal(false);
    });
  }

  it('includes answers that are larger than what is kept', async () => {
    const quiz = smallQuiz();
    const words = Array.from({ length: 6 }, (_, n) => ({
      type: 'text' as const,
      id: `words-${n}`,
      text: 'What else?',
      maxLength: 2000,
    }));
    const heard = listen();
    const element = await visit({ ...quiz, questions: [...words, ...quiz.questions] }, { resume: 'local' });
    await press(element, 'Start');
    for (let n = 0; n < 6; n++) {
      const field = find<HTMLTextAreaElement>(element, 'fieldset textarea, fieldset input');
      field.value = '語'.repeat(2000);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled(element);
      find(element, '.primary').click();
      await element.updateComplete;
    }
    const [error] = heard.filter(({ type }) => type === 'ml-quiz-error');
    expect(error?.detail).to.include({ phase: 'storage', code: 'too-large' });
    expect(keptNames()).to.deep.equal([]);
  });
});

describe('Two elements with one quiz on a page', () => {
  it('do not write over each other: the first keeps', async () => {
    const first = await upTo('tools');
    const second = await visit();
    expect(hasButton(second, 'Start')).to.equal(true);
    await walkTo(second, 'years');
    await settled(second);
    expect(JSON.parse(allKept()[RUN] ?? '{}').snapshot.current).to.equal('tools');
    first.remove();
    await settled(second);
    await leaveOpen(second);
    await settled(second);
    expect(JSON.parse(allKept()[RUN] ?? '{}').snapshot.current).to.equal('python');
  });

  it('keep apart what the page names apart', async () => {
    await upTo('tools', smallQuiz(), { key: 'a' });
    await upTo('years', smallQuiz(), { key: 'b' });
    expect([...keptNames()].sort()).to.deep.equal([`tab ${RUN}:a`, `tab ${RUN}:b`]);
    const element = await revisit(smallQuiz(), { key: 'a' });
    await press(element, en.keptGoOn);
    expect(element.snapshot?.current).to.equal('tools');
  });
});
