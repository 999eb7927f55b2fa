import { expect } from '@open-wc/testing';
import { isBrowser } from '../../../src/lead/is-browser.js';
import type { ServiceRequest } from '../../../src/lead/services/lead-service.js';
import { webhook } from '../../../src/lead/services/webhook.js';
import { buttondown } from '../../../src/lead/services/buttondown.js';
import { brevo } from '../../../src/lead/services/brevo.js';
import { kit } from '../../../src/lead/services/kit.js';
import { mailchimp } from '../../../src/lead/services/mailchimp.js';
import { recordedLead, recordings, toResponse, withoutConsent } from './recorded.js';

const onServer = { isBrowser: false };
const inBrowser = { isBrowser: true };
const sent = (requests: readonly ServiceRequest[]) => JSON.stringify(requests);

for (const { name, service, recording } of recordings) {
  const { settings, requests, answers } = recording;

  describe(`The service ${name}`, () => {
    it('builds the requests that were recorded', () => {
      const built = service.buildRequests(recordedLead(), settings, onServer);
      expect(JSON.parse(sent(built))).to.deep.equal(requests);
    });

    it('sends no field that was not declared', () => {
      const { fields: _fields, ...rest } = settings;
      expect(sent(service.buildRequests(recordedLead(), rest, onServer))).not.to.include('Ada');
      expect(sent(service.buildRequests(recordedLead(), settings, onServer))).not.to.include('7946');
    });

    it('sends nothing of the result without the leave for it, even where the lead holds it', () => {
      const text = sent(service.buildRequests(withoutConsent('share-result'), settings, onServer));
      expect(text).not.to.match(/band-|gap-|role-|ready"|quiz_result|"total"/);
    });

    it('never sends answers', () => {
      expect(sent(service.buildRequests(recordedLead(), settings, onServer))).not.to.match(/depth|"d1"/);
    });

    it('builds no request without the leave to write', () => {
      const lead = withoutConsent('newsletter');
      expect(service.buildRequests(lead, settings, onServer)).to.deep.equal([]);
      expect(service.buildRequests({ ...lead, consent: [] }, settings, onServer)).to.deep.equal([]);
    });

    it('passes on no tag that is not ours', () => {
      const report = { total: 72, band: 'ready', dimensions: {}, tags: ['admin', 'band-<b>', 'gap-a'] };
      const text = sent(service.buildRequests(recordedLead({ report }), settings, onServer));
      expect(text).not.to.match(/admin|<b>/);
    });

    it('says which setting is missing', () => {
      expect(() => service.buildRequests(recordedLead(), {}, onServer)).to.throw(
        TypeError,
        `[ml-readiness-quiz] ${name} needs the setting `,
      );
    });

    for (const answer of answers) {
      it(`reads ${answer.name} as ${JSON.stringify(answer.reads)}`, async () => {
        expect(await service.readAnswer(toResponse(answer), settings)).to.deep.equal(answer.reads);
      });
    }

    it('reads a new address and one that is known the same', async () => {
      const accepted = answers.filter(({ reads }) => reads.status === 'accepted').map(({ reads }) => reads);
      for (const reads of accepted) expect(reads).to.deep.equal(accepted[0]);
    });

    it('reads whatever else comes as a failure', async () => {
      for (const body of [
        'null',
        '[]',
        '"text"',
        '{"errors":7,"detail":null,"message":{},"code":{}}',
        '{',
        '',
      ]) {
        const result = await service.readAnswer(new Response(body, { status: 400 }), settings);
        expect(result).to.deep.equal({ status: 'failed', code: 'http-400' });
      }
      const opaque = await service.readAnswer(Response.error(), settings);
      expect(opaque).to.deep.equal({ status: 'failed', code: 'opaque' });
    });

    it('blames no address for a fault of its own, whatever it says', async () => {
      const texts = answers.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)));
      for (const text of texts) {
        const result = await service.readAnswer(new Response(text, { status: 500 }), settings);
        expect(result).to.deep.equal({ status: 'failed', code: 'http-500' });
      }
    });

    if (service.secret) {
      it('refuses to run in a browser with its secret', () => {
        const secrets = { ...settings, [service.secret!]: 'secret-0123-us21' };
        for (const place of [undefined, inBrowser]) {
          expect(() => service.buildRequests(recordedLead(), secrets, place)).to.throw(
            TypeError,
            `[ml-readiness-quiz] ${name} needs ${service.secret}, which every visitor could read here.`,
          );
        }
      });
    } else {
      it('runs in a browser', () => {
        expect(service.buildRequests(recordedLead(), settings)).to.have.length(requests.length);
      });
    }

    it('has its source noted', () => {
      expect(recording.sources).not.to.be.empty;
      expect(recording.read).to.match(/^\d{4}-\d\d-\d\d$/);
    });
  });
}

describe('Where a service runs', () => {
  it('is a browser in a page and in its workers', async () => {
    expect(isBrowser()).to.equal(true);
    expect(
      isBrowser({ navigator: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' } }),
    ).to.equal(true);
    expect(isBrowser({ document: {}, navigator: { userAgent: 'HostApp/1.0' } })).to.equal(true);
  });

  it('is none at a server or at the edge', () => {
    for (const userAgent of ['Node.js/22', 'Deno/2.1.4', 'Bun/1.1', 'Cloudflare-Workers', 'Edge-Runtime']) {
      expect(isBrowser({ navigator: { userAgent } })).to.equal(false);
    }
    expect(isBrowser({})).to.equal(false);
  });

  it('matters to a webhook only where it has headers', () => {
    const url = 'https://hooks.example/1';
    expect(webhook.buildRequests(recordedLead(), { url }, inBrowser)).to.have.length(1);
    const headers = { Authorization: 'Bearer 0123' };
    expect(() => webhook.buildRequests(recordedLead(), { url, headers }, inBrowser)).to.throw(TypeError);
    const [request] = webhook.buildRequests(recordedLead(), { url, headers }, onServer);
    expect(request!.headers).to.include(headers);
  });
});

describe('What a host can choose', () => {
  const lead = recordedLead();
  const accepted = new Response('{}', { status: 201 });

  it('is to add readers at once, at Mailchimp', async () => {
    const settings = { apiKey: 'k-us1', listId: '1', doubleOptIn: false };
    expect(mailchimp.buildRequests(lead, settings, onServer)[0]!.body).to.include({ status: 'subscribed' });
    expect(await mailchimp.readAnswer(accepted.clone(), settings)).to.deep.equal({ status: 'accepted' });
  });

  it('is to add readers at once, at Buttondown', () => {
    const settings = { apiKey: 'k', doubleOptIn: false };
    expect(buttondown.buildRequests(lead, settings, onServer)[0]!.body).to.include({ type: 'regular' });
  });

  it('is to add readers at once, at Brevo', async () => {
    const settings = { apiKey: 'k', listIds: [7] };
    const [request] = brevo.buildRequests(lead, settings, onServer);
    expect(request!.url).to.equal('https://api.brevo.com/v3/contacts');
    expect(request!.body).to.deep.equal({
      email: 'name@example.com',
      listIds: [7],
      attributes: {},
      updateEnabled: true,
    });
    expect(await brevo.readAnswer(accepted.clone(), settings)).to.deep.equal({ status: 'accepted' });
  });

  it('is no form, at Kit', () => {
    const requests = kit.buildRequests(lead, { apiKey: 'k' }, onServer);
    expect(requests.map(({ body }) => body)).to.deep.equal([
      { email_address: 'name@example.com', state: 'active', fields: {} },
    ]);
  });

  it('is a key of Mailchimp that names its data centre', () => {
    expect(() => mailchimp.buildRequests(lead, { apiKey: 'k', listId: '1' }, onServer)).to.throw(
      TypeError,
      'data centre',
    );
  });

  it('cannot lead a request to another address by an id', () => {
    const [, form] = kit.buildRequests(lead, { apiKey: 'k', formId: '../../evil?x#' }, onServer);
    expect(form!.url).to.equal('https://api.kit.com/v4/forms/..%2F..%2Fevil%3Fx%23/subscribers');
  });
});
