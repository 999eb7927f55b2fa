/** What the demo's article promises its readers: dated facts with sources, corrected claims, links that are safe to follow. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fillIn } from '../../demo/page-parts.mjs';

const demo = new URL('../../demo/', import.meta.url);
const read = (/** @type {string} */ file) => readFileSync(new URL(file, demo), 'utf8');
const pages = { 'index.html': fillIn(read('index.html')), 'privacy.html': fillIn(read('privacy.html')) };

const page = pages['index.html'];
const prose = between(page, '<div class="prose">', '<section class="sources"');
const sources = between(page, '<section class="sources"', '</section>');
const blocks = [...prose.matchAll(/<(p|li|tr|figcaption)\b[^>]*>.*?<\/\1>/gs)].map(([block]) => block);

describe('the article', () => {
  it('has between 1,600 and 2,200 words, the citation marks not counted', () => {
    const words = textOf(prose.replaceAll(/<a\s+class="cite".*?<\/a\s*>/gs, '')).split(' ').length;
    assert.ok(words >= 1600 && words <= 2200, `${words} words`);
  });

  it('names a reading time that fits its length', () => {
    const minutes = Number(/(\d+) minutes to read/.exec(page)?.[1]);
    assert.ok(Math.abs(minutes - textOf(prose).split(' ').length / 230) <= 1);
  });

  it('shouts nowhere', () => {
    for (const [file, html] of Object.entries(pages)) assert.ok(!textOf(html).includes('!'), file);
  });

  it('gives every figure in the text a source', () => {
    const figures = blocks.filter(
      (block) => /\d%|\$\d|\d,\d{3}/.test(textOf(block)) && !block.startsWith('<tr'),
    );
    assert.ok(figures.length >= 8);
    for (const block of figures) assert.match(block, /class="cite"/, textOf(block));
  });

  it('gives every drawn figure and table a source with a year', () => {
    const figures = [...prose.matchAll(/<figure\b.*?<\/figure>/gs)].map(([figure]) => figure);
    assert.equal(figures.length, 3);
    for (const figure of figures) {
      const caption = textOf(between(figure, '<figcaption>', '</figcaption>'));
      assert.match(caption, /^Sources?: .*\b20\d\d\b/);
      assert.match(figure, /<caption>/);
    }
  });

  it('draws bars as long as their numbers, all on one scale', () => {
    const bars = [...prose.matchAll(/<rect width="([\d.]+)%".*?<span>([\d.]+)%<\/span>/gs)];
    assert.equal(bars.length, 4);
    for (const [, width, number] of bars) assert.equal(Number(width), Number(number) * 2.5);
  });

  it('cites only sources that are listed, and lists only sources that are cited', () => {
    const cited = new Set([...prose.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => Number(number)));
    const listed = [...sources.matchAll(/<li id="source-(\d+)">/g)].map(([, number]) => Number(number));
    assert.deepEqual(
      [...cited].sort((a, b) => a - b),
      listed,
    );
    for (const [mark] of prose.matchAll(/<a\s+class="cite".*?<\/a\s*>/gs)) {
      const number = /#source-(\d+)/.exec(mark)?.[1];
      assert.equal(textOf(mark), number);
      assert.match(mark, new RegExp(`aria-label="Source ${number}"`));
    }
  });

  it('dates every source, or says that it has no date', () => {
    for (const [, source = ''] of sources.matchAll(/<li id="source-\d+">(.*?)<\/li>/gs)) {
      assert.match(textOf(source), /\b20\d\d\b|undated/);
    }
  });
});

describe('claims of older articles that no longer hold', () => {
  /** @type {[string, RegExp, RegExp][]} what it is about, where it is mentioned, what must be said there too */
  const corrected = [
    ["AWS's Specialty exam is retired", /Specialty/, /retired/i],
    ['AI-102 is retired', /AI-102|Azure AI Engineer/, /retired|successor/i],
    ['23% was not about machine learning engineers', /\b23%/, /2022 to 2032.*research scientists/],
    ['shares of languages are shares of postings', /56%.*Python|Python.*56%|56% named/, /postings in 2024/],
    ['Hadoop and Kubernetes are not cloud platforms', /Hadoop/, /distributed engine/],
    ['fast.ai is a course', /fast\.ai/, /course/],
    ['Keras is a layer', /Keras/, /layer over JAX, TensorFlow or PyTorch/],
    ['only Python is a must', /C\+\+/, /bonus/],
    ['a degree is not required', /doctorate/, /count/],
    ['odds by place are one firm’s own', /better odds/, /no independent test/],
    ['no official projection for the occupation', /Bureau of Labor Statistics does/, /does not track them/],
    ['beta exams are called unconfirmed', /AI-103|AI-300/, /not confirmed/],
  ];
  for (const [what, mention, needed] of corrected) {
    it(what, () => {
      const mentions = blocks.map(textOf).filter((text) => mention.test(text));
      assert.ok(mentions.length > 0, 'it is mentioned');
      for (const text of mentions) assert.match(text, needed);
    });
  }

  it('prints no multiple for the odds in a tech hub', () => {
    assert.doesNotMatch(textOf(prose), /\b(2|two)\s*(–|-|to)\s*(3|three)\s*times/i);
    assert.doesNotMatch(textOf(prose), /unprecedented|guarantee/i);
  });
});

describe('links', () => {
  for (const [file, html] of Object.entries(pages)) {
    const anchors = [...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>/gs)];

    it(`of ${file} to other sites are https and give nothing away`, () => {
      for (const [anchor, href = ''] of anchors.filter(([, href = '']) => /^[a-z]+:|^\/\//.test(href))) {
        assert.match(href, /^https:\/\//);
        assert.match(anchor, /rel="noopener noreferrer"/);
        assert.doesNotMatch(anchor, /target=/);
      }
    });

    it(`of ${file} within the site lead somewhere`, () => {
      for (const [, href = ''] of anchors.filter(([, href = '']) => !/^[a-z]+:/.test(href))) {
        const [path, fragment] = href.split('#');
        if (path) assert.ok(existsSync(new URL(path, demo)), href);
        else assert.equal(html.split(`id="${fragment}"`).length, 2, href);
      }
    });
  }

  it('come with nothing that is loaded from other sites', () => {
    for (const html of Object.values(pages)) {
      assert.doesNotMatch(html, /<(?:img|iframe|script|link|source)\b[^>]*(?:src|href)="(?:https?:)?\/\//);
    }
    for (const file of readdirSync(demo, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.css'))) {
      assert.doesNotMatch(read(file), /url\(|@import (?!'ml-readiness-quiz\/themes\/)|@font-face/, file);
    }
  });
});

describe('the quiz in the article', () => {
  it('is two lines: the element with its settings, and a paragraph for readers without scripts', () => {
    const [, attributes = '', fallback = ''] =
      /<ml-readiness-quiz([^>]*)>(.*?)<\/ml-readiness-quiz>/s.exec(page) ?? [];
    assert.match(attributes, /privacy-url="privacy\.html"/);
    assert.match(attributes, /lead-endpoint="\/api\/leads"/);
    assert.match(attributes, /lead-include="answers"/);
    assert.match(fallback.trim(), /^<p>.*<\/p>$/s);
  });

  it('has its height reserved', () => {
    assert.match(read('article.css'), /ml-readiness-quiz \{[^}]*min-block-size/);
  });
});

/** @param {string} text @param {string} start @param {string} end */
function between(text, start, end) {
  const from = text.indexOf(start);
  return text.slice(from, text.indexOf(end, from + start.length));
}

/** @param {string} html @returns {string} what a reader sees of it, on one line */
function textOf(html) {
  return html
    .replaceAll(/<!doctype[^>]*>|<!--.*?-->|<head>.*?<\/head>/gs, '')
    .replaceAll(/<a\s+class="cite"/g, ' <a class="cite"')
    .replaceAll(/<\/?(?:p|li|tr|td|th|h\d|figcaption|caption|span|summary|legend|label)\b[^>]*>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
