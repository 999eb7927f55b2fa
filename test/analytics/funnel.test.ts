import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chooseVariant } from '../../src/analytics/choose-variant.js';
import { connectAnalytics } from '../../src/analytics/connect-analytics.js';
import { funnel } from '../../src/analytics/funnel.js';
import type { FunnelEvent } from '../../src/analytics/funnel-event.js';
import { LeadSkipEvent, LeadViewEvent } from '../../src/events.js';
import { step, visit } from './visit.js';

describe('funnel', () => {
  it('counts how many came how far', () => {
    const events: FunnelEvent[] = [];
    const listen = (run: readonly Event[]) => {
      const element = document.createElement('div');
      connectAnalytics(element, (event) => events.push(event));
      for (const event of run) element.dispatchEvent(event);
    };
    listen(visit());
    listen([...visit().slice(0, 2), step('skipped-to', 2)]);
    listen([new LeadViewEvent({ placement: 'before' }), new LeadSkipEvent({ placement: 'before' })]);
    expect(funnel(events)).to.deep.equal({
      starts: 2,
      steps: [
        { question: 'depth', seen: 2, position: 1 },
        { question: 'tools', seen: 1, position: 2 },
        { question: 'skipped-to', seen: 1, position: 2 },
      ],
      completes: 1,
      leadViews: 2,
      leadSkips: 1,
      leadSubmits: 1,
      settled: { accepted: 1, rejected: 0, failed: 0, unhandled: 0 },
    });
  });

  it('is empty where nothing happened', () => {
    expect(funnel([])).to.deep.include({ starts: 0, steps: [], completes: 0 });
  });

  it('lets nothing in that it does not know', () => {
    const odd = {
      name: 'lead-settle',
      quizId: '',
      quizVersion: '',
      status: '__proto__',
    } as unknown as FunnelEvent;
    expect(funnel([odd]).settled).to.deep.equal({ accepted: 0, rejected: 0, failed: 0, unhandled: 0 });
  });
});

describe('chooseVariant', () => {
  const experiment = { name: 'intro', variants: ['a', 'b', 'c'] };

  it('shows the same seed the same, everywhere', () => {
    const chosen = ['1', '2', '3', '4', 'visitor'].map((seed) => chooseVariant(experiment, seed));
    expect(chosen).to.deep.equal(['c', 'c', 'b', 'a', 'b']);
    expect(chooseVariant(experiment, 42)).to.equal(chooseVariant(experiment, '42'));
  });

  it('shows each about equally often, also to seeds that differ by one', () => {
    const seen = Array.from({ length: 3000 }, (_, seed) => chooseVariant(experiment, seed));
    for (const variant of experiment.variants) {
      expect(seen.filter((one) => one === variant).length).to.be.within(900, 1100);
    }
  });

  it('shuffles anew for another experiment', () => {
    const other = { ...experiment, name: 'outro' };
    const same = Array.from({ length: 3000 }, (_, seed) => seed).filter(
      (seed) => chooseVariant(experiment, seed) === chooseVariant(other, seed),
    );
    expect(same.length).to.be.within(900, 1100);
  });

  it('is always one of them', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 5 }),
        (seed, variants) => variants.includes(chooseVariant({ name: 'x', variants }, seed)),
      ),
    );
  });

  it('says what it needs', () => {
    expect(() => chooseVariant({ name: 'x', variants: [] }, '1')).to.throw(
      RangeError,
      'at least one variant',
    );
  });
});
