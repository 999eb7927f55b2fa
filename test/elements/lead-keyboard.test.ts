/** The sign-up by keyboard alone, wherever it stands: reached, filled in, sent, mended, sent again, left out. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { LeadSettings } from '../../src/elements/lead-form/lead-settings.js';
import type { LeadAnswer } from '../../src/events.js';
import type { Lead } from '../../src/lead/lead.js';
import { en } from '../../src/locales/en.js';
import { enFlow } from '../../src/locales/en-flow.js';
import { type KeyboardVisitor, visit } from '../fixtures/by-keyboard.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { EMAIL, formOf, statusOf } from '../fixtures/lead-visitor.js';
import {
  ENDPOINT,
  LEAD_CONSENTS,
  LEAD_FIELDS,
  leaveLead,
  type Placement,
  PLACEMENTS,
  putChallenge,
} from '../fixtures/lead-states.js';
import {
  answerRequestsInTurn,
  comeBack,
  goOffline,
  holdRequests,
  restoreNetwork,
} from '../fixtures/network.js';
import { newVisitor } from '../fixtures/new-visitor.js';
import { quizWithPlan } from '../fixtures/tiny-quiz.js';
import { find, findAll } from '../fixtures/walk.js';

/** A page that answers leads in turn. */
function answering(...answers: readonly LeadAnswer[]): Partial<LeadSettings> & { readonly leads: Lead[] } {
  const leads: Lead[] = [];
  const onlead = (lead: Lead): LeadAnswer => {
    leads.push(lead);
    return answers[leads.length - 1] ?? { status: 'accepted' };
  };
  return { leads, onlead };
}

const isGate = (placement: Placement): boolean => placement === 'before' || placement === 'after';

/** Goes from the page above to the heading of the form, or of the result that it stands by. */
async function come(placement: Placement, settings: Partial<LeadSettings> = {}): Promise<KeyboardVisitor> {
  const visitor = await visit(quizWithPlan(), { lead: placement, resume: 'off', ...settings });
  await visitor.tabToWords(enFlow.start);
  await visitor.press('Enter');
  if (placement !== 'before') {
    await visitor.press('Tab');
    await visitor.press('Space');
    await visitor.press('Enter');
  }
  await waitUntil(() => visitor.focus.id === (isGate(placement) ? 'lead-heading' : 'verdict'));
  await visitor.rest();
  return visitor;
}

/** Goes on to the field for the address. */
async function comeToForm(placement: Placement, settings?: Partial<LeadSettings>): Promise<KeyboardVisitor> {
  const visitor = await come(placement, settings);
  await visitor.tabToMatch('#lead-email');
  return visitor;
}

/** Types the address and ticks the newsletter, from the address on. */
async function fill(visitor: KeyboardVisitor): Promise<void> {
  await visitor.type(EMAIL);
  await visitor.tabToMatch('#lead-newsletter');
  await visitor.press('Space');
}

const isSend = (focus: Element): boolean => focus.matches('.lead-form [type=submit]');

/** Fills the form in and presses its button. */
async function send(visitor: KeyboardVisitor): Promise<void> {
  await fill(visitor);
  await visitor.tabTo(isSend);
  await visitor.press('Enter');
}

/** What the visitor is told without moving, and where; fails where that place was not there before. */
function listen({ element }: KeyboardVisitor): () => string {
  const regions = findAll(element, '.lead-form :is([role=status], [role=alert])');
  return () =>
    regions
      .filter((region) => region.isConnected && region.role)
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
      .join('');
}

/** The form has the focus where its end is told, and the visitor goes on from there. */
async function goOn(visitor: KeyboardVisitor, placement: Placement): Promise<void> {
  await waitUntil(() => visitor.focus.id === 'lead-heading');
  await visitor.press('Tab');
  if (!isGate(placement)) {
    expect(visitor.element.contains(document.activeElement), 'the way on').to.equal(true);
    return;
  }
  await visitor.press('Enter');
  expect(visitor.focus.id).to.equal(placement === 'before' ? 'question' : 'verdict');
}

interface End {
  readonly answer: LeadAnswer | undefined;
  readonly says: string;
  /** What has the focus then. */
  readonly focus: string;
  readonly page?: Partial<LeadSettings>;
}

const HEADING = '#lead-heading';
const BUTTON = '[type=submit]';
const refusal = 'Not this one.';

const FINAL: Readonly<Record<string, End>> = {
  'that is accepted': { answer: { status: 'accepted' }, says: en.leadDone, focus: HEADING },
  'of an address that is known': {
    answer: new Response(null, { status: 409 }),
    says: en.leadDone,
    focus: HEADING,
  },
  'that is to be confirmed': {
    answer: { status: 'accepted', confirmation: 'email-sent' },
    says: en.leadConfirm,
    focus: HEADING,
  },
  'that nobody can verify': {
    answer: { status: 'accepted', unverified: true },
    says: en.leadUnverified,
    focus: HEADING,
  },
  'of a preview': { answer: undefined, says: en.leadPreviewDone, focus: HEADING, page: { preview: true } },
};

const OPEN: Readonly<Record<string, End>> = {
  'that failed': { answer: { status: 'retry' }, says: en.leadFailed, focus: BUTTON },
  'that was refused': { answer: { status: 'rejected', message: refusal }, says: refusal, focus: BUTTON },
  'whose address was refused': {
    answer: { status: 'rejected', field: 'email', message: refusal },
    says: `${en.errorPrefix} ${refusal}`,
    focus: '#lead-email[aria-invalid=true]',
  },
  'whose field was refused': {
    answer: { status: 'rejected', field: 'company', message: refusal },
    says: `${en.errorPrefix} ${refusal}`,
    focus: '#lead-field-company[aria-invalid=true]',
    page: { leadFields: [{ id: 'company', type: 'text', label: 'Company' }] },
  },
  'that has to wait a moment': {
    answer: { status: 'retry', afterSeconds: 0.02 },
    says: en.leadFailedReady,
    focus: BUTTON,
  },
};

for (const placement of PLACEMENTS) {
  describe(`The sign-up by keyboard, with ${placement}`, () => {
    beforeEach(newVisitor);
    afterEach(() => {
      restoreConsole();
      restoreNetwork();
      newVisitor();
    });

    it('is filled in from field to field, looked through backwards, and sent by Enter', async () => {
      const page = answering();
      const settings = { ...page, leadFields: LEAD_FIELDS, leadConsents: LEAD_CONSENTS };
      const visitor = await comeToForm(placement, settings);
      const way: Element[] = [];
      await visitor.tabTo((focus) => {
        if (!isSend(focus)) way.push(focus);
        return isSend(focus);
      });
      for (const place of way.toReversed()) {
        await visitor.back();
        expect(visitor.focus.id || visitor.words).to.equal(place.id || place.textContent?.trim());
      }
      for (const control of way) {
        expect(visitor.focus).to.equal(control);
        if (control.matches('[type=checkbox]')) await visitor.press('Space');
        else if (control.matches('select')) await visitor.press('ArrowDown');
        else if (control.matches('input'))
          await visitor.type(control.matches('[type=email]') ? EMAIL : 'Ada');
        await visitor.press('Tab');
      }
      while (!visitor.focus.matches('[type=text]')) await visitor.back();
      await visitor.press('Enter');
      await waitUntil(() => page.leads.length === 1);
      const [lead] = page.leads;
      expect(lead?.contact).to.deep.equal({
        email: EMAIL,
        firstName: 'Ada',
        lastName: 'Ada',
        company: 'Ada',
        team: 's',
        call: true,
      });
      expect(lead?.consent.filter(({ granted }) => granted)).to.have.length(placement === 'before' ? 2 : 3);
      await goOn(visitor, placement);
    });

    for (const [name, { answer, says, focus, page }] of Object.entries(FINAL)) {
      it(`ends with a submission ${name}, which is told where one was listening, and goes on`, async () => {
        const visitor = await comeToForm(placement, { ...(answer ? answering(answer) : {}), ...page });
        const heard = listen(visitor);
        await send(visitor);
        await waitUntil(() => heard() === says, says);
        expect(visitor.focus.matches(focus)).to.equal(true);
        await goOn(visitor, placement);
      });
    }

    for (const [name, { answer, says, focus, page }] of Object.entries(OPEN)) {
      it(`goes on from a submission ${name}, from where the focus is`, async () => {
        const { leads, ...answers } = answering(answer ?? { status: 'retry' });
        const visitor = await comeToForm(placement, { ...answers, ...page });
        const heard = listen(visitor);
        await send(visitor);
        const isFirst = placement === 'before' && says === en.leadFailed;
        await waitUntil(() => heard() === (isFirst ? en.leadFailedBefore : says), says);
        expect(visitor.focus.matches(focus), visitor.focus.outerHTML).to.equal(true);
        if (focus !== BUTTON) {
          const error = visitor.focus.getAttribute('aria-describedby');
          expect(find(visitor.element, `#${error}`).textContent).to.contain(refusal);
        }
        await visitor.press('Enter');
        await waitUntil(() => leads.length === 2);
        await goOn(visitor, placement);
      });
    }

    it('says what is missing, leads to each place, and takes it once it is mended', async () => {
      const { leads, ...page } = answering();
      const visitor = await comeToForm(placement, page);
      const heard = listen(visitor);
      await visitor.press('Enter');
      expect(visitor.focus.id).to.equal('lead-summary');
      expect(heard(), 'the list has the focus, and is read with it').to.equal('');
      for (const [words, place] of [
        [en.leadEmailRequired, 'lead-email'],
        [en.leadNewsletterRequired, 'lead-newsletter'],
      ] as const) {
        while (visitor.words !== words)
          await (visitor.focus.id === 'lead-summary' ? visitor.press('Tab') : visitor.back());
        await visitor.press('Enter');
        expect(visitor.focus.id).to.equal(place);
      }
      await visitor.press('Space');
      await visitor.tabTo(isSend);
      await visitor.press('Space');
      expect(visitor.focus.id, 'one fault is shown at its field').to.equal('lead-email');
      expect(heard()).to.equal(`${en.errorPrefix} ${en.leadEmailRequired}`);
      await visitor.type(EMAIL);
      await visitor.press('Enter');
      await waitUntil(() => leads.length === 1);
      await goOn(visitor, placement);
    });

    it('takes no second press while it is sent, keeps the focus, and can be left', async () => {
      const { leads, ...page } = answering(new Promise<never>(() => undefined));
      const visitor = await comeToForm(placement, page);
      const heard = listen(visitor);
      await send(visitor);
      expect(heard()).to.equal(en.leadSending);
      expect(isSend(visitor.focus)).to.equal(true);
      expect(visitor.focus.ariaDisabled).to.equal('true');
      await visitor.press('Enter');
      await visitor.press('Space');
      expect(leads).to.have.length(1);
      await visitor.press('Tab');
      expect(visitor.words).to.equal(en[`leadSkip-${placement}`]);
      await visitor.press('Enter');
      if (isGate(placement))
        expect(visitor.focus.id).to.equal(placement === 'before' ? 'question' : 'verdict');
    });

    it('takes no press while it has to wait', async () => {
      const { leads, ...page } = answering({ status: 'retry', afterSeconds: 120 });
      const visitor = await comeToForm(placement, page);
      await send(visitor);
      await waitUntil(() => visitor.focus.ariaDisabled === 'true');
      await visitor.press('Enter');
      expect(leads).to.have.length(1);
      expect(isSend(visitor.focus)).to.equal(true);
    });

    it('waits for the network, says so, and goes on by itself', async () => {
      const visitor = await comeToForm(placement, { leadEndpoint: ENDPOINT });
      answerRequestsInTurn(new Response(null, { status: 204 }));
      goOffline();
      const heard = listen(visitor);
      await send(visitor);
      await waitUntil(() => heard() === en.leadOffline);
      comeBack();
      await waitUntil(() => heard() === en.leadDone);
      await goOn(visitor, placement);
    });

    it('says that nobody took it, and can be sent again', async () => {
      catchConsole('error');
      const visitor = await comeToForm(placement);
      const heard = listen(visitor);
      await send(visitor);
      await waitUntil(() => heard() === en.leadUnhandled);
      expect(visitor.words).to.equal(en.leadTryAgain);
      const { leads, onlead } = answering();
      Object.assign(visitor.element, { onlead });
      await visitor.press('Space');
      await waitUntil(() => leads.length === 1);
      await goOn(visitor, placement);
    });

    it('comes by a challenge of the page, and says where it gave nothing', async () => {
      const tokens = ['', 'passed'];
      const { leads, ...page } = answering();
      const visitor = await comeToForm(placement, { ...page, leadChallenge: () => tokens.shift() ?? '' });
      putChallenge(visitor.element);
      const heard = listen(visitor);
      await fill(visitor);
      await visitor.tabToWords('I am a person');
      await visitor.press('Enter');
      await visitor.tabTo(isSend);
      await visitor.press('Enter');
      await waitUntil(() => heard() === en.leadUnchallenged);
      await visitor.press('Enter');
      await waitUntil(() => leads.length === 1);
      await goOn(visitor, placement);
    });

    it('is left out', async () => {
      const visitor = await comeToForm(placement);
      const heard = listen(visitor);
      await visitor.tabToWords(en[`leadSkip-${placement}`]);
      await visitor.press('Space');
      if (isGate(placement)) {
        expect(visitor.focus.id).to.equal(placement === 'before' ? 'question' : 'verdict');
        return;
      }
      expect(visitor.focus.id).to.equal('lead-heading');
      expect(heard()).to.equal(en.leadSkipped);
      await visitor.tabToWords(en.leadReopen);
      await visitor.press('Enter');
      expect(visitor.focus.id).to.equal('lead-heading');
      await visitor.tabToMatch('#lead-email');
    });

    it('is sent again where an earlier page could not deliver it', async () => {
      catchConsole('error');
      leaveLead();
      const html = { headers: { 'content-type': 'text/html' } };
      answerRequestsInTurn(new Response('<p>Sign in</p>', html), new Response(null, { status: 204 }));
      const visitor = await comeToForm(placement, { leadEndpoint: ENDPOINT, leadOutbox: true });
      const words = placement === 'before' ? en.leadFailedBefore : en.leadFailed;
      await waitUntil(() => formOf(visitor.element)?.textContent.includes(words));
      expect((visitor.focus as HTMLInputElement).value).to.equal(EMAIL);
      await visitor.tabTo(isSend);
      expect(visitor.words).to.equal(en.leadTryAgain);
      await visitor.press('Enter');
      await goOn(visitor, placement);
    });

    it('can be left while it is sent for an earlier page', async () => {
      leaveLead();
      holdRequests();
      const visitor = await comeToForm(placement, { leadEndpoint: ENDPOINT, leadOutbox: true });
      await waitUntil(() => statusOf(visitor.element) === en.leadSending);
      await visitor.tabTo(isSend);
      expect(visitor.focus.ariaDisabled).to.equal('true');
      await visitor.press('Tab');
      expect(visitor.words).to.equal(en[`leadSkip-${placement}`]);
      await visitor.press('Enter');
    });
  });
}

/** The names of the sections on the card. */
const sectionsOf = ({ element }: KeyboardVisitor): readonly string[] =>
  [
    ...(element.shadowRoot
      ?.querySelector('ml-readiness-results')
      ?.shadowRoot?.querySelectorAll('[part~="section"]') ?? []),
  ].map((section) => section.part.value.replace('section', '').trim());

describe('What waits for the sign-up, by keyboard', () => {
  beforeEach(newVisitor);

  for (const placement of ['plan', 'card'] as const) {
    for (const way of ['sent', 'left out']) {
      it(`is led to the form with ${placement}, and to the sections once it is ${way}`, async () => {
        const visitor = await come(placement, { ...answering(), leadReveal: 'plan roles' });
        expect(sectionsOf(visitor)).not.to.include('plan');
        await visitor.tabToWords(en.resultsToPlan);
        await visitor.press('Enter');
        expect(visitor.focus.id).to.equal('lead-heading');
        await visitor.tabToMatch('#lead-email');
        if (way === 'sent') await send(visitor);
        else {
          await visitor.tabToWords(en[`leadSkip-${placement}`]);
          await visitor.press('Enter');
        }
        await waitUntil(() => visitor.focus.id === 'lead-heading' && sectionsOf(visitor).includes('plan'));
        const isPlan = (): boolean => visitor.focus.closest('[part~="plan"]') !== null;
        for (let left = 20; left > 0 && !isPlan(); left -= 1) {
          // In front of the plan the way is on, below the card it is back.
          if (placement === 'plan') await visitor.press('Tab');
          else await visitor.back();
        }
        expect(isPlan()).to.equal(true);
      });
    }
  }
});

describe('No sign-up, by keyboard', () => {
  it('stands nowhere on the way', async () => {
    newVisitor();
    const visitor = await visit(quizWithPlan(), { lead: 'off', resume: 'off' });
    const views: Event[] = [];
    visitor.element.addEventListener('ml-lead-view', (event) => views.push(event));
    await visitor.tabToWords(enFlow.start);
    await visitor.press('Enter');
    expect(visitor.focus.id).to.equal('question');
    await visitor.press('Tab');
    await visitor.press('Space');
    await visitor.press('Enter');
    await waitUntil(() => visitor.focus.id === 'verdict');
    await visitor.rest();
    await visitor.tabToWords('After');
    expect(formOf(visitor.element)).to.equal(null);
    expect(views).to.deep.equal([]);
  });
});
