import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { convertIcsCalendar, type IcsEvent } from 'ts-ics';
import {
  buildPlan,
  planToIcs,
  planToMarkdown,
  score,
  type Action,
  type Answers,
  type Plan,
  type PlanPart,
  type PlanRequest,
  type PlanWords,
  type Quiz,
} from '../../src/core/index.js';
import { addMonths, dateOf, dayOf } from '../../src/core/calendar.js';
import { holds } from '../../src/core/condition.js';
import { evaluate } from '../../src/core/evaluate.js';
import { gainOf, improve } from '../../src/core/improve.js';
import { builtIn, extremeAnswers, respondent } from '../fixtures/built-in.js';
import { drawCoachCase } from '../fixtures/coach-case.js';
import { createDraw } from '../fixtures/draw.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const RUNS = 200;
const start = '2026-11-23';
const beginner: Answers = { python: 'p1', tools: ['git'], leak: 'slow', drift: 'layers', live: 'no' };

/** Someone with a quiz: half of them with the built-in one. */
const someone: fc.Arbitrary<{ readonly quiz: Quiz; readonly answers: Answers }> = fc.oneof(
  respondent(builtIn).map((answers) => ({ quiz: builtIn, answers })),
  fc.gen().map((value) => drawCoachCase(createDraw((most) => value(fc.nat, most)))),
);

const request: fc.Arbitrary<PlanRequest> = fc.record({
  hoursPerWeek: fc.oneof(fc.constantFrom(4, 8, 12), fc.double({ min: 0.01, max: 60, noNaN: true })),
  start: fc.integer({ min: -100_000, max: 200_000 }).map(dateOf),
  maxWeeks: fc.integer({ min: 1, max: 60 }),
});

describe('buildPlan', () => {
  it('never uses more hours in a week than there are, and adds hours up exactly', () => {
    holdForPlans((plan) => {
      for (const week of plan.weeks) {
        expect(week.hours).to.be.at.most(plan.hoursPerWeek);
        expect(thousandths(week.parts)).to.equal(Math.round(week.hours * 1000));
        expect(new Set(week.parts.map(({ action }) => action)).size).to.equal(week.parts.length);
      }
    });
  });

  it('finishes every action that it starts, within its weeks, and says what it leaves behind', () => {
    holdForPlans((plan, { quiz }) => {
      for (const { id, hours, proof, firstWeek, lastWeek, repeats } of plan.actions) {
        const weeks = plan.weeks.filter(({ parts }) => parts.some(({ action }) => action === id));
        expect(weeks[0]?.number).to.equal(firstWeek);
        const parts = weeks.flatMap((week) => week.parts.filter(({ action }) => action === id));
        const [result, ...others] = parts.filter((part) => part.result);
        expect(others).to.deep.equal([]);
        expect(result?.result?.proof).to.equal(proof);
        expect(plan.weeks[lastWeek - 1]?.parts).to.include(result);
        expect(proof).to.equal(quiz.actions?.find((action) => action.id === id)?.proof ?? null);
        if (repeats === 'once') expect(thousandths(parts)).to.equal(Math.round(hours * 1000));
      }
    });
  });

  it('puts nothing before what has to come first, and holds one certification at most', () => {
    holdForPlans((plan, { quiz }) => {
      const ids = plan.actions.map(({ id }) => id);
      for (const [place, { id, firstWeek, after }] of plan.actions.entries()) {
        const needed = quiz.actions
          ?.find((action) => action.id === id)
          ?.after?.filter((one) => ids.includes(one));
        expect(after).to.deep.equal(needed ?? []);
        for (const one of after) {
          expect(ids.indexOf(one)).to.be.below(place);
          expect(plan.actions[ids.indexOf(one)]?.lastWeek).to.be.at.most(firstWeek);
        }
      }
      expect(plan.actions.filter(({ kind }) => kind === 'certification').length).to.be.at.most(1);
    });
  });

  it('says the exact total after each action, and starts none whose turn has not come or that changes nothing', () => {
    holdForPlans((plan, { quiz, answers }) => {
      expect(plan.totalBefore).to.equal(score(quiz, answers).total);
      let now = answers;
      for (const { id } of plan.actions) {
        const action = actionOf(quiz, id);
        const before = evaluate(quiz, now);
        expect(holds(action.when, before.facts)).to.equal(true);
        const better = improve(quiz, now, action.closes);
        const { gain, baseGain, lifts } = gainOf(before, evaluate(quiz, better));
        expect(gain > 0 || baseGain > 0 || lifts.length > 0).to.equal(true);
        now = better;
        const parts = plan.weeks.flatMap((week) => week.parts);
        const part = parts.find((one) => one.action === id && one.result);
        expect(part?.result?.total).to.equal(score(quiz, now).total);
      }
      expect(plan.totalAfter).to.equal(score(quiz, now).total);
      for (const week of plan.weeks) {
        const done = plan.actions.filter(({ lastWeek }) => lastWeek <= week.number).length;
        const answersThen = plan.actions
          .slice(0, done)
          .reduce((given, { id }) => improve(quiz, given, actionOf(quiz, id).closes), answers);
        expect(week.total).to.equal(score(quiz, answersThen).total);
      }
    });
  });

  it('takes what lifts a gate first, then what gains most per hour, until nothing is left', () => {
    fc.assert(
      fc.property(someone, ({ quiz, answers }) => {
        const plan = buildPlan(quiz, answers, { hoursPerWeek: 160, start, maxWeeks: 52 });
        expect(plan.later).to.deep.equal([]);
        let now = answers;
        const done: string[] = [];
        for (const { id } of [...plan.actions, { id: '' }]) {
          const ranked = rankByHand(quiz, now, done);
          const best = ranked[0];
          if (id === '') {
            expect(best?.action.id).to.equal(undefined);
            break;
          }
          const chosen = ranked.find(({ action }) => action.id === id);
          expect([chosen?.rank, chosen?.perHour]).to.deep.equal([best?.rank, best?.perHour]);
          done.push(id);
          now = improve(quiz, now, actionOf(quiz, id).closes);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('counts weeks of seven days from the day that it was given', () => {
    holdForPlans((plan, _, { start: first, maxWeeks }) => {
      expect(plan.weeks.length).to.be.at.most(maxWeeks ?? 26);
      for (const [place, { number, from, to }] of plan.weeks.entries()) {
        const day = (dayOf(first) ?? NaN) + place * 7;
        expect([number, dayOf(from), dayOf(to)]).to.deep.equal([place + 1, day, day + 6]);
      }
    });
  });

  it('gives an action that goes on every month its hours in the week of the same day of each month', () => {
    const [learn] = smallQuiz().actions ?? [];
    if (!learn) throw new Error('no action');
    const monthly: Action = { ...learn, id: 'meet', title: 'Meet others', hours: 2, repeats: 'monthly' };
    const long: Action = {
      ...learn,
      id: 'train',
      hours: 40,
      when: { not: { question: 'depth', atLeast: 'd1' } },
      closes: [
        { question: 'tools', to: ['pytorch'] },
        { question: 'depth', to: ['d1'] },
      ],
    };
    const quiz = smallQuiz({ actions: [monthly, long] });
    const { weeks } = buildPlan(quiz, beginner, { hoursPerWeek: 4, start: '2026-01-31' });
    const hours = weeks.map(({ parts }) => parts.map(({ action, hours: taken }) => `${action} ${taken}`));
    expect(hours).to.deep.equal([
      ['meet 2', 'train 2'],
      ['train 4'],
      ['train 4'],
      ['train 4'],
      ['meet 2', 'train 2'], // 28 February lies in the week from there
      ['train 4'],
      ['train 4'],
      ['train 4'],
      ['meet 2', 'train 2'], // 31 March in the week from 28 March
      ['train 4'],
      ['train 4'],
      ['train 2'],
    ]);
    const meetings = weeks.flatMap(({ parts }) => parts).filter(({ action }) => action === 'meet');
    expect(meetings.map(({ isRepeat }) => isRepeat)).to.deep.equal([false, true, true]);
    expect(meetings.map(({ result }) => result !== null)).to.deep.equal([true, false, false]);
  });

  it('leaves out what is past its date by then, and names what no longer fits', () => {
    const quiz = smallQuiz();
    const plan = buildPlan(quiz, beginner, { hoursPerWeek: 10, start, maxWeeks: 3 });
    expect(plan.actions.map(({ id }) => id)).to.deep.equal(['read-leak', 'learn-python']);
    expect(plan.later).to.deep.equal(['train-model']);
    const late = buildPlan(quiz, beginner, { hoursPerWeek: 10, start: '2028-01-03' });
    expect(late.actions.map(({ id }) => id)).not.to.include('read-leak');
  });

  it('has no weeks where nothing can be gained', () => {
    const { weeks, actions, totalBefore, totalAfter } = buildPlan(builtIn, extremeAnswers(builtIn, 'best'), {
      hoursPerWeek: 8,
      start,
    });
    expect({ weeks, actions, totalBefore, totalAfter }).to.deep.equal({
      weeks: [],
      actions: [],
      totalBefore: 100,
      totalAfter: 100,
    });
  });

  it('gives the same for the same, and changes nothing that it was given', () => {
    const frozen = Object.freeze({ ...beginner });
    const ask = Object.freeze({ hoursPerWeek: 7.5, start });
    expect(buildPlan(smallQuiz(), frozen, ask)).to.deep.equal(buildPlan(smallQuiz(), { ...beginner }, ask));
  });

  for (const [name, wrong] of Object.entries({
    hoursPerWeek: [0, -1, NaN, Infinity],
    start: ['', '2026-02-29', '2026-13-01', '23.11.2026'],
    maxWeeks: [0, 1.5, 521, NaN],
  })) {
    it(`tells the programmer of a wrong ${name}`, () => {
      for (const value of wrong) {
        const ask = { hoursPerWeek: 4, start, [name]: value } as PlanRequest;
        expect(() => buildPlan(smallQuiz(), beginner, ask)).to.throw(
          RangeError,
          `[ml-readiness-quiz] ${name} must be`,
        );
      }
    });
  }
});

describe('days', () => {
  const msPerDay = 86_400_000;

  it('are those of the calendar, leap years included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * msPerDay).toISOString().slice(0, 10);
        expect(dateOf(day)).to.equal(date);
        expect(dayOf(date)).to.equal(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a month keep their number, or end with the month', () => {
    const after = (date: string, months: number): string => dateOf(addMonths(dayOf(date) ?? NaN, months));
    expect(after('2026-01-31', 1)).to.equal('2026-02-28');
    expect(after('2028-01-31', 1)).to.equal('2028-02-29');
    expect(after('2026-01-31', 2)).to.equal('2026-03-31');
    expect(after('2026-11-23', 14)).to.equal('2028-01-23');
    expect(after('2026-03-31', 3)).to.equal('2026-06-30');
  });

  it('that are not there have no number', () => {
    for (const date of [
      '2026-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-1-1',
      '12026-01-01',
      '2026-01-01T00:00',
    ])
      expect(dayOf(date)).to.equal(undefined);
  });
});

const words: PlanWords = {
  title: 'Plan; the first, of two\\three',
  week: ({ number, from, to, hours }) => `Week ${number}: ${from} to ${to}, ${hours} hours`,
  part: ({ hours }, action) => `${action.title} (${hours} of ${action.hours} hours)`,
  proof: (proof) => `To show: ${proof}`,
  total: (total) => `Then about ${total} of 100`,
};
const stamp = '2026-11-23T06:05:04.123Z';

/** Texts that a file format might trip over. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        ';',
        ',',
        '\\',
        '\\n',
        '"',
        ':',
        '# ',
        '- [ ] ',
        '1. ',
        '<b>',
        '**',
        '[a](b)',
        '`',
        '✅',
        '|',
        '\ud83d',
        'END:VEVENT',
        '\u0000',
        ' ',
      ),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);

const smallPlan = buildPlan(smallQuiz(), beginner, { hoursPerWeek: 8, start });

/** The same plan with another title and proof for each action. */
const withTexts = (title: string, proof: string): Plan => ({
  ...smallPlan,
  actions: smallPlan.actions.map((action) => ({ ...action, title })),
  weeks: smallPlan.weeks.map((week) => ({
    ...week,
    parts: week.parts.map((part) => (part.result ? { ...part, result: { ...part.result, proof } } : part)),
  })),
});

const partsOf = (plan: Plan): readonly PlanPart[] => plan.weeks.flatMap(({ parts }) => parts);

describe('planToIcs', () => {
  it('is read by an iCalendar parser as one all-day event a week for each action', () => {
    holdForPlans((plan) => {
      const { version, prodId, events = [] } = read(planToIcs(plan, words, stamp));
      expect([version, prodId]).to.deep.equal(['2.0', '-//ml-readiness-quiz//plan//EN']);
      const expected = plan.weeks.flatMap(({ from, to, parts }) =>
        parts.map((part) => {
          const action = plan.actions.find(({ id }) => id === part.action);
          return {
            summary: action && words.part(part, action),
            from,
            until: dateOf((dayOf(to) ?? NaN) + 1),
            uid: `${plan.quiz.id}.${part.action}.${from}@ml-readiness-quiz`,
          };
        }),
      );
      expect(
        events.map(({ summary, start: first, end, uid }) => ({
          summary,
          from: first.date.toISOString().slice(0, 10),
          until: end?.date.toISOString().slice(0, 10),
          uid,
        })),
      ).to.deep.equal(expected);
      expect(events.every((event) => event.start.type === 'DATE')).to.equal(true);
      expect(events.every((event) => event.stamp.date.toISOString() === '2026-11-23T06:05:04.000Z')).to.equal(
        true,
      );
      expect(new Set(events.map(({ uid }) => uid)).size).to.equal(events.length);
    }, RUNS / 4);
  });

  it('keeps any text in its place, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, proof) => {
        const text = planToIcs(withTexts(title, proof), words, stamp);
        const lines = text.split('\r\n');
        expect(lines.pop()).to.equal('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).to.be.at.most(75);
          expect(line).not.to.match(/[\u0000-\u0008\u000a-\u001f\u007f]/);
          expect(line).not.to.match(/\p{Surrogate}/u);
        }
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
        const count = (name: string): number => unfolded.filter((line) => line === name).length;
        expect([count('BEGIN:VEVENT'), count('END:VEVENT'), count('END:VCALENDAR')]).to.deep.equal([
          partsOf(smallPlan).length,
          partsOf(smallPlan).length,
          1,
        ]);
        expect(read(text).events?.length).to.equal(partsOf(smallPlan).length);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it('writes texts so that they are read as they were', () => {
    const title = 'Clean; check, and \\n test — “twice”, ✅ at once, because one look is never enough';
    const [event] = read(planToIcs(withTexts(title, 'A repository, with tests'), words, stamp)).events ?? [];
    expect(event?.summary).to.contain(title);
    expect(event?.description).to.contain('To show: A repository, with tests\nThen about');
  });

  it('gives an event the same identity each time', () => {
    const ids = (plan: Plan): readonly string[] =>
      (read(planToIcs(plan, words, stamp)).events ?? []).map(({ uid }) => uid);
    expect(ids(withTexts('Another title', 'x'))).to.deep.equal(ids(smallPlan));
    expect(ids(smallPlan)).to.include('small.learn-python.2026-11-23@ml-readiness-quiz');
  });

  it('tells the programmer of a wrong stamp', () => {
    expect(() => planToIcs(smallPlan, words, '2026-11-23')).to.throw(RangeError, '[ml-readiness-quiz] stamp');
  });
});

describe('planToMarkdown', () => {
  it('is a checklist with a heading for each week', () => {
    const [learn] = smallQuiz().resources ?? [];
    expect(
      planToMarkdown(smallPlan, { ...words, title: 'Plan' })
        .split('\n')
        .slice(0, 12),
    ).to.deep.equal([
      '# Plan',
      '',
      '## Week 1: 2026-11-23 to 2026-11-29, 8 hours',
      '',
      '- [ ] Read about leakage (1 of 1 hours)',
      '  - Then about 26 of 100',
      '- [ ] Write a Python program with tests (7 of 20 hours)',
      `  - [${learn?.title}](<${learn?.url}>)`,
      '',
      '## Week 2: 2026-11-30 to 2026-12-06, 8 hours',
      '',
      '- [ ] Write a Python program with tests (8 of 20 hours)',
    ]);
  });

  it('keeps any text on its line, as text', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, proof) => {
        const lines = planToMarkdown(withTexts(title, proof), words).split('\n');
        const boxes = lines.filter((line) => line.startsWith('- [ ] '));
        expect(boxes.length).to.equal(partsOf(smallPlan).length);
        expect(lines.filter((line) => line.startsWith('## ')).length).to.equal(smallPlan.weeks.length);
        for (const box of boxes) expect(box.slice(6)).not.to.match(/(?<!\\)(\\\\)*[`*_[\]<>|]/);
        for (const line of lines) expect(line).to.match(/^(|# .*|## .*|- \[ \] .*| {2}- .*)$/u);
      }),
      { numRuns: RUNS * 2 },
    );
  });
});

/** Holds something for the plans of many people. */
function holdForPlans(
  hold: (
    plan: Plan,
    someone: { readonly quiz: Quiz; readonly answers: Answers },
    request: PlanRequest,
  ) => void,
  numRuns = RUNS,
): void {
  fc.assert(
    fc.property(someone, request, (one, ask) => hold(buildPlan(one.quiz, one.answers, ask), one, ask)),
    { numRuns },
  );
}

const thousandths = (parts: readonly PlanPart[]): number =>
  parts.reduce((sum, { hours }) => sum + Math.round(hours * 1000), 0);

function actionOf(quiz: Quiz, id: string): Action {
  const action = quiz.actions?.find((one) => one.id === id);
  if (!action) throw new Error(id);
  return action;
}

interface ByHand {
  readonly action: Action;
  readonly rank: number;
  readonly perHour: number;
}

/** The actions that could come now, best first, without those that wait for another one; what has to come first counts as what needs it. */
function rankByHand(quiz: Quiz, now: Answers, done: readonly string[]): readonly ByHand[] {
  const before = evaluate(quiz, now);
  const gates = quiz.gates?.map(({ id }) => id) ?? [];
  const all = (quiz.actions ?? []).flatMap((action): ByHand[] => {
    const { gain, baseGain, lifts } = gainOf(before, evaluate(quiz, improve(quiz, now, action.closes)));
    const isFree =
      !done.includes(action.id) &&
      action.supersededBy === undefined &&
      holds(action.when, before.facts) === true &&
      !done.some((id) => actionOf(quiz, id).after?.includes(action.id)) &&
      !(action.kind === 'certification' && done.some((id) => actionOf(quiz, id).kind === 'certification'));
    if (!isFree || !(gain > 0 || baseGain > 0 || lifts.length > 0)) return [];
    return [
      {
        action,
        rank: Math.min(Infinity, ...lifts.map((id) => gates.indexOf(id))),
        perHour: (gain > 0 ? gain : baseGain) / Math.max(action.hours, 0.5),
      },
    ];
  });
  const better = (a: ByHand, b: ByHand): number =>
    a.rank === b.rank ? b.perHour - a.perHour : a.rank - b.rank;
  const waitsFor = ({ action }: ByHand): readonly ByHand[] =>
    all.filter((other) => action.after?.includes(other.action.id));
  const worthOf = (one: ByHand): ByHand => {
    const needing = all.filter((other) => waitsFor(other).includes(one)).map(worthOf);
    const best = [one, ...needing].sort(better)[0] ?? one;
    return { ...one, rank: best.rank, perHour: best.perHour };
  };
  return all
    .filter((one) => waitsFor(one).length === 0)
    .map(worthOf)
    .sort(better);
}

const read = (text: string): { version: string; prodId: string; events?: IcsEvent[] } =>
  convertIcsCalendar(undefined, text);
