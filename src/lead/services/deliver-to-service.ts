/**
 * Sends one lead to one service: its requests one after another, until one is not accepted. Trying again is the caller's decision.
 *
 * In: a lead, a service and the host's settings. Out: what became of the lead. Rejects only where a setting is wrong.
 */

import { LEAD_TIMEOUT_MS } from '../await-answer.js';
import type { Lead } from '../lead.js';
import type { LeadResult } from '../outcome.js';
import { failed, MAX_BODY_BYTES } from '../read-outcome.js';
import { readText } from '../read-text.js';
import { sendRequest, type SendOptions } from '../send-request.js';
import { toJson } from '../to-json.js';
import { parseWebAddress } from '../web-address.js';
import type { LeadService, Place, ServiceRequest } from './lead-service.js';

/**
 * Sends one lead and says what became of it. A lead without the consent that the service needs is rejected, and nothing is sent.
 * @throws {TypeError} where a setting is missing, or a secret would be in a browser.
 */
export async function deliverToService<Settings>(
  lead: Lead,
  service: LeadService<Settings>,
  settings: Settings,
  options: SendOptions & Place = {},
): Promise<LeadResult> {
  const requests = service.buildRequests(lead, settings, options);
  const end = Date.now() + (options.timeoutMs ?? LEAD_TIMEOUT_MS);
  let result: LeadResult = { status: 'rejected' };
  let answer = '';
  for (const [index, request] of requests.entries()) {
    const url = parseWebAddress(request.url);
    if (!url) return failed('endpoint-address');
    const isForNext = requests[index + 1]?.takesAnswerAs !== undefined;
    const read = async (response: Response): Promise<LeadResult> => {
      if (!isForNext || !response.ok) return service.readAnswer(response, settings);
      answer = await readText(response.body, MAX_BODY_BYTES);
      return { status: 'accepted' };
    };
    const { method, headers } = request;
    const body = bodyOf(request, answer);
    result = await sendRequest(url, { method, headers, ...(body ? { body } : {}) }, read, {
      signal: options.signal,
      timeoutMs: end - Date.now(),
      keepalive: options.keepalive,
    });
    if (result.status !== 'accepted') return result;
  }
  return result;
}

function bodyOf({ body, takesAnswerAs }: ServiceRequest, answer: string): string | undefined {
  if (!body) return undefined;
  return toJson(takesAnswerAs === undefined ? body : { ...body, [takesAnswerAs]: answer });
}
