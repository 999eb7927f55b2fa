/**
 * The server's side in one line: a handler that takes what the form sends and passes it on to a service. It runs wherever there
 * are `Request` and `Response` (workers, edge functions, Node frameworks that speak them).
 *
 * It stores nothing and limits nobody: how often one visitor may send is the business of whoever runs the server.
 *
 * In: requests of the form. Out: answers that it understands. Never rejects, unless a setting is wrong.
 */

import type { Lead } from '../lead.js';
import type { LeadFailureCode, LeadResult } from '../outcome.js';
import { buildResponse } from '../build-response.js';
import { parseLead } from '../parse-lead.js';
import { failed } from '../read-outcome.js';
import { readText } from '../read-text.js';
import { deliverToService } from './deliver-to-service.js';
import type { LeadService, Place } from './lead-service.js';

/** What an endpoint can be told. */
export interface EndpointOptions extends Place {
  /** Origins of other sites whose pages may send leads here, such as `https://blog.example`. */
  readonly origins?: readonly string[];
  /** Told why a lead did not arrive, for a log. It gets nothing that the visitor typed. */
  readonly onFailure?: (code: LeadFailureCode) => void;
  /**
   * Gets a lead whose visitor asked to be contacted, where the service keeps nothing of that: most are for newsletters. Keep it under its
   * `submissionId`, because it may come again. Where this throws, the form is told to try again. Without it, `onFailure` hears of each.
   */
  readonly onContact?: (lead: Lead) => unknown;
}

/** The largest lead that is read, in bytes. */
const MAX_LEAD_BYTES = 64 * 1024;

/** A handler for the address in `lead-endpoint`. */
export function buildEndpoint<Settings>(
  service: LeadService<Settings>,
  settings: Settings,
  options: EndpointOptions = {},
): (request: Request) => Promise<Response> {
  const { origins = [] } = options;
  return async (request) => {
    const origin = request.headers.get('origin') ?? '';
    const response =
      request.method === 'OPTIONS'
        ? new Response(null, { status: 204 })
        : await take(request, service, settings, options);
    if (origins.includes(origin)) {
      response.headers.set('Access-Control-Allow-Origin', origin);
      response.headers.set('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
    }
    response.headers.set('Vary', 'Origin');
    return response;
  };
}

async function take<Settings>(
  request: Request,
  service: LeadService<Settings>,
  settings: Settings,
  options: EndpointOptions,
): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  // Only JSON makes a browser ask first whether a page of another site may send.
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return new Response(null, { status: 415 });
  }
  const parsed = parseLead(parseJson(await readText(request.body, MAX_LEAD_BYTES)));
  if (!parsed.ok) {
    const { path } = parsed.issue;
    return Response.json(
      { ...(path === 'email' ? { field: path } : {}), issue: parsed.issue },
      { status: 422 },
    );
  }
  const result = await deliver(parsed.lead, service, settings, options);
  if (result.status === 'failed') options.onFailure?.(result.code);
  return buildResponse(result);
}

async function deliver<Settings>(
  lead: Lead,
  service: LeadService<Settings>,
  settings: Settings,
  { isBrowser, onFailure, onContact }: EndpointOptions,
): Promise<LeadResult> {
  const place = { isBrowser };
  const takes = (consent: Lead['consent']): boolean =>
    service.buildRequests({ ...lead, consent }, settings, place).length > 0;
  const contact = lead.consent.filter(({ purpose, granted }) => granted && purpose === 'contact');
  if (contact.length > 0 && !takes(contact)) {
    try {
      await onContact?.(lead);
    } catch {
      return failed('contact-lost');
    }
    if (!onContact) onFailure?.('contact-lost');
    else if (!takes(lead.consent)) return { status: 'accepted' };
  }
  return deliverToService(lead, service, settings, place);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
