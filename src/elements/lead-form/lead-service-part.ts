/**
 * Sends a lead to a newsletter service from the page: a part of its own, for a page that names one (`lead-to`). Only services that take
 * requests of pages without a secret are here; for all others the page needs a server (`buildEndpoint`).
 */

import type { Lead } from '../../lead/lead.js';
import type { LeadResult } from '../../lead/outcome.js';
import { failed } from '../../lead/read-outcome.js';
import type { SendOptions } from '../../lead/send-request.js';
import { deliverToService } from '../../lead/services/deliver-to-service.js';
import { ghost } from '../../lead/services/ghost.js';
import { hubspot } from '../../lead/services/hubspot.js';
import type { LeadService } from '../../lead/services/lead-service.js';
import { listmonk } from '../../lead/services/listmonk.js';

const SERVICES = new Map<string, LeadService<never>>([
  ['ghost', ghost],
  ['hubspot', hubspot],
  ['listmonk', listmonk],
]);

/**
 * Sends one lead.
 * @param settings the host's, as they are: the service says what is missing
 * @param onFault told what is wrong with the settings
 */
export async function sendToService(
  name: string,
  settings: object,
  lead: Lead,
  options: SendOptions,
  onFault: (message: string) => void,
): Promise<LeadResult> {
  const service = SERVICES.get(name);
  if (!service) return failed('service-settings');
  try {
    return await deliverToService(lead, service, settings as never, options);
  } catch (error) {
    onFault(String(error).replace('[ml-readiness-quiz] ', ''));
    return failed('service-settings');
  }
}
