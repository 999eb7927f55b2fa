/**
 * Reads the short notation in which the schema of the quiz travels to the browser: a third smaller than JSON Schema, and quicker to
 * look over. `tools/schema-notation.mjs` writes it. A line is a name and what it stands for; the first one is the document.
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

/** The schema that a notation stands for. What it takes for granted is that the notation was written by our tool. */
export function readSchema(notation: string): SchemaNode {
  const [[, document] = ['', {}], ...definitions] = notation
    .trim()
    .split('\n')
    .map((line): [string, SchemaNode] => {
      const [name = ''] = line.split(' ', 1);
      return [name, readType(line.slice(name.length + 1))];
    });
  return { ...document, definitions: Object.fromEntries(definitions) };
}

function readType(text: string): SchemaNode {
  if (text.startsWith('|')) return { anyOf: text.slice(1).split('|').map(readValue) };
  if (text.startsWith('{')) return { type: 'object', additionalProperties: readValue(text.slice(1, -1)) };
  return FIELD.test(text) ? readFields(text.split(' ')) : readValue(text);
}

const FIELD = /^([$\w]+)(\??):(.*)/;

function readFields(fields: readonly string[]): SchemaNode {
  const properties: Record<string, SchemaNode> = {};
  const required: string[] = [];
  for (const field of fields) {
    const [, key = '', mark = '', value = ''] = FIELD.exec(field) ?? [];
    properties[key] = readValue(value);
    if (mark === '') required.push(key);
  }
  return { type: 'object', properties: properties satisfies SchemaMap, required };
}

const VALUE = /^(\w+)(?:([[(])(\d*),(\d*).)?(\^.*)?$/;

function readValue(text: string): SchemaNode {
  if (text.startsWith('=')) return readChoice(text.slice(1).split('|'));
  const [, name = '', bracket, least, most, pattern] = VALUE.exec(text) ?? [];
  const node = /^[A-Z]/.test(name) ? { $ref: `#/definitions/${name}` } : { type: name };
  if (bracket === '[')
    return { type: 'array', ...(name !== 'any' && { items: node }), ...limits('Items', least, most) };
  return {
    ...node,
    ...limits(name === 'string' ? 'Length' : 'imum', least, most),
    ...(pattern !== undefined && { pattern }),
  };
}

function readChoice([first = '', ...others]: readonly string[]): SchemaNode {
  if (others.length > 0) return { type: 'string', enum: [first, ...others] };
  const isNumber = /^\d+$/.test(first);
  return isNumber ? { type: 'number', const: Number(first) } : { type: 'string', const: first };
}

/** @param what is limited, as the keywords end: `minItems`, `maxLength`, `minimum` */
const limits = (what: string, least: string | undefined, most: string | undefined): SchemaNode => ({
  ...(least && { [`min${what}`]: Number(least) }),
  ...(most && { [`max${what}`]: Number(most) }),
});
