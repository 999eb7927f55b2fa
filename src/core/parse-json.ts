/**
 * A quiz from JSON text: what must be known before `JSON.parse` may have the text, and where a fault in it stands.
 * In: text as it was loaded. Out: what `parseQuiz` makes of it.
 */

import { createIssueCollector } from './collect-issues.js';
import type { IssueCode } from './issue.js';
import { MAX_DEPTH, MAX_DOCUMENT_BYTES } from './limits.js';
import { findJsonFault } from './find-json-fault.js';
import { parseQuiz, type ParseResult } from './parse-quiz.js';

/** Turns JSON text into a quiz. Never throws. A byte order mark in front is left out. */
export function parseQuizJson(text: string): ParseResult {
  const json = text.replace(/^\uFEFF/, '');
  if (isTooLarge(json)) return refuse('too-large', 'at most 1 MiB', 'larger');
  if (isTooDeep(json)) return refuse('too-deep', `at most ${MAX_DEPTH} levels deep`, 'deeper');
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refuse('not-json', 'valid JSON', describeFault(json));
  }
  return parseQuiz(data);
}

function refuse(code: IssueCode, expected: string, received: string): ParseResult {
  const { add, list } = createIssueCollector();
  add(code, '', expected, received);
  return { ok: false, issues: list() };
}

/** Counts bytes of UTF-8 as characters: two for each half of a surrogate pair. */
function isTooLarge(text: string): boolean {
  if (text.length > MAX_DOCUMENT_BYTES) return true;
  const bytes = text.replace(/[\u0080-\u07FF\uD800-\uDFFF]/g, 'xx').replace(/[\u0800-\uFFFF]/g, 'xxx').length;
  return bytes > MAX_DOCUMENT_BYTES;
}

/** Engines parse a million levels, but what walks over the result does not survive them. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let place = 0; place < text.length; place++) {
    const character = text[place];
    if (character === '"') isInString = !isInString;
    else if (isInString) place += character === '\\' ? 1 : 0;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function describeFault(text: string): string {
  const start = text.trimStart();
  if (start === '') return 'empty';
  if (start.startsWith('<')) return 'a web page';
  const place = findJsonFault(text);
  const lines = text.slice(0, place).split('\n');
  const where = `at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
  const rest = text.slice(place, place + 20);
  return rest === '' ? `cut off ${where}` : `broken ${where}, at ${JSON.stringify(rest)}`;
}
