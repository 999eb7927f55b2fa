/** The one form of request that all services take. */

import type { TextByKey } from '../lead.js';
import type { ServiceRequest } from './lead-service.js';

/** A POST of JSON. */
export function post(
  url: string,
  body: Readonly<Record<string, unknown>>,
  headers: TextByKey = {},
): ServiceRequest {
  return { url, method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body };
}

/** Adds path segments to an address that may end with slashes. Segments are encoded. */
export function at(base: string, ...segments: readonly (string | number)[]): string {
  return [base.replace(/\/+$/, ''), ...segments.map((segment) => encodeURIComponent(segment))].join('/');
}

/** A value from outside as text to search in; empty for nothing. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
