/** Dates: advice that is past its day, near it, or was not looked at for long. The day comes in as an argument. */

import { eachEntry } from '../../core/issue-path.js';
import type { IsoDate, Quiz } from '../../core/quiz.js';
import type { CheckContext } from './context.js';
import { warn, type Finding } from './finding.js';

/** A date of an entry, with what it means. */
interface Dated {
  readonly path: string;
  readonly id: string;
  readonly date: IsoDate;
}

/** Days after which a look at something counts as long ago. */
const REVIEW_DAYS = 365;

/** Days after which a fact without an end counts as old. */
const FACT_DAYS = 3 * 365 + 1;

/** Finds advice that is not shown any more. */
export function checkExpired(quiz: Quiz, { today }: CheckContext): readonly Finding[] {
  return endsIn(quiz)
    .filter(({ date }) => date < today)
    .map(({ path, id, date }) =>
      warn(
        'advice-expired',
        path,
        `“${id}” has not been shown since ${date}.`,
        'Look whether it still holds and move the date, or take it out.',
      ),
    );
}

/** Finds advice that will soon not be shown any more. */
export function checkExpiring(quiz: Quiz, { today, soonDays }: CheckContext): readonly Finding[] {
  return endsIn(quiz)
    .filter(({ date }) => date >= today && daysBetween(today, date) <= soonDays)
    .map(({ path, id, date }) =>
      warn(
        'advice-expiring',
        path,
        `“${id}” is shown until ${date}, ${daysBetween(today, date)} days from now.`,
        'Look whether it still holds, and move the date.',
      ),
    );
}

/** Finds advice that nobody has looked at for a year. */
export function checkReviews(quiz: Quiz, { today }: CheckContext): readonly Finding[] {
  return reviewsIn(quiz)
    .filter(({ date }) => daysBetween(date, today) > REVIEW_DAYS)
    .map(({ path, id, date }) =>
      warn(
        'review-overdue',
        path,
        `“${id}” was last looked at on ${date}, more than a year ago.`,
        'Look whether it still holds, and write the day.',
      ),
    );
}

/** Finds dates of looks and publications that lie ahead. */
export function checkFutureDates(quiz: Quiz, { today }: CheckContext): readonly Finding[] {
  const published = (quiz.facts ?? []).map(({ id, published: date }, place) => ({
    path: `facts[${place}].published`,
    id,
    date,
  }));
  return [...reviewsIn(quiz), ...published]
    .filter(({ date }) => date > today.slice(0, date.length))
    .map(({ path, id, date }) =>
      warn('date-in-future', path, `“${id}” is dated ${date}, which is still to come.`, 'Mend the date.'),
    );
}

/** Finds entries that end before they were looked at. */
export function checkDateOrder(quiz: Quiz): readonly Finding[] {
  const ends = new Map(endsIn(quiz).map(({ path, date }) => [entryOf(path), date]));
  return reviewsIn(quiz).flatMap(({ path, id, date }): readonly Finding[] => {
    const end = ends.get(entryOf(path));
    if (end === undefined || end >= date) return [];
    return [
      warn(
        'date-order',
        path,
        `“${id}” ends on ${end}, before it was looked at on ${date}.`,
        'Mend one of the dates.',
      ),
    ];
  });
}

/** Finds facts of long ago that nobody promised to look at again. */
export function checkOldFacts({ facts = [] }: Quiz, { today }: CheckContext): readonly Finding[] {
  return facts.flatMap(({ id, published, reviewBy }, place): readonly Finding[] => {
    // A year or a month ends with its last day; 28 is near enough.
    const lastDay = published.length === 4 ? `${published}-12-31` : `${published}-28`.slice(0, 10);
    if (reviewBy !== undefined || daysBetween(lastDay, today) <= FACT_DAYS) return [];
    const message = `“${id}” was published in ${published}, more than three years ago, and has no date for a new look.`;
    return [
      warn('fact-old', `facts[${place}].published`, message, 'Find a newer figure, or add "reviewBy".'),
    ];
  });
}

/** Sources that name nobody. */
const NOBODY =
  /^(source|unknown|n\/?a|none|tbd|todo|various( sources)?|the internet|internet|web|google|studies|research|experts)\.?$|^\W*$/i;

/** Finds facts whose source names nobody who could be asked. */
export function checkSources({ facts = [] }: Quiz): readonly Finding[] {
  return facts.flatMap(({ id, source }, place) =>
    NOBODY.test(source.trim())
      ? [
          warn(
            'fact-without-source',
            `facts[${place}].source`,
            `The fact “${id}” has no source that could be asked: “${source}”.`,
            'Name who found it, and where it can be read.',
          ),
        ]
      : [],
  );
}

/** The last days of actions, facts and certifications. */
function endsIn(quiz: Quiz): readonly Dated[] {
  const found: Dated[] = [];
  const add = (id: string, path: string, date: IsoDate | undefined): void => {
    if (date !== undefined) found.push({ id, path, date });
  };
  eachEntry(quiz.actions, 'actions', ({ id, validUntil }, path) => add(id, `${path}.validUntil`, validUntil));
  eachEntry(quiz.facts, 'facts', ({ id, reviewBy }, path) => add(id, `${path}.reviewBy`, reviewBy));
  eachEntry(quiz.certifications, 'certifications', ({ id, reviewBy }, path) =>
    add(id, `${path}.reviewBy`, reviewBy),
  );
  return found;
}

/** The days on which someone looked. */
function reviewsIn(quiz: Quiz): readonly Dated[] {
  const found: Dated[] = [];
  const add = (id: string, path: string, date: IsoDate | undefined): void => {
    if (date !== undefined) found.push({ id, path, date });
  };
  eachEntry(quiz.actions, 'actions', ({ id, reviewedOn }, path) => add(id, `${path}.reviewedOn`, reviewedOn));
  eachEntry(quiz.resources, 'resources', ({ id, reviewedOn }, path) =>
    add(id, `${path}.reviewedOn`, reviewedOn),
  );
  eachEntry(quiz.certifications, 'certifications', ({ id, asOf }, path) => add(id, `${path}.asOf`, asOf));
  return found;
}

const entryOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** Whole days from one day to a later one. */
const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
