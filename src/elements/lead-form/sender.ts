/**
 * Sends what the visitor entered: asks the page whether it may go, makes a lead of it, and offers that to whoever takes it. One submission
 * stays one however often it is sent; the form shows the last, and the page is told the end of each, also where the visitor began again.
 *
 * In: what a lead is made of. Out: `ml-lead-submit` (see `delivery.ts`), `ml-lead-settle`, and what the form shows.
 */

import type { Lead } from '../../lead/lead.js';
import { type LeadContent, nextAttempt } from '../../lead/next-attempt.js';
import type { AcceptedByWay } from './deliver-to-both.js';
import { offerLead } from './delivery.js';
import { askPage } from './hooks.js';
import type { LeadFormContext } from './inputs.js';
import { takersOf } from './takers.js';

/** What one form sends. */
export class LeadSender {
  readonly #context: LeadFormContext;
  /** Deliveries that are under way, also those of visitors who began again. */
  readonly #deliveries = new Set<AbortController>();
  /** The one that the form shows. */
  #shown: AbortController | undefined;
  /** What the newsletter service or the endpoint has accepted, while the other has not. */
  readonly #accepted: AcceptedByWay = new Map();

  constructor(context: LeadFormContext) {
    this.#context = context;
  }

  /** @param fields ids of the fields that the form has */
  async send(content: LeadContent, fields: readonly string[]): Promise<void> {
    const delivery = (this.#shown = new AbortController());
    this.#deliveries.add(delivery);
    this.#context.screen.show({ status: 'sending' });
    try {
      await this.#checkAndOffer(content, fields, delivery);
    } finally {
      this.#deliveries.delete(delivery);
    }
  }

  /** Another address or a skip: the lead before must not go out after a reload. */
  withdraw(lead: Lead | undefined): void {
    const { inputs, teller } = this.#context;
    if (lead) takersOf(inputs().settings, teller).outbox?.release(lead);
  }

  /** What is under way goes on, and the form does not show its end. */
  hide(): void {
    this.#shown = undefined;
  }

  /** Gives everything up. */
  stop(): void {
    for (const delivery of this.#deliveries) delivery.abort();
    this.#shown = undefined;
  }

  async #checkAndOffer(
    content: LeadContent,
    fields: readonly string[],
    delivery: AbortController,
  ): Promise<void> {
    const { host, inputs, options, teller, screen } = this.#context;
    const { timeoutMs, surroundings } = options;
    const { signal } = delivery;
    const { settings } = inputs();
    const previous = screen.unaccepted;
    const isShown = (): boolean => this.#shown === delivery;
    let allowed = content;
    // A form whose page asks nothing is sent at once: its visitor may leave in the next moment.
    if (settings.leadCheck || settings.leadChallenge) {
      const answer = await askPage(settings, content, { signal, timeoutMs, teller });
      if (signal.aborted) return;
      if ('objection' in answer) {
        if (isShown()) screen.show(answer.objection);
        return;
      }
      allowed = answer.content;
    }
    const lead = nextAttempt(allowed, previous);
    if (lead.submissionId !== previous?.submissionId) this.withdraw(previous);
    if (isShown()) screen.unaccepted = lead;
    const end = await offerLead(host, lead, takersOf(settings, teller, lead), {
      signal,
      timeoutMs,
      surroundings,
      accepted: this.#accepted,
      onPause: (why) => {
        if (isShown()) screen.pause(why);
      },
    });
    if (signal.aborted) return;
    const status = end.result?.status;
    // What is kept of an earlier attempt that went to the endpoint must not go out after a reload.
    if (end.via !== 'endpoint' && (status === 'accepted' || status === 'rejected')) this.withdraw(lead);
    if (isShown()) {
      this.#shown = undefined;
      screen.settle(lead, end, fields);
    }
    teller.settled(lead, end);
  }
}
