import { tinyQuiz } from '../fixtures/tiny-quiz.ts';

const element = document.querySelector('ml-readiness-quiz');
element.quiz = tinyQuiz('Early');
element.headingLevel = 4;
await import('../../src/define.ts');
