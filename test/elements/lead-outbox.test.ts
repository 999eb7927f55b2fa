/** Leads that are kept in the tab until they are delivered, where the page asks for it; nothing where it does not. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { LeadSettlement } from '../../src/lead/outcome.js';
import { OUTBOX_KEY } from '../../src/lead/outbox.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { receive } from '../fixtures/lead-receiver.js';
import {
  alertsOf,
  byId,
  EMAIL,
  endpointThat,
  fill,
  formOf,
  record,
  send,
  settled,
  skipButton,
  statusOf,
  surroundings,
} from '../fixtures/lead-visitor.js';
import { holdRequests, restoreNetwork } from '../fixtures/network.js';
import { newVisitor } from '../fixtures/new-visitor.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { soon } from '../fixtures/soon.js';
import { find, press, ready, walkToResult } from '../fixtures/walk.js';
import { type HostInputs, LeadFormHost, mountForm, plainInputs } from './lead-form-host.js';

const mount = (leadEndpoint: string, inputs: Partial<HostInputs> = {}): Promise<LeadFormHost> =>
  mountForm({ leadEndpoint, leadOutbox: true, ...inputs });

/** The page comes again, with as many forms; their first settlement comes along. */
async function reopen(
  leadEndpoint: string,
  inputs: Partial<HostInputs> = {},
  forms = 1,
): Promise<{ readonly host: LeadFormHost; readonly end: Promise<LeadSettlement> }> {
  LeadFormHost.options = { surroundings };
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const end = settled(page);
  const hosts = Array.from({ length: forms }, () => {
    const host = document.createElement('lead-form-host') as LeadFormHost;
    host.inputs = { ...plainInputs, leadEndpoint, leadOutbox: true, ...inputs };
    return host;
  });
  page.append(...hosts);
  await hosts[0]?.updateComplete;
  return { host: hosts[0] as LeadFormHost, end };
}

const keptLeads = (): number =>
  (JSON.parse(sessionStorage.getItem(OUTBOX_KEY) ?? '[]') as readonly unknown[]).length;

describe('The outbox', () => {
  beforeEach(() => {
    newVisitor();
    catchConsole('error');
  });
  afterEach(() => {
    restoreConsole();
    restoreNetwork();
    newVisitor();
  });

  it('keeps nothing unless the page asks for it, and the form then says nothing of it', async () => {
    const endpoint = endpointThat('error');
    const host = await mount(endpoint.address, { leadOutbox: false });
    expect(formOf(host)?.textContent).not.to.contain(en.leadKept);
    const before = { ...sessionStorage };
    expect(await send(host)).to.include({ status: 'failed' });
    expect({ ...sessionStorage }).to.deep.equal(before);
    await reopen(endpoint.address, { leadOutbox: false });
    expect(await endpoint.arrived()).to.have.length(3);
  });

  it('keeps what failed, and delivers it after a reload under the same key', async () => {
    const endpoint = endpointThat('error,error,error,ok');
    const host = await mount(endpoint.address);
    expect(formOf(host)?.textContent).to.contain(en.leadKept);
    await expect(host).to.be.accessible();
    const { submissionId } = await send(host);
    expect(keptLeads()).to.equal(1);

    const { host: again, end } = await reopen(endpoint.address);
    expect(await end).to.deep.equal({
      submissionId,
      status: 'accepted',
      via: 'endpoint',
      attempts: 4,
    });
    await again.updateComplete;
    expect(statusOf(again)).to.equal(en.leadDone);
    expect(sessionStorage.getItem(OUTBOX_KEY)).to.equal(null);
    const leads = await endpoint.leads();
    expect(new Set(leads.map((lead) => lead.submissionId)).size).to.equal(1);
    expect(leads.at(-1)).to.include({ attempt: 4 });
  });

  it('keeps a lead that is under way when the page goes', async () => {
    const held = holdRequests();
    const host = await mount('/endpoint');
    fill(host);
    formOf(host)?.requestSubmit();
    await host.updateComplete;
    expect(held).to.have.length(1);
    expect(keptLeads()).to.equal(1);
  });

  for (const behaviour of ['ok', 'invalid', 'conflict']) {
    it(`keeps nothing of what the endpoint has decided: ${behaviour}`, async () => {
      const host = await mount(endpointThat(behaviour).address);
      await send(host);
      expect(sessionStorage.getItem(OUTBOX_KEY)).to.equal(null);
    });
  }

  it('puts what failed again back into the form, to be sent from there', async () => {
    const endpoint = endpointThat('error,error,error,error,error,error,ok');
    const { submissionId } = await send(await mount(endpoint.address));
    const { host: again, end } = await reopen(endpoint.address);
    expect(await end).to.include({ status: 'failed', attempts: 6 });
    await again.updateComplete;
    expect(alertsOf(again)).to.equal(en.leadFailed);
    expect(byId(again, 'lead-email').value).to.equal(EMAIL);
    expect(byId(again, 'lead-newsletter').checked).to.equal(true);
    expect(await send(again)).to.include({ status: 'accepted', submissionId, attempts: 7 });
    expect(keptLeads()).to.equal(0);
  });

  it('leaves a form alone that the visitor has begun to fill in', async () => {
    const endpoint = endpointThat('error');
    await send(await mount(endpoint.address));
    const { host: again, end } = await reopen(endpoint.address);
    fill(again, 'other@example.com');
    await end;
    await again.updateComplete;
    expect(byId(again, 'lead-email').value).to.equal('other@example.com');
    expect(alertsOf(again)).to.equal('');
  });

  it('forgets an address that the visitor mended', async () => {
    const endpoint = endpointThat('error,error,error,ok');
    const host = await mount(endpoint.address);
    await send(host, 'visitor@exampel.com');
    expect(await send(host)).to.include({ status: 'accepted' });
    expect(keptLeads()).to.equal(0);
  });

  for (const [who, take] of Object.entries<(host: LeadFormHost) => void>({
    'a listener that came meanwhile': (host) =>
      host.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' })),
    'a listener without a word': (host) =>
      host.addEventListener('ml-lead-submit', (event) => event.preventDefault()),
    'the function of the page, which refuses it': (host) => {
      host.inputs = { ...host.inputs, onlead: () => ({ status: 'rejected' }) };
    },
  })) {
    it(`forgets what failed once the page has decided it: ${who}`, async () => {
      const host = await mount(endpointThat('error').address);
      expect((await send(host)).status).to.equal('failed');
      expect(keptLeads()).to.equal(1);
      take(host);
      const end = settled(host);
      formOf(host)?.requestSubmit();
      expect((await end).via).to.match(/^page/);
      expect(keptLeads()).to.equal(0);
    });
  }

  it('forgets a lead that the visitor would rather not send after all', async () => {
    const host = await mount(endpointThat('error').address);
    await send(host);
    skipButton(host).click();
    await host.updateComplete;
    expect(keptLeads()).to.equal(0);
  });

  it('is emptied by one of several elements', async () => {
    const endpoint = endpointThat('error,error,error,ok');
    await send(await mount(endpoint.address));
    const { end } = await reopen(endpoint.address, {}, 2);
    expect(await end).to.include({ status: 'accepted' });
    expect(await endpoint.arrived()).to.have.length(4);
  });

  it('does not send to one endpoint what was meant for another', async () => {
    await send(await mount(endpointThat('error').address));
    const other = endpointThat('ok');
    const host = await mount(other.address);
    await host.updateComplete;
    expect(await other.arrived()).to.deep.equal([]);
    expect(keptLeads()).to.equal(1);
  });

  it('sends nothing of it from a preview', async () => {
    const endpoint = endpointThat('error');
    await send(await mount(endpoint.address));
    await reopen(endpoint.address, { preview: true });
    expect(await endpoint.arrived()).to.have.length(3);
    expect(keptLeads()).to.equal(1);
  });

  it('takes nothing from the storage that is no lead', async () => {
    const endpoint = endpointThat('ok');
    const at = Date.now();
    const lead = { submissionId: 'x', contact: 'nobody' };
    for (const kept of ['{', '7', 'null', JSON.stringify([{ endpoint: endpoint.address, at, lead }])]) {
      sessionStorage.setItem(OUTBOX_KEY, kept);
      const host = await mount(endpoint.address);
      await host.updateComplete;
    }
    expect(await endpoint.arrived()).to.deep.equal([]);
  });

  it('is emptied by the whole quiz before anything is answered', async () => {
    const endpoint = endpointThat('error,error,error,ok');
    await send(await mount(endpoint.address));
    const quiz = buildQuiz(endpoint.address);
    quiz.quiz = smallQuiz();
    const settles = record(quiz, 'ml-lead-settle');
    const end = settled(quiz);
    document.body.append(quiz);
    expect(await end).to.include({ status: 'accepted', attempts: 4 });
    expect(settles).to.have.length(1);
    await ready(quiz);
    expect(quiz.snapshot?.phase).to.equal('intro');
    expect(keptLeads()).to.equal(0);
    quiz.remove();
  });
});

const small = { id: 'small', version: '1.0.0' };

/** The quiz of a page that keeps leads for this endpoint. */
function buildQuiz(leadEndpoint: string): MlReadinessQuiz {
  const quiz = document.createElement('ml-readiness-quiz');
  const settings = { resume: 'off', privacyUrl: '/privacy', leadEndpoint, leadOutbox: true };
  return Object.assign(quiz, settings) as MlReadinessQuiz;
}

describe('A lead that failed again before the quiz was there', () => {
  beforeEach(() => {
    newVisitor();
    catchConsole('error');
  });
  afterEach(() => {
    restoreConsole();
    newVisitor();
  });

  it('stands in the form when the visitor comes to it, for another attempt of the same', async () => {
    const endpoint = endpointThat('error,error,error,html,ok');
    const { submissionId } = await send(await mount(endpoint.address, { quiz: small }));
    const quiz = buildQuiz(endpoint.address);
    // A document that does not come, and the page's own instead of it, twice.
    quiz.src = '/__test__/hang';
    const end = settled(quiz);
    document.body.append(quiz);
    expect(await end).to.include({ status: 'failed', submissionId, attempts: 4 });
    for (const title of ['One', 'Another']) {
      const began = oneEvent(quiz, 'ml-quiz-ready');
      quiz.quiz = smallQuiz({ title });
      await began;
    }
    await walkToResult(quiz);
    expect(alertsOf(quiz)).to.equal(en.leadFailed);
    expect(byId(quiz, 'lead-email').value).to.equal(EMAIL);
    const sent = settled(quiz);
    find(quiz, '.lead-form [type="submit"]').click();
    expect(await sent).to.include({ status: 'accepted', submissionId, attempts: 5 });
    expect(keptLeads()).to.equal(0);
    quiz.remove();
  });

  it('is gone from the form once the visitor began again', async () => {
    const endpoint = endpointThat('error,error,error,html');
    await send(await mount(endpoint.address));
    const quiz = buildQuiz(endpoint.address);
    quiz.quiz = smallQuiz();
    const end = settled(quiz);
    document.body.append(quiz);
    await end;
    await ready(quiz);
    await walkToResult(quiz);
    quiz.restart();
    await walkToResult(quiz);
    expect(alertsOf(quiz)).to.equal('');
    expect(byId(quiz, 'lead-email').value).to.equal('');
    quiz.remove();
  });
});

describe('A visitor who deletes their answers', () => {
  beforeEach(() => {
    newVisitor();
    catchConsole('error');
  });
  afterEach(() => {
    restoreConsole();
    restoreNetwork();
    newVisitor();
  });

  /** A quiz whose lead of this visitor was not delivered, on its result. */
  async function failedQuiz(): Promise<MlReadinessQuiz> {
    const quiz = buildQuiz(endpointThat('html').address);
    Object.assign(quiz, { quiz: smallQuiz(), resume: 'local' });
    (await fixture(html`<div></div>`)).append(quiz);
    await ready(quiz);
    await walkToResult(quiz);
    await send(quiz);
    return quiz;
  }

  it('deletes the lead that waits, and finds an empty form', async () => {
    const quiz = await failedQuiz();
    expect(keptLeads()).to.equal(1);
    await soon(() => quiz.shadowRoot?.querySelector('.kept button'), 'what is kept is said');
    await press(quiz, en.keptDelete);
    await press(quiz, en.keptDeleteConfirm);
    await soon(() => keptLeads() === 0);
    expect({ ...sessionStorage, ...localStorage }).to.deep.equal({});
    await walkToResult(quiz);
    expect(alertsOf(quiz)).to.equal('');
    expect(byId(quiz, 'lead-email').value).to.equal('');
  });

  it('is obeyed by the method of the element, too, and by nobody for another quiz', async () => {
    await send(await mount('/__test__/lead?behaviour=html'));
    const quiz = await failedQuiz();
    expect(keptLeads()).to.equal(2);
    quiz.deleteAnswers();
    await soon(() => keptLeads() === 1);
    expect(sessionStorage.getItem(OUTBOX_KEY)).to.contain('"sde-to-ml"');
  });

  it('finds nothing of what failed before they came to the form', async () => {
    const endpoint = endpointThat('error,error,error,html');
    await send(await mount(endpoint.address, { quiz: small }));
    const quiz = buildQuiz(endpoint.address);
    quiz.quiz = smallQuiz();
    const end = settled(quiz);
    document.body.append(quiz);
    await end;
    await ready(quiz);
    quiz.deleteAnswers();
    await soon(() => keptLeads() === 0);
    await walkToResult(quiz);
    expect(alertsOf(quiz)).to.equal('');
    expect(byId(quiz, 'lead-email').value).to.equal('');
    quiz.remove();
  });

  it('does not stop a lead that is on its way, which is not kept beyond its end', async () => {
    const receiver = receive();
    const quiz = buildQuiz('/leads');
    quiz.quiz = smallQuiz();
    (await fixture(html`<div></div>`)).append(quiz);
    await ready(quiz);
    await walkToResult(quiz);
    fill(quiz);
    formOf(quiz)?.requestSubmit();
    await receiver.asked();
    quiz.deleteAnswers();
    // Long enough for what is loaded to delete it to have done so.
    await import('../../src/lead/outbox.js');
    await quiz.updateComplete;
    expect(keptLeads()).to.equal(1);
    const end = settled(quiz);
    receiver.answer(404);
    expect(await end).to.include({ status: 'failed' });
    expect(keptLeads()).to.equal(0);
  });
});
