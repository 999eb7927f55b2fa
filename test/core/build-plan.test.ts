/** Single plans; `plan.test.ts` says what holds for all of them. */
import { expect } from '@open-wc/testing';
import { buildPlan, type Action, type Answers, type PlanRequest } from '../../src/core/index.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const beginner: Answers = { python: 'p1', tools: ['git'], leak: 'slow', drift: 'layers', live: 'no' };
const start = '2026-11-23';

const action = (id: string, fields: Partial<Action>): Action => ({
  id,
  title: id,
  when: { question: 'python', answered: true },
  closes: [],
  hours: 10,
  ...fields,
});

const planned = (actions: readonly Action[], request: Partial<PlanRequest> = {}): readonly string[] =>
  buildPlan(smallQuiz({ actions }), beginner, { hoursPerWeek: 10, start, ...request }).actions.map(
    ({ id, firstWeek, lastWeek }) => `${id} ${firstWeek}–${lastWeek}`,
  );

describe('a plan', () => {
  const python = action('python', { closes: [{ question: 'python', to: ['p2'] }] });
  const tools = action('tools', { closes: [{ question: 'tools', to: ['cloud'] }] });
  const link = action('link', { closes: [{ question: 'live', to: ['yes'] }] });

  it('says which quiz it belongs to', () => {
    const { quiz } = buildPlan(smallQuiz(), beginner, { hoursPerWeek: 10, start });
    expect(quiz).to.deep.equal({
      id: 'small',
      version: '1.0.0',
      title: 'How close are you to machine-learning work?',
      lang: 'en',
    });
  });

  it('holds no second certification, and nothing that closes nothing', () => {
    const first = { ...tools, kind: 'certification' as const };
    const second = { ...link, kind: 'certification' as const, hours: 20 };
    expect(planned([python, first, second, action('read', {})])).to.deep.equal(['tools 1–1', 'python 2–2']);
  });

  it('holds nothing that would have had to come before what is done', () => {
    const late = action('late', {
      when: { question: 'python', atLeast: 'p2' },
      closes: [{ question: 'live', to: ['yes'] }],
    });
    expect(planned([{ ...python, after: ['late'] }, late])).to.deep.equal(['python 1–1']);
    expect(planned([python, late])).to.deep.equal(['python 1–1', 'late 2–2']);
  });

  it('waits with what comes after another one, though it gains more', () => {
    expect(planned([{ ...tools, hours: 1, after: ['python'] }, python])).to.deep.equal([
      'python 1–1',
      'tools 2–2',
    ]);
    const leak = action('leak', { closes: [{ question: 'leak', to: ['optimistic'] }] });
    expect(planned([{ ...tools, hours: 1, after: ['python'] }, python, leak], { maxWeeks: 1 })).to.deep.equal(
      ['leak 1–1'],
    );
    const long = { ...python, hours: 11 };
    expect(planned([{ ...tools, hours: 1, after: ['python'] }, long], { maxWeeks: 1 })).to.deep.equal([]);
  });

  it('takes the next one that fits where the first one does not', () => {
    expect(planned([{ ...tools, hours: 11 }, python], { maxWeeks: 1 })).to.deep.equal(['python 1–1']);
  });

  it('fills weeks to their ends, and begins the next action in what is left', () => {
    const plan = buildPlan(
      smallQuiz({
        actions: [
          { ...tools, hours: 4 },
          { ...link, hours: 10.5 },
        ],
      }),
      beginner,
      { hoursPerWeek: 7.25, start },
    );
    expect(plan.weeks.map(({ hours, parts }) => [hours, ...parts.map((part) => part.hours)])).to.deep.equal([
      [7.25, 4, 3.25],
      [7.25, 7.25],
    ]);
  });

  it('goes on with what repeats only as far as the last action goes', () => {
    const monthly = { ...tools, hours: 1, repeats: 'monthly' as const };
    const plan = buildPlan(smallQuiz({ actions: [monthly, { ...link, hours: 25 }] }), beginner, {
      hoursPerWeek: 5,
      start: '2026-12-01',
    });
    expect(plan.weeks.map(({ parts }) => parts.map((part) => `${part.action} ${part.hours}`))).to.deep.equal([
      ['tools 1', 'link 4'],
      ['link 5'],
      ['link 5'],
      ['link 5'],
      ['tools 1', 'link 4'],
      ['link 2'],
    ]);
    expect(plan.actions.map(({ lastWeek }) => lastWeek)).to.deep.equal([1, 6]);
  });

  it('counts the end of what repeats and its next month apart, though one week holds both', () => {
    const monthly = { ...tools, hours: 23, repeats: 'monthly' as const };
    const weeksOf = (actions: readonly Action[]) =>
      buildPlan(smallQuiz({ actions }), beginner, { hoursPerWeek: 5, start: '2026-12-01' }).weeks.map(
        ({ hours, parts }) => [hours, ...parts.map((part) => `${part.action} ${part.hours}`)],
      );
    // The next month would begin in the last week of the first one.
    expect(weeksOf([monthly])).to.deep.equal([
      ...Array.from({ length: 4 }, () => [5, 'tools 5']),
      [3, 'tools 3'],
    ]);
    const plan = buildPlan(smallQuiz({ actions: [monthly, { ...link, hours: 1 }] }), beginner, {
      hoursPerWeek: 5,
      start: '2026-12-01',
    });
    const inWeek = (number: number) =>
      plan.weeks[number - 1]?.parts.filter((part) => part.action === 'tools');
    expect(plan.actions.map(({ id, lastWeek }) => `${id} ${lastWeek}`)).to.deep.equal(['link 1', 'tools 5']);
    expect(inWeek(5)?.map(({ hours, isRepeat, result }) => [hours, isRepeat, result?.total])).to.deep.equal([
      [4, false, plan.totalAfter],
    ]);
  });

  it('leaves out what is past its date in the week in which it would begin', () => {
    const dated = { ...tools, hours: 30, validUntil: '2026-11-29' };
    const now = { ...link, hours: 1 };
    expect(planned([dated, now])).to.deep.equal(['link 1–1', 'tools 1–4']);
    expect(planned([dated, { ...now, hours: 10 }])).to.deep.equal(['link 1–1']);
  });

  it('can be as long as ten years, and says what it can be', () => {
    expect(planned([python], { maxWeeks: 520 })).to.deep.equal(['python 1–1']);
    const message = (request: Partial<PlanRequest>): string => {
      try {
        planned([python], request);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(message({ start: 'now' })).to.equal(
      '[ml-readiness-quiz] start must be a day, YYYY-MM-DD, not now.',
    );
    expect(message({ hoursPerWeek: 0 })).to.equal(
      '[ml-readiness-quiz] hoursPerWeek must be a number above 0, not 0.',
    );
    expect(message({ maxWeeks: 521 })).to.equal(
      '[ml-readiness-quiz] maxWeeks must be a whole number from 1 to 520, not 521.',
    );
  });
});
