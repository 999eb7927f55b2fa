/**
 * Ghost: asks the site for a token, then for a sign-up link by e-mail. The reader confirms by opening it. It may be called from a
 * browser.
 *
 * Read on 2026-11-23 in github.com/TryGhost/Ghost, whose own sign-up form does the same: apps/signup-form/src/utils/api.tsx and
 * ghost/core/core/server (web/members/app.js, services/members). These addresses are not in the published documentation.
 *
 * A member gets such a link too, so the answer does not tell who is one. Each attempt sends one more e-mail.
 */

import { defineService } from './define-service.js';
import { tagsOf } from './granted-data.js';
import { asText, at, post } from './json-request.js';
import type { LeadService } from './lead-service.js';

/** Settings for Ghost. */
export interface GhostSettings {
  /** Address of the site. */
  readonly siteUrl: string;
  /** Labels of the host for everybody. The visitor's own tags join them where the result may be shared. */
  readonly tags?: readonly string[];
  /** Names of the newsletters to sign up to; those that Ghost chooses where it is not said. */
  readonly newsletters?: readonly string[];
}

/** Ghost. */
export const ghost: LeadService<GhostSettings> = /* @__PURE__ */ defineService<GhostSettings>({
  name: 'ghost',
  required: ['siteUrl'],
  confirms: () => true,
  build: (lead, { siteUrl, tags = [], newsletters }) => {
    const api = at(siteUrl, 'members', 'api');
    const magicLink = post(`${api}/send-magic-link/`, {
      email: lead.contact.email,
      emailType: 'signup',
      labels: [...tags, ...tagsOf(lead)],
      ...(newsletters ? { newsletters: newsletters.map((name) => ({ name })) } : {}),
    });
    return [
      { url: `${api}/integrity-token/`, method: 'GET', headers: {} },
      { ...magicLink, takesAnswerAs: 'integrityToken' },
    ];
  },
  // The message is the only difference between an address and a site that takes nobody.
  refusalOf: ({ errors }) => (/\bemail\b/i.test(asText(errors)) ? 'invalid' : undefined),
});
