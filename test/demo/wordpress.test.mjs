/**
 * The WordPress plugin under PHP, where PHP is installed, and wherever CI says that everything has to be. WordPress's own files are used
 * where they are installed: see wordpress/harness.php.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { root } from '../../tools/run.mjs';
import { makeLead } from './leads.mjs';

const { parseLead } = await import(root('dist/lead/index.js'));

const hasPhp = spawnSync('php', ['--version']).status === 0 || process.env['CI'] !== undefined;

/** @param {{ do: string, [argument: string]: unknown }[]} steps @returns {any[]} what each gave */
function onSite(...steps) {
  const printed = execFileSync(
    'php',
    ['-d', 'error_reporting=E_ALL', '-d', 'display_errors=stderr', root('test/demo/wordpress/harness.php')],
    {
      input: JSON.stringify(steps),
      encoding: 'utf8',
    },
  );
  return JSON.parse(printed).answers;
}

/** @param {Record<string, unknown>} [changes] */
const post = (changes) => ({ do: 'post', body: JSON.stringify(makeLead(changes)) });

if (hasPhp) {
  describe('the WordPress plugin', () => {
    it('is sound PHP', () => {
      const printed = execFileSync('php', ['-l', root('demo/wordpress/ml-readiness-quiz.php')], {
        encoding: 'utf8',
      });
      assert.match(printed, /^No syntax errors/);
    });

    it('becomes the tag where its shortcode stands, with the site’s own address for leads, and brings the script', () => {
      const text = '[ml_readiness_quiz privacy_url="/privacy/" heading_level="3" onclick="alert(1)"]';
      const [html, scripts] = onSite({ do: 'shortcode', text }, { do: 'scripts' });
      assert.equal(
        html,
        '<ml-readiness-quiz lead-endpoint="https://blog.example/wp-json/ml-readiness-quiz/v1/leads" ' +
          'privacy-url="/privacy/" heading-level="3"></ml-readiness-quiz>',
      );
      assert.deepEqual(scripts, { 'ml-readiness-quiz': 'enqueued' });
    });

    it('ends its shortcode at the first bracket, as WordPress does', () => {
      const [html] = onSite({ do: 'shortcode', text: '[ml_readiness_quiz lang="d]e"] [other a="b"]' });
      assert.doesNotMatch(html, / lang="d\]e"/);
      assert.ok(html.endsWith('</ml-readiness-quiz>e"] [other a="b"]'), html);
    });

    it('takes a name without a value', () => {
      const [html] = onSite({ do: 'shortcode', text: '[ml_readiness_quiz lead_outbox onclick]' });
      assert.match(html, / lead-outbox="">/);
      assert.doesNotMatch(html, /onclick/);
    });

    it('takes fields and boxes from between its tags, in an article that WordPress sets', () => {
      const lists = {
        lead_fields: [{ type: 'first-name' }],
        lead_consents: [
          { purpose: 'newsletter', text: `News & more <b> “as it's said”` },
          { purpose: 'contact' },
        ],
        onclick: 'alert(1)',
      };
      const written = JSON.stringify(lists, null, 2).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const [article] = onSite({
        do: 'article',
        html: `One "quote".\n\n[ml_readiness_quiz lang="de"]\n${written}\n[/ml_readiness_quiz]\n\nAnother "quote".`,
      });
      assert.equal(article.match(/&#822[01];/g)?.length, 4, article);
      assert.doesNotMatch(article, /onclick|\[ml_readiness_quiz|\[\/ml_readiness_quiz/);
      const read = (/** @type {string} */ name) =>
        JSON.parse(
          new RegExp(` ${name}="([^"]*)"`)
            .exec(article)?.[1]
            ?.replaceAll('&quot;', '"')
            .replaceAll('&#039;', "'") ?? '',
        );
      assert.deepEqual(read('lead-fields'), lists.lead_fields);
      assert.deepEqual(read('lead-consents'), lists.lead_consents);
    });

    it('leaves the quotes of an article to WordPress where nothing stands between its tags', () => {
      const [article] = onSite({ do: 'article', html: '[ml_readiness_quiz lang="de"]\n\nA "quote".' });
      assert.match(article, /&#8220;/);
      assert.match(article, / lang="de"/);
    });

    it('hands on what it cannot read, so that the quiz shows no other form than was meant', () => {
      const [html] = onSite({
        do: 'shortcode',
        text: '[ml_readiness_quiz]{"lead_fields":[[/ml_readiness_quiz]',
      });
      assert.match(html, / lead-consents="\{&quot;lead_fields&quot;:\[">/);
    });

    it('lets no script in by an address', () => {
      const text = '[ml_readiness_quiz src="javascript:alert(1)" lang="de&quot;><img>"]';
      const [html] = onSite({ do: 'shortcode', text });
      assert.doesNotMatch(html, /javascript|<img/);
    });

    it('loads its script as a module, and no other script', () => {
      const tag = (/** @type {string} */ handle) => ({
        do: 'script',
        handle,
        tag: `<script src='/${handle}.js'></script>`,
      });
      const typed = `<script type='text/javascript' src='/ml-readiness-quiz.js' id='x'></script>`;
      assert.deepEqual(onSite({ do: 'script', handle: 'ml-readiness-quiz', tag: typed }), [
        `<script type="module" src='/ml-readiness-quiz.js' id='x'></script>`,
      ]);
      assert.deepEqual(onSite(tag('ml-readiness-quiz'), tag('jquery')), [
        `<script type="module" src='/ml-readiness-quiz.js'></script>`,
        `<script src='/jquery.js'></script>`,
      ]);
    });

    it('lets authors paste the tag, without handlers', () => {
      const html = '<p><ml-readiness-quiz src="/quiz.json" onclick="alert(1)"></ml-readiness-quiz></p>';
      assert.deepEqual(onSite({ do: 'clean', html }), [
        '<p><ml-readiness-quiz src="/quiz.json"></ml-readiness-quiz></p>',
      ]);
    });

    it('brings the script where an author pasted the tag, and nowhere else', () => {
      const page = (/** @type {string} */ html) => ({ do: 'content', html });
      assert.deepEqual(onSite(page('<p>No quiz.</p>'), { do: 'scripts' })[1], {
        'ml-readiness-quiz': 'registered',
      });
      const pasted = '<ml-readiness-quiz></ml-readiness-quiz>';
      assert.deepEqual(onSite(page(pasted), { do: 'scripts' }), [
        pasted,
        { 'ml-readiness-quiz': 'enqueued' },
      ]);
    });

    it('stores a lead once, however often it arrives, and tells other plugins once', () => {
      const lead = makeLead();
      const body = JSON.stringify(lead);
      const [first, second, page, heard] = onSite(
        { do: 'post', body },
        { do: 'post', body },
        { do: 'page' },
        { do: 'heard' },
      );
      assert.deepEqual([first.status, second.status], [201, 200]);
      assert.equal(page.match(/ada@example\.org/g).length, 1);
      assert.ok(page.includes('<td>agreed</td>'));
      assert.deepEqual(heard, [lead.submissionId]);
    });

    it('keeps quotes and other letters as they were typed', () => {
      const [, { data }] = onSite(
        post({
          contact: { email: "o'brien@example.org" },
          attribution: { page: 'https://blog.example/ü?a=%s', referrer: '', utm: {}, context: {} },
        }),
        { do: 'export', email: "o'brien@example.org" },
      );
      const stored = JSON.parse(data[0].data[1].value);
      assert.equal(parseLead(stored).ok, true, data[0].data[1].value);
      assert.deepEqual([stored.attribution.utm, stored.attribution.context], [{}, {}]);
      assert.equal(stored.contact.email, "o'brien@example.org");
      assert.equal(stored.attribution.page, 'https://blog.example/ü?a=%s');
    });

    for (const [what, body, status, field] of /** @type {const} */ ([
      ['what is not JSON', 'not JSON', 422, undefined],
      ['a list', '[]', 422, undefined],
      ['a lead without an id', '{"contact":{"email":"a@example.org"}}', 422, undefined],
      [
        'an id that could be anything',
        JSON.stringify(makeLead({ submissionId: "'; DROP TABLE x" })),
        422,
        undefined,
      ],
      ['no e-mail address', JSON.stringify(makeLead({ contact: { email: 'nobody' } })), 422, 'email'],
      [
        'an address that is no text',
        JSON.stringify(makeLead({ contact: { email: ['a@example.org'] } })),
        422,
        'email',
      ],
      ['more than a lead can be', 'x'.repeat(70_000), 413, undefined],
      ['what is nested too deep', '['.repeat(500), 422, undefined],
    ])) {
      it(`refuses ${what}`, () => {
        const [answer] = onSite({ do: 'post', body });
        assert.equal(answer.status, status);
        assert.equal(answer.data.field, field);
        // What is in `message` the visitor reads, in whatever language.
        assert.equal(answer.data.message, undefined);
      });
    }

    it('asks to try again where the database does not answer', () => {
      const [, answer] = onSite({ do: 'break' }, post());
      assert.equal(answer.status, 503);
      assert.equal(answer.headers['Retry-After'], '5');
    });

    it('exports no formulas', () => {
      const [, csv] = onSite(post({ contact: { email: '=1+1@example.org' } }), { do: 'csv' });
      assert.ok(csv.includes(`,'=1+1@example.org,`), csv);
    });

    it('gives a visitor what is kept of them, and deletes it, and nothing of others', () => {
      const mine = { email: 'Grace@example.org' };
      const [, , found, erased, left] = onSite(
        post({ contact: { email: 'grace@example.org' } }),
        post(),
        { do: 'export', ...mine },
        { do: 'erase', ...mine },
        { do: 'csv' },
      );
      assert.equal(found.data.length, 1);
      assert.deepEqual([erased.items_removed, erased.done], [1, true]);
      assert.ok(left.includes('ada@') && !left.includes('grace@'));
    });

    it('leaves nothing behind when it is uninstalled', () => {
      const [before, , after] = onSite({ do: 'tables' }, { do: 'uninstall' }, { do: 'tables' });
      assert.deepEqual([before, after], [['wp_ml_readiness_leads'], []]);
    });
  });
}
