/** Another answer to one question: what it would change, said, and taken back. */
import { expect } from '@open-wc/testing';
import { whatIf, type Answers, type Quiz } from '../../src/core/index.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { builtIn, builtInQuizzes, extremeAnswers } from '../fixtures/built-in.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { deepestFocus, pressKey } from '../fixtures/keyboard.js';
import { backEndAnswers, openReport } from '../fixtures/report.js';
import { all, find, mount, mountTaken, openAll, part, textOf, texts } from '../fixtures/results-card.js';

const trial = (card: MlReadinessResults): string => textOf(find(card, part('trial')));

/** A card whose what-if shows this question. */
async function trying(question: string, answers?: Answers, quiz?: Quiz): Promise<MlReadinessResults> {
  const card = await mountTaken(answers, quiz);
  await openAll(card);
  const select = find(card, `.what-if select`) as HTMLSelectElement;
  select.value = question;
  select.dispatchEvent(new Event('change'));
  await card.updateComplete;
  return card;
}

/** Chooses the answer with these words. */
async function choose(card: MlReadinessResults, words: string): Promise<void> {
  const label = all(card, part('choice')).find((choice) => textOf(choice).startsWith(words));
  if (!label) throw new Error(`There is no answer ${words}`);
  label.click();
  await card.updateComplete;
}

describe('Another answer', () => {
  it('begins with the question that would raise the score most, and says which answer was given', async () => {
    const card = await mountTaken();
    await openAll(card);
    const select = find(card, '.what-if select') as HTMLSelectElement;
    expect(select.value).to.equal(card.report?.nextSteps[0]?.question);
    expect(texts(card, part('choice')).filter((text) => text.endsWith('(your answer)'))).to.have.length(1);
    expect(trial(card)).to.equal('Choose another answer to see the difference.');
  });

  it('moves the score, and names the difference: from, to, the band, each dimension', async () => {
    const { after } = whatIf(builtIn, backEndAnswers, { genai: 'g3' });
    const card = await trying('genai');
    await choose(card, 'That, with a test set');
    expect(trial(card)).to.equal(
      `Your score would go from 72 to ${after.total} of 100. Applied GenAI: from 30 to 100`,
    );
    const bar = find(card, `${part('trial')} ${part('bar')}`).getBoundingClientRect();
    const mark = find(card, `${part('trial')} ${part('bar')} b`).getBoundingClientRect();
    expect((mark.left + mark.right) / 2).to.be.closeTo(bar.left + bar.width * 0.72, 1.5);
  });

  it('says which band it would be', async () => {
    const card = await trying('framework_depth');
    await choose(card, 'Adapted a course');
    const { after } = whatIf(builtIn, backEndAnswers, { framework_depth: 'f1' });
    const band = builtIn.bands.find(({ id }) => id === after.band)?.name;
    expect(trial(card)).to.contain(`Your score would go from 72 to ${after.total} of 100: ${band}.`);
  });

  it('names the gate that would hold, and the one that would let go', async () => {
    const card = await trying('languages');
    await choose(card, 'Python');
    expect(trial(card)).to.contain('Would hold you: Python comes first.');
    const { languages: _, ...rest } = backEndAnswers;
    const held = await trying('languages', { ...rest, languages: ['sql', 'jvm'] });
    await choose(held, 'Python');
    expect(trial(held)).to.contain('No longer holds you: Python comes first.');
  });

  it('says what still holds where the score stays', async () => {
    const card = await trying('genai', { ...backEndAnswers, languages: ['sql', 'jvm'] });
    await choose(card, 'That, with a test set');
    expect(trial(card)).to.match(/^Your score would stay at 44 of 100\. Held at 44: Python comes first\./);
    expect(trial(card)).to.contain('Applied GenAI: from 30 to 100');
  });

  it('is taken back by one press, by the visitor’s own answer, and by another question', async () => {
    const card = await trying('genai');
    const none = 'Choose another answer to see the difference.';
    const own = (): boolean =>
      (find(card, `${part('choice')} input:checked`).closest('label')?.textContent ?? '').includes(
        'your answer',
      );
    await choose(card, 'That, with a test set');
    const back = find(card, '.what-if button');
    back.focus();
    back.click();
    await card.updateComplete;
    expect([trial(card), own(), deepestFocus() === back]).to.deep.equal([none, true, true]);
    await choose(card, 'That, with a test set');
    await choose(card, 'A prototype');
    expect(trial(card)).to.equal(none);
  });

  it('stores nothing: report, answers and receipt stay as they are', async () => {
    const card = await trying('genai');
    const before = JSON.stringify([card.report, card.answers]);
    const receipt = textOf(find(card, part('ledger')));
    await choose(card, 'That, with a test set');
    expect(JSON.stringify([card.report, card.answers])).to.equal(before);
    expect(textOf(find(card, part('ledger')))).to.equal(receipt);
    expect(textOf(find(card, part('score')))).to.contain('72 of 100');
  });

  it('can be tried by keyboard, and is said to those who do not see it', async () => {
    const card = await trying('genai');
    expect(find(card, part('trial')).getAttribute('role')).to.equal('status');
    (find(card, `${part('choice')} input:checked`) as HTMLInputElement).focus();
    await pressKey('ArrowDown');
    await card.updateComplete;
    expect(trial(card)).to.match(/^Your score would go from 72 to \d+/);
    const group = find(card, '.what-if fieldset');
    expect(textOf(find(card, '.what-if legend'))).to.equal('What have you built with large language models?');
    expect(group.contains(deepestFocus())).to.equal(true);
  });

  it('says how the roles would fit where the result is about them', async () => {
    const roleFit = builtInQuizzes.find(({ headline }) => headline === 'roles') as Quiz;
    const answers = roleFit.expect?.[0]?.answers ?? {};
    const select = roleFit.questions.find(({ type }) => type === 'ranking')?.id ?? '';
    const card = await trying(select, answers, roleFit);
    expect(all(card, '.what-if fieldset select').length).to.be.above(1);
    const scale = roleFit.questions.find(
      (question) => question.type === 'scale' && answers[question.id] !== question.options.at(-1)?.id,
    );
    const other = await trying(scale?.id ?? '', answers, roleFit);
    all(other, `${part('choice')} input`)
      .at(-1)
      ?.click();
    await other.updateComplete;
    expect(trial(other)).to.match(/: fit from \d+ to \d+/);
    expect(trial(other)).not.to.contain('of 100');
  });

  it('can be tried in every type of question that counts', async () => {
    const quiz = galleryQuiz();
    const card = await mountTaken(extremeAnswers(quiz, 'worst'), quiz);
    await openAll(card);
    const select = find(card, '.what-if select') as HTMLSelectElement;
    const tried: string[] = [];
    for (const { value } of select.options) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await card.updateComplete;
      const fieldset = find(card, '.what-if fieldset');
      const control = [...fieldset.querySelectorAll<HTMLElement>('select, input')].findLast(
        (one) => !(one instanceof HTMLInputElement && one.checked),
      );
      if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1;
      if (control instanceof HTMLInputElement && control.type === 'number') control.value = control.max;
      if (control instanceof HTMLInputElement && control.type !== 'number') control.click();
      else control?.dispatchEvent(new Event('change'));
      await card.updateComplete;
      expect(trial(card), value).to.match(/^Your score would /);
      tried.push(quiz.questions.find(({ id }) => id === value)?.type ?? '');
    }
    expect(new Set(tried)).to.have.all.keys(
      'check',
      'matrix',
      'multiple',
      'number',
      'picture',
      'ranking',
      'scale',
      'yes-no',
    );
  });

  it('is not offered while too little is answered', async () => {
    const card = await mount(openReport());
    card.quiz = builtIn;
    card.answers = { languages: ['python', 'sql'], python_depth: 'p2', sde_practice: ['vcs'] };
    await card.updateComplete;
    expect(all(card, part('what-if'))).to.have.length(0);
  });
});
