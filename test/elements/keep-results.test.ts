import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { dataStores } from '../../src/lead/data-flows.js';
import { en } from '../../src/locales/en.js';
import { fillStorage, keptNames, restoreStorage, revisit, settled, visit } from '../fixtures/kept.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { choose, find, findAll, press, walkTo, walkToResult } from '../fixtures/walk.js';

const RESULTS = 'ml-readiness-quiz:results:small';

const cardOf = (element: MlReadinessQuiz): ShadowRoot => {
  const root = find<MlReadinessResults>(element, 'ml-readiness-results').shadowRoot;
  if (!root) throw new Error('There is no card');
  return root;
};
const sectionOf = (element: MlReadinessQuiz): string =>
  (cardOf(element).querySelector('[part~=compare]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
const box = (element: MlReadinessQuiz) => find<HTMLInputElement>(element, '.again input');

async function toggle(element: MlReadinessQuiz): Promise<void> {
  box(element).click();
  await settled(element);
}

/** A visitor who keeps a weak result. */
async function keepWeak(resume: 'session' | 'local' = 'session'): Promise<MlReadinessQuiz> {
  const element = await visit(smallQuiz(), { resume });
  await walkTo(element, 'python');
  await choose(element, 'Scripts');
  while (element.snapshot?.phase === 'question') {
    if (!element.shadowRoot?.querySelector('fieldset input:checked')) {
      findAll<HTMLInputElement>(element, 'fieldset input')[0]?.click();
      await element.updateComplete;
    }
    find(element, '.primary').click();
    await element.updateComplete;
  }
  await settled(element);
  await toggle(element);
  return element;
}

/** Makes the results that are kept older. */
function backdate(day: string): void {
  const record = JSON.parse(localStorage.getItem(RESULTS) ?? '{}') as { results: object[] };
  const results = record.results.map((result) => ({ ...result, day }));
  localStorage.setItem(RESULTS, JSON.stringify({ ...record, results }));
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

afterEach(restoreStorage);

describe('A result', () => {
  it('is kept only if the visitor asks, and no longer once they do not', async () => {
    const element = await visit();
    await walkToResult(element);
    await settled(element);
    expect(box(element).checked).to.equal(false);
    expect(keptNames()).not.to.contain(`device ${RESULTS}`);
    await toggle(element);
    expect(keptNames()).to.contain(`device ${RESULTS}`);
    expect(find(element, '[role=status]').textContent?.trim()).to.equal(en.resultsKept);
    await toggle(element);
    expect(keptNames()).not.to.contain(`device ${RESULTS}`);
    expect(find(element, '[role=status]').textContent?.trim()).to.equal(en.resultsNotKept);
  });

  it('is offered to nobody where the page keeps nothing, nor while it is one so far', async () => {
    const element = await visit(smallQuiz(), { resume: 'off' });
    await walkToResult(element);
    await settled(element);
    expect(findAll(element, '.again').length).to.equal(0);
    const other = await revisit();
    await walkTo(other, 'tools');
    await press(other, en.look);
    await settled(other);
    expect(findAll(other, '.again').length).to.equal(0);
  });

  it('that has no room is said to have none, and the box stays empty', async () => {
    const element = await visit();
    await walkToResult(element);
    await settled(element);
    fillStorage();
    await toggle(element);
    expect(box(element).checked).to.equal(false);
    expect(find(element, '[role=status]').textContent?.trim()).to.equal(en.resultsKeepFailed);
  });

  it('is the same one after the page was loaded again', async () => {
    await keepWeak();
    const element = await revisit();
    expect(box(element).checked).to.equal(true);
    expect(sectionOf(element)).to.equal('');
  });

  it('holds no address that was typed into the form', async () => {
    const element = await keepWeak();
    find<HTMLInputElement>(element, '[type=email]').value = 'visitor@example.com';
    await toggle(element);
    await toggle(element);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.contain('@');
  });
});

describe('A later result', () => {
  async function later(): Promise<MlReadinessQuiz> {
    await keepWeak();
    backdate(daysAgo(90));
    sessionStorage.clear();
    const element = await revisit();
    await walkToResult(element);
    await settled(element);
    return element;
  }

  it('says what changed, in words, as a chart and as a table, and who changed it', async () => {
    const element = await later();
    const words = sectionOf(element);
    expect(words)
      .to.contain(en.resultsCompare)
      .and.match(/From \d+ to \d+ of 100 since/);
    expect(words)
      .to.match(/What you changed: -\d+/)
      .and.contain('What the quiz changed: 0');
    expect(words).to.contain('How far have you taken Python?').and.contain('From “Scripts” to “Packages');
    const chart = cardOf(element).querySelector('svg.over-time');
    expect(chart?.querySelectorAll('circle').length).to.equal(2);
    expect(chart?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('can forget the ones before, which keeps the focus near', async () => {
    const element = await later();
    await press(element, en.resultsForget);
    expect(keptNames()).not.to.contain(`device ${RESULTS}`);
    expect(sectionOf(element)).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(box(element));
    expect(find(element, '[role=status]').textContent?.trim()).to.equal(en.resultsForgotten);
  });

  it('keeps rules of accessibility, with everything open', async () => {
    const element = await later();
    for (const details of cardOf(element).querySelectorAll('details')) details.open = true;
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('does not count results that are older than a year', async () => {
    await keepWeak();
    backdate(daysAgo(400));
    sessionStorage.clear();
    const element = await revisit();
    await walkToResult(element);
    await settled(element);
    expect(sectionOf(element)).to.equal('');
    expect(keptNames()).not.to.contain(`device ${RESULTS}`);
  });
});

describe('The list of what the browser keeps', () => {
  it('names all that is kept of a quiz', async () => {
    await keepWeak('local');
    const ofQuiz = dataStores.map(({ key }) => key).filter((key) => key.endsWith(':ID'));
    expect(Object.keys(localStorage).sort()).to.deep.equal(
      ofQuiz.map((key) => key.replace('ID', 'small')).sort(),
    );
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });
});

describe('Results that are kept', () => {
  it('stay with those that another tab keeps meanwhile', async () => {
    await keepWeak();
    backdate(daysAgo(90));
    const elsewhere = localStorage.getItem(RESULTS) ?? '';
    localStorage.clear();
    sessionStorage.clear();
    const element = await revisit();
    await walkToResult(element);
    await settled(element);
    localStorage.setItem(RESULTS, elsewhere);
    await toggle(element);
    const days = (): readonly string[] =>
      (JSON.parse(localStorage.getItem(RESULTS) ?? '') as { results: { day: string }[] }).results.map(
        ({ day }) => day,
      );
    expect(days()).to.deep.equal([daysAgo(90), daysAgo(0)]);
    expect(box(element).checked).to.equal(true);
    expect(sectionOf(element)).to.contain(en.resultsCompare);
    localStorage.setItem(RESULTS, localStorage.getItem(RESULTS)!.replace(daysAgo(90), daysAgo(60)));
    await toggle(element);
    expect(days()).to.deep.equal([daysAgo(60)]);
  });

  it('can be deleted on the first screen of a later visit', async () => {
    await keepWeak();
    sessionStorage.clear();
    const element = await revisit();
    expect(element.shadowRoot?.textContent).to.contain('kept on this device: 1');
    await press(element, en.keptDelete);
    await press(element, en.keptDeleteConfirm);
    expect(keptNames()).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#title'));
  });

  it('go with everything else that deleteAnswers() deletes', async () => {
    const element = await keepWeak('local');
    element.deleteAnswers();
    await element.updateComplete;
    expect(keptNames()).to.deep.equal([]);
  });
});
