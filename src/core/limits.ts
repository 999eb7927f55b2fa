/**
 * How much a quiz document may hold. Beyond these limits it is refused with an issue; nothing is cut off in silence.
 * Limits of single fields, such as the length of a title, stand in the schema.
 */

/** Largest JSON text, in bytes of UTF-8: 1 MiB. */
export const MAX_DOCUMENT_BYTES = 1_048_576;

/** Most lists and objects inside one another, the document itself included. */
export const MAX_DEPTH = 32;

/** Most values in a document that is given as an object: texts, numbers, lists and so on. */
export const MAX_VALUES = 250_000;

/** Longest key of an object, in UTF-16 code units; as long as an id, because points have ids as keys. */
export const MAX_KEY_LENGTH = 64;

/** Longest path of a translated text, in UTF-16 code units: there is room for the ids of a question and an option. */
export const MAX_PATH_LENGTH = 256;

/** Most questions in a quiz. */
export const MAX_QUESTIONS = 1000;

/** Most options in a question. */
export const MAX_OPTIONS = 50;

/** Longest text, in characters. */
export const MAX_TEXT_LENGTH = 5000;

/** Most issues that are reported one by one. */
export const MAX_ISSUES = 200;
