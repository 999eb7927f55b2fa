import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BrowserChoiceError } from '../../tools/browsers.mjs';
import { getChromium } from '../../tools/get-browser.mjs';

/**
 * A machine that can do nothing unless a test says so.
 * @param {Partial<import('../../tools/get-browser.mjs').Means>} means
 */
function meansWith(means) {
  /** @type {string[]} */
  const said = [];
  /** @type {import('../../tools/get-browser.mjs').Means} */
  const all = {
    hasApt: false,
    installPackage() {
      throw new Error('no apt-get here');
    },
    findInstalled: () => undefined,
    findCached: async () => undefined,
    download: async () => {
      throw new Error('no network');
    },
    whyItFails: () => undefined,
    say: (line) => said.push(line),
    ...means,
  };
  return { means: all, said };
}

describe('getChromium', () => {
  it('installs the package where it can, and says so', async () => {
    let isInstalled = false;
    const { means, said } = meansWith({
      hasApt: true,
      installPackage: () => (isInstalled = true),
      findInstalled: () => (isInstalled ? '/usr/bin/chromium' : undefined),
    });
    assert.equal(await getChromium(means), '/usr/bin/chromium');
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /Installing the package chromium with apt-get/);
  });

  it('downloads the official build elsewhere, and says so', async () => {
    const { means, said } = meansWith({ download: async () => '/cache/chrome' });
    assert.equal(await getChromium(means), '/cache/chrome');
    assert.match(said.join('\n'), /official Chrome for Testing/);
  });

  it('uses an earlier download without a word', async () => {
    const { means, said } = meansWith({ findCached: async () => '/cache/chrome' });
    assert.equal(await getChromium(means), '/cache/chrome');
    assert.deepEqual(said, []);
  });

  it('downloads when the package could not be installed', async () => {
    const { means } = meansWith({ hasApt: true, download: async () => '/cache/chrome' });
    assert.equal(await getChromium(means), '/cache/chrome');
  });

  it('fails with one message that tells everything that was tried', async () => {
    const { means } = meansWith({ hasApt: true });
    await assert.rejects(getChromium(means), (error) => {
      assert.ok(error instanceof BrowserChoiceError);
      assert.match(error.message, /apt-get install chromium: no apt-get here/);
      assert.match(error.message, /Chrome for Testing: no network/);
      assert.match(error.message, /CHROME_PATH=/);
      return true;
    });
  });

  it('does not hand out a browser that does not start', async () => {
    const { means } = meansWith({
      download: async () => '/cache/chrome',
      whyItFails: () => 'libnss3.so is missing',
    });
    await assert.rejects(getChromium(means), /does not start: libnss3\.so is missing/);
  });
});
