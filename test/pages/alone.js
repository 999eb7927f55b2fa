import '../../src/define.ts';
import { tinyJson } from '../fixtures/tiny-quiz.ts';

const quiz = document.querySelector('ml-readiness-quiz');
const press = async (selector) => {
  quiz.shadowRoot.querySelector(selector).click();
  await quiz.updateComplete;
};

const completed = new Promise((resolve) => {
  quiz.addEventListener('ml-quiz-complete', resolve, { once: true });
});
quiz.addEventListener('ml-lead-submit', (event) => event.respondWith({ status: 'accepted' }));
const settled = new Promise((resolve) => {
  quiz.addEventListener('ml-lead-settle', resolve, { once: true });
});
quiz.setAttribute('quiz', tinyJson('Alone'));
await new Promise((resolve) => {
  quiz.addEventListener('ml-quiz-ready', resolve, { once: true });
});
await quiz.updateComplete;
await press('.primary');
await press('input[value=yes]');
await press('[type=submit]');
await completed;
await quiz.updateComplete;
quiz.shadowRoot.querySelector('[type=email]').value = 'visitor@example.com';
await press('[name=newsletter]');
await press('[type=submit]');
const { detail } = await settled;
parent.postMessage({ total: quiz.report.total, lead: detail.status, ...heard, globals: undefined }, '*');
