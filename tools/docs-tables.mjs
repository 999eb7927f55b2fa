/**
 * Tables for the reference, made from the custom-elements manifest. Pure: manifest and Markdown in, Markdown out.
 *
 * A table stands between `<!-- generated:TAG KIND -->` and `<!-- /generated -->`; `KINDS` has the kinds.
 */

/** @typedef {Record<string, any>} Declaration of one element in the manifest */

/**
 * Columns by kind of table: the heading of each, and what stands under it.
 * @type {Record<string, { rows: (element: Declaration) => any[], columns: [heading: string, cell: (row: any) => string][] }>}
 */
const KINDS = {
  attributes: {
    rows: ({ attributes = [] }) => attributes,
    columns: [
      ['Attribute', ({ name }) => code(name)],
      ['Type', ({ type }) => code(type?.text)],
      ['Default', ({ default: value }) => code(value)],
      ['What it does', describe],
    ],
  },
  properties: {
    rows: ({ members = [] }) =>
      members.filter((/** @type {any} */ one) => one.kind === 'field' && !one.static),
    columns: [
      ['Property', ({ name }) => code(name)],
      ['Type', ({ type }) => code(type?.text)],
      ['Attribute', ({ attribute }) => code(attribute)],
      ['What it is', (row) => `${row.readonly ? 'Read only. ' : ''}${describe(row)}`],
    ],
  },
  methods: {
    rows: ({ members = [] }) =>
      members.filter((/** @type {any} */ one) => one.kind === 'method' && !one.static),
    columns: [
      ['Method', (row) => code(signature(row))],
      ['What it does', describe],
    ],
  },
  events: {
    rows: ({ events = [] }) => events,
    columns: [
      ['Event', ({ name }) => code(name)],
      ['Type', ({ type }) => code(type?.text)],
      ['When', describe],
    ],
  },
  slots: {
    rows: ({ slots = [] }) => slots,
    columns: [
      ['Slot', ({ name }) => (name ? code(name) : '(default)')],
      ['What goes in', describe],
    ],
  },
  parts: {
    rows: ({ cssParts = [] }) => cssParts,
    columns: [
      ['Part', ({ name }) => code(name)],
      ['What it is', describe],
    ],
  },
  variables: {
    rows: ({ cssProperties = [] }) => cssProperties,
    columns: [
      ['Variable', ({ name }) => code(name)],
      ['Default', ({ default: value }) => code(value)],
      ['What it sets', describe],
    ],
  },
};

/**
 * @param {{ modules: { declarations?: Declaration[] }[] }} manifest
 * @returns {Map<string, Declaration>} the elements by tag
 */
export function elementsIn({ modules }) {
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  return new Map(declarations.filter(({ tagName }) => tagName).map((one) => [one['tagName'], one]));
}

/**
 * @param {string} markdown
 * @param {Map<string, Declaration>} elements
 * @returns {{ markdown: string, faults: string[] }} the page with fresh tables, and what is wrong with its markers
 */
export function fillTables(markdown, elements) {
  /** @type {string[]} */
  const faults = [];
  const filled = new Set();
  const result = markdown.replace(
    /(<!-- generated:(\S+) (\S+) -->\n)[^]*?(<!-- \/generated -->)/g,
    (whole, open, tag, kind, close) => {
      const element = elements.get(tag);
      if (!element || !KINDS[kind]) {
        faults.push(`generated:${tag} ${kind}: there is no such element, or no such table`);
        return whole;
      }
      filled.add(`${tag} ${kind}`);
      return `${open}\n${tableOf(kind, element)}\n\n${close}`;
    },
  );
  for (const [tag, element] of elements) {
    for (const [kind, { rows }] of Object.entries(KINDS)) {
      const isMissing = rows(element).length > 0 && !filled.has(`${tag} ${kind}`);
      if (isMissing) faults.push(`there is no <!-- generated:${tag} ${kind} -->`);
    }
  }
  return { markdown: result, faults: [...faults, ...findUndescribed(elements)] };
}

/**
 * @param {string} sources text of the modules that elements are made of
 * @param {Map<string, Declaration>} elements
 * @returns {string[]} public CSS variables and parts that the sources have and no element's JSDoc names
 */
export function findUndocumented(sources, elements) {
  const documented = new Set(
    [...elements.values()].flatMap(({ cssParts = [], cssProperties = [] }) =>
      [...cssParts, ...cssProperties].map(({ name }) => name),
    ),
  );
  const variables = [...sources.matchAll(/var\((--ml-quiz-[a-z0-9-]+)/g)].map(([, name = '']) => name);
  const parts = [...sources.matchAll(/\bpart="([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name);
  return [
    ...missing(variables, documented).map(
      (name) => `${name} is read, and src/styles/tokens.ts does not declare it`,
    ),
    ...missing(parts, documented).map(
      (name) => `part ${name} is there, and no element has a @csspart for it`,
    ),
  ];
}

/** @param {readonly string[]} names @param {ReadonlySet<string>} known @returns {string[]} */
function missing(names, known) {
  return [...new Set(names)].filter((name) => !known.has(name)).sort();
}

/** @param {Map<string, Declaration>} elements @returns {string[]} everything public that has no words */
function findUndescribed(elements) {
  return [...elements].flatMap(([tag, element]) =>
    Object.entries(KINDS).flatMap(([kind, { rows }]) =>
      rows(element)
        .filter((row) => describe(row) === '')
        .map((row) => `${tag}: ${kind} ${row.name || '(default)'} has no description`),
    ),
  );
}

/** @param {string} kind @param {Declaration} element */
function tableOf(kind, element) {
  const { rows, columns } = /** @type {(typeof KINDS)[string]} */ (KINDS[kind]);
  const lines = rows(element).map((row) => columns.map(([, cell]) => cell(row)));
  if (lines.length === 0) return 'None.';
  const head = [columns.map(([heading]) => heading), columns.map(() => '---')];
  return [...head, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {any} method */
function signature({ name, parameters = [] }) {
  const list = parameters.map(
    (/** @type {any} */ one) =>
      `${one.name}${one.optional ? '?' : ''}${one.type ? `: ${one.type.text}` : ''}`,
  );
  return `${name}(${list.join(', ')})`;
}

/** @param {{ description?: string, summary?: string }} row */
function describe({ description, summary }) {
  return escapePipes((description ?? summary ?? '').replace(/\s+/g, ' ').trim());
}

/** @param {string | undefined} text */
function code(text) {
  return text ? `\`${escapePipes(text.replace(/\s+/g, ' '))}\`` : '';
}

/** @param {string} text */
function escapePipes(text) {
  return text.replaceAll('|', '\\|');
}
