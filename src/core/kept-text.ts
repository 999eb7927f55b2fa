/**
 * The text that something is kept as between visits: JSON with the number of its format, of a size that a browser has room for.
 *
 * In: fields, or any text. Out: a text, or fields that nothing is known of yet; nothing where there is none.
 */

/** Largest text that is kept, in bytes of UTF-8. */
export const MAX_KEPT_BYTES = 32 * 1024;

/** Form of the texts, which later versions of the package go on reading. */
const FORMAT = 1;

/** The text of fields; `undefined` where it is too large to be kept. */
export const writeKeptText = (fields: object): string | undefined =>
  bounded(JSON.stringify({ format: FORMAT, ...fields }));

/** The fields in such a text, or in any other; `undefined` where it is none of ours. Never throws. */
export function readKeptText(text: string): Readonly<Record<string, unknown>> | undefined {
  if (bounded(text) === undefined) return undefined;
  try {
    // `null` has no fields to look at, and ends like broken JSON.
    const fields = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return Object.hasOwn(fields, 'format') && fields['format'] === FORMAT ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** The text, where it is no larger than what is kept. */
function bounded(text: string): string | undefined {
  let bytes = text.length;
  for (let place = 0; place < text.length && bytes <= MAX_KEPT_BYTES; place++) {
    const unit = text.charCodeAt(place);
    // Each half of a pair stands for two bytes, every other unit from 0x800 on for three.
    bytes += unit < 0x80 ? 0 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes <= MAX_KEPT_BYTES ? text : undefined;
}
