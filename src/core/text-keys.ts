/**
 * The fields of a quiz that hold a text for visitors, or a list of texts; no other kind of text stands in a field of the same name.
 * Generated from quiz.ts by `npm run schemas`. Do not edit.
 */
export const TEXT_KEYS: ReadonlySet<string> = new Set(
  'about alt bestFor certificationNote checklist cost description disclaimer duration explanation facts help instructions issuer label lead message name notes outcomes outlook privacy proof publisher remark remedy shortName source statusNote strength strengths text title unit verdict why'.split(
    ' ',
  ),
);
