/**
 * Issues: faults in data from outside, as plain data that a person and a program can read.
 * Not for wrong use by a programmer (that throws `TypeError` or `RangeError`).
 */

/** What kind of fault it is. Codes are stable; messages are not. */
export type IssueCode =
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'not-plain-data'
  | 'type'
  | 'required'
  | 'unknown-key'
  | 'value'
  | 'range'
  | 'length'
  | 'pattern'
  | 'forbidden-id'
  | 'blank-text'
  | 'schema-version'
  | 'question-type'
  | 'form'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'condition-form'
  | 'condition-order'
  | 'condition-scope'
  | 'band-order'
  | 'gate-order'
  | 'level-order'
  | 'slider-range'
  | 'points-precision'
  | 'check-answer'
  | 'exclusive-points'
  | 'not-sure-points'
  | 'ranking-option'
  | 'no-points'
  | 'cycle'
  | 'migration-source'
  | 'unreachable'
  | 'more-issues';

/** One fault in outside data. */
export interface Issue {
  /** What kind of fault it is. */
  readonly code: IssueCode;
  /** `error`: the document cannot be used. `warning`: it can, and the author should look. */
  readonly severity: 'error' | 'warning';
  /** Where, such as `questions[3].options[1].points`; empty for the document itself. */
  readonly path: string;
  /** What would have been right, in words. */
  readonly expected: string;
  /** What was found, in words, cut to 80 characters. */
  readonly received: string;
  /** The whole fault as one sentence for the author, with what to do. */
  readonly message: string;
}
