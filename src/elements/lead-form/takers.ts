/** Who may take a lead besides listeners, by what the page set: its function, a newsletter service, an endpoint with its outbox. */

import type { Lead } from '../../lead/lead.js';
import type { LeadResult } from '../../lead/outcome.js';
import { createOutbox } from '../../lead/outbox.js';
import { failed } from '../../lead/read-outcome.js';
import type { SendOptions } from '../../lead/send-request.js';
import { hasGranted } from '../../lead/services/granted-data.js';
import type { LeadTakers } from './delivery.js';
import { endpointOf, isRepeatable, readObject } from './setup.js';
import type { LeadFormTeller } from './teller.js';
import type { LeadSettingValues } from './lead-settings.js';
import type * as leadServiceModule from './lead-service-part.js';
import { LazyPart } from '../load/lazy-part.js';

/** Newsletter services that a page may call, for a page that names one. Not among the other parts, as in `results/take-away.controller.ts`. */
const leadServicePart: LazyPart<typeof leadServiceModule> = new LazyPart(
  () => import('./lead-service-part.js'),
);

/**
 * Who may take a lead.
 * @param lead which; without one, who takes what was kept. A newsletter service gets nobody who did not ask for the newsletter
 */
export function takersOf(settings: LeadSettingValues, teller: LeadFormTeller, lead?: Lead): LeadTakers {
  const { onlead, leadTo, leadOutbox } = settings;
  const endpoint = endpointOf(settings);
  return {
    onlead,
    service:
      leadTo && lead && hasGranted(lead, 'newsletter')
        ? (sent, options) => sendToService(leadTo, readObject(settings.leadSettings), sent, options, teller)
        : undefined,
    endpoint,
    outbox: leadOutbox && endpoint && isRepeatable(endpoint) ? createOutbox(endpoint.endpoint) : undefined,
  };
}

async function sendToService(
  name: string,
  settings: object,
  lead: Lead,
  options: SendOptions,
  teller: LeadFormTeller,
): Promise<LeadResult> {
  try {
    const part = await leadServicePart.load();
    return await part.sendToService(name, settings, lead, options, (message) => teller.say(message));
  } catch {
    return failed('network');
  }
}
