/** A report while questions are open: marked as such, with what is open and what it could still add. */
import { expect } from '@open-wc/testing';
import { openReport, personaReport, sampleReport, skippedReport } from '../fixtures/report.js';
import { all, find, mount, openAll, part, textOf, texts } from '../fixtures/results-card.js';

describe('A result so far', () => {
  it('is marked beside its score, and in its receipt', async () => {
    const card = await mount(skippedReport());
    await openAll(card);
    expect(textOf(find(card, part('score')))).to.match(/ So far$/);
    expect(textOf(find(card, `${part('ledger')} tfoot th`))).to.equal('So far');
  });

  it('says how many questions are open, which they are, and what they could still add', async () => {
    const { upTo } = skippedReport();
    const card = await mount(skippedReport());
    expect(textOf(find(card, `${part('so-far')} p`))).to.equal(
      `Questions still open: 3. With the best answers there, the score would be ${upTo} of 100.`,
    );
    await openAll(card);
    expect(texts(card, `${part('so-far')} li`)).to.deep.equal([
      'Check: thresholds',
      'Running models',
      'Language models',
    ]);
  });

  it('promises nothing where open questions add nothing', async () => {
    const report = skippedReport();
    const card = await mount({ ...report, upTo: report.total });
    expect(textOf(find(card, `${part('so-far')} p`))).to.equal('Questions still open: 3.');
    expect(all(card, part('whisker'))).to.have.length(0);
  });

  it('names what is open where too little is answered for a score', async () => {
    const card = await mount(openReport());
    await openAll(card);
    expect(all(card, `${part('so-far')} li`)).to.have.length(openReport().open.length);
  });

  it('is marked where the result is about roles, without an overall score', async () => {
    const report = personaReport('ml-role-fit', 'warehouse');
    const card = await mount({ ...report, open: ['team'] });
    expect(textOf(find(card, part('score')))).to.match(/ So far$/);
    expect(textOf(find(card, `${part('so-far')} p`))).to.equal('Questions still open: 1.');
  });

  it('is a whole result once every question is answered', async () => {
    const card = await mount(sampleReport());
    expect(all(card, part('so-far'))).to.have.length(0);
    expect(textOf(find(card, part('results')))).not.to.contain('So far');
  });
});
