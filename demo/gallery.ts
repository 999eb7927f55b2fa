/**
 * The gallery: one question of every kind. The page's address says where it begins (`?first=skills`), in which language
 * (`?lang=de`), and what it is drawn by (`?seed=7`).
 */
import 'ml-readiness-quiz/define';
import type { Question, Quiz } from 'ml-readiness-quiz';
import { startEventLog } from './event-log.js';
import { startLookSwitch } from './look-switch.js';
import document from './quizzes/gallery.json' with { type: 'json' };

const gallery = document as unknown as Quiz;
const page = window.document;

startLookSwitch(page);
startEventLog(page);

const asked = new URLSearchParams(location.search);
const quiz = page.querySelector('ml-readiness-quiz');
if (quiz) {
  quiz.lang = asked.get('lang') ?? '';
  if (asked.has('seed')) quiz.seed = Number(asked.get('seed'));
  quiz.quiz = beginningWith(asked.get('first'), withOwnPictures(gallery));
  startPictureSwitch(quiz);
}
markFirst(asked.get('first'));

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
    image: { ...option.image, src: new URL(`./pictures/${option.id}.svg`, location.href).href },
  }));
  return { ...question, options };
}

function startPictureSwitch(element: HTMLElementTagNameMap['ml-readiness-quiz']): void {
  const box = page.querySelector<HTMLInputElement>('[data-pictures]');
  box?.addEventListener('change', () => {
    element.allowImages = box.checked;
  });
}

function markFirst(id: string | null): void {
  page.querySelector(`a[href="?first=${CSS.escape(id ?? '')}"]`)?.setAttribute('aria-current', 'true');
}
