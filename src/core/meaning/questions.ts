/** What a question says in itself: its points, its correct answer, its line of numbers. */

import { nearest, quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import type { CheckQuestion, Option, Quiz, SliderQuestion } from '../quiz.js';
import { checkPoints } from './points.js';

/** Checks each question by itself. Its conditions are checked in `conditions.ts`. */
export function checkQuestions(quiz: Quiz, add: AddIssue): void {
  eachEntry(quiz.questions, 'questions', (question, path) => {
    switch (question.type) {
      case 'single':
      case 'multiple':
        checkOptions(quiz, question.options, `${path}.options`, add);
        if ('cap' in question) checkPoints(quiz, question.cap, `${path}.cap`, add);
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
        checkSlider(question, path, add);
    }
  });
}

/** Choosing an exclusive option clears all others: with points of its own, choosing more could give less. */
function checkOptions(quiz: Quiz, options: readonly Option[], path: string, add: AddIssue): void {
  eachEntry(options, path, ({ points = {}, exclusive }, optionPath) => {
    const pointsPath = `${optionPath}.points`;
    checkPoints(quiz, points, pointsPath, add);
    if (exclusive && Object.values(points).some((value) => value > 0)) {
      add('exclusive-points', pointsPath, 'left out where an option is exclusive', 'given');
    }
  });
}

function checkCorrect({ options, correct }: CheckQuestion, path: string, add: AddIssue): void {
  const answers = options.filter(({ notSure }) => !notSure).map(({ id }) => id);
  if (!answers.includes(correct)) {
    add(
      'check-answer',
      `${path}.correct`,
      'the id of an option without "notSure"',
      quote(correct),
      nearest(correct, answers),
    );
  }
  const waysOut = options.length - answers.length;
  if (waysOut > 1)
    add('check-answer', `${path}.options`, 'a list with at most one "notSure"', `a list with ${waysOut}`);
}

function checkSlider({ min, max, step = 1 }: SliderQuestion, path: string, add: AddIssue): void {
  const steps = (max - min) / step;
  if (max <= min) add('slider-range', `${path}.max`, `more than min, ${min}`, `${max}`);
  else if (!(step > 0 && Math.abs(steps - Math.round(steps)) < 1e-9)) {
    add('slider-range', `${path}.step`, `more than 0 and divide ${max - min} evenly`, `${step}`);
  }
}
