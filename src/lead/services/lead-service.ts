/**
 * What every newsletter service looks like from here: a lead and the host's settings become requests, and an answer becomes
 * what became of the lead.
 *
 * In: nothing. Out: types only.
 */

import type { Lead, TextByKey } from '../lead.js';
import type { LeadResult } from '../outcome.js';

/** One service. Its functions make no request by themselves; `deliverToService` does. */
export interface LeadService<Settings> {
  /** Its name, as in `leadServices`. */
  readonly name: string;
  /** The setting that is a secret. Where it is given, the service refuses to run in a browser. */
  readonly secret?: string | undefined;
  /**
   * The requests to make, one after another. None where the visitor did not agree to be written to.
   * @throws {TypeError} where a setting is missing, or a secret would be in a browser.
   */
  readonly buildRequests: (lead: Lead, settings: Settings, place?: Place) => readonly ServiceRequest[];
  /** What the answer to one of them says. Never rejects. */
  readonly readAnswer: (response: Response, settings: Settings) => Promise<LeadResult>;
}

/** Where the code runs. */
export interface Place {
  /** Whether visitors can read what is in memory here. Found out by `isBrowser` where it is not said. */
  readonly isBrowser?: boolean | undefined;
}

/** One request to a service, as plain data. */
export interface ServiceRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: TextByKey;
  /** What to send, as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Key in the body under which the text of the answer before has to go. */
  readonly takesAnswerAs?: string;
}

/** What most services can be told. */
export interface ServiceSettings {
  /**
   * Which of the form's fields go along: name of the field at the service, and its name in the lead's `contact`. No other
   * field leaves but the address.
   */
  readonly fields?: TextByKey;
}

/** Settings of a service that knows tags. */
export interface TaggingSettings extends ServiceSettings {
  /** Tags of the host for everybody. The visitor's own (`band-…`, `gap-…`, `role-…`) join them where the result may be shared. */
  readonly tags?: readonly string[];
}

/** Settings of a service where the list, not the request, decides about confirmation. */
export interface ConfirmationSettings {
  /**
   * Whether the list asks new readers to confirm by e-mail. It only chooses the words that the visitor sees, the same for
   * an address that is new and one that is on the list already.
   */
  readonly doubleOptIn?: boolean;
}
