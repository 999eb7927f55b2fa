/** Shows the leads that the receiver has stored, newest first, and looks again whenever one was sent. */

import type { Lead } from 'ml-readiness-quiz';
import { maskEmail } from './mask-email.js';

/** One row of `GET /api/leads`. */
interface StoredLead {
  readonly receivedAt: string;
  readonly lead: Lead;
  readonly verification: Verification;
}

/** What scoring the answers again has shown. */
type Verification =
  | { readonly verified: 'match' | 'no-answers' | 'unknown-quiz' }
  | {
      readonly verified: 'mismatch';
      readonly scored: { readonly total: number | null; readonly band: string | null };
    };

const timeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Fills the inbox in the panel, now and after every `ml-lead-settle`. */
export function startInbox(page: Document): void {
  const list = page.querySelector('[data-inbox]');
  const status = page.querySelector('[data-inbox-status]');
  if (!list || !status) return;
  const refresh = async (): Promise<void> => {
    try {
      const leads = await fetchLeads();
      list.replaceChildren(...leads.map((stored) => describe(page, stored)));
      status.textContent = summarise(leads.length);
    } catch {
      status.textContent = 'The receiver does not answer. It runs in the dev server: npm start.';
    }
  };
  page.addEventListener('ml-lead-settle', () => void refresh());
  void refresh();
}

async function fetchLeads(): Promise<readonly StoredLead[]> {
  const response = await fetch('/api/leads', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The receiver answered ${response.status}.`);
  const { leads } = (await response.json()) as { readonly leads: readonly StoredLead[] };
  return leads;
}

function summarise(count: number): string {
  if (count === 0) return 'No leads yet. Take the quiz and sign up beside the result.';
  return count === 1 ? '1 lead stored' : `${count} leads stored, newest first`;
}

function describe(page: Document, { receivedAt, lead, verification }: StoredLead): HTMLLIElement {
  const facts = page.createElement('dl');
  const addFact = (name: string, text: string, className = ''): void => {
    const term = page.createElement('dt');
    term.textContent = name;
    const value = page.createElement('dd');
    value.textContent = text;
    value.className = className;
    facts.append(term, value);
  };
  addFact('Received', timeFormat.format(new Date(receivedAt)));
  for (const { purpose, granted } of lead.consent) addFact(`Consent: ${purpose}`, granted ? 'yes' : 'no');
  addFact('Result', lead.report ? resultText(lead.report) : 'not shared');
  addFact('Check', verificationText(verification), verification.verified);

  const item = page.createElement('li');
  item.append(addressWithReveal(page, lead.contact.email), facts);
  return item;
}

function addressWithReveal(page: Document, email: string): HTMLElement {
  const address = page.createElement('b');
  const button = page.createElement('button');
  button.type = 'button';
  let isRevealed = false;
  const render = (): void => {
    address.textContent = isRevealed ? email : maskEmail(email);
    button.textContent = isRevealed ? 'Hide' : 'Reveal';
  };
  button.addEventListener('click', () => {
    isRevealed = !isRevealed;
    render();
  });
  render();
  const head = page.createElement('div');
  head.className = 'demo-lead-head';
  head.append(address, button);
  return head;
}

function resultText({
  total,
  band,
}: {
  readonly total: number | null;
  readonly band: string | null;
}): string {
  return total === null ? 'too little answered' : `${total} of 100, ${band ?? 'no band'}`;
}

function verificationText(verification: Verification): string {
  switch (verification.verified) {
    case 'match':
      return 'Verified: the answers give this score';
    case 'mismatch':
      return `Score differs from the answers: they give ${resultText(verification.scored)}`;
    case 'no-answers':
      return 'Not verified: sent without answers';
    case 'unknown-quiz':
      return 'Not verified: another quiz or version';
  }
}
