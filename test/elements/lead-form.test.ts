import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LeadAnswer, LeadSubmitEvent } from '../../src/events.js';
import type { Lead } from '../../src/lead/lead.js';
import type { LeadOutcome, LeadSettlement } from '../../src/lead/outcome.js';
import { en } from '../../src/locales/en.js';
import { errorsDuring } from '../fixtures/console.js';
import {
  alertsOf,
  EMAIL,
  field,
  fill,
  headingOf,
  record,
  send,
  sendButton,
  skipButton,
  statusOf,
} from '../fixtures/lead-visitor.js';
import { sampleReport } from '../fixtures/report.js';
import { type LeadFormHost, mountForm, plainInputs } from './lead-form-host.js';

const never = new Promise<never>(() => undefined);

const find = (host: LeadFormHost, selector: string): HTMLElement => {
  const found = host.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const emailField = (host: LeadFormHost) => field(host, en.leadEmailLabel);
const newsletterBox = (host: LeadFormHost) => field(host, en.leadNewsletterLabel);
const shareBox = (host: LeadFormHost) => field(host, en.leadShareLabel);

/** Id of what has the focus in the form. */
const focused = (host: LeadFormHost): string | undefined => host.shadowRoot?.activeElement?.id;

/** Answers every lead of this host; returns the leads as they come. */
const answerWith = (host: LeadFormHost, answer: () => LeadAnswer): Lead[] => {
  const leads: Lead[] = [];
  host.addEventListener('ml-lead-submit', (event) => {
    leads.push(event.detail);
    event.respondWith(answer());
  });
  return leads;
};

describe('The lead form', () => {
  it('says what it is, asks for an address, and ticks nothing', async () => {
    const host = await mountForm();
    expect(headingOf(host)).to.equal(en.leadHeading);
    expect(emailField(host)).to.include({
      type: 'email',
      autocomplete: 'email',
      inputMode: 'email',
      value: '',
    });
    expect(newsletterBox(host).checked).to.equal(false);
    expect(shareBox(host).checked).to.equal(false);
    expect(find(host, 'a')).to.include({ href: 'https://blog.example/privacy', rel: 'noopener' });
  });

  it('takes no focus when it appears, and has its speaking regions from the start', async () => {
    const host = await mountForm();
    expect(host.shadowRoot?.activeElement).to.equal(null);
    expect(statusOf(host)).to.equal('');
    expect(alertsOf(host)).to.equal('');
  });

  it('tells the page once that it is shown', async () => {
    const host = document.createElement('lead-form-host') as LeadFormHost;
    const views = record(host, 'ml-lead-view');
    host.isShown = false;
    document.body.append(host);
    await host.updateComplete;
    expect(views).to.have.length(0);
    host.isShown = true;
    await host.updateComplete;
    host.requestUpdate();
    await host.updateComplete;
    expect(views.map((event) => (event as Event & { detail: unknown }).detail)).to.deep.equal([
      { placement: 'card' },
    ]);
    host.remove();
  });

  for (const privacyUrl of [undefined, null, '', 'javascript:alert(1)']) {
    it(`is not there with ${JSON.stringify(privacyUrl)} as privacy page, and the console says why, once`, async () => {
      const host = document.createElement('lead-form-host') as LeadFormHost;
      const views = record(host, 'ml-lead-view');
      const lines = await errorsDuring(async () => {
        host.inputs = { ...plainInputs, privacyUrl };
        document.body.append(host);
        await host.updateComplete;
        host.requestUpdate();
        await host.updateComplete;
        expect(host.renderRoot.querySelector('form')).to.equal(null);
        host.remove();
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('[ml-readiness-quiz]').and.contain('privacy-url');
      expect(views).to.have.length(0);
    });
  }

  it('lists what goes along with the result, and says so when answers do', async () => {
    const host = await mountForm();
    const detail = () => find(host, `#${shareBox(host).getAttribute('aria-describedby')}`).textContent.trim();
    expect(detail()).to.equal(en.leadShareDetail);
    host.inputs = { ...plainInputs, leadInclude: 'answers' };
    await host.updateComplete;
    expect(detail()).to.equal(en.leadShareDetailAnswers);
  });

  it('names the score that goes along unseen with a result that begins with roles', async () => {
    const report = { ...sampleReport(), headline: 'roles' as const };
    const host = await mountForm({ report });
    const detail = () => find(host, `#${shareBox(host).getAttribute('aria-describedby')}`).textContent.trim();
    expect(detail()).to.equal(en.leadShareDetailRoles);
    host.inputs = { ...plainInputs, report, leadInclude: 'answers' };
    await host.updateComplete;
    expect(detail()).to.equal(en.leadShareDetailRolesAnswers);
  });

  it('offers no result where there is none', async () => {
    const host = await mountForm({ report: null });
    expect(host.renderRoot.textContent).not.to.contain(en.leadShareLabel);
    const leads = answerWith(host, () => ({ status: 'accepted' }));
    await send(host);
    expect(leads[0]?.consent.map(({ purpose }) => purpose)).to.deep.equal(['newsletter']);
  });

  it('stands at the level of heading that the host asks for', async () => {
    const host = await mountForm({ headingLevel: 4 });
    expect(find(host, 'h4').textContent.trim()).to.equal(en.leadHeading);
  });
});

describe('Sending the lead form', () => {
  it('asks for an address and for the box, lists both on top, and sends nothing', async () => {
    const host = await mountForm();
    const submits = record(host, 'ml-lead-submit');
    sendButton(host).click();
    await host.updateComplete;
    const email = emailField(host);
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(find(host, `#${email.getAttribute('aria-describedby')}`).textContent).to.contain(
      en.leadEmailRequired,
    );
    expect(newsletterBox(host).getAttribute('aria-invalid')).to.equal('true');
    expect(find(host, '#lead-consent-error').textContent).to.contain(en.leadNewsletterRequired);
    expect(focused(host)).to.equal('lead-summary');
    expect(alertsOf(host), 'nothing speaks beside the list').to.equal('');
    const links = [...find(host, '#lead-summary').querySelectorAll('a')];
    expect(links.map((link) => link.textContent.trim())).to.deep.equal([
      en.leadEmailRequired,
      en.leadNewsletterRequired,
    ]);
    links[1]?.click();
    expect(focused(host)).to.equal(newsletterBox(host).id);
    expect(location.hash).to.equal('');

    email.value = EMAIL;
    sendButton(host).click();
    await host.updateComplete;
    expect(email.getAttribute('aria-invalid')).to.equal('false');
    expect(host.renderRoot.querySelector('#lead-summary')).to.equal(null);
    expect(focused(host)).to.equal(newsletterBox(host).id);
    expect(newsletterBox(host).checked).to.equal(false);
    expect(submits).to.have.length(0);
  });

  it('says what an address looks like', async () => {
    const host = await mountForm();
    fill(host, 'visitor');
    sendButton(host).click();
    await host.updateComplete;
    expect(alertsOf(host)).to.equal(`${en.errorPrefix} ${en.leadEmailFormat}`);
    expect(emailField(host).value).to.equal('visitor');
  });

  it('gives the page the lead, with the words that were shown', async () => {
    const host = await mountForm({ context: { campaign: 'spring' }, leadInclude: 'answers' });
    const leads = answerWith(host, () => ({ status: 'accepted' }));
    fill(host, `  ${EMAIL} `);
    shareBox(host).checked = true;
    await send(host, `  ${EMAIL} `);
    const lead = leads[0]!;
    expect(Object.isFrozen(lead)).to.equal(true);
    expect(lead.contact).to.deep.equal({ email: EMAIL });
    expect(
      lead.consent.map(({ purpose, granted, text, policyUrl }) => ({ purpose, granted, text, policyUrl })),
    ).to.deep.equal([
      {
        purpose: 'newsletter',
        granted: true,
        text: en.leadNewsletterLabel,
        policyUrl: 'https://blog.example/privacy',
      },
      {
        purpose: 'share-result',
        granted: true,
        text: `${en.leadShareLabel} ${en.leadShareDetailAnswers}`,
        policyUrl: 'https://blog.example/privacy',
      },
    ]);
    expect(lead.attribution.page).to.equal(location.origin + location.pathname);
    expect(lead.attribution.context).to.deep.equal({ campaign: 'spring' });
    expect(lead.report?.total).to.equal(sampleReport().total);
    expect(lead.answers).to.deep.equal(plainInputs.answers);
    expect(lead.antiSpam.honeypotFilled).to.equal(false);
    expect(lead.antiSpam.dwellMs).to.be.at.least(0);
  });

  it('leaves the result at home unless its own box is ticked', async () => {
    const host = await mountForm({ leadInclude: 'answers' });
    const leads = answerWith(host, () => ({ status: 'accepted' }));
    await send(host);
    expect(leads[0]).not.to.have.any.keys('report', 'answers');
    expect(leads[0]?.consent[1]).to.include({ purpose: 'share-result', granted: false });
  });

  it('records the page’s own words where it put some beside the box', async () => {
    const host = await fixture<LeadFormHost>(
      html`<lead-form-host
        ><span slot="consent">Yes, send me the <b>Acme</b> letter.</span></lead-form-host
      >`,
    );
    const leads = answerWith(host, () => ({ status: 'accepted' }));
    await send(host);
    expect(leads[0]?.consent[0]?.text).to.equal('Yes, send me the Acme letter.');
  });

  it('reports a filled trap, and sends the lead all the same', async () => {
    const host = await mountForm();
    const leads = answerWith(host, () => ({ status: 'accepted' }));
    const trap = field(host, en.leadTrapLabel);
    expect(trap).to.include({ tabIndex: -1, autocomplete: 'off' });
    expect(trap.closest('[aria-hidden="true"]')).not.to.equal(null);
    trap.value = 'https://spam.example';
    const { status: outcome } = await send(host);
    expect(outcome).to.equal('accepted');
    expect(leads[0]?.antiSpam.honeypotFilled).to.equal(true);
    expect(JSON.stringify(leads[0])).not.to.contain('spam.example');
  });

  it('shows that it is sending, and keeps focus on the button', async () => {
    const host = await mountForm();
    answerWith(host, () => never);
    fill(host);
    sendButton(host).focus();
    sendButton(host).click();
    await host.updateComplete;
    expect(sendButton(host).textContent.trim()).to.equal(en.leadSending);
    expect(sendButton(host).getAttribute('aria-disabled')).to.equal('true');
    expect(sendButton(host).disabled).to.equal(false);
    expect(statusOf(host)).to.equal(en.leadSending);
    expect(host.shadowRoot?.activeElement).to.equal(sendButton(host));
  });

  it('says to one who skips it while it is sending that it has gone out already, and why it takes so long', async () => {
    const host = await mountForm();
    answerWith(host, () => never);
    fill(host);
    sendButton(host).click();
    await host.updateComplete;
    skipButton(host).click();
    await host.updateComplete;
    expect(statusOf(host)).to.equal(en.leadOnItsWay);
    expect(sendButton(host).textContent.trim()).to.equal(en.leadSending);
  });

  it('sends once, however often the button is pressed or the host renders', async () => {
    const host = await mountForm();
    const leads = answerWith(host, () => never);
    fill(host);
    sendButton(host).click();
    sendButton(host).click();
    await host.updateComplete;
    sendButton(host).click();
    sendButton(host).form?.requestSubmit();
    host.requestUpdate();
    await host.updateComplete;
    expect(leads).to.have.length(1);
  });

  it('does not send again because Enter is held down', async () => {
    const host = await mountForm();
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
    });
    emailField(host).dispatchEvent(held);
    expect(held.defaultPrevented).to.equal(true);
    const pressed = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    emailField(host).dispatchEvent(pressed);
    expect(pressed.defaultPrevented).to.equal(false);
  });

  it('works by keyboard alone', async () => {
    const host = await mountForm();
    const leads = answerWith(host, () => ({ status: 'accepted' }));
    emailField(host).focus();
    await sendKeys({ type: EMAIL });
    await sendKeys({ press: 'Tab' });
    expect(host.shadowRoot?.activeElement).to.equal(newsletterBox(host));
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    expect(host.shadowRoot?.activeElement).to.equal(shareBox(host));
    emailField(host).focus();
    const settled = oneEvent(host, 'ml-lead-settle');
    await sendKeys({ press: 'Enter' });
    await settled;
    await host.updateComplete;
    expect(leads[0]?.contact.email).to.equal(EMAIL);
    expect(host.shadowRoot?.activeElement).to.equal(find(host, 'h3'));
  });
});

describe('What becomes of a lead', () => {
  interface Case {
    readonly title: string;
    readonly answer: () => LeadAnswer;
    readonly settles: Partial<LeadSettlement>;
    readonly heading?: string;
    readonly says: string;
    readonly logs?: string;
  }
  const respond =
    (httpStatus: number, body: unknown, headers = {}) =>
    () =>
      new Response(JSON.stringify(body), { status: httpStatus, headers });
  const cases: readonly Case[] = [
    {
      title: 'an outcome',
      answer: () => ({ status: 'accepted' }),
      settles: { status: 'accepted', via: 'page' },
      heading: en.leadDoneHeading,
      says: en.leadDone,
    },
    {
      title: 'a promise of an outcome with double opt-in',
      answer: () => Promise.resolve<LeadOutcome>({ status: 'accepted', confirmation: 'email-sent' }),
      settles: { status: 'accepted', via: 'page', confirmation: 'email-sent' },
      heading: en.leadConfirmHeading,
      says: en.leadConfirm,
    },
    {
      title: 'a response',
      answer: () => fetch('/__test__/lead?behaviour=ok'),
      settles: { status: 'accepted' },
      heading: en.leadDoneHeading,
      says: en.leadDone,
    },
    {
      title: 'a response that knows the address already',
      answer: respond(409, { message: 'already subscribed' }),
      settles: { status: 'accepted' },
      heading: en.leadDoneHeading,
      says: en.leadDone,
    },
    {
      title: 'a rejected address',
      answer: () => ({ status: 'rejected', field: 'email', message: 'Mail to <b>you</b> bounces.' }),
      settles: { status: 'rejected' },
      says: `${en.errorPrefix} Mail to <b>you</b> bounces.`,
    },
    {
      title: 'a rejected address without a word',
      answer: respond(422, { field: 'email' }),
      settles: { status: 'rejected' },
      says: `${en.errorPrefix} ${en.leadEmailRefused}`,
    },
    {
      title: 'a rejected form',
      answer: () => ({ status: 'rejected', message: 'The list is closed.' }),
      settles: { status: 'rejected' },
      says: 'The list is closed.',
    },
    {
      title: 'a rejected form without a word',
      answer: respond(400, {}),
      settles: { status: 'rejected' },
      says: en.leadRefused,
    },
    {
      title: 'a request to try again',
      answer: () => ({ status: 'retry' }),
      settles: { status: 'failed', via: 'page' },
      says: en.leadFailed,
    },
    {
      title: 'a server error',
      answer: respond(500, { message: 'stack trace' }),
      settles: { status: 'failed' },
      says: en.leadFailed,
      logs: 'http-500',
    },
    {
      title: 'a rejected promise',
      answer: () => Promise.reject(new Error(EMAIL)),
      settles: { status: 'failed', via: 'page' },
      says: en.leadFailed,
      logs: 'page-rejected',
    },
    {
      title: 'a promise of nothing',
      answer: () => Promise.resolve() as unknown as LeadAnswer,
      settles: { status: 'failed' },
      says: en.leadFailed,
      logs: 'not-an-outcome',
    },
    {
      title: 'a web page',
      answer: () => fetch('/__test__/lead?behaviour=html'),
      settles: { status: 'failed' },
      says: en.leadFailed,
      logs: 'not-an-endpoint',
    },
  ];
  for (const { title, answer, settles, heading: shownHeading, says, logs } of cases) {
    it(`shows and tells it after ${title}`, async () => {
      const lines = await errorsDuring(async () => {
        const host = await mountForm();
        const errors = record(host, 'ml-quiz-error');
        answerWith(host, answer);
        const detail = await send(host);
        expect(detail).to.include({ attempts: 1, ...settles });
        expect(headingOf(host)).to.equal(shownHeading ?? en.leadHeading);
        expect(shownHeading ? statusOf(host) : alertsOf(host)).to.equal(says);
        expect(errors).to.have.length(logs ? 1 : 0);
        if (!shownHeading) expect(emailField(host).value).to.equal(EMAIL);
      });
      expect(lines).to.have.length(logs ? 1 : 0);
      if (logs) expect(lines[0]).to.contain('[ml-readiness-quiz]').and.contain(logs).and.not.contain(EMAIL);
    });
  }

  it('gives up a page that never answers, and lets the visitor try again', async () => {
    const lines = await errorsDuring(async () => {
      const host = await mountForm({}, { timeoutMs: 20 });
      answerWith(host, () => never);
      expect(await send(host)).to.include({ status: 'failed', via: 'page' });
      expect(alertsOf(host)).to.equal(en.leadFailed);
      expect(sendButton(host).textContent.trim()).to.equal(en.leadTryAgain);
      expect(sendButton(host).hasAttribute('aria-disabled')).to.equal(false);
    });
    expect(lines).to.have.length(1);
  });

  it('believes a page that only prevents the default', async () => {
    const host = await mountForm({ leadEndpoint: '/__test__/lead?behaviour=error' });
    host.addEventListener('ml-lead-submit', (event) => event.preventDefault());
    expect(await send(host)).to.include({ status: 'accepted', via: 'page-unconfirmed' });
    expect(statusOf(host)).to.equal(en.leadDone);
  });

  it('goes to the endpoint where the page does not take it', async () => {
    const run = crypto.randomUUID();
    const host = await mountForm({ leadEndpoint: `/__test__/lead?behaviour=created&run=${run}` });
    const submits = record(host, 'ml-lead-submit') as LeadSubmitEvent[];
    expect(await send(host)).to.include({ status: 'accepted', via: 'endpoint', confirmation: 'email-sent' });
    const requests = (await (await fetch(`/__test__/lead/requests?run=${run}`)).json()) as { body: Lead }[];
    expect(requests.map(({ body }) => body)).to.deep.equal([JSON.parse(JSON.stringify(submits[0]?.detail))]);
  });

  it('does not go to the endpoint where the page takes it', async () => {
    const run = crypto.randomUUID();
    const host = await mountForm({ leadEndpoint: `/__test__/lead?behaviour=ok&run=${run}` });
    answerWith(host, () => ({ status: 'accepted' }));
    expect(await send(host)).to.include({ via: 'page' });
    expect(await (await fetch(`/__test__/lead/requests?run=${run}`)).json()).to.deep.equal([]);
  });

  it('says honestly that nobody took it, and tells the developer once how to', async () => {
    const lines = await errorsDuring(async () => {
      const host = await mountForm();
      expect(await send(host)).to.include({ status: 'unhandled', via: 'none', attempts: 1 });
      expect(alertsOf(host)).to.equal(en.leadUnhandled);
      expect(emailField(host).value).to.equal(EMAIL);
      expect(await send(host)).to.include({ status: 'unhandled', attempts: 2 });
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('respondWith').and.contain('lead-endpoint').and.not.contain(EMAIL);
  });

  it('is not held up by a listener that throws', async () => {
    // The browser reports the page's fault, and the runner would count it as one of ours.
    const { onerror } = globalThis;
    Object.assign(globalThis, { onerror: () => true });
    await errorsDuring(async () => {
      const host = await mountForm({ leadEndpoint: '/__test__/lead?behaviour=ok' });
      host.addEventListener('ml-lead-submit', () => {
        throw new Error('a fault in the page');
      });
      expect(await send(host)).to.include({ status: 'accepted', via: 'endpoint' });
    });
    Object.assign(globalThis, { onerror });
  });

  it('tells a page that answers too late, or twice, what to do instead', async () => {
    const host = await mountForm();
    let late: LeadSubmitEvent | undefined;
    host.addEventListener('ml-lead-submit', (event) => {
      late = event;
      event.respondWith({ status: 'accepted' });
      expect(() => event.respondWith({ status: 'retry' })).to.throw(TypeError, 'twice');
    });
    expect(await send(host)).to.include({ status: 'accepted' });
    expect(() => late?.respondWith({ status: 'accepted' })).to.throw(TypeError, 'too late');
  });

  it('moves focus to the outcome where it was in the form, and nowhere else', async () => {
    const host = await mountForm();
    answerWith(host, () => ({ status: 'accepted' }));
    emailField(host).focus();
    await send(host);
    expect(host.shadowRoot?.activeElement).to.equal(find(host, 'h3'));

    const other = await mountForm();
    const outside = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
    answerWith(other, () => ({ status: 'accepted' }));
    outside.focus();
    await send(other);
    expect(document.activeElement).to.equal(outside);
  });
});

describe('Trying a lead again', () => {
  /** Answers leads with these outcomes, one after the other. */
  const answerInTurn = (host: LeadFormHost, ...outcomes: LeadOutcome[]): Lead[] =>
    answerWith(host, () => outcomes.shift() ?? { status: 'accepted' });

  it('is another attempt of the same submission', async () => {
    const host = await mountForm();
    const leads = answerInTurn(host, { status: 'retry' }, { status: 'rejected' });
    const settled = [await send(host), await send(host), await send(host)];
    expect(settled.map(({ attempts }) => attempts)).to.deep.equal([1, 2, 3]);
    expect(settled.map((detail) => detail.status)).to.deep.equal(['failed', 'rejected', 'accepted']);
    expect(new Set(leads.map(({ submissionId }) => submissionId)).size).to.equal(1);
  });

  it('is another submission with another address', async () => {
    const host = await mountForm();
    const leads = answerInTurn(host, { status: 'rejected', field: 'email' });
    await send(host);
    expect(await send(host, 'other@example.com')).to.include({ status: 'accepted', attempts: 1 });
    expect(new Set(leads.map(({ submissionId }) => submissionId)).size).to.equal(2);
  });

  it('sends three requests per press to an endpoint that fails, under one key', async () => {
    const run = crypto.randomUUID();
    const lines = await errorsDuring(async () => {
      const host = await mountForm({ leadEndpoint: `/__test__/lead?behaviour=error&run=${run}` });
      expect(await send(host)).to.include({ status: 'failed', attempts: 3 });
      expect(await send(host)).to.include({ status: 'failed', attempts: 6 });
    });
    const requests = (await (await fetch(`/__test__/lead/requests?run=${run}`)).json()) as {
      headers: Record<string, string>;
      body: Lead;
    }[];
    expect(requests.map(({ body }) => body.attempt)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
    expect(lines).to.have.length(1);
  });

  it('waits as long as the receiver asks, and says for how long', async () => {
    const host = await mountForm();
    const leads = answerInTurn(host, { status: 'retry', afterSeconds: 90 });
    await send(host);
    expect(alertsOf(host)).to.equal('The sign-up is busy right now. You can try again in 2 minutes.');
    expect(sendButton(host).getAttribute('aria-disabled')).to.equal('true');
    sendButton(host).click();
    await host.updateComplete;
    expect(leads).to.have.length(1);
  });

  it('says when the wait is over', async () => {
    const host = await mountForm();
    answerInTurn(host, { status: 'retry', afterSeconds: 0.02 });
    await send(host);
    expect(alertsOf(host)).to.contain('1 second');
    const line = find(host, 'form > [role="alert"]');
    await new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve();
      }).observe(line, { childList: true, characterData: true, subtree: true });
    });
    expect(alertsOf(host)).to.equal(en.leadFailedReady);
    expect(await send(host)).to.include({ status: 'accepted', attempts: 2 });
  });

  it('names the wait in any language, and in English where the tag is broken', async () => {
    for (const [locale, time] of [
      ['de', '30 Sekunden'],
      ['C', '30 seconds'],
      ['not a tag', '30 seconds'],
    ] as const) {
      const host = await mountForm({ locale });
      answerInTurn(host, { status: 'retry', afterSeconds: 30 });
      await send(host);
      expect(alertsOf(host)).to.contain(time);
    }
  });
});

describe('A lead form that goes away', () => {
  it('gives the request up when its element is removed, and says nothing after', async () => {
    const host = await mountForm({ leadEndpoint: '/__test__/lead?behaviour=hang' });
    const settles = record(host, 'ml-lead-settle');
    const original = globalThis.fetch;
    const aborted = new Promise<void>((resolve) => {
      globalThis.fetch = (input, init) => {
        init?.signal?.addEventListener('abort', () => resolve());
        return original(input, init);
      };
    });
    try {
      fill(host);
      sendButton(host).click();
      const parent = host.parentElement!;
      host.remove();
      await aborted;
      parent.append(host);
      await host.updateComplete;
    } finally {
      globalThis.fetch = original;
    }
    expect(settles).to.have.length(0);
    expect(alertsOf(host)).to.equal(en.leadFailed);
    expect(emailField(host).value).to.equal(EMAIL);
    host.inputs = { ...plainInputs, leadEndpoint: '/__test__/lead?behaviour=ok' };
    expect(await send(host)).to.include({ status: 'accepted', attempts: 2 });
  });

  it('goes on where its element is only moved', async () => {
    const host = await mountForm();
    let accept: (outcome: LeadOutcome) => void = () => undefined;
    const leads = answerWith(
      host,
      () =>
        new Promise((resolve) => {
          accept = resolve;
        }),
    );
    fill(host);
    const settled = oneEvent(host, 'ml-lead-settle');
    sendButton(host).click();
    (await fixture(html`<div></div>`)).append(host);
    await Promise.resolve();
    accept({ status: 'accepted' });
    await settled;
    expect(leads).to.have.length(1);
  });

  it('begins again when it is reset', async () => {
    const host = await mountForm();
    const leads = answerWith(host, () => ({ status: 'accepted' }));
    const views = record(host, 'ml-lead-view');
    await send(host);
    host.lead.reset();
    await host.updateComplete;
    expect(headingOf(host)).to.equal(en.leadHeading);
    expect(emailField(host).value).to.equal('');
    expect(newsletterBox(host).checked).to.equal(false);
    expect(views).to.have.length(1);
    await send(host);
    expect(new Set(leads.map(({ submissionId }) => submissionId)).size).to.equal(2);
  });

  it('tells what became of a lead that was on its way when it was reset, and shows an empty form', async () => {
    const host = await mountForm();
    let accept: (outcome: LeadOutcome) => void = () => undefined;
    const answer = new Promise<LeadOutcome>((resolve) => {
      accept = resolve;
    });
    answerWith(host, () => answer);
    fill(host);
    const settled = oneEvent(host, 'ml-lead-settle');
    sendButton(host).click();
    host.lead.reset();
    accept({ status: 'accepted' });
    expect(((await settled) as Event & { detail: LeadSettlement }).detail.status).to.equal('accepted');
    await host.updateComplete;
    expect(headingOf(host)).to.equal(en.leadHeading);
    expect(emailField(host).value).to.equal('');
  });
});

describe('A preview of the lead form', () => {
  it('says that it is one, checks the fields, and hands nothing to anybody', async () => {
    const run = crypto.randomUUID();
    const host = await mountForm({ preview: true, leadEndpoint: `/__test__/lead?behaviour=ok&run=${run}` });
    const submits = record(host, 'ml-lead-submit');
    const settles = record(host, 'ml-lead-settle');
    expect(find(host, 'form').textContent).to.contain(en.preview);
    sendButton(host).click();
    await host.updateComplete;
    expect(find(host, '#lead-summary').textContent).to.contain(en.leadEmailRequired);
    fill(host);
    sendButton(host).click();
    await host.updateComplete;
    expect(statusOf(host)).to.equal(en.leadPreviewDone);
    expect([...submits, ...settles]).to.deep.equal([]);
    expect(await (await fetch(`/__test__/lead/requests?run=${run}`)).json()).to.deep.equal([]);
  });
});

describe('The typed address', () => {
  it('is found nowhere but in the request', async () => {
    const run = crypto.randomUUID();
    const details: unknown[] = [];
    let host!: LeadFormHost;
    const lines = await errorsDuring(async () => {
      host = await mountForm({ leadEndpoint: `/__test__/lead?behaviour=error&run=${run}` });
      for (const type of ['ml-lead-view', 'ml-lead-settle', 'ml-quiz-error']) {
        host.addEventListener(type, (event) => details.push((event as Event & { detail: unknown }).detail));
      }
      await send(host);
      host.inputs = { ...host.inputs, leadEndpoint: `/__test__/lead?behaviour=ok&run=${run}` };
      await send(host);
    });
    const requests = (await (await fetch(`/__test__/lead/requests?run=${run}`)).json()) as { body: Lead }[];
    expect(requests.map(({ body }) => body.contact.email)).to.deep.equal(Array(4).fill(EMAIL));
    const elsewhere = JSON.stringify([
      lines,
      details,
      location.href,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      performance.getEntries().map(({ name }) => name),
      host.outerHTML,
      host.shadowRoot?.innerHTML,
      [...host.renderRoot.querySelectorAll('input')].map(({ value }) => value),
    ]);
    expect(elsewhere).not.to.contain(EMAIL).and.not.to.contain(encodeURIComponent(EMAIL));
  });
});

describe('The lead form is accessible', () => {
  const press = async (host: LeadFormHost): Promise<void> => {
    fill(host);
    sendButton(host).click();
    await host.updateComplete;
  };
  const states: Readonly<Record<string, () => Promise<LeadFormHost>>> = {
    'when it is empty': () => mountForm(),
    'with errors in its fields': async () => {
      const host = await mountForm();
      sendButton(host).click();
      await host.updateComplete;
      return host;
    },
    'while sending': async () => {
      const host = await mountForm();
      answerWith(host, () => never);
      await press(host);
      return host;
    },
    'when it is done': async () => settledWith({ status: 'accepted' }),
    'when an email was sent': async () => settledWith({ status: 'accepted', confirmation: 'email-sent' }),
    'when it was refused': async () => settledWith({ status: 'rejected', message: 'The list is closed.' }),
    'when it failed': async () => settledWith({ status: 'retry' }),
    'when it has to wait': async () => settledWith({ status: 'retry', afterSeconds: 60 }),
    'when nobody took it': async () => {
      const host = await mountForm();
      await errorsDuring(async () => {
        await send(host);
      });
      return host;
    },
    'in a preview': () => mountForm({ preview: true }),
  };
  async function settledWith(outcome: LeadOutcome): Promise<LeadFormHost> {
    const host = await mountForm();
    answerWith(host, () => outcome);
    await send(host);
    return host;
  }
  for (const scheme of ['light', 'dark']) {
    for (const [title, reach] of Object.entries(states)) {
      it(`${title}, on a ${scheme} page`, async () => {
        const page = document.body.style;
        document.documentElement.style.colorScheme = scheme;
        page.background = 'Canvas';
        page.color = 'CanvasText';
        try {
          await expect(await reach()).to.be.accessible();
        } finally {
          document.documentElement.style.colorScheme = '';
          page.background = '';
          page.color = '';
        }
      });
    }
  }

  it('with targets of 44 pixels', async () => {
    const host = await mountForm();
    const targets = [
      emailField(host),
      newsletterBox(host).closest('label')!,
      shareBox(host).closest('label')!,
      sendButton(host),
    ];
    for (const target of targets) expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('without scrolling sideways in a narrow column, in both writing directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const column = await fixture<HTMLElement>(
        html`<div dir=${dir}><lead-form-host></lead-form-host></div>`,
      );
      column.style.inlineSize = '240px';
      expect(column.scrollWidth).to.be.at.most(240);
    }
  });
});
