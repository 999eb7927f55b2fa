/**
 * Leads that an endpoint has not taken yet, kept in this tab over a reload. Only where the host asks for it (`lead-outbox`), because it
 * writes what the visitor typed into the storage of the tab until it is delivered. The only module of leads that touches storage.
 *
 * In: leads, and the endpoint that they are for. Out: those that are still open, as they were stored: who reads them checks them.
 * Never throws: without storage it keeps nothing.
 */

import type { Lead } from './lead.js';
import { toJson } from './to-json.js';
import { forgetOnArrival, isUnderWay } from './under-way.js';

/** Under which key of `sessionStorage` the leads are. */
export const OUTBOX_KEY = 'ml-readiness-quiz:outbox';

/** Most leads that are kept. */
export const MAX_OUTBOX = 5;

/** How long a lead is kept, in milliseconds; a tab can stay open for weeks. */
export const OUTBOX_TTL_MS = 24 * 60 * 60 * 1000;

/** The leads of one endpoint. */
export interface Outbox {
  /** Keeps a lead, in place of an earlier attempt of it; none with a challenge, whose answer is good once and for minutes. */
  readonly keep: (lead: Lead) => void;
  /** Forgets a lead that was delivered or refused. */
  readonly release: (lead: Lead) => void;
  /** The leads that are still open, oldest first; what is too old is removed. Their shape is not checked beyond their ids. */
  readonly read: () => readonly Lead[];
}

interface Entry {
  readonly endpoint: string;
  readonly at: number;
  readonly lead: Lead;
}

/**
 * The outbox of one endpoint.
 * @param now milliseconds since 1970
 */
export function createOutbox(
  endpoint: string,
  now: () => number = Date.now,
  storage: () => Storage = () => sessionStorage,
): Outbox {
  const isOther = (entry: Entry, lead: Lead): boolean => entry.lead.submissionId !== lead.submissionId;
  const change = (next: Change): void => changeEntries(storage, now(), next);
  return {
    keep(lead) {
      if (lead.antiSpam.challenge) return;
      change((entries) => {
        // A day is counted from the first attempt.
        const at = entries.find((entry) => !isOther(entry, lead))?.at ?? now();
        return [...entries.filter((entry) => isOther(entry, lead)), { endpoint, at, lead }];
      });
    },
    release(lead) {
      change((entries) => entries.filter((entry) => isOther(entry, lead)));
    },
    read() {
      change((entries) => entries);
      try {
        return readEntries(storage(), now())
          .filter((entry) => entry.endpoint === endpoint)
          .map(({ lead }) => lead);
      } catch {
        return [];
      }
    },
  };
}

/**
 * Forgets the leads of one quiz, for any endpoint: they hold an address that the visitor wants gone. One that is on its way is forgotten
 * once it has arrived or failed.
 */
export function forgetLeads(quizId: string, storage: () => Storage = () => sessionStorage): void {
  changeEntries(storage, Date.now(), (entries) =>
    entries.filter(({ lead }) => {
      if (lead.quiz?.id !== quizId) return true;
      forgetOnArrival(lead.submissionId);
      return isUnderWay(lead.submissionId);
    }),
  );
}

/** Whether there is anything to send, without reading it. */
export function isOutboxEmpty(storage: () => Storage = () => sessionStorage): boolean {
  try {
    return storage().getItem(OUTBOX_KEY) === null;
  } catch {
    return true;
  }
}

type Change = (entries: readonly Entry[]) => readonly Entry[];

function changeEntries(storage: () => Storage, now: number, next: Change): void {
  try {
    const entries = next(readEntries(storage(), now)).slice(-MAX_OUTBOX);
    if (entries.length > 0) storage().setItem(OUTBOX_KEY, toJson(entries));
    else storage().removeItem(OUTBOX_KEY);
  } catch {
    // No storage, or no room: the lead is in memory as ever.
  }
}

function readEntries(storage: Storage, now: number): readonly Entry[] {
  const value: unknown = parseJson(storage.getItem(OUTBOX_KEY));
  return Array.isArray(value) ? value.filter((entry: unknown): entry is Entry => isOpen(entry, now)) : [];
}

function isOpen(value: unknown, now: number): boolean {
  const { endpoint, at, lead } = (value ?? {}) as Partial<Entry>;
  const age = now - Number(at);
  return (
    typeof endpoint === 'string' && age >= 0 && age < OUTBOX_TTL_MS && typeof lead?.submissionId === 'string'
  );
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
