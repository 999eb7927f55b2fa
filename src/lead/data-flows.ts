/**
 * What leaves the page: what, when, to whom, under which consent; and what the browser keeps. These lists are the source of
 * `schemas/privacy.json` and of docs/privacy.md, and tests hold them against what the code really sends and keeps.
 *
 * In: nothing. Out: data.
 */

import type { leadServices } from './services/lead-services.js';

/** One kind of data, by which a flow names it. */
export type DataKind =
  | 'email'
  | 'fields'
  | 'agreed-to'
  | 'agreed-text'
  | 'agreed-at'
  | 'policy-url'
  | 'page'
  | 'referrer'
  | 'campaign'
  | 'context'
  | 'language'
  | 'anti-spam'
  | 'quiz'
  | 'submission-id'
  | 'score'
  | 'tags'
  | 'answers'
  | 'report'
  | 'shared-result'
  | 'steps';

/** What one kind of data is. */
export interface DataDescription {
  readonly what: string;
  /**
   * What the visitor has to do before it leaves: send the form with a box that allows writing, tick `share-result` as well, or
   * press a button that says what it does, or nothing, where the page has to ask.
   */
  readonly consent: 'contact' | 'share-result' | 'own-doing' | 'asked-by-the-page';
}

/** One way out of the page. */
export interface DataFlow {
  readonly id: string;
  /** What makes it happen. */
  readonly when: string;
  readonly to: string;
  /** What goes along, besides what every request tells: the network address and the browser. */
  readonly data: readonly DataKind[];
}

/** One thing that the browser keeps between visits. It never leaves the browser. */
export interface DataStore {
  readonly id: string;
  /** Under which name, with `ID` for the id of the quiz. */
  readonly key: string;
  readonly what: string;
  /** What makes it happen. */
  readonly when: string;
  readonly where: string;
  /** How long. */
  readonly until: string;
  /** How it is deleted before that. */
  readonly deletedBy: string;
}

/** The kinds of data. */
export const dataKinds: Readonly<Record<DataKind, DataDescription>> = {
  email: { what: 'The e-mail address.', consent: 'contact' },
  fields: { what: 'Further fields of the form that the page declared.', consent: 'contact' },
  'agreed-to': { what: 'Which boxes were ticked.', consent: 'contact' },
  'agreed-text': { what: 'The text beside the boxes, word for word, with its hash.', consent: 'contact' },
  'agreed-at': { what: 'When the form was sent.', consent: 'contact' },
  'policy-url': { what: 'Address of the privacy page that was linked, and its version.', consent: 'contact' },
  page: { what: 'Address of the page, without query and fragment.', consent: 'contact' },
  referrer: { what: 'Address of the page before, without query and fragment.', consent: 'contact' },
  campaign: { what: 'The five utm parameters of the address.', consent: 'contact' },
  context: { what: 'Values that the page set as `context`.', consent: 'contact' },
  language: { what: 'Language of the form.', consent: 'contact' },
  'anti-spam': {
    what: 'Whether the hidden field was filled in, how long the form was open, and what a challenge of the page gave.',
    consent: 'contact',
  },
  quiz: { what: 'Which quiz, in which version.', consent: 'contact' },
  'submission-id': { what: 'A random number of this submission, for its retries.', consent: 'contact' },
  score: { what: 'Total, band and dimension scores.', consent: 'share-result' },
  tags: { what: 'Band, gaps and nearest role as tags.', consent: 'share-result' },
  answers: {
    what: 'The answers and what their questions were drawn by, where the page asks for them (`lead-include="answers"`), which the form says.',
    consent: 'share-result',
  },
  report: {
    what: 'The whole report: scores, what was answered to each question, advice. Nothing about who the visitor is.',
    consent: 'asked-by-the-page',
  },
  'shared-result': {
    what: 'Quiz, band, score to the nearest five, dimensions in quarters, nearest role, the gate that holds the score, and whether all was answered; where the result begins with roles, no band, score and gate.',
    consent: 'own-doing',
  },
  steps: {
    what: 'Ids of quiz and questions, places on the path, whether the form was seen, skipped and sent and how that ended. Answers only of questions that the page names, never typed words.',
    consent: 'asked-by-the-page',
  },
};

const LEAD: readonly DataKind[] = [
  'email',
  'fields',
  'agreed-to',
  'agreed-text',
  'agreed-at',
  'policy-url',
  'page',
  'referrer',
  'campaign',
  'context',
  'language',
  'anti-spam',
  'quiz',
  'submission-id',
  'score',
  'tags',
  'answers',
];

const SERVICES: Readonly<Record<keyof typeof leadServices, Omit<DataFlow, 'id' | 'when'>>> = {
  brevo: { to: 'api.brevo.com', data: ['email', 'fields', 'tags'] },
  buttondown: { to: 'api.buttondown.com', data: ['email', 'fields', 'tags'] },
  ghost: { to: 'the Ghost site that the page names', data: ['email', 'tags'] },
  hubspot: { to: 'api.hsforms.com', data: ['email', 'fields', 'agreed-text', 'tags'] },
  kit: { to: 'api.kit.com', data: ['email', 'fields', 'tags'] },
  listmonk: { to: 'the installation that the page names', data: ['email', 'fields'] },
  mailchimp: {
    to: 'api.mailchimp.com, below the data centre that the key names',
    data: ['email', 'fields', 'tags'],
  },
  mailerlite: { to: 'connect.mailerlite.com', data: ['email', 'fields', 'tags'] },
  scoreapp: {
    to: 'the address that the page names',
    data: [
      'email',
      'fields',
      'agreed-to',
      'agreed-text',
      'campaign',
      'quiz',
      'submission-id',
      'score',
      'tags',
    ],
  },
  webhook: {
    to: 'the address that the page names',
    data: LEAD.filter((kind) => !['context', 'anti-spam', 'answers'].includes(kind)),
  },
};

/** Every way out of the page. None is open until the page opens it. */
export const dataFlows: readonly DataFlow[] = [
  {
    id: 'quiz',
    when: 'The page sets `src`, and the element is shown.',
    to: 'the address in `src`',
    data: [],
  },
  {
    id: 'pictures',
    when: 'The page sets `allow-images`, and a question with pictures is shown.',
    to: 'the servers of the pictures',
    data: [],
  },
  {
    id: 'form',
    when: 'The page sets `name`, and the visitor sends the form of the page that the quiz stands in.',
    to: 'the address of that form',
    data: ['report'],
  },
  {
    id: 'page',
    when: 'The visitor sends the form.',
    to: 'scripts of the page: those that listen to `ml-lead-submit`, `onlead` where none of them took the lead, and before that `leadCheck`, which gets the address and the fields',
    data: LEAD,
  },
  {
    id: 'endpoint',
    when: 'The visitor sends the form, and no script of the page took the lead. What has no answer yet when the page is left is sent once more.',
    to: 'the address in `lead-endpoint`',
    data: LEAD,
  },
  ...Object.entries(SERVICES).map(([id, flow]) => ({
    id,
    when: `The visitor sends the form, and the page or its server passes the lead on to ${id}.`,
    ...flow,
  })),
  {
    id: 'link',
    when: 'The visitor copies or shares the link to their result. It holds this behind `#`, which browsers send to no server.',
    to: 'whoever the visitor gives it to',
    data: ['shared-result'],
  },
  {
    id: 'image',
    when: 'The visitor saves or shares the image of their result.',
    to: 'whoever the visitor gives it to',
    data: ['shared-result'],
  },
  {
    id: 'analytics',
    when: 'The page calls `connectAnalytics`, and the visitor takes a step.',
    to: 'the analytics that the page names',
    data: ['steps'],
  },
];

/** Everything that the browser keeps. With a `resume-key` of the page, `:` and that key stand behind the name. */
export const dataStores: readonly DataStore[] = [
  {
    id: 'run',
    key: 'ml-readiness-quiz:run:ID',
    what: 'Id and version of the quiz, a hash of its text, the answers (typed words included), which question is on screen, which were left open, what the questions were drawn by, and when the last of it changed. At most 32 KiB, no identifier, nothing of a lead.',
    when: 'The visitor gives the first answer, and the page does not set `resume="off"`.',
    where:
      '`sessionStorage` of this tab (`resume="session"`, where nothing is set), or `localStorage` of this device (`resume="local"`)',
    until:
      'In a tab until it is closed, and 30 days where the browser opens it again. On a device for `resume-hours` after the last answer: 24 hours where nothing is set, 720 at most. What is older is removed when the quiz is next shown.',
    deletedBy:
      '"Start again"; "Delete my answers", which stands below the quiz in every state with `resume="local"`; `deleteAnswers()`; another value of `resume`.',
  },
  {
    id: 'results',
    key: 'ml-readiness-quiz:results:ID',
    what: 'Of at most 12 results: the day, version of the quiz, overall and dimension scores, the answers (of those in words, only that there are some), and what the questions were drawn by. At most 32 KiB, no identifier.',
    when: 'The visitor ticks "Keep this result on this device to compare later" on a result. The box is never ticked beforehand, and is absent with `resume="off"`.',
    where: '`localStorage` of this device',
    until: '365 days each. What is older is removed when the quiz is next shown.',
    deletedBy:
      'Unticking the box; "Delete the kept results" on the result; "Delete my answers" on the first screen; `deleteAnswers()`; `resume="off"`.',
  },
  {
    id: 'outbox',
    key: 'ml-readiness-quiz:outbox',
    what: 'Of at most 5 leads that the endpoint has not taken yet: the whole lead, the e-mail address included, the address of the endpoint, and when it was sent.',
    when: 'The page sets `lead-outbox`, which the form says, and the visitor sends the form to `lead-endpoint`, as JSON, not with `lead-opaque`, and without a challenge.',
    where: '`sessionStorage` of this tab',
    until:
      'Until the endpoint takes or refuses the lead, and no longer than the tab. After 24 hours it is not sent, and removed when the quiz is next shown.',
    deletedBy:
      'The delivery itself; skipping the form after a failure; "Delete my answers"; `deleteAnswers()`; closing the tab. A lead that is on its way when answers are deleted goes on, and is removed once it arrived or failed.',
  },
];
