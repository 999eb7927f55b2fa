/** What a host puts on the form: further fields, boxes of its own, a check and a challenge. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LeadConsent, LeadField } from '../../src/lead/lead-form-parts.js';
import type { Lead } from '../../src/lead/lead.js';
import type { LeadOutcome } from '../../src/lead/outcome.js';
import { messages as de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { format } from '../../src/locales/messages.js';
import { sha256 } from '../../src/lead/sha256.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import {
  alertsOf,
  byId,
  EMAIL,
  fill,
  formOf,
  pressSend,
  record,
  send,
  sendButton,
  statusOf,
  surroundings,
} from '../fixtures/lead-visitor.js';
import { type HostInputs, LeadFormHost, mountForm, plainInputs } from './lead-form-host.js';

const never = new Promise<never>(() => undefined);

const FIELDS: readonly LeadField[] = [
  { type: 'first-name', required: true },
  { type: 'last-name' },
  { id: 'company', type: 'text', label: { en: 'Company', de: 'Firma' }, autocomplete: 'organization' },
  {
    id: 'size',
    type: 'choice',
    label: 'Team size',
    required: true,
    options: [
      { value: 's', label: 'Up to ten' },
      { value: 'l', label: { en: 'More', de: 'Mehr' } },
    ],
  },
  { id: 'call', type: 'checkbox', label: 'Call me', required: true },
];

/** A form, and the leads that it gives to the page, which answers them in turn. */
async function mount(
  inputs: Partial<HostInputs> = {},
  ...answers: readonly LeadOutcome[]
): Promise<{ readonly host: LeadFormHost; readonly leads: readonly Lead[] }> {
  const leads: Lead[] = [];
  const onlead = (lead: Lead): LeadOutcome => {
    leads.push(lead);
    return answers[leads.length - 1] ?? { status: 'accepted' };
  };
  return { host: await mountForm({ onlead, ...inputs }, { timeoutMs: 30 }), leads };
}

const summaryOf = (host: LeadFormHost): readonly string[] =>
  [...host.renderRoot.querySelectorAll('#lead-summary a')].map(({ textContent }) => textContent.trim());

const labelsOf = (host: LeadFormHost): readonly string[] =>
  [...(formOf(host)?.querySelectorAll('label') ?? [])]
    .filter((label) => !label.closest('[aria-hidden]'))
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

afterEach(restoreConsole);

describe('The fields of a host', () => {
  it('stand between the address and the boxes, in their order and the language of the form', async () => {
    const { host } = await mount({ leadFields: FIELDS, report: null, locale: 'de', messages: de });
    expect(labelsOf(host)).to.deep.equal([
      de.leadEmailLabel,
      de.leadFirstName,
      format(de.leadOptional, { label: de.leadLastName }),
      format(de.leadOptional, { label: 'Firma' }),
      'Team size',
      'Call me',
      de.leadNewsletterLabel,
    ]);
    expect(byId(host, 'lead-field-firstName').autocomplete).to.equal('given-name');
    expect(byId(host, 'lead-field-lastName').autocomplete).to.equal('family-name');
    expect(byId(host, 'lead-field-company').autocomplete).to.equal('organization');
    const choices = [...byId<HTMLSelectElement>(host, 'lead-field-size').options];
    expect(choices.map(({ value, text }) => [value, text])).to.deep.equal([
      ['', de.leadChoose],
      ['s', 'Up to ten'],
      ['l', 'Mehr'],
    ]);
  });

  it('can be written as JSON in the page', async () => {
    const { host } = await mount({ leadFields: JSON.stringify(FIELDS) });
    expect(byId(host, 'lead-field-company').type).to.equal('text');
  });

  it('are listed on top where they need another look, in the order of the form', async () => {
    const { host, leads } = await mount({ leadFields: FIELDS });
    await pressSend(host);
    expect(host.shadowRoot?.activeElement?.id).to.equal('lead-summary');
    const needed = (label: string): string => format(en.leadFieldRequired, { label });
    expect(summaryOf(host)).to.deep.equal([
      en.leadEmailRequired,
      needed(en.leadFirstName),
      needed('Team size'),
      needed('Call me'),
      en.leadNewsletterRequired,
    ]);
    const targets = [
      'lead-email',
      'lead-field-firstName',
      'lead-field-size',
      'lead-field-call',
      'lead-newsletter',
    ];
    for (const [place, id] of targets.entries()) {
      host.renderRoot.querySelectorAll<HTMLAnchorElement>('#lead-summary a')[place]?.click();
      expect(host.shadowRoot?.activeElement?.id).to.equal(id);
      expect(byId(host, id).getAttribute('aria-invalid')).to.equal('true');
      const describedBy = byId(host, id).getAttribute('aria-describedby') ?? '';
      expect(byId(host, describedBy).textContent).to.contain(summaryOf(host)[place]);
    }
    expect(byId(host, 'lead-field-company').getAttribute('aria-invalid')).to.equal('false');
    expect(leads).to.deep.equal([]);
    await expect(host).to.be.accessible();
  });

  it('take the focus themselves where one alone is missing, and keep what was typed', async () => {
    const { host } = await mount({ leadFields: [FIELDS[0]!] });
    fill(host);
    await pressSend(host);
    expect(summaryOf(host)).to.deep.equal([]);
    expect(host.shadowRoot?.activeElement?.id).to.equal('lead-field-firstName');
    expect(byId(host, 'lead-email').value).to.equal(EMAIL);
    expect(byId(host, 'lead-newsletter').checked).to.equal(true);
  });

  it('go into the lead under their names, without space around them', async () => {
    const { host, leads } = await mount({ leadFields: FIELDS });
    byId(host, 'lead-field-firstName').value = '  Ada ';
    byId<HTMLSelectElement>(host, 'lead-field-size').value = 'l';
    byId(host, 'lead-field-call').checked = true;
    await send(host);
    expect(leads[0]?.contact).to.deep.equal({
      firstName: 'Ada',
      lastName: '',
      company: '',
      size: 'l',
      call: true,
      email: EMAIL,
    });
  });

  it('can be refused by the receiver, in its words', async () => {
    const answer = { status: 'rejected', field: 'company', message: 'Unknown company.' } as const;
    const { host } = await mount({ leadFields: [FIELDS[2]!] }, answer);
    byId(host, 'lead-email').focus();
    expect(await send(host)).to.include({ status: 'rejected' });
    expect(host.shadowRoot?.activeElement?.id).to.equal('lead-field-company');
    expect(alertsOf(host)).to.equal(`${en.errorPrefix} Unknown company.`);
    await expect(host).to.be.accessible();
  });

  it('come back with what was typed where the form was gone in between', async () => {
    const { host } = await mount({ leadFields: FIELDS }, { status: 'retry' });
    byId(host, 'lead-field-firstName').value = 'Ada';
    byId<HTMLSelectElement>(host, 'lead-field-size').value = 's';
    byId(host, 'lead-field-call').checked = true;
    await send(host);
    host.isShown = false;
    await host.updateComplete;
    host.isShown = true;
    await host.updateComplete;
    expect(byId(host, 'lead-field-firstName').value).to.equal('Ada');
    expect(byId<HTMLSelectElement>(host, 'lead-field-size').value).to.equal('s');
    expect(byId(host, 'lead-field-call').checked).to.equal(true);
    expect(byId(host, 'lead-newsletter').checked).to.equal(true);
    expect(byId(host, 'lead-share-result').checked).to.equal(false);
  });

  it('are left out where they are faulty, which the developer is told once', async () => {
    const lines = catchConsole('error');
    const { host } = await mount({ leadFields: [{ id: 'email', type: 'text', label: 'Mail' }] });
    host.requestUpdate();
    await host.updateComplete;
    expect(labelsOf(host)).to.have.length(3);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('leadFields[0].id');
    expect(await send(host)).to.include({ status: 'accepted' });
  });
});

describe('The boxes of a host', () => {
  const BOXES: readonly LeadConsent[] = [
    {
      purpose: 'newsletter',
      text: { en: 'Send me the letter.', de: 'Schickt mir den Brief.' },
      policyUrl: { en: '/policy/en', de: '/policy/de' },
      policyVersion: '7',
    },
    { purpose: 'contact' },
    { purpose: 'share-result', text: 'My result too.' },
  ];

  it('are recorded with the words, the page and the version that were shown', async () => {
    const { host, leads } = await mount({
      leadConsents: BOXES,
      privacyVersion: '3',
      locale: 'de',
      messages: de,
    });
    fill(host);
    await send(host);
    const records = leads[0]?.consent.map(({ at: _at, ...consent }) => consent);
    const plain = {
      locale: 'de',
      method: 'checkbox',
      policyUrl: 'https://blog.example/privacy',
      policyVersion: '3',
    };
    const shared = `My result too. ${de.leadShareDetail}`;
    expect(records).to.deep.equal([
      {
        ...plain,
        purpose: 'newsletter',
        granted: true,
        text: 'Schickt mir den Brief.',
        textHash: sha256('Schickt mir den Brief.'),
        policyUrl: `${location.origin}/policy/de`,
        policyVersion: '7',
      },
      {
        ...plain,
        purpose: 'contact',
        granted: false,
        text: de.leadContactLabel,
        textHash: sha256(de.leadContactLabel),
      },
      { ...plain, purpose: 'share-result', granted: false, text: shared, textHash: sha256(shared) },
    ]);
  });

  it('need one that allows writing, whichever that is', async () => {
    const { host, leads } = await mount({ leadConsents: BOXES });
    byId(host, 'lead-email').value = EMAIL;
    byId(host, 'lead-share-result').checked = true;
    await pressSend(host);
    expect(alertsOf(host)).to.equal(`${en.errorPrefix} ${en.leadConsentRequired}`);
    expect(host.shadowRoot?.activeElement?.id).to.equal('lead-newsletter');
    await expect(host).to.be.accessible();
    byId(host, 'lead-contact').checked = true;
    const settled = oneEvent(host, 'ml-lead-settle');
    sendButton(host).click();
    await settled;
    expect(leads[0]?.consent.filter(({ granted }) => granted).map(({ purpose }) => purpose)).to.deep.equal([
      'contact',
      'share-result',
    ]);
  });

  it('are all there is no form without, where they are faulty', async () => {
    const lines = catchConsole('error');
    const host = document.createElement('lead-form-host') as LeadFormHost;
    const errors = record(host, 'ml-quiz-error');
    host.inputs = { ...plainInputs, leadConsents: [{ purpose: 'share-result' }] };
    document.body.append(host);
    await host.updateComplete;
    expect(formOf(host)).to.equal(null);
    expect(errors.map((event) => (event as CustomEvent<{ code: string }>).detail.code)).to.deep.equal([
      'lead-form',
    ]);
    expect(lines).to.have.length(1);
    host.remove();
  });
});

describe('The check of a host', () => {
  it('says what is wrong with the address, and nothing is sent', async () => {
    const seen: unknown[] = [];
    const { host, leads } = await mount({
      leadFields: [{ type: 'first-name' }],
      leadCheck: (contact) => {
        seen.push(contact);
        return Promise.resolve('Use an address that lasts.');
      },
    });
    const submits = record(host, 'ml-lead-submit');
    fill(host, `${EMAIL} `);
    byId(host, 'lead-field-firstName').value = 'Ada';
    await pressSend(host);
    expect(statusOf(host)).to.equal(en.leadSending);
    await new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve();
      }).observe(byId(host, 'lead-email-error'), { childList: true, subtree: true });
    });
    expect(alertsOf(host)).to.equal(`${en.errorPrefix} Use an address that lasts.`);
    expect(seen).to.deep.equal([{ firstName: 'Ada', email: EMAIL }]);
    expect([...leads, ...submits]).to.deep.equal([]);
  });

  const quiet: Readonly<Record<string, HostInputs['leadCheck']>> = {
    'has nothing to say': () => undefined,
    'says nothing but space': () => ' ',
    'gives something else': (() => 7) as unknown as HostInputs['leadCheck'],
  };
  for (const [title, leadCheck] of Object.entries(quiet)) {
    it(`lets the lead go where it ${title}`, async () => {
      const { host, leads } = await mount({ leadCheck });
      expect(await send(host)).to.include({ status: 'accepted' });
      expect(leads).to.have.length(1);
    });
  }

  const broken: Readonly<Record<string, HostInputs['leadCheck']>> = {
    throws: ({ email }) => {
      throw new Error(email);
    },
    rejects: ({ email }) => Promise.reject(new Error(email)),
    'never answers': () => never,
  };
  for (const [title, leadCheck] of Object.entries(broken)) {
    it(`never loses a lead where it ${title}, and tells the developer without the address`, async () => {
      const lines = catchConsole('error');
      const { host, leads } = await mount({ leadCheck });
      expect(await send(host)).to.include({ status: 'accepted' });
      expect(leads).to.have.length(1);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('leadCheck').and.not.contain(EMAIL);
    });
  }
});

describe('The challenge of a host', () => {
  it('gives a token that goes along, by name', async () => {
    const { host, leads } = await mount({
      leadChallenge: () => Promise.resolve({ 'cf-turnstile-response': 'abc' }),
    });
    await send(host);
    expect(leads[0]?.antiSpam.challenge).to.deep.equal({ 'cf-turnstile-response': 'abc' });
    const other = await mount({ leadChallenge: () => 'xyz' });
    await send(other.host);
    expect(other.leads[0]?.antiSpam.challenge).to.deep.equal({ token: 'xyz' });
  });

  it('is read from the hidden fields of what stands in the slot', async () => {
    const leads: Lead[] = [];
    LeadFormHost.options = { surroundings };
    const inputs: HostInputs = {
      ...plainInputs,
      onlead: (lead) => {
        leads.push(lead);
        return { status: 'accepted' };
      },
    };
    const host = await fixture<LeadFormHost>(
      html`<lead-form-host .inputs=${inputs}>
        <div slot="challenge">
          <input type="hidden" name="altcha" value="token" />
          <textarea name="h-captcha-response">other</textarea>
          <input type="hidden" name="empty" value="" />
        </div>
      </lead-form-host>`,
    );
    await send(host);
    expect(leads[0]?.antiSpam.challenge).to.deep.equal({ altcha: 'token', 'h-captcha-response': 'other' });
  });

  const broken: Readonly<Record<string, readonly [HostInputs['leadChallenge'], number]>> = {
    'gives nothing': [() => '', 0],
    throws: [
      () => {
        throw new Error('blocked');
      },
      1,
    ],
    'never answers': [() => never, 1],
  };
  for (const [title, [leadChallenge, said]] of Object.entries(broken)) {
    it(`sends nothing where it ${title}, says so, and can be tried again`, async () => {
      const lines = catchConsole('error');
      const { host, leads } = await mount({ leadChallenge });
      fill(host);
      await pressSend(host);
      while (statusOf(host) === en.leadSending) await new Promise(requestAnimationFrame);
      expect(alertsOf(host)).to.equal(en.leadUnchallenged);
      expect(leads).to.deep.equal([]);
      expect(lines).to.have.length(said);
      await expect(host).to.be.accessible();
      host.inputs = { ...host.inputs, leadChallenge: () => 'now' };
      expect(await send(host)).to.include({ status: 'accepted', attempts: 1 });
    });
  }

  it('is asked once however often the button is pressed, and not again once the element is gone', async () => {
    let asked = 0;
    const { host, leads } = await mount({
      leadChallenge: () => {
        asked += 1;
        return never;
      },
    });
    fill(host);
    sendButton(host).click();
    sendButton(host).click();
    await host.updateComplete;
    sendButton(host).click();
    host.remove();
    await Promise.resolve();
    expect(asked).to.equal(1);
    expect(leads).to.deep.equal([]);
  });
});
