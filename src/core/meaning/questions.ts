/** What a question says in itself: its points, its correct answer, its line of numbers. */

import { nearest, quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import type {
  CheckQuestion,
  Id,
  MultipleQuestion,
  NumberBase,
  Option,
  Quiz,
  RankingQuestion,
} from '../quiz.js';
import { checkPoints } from './points.js';
import { checkReference } from './references.js';

/** Checks each question by itself. Its conditions are checked in `conditions.ts`. */
export function checkQuestions(quiz: Quiz, add: AddIssue): void {
  const earlier: Id[] = [];
  eachEntry(quiz.questions, 'questions', (question, path) => {
    switch (question.type) {
      case 'single':
      case 'scale':
      case 'multiple':
      case 'picture':
      case 'ranking':
        checkOptions(quiz, question.options, `${path}.options`, add);
        if (question.type === 'ranking') checkItems(question, `${path}.options`, add);
        if ('cap' in question) checkPoints(quiz, question.cap, `${path}.cap`, add);
        if ('min' in question || 'max' in question || 'top' in question) checkCounts(question, path, add);
        break;
      case 'matrix':
        eachEntry(question.rows, `${path}.rows`, ({ points }, rowPath) =>
          checkPoints(quiz, points, `${rowPath}.points`, add),
        );
        eachEntry(question.levels, `${path}.levels`, ({ share }, levelPath, place) => {
          const before = question.levels[place - 1]?.share ?? 0;
          if (share < before) add('level-order', `${levelPath}.share`, `at least ${before}`, `${share}`);
        });
        break;
      case 'check':
        checkPoints(quiz, question.points, `${path}.points`, add);
        checkCorrect(question, path, add);
        break;
      case 'yes-no':
        checkPoints(quiz, question.yes.points, `${path}.yes.points`, add);
        checkPoints(quiz, question.no.points, `${path}.no.points`, add);
        break;
      case 'slider':
      case 'number':
        checkNumber(quiz, question, path, add);
        break;
      case 'text':
        checkReference(
          question.evidenceFor,
          `${path}.evidenceFor`,
          new Set(earlier),
          'an earlier question',
          add,
        );
    }
    earlier.push(question.id);
  });
}

/** Choosing an exclusive option clears all others: with points of its own, choosing more could give less. "Not sure" earns nothing. */
function checkOptions(quiz: Quiz, options: readonly Option[], path: string, add: AddIssue): void {
  eachEntry(options, path, ({ points = {}, exclusive, notSure }, optionPath) => {
    const pointsPath = `${optionPath}.points`;
    checkPoints(quiz, points, pointsPath, add);
    if (!Object.values(points).some((value) => value > 0)) return;
    if (exclusive) add('exclusive-points', pointsPath, 'left out where an option is exclusive', 'given');
    if (notSure) add('not-sure-points', pointsPath, 'left out where an option says "not sure"', 'given');
  });
}

/** Everything in a ranking has a place in every answer: nothing can clear the others or stand apart. */
function checkItems({ options }: RankingQuestion, path: string, add: AddIssue): void {
  eachEntry(options, path, ({ exclusive, notSure }, optionPath) => {
    if (exclusive) add('ranking-option', `${optionPath}.exclusive`, 'left out of a ranking', 'true');
    if (notSure) add('ranking-option', `${optionPath}.notSure`, 'left out of a ranking', 'true');
  });
}

function checkCorrect({ options, correct }: CheckQuestion, path: string, add: AddIssue): void {
  const answers = options.filter(({ notSure }) => !notSure).map(({ id }) => id);
  if (!answers.includes(correct)) {
    const expected = 'the id of an option without "notSure"';
    add('check-answer', `${path}.correct`, expected, quote(correct), nearest(correct, answers));
  }
  const waysOut = options.length - answers.length;
  if (waysOut > 1) {
    add('check-answer', `${path}.options`, 'a list with at most one "notSure"', `a list with ${waysOut}`);
  }
}

/** Counts of options that can be reached, and not the wrong way round. */
function checkCounts(question: MultipleQuestion | RankingQuestion, path: string, add: AddIssue): void {
  const options = question.options.filter(({ exclusive }) => !exclusive).length;
  const { min = 1, max = options } = question.type === 'multiple' ? question : { max: question.top };
  if (max > options)
    add('range', `${path}.${question.type === 'multiple' ? 'max' : 'top'}`, `at most ${options}`, `${max}`);
  if (min > max) add('range', `${path}.min`, `at most ${max}`, `${min}`);
}

function checkNumber(
  quiz: Quiz,
  { min, max, step = 1, steps: given }: NumberBase,
  path: string,
  add: AddIssue,
): void {
  eachEntry(given, `${path}.steps`, ({ from, points }, stepPath, place) => {
    const before = given?.[place - 1];
    checkPoints(quiz, points, `${stepPath}.points`, add);
    if (before && from <= before.from)
      add('level-order', `${stepPath}.from`, `more than ${before.from}`, `${from}`);
    if (from > max) add('range', `${stepPath}.from`, `at most max, ${max}`, `${from}`);
  });
  const steps = (max - min) / step;
  if (max <= min) add('slider-range', `${path}.max`, `more than min, ${min}`, `${max}`);
  else if (!(step > 0 && Math.abs(steps - Math.round(steps)) < 1e-9)) {
    add('slider-range', `${path}.step`, `more than 0 and divide ${max - min} evenly`, `${step}`);
  }
}
