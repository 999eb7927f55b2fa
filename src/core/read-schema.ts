/**
 * Reads the short notation in which the schema of the quiz travels to the browser: a third smaller than JSON Schema, and easier to look
 * over. `tools/schema-notation.mjs` writes it. A line is the name of a type and what it is:
 *
 *     Band id:Id from:Percent outlook?:Text     an object, with what may be left out marked
 *     Gate |ConditionGate|ChecksGate            one of these objects
 *     Points {PointValue}                       an object with any keys
 *     Percent number(0,100)                     a value
 *
 * Values: `Text`, by its name; `string`, `number`, `integer`, `boolean`; `string(1,32)` with limits, either of which may be left out,
 * and `string^[a-z]+$` with a pattern; `=once|monthly`, one of these; `Band[1,20]`, a list with limits, and `any[,9]` one of anything.
 */

import type { SchemaMap, SchemaNode } from './schema-node.js';

/** The types of a notation by name. They hold each other, so a type can hold itself. */
export function readSchema(notation: string): SchemaMap {
  const types: Record<string, SchemaNode> = {};
  const typeOf = (name: string): SchemaNode => (types[name] ??= { name });
  for (const line of notation.trim().split('\n')) {
    const [name = ''] = line.split(' ', 1);
    Object.assign(typeOf(name), readType(line.slice(name.length + 1), typeOf));
  }
  return types;
}

type TypeOf = (name: string) => SchemaNode;

function readType(text: string, typeOf: TypeOf): SchemaNode {
  if (text.startsWith('|')) return { anyOf: text.slice(1).split('|').map(typeOf) };
  if (text.startsWith('{')) return { type: 'object', additionalProperties: typeOf(text.slice(1, -1)) };
  return FIELD.test(text) ? readFields(text.split(' '), typeOf) : readValue(text, typeOf);
}

const FIELD = /^([$\w]+)(\??):(.*)/;

function readFields(fields: readonly string[], typeOf: TypeOf): SchemaNode {
  const properties: Record<string, SchemaNode> = {};
  const required: string[] = [];
  for (const field of fields) {
    const [, key = '', mark, value = ''] = FIELD.exec(field) ?? [];
    properties[key] = readValue(value, typeOf);
    if (!mark) required.push(key);
  }
  return { type: 'object', properties, required };
}

const VALUE = /^(\w+)(?:([[(])(\d*),(\d*).)?(\^.*)?$/;

function readValue(text: string, typeOf: TypeOf): SchemaNode {
  if (text.startsWith('=')) return readChoice(text.slice(1).split('|'));
  const [, name = '', bracket, least, most, pattern] = VALUE.exec(text) ?? [];
  const node = /^[A-Z]/.test(name) ? typeOf(name) : { type: name };
  if (bracket === '[')
    return { type: 'array', ...(name !== 'any' && { items: node }), ...limits('Items', least, most) };
  if (!bracket && !pattern) return node;
  return {
    ...node,
    ...limits(name === 'string' ? 'Length' : 'imum', least, most),
    ...(pattern && { pattern: new RegExp(pattern, 'u') }),
  };
}

function readChoice([first = '', ...others]: readonly string[]): SchemaNode {
  if (others.length > 0) return { type: 'string', enum: [first, ...others] };
  return /^\d/.test(first) ? { type: 'number', const: Number(first) } : { type: 'string', const: first };
}

/** @param what is limited, as the keywords end: `minItems`, `maxLength`, `minimum` */
const limits = (what: string, least?: string, most?: string): SchemaNode => ({
  ...(least && { [`min${what}`]: Number(least) }),
  ...(most && { [`max${what}`]: Number(most) }),
});
