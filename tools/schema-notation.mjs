/**
 * Writes a lean schema in the short notation that src/core/read-schema.ts reads and describes. What the notation has no words for stops
 * the script.
 */

/** @typedef {import('./schema-document.mjs').Schema} Schema */

/**
 * @param {Schema} schema as `toLeanSchema` returns it
 * @param {string} name of the document
 * @returns {string} one line a type
 */
export function toNotation({ definitions, ...document }, name) {
  const types = [[name, document], ...Object.entries(definitions)];
  return types.map(([type, node]) => `${type} ${noteType(node)}`).join('\n');
}

/** @param {Schema} node @returns {string} */
function noteType(node) {
  if (node['anyOf']) return node['anyOf'].map((/** @type {Schema} */ form) => `|${noteValue(form)}`).join('');
  if (node['type'] !== 'object') return noteValue(node);
  const { properties, additionalProperties, required = [] } = node;
  if (!properties) return `{${noteValue(additionalProperties)}}`;
  if (additionalProperties !== false) throw new Error('fields and other keys together cannot be noted');
  return Object.entries(properties)
    .map(([key, value]) => `${key}${required.includes(key) ? '' : '?'}:${noteValue(value)}`)
    .join(' ');
}

/** @param {Schema} node @returns {string} */
function noteValue({ $ref, type, const: only, enum: choices, items, pattern = '', ...rest }) {
  const { minItems, maxItems, minLength, maxLength, minimum, maximum, ...unknown } = rest;
  if (Object.keys(unknown).length > 0 || / /.test(pattern) || (pattern && !pattern.startsWith('^')))
    throw new Error(`${JSON.stringify(rest)} with pattern "${pattern}" cannot be noted`);
  if ($ref) return $ref.slice('#/definitions/'.length);
  if (only !== undefined) return `=${only}`;
  if (choices) return `=${choices.join('|')}`;
  if (type === 'array') return `${items ? noteValue(items) : 'any'}[${noteLimits(minItems, maxItems)}]`;
  const limits = noteLimits(minLength ?? minimum, maxLength ?? maximum);
  return `${type}${limits === ',' ? '' : `(${limits})`}${pattern}`;
}

/** @param {number | undefined} least @param {number | undefined} most */
const noteLimits = (least, most) => `${least ?? ''},${most ?? ''}`;
