/** The runner's own reporter, without its note about the 404s that tests ask for on purpose. */
import { isatty } from 'node:tty';
import { defaultReporter } from '@web/test-runner';

export function reporter() {
  const original = defaultReporter({
    reportTestResults: true,
    reportTestProgress: isatty(1),
  });
  return {
    ...original,
    /** @param {any} results */
    reportTestFileResults({ sessionsForTestFile, ...rest }) {
      const sessions = sessionsForTestFile.map((/** @type {any} */ session) => ({
        ...session,
        request404s: session.request404s.filter((/** @type {string} */ url) => !url.startsWith('__test__/')),
      }));
      return original.reportTestFileResults?.({ ...rest, sessionsForTestFile: sessions });
    },
  };
}
