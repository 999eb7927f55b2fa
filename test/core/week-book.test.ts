import { expect } from '@open-wc/testing';
import { dayOf } from '../../src/core/calendar.js';
import { createWeekBook } from '../../src/core/week-book.js';

const bookFrom = (start: string, weeks = 10) => createWeekBook<string>(5, dayOf(start) ?? 0, weeks);
const entriesOf = ({ weeks }: ReturnType<typeof bookFrom>): readonly (readonly string[])[] =>
  weeks.map((week) => week.map(({ item, month, hours }) => `${item}${month} ${hours}`));

describe('a book of weeks', () => {
  it('knows the first week with hours left, until there is none', () => {
    const book = bookFrom('2026-12-01', 2);
    expect(book.nextFree()).to.equal(0);
    expect(book.take('a', 6, 0)).to.equal(1);
    expect(book.nextFree()).to.equal(1);
    expect(book.take('b', 4, 1)).to.equal(1);
    expect(book.nextFree()).to.equal(undefined);
  });

  it('takes nothing where not all of it fits, and notes what takes no time', () => {
    const book = bookFrom('2026-12-01', 2);
    expect(book.take('long', 11, 0)).to.equal(undefined);
    expect(book.take('short', 10, 0)).to.equal(1);
    expect(book.take('quick', 0, 1)).to.equal(1);
    expect(entriesOf(book)).to.deep.equal([['short0 5'], ['short0 5', 'quick0 0']]);
  });

  it('repeats in the week of the same day, in the next one with hours where that is full, while there are weeks', () => {
    const book = bookFrom('2026-12-01');
    book.take('a', 2, 1);
    book.take('full', 5, 5);
    // From 8 December: 8 January is in the week of 5 January, 8 February in the week of 2 February.
    book.repeatMonthly('a', 2, 1);
    expect(entriesOf(book)).to.deep.equal([
      [],
      ['a0 2'],
      [],
      [],
      [],
      ['full0 5'],
      ['a1 2'],
      [],
      [],
      ['a2 2'],
    ]);
  });
});
