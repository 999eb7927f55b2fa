import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bundle } from './bundle.mjs';
import { installPacked } from './packed.mjs';
import { launchChromium, noChromium, visit } from './page.mjs';

const { project } = installPacked();
const LIT = [/^lit($|\/)/];

describe('side effects', () => {
  it('drops everything of the main entry that is not used', async () => {
    const code = await bundle(project, "import 'ml-readiness-quiz';\nimport 'ml-readiness-quiz/core';", {
      external: LIT,
    });
    assert.equal(code.replace(/^\/\/.*$/gm, '').trim(), '');
  });

  it('takes along the newsletter service that is used, and no other', async () => {
    const source = "import { ghost } from 'ml-readiness-quiz/lead';\nconsole.log(ghost);";
    const code = await bundle(project, source);
    assert.match(code, /integrity-token/);
    assert.doesNotMatch(code, /mailchimp|hsforms|buttondown|kit\.com|brevo|mailerlite|LEAD_SIGNED_UP/);
  });

  it('takes no Lit along for what needs none', async () => {
    const source = "import { parseQuiz } from 'ml-readiness-quiz';\nconsole.log(parseQuiz);";
    assert.doesNotMatch(await bundle(project, source), /LitElement|customElements/);
  });
});

describe('a bundled ./define', { skip: noChromium }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  it('registers the elements', async () => {
    const file = join(project, 'bundle.js');
    writeFileSync(file, await bundle(project, "import 'ml-readiness-quiz/define';"));
    const { page, complaints } = await visit(browser, {
      html: '<!doctype html><title>t</title><script type="module" src="/bundle.js"></script>',
      files: { '/bundle.js': file },
    });
    const tags = ['ml-readiness-quiz', 'ml-readiness-results'];
    const isDefined = await page.evaluate(
      (names) => Promise.all(names.map(async (tag) => Boolean(await customElements.whenDefined(tag)))),
      tags,
    );
    assert.deepEqual(isDefined, [true, true]);
    assert.deepEqual(complaints, []);
  });
});
