/** The files of a plan, line by line; `plan.test.ts` holds them against a parser and any text. */
import { expect } from '@open-wc/testing';
import { buildPlan, planToIcs, planToMarkdown, type Plan, type PlanWords } from '../../src/core/index.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const words: PlanWords = {
  title: 'Plan; the first, of two\\three',
  week: ({ number, from, to, hours }) => `Week ${number}: ${from} to ${to}, ${hours} hours`,
  part: ({ hours }, action) => `${action.title} (${hours} of ${action.hours} hours)`,
  proof: (proof) => `To show: ${proof}`,
  total: (total) => `Then about ${total} of 100`,
};
const stamp = '2026-11-23T06:05:04Z';

const plan = buildPlan(
  smallQuiz(),
  { python: 'p1', tools: ['git'], leak: 'slow', drift: 'layers', live: 'no' },
  { hoursPerWeek: 16, start: '2026-11-23', maxWeeks: 2 },
);

/** The plan's first action alone, in one week, with another title and with other addresses. */
function planOf(title: string, urls: readonly string[] = []): Plan {
  const [week] = plan.weeks;
  const [action] = plan.actions;
  if (!week || !action) throw new Error('The plan is empty');
  const resource = { title: 'A page', publisher: 'P', price: 'free' as const, duration: null, remark: null };
  const resources = urls.map((url) => ({ ...resource, url }));
  return {
    ...plan,
    weeks: [{ ...week, parts: week.parts.slice(0, 1) }],
    actions: [{ ...action, title, resources }],
  };
}

describe('a plan as iCalendar', () => {
  it('is one calendar of all-day events that take no time', () => {
    expect(planToIcs(plan, words, stamp).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//ml-readiness-quiz//plan//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Plan\\; the first\\, of two\\\\three',
      'X-WR-CALNAME:Plan\\; the first\\, of two\\\\three',
      'BEGIN:VEVENT',
      'UID:small.read-leak.2026-11-23@ml-readiness-quiz',
      'DTSTAMP:20261123T060504Z',
      'DTSTART;VALUE=DATE:20261123',
      'DTEND;VALUE=DATE:20261130',
      'SUMMARY:Read about leakage (1 of 1 hours)',
      'DESCRIPTION:Then about 26 of 100',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:small.learn-python.2026-11-23@ml-readiness-quiz',
      'DTSTAMP:20261123T060504Z',
      'DTSTART;VALUE=DATE:20261123',
      'DTEND;VALUE=DATE:20261130',
      'SUMMARY:Write a Python program with tests (15 of 20 hours)',
      'DESCRIPTION:The Python tutorial: https://docs.python.org/3/tutorial/',
      'URL:https://docs.python.org/3/tutorial/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:small.learn-python.2026-11-30@ml-readiness-quiz',
      'DTSTAMP:20261123T060504Z',
      'DTSTART;VALUE=DATE:20261130',
      'DTEND;VALUE=DATE:20261207',
      'SUMMARY:Write a Python program with tests (5 of 20 hours)',
      'DESCRIPTION:To show: A repository\\nThen about 35 of 100\\nThe Python tutoria',
      ' l: https://docs.python.org/3/tutorial/',
      'URL:https://docs.python.org/3/tutorial/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes a stamp with any share of a second, and no other text around it', () => {
    for (const given of ['2026-11-23T06:05:04.1Z', '2026-11-23T06:05:04.123456Z'])
      expect(planToIcs(plan, words, given)).to.equal(planToIcs(plan, words, stamp));
    for (const wrong of [`x${stamp}`, `${stamp}x`, '2026-11-23T06:05:04', '2026-11-23T06:05:04.Z'])
      expect(() => planToIcs(plan, words, wrong)).to.throw(RangeError, 'stamp must be');
  });

  it('has no description and no address where there is nothing to say', () => {
    const [week] = planOf('Read').weeks;
    const silent = {
      ...planOf('Read'),
      weeks: week ? [{ ...week, parts: week.parts.map((part) => ({ ...part, result: null })) }] : [],
    };
    expect(planToIcs(silent, words, stamp)).not.to.match(/DESCRIPTION|URL/);
  });

  it('leaves out what its words leave empty', () => {
    const silent: PlanWords = { ...words, proof: () => '', total: () => '' };
    expect(planToIcs(planOf('Read'), silent, stamp)).not.to.contain('DESCRIPTION');
    expect(planToMarkdown(planOf('Read'), silent)).not.to.contain('  - ');
  });

  it('writes an address without what would end its line', () => {
    expect(planToIcs(planOf('Read', ['https://a.example/\r\nb c\u007f']), words, stamp)).to.contain(
      '\r\nURL:https://a.example/bc\r\n',
    );
  });

  it('leaves out control characters, and marks halves of characters', () => {
    expect(planToIcs(planOf('a\u0000b\u000bc\u001fd\u007fe\ud83df\u0085g\tend'), words, stamp)).to.contain(
      'SUMMARY:abcde\ufffdf\\ng\tend (1 of 1 hours)\r\n',
    );
  });

  it('breaks a line after 75 octets of UTF-8, whatever a character takes', () => {
    const short: PlanWords = { ...words, part: (_, action) => action.title };
    const summary = (title: string): readonly string[] => {
      const text = planToIcs(planOf(title), short, stamp);
      const start = text.indexOf('SUMMARY:');
      return text.slice(start, text.indexOf('\r\nDESCRIPTION')).split('\r\n');
    };
    // The first line holds 67 octets beside its name, each further one 74 beside its space.
    for (const [character, octets] of [
      ['x', 1],
      ['\u007f', 0],
      ['\u0080', 2],
      ['é', 2],
      ['\u07ff', 2],
      ['\u0800', 3],
      ['\uffff', 3],
      ['😀', 4],
    ] as const) {
      const lead = 'x'.repeat(67 - octets);
      expect(summary(`${lead}${character}`), character).to.have.lengthOf(1);
      expect(summary(`${lead}${character}y`), character).to.have.lengthOf(2);
      if (octets > 1) expect(summary(`${lead}x${character}`), character).to.have.lengthOf(2);
    }
    expect(summary('x'.repeat(67 + 74))).to.have.lengthOf(2);
    expect(summary('x'.repeat(67 + 75))).to.have.lengthOf(3);
  });
});

describe('a plan as Markdown', () => {
  it('says under each action where to learn it, once, and what it leaves behind', () => {
    expect(planToMarkdown(plan, { ...words, title: 'Plan' }).split('\n')).to.deep.equal([
      '# Plan',
      '',
      '## Week 1: 2026-11-23 to 2026-11-29, 16 hours',
      '',
      '- [ ] Read about leakage (1 of 1 hours)',
      '  - Then about 26 of 100',
      '- [ ] Write a Python program with tests (15 of 20 hours)',
      '  - [The Python tutorial](<https://docs.python.org/3/tutorial/>)',
      '',
      '## Week 2: 2026-11-30 to 2026-12-06, 5 hours',
      '',
      '- [ ] Write a Python program with tests (5 of 20 hours)',
      '  - To show: A repository',
      '  - Then about 35 of 100',
      '',
    ]);
  });

  it('keeps what a line begins with from being a list, a heading or a number', () => {
    const title = (text: string): string | undefined =>
      planToMarkdown(planOf(text), { ...words, part: (_, action) => action.title }).split('\n')[4];
    expect(title('12. Read')).to.equal('- [ ] 12\\. Read');
    expect(title('12) Read')).to.equal('- [ ] 12\\) Read');
    expect(title('12 books, 3. Read')).to.equal('- [ ] 12 books, 3. Read');
    expect(title('- Read')).to.equal('- [ ] \\- Read');
    expect(title('+ Read - on')).to.equal('- [ ] \\+ Read - on');
    expect(title('= Read')).to.equal('- [ ] \\= Read');
    expect(title('  a \n\n b\t ')).to.equal('- [ ] a b');
    expect(title('a_b \\ c <d> | e & f # g $ h ~ i [j]')).to.equal(
      '- [ ] a\\_b \\\\ c \\<d\\> \\| e \\& f \\# g \\$ h \\~ i \\[j\\]',
    );
  });

  it('ends with the checklist for a profile, a box for each item', () => {
    const items = ['Link **one** repository', '- Numbers,\nnot [adjectives](https://a.example/)'];
    const lines = planToMarkdown(plan, words, { title: 'CV & profile', items }).split('\n');
    expect(lines.slice(-6)).to.deep.equal([
      '',
      '## CV \\& profile',
      '',
      '- [ ] Link one repository',
      '- [ ] \\- Numbers, not adjectives',
      '',
    ]);
    expect(planToMarkdown(plan, words, { title: 'CV', items: [] })).to.equal(planToMarkdown(plan, words));
  });

  it('keeps an address in its brackets', () => {
    expect(planToMarkdown(planOf('Read', ['https://a.example/<b> c\\d']), words)).to.contain(
      '(<https://a.example/%3Cb%3E%20c%5Cd>)',
    );
  });
});
