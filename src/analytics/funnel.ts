/** Counts steps, for a host without analytics: how many came how far. In: steps of any number of visitors. Out: plain numbers. */

import type { Id } from '../core/quiz.js';
import type { LeadSettlement } from '../lead/outcome.js';
import type { FunnelEvent, FunnelEventName } from './funnel-event.js';

/** How many came how far. */
export interface Funnel {
  readonly starts: number;
  /** Every question that was seen, in the order of the path. */
  readonly steps: readonly FunnelStep[];
  readonly completes: number;
  readonly leadViews: number;
  /** How many went on without the form. Some of them may have sent it later. */
  readonly leadSkips: number;
  readonly leadSubmits: number;
  /** How submissions ended. */
  readonly settled: Readonly<Record<LeadSettlement['status'], number>>;
}

/** One question. */
export interface FunnelStep {
  readonly question: Id;
  /** How many saw it. Fewer than for the one before may mean that they left, or that they do not meet it. */
  readonly seen: number;
  /** Its place on the path on average, from 1. */
  readonly position: number;
}

/** Counts steps. For one variant of an experiment, filter by `variant` first. */
export function funnel(events: Iterable<FunnelEvent>): Funnel {
  const counts = new Map<FunnelEventName, number>();
  const settled = { accepted: 0, rejected: 0, failed: 0, unhandled: 0 };
  const seen = new Map<Id, { times: number; positions: number }>();
  for (const { name, question, position = 0, status } of events) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (name === 'lead-settle' && status && Object.hasOwn(settled, status)) settled[status] += 1;
    if (name !== 'step' || question === undefined) continue;
    const { times, positions } = seen.get(question) ?? { times: 0, positions: 0 };
    seen.set(question, { times: times + 1, positions: positions + position });
  }
  const count = (name: FunnelEventName): number => counts.get(name) ?? 0;
  return {
    starts: count('start'),
    steps: [...seen]
      .map(([question, { times, positions }]) => ({ question, seen: times, position: positions / times }))
      .sort((a, b) => a.position - b.position),
    completes: count('complete'),
    leadViews: count('lead-view'),
    leadSkips: count('lead-skip'),
    leadSubmits: count('lead-submit'),
    settled,
  };
}
