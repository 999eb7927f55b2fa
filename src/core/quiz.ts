/**
 * The quiz document: everything an author can write, on one page, so that the format can be read in one sitting
 * (which is why this file is longer than others). The JSON Schema in `schemas/quiz.schema.json` is generated from it.
 *
 * In: nothing. Out: types only. Shape is validated from the schema, meaning (references, reachability) by `parse-quiz.ts`.
 */

/**
 * A stable identifier. It goes into saved answers and events, so it must not change when wording does.
 * @pattern ^[A-Za-z0-9_-]{1,64}$
 */
export type Id = string;

/**
 * Text shown to a visitor, in the language of the quiz. It is text: markup in it is shown literally.
 * @minLength 1
 * @maxLength 5000
 */
export type Text = string;

/**
 * A calendar day, `YYYY-MM-DD`.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
 */
export type IsoDate = string;

/**
 * An absolute web or mail address.
 * @pattern ^(https?://[^\s\\]+|mailto:[^\s\\]+)$
 * @maxLength 2000
 */
export type WebAddress = string;

/**
 * Points, never negative, with at most three decimals.
 * @minimum 0
 * @maximum 1000000
 */
export type PointValue = number;

/**
 * A share of a whole, 0 to 1.
 * @minimum 0
 * @maximum 1
 */
export type Share = number;

/**
 * A score or cap, 0 to 100.
 * @minimum 0
 * @maximum 100
 */
export type Percent = number;

/** Points by dimension id. A dimension that is not named gets none. */
export interface Points {
  /** Points for the dimension with this id. */
  [dimension: string]: PointValue;
}

/** A quiz: what is asked, how answers are scored, and what is advised. */
export interface Quiz {
  /** Where an editor finds the schema of this document. Ignored otherwise, and never fetched. */
  readonly $schema?: string;
  /** Version of this format. */
  readonly schemaVersion: 1;
  /** Stable id of the quiz. */
  readonly id: Id;
  /**
   * Version of this quiz's content. Change it when questions, points or advice change.
   * @minLength 1
   * @maxLength 32
   */
  readonly version: string;
  /**
   * Language of the texts, as a BCP 47 tag.
   * @pattern ^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$
   */
  readonly lang: string;
  /** Title of the quiz. */
  readonly title: Text;
  /** What a visitor reads before the first question. */
  readonly intro?: Intro;
  /** What the quiz says about itself beside the result: a guide, not a verdict. */
  readonly disclaimer?: Text;
  /** How the score is made and what is known about its limits, in plain words. */
  readonly about?: Text;
  /**
   * What the result begins with: the overall score with its band, or the roles that fit, and then no overall score is shown.
   * @default "score"
   */
  readonly headline?: 'score' | 'roles';
  /** Other words above parts of the result, for a quiz that is not about one person's next job. */
  readonly headings?: Headings;
  /**
   * What is scored apart. Their weights say how much each counts for the whole.
   * @minItems 1
   * @maxItems 50
   */
  readonly dimensions: readonly Dimension[];
  /**
   * The questions in the order in which they are asked.
   * @minItems 1
   * @maxItems 1000
   */
  readonly questions: readonly Question[];
  /**
   * Headings above groups of questions, where all questions are on one page. A question in none stands under no heading.
   * @maxItems 50
   */
  readonly sections?: readonly Section[];
  /**
   * The named ranges of the score, lowest first; the first starts at 0.
   * @minItems 1
   * @maxItems 20
   */
  readonly bands: readonly Band[];
  /**
   * Rules that cap the overall score whatever the other points are. Their order decides whose remedy comes first.
   * @maxItems 50
   */
  readonly gates?: readonly Gate[];
  /** How knowledge checks limit what visitors say of themselves. */
  readonly calibration?: Calibration;
  /** How much must be answered before a band is shown. */
  readonly completeness?: Completeness;
  /**
   * Kinds of job that the report can match.
   * @maxItems 50
   */
  readonly roles?: readonly Role[];
  /** The question whose answer names the role the visitor aims for; its option ids are role ids. */
  readonly roleQuestion?: Id;
  /**
   * Things to do next.
   * @maxItems 500
   */
  readonly actions?: readonly Action[];
  /**
   * Courses, books and pages that actions point to.
   * @maxItems 500
   */
  readonly resources?: readonly Resource[];
  /**
   * Short advice that depends on answers and never on points, such as where to work.
   * @maxItems 200
   */
  readonly notes?: readonly Note[];
  /**
   * Lines for a CV or profile page, chosen from the answers.
   * @maxItems 100
   */
  readonly checklist?: readonly ChecklistItem[];
  /**
   * Dated facts about the market, each with its source.
   * @maxItems 100
   */
  readonly facts?: readonly Fact[];
  /**
   * Certifications with their state on a given day.
   * @maxItems 100
   */
  readonly certifications?: readonly Certification[];
  /** One sentence that stands above the certifications. */
  readonly certificationNote?: Text;
  /**
   * Groups of questions of which each visitor is asked some, drawn by a seed.
   * @maxItems 50
   */
  readonly pools?: readonly Pool[];
  /** The texts in other languages, by language tag. A text without a translation stays in the language of the quiz. */
  readonly translations?: TranslationsByLanguage;
  /**
   * Respondents with the result that their author expects, run like tests by the command `expect`, which alone reads and checks
   * them.
   * @maxItems 200
   */
  readonly expect?: readonly Persona[];
  /**
   * How answers to older versions are read. Answers to a version that no step leads on from are rejected.
   * @maxItems 100
   */
  readonly migrations?: readonly Migration[];
}

/** Words that stand above parts of the result; those of the language where one is left out. */
export interface Headings {
  /** Above what carries over. */
  readonly strengths?: Text;
  /** Above the checklist. */
  readonly checklist?: Text;
  /** Above the notes. */
  readonly notes?: Text;
  /** Above the facts. */
  readonly facts?: Text;
}

/** What a visitor reads before the first question. */
export interface Intro {
  /** What this is and what it is for. */
  readonly lead: Text;
  /** How to answer. */
  readonly instructions?: Text;
  /** How long it takes, in words, such as "about 4–5 minutes". */
  readonly duration?: Text;
  /** What happens with the answers. */
  readonly privacy?: Text;
  /**
   * What the visitor gets at the end, a line each.
   * @maxItems 8
   */
  readonly outcomes?: readonly Text[];
}

/** A group of questions with a heading. */
export interface Section {
  /** Stable id. */
  readonly id: Id;
  /** The heading. */
  readonly name: Text;
  /**
   * Ids of its questions, which are still asked in the order of the quiz; none stands in two sections.
   * @minItems 1
   * @maxItems 1000
   */
  readonly questions: readonly Id[];
}

/** A subject that is scored apart, 0 to 100. */
export interface Dimension {
  /** Stable id. */
  readonly id: Id;
  /** Name shown to the visitor. */
  readonly name: Text;
  /** A short name for charts; the name where there is none. */
  readonly shortName?: Text;
  /** What the dimension covers, in one sentence. */
  readonly description?: Text;
  /** How much it counts for the overall score, relative to the other weights. */
  readonly weight: PointValue;
  /**
   * What the report says at each height, lowest first; the first starts at 0.
   * @maxItems 10
   */
  readonly levels?: readonly DimensionLevel[];
}

/** What the report says about a dimension from a given score up. */
export interface DimensionLevel {
  /** Lowest dimension score for which this is said. */
  readonly from: Percent;
  /** The sentence. */
  readonly text: Text;
}

/** One question; its `type` decides how it is shown, answered and scored. */
export type Question =
  | SingleQuestion
  | ScaleQuestion
  | MultipleQuestion
  | PictureQuestion
  | MatrixQuestion
  | RankingQuestion
  | CheckQuestion
  | YesNoQuestion
  | NumberQuestion
  | SliderQuestion
  | TextQuestion;

/** What all questions have. */
export interface QuestionBase {
  /** Stable id, unique in the quiz. */
  readonly id: Id;
  /** What is asked. */
  readonly text: Text;
  /** One more sentence that helps to answer. */
  readonly help?: Text;
  /** A few words that name the question in the receipt and the plan; the question itself where there are none. */
  readonly label?: Text;
  /** Ask only when this holds. It may look at earlier questions, and at the scores of dimensions so far. */
  readonly showIf?: Condition;
  /**
   * What the question counts for while it is hidden: `zero` (no points, because the missing prerequisite is itself the answer)
   * or `exclude` (not counted at all, because it does not apply).
   * @default "zero"
   */
  readonly hiddenCounts?: 'zero' | 'exclude';
  /**
   * The visitor must answer before going on; otherwise the question can be left open.
   * @default false
   */
  readonly required?: boolean;
  /** Why this is asked; for authors and reviewers, not shown. */
  readonly why?: Text;
}

/** Choose one option. Options are written from the least to the most where they form a ladder. */
export interface SingleQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'single';
  /**
   * The possible answers.
   * @minItems 2
   * @maxItems 50
   */
  readonly options: readonly Option[];
}

/** Choose one level of a scale whose levels say what someone does there, least first. */
export interface ScaleQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'scale';
  /**
   * The levels, least first, each described by what can be observed.
   * @minItems 2
   * @maxItems 50
   */
  readonly options: readonly Option[];
}

/** Choose any number of options. */
export interface MultipleQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'multiple';
  /**
   * The fewest options that make an answer; an exclusive one is always enough.
   * @default 1
   * @minimum 1
   * @maximum 50
   * @TJS-type integer
   */
  readonly min?: number;
  /**
   * The most options that can be chosen; all where it is not said.
   * @minimum 1
   * @maximum 50
   * @TJS-type integer
   */
  readonly max?: number;
  /**
   * Show the options in an order drawn for each visitor; exclusive ones stay last.
   * @default false
   */
  readonly shuffle?: boolean;
  /**
   * The possible answers.
   * @minItems 2
   * @maxItems 50
   */
  readonly options: readonly Option[];
  /** The most points that this question gives per dimension, however many options are chosen. */
  readonly cap?: Points;
}

/** Choose one picture, or any number of them. */
export interface PictureQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'picture';
  /**
   * Whether more than one picture can be chosen.
   * @default false
   */
  readonly multiple?: boolean;
  /**
   * The possible answers.
   * @minItems 2
   * @maxItems 50
   */
  readonly options: readonly PictureOption[];
}

/** Choose a level for each of several skills. */
export interface MatrixQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'matrix';
  /**
   * The skills.
   * @minItems 1
   * @maxItems 50
   */
  readonly rows: readonly MatrixRow[];
  /**
   * The levels, least first, the same for every skill.
   * @minItems 2
   * @maxItems 10
   */
  readonly levels: readonly MatrixLevel[];
}

/** One skill of a matrix. */
export interface MatrixRow {
  /** Stable id, unique in its question. */
  readonly id: Id;
  /** What the visitor reads. */
  readonly text: Text;
  /** Points at a level whose share is 1. */
  readonly points?: Points;
}

/** One level of a matrix. */
export interface MatrixLevel {
  /** Stable id, unique in its question. */
  readonly id: Id;
  /** What the visitor reads. */
  readonly text: Text;
  /** Share of the points of a skill that this level gives, rounded half up to thousandths of a point; no share falls. Six decimals count. */
  readonly share: Share;
}

/** Put items in order, first things first. */
export interface RankingQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'ranking';
  /**
   * What is put in order.
   * @minItems 2
   * @maxItems 20
   */
  readonly options: readonly Option[];
  /**
   * How many of the first places give the points of the item that stands there; no points where it is not said.
   * @minimum 1
   * @maximum 20
   * @TJS-type integer
   */
  readonly top?: number;
}

/** A knowledge check: one option is correct, and the report explains why. */
export interface CheckQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'check';
  /**
   * The possible answers.
   * @minItems 2
   * @maxItems 50
   */
  readonly options: readonly CheckOption[];
  /** Id of the correct option. */
  readonly correct: Id;
  /** Points for the correct option. */
  readonly points: Points;
  /** Why it is correct, shown with the result. */
  readonly explanation: Text;
  /**
   * Show the options in an order drawn for each visitor; the way out stays last.
   * @default false
   */
  readonly shuffle?: boolean;
}

/** A question that is answered with yes or no. */
export interface YesNoQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'yes-no';
  /** What "yes" says and gives. */
  readonly yes: YesNoOption;
  /** What "no" says and gives. */
  readonly no: YesNoOption;
}

/** A number on a line. */
export interface SliderQuestion extends NumberBase {
  /** Kind of question. */
  readonly type: 'slider';
  /** What the number counts, where languages have words for it: "1 year" and "2 years" stand on the line instead of the number and `unit`. */
  readonly measure?: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'percent';
}

/** A number that is typed. */
export interface NumberQuestion extends NumberBase {
  /** Kind of question. */
  readonly type: 'number';
}

/** What questions about a number have. */
export interface NumberBase extends QuestionBase {
  /** Smallest value. */
  readonly min: number;
  /** Largest value. */
  readonly max: number;
  /**
   * Distance between two values, greater than 0. A number between them is no answer.
   * @default 1
   */
  readonly step?: number;
  /** What stands after the number, such as "years". */
  readonly unit?: Text;
  /**
   * Points from a value up, smallest value first; no points where it is not said. The last step that was reached counts.
   * @maxItems 50
   */
  readonly steps?: readonly NumberStep[];
}

/** Points from a value up. */
export interface NumberStep {
  /** Smallest value. */
  readonly from: number;
  /** Points at this value and above. */
  readonly points: Points;
}

/** A few words in the visitor's own words. They are never scored. */
export interface TextQuestion extends QuestionBase {
  /** Kind of question. */
  readonly type: 'text';
  /**
   * The most characters.
   * @default 200
   * @minimum 1
   * @maximum 2000
   * @TJS-type integer
   */
  readonly maxLength?: number;
  /** Id of an earlier question whose answer these words show, such as a link to the project. */
  readonly evidenceFor?: Id;
}

/** One possible choice. */
export interface Option {
  /** Stable id, unique in its question. */
  readonly id: Id;
  /** What the visitor reads. */
  readonly text: Text;
  /** Points for choosing it. */
  readonly points?: Points;
  /**
   * Choosing it clears all others, as in "None of these".
   * @default false
   */
  readonly exclusive?: boolean;
  /**
   * Whether the report may advise to get there. `false` for what nobody should be sent after by a quiz, such as a degree.
   * @default true
   */
  readonly advisable?: boolean;
  /** What the report says of someone who has this, as a whole sentence. */
  readonly strength?: Text;
  /**
   * The honest way out, as in "Not sure": an answer that gives no points and is not left open. Always shown last.
   * @default false
   */
  readonly notSure?: boolean;
}

/** One possible choice that is a picture. */
export interface PictureOption extends Option {
  /** The picture. */
  readonly image: Picture;
}

/** A picture. */
export interface Picture {
  /** Where it is. It is shown only where the page allows pictures, because asking for it tells its server of the visit. */
  readonly src: WebAddress;
  /** What it shows, for those who cannot see it. */
  readonly alt: Text;
}

/** One possible choice of a knowledge check. */
export interface CheckOption {
  /** Stable id, unique in its question. */
  readonly id: Id;
  /** What the visitor reads. */
  readonly text: Text;
  /**
   * The honest way out, as in "Not sure yet": neither wrong nor left open. Always shown last.
   * @default false
   */
  readonly notSure?: boolean;
}

/** What one side of a yes-or-no question says and gives. */
export interface YesNoOption {
  /** What the visitor reads. */
  readonly text: Text;
  /** Points for this side. */
  readonly points?: Points;
  /** What the report says of someone who has this, as a whole sentence. */
  readonly strength?: Text;
}

/** A statement about answers and scores that holds or does not. Answers to hidden questions do not count. */
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | OptionCondition
  | LevelCondition
  | NumberCondition
  | AnsweredCondition
  | DimensionCondition
  | ChecksCondition;

/** Holds when every part holds. */
export interface AllCondition {
  /**
   * The parts.
   * @minItems 1
   * @maxItems 50
   */
  readonly all: readonly Condition[];
}

/** Holds when at least one part holds. */
export interface AnyCondition {
  /**
   * The parts.
   * @minItems 1
   * @maxItems 50
   */
  readonly any: readonly Condition[];
}

/** Holds when its part does not. */
export interface NotCondition {
  /** The part. */
  readonly not: Condition;
}

/** Holds when at least one of these options was chosen. */
export interface OptionCondition {
  /** Id of a question with options. */
  readonly question: Id;
  /**
   * Ids of options of that question; `yes` and `no` for a yes-or-no question.
   * @minItems 1
   * @maxItems 50
   */
  readonly has: readonly Id[];
}

/**
 * Holds when the chosen option stands at this one or after it: for `single` and `scale`, and for a skill of a `matrix`. "Not sure" is on
 * no level.
 */
export interface LevelCondition {
  /** Id of a question whose options form a ladder. */
  readonly question: Id;
  /** Id of the skill, in a `matrix`. */
  readonly row?: Id;
  /** Id of the lowest option that is enough. */
  readonly atLeast: Id;
}

/** Holds when the number given lies in this range, both ends included. */
export interface NumberCondition {
  /** Id of a `slider` or `number` question. */
  readonly question: Id;
  /** Smallest value that is enough. */
  readonly min?: number;
  /** Largest value that still holds. */
  readonly max?: number;
}

/** Holds when the question was answered (`true`) or left open or hidden (`false`). */
export interface AnsweredCondition {
  /** Id of a question. */
  readonly question: Id;
  /** Which of the two. */
  readonly answered: boolean;
}

/** Holds when a dimension's score lies below or at and above a number. Exactly one of `below` and `atLeast` is given. */
export interface DimensionCondition {
  /** Id of a dimension. */
  readonly dimension: Id;
  /** Holds for scores lower than this. */
  readonly below?: Percent;
  /** Holds for this score and higher ones. */
  readonly atLeast?: Percent;
}

/** Holds when at least this share of the knowledge checks was answered correctly. */
export interface ChecksCondition {
  /** Smallest share that is enough. */
  readonly checksAtLeast: Share;
}

/** A named range of the overall score: from `from` up to where the next band starts. */
export interface Band {
  /** Stable id. */
  readonly id: Id;
  /** Lowest whole score of the band. */
  readonly from: Percent;
  /** Name shown to the visitor. */
  readonly name: Text;
  /** The verdict: the first thing the result says. */
  readonly verdict: Text;
  /** What it means for the next weeks. */
  readonly outlook?: Text;
}

/** A rule that caps the overall score: by a condition, or by the share of checks answered correctly. */
export type Gate = ConditionGate | ChecksGate;

/** What all gates have. */
export interface GateBase {
  /** Stable id. */
  readonly id: Id;
  /** Why the score is held here. `{area}` stands for the names of the dimensions that the gate found too low. */
  readonly message: Text;
  /** What lifts it. */
  readonly remedy?: Text;
}

/** Caps the overall score while a condition holds. */
export interface ConditionGate extends GateBase {
  /** When the gate holds. */
  readonly when: Condition;
  /** The highest overall score while it holds. */
  readonly cap: Percent;
}

/** Caps the overall score by the share of knowledge checks answered correctly. Without checks it caps nothing. */
export interface ChecksGate extends GateBase {
  /**
   * Caps by share, lowest share first; the first starts at 0. The last one whose share was reached counts.
   * @minItems 1
   * @maxItems 20
   */
  readonly caps: readonly CheckStep[];
}

/** The cap from a share of correct checks up. */
export interface CheckStep {
  /** Lowest share of checks answered correctly. */
  readonly fromShare: Share;
  /** The cap. */
  readonly cap: Percent;
}

/** Caps dimensions by the share of knowledge checks answered correctly. Without checks it caps nothing. */
export interface Calibration {
  /**
   * Ids of the dimensions that are capped.
   * @minItems 1
   * @maxItems 50
   */
  readonly dimensions: readonly Id[];
  /**
   * Caps by share, lowest share first; the first starts at 0. The last one whose share was reached counts.
   * @minItems 1
   * @maxItems 20
   */
  readonly caps: readonly CheckStep[];
}

/** How much must be answered before a band is shown. */
export interface Completeness {
  /**
   * Share of the scored weight.
   * @default 0.6
   */
  readonly minShareForBand: Share;
}

/** A kind of job, with what it needs. */
export interface Role {
  /** Stable id. */
  readonly id: Id;
  /** Name shown to the visitor. */
  readonly name: Text;
  /** What people in it do and whom it fits. */
  readonly description: Text;
  /** How much each dimension counts for this role, relative to each other. */
  readonly weights: Points;
  /**
   * What is needed before applying now.
   * @maxItems 20
   */
  readonly needs?: readonly RoleNeed[];
  /** Share of knowledge checks that must be correct before applying now. */
  readonly minChecksShare?: Share;
  /**
   * Listed last among the roles to apply for now, because it fits nearly everyone.
   * @default false
   */
  readonly fitsNearlyEveryone?: boolean;
}

/** One thing that a role needs. */
export interface RoleNeed {
  /** When it is met. */
  readonly when: Condition;
  /** What is missing while it is not, as a noun phrase. */
  readonly text: Text;
}

/** One thing to do, with what it leaves behind. */
export interface Action {
  /** Stable id. */
  readonly id: Id;
  /** What to do. */
  readonly title: Text;
  /** When it is worth doing. */
  readonly when: Condition;
  /** What it leaves behind that can be shown. */
  readonly proof?: Text;
  /**
   * The answers that it would change; the gain is found by scoring again with them.
   * @maxItems 20
   */
  readonly closes: readonly Improvement[];
  /**
   * Planning estimate in hours for a working developer.
   * @minimum 0
   * @maximum 2000
   */
  readonly hours: number;
  /**
   * `once`, or every month for as long as it goes on.
   * @default "once"
   */
  readonly repeats?: 'once' | 'monthly';
  /**
   * `certification` where it is an exam: the plan holds at most one.
   * @default "practice"
   */
  readonly kind?: 'practice' | 'certification';
  /**
   * Ids of resources, best first.
   * @maxItems 10
   */
  readonly resources?: readonly Id[];
  /**
   * Ids of actions that come first when they are in the plan too.
   * @maxItems 20
   */
  readonly after?: readonly Id[];
  /** When someone last looked whether it still holds. */
  readonly reviewedOn?: IsoDate;
  /** Not shown after this day. */
  readonly validUntil?: IsoDate;
  /** Id of the action that took its place; this one is not shown then. */
  readonly supersededBy?: Id;
}

/** An answer that an action leads to: at least this level, these options ticked as well, or the check answered correctly. */
export interface Improvement {
  /** Id of a question. */
  readonly question: Id;
  /** Id of the skill, in a `matrix`. */
  readonly row?: Id;
  /**
   * Ids of options: the level to reach, or the options to add; for a number the step to reach, such as `"2.5"`.
   * @minItems 1
   * @maxItems 50
   */
  readonly to: readonly string[];
}

/** A course, book or page. */
export interface Resource {
  /** Stable id. */
  readonly id: Id;
  /** Its title. */
  readonly title: Text;
  /** Who made it. */
  readonly publisher: Text;
  /** Where it is. */
  readonly url: WebAddress;
  /** Whether it costs money. */
  readonly price: 'free' | 'paid' | 'subscription';
  /** How long it takes, in words. */
  readonly duration?: Text;
  /** What a reader should know first, such as the year it was recorded. */
  readonly remark?: Text;
  /** When someone last looked whether it is still there. */
  readonly reviewedOn?: IsoDate;
}

/** Short advice that depends on answers. */
export interface Note {
  /** Stable id. */
  readonly id: Id;
  /** What it is about; the report groups by it. */
  readonly topic: 'location' | 'level' | 'certification';
  /** When it is shown. */
  readonly when?: Condition;
  /** The advice. */
  readonly text: Text;
}

/** A line for a CV or profile page. */
export interface ChecklistItem {
  /** Stable id. */
  readonly id: Id;
  /** When it is shown; always where there is no condition. */
  readonly when?: Condition;
  /** The line. */
  readonly text: Text;
}

/** A dated fact with its source. */
export interface Fact {
  /** Stable id. */
  readonly id: Id;
  /** The fact. */
  readonly text: Text;
  /** Where it holds, as an ISO 3166 country code or `world`; everywhere where it is not said. */
  readonly region?: Id;
  /** Who says so. */
  readonly source: Text;
  /** Where it can be read. */
  readonly url?: WebAddress;
  /** Whether the source is the body that made the fact (`primary`) or someone who reports it (`secondary`). */
  readonly evidence: 'primary' | 'secondary';
  /**
   * When it was published, as far as it is known: a year, a month or a day.
   * @pattern ^\d{4}(-\d{2}(-\d{2})?)?$
   */
  readonly published: string;
  /** Not shown after this day. A historical fact, whose year is always shown, has none. */
  readonly reviewBy?: IsoDate;
}

/** A certification and its state on a given day. */
export interface Certification {
  /** Stable id. */
  readonly id: Id;
  /** Its full name. */
  readonly name: Text;
  /** Who grants it. */
  readonly issuer: Text;
  /** `current`, `retired`, or `unverified` where a successor was announced and its release could not be confirmed. */
  readonly status: 'current' | 'retired' | 'unverified';
  /** What is known about the state, in one sentence. */
  readonly statusNote?: Text;
  /** The day for which the status holds. */
  readonly asOf: IsoDate;
  /** Not shown after this day. */
  readonly reviewBy: IsoDate;
  /** Whom it suits. */
  readonly bestFor?: Text;
  /** Price and length, in words, with how sure that is. */
  readonly cost?: Text;
  /** The issuer's page. */
  readonly url?: WebAddress;
  /** When it fits this visitor; shown to everyone where there is no condition. */
  readonly when?: Condition;
}

/** One step from an older version of this quiz towards this one. */
export interface Migration {
  /**
   * The version that the answers were given to.
   * @minLength 1
   * @maxLength 32
   */
  readonly from: string;
  /**
   * The version that the step leads to: this one, or one that another step begins with.
   * @minLength 1
   * @maxLength 32
   */
  readonly to: string;
  /**
   * What became of questions and options that are there no more. All other answers stay as they are: with an empty list the
   * step says that the answers of both versions mean the same.
   * @maxItems 1000
   */
  readonly moves: readonly AnswerMove[];
}

/** Where the answers to a question or an option went: to one place, together with others, to several places, or nowhere. */
export interface AnswerMove {
  /** Id of a question of the older version. */
  readonly question: Id;
  /** Id of one skill, in a `matrix`; all of them where it is not said. */
  readonly row?: Id;
  /** Id of one option or level; all answers where it is not said. */
  readonly option?: Id;
  /**
   * Where they went: one place where it was renamed, the same place in several moves where they were merged, several places where
   * it was split, none where it was removed or where old answers cannot be compared.
   * @maxItems 50
   */
  readonly to: readonly AnswerPlace[];
}

/** A question, a skill or an option of the newer version. */
export interface AnswerPlace {
  /** Id of the question. */
  readonly question: Id;
  /** Id of the skill, in a `matrix`; where it is not said, the same as before, and none for what leaves a skill. */
  readonly row?: Id;
  /** Id of the option or level; the same as before where it is not said. */
  readonly option?: Id;
}

/** Someone who takes the quiz in its author's mind, with the result that they should get. What is not said is not tested. */
export interface Persona {
  /** Stable id. */
  readonly id: Id;
  /** Who it is, in a few words. */
  readonly name: Text;
  /** What they answer, by question id. A question that is not named is left open. */
  readonly answers: Answers;
  /**
   * What their questions are drawn by. Without it, what is expected must come whatever the pools give them.
   * @minimum 0
   * @maximum 4294967295
   * @TJS-type integer
   */
  readonly seed?: number;
  /** Id of their band. */
  readonly band?: Id;
  /** The range in which their total lies. */
  readonly total?: TotalRange;
  /**
   * Ids of all roles that they can apply for now, in any order.
   * @maxItems 50
   */
  readonly roles?: readonly Id[];
  /**
   * Ids of dimensions that are among their gaps, in any order.
   * @maxItems 50
   */
  readonly gaps?: readonly Id[];
  /**
   * Ids of all gates that hold their score down, in any order.
   * @maxItems 50
   */
  readonly gates?: readonly Id[];
}

/** A range of whole scores, both ends included. */
export interface TotalRange {
  /** The lowest. */
  readonly min: Percent;
  /** The highest. */
  readonly max: Percent;
}

/** A group of questions of which each visitor is asked some. */
export interface Pool {
  /** Stable id. */
  readonly id: Id;
  /**
   * Ids of the questions; none stands in two pools.
   * @minItems 2
   * @maxItems 1000
   */
  readonly questions: readonly Id[];
  /**
   * How many of them are asked.
   * @minimum 1
   * @maximum 1000
   * @TJS-type integer
   */
  readonly pick: number;
}

/** Texts in other languages. */
export interface TranslationsByLanguage {
  /** The texts in the language with this BCP 47 tag. */
  readonly [lang: string]: TranslatedTexts;
}

/** Texts by where they stand, with ids for entries of lists: `title`, `questions.python.options.p1.text`. */
export interface TranslatedTexts {
  /** The text that stands there. */
  readonly [path: string]: Text;
}

/** One visitor's answers, by question id: an option id, a list of option ids, or a number. */
export interface Answers {
  /** The answer to the question with this id. */
  readonly [question: string]: Answer;
}

/**
 * What a visitor gave: an option id (`single`, `scale`, `check`, `yes-no`, one `picture`), option ids (`multiple`, pictures), ids in order
 * (`ranking`), `skill:level` pairs (`matrix`), a number (`slider`, `number`), or words (`text`).
 */
export type Answer = string | readonly string[] | number;
