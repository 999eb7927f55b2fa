/** Lists every event of the quiz with its detail, newest first. E-mail addresses are masked. */

import type { Lead } from 'ml-readiness-quiz';
import { maskEmail } from './mask-email.js';

const EVENTS = [
  'ml-quiz-ready',
  'ml-quiz-error',
  'ml-quiz-start',
  'ml-quiz-resume',
  'ml-quiz-restart',
  'ml-quiz-step',
  'ml-quiz-answer',
  'ml-quiz-complete',
  'ml-quiz-action',
  'ml-quiz-open',
  'ml-quiz-close',
  'ml-quiz-share',
  'ml-lead-view',
  'ml-lead-skip',
  'ml-lead-submit',
  'ml-lead-settle',
] as const satisfies readonly (keyof HTMLElementEventMap)[];

/** More are not kept on screen. */
const MOST_ENTRIES = 100;

/** Fills the list in the panel as events arrive. */
export function startEventLog(page: Document): void {
  const list = page.querySelector('[data-events]');
  const status = page.querySelector('[data-events-status]');
  if (!list || !status) return;
  let count = 0;
  const show = (event: Event): void => {
    count += 1;
    status.textContent = count === 1 ? '1 event' : `${count} events, newest first`;
    list.prepend(describe(page, event));
    if (list.childElementCount > MOST_ENTRIES) list.lastElementChild?.remove();
  };
  for (const type of EVENTS) page.addEventListener(type, show);
}

function describe(page: Document, event: Event): HTMLLIElement {
  const name = page.createElement('code');
  name.textContent = event.type;
  const time = page.createElement('time');
  time.textContent = new Date().toLocaleTimeString('en-GB');
  const summary = page.createElement('summary');
  summary.append(name, time);

  const detail = page.createElement('pre');
  detail.tabIndex = 0;
  detail.textContent = JSON.stringify(shown(event), null, 2);
  const entry = page.createElement('details');
  entry.append(summary, detail);
  const item = page.createElement('li');
  item.append(entry);
  return item;
}

function shown(event: Event): unknown {
  const { detail } = event as CustomEvent<unknown>;
  if (event.type !== 'ml-lead-submit') return detail;
  const lead = detail as Lead;
  return { ...lead, contact: { ...lead.contact, email: maskEmail(lead.contact.email) } };
}
