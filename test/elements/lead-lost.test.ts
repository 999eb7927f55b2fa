/** Leads that must not be lost or doubled: over a fresh start, a reload, and whoever takes them. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { LeadSubmitEvent } from '../../src/events.js';
import { buildLead } from '../../src/lead/build-lead.js';
import type { LeadConsent } from '../../src/lead/lead-form-parts.js';
import { createOutbox, OUTBOX_KEY } from '../../src/lead/outbox.js';
import type { LeadOutcome } from '../../src/lead/outcome.js';
import { en } from '../../src/locales/en.js';
import { errorsDuring } from '../fixtures/console.js';
import { receive } from '../fixtures/lead-receiver.js';
import { alertsOf, EMAIL, field, headingOf, sendButton, settled } from '../fixtures/lead-visitor.js';
import { restoreNetwork } from '../fixtures/network.js';
import { leadParts } from '../lead/lead-parts.js';
import { type HostInputs, type LeadFormHost, mountForm, plainInputs } from './lead-form-host.js';

const ENDPOINT = '/leads';
const leadConsents: readonly LeadConsent[] = [{ purpose: 'newsletter' }, { purpose: 'contact' }];

afterEach(() => {
  restoreNetwork();
  sessionStorage.removeItem(OUTBOX_KEY);
});

const mount = (inputs: Partial<HostInputs> = {}): Promise<LeadFormHost> =>
  mountForm({ leadEndpoint: ENDPOINT, ...inputs });

const stateOf = (host: LeadFormHost) =>
  host.renderRoot.querySelector('[part~="lead"]')!.getAttribute('part')!.split(' ')[1];

const press = (host: LeadFormHost, box: string = en.leadNewsletterLabel): void => {
  field(host, en.leadEmailLabel).value = EMAIL;
  field(host, box).checked = true;
  sendButton(host).click();
};

describe('A visitor who begins again while the lead is on its way', () => {
  it('loses neither the request nor its end', async () => {
    const receiver = receive();
    const host = await mount();
    press(host);
    await receiver.asked();
    host.lead.reset();
    expect(receiver.requests[0]?.signal?.aborted).to.equal(false);
    const end = settled(host);
    receiver.answer();
    expect(await end).to.include({ status: 'accepted', via: 'endpoint' });
    await host.updateComplete;
    expect(headingOf(host)).to.equal(en.leadHeading);
  });

  it('sends the lead with what it was made of before', async () => {
    let say: (token: string) => void = () => undefined;
    const token = new Promise<string>((resolve) => {
      say = resolve;
    });
    const receiver = receive();
    const host = await mount({ leadChallenge: () => token });
    field(host, en.leadShareLabel).checked = true;
    press(host);
    host.lead.reset();
    host.inputs = { ...host.inputs, report: undefined };
    await host.updateComplete;
    say('passed');
    await receiver.asked();
    expect(receiver.leads[0]?.report?.band).to.equal(plainInputs.report?.band?.id);
    expect(receiver.leads[0]?.antiSpam.challenge).to.deep.equal({ token: 'passed' });
    receiver.answer();
    await settled(host);
  });

  it('may send another lead meanwhile, and each is told', async () => {
    const receiver = receive();
    const host = await mount();
    const ids: string[] = [];
    host.addEventListener('ml-lead-settle', ({ detail }) => ids.push(detail.submissionId));
    press(host);
    await receiver.asked();
    host.lead.reset();
    await host.updateComplete;
    press(host);
    expect(receiver.leads).to.have.length(2);
    const first = settled(host);
    receiver.answer();
    await first;
    await host.updateComplete;
    expect(stateOf(host)).to.equal('sending');
    const second = settled(host);
    receiver.answer();
    await second;
    await host.updateComplete;
    expect(stateOf(host)).to.equal('done');
    expect(ids).to.deep.equal(receiver.leads.map(({ submissionId }) => submissionId));
    expect(new Set(ids).size).to.equal(2);
  });

  it('gives everything up by leaving', async () => {
    const receiver = receive();
    const host = await mount();
    press(host);
    await receiver.asked();
    host.lead.reset();
    host.remove();
    await Promise.resolve();
    expect(receiver.requests[0]?.signal?.aborted).to.equal(true);
  });
});

describe('A lead that an earlier page could not deliver', () => {
  const kept = buildLead(leadParts());
  const keepOne = (): void => createOutbox(ENDPOINT).keep(kept);

  it('goes on while the quiz begins, and is shown on its way', async () => {
    keepOne();
    const receiver = receive();
    const host = await mount({ leadOutbox: true });
    await receiver.asked();
    host.lead.reset();
    await host.updateComplete;
    expect(receiver.requests[0]?.signal?.aborted).to.equal(false);
    expect(stateOf(host)).to.equal('sending');
    const end = settled(host);
    receiver.answer();
    expect(await end).to.include({ status: 'accepted', submissionId: kept.submissionId, attempts: 2 });
    await host.updateComplete;
    expect(stateOf(host)).to.equal('done');
  });

  it('goes out again where its element is put back', async () => {
    keepOne();
    const receiver = receive();
    const host = await mount({ leadOutbox: true });
    await receiver.asked();
    const parent = host.parentElement!;
    const gone = oneEvent(receiver.requests[0]!.signal!, 'abort');
    host.remove();
    await gone;
    await host.updateComplete;
    parent.append(host);
    const end = settled(host);
    await receiver.asked(2);
    receiver.answer();
    receiver.answer();
    expect((await end).status).to.equal('accepted');
  });

  it('makes no second lead of a press meanwhile', async () => {
    keepOne();
    const receiver = receive();
    const host = await mount({ leadOutbox: true });
    await receiver.asked();
    await host.updateComplete;
    press(host);
    expect(receiver.leads).to.have.length(1);
    const end = settled(host);
    receiver.answer();
    await end;
  });

  it('stands in the form again where it failed, for another attempt of the same', async () => {
    keepOne();
    const receiver = receive();
    const host = await mount({ leadOutbox: true, report: plainInputs.report });
    await receiver.asked();
    await host.updateComplete;
    const end = settled(host);
    await errorsDuring(async () => {
      receiver.answer(404);
      expect((await end).status).to.equal('failed');
    });
    await host.updateComplete;
    expect(alertsOf(host)).to.equal(en.leadFailed);
    expect(field(host, en.leadEmailLabel).value).to.equal(kept.contact.email);
    expect(field(host, en.leadNewsletterLabel).checked).to.equal(true);
    expect(field(host, en.leadShareLabel).checked).to.equal(true);
    sendButton(host).click();
    expect(receiver.leads.map(({ submissionId }) => submissionId)).to.deep.equal(
      Array(2).fill(kept.submissionId),
    );
    const again = settled(host);
    receiver.answer();
    await again;
  });

  it('is sent once where its element is moved on the way', async () => {
    const receiver = receive();
    const host = await mount({ leadOutbox: true });
    press(host);
    await receiver.asked();
    (await fixture(html`<div></div>`)).append(host);
    await host.updateComplete;
    expect(receiver.leads).to.have.length(1);
    const end = settled(host);
    receiver.answer();
    await end;
  });
});

describe('The outbox of a form', () => {
  const says = (host: LeadFormHost): boolean =>
    host.renderRoot.querySelector('form')!.textContent.includes(en.leadKept);

  it('keeps nothing that could arrive twice, and does not say that it does', async () => {
    for (const inputs of [{ leadEncoding: 'form' }, { leadOpaque: true }] as const) {
      const receiver = receive();
      const host = await mount({ leadOutbox: true, ...inputs });
      expect(says(host)).to.equal(false);
      press(host);
      await receiver.asked();
      expect(sessionStorage.getItem(OUTBOX_KEY)).to.equal(null);
      const end = settled(host);
      receiver.answer();
      await end;
    }
  });

  it('keeps nothing with a challenge, whose answer is good once, and does not say that it does', async () => {
    const inSlot = await mount({ leadOutbox: true });
    expect(says(inSlot)).to.equal(true);
    inSlot.innerHTML = '<div slot="challenge"><input type="hidden" name="token" value="t-1" /></div>';
    await waitUntil(() => !says(inSlot), 'the form no longer says that it keeps it');
    for (const host of [inSlot, await mount({ leadOutbox: true, leadChallenge: () => 't-1' })]) {
      const receiver = receive();
      expect(says(host)).to.equal(false);
      press(host);
      await receiver.asked();
      expect(receiver.leads[0]?.antiSpam.challenge).to.deep.equal({ token: 't-1' });
      expect(sessionStorage.getItem(OUTBOX_KEY)).to.equal(null);
      const end = settled(host);
      receiver.answer();
      await end;
    }
  });

  it('says so where it keeps leads', async () => {
    expect(says(await mount({ leadOutbox: true }))).to.equal(true);
    expect(says(await mount({ leadOutbox: true, leadTo: 'ghost' }))).to.equal(false);
    expect(says(await mount({ leadOutbox: true, leadTo: 'ghost', leadConsents }))).to.equal(true);
  });
});

describe('A newsletter service in the page', () => {
  it('gets nobody who wants no newsletter; the endpoint does', async () => {
    const receiver = receive();
    const host = await mount({ leadTo: 'ghost', leadConsents });
    press(host, en.leadContactLabel);
    await receiver.asked();
    const end = settled(host);
    receiver.answer();
    expect(await end).to.include({ status: 'accepted', via: 'endpoint' });
  });

  it('leaves such a lead to nobody where there is no endpoint, and the form says so', async () => {
    const host = await mount({ leadTo: 'ghost', leadConsents, leadEndpoint: undefined });
    await errorsDuring(async () => {
      const end = settled(host);
      press(host, en.leadContactLabel);
      expect(await end).to.include({ status: 'unhandled', via: 'none' });
    });
  });

  it('says once what its settings lack', async () => {
    const host = await mount({ leadTo: 'ghost' });
    const lines = await errorsDuring(async () => {
      const end = settled(host);
      press(host);
      expect(await end).to.include({ status: 'failed', via: 'service' });
    });
    expect(lines.filter((line) => line.split('[ml-readiness-quiz]').length !== 2)).to.deep.equal([]);
  });
});

describe('A challenge', () => {
  it('is asked again before each attempt that the visitor starts, also of the same submission', async () => {
    const tokens = ['first', 'second'];
    const receiver = receive();
    const host = await mount({ leadChallenge: () => tokens.shift() ?? '' });
    await errorsDuring(async () => {
      press(host);
      await receiver.asked();
      const end = settled(host);
      receiver.answer(404);
      await end;
    });
    await host.updateComplete;
    sendButton(host).click();
    await receiver.asked(2);
    const again = settled(host);
    receiver.answer();
    await again;
    expect(receiver.leads.map(({ antiSpam }) => antiSpam.challenge?.['token'])).to.deep.equal([
      'first',
      'second',
    ]);
    expect(new Set(receiver.leads.map(({ submissionId }) => submissionId)).size).to.equal(1);
  });
});

describe('An answer that is none', () => {
  const nothing = undefined as unknown as LeadOutcome;

  it('is no outcome, and not a page that took the lead without a word', async () => {
    const host = await mount();
    host.addEventListener('ml-lead-submit', (event) => event.respondWith(nothing));
    const codes: string[] = [];
    host.addEventListener('ml-quiz-error', ({ detail }) => codes.push(detail.code));
    await errorsDuring(async () => {
      const end = settled(host);
      press(host);
      expect(await end).to.include({ status: 'failed', via: 'page' });
    });
    expect(codes).to.deep.equal(['not-an-outcome']);
  });

  it('is an answer all the same, so that a second one throws', () => {
    const event = new LeadSubmitEvent(buildLead(leadParts()));
    event.respondWith(nothing);
    expect(() => event.respondWith({ status: 'accepted' })).to.throw(TypeError, 'twice');
  });
});
