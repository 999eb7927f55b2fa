import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementsIn, fillTables, findUndocumented } from '../../tools/docs-tables.mjs';

const element = {
  tagName: 'ml-x',
  attributes: [{ name: 'theme', type: { text: "'light' | 'dark'" }, description: 'Which\n theme.' }],
  cssParts: [{ name: 'card', description: 'The card.' }],
};
const elements = elementsIn({ modules: [{ declarations: [element, { name: 'NoElement' }] }, {}] });

const page = `# X
<!-- generated:ml-x attributes -->
old
<!-- /generated -->
text
<!-- generated:ml-x parts -->
<!-- /generated -->
`;

describe('fillTables', () => {
  it('writes tables between the markers and nowhere else', () => {
    const { markdown, faults } = fillTables(page, elements);
    assert.deepEqual(faults, []);
    assert.equal(
      markdown,
      `# X
<!-- generated:ml-x attributes -->

| Attribute | Type | Default | What it does |
| --- | --- | --- | --- |
| \`theme\` | \`'light' \\| 'dark'\` |  | Which theme. |

<!-- /generated -->
text
<!-- generated:ml-x parts -->

| Part | What it is |
| --- | --- |
| \`card\` | The card. |

<!-- /generated -->
`,
    );
  });

  it('changes nothing when it runs again', () => {
    const { markdown } = fillTables(page, elements);
    assert.equal(fillTables(markdown, elements).markdown, markdown);
  });

  it('says that a table of something public is missing', () => {
    assert.deepEqual(fillTables('<!-- generated:ml-x parts -->\n<!-- /generated -->', elements).faults, [
      'there is no <!-- generated:ml-x attributes -->',
    ]);
  });

  it('says that a marker names nothing', () => {
    const { faults } = fillTables(`${page}<!-- generated:ml-y parts -->\n<!-- /generated -->`, elements);
    assert.deepEqual(faults, ['generated:ml-y parts: there is no such element, or no such table']);
  });

  it('says that something public has no description', () => {
    const bare = new Map([['ml-x', { ...element, cssParts: [{ name: 'card' }] }]]);
    assert.deepEqual(fillTables(page, bare).faults, ['ml-x: parts card has no description']);
  });
});

describe('findUndocumented', () => {
  it('finds variables and parts that the manifest does not have', () => {
    const sources = 'html`<p part="card"></p><b part="bar low"></b>`; css`color: var(--ml-quiz-ink, red)`';
    assert.deepEqual(findUndocumented(sources, elements), [
      '--ml-quiz-ink is read, and src/styles/tokens.ts does not declare it',
      'part bar is there, and no element has a @csspart for it',
    ]);
  });
});
