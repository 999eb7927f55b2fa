import { expect } from '@open-wc/testing';
import type { Report } from '../../src/core/report.js';
import { heldAnswers, heldReport, openReport, sampleReport, skippedReport } from '../fixtures/report.js';
import { builtIn } from '../fixtures/built-in.js';
import {
  all,
  enter,
  find,
  mount,
  mountTaken,
  openAll,
  part,
  textOf,
  texts,
} from '../fixtures/results-card.js';

describe('The results card', () => {
  it('is empty without a report', async () => {
    const card = await mount();
    expect(card.shadowRoot?.children).to.have.length(0);
  });

  it('says the verdict first, then the score in words, then how far to trust it', async () => {
    const card = await mount(sampleReport());
    expect(textOf(find(card, 'h2'))).to.equal(
      'Your profile supports entry or mid-level ML applications now.',
    );
    expect(textOf(find(card, part('score')))).to.equal('72 of 100 · Ready to apply');
    expect(textOf(find(card, part('confidence')))).to.equal(
      'High confidence. 100% of what counts is answered, and 4 of 4 knowledge checks came out right.',
    );
  });

  it('tells the result in one order, strengths before gaps', async () => {
    const card = await mount(sampleReport());
    expect(texts(card, 'h3')).to.deep.equal([
      'What carries over',
      'What holds you',
      'Your one next step',
      'Your profile',
      'Roles',
      'Your plan',
      'Certifications',
      'For your CV and profile page',
      'Where, and at what level',
      'The market, with sources',
      'Knowledge checks',
      'Why this score',
      'Take it with you',
    ]);
  });

  it('stands in the outline of the page where it is put', async () => {
    const card = await mount(sampleReport());
    card.headingLevel = 4;
    await card.updateComplete;
    expect(texts(card, 'h4')).to.have.length(1);
    card.headingLevel = 99;
    await card.updateComplete;
    expect(find(card, 'h6').id).to.equal('verdict');
    expect(all(card, 'h1, h2, h3, h4, h5')).to.have.length(0);
  });

  it('moves focus to the verdict when asked', async () => {
    const card = await mount(sampleReport());
    card.focusHeading();
    expect(card.shadowRoot?.activeElement?.id).to.equal('verdict');
  });

  it('leaves room for a form, for the next time, and for more, before the disclaimer', async () => {
    const card = await mount(sampleReport());
    const inOrder = all(card, `slot, ${part('disclaimer')}`);
    expect(inOrder.slice(0, -1).map((slot) => slot.getAttribute('name'))).to.deep.equal([
      'lead',
      'again',
      'after-results',
    ]);
    expect(textOf(inOrder.at(-1) as HTMLElement)).to.contain('It is not a hiring decision');
  });

  it('writes numbers as its language does, and survives a broken tag', async () => {
    const card = await mount(skippedReport());
    card.lang = 'de';
    await card.updateComplete;
    expect(texts(card, part('caution')).join()).to.contain('10,1 von 100');
    card.lang = 'not a tag';
    await card.updateComplete;
    expect(texts(card, part('caution')).join()).to.contain('10.1 of 100');
  });

  it('shows markup in a report as text', async () => {
    const { band } = sampleReport();
    const attack = '<img src=x onerror="window.hit=1"><b>bold</b>';
    const card = await mount(sampleReport({ band: { ...band!, verdict: attack }, disclaimer: attack }));
    expect(textOf(find(card, 'h2'))).to.equal(attack);
    expect(all(card, 'img')).to.have.length(0);
  });

  it('draws odd numbers within its scale', async () => {
    const sample = sampleReport();
    const dimensions = sample.dimensions.map((dimension, place) => ({
      ...dimension,
      score: [Number.NaN, -20, 400, Number.POSITIVE_INFINITY][place % 4] ?? 0,
    }));
    const card = await mount({ ...sample, total: 1000, upTo: Number.NaN, dimensions });
    expect(textOf(find(card, part('score')))).to.match(/^100 of 100/);
    expect(texts(card, `${part('dimension')} .number`)).to.deep.equal([
      '0',
      '0',
      '100',
      '0',
      '0',
      '0',
      '100',
      '0',
    ]);
    expect(card.shadowRoot?.innerHTML).not.to.match(/NaN|Infinity/);
  });

  it('is empty, and tells the page’s author why, where the report is none', async () => {
    const { error } = console;
    const told: unknown[] = [];
    console.error = (message: unknown) => told.push(message);
    try {
      const card = await mount({ schemaVersion: 1, quiz: {} } as Report);
      expect(card.shadowRoot?.children).to.have.length(0);
    } finally {
      console.error = error;
    }
    expect(told.join()).to.contain('Set `report` to what buildReport() returned');
  });
});

describe('The scale', () => {
  it('names its bands, and marks the one of the score in more than colour', async () => {
    const card = await mount(sampleReport());
    expect(texts(card, `${part('track')} li`)).to.deep.equal([
      'Exploring 0–24',
      'Building 25–44',
      'Bridging 45–64',
      'Ready to apply 65–79',
      'Strong match 80–100',
    ]);
    expect(texts(card, '[aria-current]')).to.deep.equal(['Ready to apply 65–79']);
    expect(texts(card, part('current'))).to.deep.equal(['Ready to apply 65–79']);
  });

  it('has its marker at the score, and the whisker from there to what is still possible', async () => {
    const { total, upTo } = skippedReport();
    const card = await mount(skippedReport());
    const line = find(card, `${part('track')} ol`).getBoundingClientRect();
    const at = (value: number): number => line.left + (line.width * value) / 100;
    const marker = find(card, part('marker')).getBoundingClientRect();
    const whisker = find(card, part('whisker')).getBoundingClientRect();
    expect((marker.left + marker.right) / 2).to.be.closeTo(at(total ?? 0), 1);
    expect(whisker.left).to.be.closeTo(at(total ?? 0), 1);
    expect(whisker.right).to.be.closeTo(at(upTo ?? 0), 3);
    expect(texts(card, part('so-far')).join()).to.contain(
      `Questions still open: 3. With the best answers there, the score would be ${upTo} of 100.`,
    );
  });

  it('runs from right to left where the quiz is read so', async () => {
    const { quiz } = sampleReport();
    const card = await mount(sampleReport({ quiz: { ...quiz, lang: 'ar' } }));
    const line = find(card, `${part('track')} ol`).getBoundingClientRect();
    const marker = find(card, part('marker')).getBoundingClientRect();
    expect((marker.left + marker.right) / 2).to.be.closeTo(line.left + line.width * 0.28, 1);
    const bar = find(card, `${part('dimension')} ${part('bar')}`).getBoundingClientRect();
    expect(find(card, `${part('dimension')} ${part('fill')}`).getBoundingClientRect().right).to.be.closeTo(
      bar.right,
      1,
    );
  });

  it('says which gate holds the score, and what lifts it', async () => {
    const card = await mount(heldReport());
    expect(all(card, part('cap'))).to.have.length(1);
    expect(texts(card, part('summary')).join()).to.contain(
      'Held at 64: The short checks do not back up the other answers yet.',
    );
    expect(textOf(find(card, part('caution')))).to.match(
      /Your answers add up to 75\.2\. This holds the score at 64\. What lifts it: Read the explanations/,
    );
  });
});

describe('A result with too few answers', () => {
  it('says how many more it takes, kindly, and gives no score', async () => {
    const card = await mount(openReport());
    expect(textOf(find(card, 'h2'))).to.equal('Answer 3 more to see your band');
    expect(all(card, `${part('score')}, ${part('marker')}, [aria-current]`)).to.have.length(0);
  });

  it('shows what is answered, and gives no advice', async () => {
    const card = await mount(openReport());
    expect(texts(card, `${part('dimension')} bdi`)).to.deep.equal([
      'Languages',
      'Engineering foundations',
      'Data and SQL',
    ]);
    const names = texts(card, 'h3');
    expect(names).to.include('What carries over');
    for (const name of ['What holds you', 'Your one next step', 'Roles', 'Your plan']) {
      expect(names).not.to.include(name);
    }
  });
});

describe('The results card for everyone', () => {
  const states = {
    'a full result': sampleReport,
    'a score that a gate holds': heldReport,
    'open questions': skippedReport,
    'too few answers': openReport,
  };
  for (const [name, report] of Object.entries(states)) {
    for (const theme of ['light', 'dark'] as const) {
      it(`is accessible: ${name}, ${theme}`, async () => {
        const card = await mount(report());
        card.theme = theme;
        await openAll(card);
        await expect(card).to.be.accessible();
      });
    }
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`is accessible: with plan, way to the next band and another answer tried, ${theme}`, async () => {
      const card = await mountTaken();
      card.theme = theme;
      await openAll(card);
      all(card, `${part('choice')} input`)
        .at(-1)
        ?.click();
      await enter(card, `section${part('plan')} select`, 'own');
      await enter(card, 'input[type=number]', '0');
      await expect(card).to.be.accessible();
    });
  }

  it('is not wider than a column of 320 pixels, whatever is open', async () => {
    const card = await mountTaken(heldAnswers, builtIn, 320);
    await openAll(card);
    await enter(card, `section${part('plan')} select`, 'own');
    const { right } = card.getBoundingClientRect();
    const wider = all(card, '*').filter((element) => element.getBoundingClientRect().right > right + 1);
    expect(wider.map((element) => element.outerHTML.slice(0, 80))).to.deep.equal([]);
  });
});
