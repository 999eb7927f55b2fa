import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyModule } from '../../tools/minify-literals.mjs';

/** @param {string} code */
function minified(code) {
  return minifyModule(code, 'module.js')?.code ?? code;
}

describe('minifyModule', () => {
  it('makes white space in html one space and never none', () => {
    assert.equal(minified('html`<b>${a}</b>\n    <i> x </i>\n  `;'), 'html`<b>${a}</b> <i> x </i> `;');
  });

  it('drops comments of html', () => {
    assert.equal(minified('html`<p><!-- why -->x</p>`;'), 'html`<p>x</p>`;');
  });

  it('leaves literals with <pre> alone', () => {
    const code = 'html`<pre>\n  ${text}\n</pre>`;';
    assert.equal(minified(code), code);
  });

  it('minifies css, and keeps its escapes', () => {
    assert.equal(minified('css`/* why */ a { color: rgb(255, 0, 0); }`;'), 'css`a{color:red}`;');
    assert.match(minified("css`a::before { content: '\\\\201C'; }`;"), /content:"(\\\\201c|“)"/i);
  });

  it('rewrites nothing for older browsers', () => {
    assert.equal(
      minified('css`a { color: light-dark(#000, #fff); &:hover { color: red; } }`;'),
      'css`a{color:light-dark(#000,#fff);&:hover{color:red}}`;',
    );
  });

  it('only squeezes css with expressions', () => {
    assert.equal(minified('css`a {\n  color: ${x}; /* y */\n}`;'), 'css`a { color: ${x}; }`;');
  });

  it('keeps what must be escaped in a literal', () => {
    assert.equal(minified('html`<p>\n\\`\\${a}\\\\</p>`;'), 'html`<p> \\`\\${a}\\\\</p>`;');
  });

  it('leaves other tags and plain literals alone', () => {
    assert.equal(minifyModule('sql`a\n  b`; `a\n  b`;', 'module.js'), null);
  });
});
