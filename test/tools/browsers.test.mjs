import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BrowserChoiceError, chooseBrowsers, explainMissing, findBrowsers } from '../../tools/browsers.mjs';

/**
 * A machine on which exactly these files can be run.
 * @param {{ files: string[], env?: Record<string, string>, platform?: string, folders?: string[] }} parts
 */
function machine({ files, env = {}, platform = 'linux', folders = [] }) {
  return {
    platform,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isExecutable: (/** @type {string} */ path) => files.includes(path.replaceAll('\\', '/')),
    folders: () => folders,
  };
}

describe('findBrowsers', () => {
  it('finds nothing on a machine without browsers', () => {
    assert.deepEqual(findBrowsers(machine({ files: [] })), []);
  });

  it('finds all three engines of Debian', () => {
    const found = findBrowsers(
      machine({
        files: [
          '/usr/bin/chromium',
          '/usr/bin/firefox-esr',
          '/usr/bin/WebKitWebDriver',
          '/usr/bin/Xvfb',
          '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
        ],
        folders: ['x86_64-linux-gnu'],
      }),
    );
    assert.deepEqual(found, [
      { engine: 'chromium', path: '/usr/bin/chromium' },
      { engine: 'firefox', path: '/usr/bin/firefox-esr' },
      { engine: 'webkit', path: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser' },
    ]);
  });

  it('prefers firefox-esr to firefox, which can be a wrapper script', () => {
    const found = findBrowsers(machine({ files: ['/usr/bin/firefox', '/usr/bin/firefox-esr'] }));
    assert.deepEqual(found, [{ engine: 'firefox', path: '/usr/bin/firefox-esr' }]);
  });

  it('leaves WebKit out when there is neither a display nor Xvfb', () => {
    const files = ['/usr/bin/WebKitWebDriver', '/usr/lib/webkitgtk-6.0/MiniBrowser'];
    assert.deepEqual(findBrowsers(machine({ files })), []);
    assert.equal(findBrowsers(machine({ files, env: { DISPLAY: ':0' } })).length, 1);
  });

  it('knows the places of macOS and Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.deepEqual(findBrowsers(machine({ platform: 'darwin', files: [chrome] })), [
      { engine: 'chromium', path: chrome },
    ]);
    const [edge] = findBrowsers(
      machine({
        platform: 'win32',
        env: { PROGRAMFILES: 'C:/Program Files' },
        files: ['C:/Program Files/Microsoft/Edge/Application/msedge.exe'],
      }),
    );
    assert.equal(edge?.engine, 'chromium');
  });

  it('takes the path from the environment first', () => {
    const files = ['/usr/bin/chromium', '/opt/chrome'];
    const [found] = findBrowsers(machine({ files, env: { CHROME_PATH: '/opt/chrome' } }));
    assert.equal(found?.path, '/opt/chrome');
  });

  it('says so when the path from the environment cannot be run', () => {
    assert.throws(
      () => findBrowsers(machine({ files: [], env: { FIREFOX_PATH: '/nope' } })),
      new BrowserChoiceError('FIREFOX_PATH=/nope is not a file that can be run.'),
    );
  });
});

describe('chooseBrowsers', () => {
  /** @type {import('../../tools/browsers.mjs').Browser[]} */
  const found = [{ engine: 'chromium', path: '/usr/bin/chromium' }];

  it('takes what is installed and tells what is missing', () => {
    assert.deepEqual(chooseBrowsers(found), { chosen: found, missing: ['firefox', 'webkit'] });
  });

  it('makes a missing engine an error for BROWSERS=all', () => {
    assert.throws(() => chooseBrowsers(found, 'all', 'linux'), {
      message: [
        'BROWSERS=all: not installed: firefox, webkit.',
        '  firefox: on Debian and Ubuntu apt-get install firefox-esr',
        '  webkit: on Debian and Ubuntu apt-get install webkit2gtk-driver xvfb',
      ].join('\n'),
    });
  });

  it('takes a list, and makes what is missing of it an error', () => {
    assert.deepEqual(chooseBrowsers(found, 'chromium'), { chosen: found, missing: [] });
    assert.throws(() => chooseBrowsers(found, 'chromium, firefox'), /not installed: firefox\./);
  });

  it('refuses an engine that it does not know', () => {
    assert.throws(() => chooseBrowsers(found, 'netscape'), {
      message:
        'BROWSERS=netscape: netscape is not known. Use auto, all, or a list of chromium, firefox, webkit.',
    });
  });
});

describe('explainMissing', () => {
  it('does not send people to a package manager that they do not have', () => {
    assert.doesNotMatch(explainMissing(['chromium', 'firefox', 'webkit'], 'darwin'), /apt-get/);
  });
});
