import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { Quiz } from '../../src/core/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { mount } from '../fixtures/states.js';

const textOf = (element: MlReadinessQuiz): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');

const withoutIntro = (): Quiz => {
  const { intro: _, ...quiz } = smallQuiz();
  return quiz;
};

describe('<ml-readiness-quiz>: the first screen', () => {
  it('says how long the quiz is, what visitors get and what becomes of their answers, where the quiz does not', async () => {
    const element = await mount('light', 'auto', withoutIntro());
    expect(textOf(element)).to.match(/Questions: \d+/);
    expect(textOf(element)).to.include('Your result at the end, with the reasons for it');
    expect(textOf(element)).to.include(
      'Your answers stay in this browser unless you choose to send something.',
    );
    await expect(element).to.be.accessible();
  });

  it('leaves that to the quiz where it does', async () => {
    const intro = { lead: 'A lead.', privacy: 'We keep nothing.', outcomes: ['A certificate'] };
    const element = await mount('light', 'auto', { ...smallQuiz(), intro });
    expect(textOf(element)).to.include('We keep nothing.').and.to.include('A certificate');
    expect(textOf(element)).not.to.include('Your answers stay');
    expect(textOf(element)).not.to.include('Your result at the end');
  });

  it('has both in the words of the built-in quiz', async () => {
    const element = await mount('light', 'auto', builtIn);
    for (const text of [builtIn.intro?.privacy, ...(builtIn.intro?.outcomes ?? [])]) {
      expect(textOf(element)).to.include(text);
    }
  });
});
