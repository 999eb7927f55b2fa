/**
 * What the owner of the leads does with them: `GET /leads.csv` exports, `GET /leads?most=…` lists the newest (a hundred), `DELETE
 * /leads` with `{"email": "…"}` deletes what is kept under an address. All of it asks for the token that the receiver was started with
 * (`Authorization: Bearer …`).
 *
 * In: requests. Out: CSV or JSON; 401 without the token, 400 without an address or with another number, 404 for anything else.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { leadsToCsv } from './leads-to-csv.mjs';

/**
 * @typedef {import('./lead-store.mjs').StoredLead} StoredLead
 * @typedef {object} OwnerStore
 * @property {(most?: number) => StoredLead[] | Promise<StoredLead[]>} list
 * @property {(email: string) => number | Promise<number>} deleteByEmail
 */

/** No answer holds more; the newest come first. */
const MOST = 100_000;

/**
 * @param {{ store: OwnerStore, token: string }} parts
 * @returns {(request: Request) => Promise<Response>}
 */
export function createAdminHandler({ store, token }) {
  const expected = digest(`Bearer ${token}`);
  const routes = {
    /** @param {Request} request */
    'GET /leads': async ({ url }) => {
      const most = Number(new URL(url).searchParams.get('most') ?? 100);
      return Number.isInteger(most) && most > 0
        ? Response.json({ leads: await store.list(Math.min(most, MOST)) })
        : Response.json({ message: 'Say how many: ?most=100' }, { status: 400 });
    },
    'GET /leads.csv': async () =>
      new Response(leadsToCsv(await store.list(MOST)), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="leads.csv"',
        },
      }),
    /** @param {Request} request */
    'DELETE /leads': async (request) => {
      // In the body: an address in a URL would be in the logs of every proxy.
      const { email } = await request.json().catch(() => ({}));
      return typeof email === 'string' && email !== ''
        ? Response.json({ deleted: await store.deleteByEmail(email) })
        : Response.json({ message: 'Say whose leads: {"email": "…"}' }, { status: 400 });
    },
  };

  return async (request) => {
    const { pathname } = new URL(request.url);
    const route = Object.entries(routes).find(([name]) => name === `${request.method} ${pathname}`)?.[1];
    if (!route) return new Response(null, { status: 404 });
    if (!timingSafeEqual(digest(request.headers.get('authorization') ?? ''), expected)) {
      return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    const response = await route(request);
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };
}

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest();
