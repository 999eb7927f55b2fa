/**
 * The second of three steps at the border: whether data has the shape that a JSON Schema describes, and where it has not.
 *
 * From a union it picks the form that the author meant, by the `type` or by the keys, so that one mistake is one issue.
 * Keys that are not known are warnings, because a later version of the format may add some; in a rule, which is known by
 * its keys, they are errors, because they could change what the rule means.
 */

import { describe, nearest, type AddIssue } from './collect-issues.js';
import type { IssueCode } from './issue.js';
import { pathOfKeys } from './issue-path.js';
import { closestForm, keysOf, type SchemaNode } from './schema-node.js';

export type { SchemaNode } from './schema-node.js';

/** An object of a copy: all its fields are its own. */
type Fields = Readonly<Record<string, unknown>>;

const TYPE_WORDS = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
]);

/** What a pattern asks for, by the name of the type or the key that has it. */
const PATTERN_WORDS = new Map<string | number, string>([
  ['Id', 'an id of 1 to 64 letters, digits, "-" and "_"'],
  ['IsoDate', 'a day such as 2026-11-30'],
  ['WebAddress', 'a whole address with https:, http: or mailto:'],
  ['lang', 'a language tag such as "en" or "zh-Hant"'],
  ['published', 'a year, month or day such as 2026-11'],
]);

/** White space, control characters, and what fonts leave out, such as a zero-width space. */
const INVISIBLE = /^[\s\p{Cc}\p{DI}\u2800]*$/u;

/**
 * Checks plain data against a schema.
 * @param data as `copyPlainData` returns it
 * @param document the type of the whole
 */
export function validateSchema(data: unknown, document: SchemaNode, add: AddIssue): void {
  /** The keys that lead to the value that is being checked. */
  const keys: (string | number)[] = [];

  const refuse = (code: IssueCode, expected: string, received: string, hint?: string | undefined): void =>
    add(code, pathOfKeys(keys), expected, received, hint);

  const refuseAt = (key: string, ...fault: Parameters<typeof refuse>): void => {
    keys.push(key);
    refuse(...fault);
    keys.pop();
  };

  const check = (schema: SchemaNode, value: unknown): void => {
    const { type = 'object', anyOf, items } = schema;
    if (!fits(value, type)) return refuse('type', wordsFor(schema), describe(value));
    if (anyOf) return checkUnion(anyOf, value as Fields);

    const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
    if (allowed && !allowed.includes(value as string)) refuse('value', ...choiceWords(value, allowed));

    if (typeof value === 'string') {
      checkText(schema, value);
    } else if (typeof value === 'number') {
      const limit = brokenLimit(value, schema.minimum, schema.maximum);
      if (limit) refuse('range', limit, `${value}`);
    } else if (Array.isArray(value)) {
      const limit = brokenLimit(value.length, schema.minItems, schema.maxItems);
      if (limit) refuse('length', `a list of ${limit}`, describe(value));
      if (items) value.forEach((item: unknown, place) => checkAt(place, items, item));
    } else if (type === 'object') {
      checkFields(schema, value as Fields);
    }
  };

  const checkAt = (key: string | number, node: SchemaNode, value: unknown): void => {
    keys.push(key);
    check(node, value);
    keys.pop();
  };

  const checkText = ({ name, pattern, minLength, maxLength = Infinity }: SchemaNode, value: string): void => {
    if (minLength && INVISIBLE.test(value)) return refuse('blank-text', 'text that can be seen', 'blank');
    // Characters are counted only where it matters, and not those of a text of many megabytes.
    const isClose = value.length > maxLength && value.length < 10 * maxLength;
    const length = isClose ? [...value].length : value.length;
    const limit = brokenLimit(length, minLength, maxLength);
    if (limit) refuse('length', `text of ${limit} characters`, `text of ${length} characters`);
    else if (pattern && !pattern.test(value)) {
      const words = PATTERN_WORDS.get(name ?? keys.at(-1) ?? '') ?? `text like ${pattern.source}`;
      refuse('pattern', words, describe(value));
    }
  };

  const checkFields = (schema: SchemaNode, value: Fields): void => {
    const { properties = {}, additionalProperties, required = [] } = schema;
    for (const key of required) {
      if (Object.hasOwn(value, key)) continue;
      refuseAt(key, 'required', wordsFor(properties[key] ?? {}), 'missing');
    }
    for (const key of Object.keys(value)) {
      const node = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (node) checkAt(key, node, value[key]);
      else refuseAt(key, 'unknown-key', 'a known key', 'not, and is ignored', nearest(key, keysOf(schema)));
    }
  };

  const checkUnion = (forms: readonly SchemaNode[], value: Fields): void => {
    if (typeOfForm(forms[0]) === undefined) return checkKeyedUnion(forms, value);
    const form = forms.find((one) => typeOfForm(one) === value['type']);
    if (form) check(form, value);
    else refuseAt('type', 'question-type', ...choiceWords(value['type'], forms.map(typeOfForm)));
  };

  const checkKeyedUnion = (forms: readonly SchemaNode[], value: Fields): void => {
    const given = Object.keys(value);
    const form = closestForm(forms, given);
    const stranger = given.find((key) => !Object.hasOwn(form?.properties ?? {}, key));
    if (form && given.length > 0 && stranger === undefined) return check(form, value);
    const expected = forms.map((one) => keysOf(one).join(' + ')).join(', or ');
    const known = forms.flatMap(keysOf);
    const hint = stranger && !known.includes(stranger) ? nearest(stranger, known) : undefined;
    refuse('form', `an object with ${expected}`, `an object with ${given.join(' + ') || 'nothing'}`, hint);
  };

  check(document, data);
}

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

const fits = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

/** What tells a form apart by its `type`. */
const typeOfForm = (form: SchemaNode | undefined): SchemaNode['const'] => form?.properties?.['type']?.const;

const wordsFor = ({ const: only, type = '' }: SchemaNode): string =>
  only === undefined ? (TYPE_WORDS.get(type) ?? 'an object') : describe(only);

/** What was expected and received where a value is none of those allowed, and the one that may be meant. */
function choiceWords(value: unknown, allowed: readonly unknown[]): [string, string, string | undefined] {
  const received = value === undefined ? 'missing' : describe(value);
  return [allowed.map(describe).join(' or '), received, nearest(`${value}`, allowed.map(String))];
}

/** The limit that a size breaks, in words. */
function brokenLimit(size: number, min = -Infinity, max = Infinity): string | undefined {
  if (size < min) return `at least ${min}`;
  return size > max ? `at most ${max}` : undefined;
}
