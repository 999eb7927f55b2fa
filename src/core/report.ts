/**
 * The report: everything the results card shows, as plain data. The JSON Schema in `schemas/report.schema.json` is generated from it.
 *
 * In: nothing. Out: types only; `build-report.ts` makes one. Long, because each field says what it holds for the schema.
 */

import type { Headings, Id, IsoDate } from './quiz.js';

/** Everything the results card shows for one visitor. */
export interface Report {
  /** Version of this format. */
  readonly schemaVersion: 1;
  /** Which quiz was taken. */
  readonly quiz: ReportQuiz;
  /** What the result begins with: the overall score, or the roles that fit, and then no overall score is shown. */
  readonly headline: 'score' | 'roles';
  /** Words of the quiz above parts of the result. */
  readonly headings: Headings;
  /** Overall score, whole, 0 to 100; `null` while too little was answered for a band. */
  readonly total: number | null;
  /** Highest total that the questions left open could still lead to; equal to `total` when none is open. */
  readonly upTo: number | null;
  /** The band of the total; `null` while too little was answered. */
  readonly band: ReportBand | null;
  /** All bands, lowest first, so that the score can be shown on its scale. */
  readonly scale: readonly ReportScaleStep[];
  /** How many more open questions must be answered before a band is shown; 0 when there is one. */
  readonly answersToBand: number;
  /** How far the result can be trusted, with what that rests on. */
  readonly confidence: ReportConfidence;
  /** Score before gates, 0 to 100, one decimal. */
  readonly base: number;
  /** The gate that holds the score down; `null` where none does. */
  readonly gate: ReportGate | null;
  /** Every gate that holds the score below its base, lowest cap first. */
  readonly gates: readonly ReportGate[];
  /** All dimensions in the order of the quiz. */
  readonly dimensions: readonly ReportDimension[];
  /** What carries over, strongest first, at most three. */
  readonly strengths: readonly ReportStrength[];
  /** What holds the score back, largest first, at most three. */
  readonly gaps: readonly ReportGap[];
  /** The answers that would raise the score most, found by scoring again, at most three. */
  readonly nextSteps: readonly ReportNextStep[];
  /** What to do next, in order, at most six. */
  readonly actions: readonly ReportAction[];
  /** Kinds of job: the one aimed for first, then the nearest. */
  readonly roles: readonly ReportRole[];
  /** Advice by topic. */
  readonly notes: readonly ReportNote[];
  /** Lines for a CV or profile page. */
  readonly checklist: readonly string[];
  /** Facts that are not past their date. */
  readonly facts: readonly ReportFact[];
  /** Certifications that are not past their date. */
  readonly certifications: readonly ReportCertification[];
  /** The knowledge checks that were shown. */
  readonly checks: readonly ReportCheck[];
  /** The lines that add up to the total. */
  readonly receipt: readonly ReceiptLine[];
  /** Ids of questions that were met and left open. */
  readonly open: readonly Id[];
  /** What the quiz says about itself beside the result. */
  readonly disclaimer: string | null;
  /** How the score is made, in plain words. */
  readonly about: string | null;
  /** One sentence that stands above the certifications. */
  readonly certificationNote: string | null;
}

/** Which quiz was taken. */
export interface ReportQuiz {
  /** Its id. */
  readonly id: Id;
  /** Its version. */
  readonly version: string;
  /** Its title. */
  readonly title: string;
  /** Its language, as a BCP 47 tag. */
  readonly lang: string;
  /** What its questions and options were drawn by: the same quiz and seed give the same draw. Only where the quiz draws. */
  readonly seed?: number;
}

/** The band of a total. */
export interface ReportBand {
  /** Its id. */
  readonly id: Id;
  /** Its name. */
  readonly name: string;
  /** The first thing the result says. */
  readonly verdict: string;
  /** What it means for the next weeks. */
  readonly outlook: string | null;
}

/** One step of the scale. */
export interface ReportScaleStep {
  /** Id of the band. */
  readonly id: Id;
  /** Its name. */
  readonly name: string;
  /** Its lowest whole score. */
  readonly from: number;
  /** Its highest whole score. */
  readonly to: number;
}

/** How far a result can be trusted. */
export interface ReportConfidence {
  /** `unverified` where the quiz has no knowledge checks. */
  readonly level: 'high' | 'medium' | 'low' | 'unverified';
  /** Share of the scored weight that was answered, 0 to 1. */
  readonly answeredShare: number;
  /** Knowledge checks answered correctly. */
  readonly checksCorrect: number;
  /** Knowledge checks in the quiz. */
  readonly checksTotal: number;
}

/** A gate that holds the score below its base. */
export interface ReportGate {
  /** Its id. */
  readonly id: Id;
  /** The highest total while it holds. */
  readonly cap: number;
  /** Why the score is held here. */
  readonly message: string;
  /** What lifts it. */
  readonly remedy: string | null;
}

/** One dimension of the score. */
export interface ReportDimension {
  /** Its id. */
  readonly id: Id;
  /** Its name. */
  readonly name: string;
  /** Its name in charts. */
  readonly shortName: string;
  /** What it covers. */
  readonly description: string | null;
  /** Its weight as a share of all weights, 0 to 1. */
  readonly share: number;
  /** Its score, whole, 0 to 100, after calibration. */
  readonly score: number;
  /** The cap by knowledge checks where it lowered this score; `null` where it did not. */
  readonly calibratedTo: number | null;
  /** What the quiz says at this height. */
  readonly text: string | null;
  /** Share of its possible points whose question was answered, 0 to 1. */
  readonly answeredShare: number;
  /** What it gives to the base, in thousandths of a point. */
  readonly contribution: number;
  /** The most it could give, in thousandths of a point. */
  readonly maximum: number;
}

/** Something that carries over. */
export interface ReportStrength {
  /** Id of the dimension it counts for most. */
  readonly dimension: Id;
  /** Name of that dimension. */
  readonly dimensionName: string;
  /** The sentence. */
  readonly text: string;
  /** Id of the question whose answer shows it. */
  readonly question: Id;
  /** The answer that shows it, in the words of the quiz. */
  readonly evidence: string;
}

/** Something that holds the score back. */
export interface ReportGap {
  /** Id of the dimension. */
  readonly dimension: Id;
  /** Its name. */
  readonly name: string;
  /** Its score, whole, 0 to 100. */
  readonly score: number;
  /** What is missing from the total because of it, in thousandths of a point. */
  readonly missing: number;
  /** What the quiz says at this height. */
  readonly text: string | null;
}

/** A better answer and what it would change. */
export interface ReportNextStep {
  /** Id of the question. */
  readonly question: Id;
  /** The question in a few words. */
  readonly label: string;
  /** Ids of the options that it adds or reaches. */
  readonly to: readonly Id[];
  /** Those options in the words of the quiz. */
  readonly text: string;
  /** Gain in the total, in thousandths of a point. */
  readonly gain: number;
  /** Gain in the score before gates, in thousandths of a point. */
  readonly baseGain: number;
  /** Ids of the gates that no longer hold. */
  readonly lifts: readonly Id[];
}

/** Something to do next. */
export interface ReportAction {
  /** Its id. */
  readonly id: Id;
  /** What to do. */
  readonly title: string;
  /** What it leaves behind that can be shown. */
  readonly proof: string | null;
  /** The answer that brought it up. */
  readonly because: ReportBecause;
  /** Planning estimate in hours. */
  readonly hours: number;
  /** Once, or every month. */
  readonly repeats: 'once' | 'monthly';
  /** Practice, or an exam. */
  readonly kind: 'practice' | 'certification';
  /** Gain in the total, in thousandths of a point. */
  readonly gain: number;
  /** Gain in the score before gates, in thousandths of a point. */
  readonly baseGain: number;
  /** Ids of the gates that it lifts. */
  readonly lifts: readonly Id[];
  /** Ids of the actions in this report that come first. */
  readonly after: readonly Id[];
  /** Where to learn it, at most two. */
  readonly resources: readonly ReportResource[];
}

/** The answer that brought an action up. */
export interface ReportBecause {
  /** Id of the question. */
  readonly question: Id;
  /** The question in a few words. */
  readonly label: string;
  /** The answer in the words of the quiz; `null` where there is none, or where the point is what was not ticked. */
  readonly answer: string | null;
  /** The option that was not ticked, in the words of the quiz; `null` for questions with one answer. */
  readonly notTicked: string | null;
}

/** A course, book or page. */
export interface ReportResource {
  /** Its title. */
  readonly title: string;
  /** Who made it. */
  readonly publisher: string;
  /** Where it is. */
  readonly url: string;
  /** Whether it costs money. */
  readonly price: 'free' | 'paid' | 'subscription';
  /** How long it takes. */
  readonly duration: string | null;
  /** What to know first. */
  readonly remark: string | null;
}

/** How well a kind of job fits. */
export interface ReportRole {
  /** Its id. */
  readonly id: Id;
  /** Its name. */
  readonly name: string;
  /** What people in it do. */
  readonly description: string;
  /** Fit, whole, 0 to 100. */
  readonly fit: number;
  /** `now`: apply; `stretch`; `build`: build towards; `later`. */
  readonly level: 'now' | 'stretch' | 'build' | 'later';
  /** The visitor aims for it. */
  readonly isTarget: boolean;
  /** The nearest role where all are far. */
  readonly isFirstDirection: boolean;
  /** What is missing before applying now, in the words of the quiz, most important first. */
  readonly missing: readonly string[];
  /** Too few knowledge checks were answered correctly to apply now. */
  readonly needsChecks: boolean;
  /** Name of the dimension that costs the fit most; `null` where nothing is missing. */
  readonly weakest: string | null;
  /** What the role needs of each dimension, 0 to 100, in the order of the quiz: the outline in the radar. */
  readonly profile: readonly number[];
}

/** Advice on one topic. */
export interface ReportNote {
  /** Its id. */
  readonly id: Id;
  /** What it is about. */
  readonly topic: 'location' | 'level' | 'certification';
  /** The advice. */
  readonly text: string;
}

/** A dated fact. */
export interface ReportFact {
  /** Its id. */
  readonly id: Id;
  /** The fact. */
  readonly text: string;
  /** Who says so. */
  readonly source: string;
  /** Where it can be read. */
  readonly url: string | null;
  /** The maker of the fact, or someone who reports it. */
  readonly evidence: 'primary' | 'secondary';
  /** When it was published. */
  readonly published: string;
  /** Where it holds. */
  readonly region: string | null;
}

/** A certification and its state. */
export interface ReportCertification {
  /** Its id. */
  readonly id: Id;
  /** Its full name. */
  readonly name: string;
  /** Who grants it. */
  readonly issuer: string;
  /** Its state. */
  readonly status: 'current' | 'retired' | 'unverified';
  /** What is known about the state. */
  readonly statusNote: string | null;
  /** The day for which the state holds. */
  readonly asOf: IsoDate;
  /** Whom it suits. */
  readonly bestFor: string | null;
  /** Price and length. */
  readonly cost: string | null;
  /** The issuer's page. */
  readonly url: string | null;
}

/** One knowledge check that was shown. */
export interface ReportCheck {
  /** Id of the question. */
  readonly question: Id;
  /** What was asked. */
  readonly text: string;
  /** The answer given, in the words of the quiz; `null` where it was left open. */
  readonly answer: string | null;
  /** `correct`, `incorrect`, `not-sure` or `open`. */
  readonly outcome: 'correct' | 'incorrect' | 'not-sure' | 'open';
  /** The correct answer in the words of the quiz. */
  readonly correct: string;
  /** Why it is correct. */
  readonly explanation: string;
}

/** One line of the receipt. The amounts of all lines add up, exactly, to the total × 1000. */
export type ReceiptLine = AnswerLine | CalibrationLine | GateLine | RoundingLine;

/** What one question gives to one dimension. */
export interface AnswerLine {
  /** Kind of line. */
  readonly kind: 'answer';
  /** Id of the question. */
  readonly question: Id;
  /** The question in a few words. */
  readonly label: string;
  /** Id of the dimension. */
  readonly dimension: Id;
  /** The chosen options that give points here, in the words of the quiz. */
  readonly answer: readonly string[];
  /** How the points came about: options added up; more than the question's cap; check correct or not; hidden; left open. */
  readonly rule: 'options' | 'cap' | 'correct' | 'not-correct' | 'hidden' | 'open';
  /** Points given. */
  readonly points: number;
  /** Points possible. */
  readonly possible: number;
  /** Amount in thousandths of a point of the total. */
  readonly amount: number;
}

/** What calibration by knowledge checks takes off a dimension. */
export interface CalibrationLine {
  /** Kind of line. */
  readonly kind: 'calibration';
  /** Id of the dimension. */
  readonly dimension: Id;
  /** Its cap. */
  readonly cap: number;
  /** Amount in thousandths of a point of the total, 0 or negative. */
  readonly amount: number;
}

/** What the gate that holds takes off. */
export interface GateLine {
  /** Kind of line. */
  readonly kind: 'gate';
  /** Id of the gate. */
  readonly gate: Id;
  /** Its cap. */
  readonly cap: number;
  /** Amount in thousandths of a point of the total, negative. */
  readonly amount: number;
}

/** What rounding to a whole number gives or takes. */
export interface RoundingLine {
  /** Kind of line. */
  readonly kind: 'rounding';
  /** Amount in thousandths of a point of the total. */
  readonly amount: number;
}
