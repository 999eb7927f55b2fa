/// <reference types="vite/client" />
/**
 * The gallery: one question of every kind, or a whole quiz. The page's address says where it begins (`?first=skills`), in which language
 * (`?lang=de`), what it is drawn by (`?seed=7`), and which quiz is taken instead (`?quiz=ml-role-fit`).
 */
import 'ml-readiness-quiz/define';
import type { Question, Quiz } from 'ml-readiness-quiz';
import roleFit from 'ml-readiness-quiz/quizzes/ml-role-fit.json?url';
import sdeToMl from 'ml-readiness-quiz/quizzes/sde-to-ml.json?url';
import team from 'ml-readiness-quiz/quizzes/team-ml-production.json?url';
import { startEventLog } from './event-log.js';
import { startLookSwitch } from './look-switch.js';
import apart from './pictures/apart.svg?url';
import together from './pictures/together.svg?url';
import document from './quizzes/gallery.json' with { type: 'json' };

const gallery = document as unknown as Quiz;
const page = window.document;

/** Where the quizzes of the package are, by their ids. */
const wholeQuizzes: ReadonlyMap<string, string> = new Map([
  ['sde-to-ml', sdeToMl],
  ['team-ml-production', team],
  ['ml-role-fit', roleFit],
]);

/** Where the pictures of the gallery are, by the ids of their options. */
const pictures: Readonly<Record<string, string>> = { apart, together };

startLookSwitch(page);
startEventLog(page);

const asked = new URLSearchParams(location.search);
const quiz = page.querySelector('ml-readiness-quiz');
if (quiz) {
  quiz.lang = asked.get('lang') ?? '';
  if (asked.has('seed')) quiz.seed = Number(asked.get('seed'));
  const whole = wholeQuizzes.get(asked.get('quiz') ?? '');
  if (whole === undefined) quiz.quiz = beginningWith(asked.get('first'), withOwnPictures(gallery));
  else quiz.src = whole;
  startPictureSwitch(quiz);
}
markCurrent('first');
markCurrent('quiz');

/** The same questions, turned until this one is the first. */
function beginningWith(id: string | null, { questions, ...rest }: Quiz): Quiz {
  const place = Math.max(
    0,
    questions.findIndex((question) => question.id === id),
  );
  return { ...rest, questions: [...questions.slice(place), ...questions.slice(0, place)] };
}

/** A quiz names pictures by whole addresses; these stand beside the page, wherever that is served. */
function withOwnPictures({ questions, ...rest }: Quiz): Quiz {
  return { ...rest, questions: questions.map(withOwnPicture) };
}

function withOwnPicture(question: Question): Question {
  if (question.type !== 'picture') return question;
  const options = question.options.map((option) => ({
    ...option,
    image: { ...option.image, src: new URL(pictures[option.id] ?? '', location.href).href },
  }));
  return { ...question, options };
}

function startPictureSwitch(element: HTMLElementTagNameMap['ml-readiness-quiz']): void {
  const box = page.querySelector<HTMLInputElement>('[data-pictures]');
  box?.addEventListener('change', () => {
    element.allowImages = box.checked;
  });
}

/** Marks the link in the list that names what the address asks for. */
function markCurrent(key: 'first' | 'quiz'): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('nav a')) {
    const named = new URLSearchParams(link.search).get(key);
    if (named !== null && named === asked.get(key)) link.setAttribute('aria-current', 'true');
  }
}
