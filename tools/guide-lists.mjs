/**
 * The lists of the guide for models: fields from the JSON Schema of a quiz, codes from what `check` can report. Pure: data in, Markdown out.
 *
 * Fields are written with the fewest words that a model reads right: `name?: type = default`, then what the schema says about it.
 */

/** @typedef {Record<string, any>} Node of a JSON Schema */
/** @typedef {Readonly<Record<string, { means: string, mend: string }>>} Codes */

/** Fields that say what they are: they stand together on one line, without what the schema says about them. */
const PLAIN = new Set(
  (
    '$schema schemaVersion id type text name title lang about disclaimer help options rows levels yes no min max unit correct points image ' +
    'explanation lead instructions duration privacy outcomes strengths checklist notes facts shortName description weight from verdict ' +
    'outlook message remedy when resources publisher url price remark reviewedOn asOf issuer statusNote bestFor cost certificationNote ' +
    'source topic question answers band total'
  ).split(' '),
);

/** What a new quiz does not have: steps from its older versions. */
const LEFT_OUT = 'migrations';

/**
 * @param {Node} document schema of the quiz
 * @param {{ errors: Codes, warnings: Codes }} codes
 * @returns {Record<string, string>} Markdown by the name of its place on the page
 */
export function listsOf(document, { errors, warnings }) {
  const schema = inlineSmall(document);
  const { definitions } = schema;
  const { [LEFT_OUT]: _, ...properties } = schema['properties'];
  const used = reachableFrom(properties, definitions);
  const values = used.filter((name) => isValue(definitions[name]));
  const parts = used.filter((name) => !values.includes(name) && !/Question$|Condition$/.test(name));
  return {
    values: block(values.map((name) => comment(`${name}: ${typeOf(definitions[name])}`, definitions[name]))),
    document: block(fieldsOf({ ...schema, properties: withoutRepeats(properties, definitions) })),
    questions: block(unionOf('Question', definitions)),
    conditions: block(conditionsOf(definitions)),
    parts: block(parts.flatMap((name) => partOf(name, definitions))),
    errors: block(codesOf(errors)),
    warnings: block(codesOf(warnings)),
  };
}

/**
 * @param {string} page with places marked `<!-- generated:NAME -->` and `<!-- /generated -->`
 * @param {Record<string, string>} lists
 * @returns {string} the page with fresh lists
 */
export function fillPlaces(page, lists) {
  const missing = new Set(Object.keys(lists));
  const filled = page.replace(
    /(<!-- generated:(\S+) -->\n)[^]*?(<!-- \/generated -->)/g,
    (_, open, name, close) => {
      if (!missing.delete(name))
        throw new Error(`generated:${name}: there is no such list, or it stands twice`);
      return `${open}\n${lists[name]}\n\n${close}`;
    },
  );
  if (missing.size > 0) throw new Error(`there is no <!-- generated:${[...missing].join(', ')} -->`);
  return filled;
}

/** Writes objects of few fields and without an id where they are used. @param {Node} schema @returns {Node} */
function inlineSmall(schema) {
  const { definitions } = schema;
  const isSmall = (/** @type {string} */ name) => {
    const { properties } = definitions[name] ?? {};
    return properties && !properties.id && Object.keys(properties).length <= 3 && !name.endsWith('Condition');
  };
  /** @type {(node: any) => any} */
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map(visit);
    const { $ref, ...rest } = node;
    if ($ref && isSmall(refOf(node))) return { ...visit(definitions[refOf(node)]), ...rest };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, visit(value)]));
  };
  return visit(schema);
}

/** @param {Node} node @returns {boolean} whether it is a text, a number, or a map of such */
const isValue = ({ properties, anyOf }) => !properties && !anyOf?.[0].$ref;

/**
 * @param {any} node
 * @param {Record<string, Node>} definitions
 * @param {Set<string>} [found]
 * @returns {string[]} names of what it is made of, in order
 */
function reachableFrom(node, definitions, found = new Set()) {
  for (const [, name = ''] of JSON.stringify(node).matchAll(/"#\/definitions\/(\w+)"/g)) {
    if (!found.has(name)) reachableFrom(definitions[name], definitions, found.add(name));
  }
  return [...found];
}

/**
 * What a field of the document is, its own part says.
 * @param {Record<string, Node>} properties
 * @param {Record<string, Node>} definitions
 */
const withoutRepeats = (properties, definitions) =>
  Object.fromEntries(
    Object.entries(properties).map(([key, { description, ...field }]) => {
      const part = definitions[refOf(field['items'] ?? field)];
      return [key, part && !isValue(part) ? field : { ...field, description }];
    }),
  );

/** @param {string} name @param {Record<string, Node>} definitions @returns {string[]} lines */
function partOf(name, definitions) {
  const node = definitions[name] ?? {};
  if (node['anyOf']) return unionOf(name, definitions);
  if (Object.values(definitions).some((union) => formsOf(union).includes(name))) return [];
  const [base] =
    Object.entries(definitions).find(([other, one]) => other !== name && extendsAll(node, one)) ?? [];
  const fields = fieldsOf(node, base ? definitions[base] : undefined);
  return [comment(base ? `${name}, an ${base} with:` : `${name}:`, node), ...fields.map(indent)];
}

/** @param {Node} union @returns {string[]} names of its forms */
const formsOf = ({ anyOf = [] }) => anyOf.map(refOf);

/** @param {Node} node @param {Node} base @returns {boolean} whether it has all fields of the other, as they are */
const extendsAll = ({ properties = {} }, base) =>
  Object.keys(base['properties'] ?? {}).length > 1 &&
  Object.entries(base['properties']).every(([key, field]) => isSame(properties[key], field));

/** @param {unknown} a @param {unknown} b */
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {string} name @param {Record<string, Node>} definitions @returns {string[]} what all forms have, then each form */
function unionOf(name, definitions) {
  const forms = formsOf(definitions[name] ?? {}).map((form) => definitions[form] ?? {});
  const [first = {}, ...others] = forms;
  const shared = Object.entries(first['properties']).filter(([key, field]) =>
    others.every((one) => isSame(one['properties'][key], field)),
  );
  const base = { properties: Object.fromEntries(shared), required: first['required'] };
  return [
    comment(`Every ${name}:`, definitions[name] ?? {}),
    ...fieldsOf(base).map(indent),
    ...forms.flatMap((form, place) => {
      const before = forms.slice(0, place).find((one) => isAlike(form, one));
      if (before) return [comment(`${nameOf(form, name)}, with the fields of ${nameOf(before, name)}`, form)];
      return [comment(`${nameOf(form, name)}:`, form), ...fieldsOf(form, base).map(indent)];
    }),
  ];
}

/** @param {Node} form @param {string} union */
const nameOf = ({ properties }, union) => (properties.type ? `"${properties.type.const}"` : `One ${union}`);

/** @param {Node} a @param {Node} b @returns {boolean} whether two forms have the same fields but for their words */
const isAlike = (a, b) => isSame(skeletonOf(a['properties']), skeletonOf(b['properties']));

/** @param {Node} properties @returns {unknown} the fields without what is said about them */
const skeletonOf = (properties) =>
  Object.entries(properties)
    .filter(([key]) => key !== 'type')
    .map(([key, field]) => [key, { ...field, description: '' }]);

/** @param {Record<string, Node>} definitions @returns {string[]} each form of a condition on one line */
const conditionsOf = (definitions) =>
  formsOf(definitions['Condition'] ?? {}).map((name) =>
    comment(typeOf(definitions[name] ?? {}), definitions[name] ?? {}),
  );

/**
 * @param {Node} node
 * @param {Node} [base] whose fields are left out
 * @returns {string[]} the fields that say what they are on one line, the others on a line each
 */
function fieldsOf({ properties = {}, required = [] }, base) {
  const fields = Object.entries(properties)
    .filter(([key, field]) => key !== 'type' && !(base && isSame(base['properties'][key], field)))
    .map(([key, field]) => ({ key, field, line: fieldOf(key, field, required) }));
  const isPlain = (/** @type {(typeof fields)[number]} */ { key, field }) =>
    PLAIN.has(key) || !field.description;
  const plain = fields.filter(isPlain).map(({ line }) => line);
  const others = fields.filter((one) => !isPlain(one)).map(({ line, field }) => comment(line, field));
  return plain.length > 0 ? [plain.join('; '), ...others] : others;
}

/** @param {string} key @param {Node} field @param {readonly string[]} required */
function fieldOf(key, field, required) {
  const standard = field['default'] === undefined ? '' : ` = ${JSON.stringify(field['default'])}`;
  return `${key}${required.includes(key) ? '' : '?'}: ${typeOf(field)}${standard}`;
}

/** @param {Node} node @returns {string} its type with its limits */
function typeOf(node) {
  const { properties, required = [], items, anyOf } = node;
  if (node['$ref']) return refOf(node);
  if (properties)
    return `{ ${Object.entries(properties)
      .map(([key, field]) => fieldOf(key, field, required))
      .join('; ')} }`;
  if (node['const'] !== undefined) return JSON.stringify(node['const']);
  if (node['enum']) return node['enum'].map((/** @type {unknown} */ one) => JSON.stringify(one)).join(' | ');
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  if (items) return `${typeOf(items)}[${rangeOf(node['minItems'], node['maxItems'])}]`;
  if (node['type'] === 'object') return `{ [key]: ${typeOf(node['additionalProperties'])} }`;
  if (Array.isArray(node['type'])) return node['type'].join(' | ');
  const range = rangeOf(node['minimum'] ?? node['minLength'], node['maximum'] ?? node['maxLength']);
  const pattern = (node['pattern'] ?? '').length <= MAX_PATTERN ? node['pattern'] : '';
  return [node['type'], range, pattern].filter(Boolean).join(' ');
}

/** Longer patterns are said in words, by the schema as well. */
const MAX_PATTERN = 24;

/** @param {number | undefined} from @param {number | undefined} to */
function rangeOf(from, to) {
  if (from === undefined) return to === undefined ? '' : `≤${to}`;
  return to === undefined ? `≥${from}` : `${from}–${to}`;
}

/** @param {Node} node @returns {string} the name that it refers to */
const refOf = ({ $ref = '' }) => $ref.slice('#/definitions/'.length);

/** @param {string} line @param {Node} node */
const comment = (line, { description = '' }) =>
  description ? `${line} // ${description.replace(/\s+/g, ' ').trim()}` : line;

/** @param {string} line */
const indent = (line) => `  ${line}`;

/** @param {readonly string[]} lines */
const block = (lines) => ['```text', ...lines, '```'].join('\n');

/** @param {Codes} codes */
const codesOf = (codes) =>
  Object.entries(codes).map(([code, { means, mend }]) => `${code}: ${means} ${mend}`);
