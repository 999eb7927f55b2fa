/**
 * What makes a raw schema ours: order, identity, the faults that must stop a release, and the lean copy.
 * Pure functions over plain JSON; tools/schemas.mjs reads and writes.
 */

/** @typedef {Record<string, any>} Schema */

/** Keywords that tell people something and decide nothing. */
const NOTES = new Set(['$schema', '$id', 'title', 'description', 'default', 'deprecated', 'examples']);

/**
 * @param {Schema} raw from typescript-json-schema
 * @param {{ type: string, id: string }} identity
 * @returns {Schema} the published document: identity first, definitions last and in alphabetical order
 */
export function toDocument({ $schema, definitions = {}, ...rest }, { type, id }) {
  const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  return { $schema, $id: id, title: type, ...rest, definitions: Object.fromEntries(sorted) };
}

/**
 * Finds `interface Points { [dimension: string]: PointValue }`. typescript-json-schema forgets the name `PointValue`
 * there, and with it the limits that stand in its doc comment.
 * @param {readonly any[]} sourceFiles of the TypeScript program
 * @returns {Map<string, string>} name of the value type by name of the interface
 */
export function findIndexSignatures(sourceFiles) {
  const found = new Map();
  for (const { statements, isDeclarationFile } of sourceFiles) {
    if (isDeclarationFile) continue;
    for (const { name, members = [] } of statements) {
      const signature = Array.from(members).find((member) => member.parameters && !member.name);
      const valueType = signature?.type?.typeName?.text;
      if (valueType) found.set(name.text, valueType);
    }
  }
  return found;
}

/**
 * @param {Schema} raw
 * @param {ReadonlyMap<string, string>} indexSignatures
 * @returns {Schema} the schema in which such an interface refers to its value type again
 */
export function restoreIndexTypes(raw, indexSignatures) {
  const definitions = { ...raw['definitions'] };
  for (const [name, valueType] of indexSignatures) {
    if (!definitions[name]) continue;
    if (!definitions[valueType])
      throw new Error(`${name}: its value type ${valueType} is used nowhere else, so it is lost`);
    definitions[name] = {
      ...definitions[name],
      additionalProperties: { $ref: `#/definitions/${valueType}` },
    };
  }
  return { ...raw, definitions };
}

/**
 * Finds `readonly outcomes?: readonly Text[]`. typescript-json-schema forgets the name `Text` there too.
 * @param {readonly any[]} sourceFiles of the TypeScript program
 * @returns {Map<string, string>} name of the entries' type by name of the interface and the field: `Intro.outcomes`
 */
export function findListTypes(sourceFiles) {
  const found = new Map();
  for (const { statements, isDeclarationFile } of sourceFiles) {
    if (isDeclarationFile) continue;
    for (const { name, members = [] } of statements) {
      for (const field of members) {
        const entryType = (field.type?.type ?? field.type)?.elementType?.typeName?.text;
        if (entryType) found.set(`${name.text}.${field.name?.text}`, entryType);
      }
    }
  }
  return found;
}

/**
 * @param {Schema} raw
 * @param {ReadonlyMap<string, string>} listTypes
 * @returns {Schema} the schema in which the entries of such a list refer to their type again
 */
export function restoreListTypes(raw, listTypes) {
  const definitions = { ...raw['definitions'] };
  for (const [place, entryType] of listTypes) {
    const [name = '', key = ''] = place.split('.');
    const field = definitions[name]?.properties?.[key];
    if (!field?.items || field.items.$ref || !definitions[entryType]) continue;
    const items = { $ref: `#/definitions/${entryType}` };
    const properties = { ...definitions[name].properties, [key]: { ...field, items } };
    definitions[name] = { ...definitions[name], properties };
  }
  return { ...raw, definitions };
}

/**
 * @param {Schema} document
 * @returns {string[]} one sentence a fault, each naming the type or the field
 */
export function findFaults(document) {
  const faults = [];
  if (document['$schema'] !== 'http://json-schema.org/draft-07/schema#')
    faults.push('the draft is not draft-07');
  const types = Object.entries({ [document['title']]: document, ...document['definitions'] });
  for (const [name, schema] of types) {
    if (/^(__type|Record|Partial|Pick|Omit|Date|URL)/.test(name)) {
      faults.push(
        `${name}: give the type a name, and write an interface with an index signature instead of Record<>`,
      );
    }
    if (!schema.description) faults.push(`${name} has no doc comment`);
    faults.push(...findFieldFaults(name, schema));
  }
  return faults;
}

/** @param {string} name @param {Schema} schema @returns {string[]} */
function findFieldFaults(name, schema) {
  const faults = [];
  const properties = Object.entries(schema['properties'] ?? {});
  if (schema['additionalProperties'] === false && properties.length === 0) {
    faults.push(`${name} allows nothing: typescript-json-schema does not understand how it is written`);
  }
  for (const [key, property] of properties) {
    if (!property.description) faults.push(`${name}.${key} has no doc comment`);
    faults.push(...findFieldFaults(`${name}.${key}`, property));
  }
  return faults;
}

/**
 * @param {Schema} document
 * @param {readonly string[]} [forAuthors] fields of the document that only authors' tools read: what is in their lists is not checked
 * @returns {Schema} the same rules without the notes; `$ref`s stay, they keep it small
 */
export function toLeanSchema(document, forAuthors = []) {
  const { definitions = {}, ...lean } = strip(document);
  for (const field of forAuthors) delete lean['properties'][field].items;
  const used = findReferences(lean, definitions);
  const kept = Object.entries(definitions).filter(([name]) => used.has(name));
  return { ...lean, definitions: Object.fromEntries(kept) };
}

/**
 * @param {any} node
 * @param {Schema} definitions
 * @param {Set<string>} [found]
 * @returns {Set<string>} names of the definitions that the node needs
 */
function findReferences(node, definitions, found = new Set()) {
  if (typeof node !== 'object' || node === null) return found;
  const name = typeof node.$ref === 'string' ? node.$ref.slice('#/definitions/'.length) : undefined;
  if (name !== undefined && !found.has(name)) findReferences(definitions[name], definitions, found.add(name));
  for (const part of Object.values(node)) findReferences(part, definitions, found);
  return found;
}

/** @param {any} node @returns {any} */
function strip(node) {
  if (Array.isArray(node)) return node.map(strip);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => !NOTES.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, MAPS.has(key) ? stripEach(value) : strip(value)]),
  );
}

/** Keywords whose keys are names that an author chose, such as a field that is called `title`. */
const MAPS = new Set(['properties', 'definitions']);

/** @param {Schema} map @returns {Schema} */
function stripEach(map) {
  return Object.fromEntries(Object.entries(map).map(([name, node]) => [name, strip(node)]));
}
