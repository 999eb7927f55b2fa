/**
 * Sends what an earlier page of this tab could not deliver. The form shows how that ended, unless the visitor is using it.
 * In: what was kept. Out: what the form shows, and `ml-lead-settle`.
 */

import type { Lead } from '../../lead/lead.js';
import type { Pause } from '../../lead/retry-delivery.js';
import type { Delivery } from './delivery.js';
import type { LeadFormContext } from './inputs.js';
import { replayOutbox } from './outbox.js';
import { takersOf } from './takers.js';

/** What one form sends for an earlier page. */
export class LeadReplay {
  readonly #context: LeadFormContext;
  #replaying: AbortController | undefined;
  #shown: Lead | undefined;

  constructor(context: LeadFormContext) {
    this.#context = context;
  }

  /** The lead that the form shows on its way. */
  get shown(): Lead | undefined {
    return this.#shown;
  }

  /** Sends what there is. */
  async run(): Promise<void> {
    const { inputs, options, teller, screen } = this.#context;
    const { timeoutMs, surroundings } = options;
    const { settings } = inputs();
    if (!settings.leadOutbox || settings.preview || this.#replaying) return;
    const replaying = (this.#replaying = new AbortController());
    const { signal } = replaying;
    const onPause = (why: Pause): void => {
      if (this.#shown) screen.pause(why);
    };
    try {
      const how = { signal, timeoutMs, surroundings, onPause };
      await replayOutbox(takersOf(settings, teller), how, {
        onBegin: (lead) => this.#begin(lead),
        onEnd: (lead, delivery) => {
          if (this.#shown === lead) this.#end(lead, delivery);
          teller.settled(lead, delivery);
        },
      });
    } finally {
      if (this.#replaying === replaying) this.#replaying = undefined;
    }
  }

  /** What is on its way goes on, and the form does not show its end. */
  hide(): void {
    this.#shown = undefined;
  }

  /** Gives it up; it can be sent again from the form. */
  stop(): void {
    this.#replaying?.abort();
    this.#replaying = undefined;
    if (this.#shown) this.#context.screen.refill();
    this.#shown = undefined;
  }

  #begin(lead: Lead): void {
    const { screen } = this.#context;
    const { status } = screen.state;
    const isSame = status === 'failed' && screen.unaccepted?.submissionId === lead.submissionId;
    const isFree = status === 'idle' && screen.typed === '';
    if (!isSame && !isFree) return;
    this.#shown = screen.unaccepted = lead;
    screen.show({ status: 'sending' });
  }

  #end(lead: Lead, delivery: Delivery): void {
    const { screen } = this.#context;
    this.#shown = undefined;
    if (screen.typed === '' || screen.typed === lead.contact.email) {
      screen.settle(lead, delivery, []);
      screen.refill();
    } else {
      // The visitor has begun to type something else, and goes on with that.
      screen.unaccepted = undefined;
      screen.show({ status: 'idle' });
    }
  }
}
