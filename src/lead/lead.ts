/**
 * The lead: who asked to be contacted and what exactly they agreed to, as plain data. The JSON Schema in
 * `schemas/lead.schema.json` is generated from it. It is the `detail` of `ml-lead-submit` and the body that delivery sends.
 *
 * In: nothing. Out: types only.
 */

import type { Answers, Id } from '../core/quiz.js';

/**
 * Where the form stands: before the first question, between the last one and the result, in front of the plan, or on the card.
 * Each can be skipped.
 */
export type LeadPlacement = 'before' | 'after' | 'plan' | 'card';

/** What a visitor can agree to: regular mail, a personal answer, and that the result goes along. */
export type ConsentPurpose = 'newsletter' | 'contact' | 'share-result';

/** One submission of the form. */
export interface Lead {
  /** Version of this format. */
  readonly schemaVersion: 1;
  /** Id of this submission, the same over every attempt to deliver it. Receivers store one lead per id. */
  readonly submissionId: string;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** Where the form stands. */
  readonly placement: LeadPlacement;
  /** How to reach the visitor. */
  readonly contact: Contact;
  /** One record per purpose that was offered, granted or not. */
  readonly consent: readonly ConsentRecord[];
  /** Where the visitor came from. */
  readonly attribution: Attribution;
  /** Language the form was shown in, as a BCP 47 tag. */
  readonly locale: string;
  /** Facts that help a receiver to recognise machines. Nothing is ever dropped because of them. */
  readonly antiSpam: AntiSpam;
  /** Which quiz was taken. */
  readonly quiz: LeadQuiz;
  /** The result in brief; only when the visitor ticked `share-result`. */
  readonly report?: LeadReport;
  /** The raw answers; only when the visitor ticked `share-result` and the host asked for them, which the form says. */
  readonly answers?: Answers;
}

/** How to reach the visitor. */
export interface Contact {
  /**
   * E-mail address as typed, without surrounding space.
   * @maxLength 254
   */
  readonly email: string;
  /** What was entered in the further field with this id, where the host asks for some: text, or whether a box is ticked. */
  readonly [field: string]: string | boolean;
}

/** What the visitor was asked, and whether they agreed. */
export interface ConsentRecord {
  /** What it is for. */
  readonly purpose: ConsentPurpose;
  /** Whether the box was ticked. */
  readonly granted: boolean;
  /** The exact text beside the box. */
  readonly text: string;
  /** SHA-256 of that text in UTF-8, as 64 hexadecimal digits, to find all who agreed to the same words. */
  readonly textHash?: string;
  /** Language of that text, as a BCP 47 tag. */
  readonly locale: string;
  /** When the form was sent, ISO 8601 in UTC. */
  readonly at: string;
  /** How it was given: by a box that nobody had ticked before. */
  readonly method?: 'checkbox';
  /** The privacy page that was linked. */
  readonly policyUrl: string;
  /** Version of that page, where the host says it. */
  readonly policyVersion?: string;
}

/** Where the visitor came from, read at the moment of submitting. */
export interface Attribution {
  /** Address of the page without query and fragment. */
  readonly page: string;
  /** Address of the page before, without query and fragment; empty where it is not known. */
  readonly referrer: string;
  /** Campaign parameters of the page's address (`utm_source`, `utm_medium`, `utm_campaign`, `utm_term`, `utm_content`). */
  readonly utm: TextByKey;
  /** What the host set as `context`. */
  readonly context: ContextByKey;
}

/** Texts by key. */
export interface TextByKey {
  /** The text with this key. */
  readonly [key: string]: string;
}

/** Values from the host, by key. */
export interface ContextByKey {
  /** The value with this key. */
  readonly [key: string]: string | number | boolean | null;
}

/** Facts about how the form was filled in. */
export interface AntiSpam {
  /** The field that people do not see was filled in. Password managers do that too. */
  readonly honeypotFilled: boolean;
  /** Milliseconds between showing the form and sending it. */
  readonly dwellMs: number;
  /** What a challenge on the form gave (Turnstile, hCaptcha, ALTCHA), by the names of its fields, for the receiver to check. */
  readonly challenge?: TextByKey;
}

/** Which quiz was taken. */
export interface LeadQuiz {
  /** Its id. */
  readonly id: Id;
  /** Its version. */
  readonly version: string;
  /** What its questions were drawn by, so that `answers` can be scored again; only beside them, and only where the quiz draws. */
  readonly seed?: number;
}

/** The result in brief. It is for the visitor's own use of the newsletter, never for ranking applicants. */
export interface LeadReport {
  /** Overall score, whole, 0 to 100; `null` while too little was answered. */
  readonly total: number | null;
  /** Id of the band; `null` while too little was answered. */
  readonly band: Id | null;
  /** Whole scores by dimension id. */
  readonly dimensions: ScoreByDimension;
  /** Flat tags for mailing lists: `band-…`, `gap-…`, `role-…`. */
  readonly tags: readonly string[];
}

/** Whole scores by dimension id. */
export interface ScoreByDimension {
  /** Score of the dimension with this id, 0 to 100. */
  readonly [dimension: string]: number;
}
