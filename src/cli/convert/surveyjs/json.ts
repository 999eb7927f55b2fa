/**
 * Reads SurveyJS's JSON, which may hold anything: what is not of the kind that is asked for counts as not there.
 * Texts may be one string or one a language.
 */

/** An object of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** A text by language tag; that of the survey has the key `default`. */
export type TextByLanguage = ReadonlyMap<string, string>;

/** The value as an object; an empty one where it is none. */
export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The value as a list; an empty one where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value of a key of the object itself. */
export const read = (json: Json, key: string): unknown => (Object.hasOwn(json, key) ? json[key] : undefined);

/** The value as a text; numbers and booleans are written out. */
export function stringOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The value as a number, also where it is written as a text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A text in all its languages. */
export function textsOf(value: unknown): TextByLanguage {
  const text = stringOf(value);
  if (text !== undefined) return new Map([['default', text]]);
  return new Map(
    Object.entries(objectOf(value)).flatMap(([lang, words]): readonly [string, string][] =>
      typeof words === 'string' ? [[lang, words]] : [],
    ),
  );
}

/** A choice, row or column: a value alone, or an object with `value` and `text`. */
export interface SurveyItem {
  /** What answers and conditions call it. */
  readonly value: string;
  readonly texts: TextByLanguage;
  readonly json: Json;
  /** It stands for none of the others. */
  readonly isNone?: boolean;
}

/** The entries of `choices`, `rows`, `columns` or `rateValues`. */
export function itemsOf(value: unknown): readonly SurveyItem[] {
  return listOf(value).flatMap((entry): readonly SurveyItem[] => {
    const json = objectOf(entry);
    const name = stringOf(entry) ?? stringOf(read(json, 'value') ?? read(json, 'name'));
    if (name === undefined) return [];
    const texts = textsOf(read(json, 'text') ?? read(json, 'title'));
    return [{ value: name, texts: texts.size > 0 ? texts : new Map([['default', name]]), json }];
  });
}
