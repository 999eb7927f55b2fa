/**
 * A plan as an iCalendar file (RFC 5545): one all-day event a week for each action. The events take no time, so that nobody looks
 * busy all week.
 *
 * In: a plan, its words, and when the file is made. Out: the text of an `.ics` file.
 */

import { plainText } from './inline-text.js';
import type { Plan, PlanAction, PlanPart, PlanWeek, PlanWords } from './plan.js';
import { dateOf, dayOf } from './calendar.js';

/**
 * The text of an `.ics` file.
 * @param stamp when it is made, in UTC, `YYYY-MM-DDTHH:MM:SSZ`, as `toISOString` gives it
 * @throws {RangeError} where the stamp cannot be read
 */
export function planToIcs(plan: Plan, words: PlanWords, stamp: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(stamp))
    throw new RangeError(`[ml-readiness-quiz] stamp must be YYYY-MM-DDTHH:MM:SSZ, not ${stamp}.`);
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const events = plan.weeks.flatMap((week) =>
    week.parts.flatMap((part) => {
      const action = actions.get(part.action);
      return action ? eventOf(plan, week, part, action, words, stamp) : [];
    }),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ml-readiness-quiz//plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escape(words.title)}`,
    `X-WR-CALNAME:${escape(words.title)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(
  { quiz }: Plan,
  week: PlanWeek,
  part: PlanPart,
  action: PlanAction,
  words: PlanWords,
  stamp: string,
): readonly string[] {
  const { proof = null, total = null } = part.result ?? {};
  const description = [
    ...(proof === null ? [] : [words.proof(plainText(proof))]),
    ...(total === null ? [] : [words.total(total)]),
    ...action.resources.map(({ title, url }) => `${plainText(title)}: ${url}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
  const [first] = action.resources;
  return [
    'BEGIN:VEVENT',
    `UID:${quiz.id}.${action.id}.${week.from}@ml-readiness-quiz`,
    `DTSTAMP:${compact(stamp.replace(/\.\d+/, ''))}`,
    `DTSTART;VALUE=DATE:${compact(week.from)}`,
    // The first day after the event.
    `DTEND;VALUE=DATE:${compact(dateOf((dayOf(week.to) ?? 0) + 1))}`,
    `SUMMARY:${escape(words.part(part, { ...action, title: plainText(action.title) }))}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escape(description)}`]),
    ...(first ? [`URL:${withoutBreaks(first.url)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (date: string): string => date.replaceAll(/[-:]/g, '');

/** A text value: `\`, `;` and `,` escaped, line breaks written as `\n`, without control characters and halves of characters. */
const escape = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');

const withoutBreaks = (address: string): string => address.replaceAll(/[\u0000-\u0020\u007f]/g, '');

const mostOctets = 75;

/** Breaks a line so that no part is longer than 75 octets, and no character is torn apart. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (length + octets > mostOctets) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}

/** The length of a character in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4);
