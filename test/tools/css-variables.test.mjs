import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCssVariables } from '../../tools/css-variables.mjs';

describe('readCssVariables', () => {
  it('reads name, default and the comment right above', () => {
    const sheet = `
      :host {
        /* Text. It comes
           from the page. */
        --_text: var(--ml-quiz-text, currentColor);
        /* Hairlines. */
        --_line: var(--ml-quiz-line, color-mix(in srgb, var(--_text) 16%, transparent));
      }`;
    assert.deepEqual(readCssVariables(sheet), [
      { name: '--ml-quiz-text', default: 'currentColor', description: 'Text. It comes from the page.' },
      {
        name: '--ml-quiz-line',
        default: 'color-mix(in srgb, var(--ml-quiz-text) 16%, transparent)',
        description: 'Hairlines.',
      },
    ]);
  });

  it('leaves the description empty where the comment stands above another one', () => {
    const sheet = '/* A. */ --_a: var(--ml-quiz-a, 1px);\n--_b: var(--ml-quiz-b, 2px);';
    assert.equal(readCssVariables(sheet)[1]?.description, '');
  });

  it('takes the first declaration of a variable', () => {
    const sheet = '--_a: var(--ml-quiz-a, 1px);\n/* Dark. */ --_a: var(--ml-quiz-a, 2px);';
    assert.deepEqual(readCssVariables(sheet), [{ name: '--ml-quiz-a', default: '1px', description: '' }]);
  });
});
