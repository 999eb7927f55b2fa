/** The first half of a score: who is asked what, and what the answers give. Whole thousandths of points, exact in doubles. */

import { compileCondition, TRUE, type Surroundings } from './compile-conditions.js';
import { compileQuestion, type CompiledQuestion } from './compile-points.js';
import { isChosen } from './respondent.js';

/** What was counted for the respondent, by place of the dimension or the question. */
export interface Tally {
  /** 1 where the question is shown. */
  readonly isShown: Uint8Array;
  readonly earned: Float64Array;
  readonly possible: Float64Array;
  /** Possible points of questions that were shown and left open. */
  readonly open: Float64Array;
  checksCorrect: number;
  checksTotal: number;
  /** Counts the respondent of these surroundings. */
  readonly count: () => void;
}

/** A tally that fills `around.active`, and `around.dimensions` with scores so far where questions depend on them. */
export function createTally(around: Surroundings): Tally {
  const { model, respondent, active } = around;
  const questions = model.questions.map((entry) => compileQuestion(model, entry));
  const showIf = model.questions.map(({ question }) =>
    question.showIf ? compileCondition(question.showIf, around) : undefined,
  );
  const tally: Tally = {
    isShown: new Uint8Array(questions.length),
    earned: new Float64Array(model.dimensions.length),
    possible: new Float64Array(model.dimensions.length),
    open: new Float64Array(model.dimensions.length),
    checksCorrect: 0,
    checksTotal: 0,
    count() {
      tally.earned.fill(0);
      tally.possible.fill(0);
      tally.open.fill(0);
      tally.checksCorrect = 0;
      tally.checksTotal = 0;
      soFar?.restart();
      for (let place = 0; place < questions.length; place += 1) {
        const question = questions[place];
        const test = showIf[place];
        const isShown = test === undefined || test() === TRUE;
        const isActive = isShown && respondent.given[place] === 1;
        tally.isShown[place] = isShown ? 1 : 0;
        active[place] = isActive ? 1 : 0;
        if (!question || (!isShown && question.isExcluded)) continue;
        const first = respondent.firstWord[place] ?? 0;
        addPoints(tally, question, isActive ? respondent.bits : NOTHING, first, isShown && !isActive);
        if (isShown) soFar?.add(question);
        if (question.correct < 0) continue;
        tally.checksTotal += 1;
        if (isActive && isChosen(respondent.bits, first, question.correct)) tally.checksCorrect += 1;
      }
    },
  };
  const soFar = model.looksAtScores ? createScoresSoFar(around, tally) : undefined;
  return tally;
}

/** Every bit of it is 0, also those past its end. */
const NOTHING = new Int32Array(0);

function addPoints(
  { earned, possible, open }: Tally,
  { dimensions, caps, possible: most, sums, groups }: CompiledQuestion,
  bits: Int32Array,
  firstWord: number,
  isOpen: boolean,
): void {
  const width = dimensions.length;
  for (let slot = 0; slot < width; slot += 1) {
    const place = dimensions[slot] ?? 0;
    let points = 0;
    if (bits !== NOTHING) {
      for (let group = 0; group < groups; group += 1) {
        const combination = ((bits[firstWord + (group >>> 2)] ?? 0) >>> (8 * (group & 3))) & 255;
        points += sums[(group * 256 + combination) * width + slot] ?? 0;
      }
    }
    const cap = caps[slot] ?? Infinity;
    earned[place] = (earned[place] ?? 0) + (points < cap ? points : cap);
    possible[place] = (possible[place] ?? 0) + (most[slot] ?? 0);
    if (isOpen) open[place] = (open[place] ?? 0) + (most[slot] ?? 0);
  }
}

/** Scores so far: points earned of points possible in the questions that were met. A hidden question earns nothing. */
function createScoresSoFar(
  { dimensions: scores }: Surroundings,
  { earned }: Tally,
): { restart: () => void; add: (question: CompiledQuestion) => void } {
  const met = new Float64Array(scores.length);
  return {
    restart() {
      met.fill(0);
      scores.fill(0);
    },
    add({ dimensions, possible }) {
      dimensions.forEach((place, slot) => {
        met[place] = (met[place] ?? 0) + (possible[slot] ?? 0);
        scores[place] = (100 * (earned[place] ?? 0)) / (met[place] || 1);
      });
    },
  };
}
