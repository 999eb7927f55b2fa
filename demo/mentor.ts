/// <reference types="vite/client" />
/** A form of a page that takes the result along: the quiz is one of its controls, and waits in a dialog. */
import 'ml-readiness-quiz/define';
import { startEventLog } from './event-log.js';
import { startLookSwitch } from './look-switch.js';

startLookSwitch(document);
startEventLog(document);

const quiz = document.querySelector('ml-readiness-quiz');
const result = document.querySelector('[data-result]');
const form = document.querySelector('form');
const sent = document.querySelector<HTMLElement>('#sent');
const fields = document.querySelector('[data-fields]');

/** Says whether a result goes along. */
function tell(): void {
  const report = quiz?.report;
  if (result) {
    result.textContent = report
      ? report.total === null
        ? 'Your result goes along. Too little was answered for a score.'
        : `Your result goes along: ${report.total} of 100${report.band ? `, ${report.band.name}` : ''}.`
      : 'No result goes along yet.';
  }
}

quiz?.addEventListener('ml-quiz-close', tell);
quiz?.addEventListener('ml-quiz-restart', tell);

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const entries = [...new FormData(form)].flatMap(([name, value]) => {
    const term = document.createElement('dt');
    term.textContent = name;
    const detail = document.createElement('dd');
    detail.tabIndex = 0;
    detail.textContent = String(value);
    return [term, detail];
  });
  fields?.replaceChildren(...entries);
  if (sent) sent.hidden = false;
  sent?.focus();
});
form?.addEventListener('reset', () => {
  if (sent) sent.hidden = true;
});
