/** A result that is about roles, and words that a quiz puts above parts of its result. */
import { expect } from '@open-wc/testing';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { personaReport, sampleReport } from '../fixtures/report.js';
import { all, find, mount, openAll, part, textOf, texts } from '../fixtures/results-card.js';

/** Everything that the card says, opened. */
async function read(card: MlReadinessResults): Promise<string> {
  await openAll(card);
  return textOf(find(card, part('results')));
}

describe('A result about roles', () => {
  it('begins with the role that fits best: its name, what it is, the fit, and what is missing', async () => {
    const card = await mount(personaReport('ml-role-fit', 'warehouse'));
    expect(textOf(find(card, 'h2'))).to.equal('Data engineer supporting ML');
    const summary = textOf(find(card, part('summary')));
    expect(summary).to.contain('Pipelines, data quality and features.');
    expect(textOf(find(card, part('score')))).to.equal('Fit 82 of 100 · Apply now');
    expect(summary).to.contain('Nothing essential is missing.');
    expect(summary).to.contain('Not verified.');
  });

  it('names the one thing that is missing before applying', async () => {
    const card = await mount(
      personaReport('ml-role-fit', 'warehouse', { languages: ['none'], good_week: notRunning }),
    );
    expect(textOf(find(card, part('summary')))).to.contain(
      'Fit 77 of 100 · A stretch The one thing missing: SQL in something that others used.',
    );
  });

  it('shows the other roles next, and the best one not twice', async () => {
    const card = await mount(personaReport('ml-role-fit', 'warehouse'));
    expect(texts(card, 'h3').slice(0, 5)).to.deep.equal([
      'Other roles',
      'What carries over',
      'Your one next step',
      'Your profile',
      'Your plan',
    ]);
    expect(texts(card, `${part('role')} bdi:first-child`)).not.to.include('Data engineer supporting ML');
    expect(all(card, part('role')).length).to.be.at.least(3);
  });

  it('begins with the nearest role, and keeps the one aimed for in sight', async () => {
    const card = await mount(personaReport('ml-role-fit', 'tired-of-pipelines'));
    expect(textOf(find(card, 'h2'))).to.equal('Software engineer on an ML team');
    expect(texts(card, part('role'))[0]).to.match(/^Machine learning engineer Your aim A stretch/);
  });

  it('begins with the role aimed for where nothing is nearer', async () => {
    const card = await mount(personaReport('ml-role-fit', 'model-builder'));
    expect(textOf(find(card, 'h2'))).to.equal('Machine learning engineer');
    expect(all(card, part('target'))).to.have.length(0);
  });

  it('calls the closest one a first direction where all are far', async () => {
    const card = await mount(personaReport('ml-role-fit', 'first-steps'));
    expect(textOf(find(card, part('score')))).to.match(/ · A first direction$/);
    expect(texts(card, 'h3')).not.to.include('Other roles');
  });

  it('says nothing of an overall score: no scale, no gate, no weights, no sum', async () => {
    const card = await mount(personaReport('ml-role-fit', 'model-builder'));
    const words = await read(card);
    for (const selector of ['track', 'caution', 'cap']) expect(all(card, part(selector))).to.have.length(0);
    expect(all(card, 'tfoot')).to.have.length(0);
    for (const phrase of [
      'Your score',
      'to the score',
      'of the score',
      'Weight',
      'Rounding',
      'Well placed',
    ]) {
      expect(words, phrase).not.to.contain(phrase);
    }
  });

  it('still shows what each answer gave', async () => {
    const card = await mount(personaReport('ml-role-fit', 'warehouse'));
    await openAll(card);
    expect(textOf(find(card, `${part('receipt')} summary`))).to.equal('What your answers gave');
    expect(texts(card, `${part('ledger')} thead th`)).to.deep.equal(['Question and answer', 'Points']);
    const rows = texts(card, `${part('ledger')} tr`);
    expect(rows).to.include('Data work I kept large or streaming pipelines running 50 of 50');
    for (const row of all(card, `${part('ledger')} tr`)) {
      const cells = [...(row as HTMLTableRowElement).cells];
      expect(cells.reduce((sum, { colSpan }) => sum + colSpan, 0)).to.equal(2);
    }
  });

  it('compares the profile with what the best role needs', async () => {
    const card = await mount(personaReport('ml-role-fit', 'tired-of-pipelines'));
    await openAll(card);
    expect(textOf(find(card, `${part('profile')} caption`))).to.equal(
      'Needs of: Software engineer on an ML team',
    );
  });

  it('asks for more answers while too few are there', async () => {
    const report = personaReport('ml-role-fit', 'warehouse');
    const card = await mount({ ...report, total: null, band: null, answersToBand: 4 });
    expect(textOf(find(card, 'h2'))).to.equal('Answer 4 more to see which roles fit');
    expect(all(card, `${part('role')}, ${part('track')}, ${part('score')}`)).to.have.length(0);
  });

  it('is accessible', async () => {
    const card = await mount(personaReport('ml-role-fit', 'tired-of-pipelines'));
    await openAll(card);
    await expect(card).to.be.accessible();
  });

  it('is a result about a score where the report has no role', async () => {
    const card = await mount(sampleReport({ headline: 'roles', roles: [] }));
    expect(textOf(find(card, part('score')))).to.equal('72 of 100 · Ready to apply');
  });
});

const notRunning = ['w_data', 'w_why', 'w_build', 'w_model', 'w_run', 'w_genai', 'w_fast'];

describe('Words of the quiz above parts of its result', () => {
  it('stand in place of those of the language', async () => {
    const card = await mount(personaReport('team-ml-production', 'pilot'));
    const headings = texts(card, 'h3');
    for (const heading of [
      'What you can build on',
      'Before a model goes live',
      'For a team like yours',
      'From job ads, with sources',
    ]) {
      expect(headings).to.include(heading);
    }
    expect(headings).not.to.include('For your CV and profile page');
  });
});
