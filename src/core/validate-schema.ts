/**
 * The second of three steps at the border: whether data has the shape that a JSON Schema describes, and where it has not.
 *
 * From a union it picks the form that the author meant, by the `type` or by the keys, so that one mistake is one issue.
 * Keys that are not known are warnings, because a later version of the format may add some; in a rule, which is known by
 * its keys, they are errors, because they could change what the rule means.
 */

import { describe, nearest, type AddIssue } from './collect-issues.js';
import type { IssueCode } from './issue.js';
import { eachEntry, keyPath } from './issue-path.js';
import type { SchemaNode } from './schema-node.js';

export type { SchemaNode } from './schema-node.js';

/** An object of a copy: all its fields are its own. */
type Fields = Readonly<Record<string, unknown>>;

const TYPE_WORDS = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
]);

/** What a pattern asks for, by the name of the type or the key that has it. */
const PATTERN_WORDS = new Map([
  ['Id', 'an id of 1 to 64 letters, digits, "-" and "_"'],
  ['IsoDate', 'a day such as 2026-11-30'],
  ['WebAddress', 'a whole address with https:, http: or mailto:'],
  ['lang', 'a language tag such as "en" or "zh-Hant"'],
  ['published', 'a year, month or day such as 2026-11'],
]);

/** White space, control characters, and what fonts leave out, such as a zero-width space. */
const INVISIBLE = /^[\s\p{Cc}\p{DI}\u2800]*$/u;

const compiled = new Map<string, RegExp>();

/**
 * Checks plain data against a schema.
 * @param data as `copyPlainData` returns it
 * @param root the schema, with the definitions that it refers to
 */
export function validateSchema(data: unknown, root: SchemaNode, add: AddIssue): void {
  const resolve = (node: SchemaNode): SchemaNode =>
    (node.$ref && root.definitions?.[typeName(node.$ref)]) || node;

  /** @param key the key of the object in which the value stands */
  const check = (node: SchemaNode, value: unknown, path: string, key = ''): void => {
    const schema = resolve(node);
    const { type = 'object', anyOf, items } = schema;
    if (typeOf(value) !== type) return add('type', path, typeWords(schema), describe(value));
    if (anyOf) return checkUnion(anyOf.map(resolve), value as Fields, path);

    const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
    if (allowed && !allowed.includes(value as string)) addChoice('value', path, value, allowed);

    if (typeof value === 'string') {
      checkText(schema, value, path, node.$ref ? typeName(node.$ref) : key);
    } else if (typeof value === 'number') {
      checkSize('range', path, value, schema.minimum, schema.maximum, String);
    } else if (Array.isArray(value)) {
      checkSize(
        'length',
        path,
        value.length,
        schema.minItems,
        schema.maxItems,
        (size) => `a list of ${size}`,
      );
      if (items) eachEntry<unknown>(value, path, (item, itemPath) => check(items, item, itemPath));
    } else if (type === 'object') {
      checkFields(schema, value as Fields, path);
    }
  };

  const checkText = (schema: SchemaNode, value: string, path: string, name: string): void => {
    const { pattern, minLength, maxLength = Infinity } = schema;
    if (minLength && INVISIBLE.test(value)) {
      return add('blank-text', path, 'text that can be seen', 'blank');
    }
    // A text of many megabytes is not spread out to be counted.
    const length = value.length > 10 * maxLength ? value.length : [...value].length;
    checkSize('length', path, length, minLength, maxLength, (size) => `text of ${size} characters`);
    if (pattern && length <= maxLength && !toRegExp(pattern).test(value)) {
      add('pattern', path, PATTERN_WORDS.get(name) ?? `text like ${pattern}`, describe(value));
    }
  };

  const checkFields = (schema: SchemaNode, value: Fields, path: string): void => {
    const { properties = {}, additionalProperties, required = [] } = schema;
    for (const key of required) {
      if (Object.hasOwn(value, key)) continue;
      add('required', keyPath(path, key), typeWords(resolve(properties[key] ?? {})), 'missing');
    }
    for (const [key, field] of Object.entries(value)) {
      const node = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      const keyedPath = keyPath(path, key);
      if (node) check(node, field, keyedPath, key);
      else
        add(
          'unknown-key',
          keyedPath,
          'a known key',
          'unknown, and ignored',
          nearest(key, Object.keys(properties)),
        );
    }
  };

  const checkUnion = (forms: readonly SchemaNode[], value: Fields, path: string): void => {
    const types = forms.map(({ properties }) => properties?.['type']?.const);
    if (types[0] !== undefined) {
      const form = forms[types.indexOf(value['type'] as string)];
      if (form) check(form, value, path);
      else addChoice('question-type', keyPath(path, 'type'), value['type'], types);
      return;
    }
    const keys = Object.keys(value);
    const form = closestForm(forms, keys);
    const stranger = keys.find((key) => !keysOf(form).includes(key));
    if (keys.length > 0 && stranger === undefined) return check(form, value, path);
    const expected = forms.map((one) => keysOf(one).join(' + ')).join(', or ');
    const known = forms.flatMap(keysOf);
    const hint = stranger && !known.includes(stranger) ? nearest(stranger, known) : undefined;
    add('form', path, `an object with ${expected}`, `an object with ${keys.join(' + ') || 'nothing'}`, hint);
  };

  const addChoice = (code: IssueCode, path: string, value: unknown, allowed: readonly unknown[]): void => {
    const words = allowed.map(describe);
    const received = value === undefined ? 'missing' : describe(value);
    add(
      code,
      path,
      words.join(' or '),
      received,
      typeof value === 'string' ? nearest(value, allowed.map(String)) : undefined,
    );
  };

  const checkSize = (
    code: IssueCode,
    path: string,
    size: number,
    min: number | undefined,
    max: number | undefined,
    say: (size: number | string) => string,
  ): void => {
    if (min !== undefined && size < min) add(code, path, say(`at least ${min}`), say(size));
    if (max !== undefined && size > max) add(code, path, say(`at most ${max}`), say(size));
  };

  check(root, data, '');
}

const typeName = (ref: string): string => ref.slice('#/definitions/'.length);

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

const typeWords = (schema: SchemaNode): string =>
  `${schema.const ?? TYPE_WORDS.get(schema.type ?? '') ?? 'an object'}`;

const keysOf = ({ properties = {} }: SchemaNode): readonly string[] => Object.keys(properties);

/** The form that has most of these keys; among equals, the one that lacks the least. */
function closestForm(forms: readonly SchemaNode[], keys: readonly string[]): SchemaNode {
  const rank = (form: SchemaNode): number =>
    keys.filter((key) => keysOf(form).includes(key)).length -
    (form.required ?? []).filter((key) => !keys.includes(key)).length / 100;
  return forms.reduce((best, form) => (rank(form) > rank(best) ? form : best));
}

function toRegExp(pattern: string): RegExp {
  let regExp = compiled.get(pattern);
  if (!regExp) compiled.set(pattern, (regExp = new RegExp(pattern, 'u')));
  return regExp;
}
