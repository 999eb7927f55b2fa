/** The dated plan: what it is made for, what the visitor takes along, and paper. */
import { expect, oneEvent } from '@open-wc/testing';
import { convertIcsCalendar } from 'ts-ics';
import { buildPlan, buildReport, planToMarkdown, type Plan, type Quiz } from '../../src/core/index.js';
import { today } from '../../src/elements/today.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { builtIn, builtInQuizzes } from '../fixtures/built-in.js';
import { deepestFocus, pressKey } from '../fixtures/keyboard.js';
import { backEndAnswers } from '../fixtures/report.js';
import { settled } from '../fixtures/settled-card.js';
import { takeAlong } from '../fixtures/take-along.js';
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

const planOf = (hoursPerWeek: number, start = today()): Plan =>
  buildPlan(builtIn, backEndAnswers, { hoursPerWeek, start });

const status = (card: MlReadinessResults): string =>
  textOf(find(card, `section${part('plan')} [role=status]`));

const rows = (card: MlReadinessResults): readonly string[] => texts(card, `section${part('plan')} ol > li`);

/** No action of it fits into half a year. */
const unaffordable: Quiz = {
  ...builtIn,
  actions: (builtIn.actions ?? []).map((action) => ({ ...action, hours: 5000 })),
};

const titleOf = (id: string): string => builtIn.actions?.find((action) => action.id === id)?.title ?? id;

/** What opens an action of the plan. */
function summaryOf(card: MlReadinessResults, id: string): HTMLElement {
  const summaries = all(card, `section${part('plan')} li > details > summary`);
  const found = summaries.find((summary) => textOf(summary).includes(titleOf(id)));
  if (!found) throw new Error(`The plan does not have ${id}`);
  return found;
}

/** A card whose plan is still to come, with the focus on one of the actions that stand until then. */
async function focusBeforePlan(
  quiz: Quiz,
  id: string,
): Promise<{ card: MlReadinessResults; focused: HTMLElement }> {
  const card = await mount(buildReport(quiz, backEndAnswers, { today: '2026-11-23' }));
  card.quiz = quiz;
  card.answers = backEndAnswers;
  await card.updateComplete;
  const focused = summaryOf(card, id);
  focused.focus();
  return { card, focused };
}

describe('The dated plan', () => {
  it('puts the actions into weeks with their days, the first six in sight', async () => {
    const plan = planOf(8);
    const once = plan.actions.filter(({ repeats }) => repeats === 'once');
    const card = await mountTaken();
    expect(rows(card)).to.have.length(6);
    const { firstWeek, lastWeek, title } = once[0]!;
    expect(rows(card)[0]).to.match(new RegExp(`^Weeks ${firstWeek}–${lastWeek}, \\w+ \\d+`));
    expect(rows(card)[0]).to.contain(title);
    await openAll(card);
    expect(rows(card)).to.have.length(once.length);
    const done = plan.weeks.flatMap(({ parts }) => parts).find(({ result }) => result !== null);
    expect(rows(card)[0]).to.contain(`Then about ${done?.result?.total} of 100`);
  });

  it('says how long it takes and where it leads, and what would come after', async () => {
    const { weeks, totalBefore, totalAfter, later } = planOf(8);
    const card = await mountTaken();
    expect(status(card)).to.equal(
      `Done in about ${weeks.length} weeks. Your score would go from ${totalBefore} to about ${totalAfter}.`,
    );
    const titles = builtIn.actions?.filter(({ id }) => later.includes(id)).map(({ title }) => title) ?? [];
    expect(titles).to.have.length.above(0);
    for (const title of titles) expect(textOf(find(card, `section${part('plan')}`))).to.contain(title);
  });

  for (const pace of ['4', '12']) {
    it(`follows the pace that is chosen: ${pace} hours a week`, async () => {
      const card = await mountTaken();
      await enter(card, `section${part('plan')} select`, pace);
      expect(status(card)).to.contain(`Done in about ${planOf(Number(pace)).weeks.length} weeks.`);
    });
  }

  it('takes another number of hours, and says which ones it takes', async () => {
    const card = await mountTaken();
    await enter(card, `section${part('plan')} select`, 'own');
    await enter(card, 'input[type=number]', '20');
    const { length } = planOf(20).weeks;
    expect(status(card)).to.contain(`Done in about ${length} weeks.`);
    for (const wrong of ['0', '61', '2.5', '']) {
      await enter(card, 'input[type=number]', wrong);
      expect(find(card, 'input[type=number]').getAttribute('aria-invalid')).to.equal('true');
      expect((find(card, 'input[type=number]') as HTMLInputElement).value, 'it stays to be mended').to.equal(
        wrong,
      );
      expect(status(card)).to.match(/^Enter a whole number of hours from 1 to 60\./);
      expect(rows(card)).to.have.length(6);
    }
    await enter(card, 'input[type=number]', '20');
    expect(status(card)).to.contain(`Done in about ${length} weeks.`);
  });

  it('begins today, or on a later day', async () => {
    const card = await mountTaken();
    const field = find(card, 'input[type=date]') as HTMLInputElement;
    expect(field.value).to.equal(today());
    const start = `${Number(today().slice(0, 4)) + 1}-03-01`;
    await enter(card, 'input[type=date]', start);
    expect(rows(card)[0]).to.match(/^Weeks 1–\d+, Mar 1 – /);
    await enter(card, 'input[type=date]', '2020-01-01');
    expect(status(card)).to.match(/^Choose a day from today on\./);
    expect(rows(card)[0]).to.match(/^Weeks 1–\d+, Mar 1 – /);
  });

  it('says so where nothing would be finished', async () => {
    const card = await mountTaken(backEndAnswers, unaffordable);
    expect(status(card)).to.equal('At this pace nothing would be finished within half a year.');
  });

  it('names no overall score where the result is about roles', async () => {
    const roleFit = builtInQuizzes.find(({ headline }) => headline === 'roles') as Quiz;
    const card = await mountTaken(roleFit.expect?.[1]?.answers, roleFit);
    await openAll(card);
    expect(status(card)).to.match(/^Done in about \d+ weeks?\.$/);
    expect(rows(card).join()).not.to.contain('of 100');
    expect(await (await takeAlong(card, 'Markdown')).text()).not.to.match(/Then about|- *$/m);
  });

  it('leaves open what was opened, and nothing else, where another pace leaves actions out', async () => {
    const card = await mountTaken();
    const inPlan = (id: string, pace: number): boolean => planOf(pace).actions.some((one) => one.id === id);
    expect([inPlan('containers', 4), inPlan('llm-feature', 4)]).to.deep.equal([true, false]);
    for (const id of ['containers', 'llm-feature']) {
      const details = summaryOf(card, id).parentElement as HTMLDetailsElement;
      const toggled = oneEvent(details, 'toggle');
      details.open = true;
      await toggled;
    }
    await enter(card, `section${part('plan')} select`, '4');
    const open = texts(card, `section${part('plan')} li > details[open] > summary`);
    expect(open).to.have.length(1);
    expect(open[0]).to.contain(titleOf('containers'));
    expect(textOf(find(card, `section${part('plan')} details[open] > .folded`))).not.to.equal('');
  });

  it('leaves the focus on its action when the weeks come', async () => {
    const { card, focused } = await focusBeforePlan(builtIn, 'open-source');
    await settled(card);
    expect(textOf(deepestFocus()!)).to.equal(textOf(focused));
    expect(textOf(focused))
      .to.match(/^Weeks? \d/)
      .and.to.contain(titleOf('open-source'));
  });

  it('gives the focus to its heading when the weeks leave out what had it', async () => {
    const { card, focused } = await focusBeforePlan(unaffordable, 'containers');
    await settled(card);
    expect(focused.isConnected).to.equal(false);
    expect(deepestFocus()?.id).to.equal('plan');
  });

  it('can be set by keyboard', async () => {
    const card = await mountTaken();
    find(card, `section${part('plan')} select`).focus();
    await pressKey('ArrowDown');
    await pressKey('Tab');
    expect(deepestFocus()).to.equal(find(card, 'input[type=date]'));
  });
});

describe('A result taken along', () => {
  it('has its plan as a calendar that a calendar program reads, with an event for each part of a week', async () => {
    const file = await takeAlong(await mountTaken(), 'Calendar');
    expect([file.fileName, file.type.split(';')[0]]).to.deep.equal(['sde-to-ml-plan.ics', 'text/calendar']);
    const { name, events = [] } = convertIcsCalendar(undefined, await file.text());
    const plan = planOf(8);
    expect(name).to.equal(`My plan: ${builtIn.title}`);
    expect(events).to.have.length(plan.weeks.flatMap(({ parts }) => parts).length);
    expect(events[0]?.summary).to.equal(`${plan.actions[0]?.title} (8 of 50 hours)`);
    expect(events[0]?.start.date.toISOString().slice(0, 10)).to.equal(today());
  });

  it('is Markdown, with the plan as a list to tick off', async () => {
    const card = await mountTaken();
    const file = await takeAlong(card, 'Markdown');
    expect([file.fileName, file.type.split(';')[0]]).to.deep.equal(['sde-to-ml.md', 'text/markdown']);
    const text = await file.text();
    const nothingSaid = planToMarkdown(planOf(8), {
      title: '',
      week: () => '',
      part: () => '',
      proof: () => '',
      total: () => '',
    });
    const boxes = (markdown: string): number => markdown.split('- [ ] ').length - 1;
    const { checklist = [] } = card.report ?? {};
    expect(checklist).not.to.have.length(0);
    expect(boxes(text)).to.equal(boxes(nothingSaid) + checklist.length);
    expect(text.split('\n### For your CV and profile page\n')).to.have.length(2);
    expect(text.startsWith(`# My result: ${builtIn.title}\n\n`)).to.equal(true);
    expect(text).to.contain(`\n## My plan: ${builtIn.title}\n\n### Week 1, `);
    expect(text).to.contain('\n72 of 100 · Ready to apply\n').and.contain('\n## What carries over\n');
    for (const { name } of builtIn.dimensions)
      expect(text).to.match(new RegExp(`^\\| ${name} \\| \\d+ \\|$`, 'm'));
    for (const { name } of card.report?.roles ?? []) expect(text).to.contain(name);
    expect(text).to.contain(builtIn.disclaimer);
    expect(text).to.match(/^ {2}- Leaves behind: /m);
    expect(text).to.match(/^ {2}- Then about \d+ of 100$/m);
  });

  it('leaves no link behind', async () => {
    const card = await mountTaken();
    await takeAlong(card, 'Calendar');
    expect(all(card, 'a[download]')).to.have.length(0);
  });
});

describe('The card on paper', () => {
  afterEach(() => window.dispatchEvent(new Event('afterprint')));
  const print = (): unknown => window.dispatchEvent(new Event('beforeprint'));
  const pages = (card: MlReadinessResults): readonly string[] => texts(card, `${part('paper')} > *`);

  it('says on the first page where the visitor stands, on the second what to do', async () => {
    const card = await mountTaken();
    print();
    const [first = '', second = ''] = pages(card);
    expect(pages(card)).to.have.length(2);
    const { band, strengths, dimensions, roles, disclaimer, facts } = card.report!;
    expect(first).to.contain(band?.verdict).and.contain('72 of 100');
    for (const { text } of strengths) expect(first).to.contain(text);
    for (const { name } of [...dimensions, ...roles]) expect(first).to.contain(name);
    for (const { title, resources } of planOf(8).actions.slice(0, 8)) {
      expect(second).to.contain(title);
      if (resources[0]) expect(second).to.contain(resources[0].url);
    }
    expect(second).to.contain(facts[0]?.source).and.contain(disclaimer);
    expect(second).to.match(/Weeks 1–\d/);
  });

  it('has no button, no field and nothing that is closed, and is gone afterwards', async () => {
    const card = await mountTaken();
    print();
    const closed = ['button', 'input', 'select', 'details'].map((name) => `${part('paper')} ${name}`).join();
    expect(all(card, closed)).to.have.length(0);
    window.dispatchEvent(new Event('afterprint'));
    await card.updateComplete;
    expect(all(card, part('paper'))).to.have.length(0);
  });

  it('leaves open what the visitor opened', async () => {
    const card = await mountTaken();
    const receipt = find(card, `details${part('receipt')}`) as HTMLDetailsElement;
    const toggled = oneEvent(receipt, 'toggle');
    receipt.open = true;
    await toggled;
    print();
    expect(texts(card, `${part('details')} [open] > summary`)).to.deep.equal(['Why this score']);
    window.dispatchEvent(new Event('afterprint'));
    expect(receipt.open).to.equal(true);
  });

  it('says of a result without a band what is missing', async () => {
    const card = await mountTaken({
      languages: ['python', 'sql'],
      python_depth: 'p2',
      sde_practice: ['vcs'],
    });
    print();
    expect(pages(card)[0]).to.match(/Answer \d+ more to see your band/);
    expect(pages(card).join()).not.to.contain('of 100');
  });

  it('is about roles where the result is', async () => {
    const roles = builtInQuizzes.find(({ headline }) => headline === 'roles');
    const card = await mountTaken(roles?.expect?.[0]?.answers, roles);
    print();
    expect(pages(card)[0]).to.contain(textOf(find(card, '#verdict')));
  });

  it('has its plan in weeks, however soon it is printed', async () => {
    const card = document.createElement('ml-readiness-results');
    const taken = await mountTaken();
    Object.assign(card, { quiz: builtIn, answers: backEndAnswers, report: taken.report });
    taken.after(card);
    await card.updateComplete;
    print();
    expect(rows(card)[0]).to.match(/^Weeks 1–/);
    expect(pages(card)[1]).to.match(/Weeks 1–/);
  });
});
