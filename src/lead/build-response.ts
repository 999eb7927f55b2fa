/** Says what became of a lead in HTTP: the other direction of `readOutcome`, for an endpoint that passes leads on. */

import type { LeadResult } from './outcome.js';

/** The answer that the form understands. A failure is 502: the visitor is asked to try again, and learns nothing about why. */
export function buildResponse(result: LeadResult): Response {
  const { status, ...said } = result;
  const headers = { 'Cache-Control': 'no-store' };
  switch (status) {
    case 'accepted':
      return Response.json(said, { headers });
    case 'rejected':
      return Response.json(said, { status: 422, headers });
    case 'retry':
      return Response.json(said, { status: 503, headers });
    case 'failed':
      return Response.json({}, { status: 502, headers });
  }
}
