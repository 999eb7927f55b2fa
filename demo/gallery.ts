/// <reference types="vite/client" />
/**
 * The gallery: one question of every kind, or a whole quiz. The page's address says where it begins (`?first=skills`), in which language
 * (`?lang=de`; `en-XA` is a made-up one), what it is drawn by (`?seed=7`), which quiz is taken instead (`?quiz=ml-role-fit`), and
 * that answers are kept on the device (`?resume=local`).
 */
import 'ml-readiness-quiz/define';
import { provideMessages, type Question, type Quiz } from 'ml-readiness-quiz';
import { messages } from 'ml-readiness-quiz/locales/en';
import roleFit from 'ml-readiness-quiz/quizzes/ml-role-fit.json?url';
import sdeToMl from 'ml-readiness-quiz/quizzes/sde-to-ml.json?url';
import team from 'ml-readiness-quiz/quizzes/team-ml-production.json?url';
import { startEventLog } from './event-log.js';
import { startLookSwitch } from './look-switch.js';
import apart from './pictures/apart.svg?url';
import together from './pictures/together.svg?url';
import { PSEUDO_TAG, pseudoMessages, pseudoQuiz } from './pseudo-locale.js';
import document from './quizzes/gallery.json' with { type: 'json' };

const gallery = document as unknown as Quiz;
const page = window.document;

/** Where the quizzes of the package are, by their ids. The first is built in and brings its translations. */
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
  if (asked.get('resume') === 'local') quiz.resume = 'local';
  if (asked.has('seed')) quiz.seed = Number(asked.get('seed'));
  await give(quiz, asked.get('quiz') ?? '');
  startPictureSwitch(quiz);
}
for (const link of page.querySelectorAll<HTMLAnchorElement>('nav a')) {
  if (link.search === location.search) link.setAttribute('aria-current', 'true');
}

/** Gives the element a whole quiz, or the gallery. */
async function give(element: HTMLElementTagNameMap['ml-readiness-quiz'], id: string): Promise<void> {
  const address = wholeQuizzes.get(id);
  const own = (): Quiz => beginningWith(asked.get('first'), withOwnPictures(gallery));
  if (element.lang === PSEUDO_TAG) {
    provideMessages(PSEUDO_TAG, pseudoMessages(messages));
    const quiz = address ? ((await (await fetch(address)).json()) as Quiz) : own();
    element.quiz = pseudoQuiz(quiz);
  } else if (address === undefined) {
    element.quiz = own();
  } else if (id !== 'sde-to-ml') {
    element.src = address;
  }
}

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
