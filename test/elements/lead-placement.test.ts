import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import { leadWaitTemplate } from '../../src/elements/lead-form/lead-wait.template.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { pendingTemplate } from '../../src/elements/load/pending.template.js';
import type { Lead } from '../../src/lead/lead.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import { revisit, settled, visit } from '../fixtures/kept.js';
import { deepestFocus, pressKey, typeText } from '../fixtures/keyboard.js';
import {
  alertsOf,
  byId,
  EMAIL,
  fill,
  formOf,
  pressSend,
  record,
  send,
  statusOf,
} from '../fixtures/lead-visitor.js';
import { putOnPage } from '../fixtures/on-page.js';
import { openTiny } from '../fixtures/own-page.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { soon } from '../fixtures/soon.js';
import { find, findAll, press, ready, walkToResult } from '../fixtures/walk.js';

const mount = (
  lead: MlReadinessQuiz['lead'],
  quiz: unknown = galleryQuiz(),
  leadReveal?: string,
): Promise<MlReadinessQuiz> =>
  putOnPage(
    html`<ml-readiness-quiz
      lead=${lead}
      .leadReveal=${leadReveal}
      lang="en"
      resume="off"
      privacy-url="/privacy"
      .quiz=${quiz}
    ></ml-readiness-quiz>`,
    'light',
    '640px',
  );

/** Walks to where the result would be. */
async function walk(lead: MlReadinessQuiz['lead'], leadReveal?: string): Promise<MlReadinessQuiz> {
  const element = await mount(lead, smallQuiz(), leadReveal);
  await walkToResult(element);
  return element;
}

/** The sections of the card that are on screen. */
const sectionsOf = (element: MlReadinessQuiz): readonly string[] =>
  [
    ...(element.shadowRoot
      ?.querySelector('ml-readiness-results')
      ?.shadowRoot?.querySelectorAll('[part~="section"]') ?? []),
  ].map((section) => section.part.value.replace('section', '').trim());

/** Waits until the card shows what it was told. */
const drawn = async (element: MlReadinessQuiz): Promise<void> => {
  await element.updateComplete;
  await element.shadowRoot?.querySelector('ml-readiness-results')?.updateComplete;
};

/** Goes on with Tab until the focus is on something that matches; returns what it came by. */
async function tabTo(selector: string): Promise<void> {
  for (let left = 40; left > 0; left -= 1) {
    if (deepestFocus()?.matches(selector)) return;
    await pressKey('Tab');
  }
  throw new Error(`No Tab leads to ${selector}`);
}

afterEach(restoreConsole);

describe('The sign-up before the first question', () => {
  it('stands between the intro and the question, and is skipped by a button of the same size', async () => {
    const element = await mount('before');
    await press(element, en.start);
    expect(element.snapshot?.phase).to.equal('intro');
    expect(find(element, '#lead-heading').textContent).to.contain(en.leadHeading);
    await expect(element).to.be.accessible();
    const [send, skip] = [find(element, '[type="submit"]'), find(element, '.second')];
    expect(skip.getBoundingClientRect().height).to.equal(send.getBoundingClientRect().height);
    const skipped = oneEvent(element, 'ml-lead-skip');
    await press(element, en['leadSkip-before']);
    expect(((await skipped) as CustomEvent).detail).to.deep.equal({ placement: 'before' });
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('goes on to the questions once it was sent', async () => {
    const element = await mount('before');
    const leads: Lead[] = [];
    element.onlead = (lead) => {
      leads.push(lead);
      return { status: 'accepted', confirmation: 'email-sent' };
    };
    await press(element, en.start);
    find<HTMLInputElement>(element, '#lead-email').value = 'name@example.com';
    find<HTMLInputElement>(element, '#lead-newsletter').checked = true;
    const settled = oneEvent(element, 'ml-lead-settle');
    await press(element, en.leadSubmit);
    await settled;
    await element.updateComplete;
    expect(find(element, '#lead-heading').textContent).to.contain(en.leadConfirmHeading);
    await press(element, en.leadToQuestions);
    expect(element.snapshot?.phase).to.equal('question');
    expect(leads[0]).to.include({ placement: 'before' });
  });

  for (const way of ['restart', 'deleteAnswers', 'formResetCallback'] as const) {
    it(`takes no focus from a page that begins again by ${way}(), and keeps that of its visitor`, async () => {
      const element = await mount('before');
      const theirs = await fixture<HTMLButtonElement>(html`<button>Theirs</button>`);
      await press(element, en.start);
      theirs.focus();
      element[way]();
      await element.updateComplete;
      expect(findAll(element, '#lead-heading').length).to.equal(0);
      expect(deepestFocus() === theirs).to.equal(true);
      await press(element, en.start);
      byId(element, 'lead-email').focus();
      element[way]();
      await element.updateComplete;
      expect(deepestFocus()).to.equal(find(element, '#title'));
    });
  }

  it('stays one submission on the card, where it asks for more', async () => {
    const element = await mount('before', smallQuiz());
    const leads: Lead[] = [];
    let answer: (outcome: { status: 'retry' }) => void = () => undefined;
    element.onlead = (lead) => {
      leads.push(lead);
      return new Promise((resolve) => (answer = resolve));
    };
    await press(element, en.start);
    fill(element);
    await pressSend(element);
    await press(element, en['leadSkip-before']);
    const settled = oneEvent(element, 'ml-lead-settle');
    answer({ status: 'retry' });
    await settled;
    await walkToResult(element);
    expect(byId(element, 'lead-share-result').checked).to.equal(false);
    await pressSend(element);
    expect(leads.map(({ attempt, placement }) => [attempt, placement])).to.deep.equal([
      [1, 'before'],
      [2, 'before'],
    ]);
    expect(leads[1]?.submissionId).to.equal(leads[0]?.submissionId);
  });

  it('is not there where the page wants none', async () => {
    const element = await mount('off');

    await press(element, en.start);
    expect(element.snapshot?.phase).to.equal('question');
  });
});

describe('The sign-up before the questions of an article', () => {
  /** An article with one question in the text and the rest at its end. */
  async function mountArticle(): Promise<MlReadinessQuiz> {
    const article = await fixture<HTMLElement>(
      html`<article>
        <ml-readiness-question for="end" ref="target"></ml-readiness-question>
        <ml-readiness-quiz
          id="end"
          lead="before"
          resume="off"
          privacy-url="/privacy"
          .quiz=${smallQuiz()}
        ></ml-readiness-quiz>
      </article>`,
    );
    const quiz = article.querySelector('ml-readiness-quiz')!;
    await ready(quiz);
    const question = article.querySelector('ml-readiness-question')!;
    await soon(() => question.shadowRoot?.querySelector('input'), 'it is there');
    await quiz.updateComplete;
    return quiz;
  }

  it('stands after the last one, which the console says once', async () => {
    const lines = catchConsole('warn');
    const element = await mountArticle();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('[ml-readiness-quiz]').and.contain('lead="before"').and.contain('after');
    expect(formOf(element)).to.equal(null);
    element.start();
    await element.updateComplete;
    expect(formOf(element), 'nothing stands in the way of the questions').to.equal(null);

    findAll<HTMLInputElement>(element, 'fieldset input[type="radio"]')[0]?.click();
    await element.updateComplete;
    await press(element, en.seeResult);
    expect(formOf(element)).not.to.equal(null);
    expect(element.report).not.to.equal(undefined);
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).to.equal(null);
    await expect(element).to.be.accessible();
    const skips = record(element, 'ml-lead-skip');
    await press(element, en['leadSkip-after']);
    expect(skips.map((event) => (event as CustomEvent).detail)).to.deep.equal([{ placement: 'after' }]);
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).not.to.equal(null);
    expect(lines).to.have.length(1);
  });

  it('sends a lead that says where the form stood', async () => {
    catchConsole('warn');
    const element = await mountArticle();
    const leads: Lead[] = [];
    element.onlead = (lead) => {
      leads.push(lead);
      return { status: 'accepted' };
    };
    findAll<HTMLInputElement>(element, 'fieldset input[type="radio"]')[0]?.click();
    await element.updateComplete;
    await press(element, en.seeResult);
    await send(element);
    expect(leads.map(({ placement }) => placement)).to.deep.equal(['after']);
  });
});

describe('The sign-up before the questions, where it does not come', () => {
  const ways = (element: MlReadinessQuiz): readonly string[] =>
    findAll(element, '#pending button, #pending a').map(({ textContent }) => textContent?.trim() ?? '');

  it('is passed by, with the privacy page beside the way on', async () => {
    const { element } = await openTiny('/result-part');
    element.lead = 'before';
    find(element, '.intro .primary').click();
    await element.updateComplete;
    expect(find(element, '[role="alert"]').textContent).to.contain(en.partFailed);
    expect(ways(element)).to.deep.equal([en.retry, en['leadSkip-before'], en.leadPrivacyLink, en.back]);
    expect(find<HTMLAnchorElement>(element, '#pending a').pathname).to.equal('/privacy');
    await press(element, en['leadSkip-before']);
    expect(element.snapshot?.phase).to.equal('question');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#question'));
  });

  it('can be passed by where it neither comes nor fails', async () => {
    const { element } = await openTiny('/result-part', 'silent');
    element.lead = 'before';
    find(element, '.intro .primary').click();
    await soon(() => element.shadowRoot?.querySelector('#pending'));
    expect(ways(element)).to.deep.equal([en['leadSkip-before'], en.leadPrivacyLink, en.back]);
    find(element, '#pending button').click();
    await soon(() => element.shadowRoot?.querySelector('#question'));
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#question'));
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('has ways on that everybody can use', async () => {
    const around = leadWaitTemplate('/privacy', en, () => undefined);
    const view = {
      around,
      messages: en,
      isRetrying: false,
      onRetry: () => undefined,
      onBack: () => undefined,
    };
    for (const isFailed of [true, false]) {
      await expect(
        await fixture(html`<div>${pendingTemplate({ ...view, isFailed })}</div>`),
      ).to.be.accessible();
    }
  });

  it('is there after another try', async () => {
    const { element, cut } = await openTiny('/result-part');
    element.lead = 'before';
    find(element, '.intro .primary').click();
    await element.updateComplete;
    await cut('');
    await press(element, en.retry);
    expect(formOf(element)).not.to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#lead-heading'));
    expect(element.snapshot?.phase).to.equal('intro');
  });

  it('makes way for the questions where it came and cannot be shown', async () => {
    const { element, cut } = await openTiny('/result-part');
    element.lead = 'before';
    element.privacyUrl = '';
    find(element, '.intro .primary').click();
    await element.updateComplete;
    expect(ways(element)).to.deep.equal([en.retry, en['leadSkip-before'], en.back]);
    await cut('');
    await press(element, en.retry);
    expect(element.snapshot?.phase).to.equal('question');
  });
});

describe('The sign-up after the last question', () => {
  it('stands in front of the result, which is there already for the page', async () => {
    const element = await mount('after', smallQuiz());
    const completes = record(element, 'ml-quiz-complete');
    const views = record(element, 'ml-lead-view');
    await walkToResult(element);
    expect(completes).to.have.length(1);
    expect(element.report?.total).to.be.a('number');
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).to.equal(null);
    expect(views.map((event) => (event as CustomEvent).detail)).to.deep.equal([{ placement: 'after' }]);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#lead-heading'));
    await expect(element).to.be.accessible();
  });

  it('is skipped for good', async () => {
    const element = await walk('after');
    const skips = record(element, 'ml-lead-skip');
    await press(element, en['leadSkip-after']);
    expect(skips.map((event) => (event as CustomEvent).detail)).to.deep.equal([{ placement: 'after' }]);
    const card = element.shadowRoot?.querySelector('ml-readiness-results');
    expect(card?.report).to.equal(element.report);
    expect(formOf(element)).to.equal(null);
    await press(element, en.back);
    await press(element, 'See my result');
    expect(formOf(element)).to.equal(null);
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).not.to.equal(null);
  });

  it('makes way for the result once it was sent, with a button of its own', async () => {
    const element = await walk('after');
    element.onlead = () => ({ status: 'accepted' });
    await send(element);
    expect(find(element, '#lead-heading').textContent).to.contain(en.leadDoneHeading);
    await expect(element).to.be.accessible();
    await press(element, en.seeResult);
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).not.to.equal(null);
    expect(element.shadowRoot?.querySelector('.lead-form')).to.equal(null);
  });

  it('lets the visitor on where it could not be sent', async () => {
    const element = await walk('after');
    element.onlead = () => ({ status: 'retry', afterSeconds: 60 });
    await send(element);
    expect(alertsOf(element)).to.contain('60 seconds');
    await expect(element).to.be.accessible();
    await press(element, en['leadSkip-after']);
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).not.to.equal(null);
  });

  it('lets the visitor on while it is being sent, and says on the card what became of it', async () => {
    const element = await walk('after');
    let answer: (outcome: { status: 'retry' }) => void = () => undefined;
    element.onlead = () => new Promise((resolve) => (answer = resolve));
    fill(element);
    await pressSend(element);
    await press(element, en['leadSkip-after']);
    expect(statusOf(element)).to.equal(en.leadOnItsWay);
    const settled = oneEvent(element, 'ml-lead-settle');
    answer({ status: 'retry' });
    await settled;
    await drawn(element);
    expect(alertsOf(element)).to.equal(en.leadFailed);
    expect(byId(element, 'lead-email').value).to.equal(EMAIL);
  });

  it('does not stand in the way again of a result that was kept', async () => {
    const element = await visit();
    element.lead = 'after';
    await walkToResult(element);
    expect(formOf(element)).not.to.equal(null);
    await settled(element);
    const later = await revisit();
    later.lead = 'after';
    await drawn(later);
    expect(later.shadowRoot?.querySelector('ml-readiness-results')).not.to.equal(null);
    expect(formOf(later), 'it is on the card').not.to.equal(null);
    expect(later.shadowRoot?.querySelector('.lead-form')?.closest('ml-readiness-results')).not.to.equal(null);
  });

  it('leads back to the last question', async () => {
    const element = await walk('after');
    await press(element, en.back);
    expect(element.snapshot?.phase).to.equal('question');
    expect(formOf(element)).to.equal(null);
  });

  it('is not in the way where it cannot be shown', async () => {
    const lines = catchConsole('error');
    const element = await mount('after', smallQuiz());
    element.privacyUrl = '';
    await walkToResult(element);
    expect(element.shadowRoot?.querySelector('ml-readiness-results')).not.to.equal(null);
    expect(lines).to.have.length(1);
  });
});

describe('The sign-up in front of the plan', () => {
  it('shows everything but the plan, which a skip opens', async () => {
    const element = await walk('plan');
    expect(sectionsOf(element)).to.include('strengths').and.not.include('plan');
    expect(formOf(element)?.textContent).to.contain(en.leadIntroPlan);
    await expect(element).to.be.accessible();
    const skipped = oneEvent(element, 'ml-lead-skip');
    await press(element, en['leadSkip-plan']);
    expect(((await skipped) as CustomEvent).detail).to.deep.equal({ placement: 'plan' });
    await drawn(element);
    expect(sectionsOf(element)).to.include('plan');
    expect(find(element, '.lead-form').textContent).to.contain(en.leadSkipped);
    await expect(element).to.be.accessible();
    await press(element, en.leadReopen);
    await drawn(element);
    expect(formOf(element)).not.to.equal(null);
    expect(element.shadowRoot?.activeElement?.id).to.equal('lead-heading');
    expect(sectionsOf(element)).to.include('plan');
  });

  it('opens the plan once it was sent', async () => {
    const element = await walk('plan');
    const leads: Lead[] = [];
    element.onlead = (lead) => {
      leads.push(lead);
      return { status: 'accepted' };
    };
    await send(element);
    await drawn(element);
    expect(leads[0]).to.include({ placement: 'plan' });
    expect(sectionsOf(element)).to.include('plan');
  });

  it('opens the plan although it could not be sent, and keeps it open while it is sent again', async () => {
    const element = await walk('plan');
    element.onlead = () => ({ status: 'retry' });
    await send(element);
    await drawn(element);
    expect(alertsOf(element)).to.equal(en.leadFailed);
    expect(sectionsOf(element)).to.include('plan');
    await expect(element).to.be.accessible();
    element.onlead = () => new Promise(() => undefined);
    await pressSend(element);
    await drawn(element);
    expect(sectionsOf(element)).to.include('plan');
  });

  it('opens nothing for what cannot be sent yet', async () => {
    const element = await walk('plan');
    await pressSend(element);
    await drawn(element);
    expect(sectionsOf(element)).not.to.include('plan');
    await expect(element).to.be.accessible();
  });
});

describe('The sections that wait for the sign-up', () => {
  it('are those that the page names, whatever stands between their names', async () => {
    const element = await walk('card', '  profile\n details nonsense ');
    const all = ['strengths', 'plan', 'profile', 'details'];
    expect(formOf(element)?.textContent).to.contain(en.leadIntroRest);
    expect(all.filter((name) => sectionsOf(element).includes(name))).to.deep.equal(['strengths', 'plan']);
    await press(element, en['leadSkip-card']);
    await drawn(element);
    expect(all.filter((name) => sectionsOf(element).includes(name))).to.deep.equal(all);
  });

  it('are none on the card by itself, and none where there is no form', async () => {
    const element = await walk('card');
    expect(sectionsOf(element)).to.include('plan');
    catchConsole('error');
    const other = await walk('plan', 'plan profile');
    other.privacyUrl = '';
    other.requestUpdate();
    await drawn(other);
    expect(sectionsOf(other)).to.include('plan').and.include('profile');
    const none = await walk('off', 'plan');
    expect(sectionsOf(none)).to.include('plan');
  });
});

describe('The sign-up by keyboard', () => {
  it('is sent before the questions, with the focus where the eyes are', async () => {
    const element = await mount('before');
    element.onlead = () => ({ status: 'accepted' });
    find(element, '.intro .primary').focus();
    await pressKey('Enter');
    await element.updateComplete;
    expect(deepestFocus()).to.equal(find(element, '#lead-heading'));
    await tabTo('#lead-email');
    await typeText(EMAIL);
    await tabTo('#lead-newsletter');
    await pressKey('Space');
    await tabTo('[type="submit"]');
    const settled = oneEvent(element, 'ml-lead-settle');
    await pressKey('Enter');
    await settled;
    await element.updateComplete;
    expect(deepestFocus()).to.equal(find(element, '#lead-heading'));
    await tabTo('.lead-form .primary');
    await pressKey('Enter');
    await element.updateComplete;
    expect(deepestFocus()).to.equal(find(element, '#question'));
  });

  it('is skipped before the questions, and left by the way back', async () => {
    const element = await mount('before');
    await press(element, en.start);
    find(element, '#lead-heading').focus();
    await tabTo('.lead-gate .quiet');
    await pressKey('Enter');
    await element.updateComplete;
    expect(deepestFocus()).to.equal(find(element, '.intro #title'));
    await press(element, en.start);
    find(element, '#lead-heading').focus();
    await tabTo('.lead-form .second');
    await pressKey('Space');
    await element.updateComplete;
    expect(deepestFocus()).to.equal(find(element, '#question'));
  });

  it('is mended and sent in front of the plan', async () => {
    const element = await walk('plan');
    element.onlead = () => ({ status: 'accepted' });
    byId(element, 'lead-email').focus();
    await pressKey('Enter');
    await element.updateComplete;
    expect(deepestFocus()).to.equal(find(element, '#lead-summary'));
    await tabTo('#lead-summary a');
    await pressKey('Enter');
    expect(deepestFocus()).to.equal(byId(element, 'lead-email'));
    await typeText(EMAIL);
    await tabTo('#lead-newsletter');
    await pressKey('Space');
    await tabTo('[type="submit"]');
    const settled = oneEvent(element, 'ml-lead-settle');
    await pressKey('Enter');
    await settled;
    await drawn(element);
    expect(deepestFocus()).to.equal(find(element, '#lead-heading'));
    expect(sectionsOf(element)).to.include('plan');
  });

  it('takes the second click of a double click for none', async () => {
    const element = await mount('before');
    await press(element, en.start);
    const skip = find(element, '.lead-form .second');
    const click = (detail: number): boolean =>
      skip.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    click(2);
    await element.updateComplete;
    expect(element.snapshot?.phase).to.equal('intro');
    click(1);
    await element.updateComplete;
    expect(element.snapshot?.phase).to.equal('question');
    expect(findAll(element, '.lead-form')).to.deep.equal([]);
  });
});
