/**
 * Every code that `check` can report, with what it means and what mends it. A finding says the same about one place; here it is said
 * once for all, for SARIF and for the guide that is generated. A code that is not listed does not compile.
 */

import type { IssueCode } from '../../core/issue.js';

/** A code in words. */
export interface CodeWords {
  /** What is wrong, as a whole sentence. */
  readonly means: string;
  /** What to do about it, as a whole sentence. */
  readonly mend: string;
}

const words = (means: string, mend: string): CodeWords => ({ means, mend });

/** Codes of what the parser finds. Their messages say what would have been right. */
export const issueCodes: Readonly<Record<IssueCode, CodeWords>> = {
  'not-json': words('The text is not JSON.', 'Write no comments and no trailing commas.'),
  'too-large': words('The document is larger than 1 MiB.', 'Shorten it or split it.'),
  'too-deep': words('It is more than 32 levels deep.', 'Flatten conditions.'),
  'not-plain-data': words(
    'An object holds what JSON cannot.',
    'Use texts, finite numbers, lists and objects.',
  ),
  type: words('A value has another type than its field.', 'Give the one that is named.'),
  required: words('A field is missing.', 'Add it.'),
  'unknown-key': words('A key is not known, and is ignored.', 'Spell it as in the fields, or leave it out.'),
  value: words('A value is none of those allowed.', 'Use one that is named.'),
  range: words('A number lies outside its limits.', 'Keep to the limits.'),
  length: words('A text or list is too long or too short.', 'Keep to the limits.'),
  pattern: words('An id, day, language or address has the wrong form.', 'Write it as its type says.'),
  'forbidden-id': words('An id is a word of JavaScript, such as “length”.', 'Choose another.'),
  'blank-text': words('A text is blank.', 'Write it, or leave the field out.'),
  'schema-version': words('It is made for a newer format.', 'Write "schemaVersion": 1.'),
  'question-type': words('There is no such type of question.', 'Use one of those listed.'),
  form: words('An object mixes the keys of several forms, or has none.', 'Use the keys of one form.'),
  'duplicate-id': words('An id stands twice in its list, or a question in two pools.', 'Rename one.'),
  'unknown-reference': words('An id names nothing that is there.', 'Use an id of the quiz.'),
  'condition-form': words('A condition does not fit its question, or is half written.', 'See Conditions.'),
  'condition-order': words('A question depends on itself or a later one.', 'Look only back.'),
  'condition-scope': words('A question depends on all checks.', 'Depend on answers or dimensions.'),
  'band-order': words(
    'Bands overlap, leave a gap, or are not whole.',
    'Begin at 0 and rise in whole numbers.',
  ),
  'gate-order': words('Caps by share do not begin at 0 or do not rise.', 'Begin at 0; let no cap fall.'),
  'level-order': words('Levels, shares or steps do not rise.', 'Write the least first; levels begin at 0.'),
  'slider-range': words('max is not above min, or step does not divide the range.', 'Mend them.'),
  'points-precision': words('A number has more than three decimals.', 'Round it.'),
  'check-answer': words(
    '"correct" names no real answer, or two say "not sure".',
    'Name one; keep one way out.',
  ),
  'exclusive-points': words('An exclusive option gives points.', 'Take them out.'),
  'not-sure-points': words('An option that says "not sure" gives points.', 'Take them out.'),
  'ranking-option': words('An option of a ranking clears others or says "not sure".', 'Leave that out.'),
  'no-points': words('A weight rests on no points, or no weight is above 0.', 'Give points, or weight 0.'),
  cycle: words('Entries follow each other in a circle.', 'Cut it.'),
  'migration-source': words('A move is of an id that is still there.', 'Move only ids that are gone.'),
  unreachable: words('No answers let a question be asked.', 'Mend its "showIf".'),
  'more-issues': words('There are more faults than are listed.', 'Mend these, then check again.'),
};

/** Codes of what harms visitors or cannot be what the author means. */
export const errorCodes = {
  'better-answer-lowers': words(
    'A better answer lowers the score or a dimension.',
    'Let better answers only end gates and open questions; keep "hiddenCounts" at zero.',
  ),
  'context-scores': words(
    'A dimension of weight 0 decides in a gate, a "showIf" or the calibration.',
    'Give it a weight, or look at something else.',
  ),
  'gate-permanent': words('A gate holds whatever is answered.', 'Let a better answer end it.'),
  'consent-by-use': words('A text takes going on for consent.', 'Take it out: the form asks.'),
  'consent-in-quiz': words('A question asks for an address or consent.', 'Take it out: the form asks.'),
  'consent-gated': words('Consent gives points, is required, or decides what follows.', 'Take it out.'),
  'expect-shape': words(
    'A respondent under "expect" is not of the type Persona.',
    'Write it as its fields say.',
  ),
  'expect-reference': words('A respondent names what the quiz does not have.', 'Use ids of the quiz.'),
  'expect-differs': words('A respondent gets something else.', 'Mend the points, or the expectation.'),
} as const satisfies Readonly<Record<string, CodeWords>>;

/** Codes of what is to be looked at. */
export const warningCodes = {
  'silence-scores-more': words(
    'Leaving a question open scores more than answering it.',
    'Let the gate hold while it is open too: "not" of the good answers.',
  ),
  'question-unreachable': words('No answers let a question be asked.', 'Mend its "showIf".'),
  'gate-direction': words('A better answer could set a gate.', 'Cap what is missing: "not" of what is good.'),
  'gate-unreachable': words('No answers meet a gate.', 'Mend the condition, or take it out.'),
  'need-impossible': words('No answers meet a need of a role.', 'Ask for what answers can show.'),
  'action-unreachable': words('No answers bring an action up.', 'Mend its "when".'),
  'advice-unreachable': words('No answers let an entry be shown.', 'Mend its "when".'),
  'branch-dead': words('A part of a condition always or never holds.', 'Take it out.'),
  'condition-idle': words('A condition always holds.', 'Leave it out.'),
  'band-unreachable': words('No complete answers end in a band.', 'Move it, or mend points and gates.'),
  'top-unreachable': words(
    'Nobody can reach 100.',
    'Look for points that exclude each other, and caps that stay.',
  ),
  'dimension-top-unreachable': words(
    'Nobody can reach 100 in a dimension.',
    'Look for points that exclude each other.',
  ),
  'level-unreachable': words('No score falls on a level.', 'Move it.'),
  'band-for-nothing': words('A band is shown for no answers.', 'Ask for a share such as 0.6.'),
  'gate-idle': words('A gate never lowers a score.', 'Lower its cap, or take it out.'),
  'gate-shadowed': words('A stricter gate always holds beside it.', 'Lower its cap, or take it out.'),
  'gate-without-action': words('No action closes what a gate looks at.', 'Add one.'),
  'cap-on-band-edge': words('A cap equals the start of a band, so lets scores into it.', 'Write one less.'),
  'role-unreachable': words('Nobody can be ready for a role.', 'Take back a need, or change weights.'),
  'role-weighs-nothing': words('A role weighs a dimension without points.', 'Weigh another.'),
  'dimension-weightless': words('A dimension has weight 0.', 'Give it a weight, or take it out.'),
  'dimension-without-action': words('No action raises a dimension that counts.', 'Add one.'),
  'option-dominated': words('A rung gives less than one below.', 'Let points rise.'),
  'option-unreachable': words('No value reaches a step of a number.', 'Begin it at a possible value.'),
  'option-twin': words(
    'Two options have the same points and advice.',
    'Make one of them, or tell them apart.',
  ),
  'option-without-effect': words('Ticking a box changes nothing.', 'Give it points or a condition.'),
  'question-without-use': words('Nothing depends on a question.', 'Use its answer, or do not ask.'),
  'multiple-without-none': words('Nobody can say that none applies.', 'Add an "exclusive" option.'),
  'cap-without-points': words('A cap is for a dimension without points here.', 'Take it out.'),
  'cap-idle': words('A cap of a question never cuts.', 'Lower it below the sum, or take it out.'),
  'option-over-cap': words('One option gives more than the cap.', 'Raise the cap.'),
  'strength-without-points': words(
    'A strength stands at an option without points.',
    'Give points, or take it out.',
  ),
  'checks-missing': words('A rule looks at checks; there are none.', 'Add checks, or take it out.'),
  'step-unreachable': words(
    'No share of checks falls on a step.',
    'Use shares that the number of checks has.',
  ),
  'check-without-not-sure': words('A check has no honest way out.', 'Add an option with "notSure".'),
  'check-without-points': words('A correct answer gives nothing.', 'Give points.'),
  'check-position': words('The correct answer always stands in one place.', 'Set "shuffle".'),
  'explanation-repeats': words('An explanation only repeats the answer.', 'Say why.'),
  'action-never-offered': words(
    'An action comes up only once it is done.',
    'Let "when" hold while it is open.',
  ),
  'action-gains-nothing': words('What an action closes gives nothing.', 'Close what counts.'),
  'action-not-advisable': words('An action leads to a not "advisable" option.', 'Lead elsewhere.'),
  'action-without-hours': words('An action takes 0 hours.', 'Estimate.'),
  'successor-gone': words('"supersededBy" names an action that is not shown.', 'Name one that is.'),
  'resource-unused': words('No action points to a resource.', 'Point to it, or take it out.'),
  'pool-idle': words('A pool asks all its questions.', 'Pick fewer.'),
  'pool-uneven': words('Questions of a pool give different points.', 'Give them the same.'),
  'pool-decides': words('A rule looks at a question that not all are asked.', 'Look at another.'),
  'advice-expired': words('A date has passed, so an entry is not shown.', 'Look again, and move the date.'),
  'advice-expiring': words('A date passes within 30 days.', 'Look again, and move it.'),
  'review-overdue': words('Nobody looked for a year.', 'Look again, and write the day.'),
  'date-in-future': words('A look or a publication is dated ahead.', 'Mend the date.'),
  'date-order': words('An entry ends before it was looked at.', 'Mend one date.'),
  'fact-old': words('A fact is over three years old, without "reviewBy".', 'Find a newer one.'),
  'fact-without-source': words('A source names nobody.', 'Name who found it.'),
  'text-unfinished': words('A text holds TODO or the like.', 'Write it.'),
  'text-markup': words('A text holds HTML.', 'Use **bold**, `code`, [links](https://…).'),
  'text-space': words('A text has stray white space.', 'Take it out.'),
  'text-duplicate': words('Two entries say the same.', 'Say the difference.'),
  'address-insecure': words('An address is http.', 'Write https.'),
  'place-unfilled': words(
    'A {place} in a text is never filled.',
    'Use ids of earlier questions; scores only in the result.',
  ),
  'alternative-empty': words(
    'An alternative text is a file name or repeats its option.',
    'Say what is shown.',
  ),
  'translation-missing': words('A language lacks texts.', 'Translate them, or repeat a name.'),
  'translation-place': words('A translation lost a {place}.', 'Put it back.'),
  'expect-idle': words('A respondent expects nothing.', 'Add a band or a total.'),
} as const satisfies Readonly<Record<string, CodeWords>>;

/** A code of an error that is not the parser's. */
export type ErrorCode = keyof typeof errorCodes;

/** A code of a warning that is not the parser's. */
export type WarningCode = keyof typeof warningCodes;

/** Any code of a finding. */
export type FindingCode = IssueCode | ErrorCode | WarningCode;

/** The code in words. */
export const wordsOf = (code: FindingCode): CodeWords =>
  ({ ...issueCodes, ...errorCodes, ...warningCodes })[code];
