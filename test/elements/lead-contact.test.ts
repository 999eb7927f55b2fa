/** A visitor who ticks both newsletter and contact, on a page whose newsletter service keeps nothing of the latter. */
import { expect } from '@open-wc/testing';
import type { Lead } from '../../src/lead/lead.js';
import type { LeadField } from '../../src/lead/lead-form-parts.js';
import type { LeadSettlement } from '../../src/lead/outcome.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import {
  alertsOf,
  byId,
  EMAIL,
  fill,
  record,
  sendButton,
  settled,
  statusOf,
} from '../fixtures/lead-visitor.js';
import { restoreNetwork } from '../fixtures/network.js';
import { type HostInputs, type LeadFormHost, mountForm } from './lead-form-host.js';

const leadFields: readonly LeadField[] = [{ id: 'company', type: 'text', label: 'Company' }];

const mount = (inputs: Partial<HostInputs> = {}): Promise<LeadFormHost> =>
  mountForm({
    leadTo: 'listmonk',
    leadSettings: { url: 'https://list.example', listIds: ['a-b'], doubleOptIn: true },
    leadEndpoint: '/leads',
    leadConsents: [{ purpose: 'newsletter' }, { purpose: 'contact' }],
    leadFields,
    ...inputs,
  });

interface Answers {
  list: number;
  endpoint: number;
}

/** What came to either, which answer with these statuses, accepted where nothing else is said. */
function network(answers: Partial<Answers> = {}) {
  const statuses: Answers = { list: 200, endpoint: 200, ...answers };
  const atList: unknown[] = [];
  const atEndpoint: Lead[] = [];
  globalThis.fetch = (input, init) => {
    const body: unknown = JSON.parse(init?.body as string);
    if (String(input).startsWith('https://list.example/')) {
      atList.push(body);
      const said = statuses.list === 400 ? { message: 'Invalid email.' } : {};
      return Promise.resolve(Response.json(said, { status: statuses.list }));
    }
    atEndpoint.push(body as Lead);
    return Promise.resolve(Response.json({}, { status: statuses.endpoint }));
  };
  return { statuses, atList, atEndpoint };
}

async function sendBoth(host: LeadFormHost): Promise<LeadSettlement> {
  fill(host);
  byId(host, 'lead-contact').checked = true;
  byId(host, 'lead-field-company').value = 'Example Ltd';
  const end = settled(host);
  sendButton(host).click();
  const detail = await end;
  await host.updateComplete;
  return detail;
}

describe('A visitor who wants the newsletter and to be contacted', () => {
  let lines: readonly string[];
  beforeEach(() => {
    lines = catchConsole('error');
  });
  afterEach(() => {
    restoreConsole();
    restoreNetwork();
  });

  it('reaches the newsletter service, and the endpoint with consent and fields', async () => {
    const { atList, atEndpoint } = network();
    const host = await mount();
    const submits = record(host, 'ml-lead-submit') as (Event & { detail: Lead })[];
    const end = await sendBoth(host);
    expect(end).to.include({ status: 'accepted', confirmation: 'email-sent', attempts: 1 });
    expect(statusOf(host)).to.equal(en.leadConfirm);
    expect(atList).to.deep.equal([{ email: EMAIL, list_uuids: ['a-b'] }]);
    expect(atEndpoint).to.deep.equal(submits.map(({ detail }) => detail));
    const [lead] = atEndpoint;
    expect(lead?.submissionId).to.equal(end.submissionId);
    expect(lead?.contact).to.deep.equal({ email: EMAIL, company: 'Example Ltd' });
    expect(lead?.consent.filter(({ granted }) => granted).map(({ purpose }) => purpose)).to.deep.equal([
      'newsletter',
      'contact',
    ]);
    expect(lines).to.deep.equal([]);
  });

  it('is told what went wrong at either, and tries again there alone', async () => {
    const { statuses, atList, atEndpoint } = network({ endpoint: 404 });
    const host = await mount();
    const first = await sendBoth(host);
    expect(first).to.include({ status: 'failed', via: 'endpoint' });
    expect(alertsOf(host)).to.equal(en.leadFailed);
    statuses.endpoint = 200;
    expect(await sendBoth(host)).to.include({
      status: 'accepted',
      confirmation: 'email-sent',
      submissionId: first.submissionId,
    });
    expect([atList.length, atEndpoint.length]).to.deep.equal([1, 2]);
  });

  it('tries again at the service alone where that failed', async () => {
    const { statuses, atList, atEndpoint } = network({ list: 500 });
    const host = await mount();
    expect(await sendBoth(host)).to.include({ status: 'failed', via: 'service' });
    statuses.list = 200;
    expect(await sendBoth(host)).to.include({ status: 'accepted', attempts: 2 });
    expect([atList.length, atEndpoint.length]).to.deep.equal([2, 1]);
  });

  it('is asked for another address where the service refuses it, which then goes to both', async () => {
    const { statuses, atList, atEndpoint } = network({ list: 400 });
    const host = await mount();
    expect(await sendBoth(host)).to.include({ status: 'rejected', via: 'service' });
    expect(alertsOf(host)).to.equal(`${en.errorPrefix} ${en.leadEmailRefused}`);
    statuses.list = 200;
    byId(host, 'lead-field-company').value = '';
    fill(host, `new.${EMAIL}`);
    const end = settled(host);
    sendButton(host).click();
    expect((await end).status).to.equal('accepted');
    expect([atList.length, atEndpoint.length]).to.deep.equal([2, 2]);
  });

  it('is on the list where there is no endpoint, and the page is told what is lost', async () => {
    const { atList, atEndpoint } = network();
    const host = await mount({ leadEndpoint: undefined });
    const errors = record(host, 'ml-quiz-error') as (Event & { detail: { code: string } })[];
    expect(await sendBoth(host)).to.include({ status: 'accepted', via: 'service' });
    expect([atList.length, atEndpoint.length]).to.deep.equal([1, 0]);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['contact-lost']);
    expect(lines.join()).to.contain('Set lead-endpoint').and.not.contain(EMAIL);
  });
});
