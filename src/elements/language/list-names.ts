/**
 * Names in a sentence of a language: "Git, a cloud, and PyTorch"; with commas where the language is not known.
 * @param lang a language tag
 */
export function listNames(names: readonly string[], lang: string): string {
  try {
    return new Intl.ListFormat(lang).format(names);
  } catch {
    return names.join(', ');
  }
}
