/**
 * What a page may do before a lead is sent: look at the address, and prove with a challenge that a person is there. Neither can lose a
 * lead without a word: a check that fails by itself is passed over, a challenge that fails is said on screen.
 *
 * In: the page's functions. Out: their answers, in time. Never rejects.
 */

import { LEAD_TIMEOUT_MS } from '../../lead/await-answer.js';
import type { Contact, TextByKey } from '../../lead/lead.js';
import type { LeadContent } from '../../lead/next-attempt.js';
import { MAX_MESSAGE_LENGTH } from '../../lead/read-outcome.js';
import { type LeadFormState, refused } from './state.js';
import type { LeadFormTeller } from './teller.js';
import type { LeadSettingValues } from './lead-settings.js';

/** How the page is asked. */
export interface AskOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs?: number | undefined;
  readonly teller: LeadFormTeller;
}

/** The content as it may go, with what the challenge gave; or what the form shows instead. */
export type PageAnswer = { readonly content: LeadContent } | { readonly objection: LeadFormState };

/** Asks the page whether a lead may go: its check, then its challenge. */
export async function askPage(
  settings: LeadSettingValues,
  content: LeadContent,
  options: AskOptions,
): Promise<PageAnswer> {
  const contact = { ...content.fields, email: content.email.trim() };
  const objection = await askCheck(settings, contact, options);
  if (objection !== undefined) return { objection: refused('email', objection) };
  if (!settings.leadChallenge || options.signal.aborted) return { content };
  const challenge = await askChallenge(settings, options);
  if (challenge) return { content: { ...content, antiSpam: { ...content.antiSpam, challenge } } };
  return { objection: { status: 'failed', isRetryable: true, mustWait: false, isUnchallenged: true } };
}

/** What the page has to say against the address; `undefined` where nothing. */
async function askCheck(
  { leadCheck }: LeadSettingValues,
  contact: Contact,
  options: AskOptions,
): Promise<string | undefined> {
  if (!leadCheck) return undefined;
  const answer = await inTime(() => leadCheck(contact), options, 'leadCheck');
  return typeof answer === 'string' && answer.trim() !== '' ? answer.slice(0, MAX_MESSAGE_LENGTH) : undefined;
}

/** What the challenge gave, by name; `undefined` where it gave nothing. */
async function askChallenge(
  { leadChallenge }: LeadSettingValues,
  options: AskOptions,
): Promise<TextByKey | undefined> {
  const answer = await inTime(() => leadChallenge?.(), options, 'leadChallenge');
  const tokens = typeof answer === 'string' ? { token: answer } : (answer ?? {});
  const texts = Object.entries(tokens).filter(([, text]) => typeof text === 'string' && text !== '');
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** What the page's function gives, unless it throws, takes too long or nobody wants it any longer. */
async function inTime<Answer>(
  ask: () => Answer | Promise<Answer>,
  { signal, timeoutMs = LEAD_TIMEOUT_MS, teller }: AskOptions,
  name: string,
): Promise<Answer | undefined> {
  let stop = (): void => undefined;
  const end = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
  });
  const timer = setTimeout(() => {
    teller.say(`${name} did not answer in time.`);
    stop();
  }, timeoutMs);
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([ask(), end]);
  } catch {
    // Not the error itself: the page's function was given the address and may have put it in there.
    teller.say(`${name} threw an error.`);
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
