/** The recorded requests and answers of every service, and the lead that the requests were built from. */
import type { Lead } from '../../../src/lead/lead.js';
import { buildLead } from '../../../src/lead/build-lead.js';
import type { LeadResult } from '../../../src/lead/outcome.js';
import type { LeadService, ServiceRequest } from '../../../src/lead/services/lead-service.js';
import { leadServices } from '../../../src/lead/services/lead-services.js';
import brevo from '../../fixtures/services/brevo.json' with { type: 'json' };
import buttondown from '../../fixtures/services/buttondown.json' with { type: 'json' };
import ghost from '../../fixtures/services/ghost.json' with { type: 'json' };
import hubspot from '../../fixtures/services/hubspot.json' with { type: 'json' };
import kit from '../../fixtures/services/kit.json' with { type: 'json' };
import listmonk from '../../fixtures/services/listmonk.json' with { type: 'json' };
import mailchimp from '../../fixtures/services/mailchimp.json' with { type: 'json' };
import mailerlite from '../../fixtures/services/mailerlite.json' with { type: 'json' };
import scoreapp from '../../fixtures/services/scoreapp.json' with { type: 'json' };
import webhook from '../../fixtures/services/webhook.json' with { type: 'json' };
import { leadParts } from '../lead-parts.js';

/** One answer of a service, and what it means. */
export interface RecordedAnswer {
  readonly name: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or text as it came. */
  readonly body: unknown;
  readonly reads: LeadResult;
  /** The status is documented, the body is our guess. */
  readonly assumed?: boolean;
}

/** What is known of one service. */
export interface Recording {
  /** Where it was read; `read` says when. */
  readonly sources: readonly string[];
  readonly read: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly requests: readonly ServiceRequest[];
  readonly answers: readonly RecordedAnswer[];
}

const files = {
  brevo,
  buttondown,
  ghost,
  hubspot,
  kit,
  listmonk,
  mailchimp,
  mailerlite,
  scoreapp,
  webhook,
};

/** Every service with what was recorded of it. */
export const recordings = Object.entries(leadServices).map(([name, service]) => ({
  name,
  service: service as LeadService<unknown>,
  recording: files[name as keyof typeof files] as unknown as Recording,
}));

/** The answer as `fetch` would give it. */
export function toResponse({ status, headers, body }: RecordedAnswer): Response {
  const text = body === null ? null : typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers });
}

/** A lead with both consents, a first name besides the address, and a result. */
export function recordedLead(changes: Partial<Lead> = {}): Lead {
  const page = 'https://blog.example/ml?utm_source=spring';
  const lead = buildLead(leadParts({ report: undefined, page, answers: { depth: 'd1' } }));
  return {
    ...lead,
    contact: Object.assign({ firstName: 'Ada', phone: '+44 20 7946 0000' }, lead.contact),
    report: {
      total: 72,
      band: 'ready',
      dimensions: { math: 60 },
      tags: ['band-apply', 'gap-mlops', 'role-mle'],
    },
    ...changes,
  };
}

/** The same lead after the visitor left these boxes open. */
export function withoutConsent(...purposes: readonly string[]): Lead {
  const lead = recordedLead();
  const consent = lead.consent.map((record) =>
    purposes.includes(record.purpose) ? { ...record, granted: false } : record,
  );
  return { ...lead, consent };
}
