/** Invariants of shared results. The numbers are those of the project's list of invariants. */
import {
  buildReport,
  decodeShareToken,
  encodeShareToken,
  sharedResultOf,
  type Answers,
  type Quiz,
} from '../../src/core/index.js';
import type { Draw } from '../fixtures/draw.js';
import { eachRespondent } from './each-respondent.js';
import { holds, same, type Invariant } from './invariant.js';

/** The invariants. */
export const shareInvariants: readonly Invariant[] = [
  {
    name: '24, 25: a shared result is read back as it was written, no other text is read, and none says more than ids and small numbers',
    search: (effort) => eachRespondent(effort, shareAlike),
  },
];

function shareAlike(quiz: Quiz, answers: Answers, draw: Draw): void {
  const result = sharedResultOf(buildReport(quiz, answers, { today: '2026-11-23' }));
  if (!result) return;
  const token = encodeShareToken(quiz, result) ?? '';
  const read = decodeShareToken(token, quiz);
  same(read, result, 'The shared result read back');
  holds(read !== undefined && encodeShareToken(quiz, read) === token, 'It is written in another way again');
  saysNothingElse(quiz, token);
  const place = draw.upTo(token.length - 1);
  const stranger = draw.pick(['', 'x', '0', '.', '%', '\0', '\ud800', token]);
  const changed = token.slice(0, place) + stranger + token.slice(place + 1);
  if (changed !== token) holds(decodeShareToken(changed, quiz) === undefined, `${changed} was read`);
}

function saysNothingElse({ id, bands, gates = [], roles = [] }: Quiz, token: string): void {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => [
    '',
    ...list.map((one) => one.id),
  ];
  const [format, quiz, , content, band, score, gate, role, level, quarters, extent, checksum] =
    token.split('.');
  const isOne = (part: string | undefined, known: readonly string[]): boolean => known.includes(part ?? '?');
  holds(format === '1' && quiz === id, 'It begins with something else');
  holds(
    isOne(band, ids(bands)) && isOne(gate, ids(gates)) && isOne(role, ids(roles)),
    'It has an id that the quiz does not have',
  );
  holds(isOne(level, ['', 'now', 'stretch', 'build', 'later']) && isOne(extent, ['open', 'whole']), 'A word');
  holds(/^\d{0,3}$/.test(score ?? '?') && /^[0-4]+$/.test(quarters ?? ''), 'It has other numbers');
  for (const print of [content, checksum]) holds(/^[\da-f]{8}$/.test(print ?? ''), 'A fingerprint is none');
}
