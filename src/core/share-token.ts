/**
 * A shared result as text for an address, and back.
 *
 *   1.sde-to-ml.1-0-0.3f2a9c10.apply.70.no_users.mle.stretch.43251304.whole.8d2f01aa
 *
 * Format, id and version of the quiz, fingerprint of its bands, dimensions, gates and roles, band, score, gate, role, how near it is,
 * dimensions in quarters, whether all was answered, checksum; what there is not is empty. Ids are looked up in the quiz, never shown, so nothing
 * in a token reaches a screen but words of the quiz. Only what `encodeShareToken` can write is read: of all else nothing is taken.
 *
 * In: a quiz, and a result or a text from outside. Out: a text, or a result, or nothing. Never throws.
 */

import type { Id, Quiz } from './quiz.js';
import { ROLE_LEVELS } from './role-levels.js';
import type { SharedResult } from './share-result.js';

/** Longest token that is written or looked at, in characters. */
export const MAX_SHARE_TOKEN_LENGTH = 2048;

/** Format of the tokens that are written. */
const FORMAT = '1';

/** The token of a result; `undefined` where it would be too long, or is no result of this quiz. */
export function encodeShareToken(quiz: Quiz, result: SharedResult): string | undefined {
  const { band, score, gate, role, level, quarters, isOpen } = result;
  const body = [
    ...headOf(quiz),
    ...[band, score, gate, role, level].map((part) => part ?? ''),
    quarters.join(''),
    isOpen ? 'open' : 'whole',
  ].join('.');
  const token = `${body}.${fingerprint(body)}`;
  return decodeShareToken(token, quiz) ? token : undefined;
}

/** What a token says about a result of this quiz; `undefined` for anything else, such as a token of another version of the quiz. */
export function decodeShareToken(token: unknown, quiz: Quiz): SharedResult | undefined {
  if (typeof token !== 'string' || token.length > MAX_SHARE_TOKEN_LENGTH) return undefined;
  const end = token.lastIndexOf('.');
  const parts = token.slice(0, end).split('.');
  const head = headOf(quiz);
  if (parts.length !== head.length + 7 || head.some((part, place) => part !== parts[place])) return undefined;
  if (fingerprint(token.slice(0, end)) !== token.slice(end + 1)) return undefined;
  return resultIn(parts.slice(head.length), quiz);
}

function resultIn(parts: readonly string[], quiz: Quiz): SharedResult | undefined {
  const [band = '', score = '', gate = '', role = '', level = '', quarters = '', extent = ''] = parts;
  const isKnown =
    isIn(quiz.gates, gate) &&
    isIn(quiz.roles, role) &&
    (role === '' ? level === '' : ROLE_LEVELS.some((name) => name === level)) &&
    /^[0-4]*$/.test(quarters) &&
    quarters.length === quiz.dimensions.length &&
    /^(open|whole)$/.test(extent) &&
    (quiz.headline === 'roles' ? band + score + gate === '' : isScoreOf(quiz, band, score));
  if (!isKnown) return undefined;
  return {
    band: band || null,
    score: score === '' ? null : Number(score),
    gate: gate || null,
    role: role || null,
    level: ROLE_LEVELS.find((name) => name === level) ?? null,
    quarters: Array.from(quarters, Number),
    isOpen: extent === 'open',
  };
}

/** The score is in the band, and rounded as `sharedResultOf` rounds it. */
function isScoreOf({ bands }: Quiz, id: string, score: string): boolean {
  const place = bands.findIndex((band) => band.id === id);
  const from = bands[place]?.from;
  const value = Number(score);
  if (from === undefined || String(value) !== score) return false;
  const isRounded = value % 5 === 0 || value === from;
  return isRounded && value >= from && value <= 100 && value < (bands[place + 1]?.from ?? 101);
}

const isIn = (entries: readonly { readonly id: Id }[] = [], id: string): boolean =>
  id === '' || entries.some((entry) => entry.id === id);

/** What a token begins with: for which quiz it is. A version may be any text; the fingerprint holds it as it is. */
const headOf = (quiz: Quiz): readonly string[] => [
  FORMAT,
  quiz.id,
  quiz.version.replaceAll(/[^\w-]/g, '-'),
  contentOf(quiz),
];

/** What a coarse result names and is measured by, the same in every language and draw. For the questions stands the version. */
const contentOf = ({ id, version, headline, bands, dimensions, gates = [], roles = [] }: Quiz): string =>
  fingerprint(
    JSON.stringify([
      [id, version, headline ?? 'score'],
      bands.map((band) => [band.id, band.from]),
      dimensions.map((dimension) => [dimension.id, dimension.weight]),
      gates.map((gate) => [
        gate.id,
        'cap' in gate ? gate.cap : gate.caps.map(({ fromShare, cap }) => [fromShare, cap]),
      ]),
      roles.map((role) => role.id),
    ]),
  );

/** 32 bits as 8 hexadecimal digits: FNV-1a (Fowler, Noll, Vo 1991), whose every step can be undone, so that one changed character always shows. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
