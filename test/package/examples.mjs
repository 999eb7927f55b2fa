/**
 * Finds the examples in Markdown. A fenced block of html, js, jsx or ts says after its language how it is tested:
 *
 *   html run          opened as a page
 *   js run, jsx run, ts run   bundled and run in a page; ts is type-checked first
 *   js run node       run under Node; ts is type-checked first
 *   html fragment     not run, because it is a part of something; so with js and ts
 */

/** @typedef {{ file: string, line: number, language: 'html' | 'js' | 'jsx' | 'ts', mode: 'page' | 'node' | 'fragment' | 'unmarked', code: string }} Example */

/** @type {Record<string, Example['mode']>} */
const MODES = { run: 'page', 'run node': 'node', fragment: 'fragment' };

/**
 * @param {string} file for messages
 * @param {string} markdown
 * @returns {Example[]}
 */
export function findExamples(file, markdown) {
  return [...markdown.matchAll(/^```(html|jsx?|ts)\b[ \t]*([^\n]*)\n([^]*?)^```/gm)].map((match) => {
    const [, language, mark = '', code = ''] = match;
    return {
      file,
      line: markdown.slice(0, match.index).split('\n').length,
      language: /** @type {Example['language']} */ (language),
      mode: MODES[mark.trim()] ?? 'unmarked',
      code,
    };
  });
}
