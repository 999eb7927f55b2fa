/**
 * A short fingerprint of what a quiz says, to notice that it changed although its version did not.
 *
 * Equal for the same content whatever the order of its keys and whatever only authors read; another one after any change of an
 * id, point, text or rule. Whole 32-bit arithmetic alone, so every engine gives the same. Not a protection against someone who
 * wants two quizzes to look alike.
 */

import type { Quiz } from './quiz.js';

/** What only editors, authors and their tools read. Under other values these can be ids of dimensions, which have points. */
const FOR_AUTHORS = ['$schema', 'why', 'reviewedOn', 'expect'];

/** The hash of a quiz that `parseQuiz` returned: 64 bits, as 16 hexadecimal digits. */
export function contentHash(quiz: Quiz): string {
  let a = 0x2545f491;
  let b = 0x9e3779b9;
  const mix = (unit: number): void => {
    a = Math.imul(a ^ unit, 0x85ebca6b);
    b = Math.imul(b ^ unit, 0xc2b2ae35);
    a ^= b >>> 15;
    b ^= a >>> 13;
  };
  /** A unit that no text has ends each one, so that "ab" and "c" differ from "a" and "bc". */
  const enter = (text: string): void => {
    for (let place = 0; place < text.length; place++) mix(text.charCodeAt(place));
    mix(0x10000);
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return enter(typeof value + String(value));
    const isList = Array.isArray(value);
    enter(isList ? '[' : '{');
    const keys = Object.keys(value);
    for (const key of isList ? keys : keys.sort()) {
      const field = (value as Readonly<Record<string, unknown>>)[key];
      if (field === undefined || (FOR_AUTHORS.includes(key) && typeof field !== 'number')) continue;
      enter(key);
      visit(field);
    }
    enter('}');
  };
  visit(quiz);
  mix(a ^ b);
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
