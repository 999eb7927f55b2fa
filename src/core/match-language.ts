/** Which of some languages is the best for a reader of another. Tags are those of BCP 47. */

/**
 * The language for a reader: `de-AT` finds `de-AT`, else `de`, else another German in the same script; `zh-TW` finds `zh-Hant`.
 * @returns the tag as it stands in the list; `undefined` where none fits
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  for (const tag of prefixesOf(wanted)) {
    const found = available.find((other) => other.toLowerCase() === tag.toLowerCase());
    if (found !== undefined) return found;
  }
  const written = writtenAs(wanted);
  return written === undefined ? undefined : available.find((other) => writtenAs(other) === written);
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`. */
function prefixesOf(tag: string): readonly string[] {
  const parts = tag.split('-');
  return parts.map((_, place) => parts.slice(0, parts.length - place).join('-'));
}

/** The language with its likely script; `undefined` for a tag that is none. */
function writtenAs(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
