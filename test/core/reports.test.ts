/**
 * Whole reports, field by field: the report is a format that others read, so nothing of it changes unseen. Scores and
 * order were reckoned through by hand, the rest was read; who changes what a report says changes `test/fixtures/reports.json`.
 */
import { expect } from '@open-wc/testing';
import {
  buildReport,
  type Answers,
  type Quiz,
  type Report,
  type ReportContext,
} from '../../src/core/index.js';
import { galleryQuiz } from '../fixtures/gallery-quiz.js';
import reports from '../fixtures/reports.json' with { type: 'json' };
import { smallQuiz } from '../fixtures/small-quiz.js';

/** Someone and the report that they get. */
interface Case {
  readonly name: string;
  readonly quiz: 'small' | 'gallery';
  readonly answers: Answers;
  readonly context: ReportContext;
  readonly report: Report;
}

const quizzes: Readonly<Record<Case['quiz'], Quiz>> = { small: smallQuiz(), gallery: galleryQuiz() };

describe('a whole report', () => {
  for (const { name, quiz, answers, context, report } of reports as unknown as readonly Case[]) {
    it(`is right for ${name}`, () => {
      expect(buildReport(quizzes[quiz], answers, context)).to.deep.equal(report);
    });
  }
});
