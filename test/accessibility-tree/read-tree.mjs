/**
 * What assistive technology is told, as lines that a person can read: Chromium's accessibility tree with roles, names, descriptions,
 * states and values, one line a node. Radios say which of how many they are, by the rule of HTML (those of one name in one form are a
 * group): DevTools does not tell what Chromium makes of it.
 */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} DevTools */

/**
 * @typedef {object} AxNode
 * @property {string} nodeId
 * @property {boolean} ignored
 * @property {{ value?: unknown }} [role]
 * @property {{ value?: unknown }} [name]
 * @property {{ value?: unknown }} [description]
 * @property {{ value?: unknown }} [value]
 * @property {{ name: string, value: { value?: unknown } }[]} [properties]
 * @property {string[]} [childIds]
 * @property {number} [backendDOMNodeId]
 */

/** Roles whose words are said by what is around them. */
const SILENT = new Set(['InlineTextBox', 'ListMarker', 'LineBreak']);

/** Roles whose inside is the browser's own, and another in each version. */
const CLOSED = new Set(['Date', 'combobox', 'slider', 'progressbar']);

/** Roles that say nothing by themselves. */
const PLAIN = new Set([
  'generic',
  'none',
  'RootWebArea',
  'main',
  'LabelText',
  'Legend',
  'strong',
  'emphasis',
]);

/** Properties that are worth a word, beside those that are true or have a value. */
const PROPERTIES = new Set([
  'checked',
  'disabled',
  'expanded',
  'hidden',
  'invalid',
  'level',
  'live',
  'pressed',
  'required',
  'selected',
  'valuemax',
  'valuemin',
  'valuetext',
]);

/** @typedef {{ line: string, isText: boolean, children: Line[] }} Line */

/** @param {Page} page with a quiz on it @returns {Promise<string>} */
export async function readTree(page) {
  const devTools = await page.context().newCDPSession(page);
  try {
    const nodes = /** @type {AxNode[]} */ ((await devTools.send('Accessibility.getFullAXTree')).nodes);
    const places = await placesOfRadios(devTools, nodes);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const [root] = nodes;
    return root ? print(linesOf(root, byId, places, ''), 0) : '';
  } finally {
    await devTools.detach();
  }
}

/** @param {DevTools} devTools @param {readonly AxNode[]} nodes @returns {Promise<Map<string, string>>} `2 of 4`, by node */
async function placesOfRadios(devTools, nodes) {
  /** @type {Map<string, string>} */
  const places = new Map();
  for (const { nodeId, role, backendDOMNodeId = 0 } of nodes) {
    if (role?.value !== 'radio') continue;
    const { object } = await devTools.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
    const { result } = await devTools.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () {
        const scope = this.form ? [...this.form.elements] : [...this.getRootNode().querySelectorAll('input')];
        const group = scope.filter(({ type, name, form }) => type === 'radio' && name === this.name && form === this.form);
        return group.indexOf(this) + 1 + ' of ' + group.length;
      }`,
    });
    places.set(nodeId, String(result.value));
  }
  return places;
}

/**
 * @param {AxNode} node
 * @param {ReadonlyMap<string, AxNode>} byId
 * @param {ReadonlyMap<string, string>} places
 * @param {string} said what is called by these words already
 * @returns {Line[]} that of the node with those below it, or those below where it says nothing by itself
 */
function linesOf(node, byId, places, said) {
  const role = String(node.role?.value ?? '');
  if (SILENT.has(role)) return [];
  const name = wordsOf(node.name);
  if (role === 'StaticText')
    return name && !said.includes(name) ? [{ line: name, isText: true, children: [] }] : [];
  const isShown = !node.ignored && !PLAIN.has(role);
  const inside = CLOSED.has(role) ? [] : (node.childIds ?? []);
  const below = inside.flatMap((id) => byId.get(id) ?? []);
  // What stands beside a control as its label is the control's name.
  const labels =
    role === 'LabelText'
      ? below.map((child) => (child.role?.value === 'StaticText' ? '' : wordsOf(child.name)))
      : [];
  const children = below.flatMap((child) =>
    linesOf(child, byId, places, [said, isShown ? name : '', ...labels].join('\n')),
  );
  if (!isShown) return children;
  return [{ line: describe(node, role, name, places.get(node.nodeId)), isText: false, children }];
}

/** @param {readonly Line[]} lines @param {number} depth @returns {string} */
function print(lines, depth) {
  const indent = '  '.repeat(depth);
  let text = '';
  let words = '';
  const flush = () => {
    if (words) text += `${indent}"${words}"\n`;
    words = '';
  };
  for (const { line, isText, children } of lines) {
    if (isText) {
      words = words ? `${words} ${line}` : line;
    } else if (children.length > 0 && children.every((child) => child.isText)) {
      flush();
      text += `${indent}${line}: "${children.map((child) => child.line).join(' ')}"\n`;
    } else {
      flush();
      text += `${indent}${line}\n${print(children, depth + 1)}`;
    }
  }
  flush();
  return text;
}

/** @param {AxNode} node @param {string} role @param {string} name @param {string | undefined} place */
function describe(node, role, name, place) {
  const properties = (node.properties ?? []).filter(
    ({ name, value }) =>
      PROPERTIES.has(name) &&
      !['', 'false', false].includes(/** @type {any} */ (value.value)) &&
      !(name === 'level' && role !== 'heading'),
  );
  const states = properties.map(({ name, value }) =>
    value.value === true || value.value === 'true' ? name : `${name}=${value.value}`,
  );
  const value = wordsOf(node.value).replace(/(\.\d\d)\d+$/, '$1');
  const description = wordsOf(node.description);
  return [
    role,
    name && `"${name}"`,
    place,
    value && value !== name && `value="${value}"`,
    states.length > 0 && `[${states.sort().join(', ')}]`,
    description && `— "${description}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** @param {{ value?: unknown } | undefined} words */
function wordsOf(words) {
  return String(words?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
