/**
 * The fields of a quiz that hold texts for visitors, by their names alone: translations find them without the schema. A name that elsewhere
 * holds text of another kind, such as an id, stops the script: it could be translated, too.
 */

/** @typedef {import('./schema-document.mjs').Schema} Schema */

/**
 * @param {Schema} schema as `toLeanSchema` returns it
 * @returns {readonly string[]} in the order of the alphabet
 */
export function findTextKeys({ definitions, ...document }) {
  const fields = [document, ...Object.values(definitions)].flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([key, field]) => ({ key, value: field.items ?? field })),
  );
  const texts = new Set(fields.filter(({ value }) => isText(value)).map(({ key }) => key));
  for (const { key, value } of fields) {
    if (texts.has(key) && !isText(value) && holdsCharacters(value, definitions))
      throw new Error(`"${key}" is a text in one type and another kind of text in another`);
  }
  return [...texts].sort();
}

/** @param {Schema} value */
const isText = ({ $ref }) => $ref === '#/definitions/Text';

/** @param {Schema} value @param {Schema} definitions */
function holdsCharacters({ $ref, type, const: only, enum: choices }, definitions) {
  const { type: named } = $ref ? definitions[$ref.slice('#/definitions/'.length)] : { type };
  return named === 'string' || typeof only === 'string' || choices !== undefined;
}
