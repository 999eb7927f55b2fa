/** The services by name. Whoever takes one of them by its own name leaves the others out of the bundle. */

import { brevo } from './brevo.js';
import { buttondown } from './buttondown.js';
import { ghost } from './ghost.js';
import { hubspot } from './hubspot.js';
import { kit } from './kit.js';
import { listmonk } from './listmonk.js';
import { mailchimp } from './mailchimp.js';
import { mailerlite } from './mailerlite.js';
import { scoreapp } from './scoreapp.js';
import { webhook } from './webhook.js';

/** Every service by its name. */
export const leadServices = {
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
} as const;
