/** Scripts that run from right to left, by their ISO 15924 codes. */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Directions by language: every screen asks, and to work one out costs about 3 % of a step. */
const known = new Map<string, 'ltr' | 'rtl'>();

/** The direction a language is written in; left to right where the tag is not known. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  let direction = known.get(language);
  if (!direction) known.set(language, (direction = workOut(language)));
  return direction;
}

function workOut(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
