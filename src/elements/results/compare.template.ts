/**
 * What changed since the result before, and why: the scores over time, what the visitor changed, what the quiz changed. The chart is
 * drawn only; the sentence above it and the table say the same.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { compareResults, type AnswerChange, type ResultComparison } from '../../core/compare-results.js';
import type { KeptResult } from '../../core/kept-results.js';
import type { Answers, Quiz } from '../../core/quiz.js';
import type { Messages } from '../../locales/messages.js';
import { heading } from '../text/heading.js';
import { inlineText } from '../text/inline-text.template.js';
import { listNames } from '../language/list-names.js';
import { today } from '../today.js';
import { bestRole } from './best-role.js';
import { fold } from './fold.template.js';
import { overTime } from './over-time.template.js';
import type { DatedScore } from './over-time.js';
import { section } from './section.template.js';
import { sentence } from './sentence.js';
import type { ResultsView } from './view.js';

/** The section; nothing where there is no earlier result, or where none is shown as a score. */
export function compare(view: ResultsView): TemplateResult | typeof nothing {
  const { report, messages, earlier, taken, score, date } = view;
  const before = earlier.at(-1);
  const { total } = report;
  if (!before || total === null || bestRole(report)) return nothing;
  const results = [...earlier, { day: today(), total }];
  const values = { from: score(before.total), to: score(total), date: date(before.day) };
  const content = html`<p class="lead">
      ${sentence(before.total === total ? messages.resultsCompareSame : messages.resultsCompareLead, values)}
    </p>
    ${overTime(results, view)}
    ${fold(view, 'over-time', '', html`<span>${messages.resultsTable}</span>`, () => tables(results, before, view))}
    ${taken ? reasons(compareOnce(before, ...taken, report.quiz.seed ?? null), before, view) : nothing}`;
  return section(view, 'compare', messages.resultsCompare, content);
}

/** The last comparison with an earlier result: a card is drawn often. */
const compared = new WeakMap<KeptResult, readonly [Quiz, Answers, ResultComparison]>();

function compareOnce(
  before: KeptResult,
  quiz: Quiz,
  answers: Answers,
  seed: number | null,
): ResultComparison {
  const known = compared.get(before);
  if (known?.[0] === quiz && known[1] === answers) return known[2];
  const comparison = compareResults(quiz, before, { answers, seed }, (names) => listNames(names, quiz.lang));
  compared.set(before, [quiz, answers, comparison]);
  return comparison;
}

function reasons(comparison: ResultComparison, before: KeptResult, view: ResultsView): unknown {
  const { messages, number, date, change } = view;
  if (!comparison.ok) return html`<p class="note">${incomparable(comparison.reason, messages)}</p>`;
  const { byVisitor, byQuiz, answers, rules, dropped, isOtherVersion } = comparison;
  const lost = new Set(dropped.map(({ question }) => question)).size;
  const title = (name: string, message: string, points: number): TemplateResult =>
    heading(view.headingLevel + 2, name, sentence(message, { points: change(points) }));
  return html`${title('compare-you', messages.resultsCompareYou, byVisitor)}
    ${
      answers.length > 0 || rules !== 0
        ? changedAnswers(answers, rules, view)
        : html`<p>${messages.resultsCompareNothing}</p>`
    }
    ${title('compare-quiz', messages.resultsCompareQuiz, byQuiz)}
    <p>
      ${
        byQuiz === 0
          ? messages.resultsCompareFair
          : sentence(messages.resultsCompareAgain, {
              date: date(before.day),
              again: view.score(before.total + byQuiz),
              before: view.score(before.total),
            })
      }
      ${isOtherVersion && byQuiz !== 0 ? messages.resultsCompareNew : nothing}
    </p>
    ${lost > 0 ? html`<p class="note">${sentence(messages['keptDropped-gone'], { n: number(lost) })}</p>` : nothing}`;
}

function incomparable(
  reason: Extract<ResultComparison, { ok: false }>['reason'],
  messages: Messages,
): string {
  return reason === 'other-draw' ? messages.resultsCompareDraw : messages.resultsCompareVersion;
}

/** So many of what changed most are shown at once. */
const MOST_SHOWN = 4;

/** What changed most first; on demand the rest, with what was not the answers alone. */
function changedAnswers(answers: readonly AnswerChange[], rules: number, view: ResultsView): TemplateResult {
  const { messages, number } = view;
  const sorted = [...answers].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const items = sorted.map((one) => answerText(one, view));
  if (rules !== 0) items.splice(MOST_SHOWN, 0, line(messages.resultsCompareRules, rules, view));
  const list = (part: readonly TemplateResult[]): TemplateResult =>
    html`<ul class="stack" role="list">
      ${part.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  const rest = items.slice(MOST_SHOWN);
  const more = html`<span>${sentence(messages.resultsCompareMore, { n: number(rest.length) })}</span>`;
  return html`${list(items.slice(0, MOST_SHOWN))}
  ${rest.length > 0 ? fold(view, 'compare-more', '', more, () => list(rest)) : nothing}`;
}

/** What it is, and how much it did, in thousandths of a point. */
const line = (what: unknown, points: number, { change }: ResultsView): TemplateResult =>
  html`<p class="row"><bdi>${what}</bdi> <span class="number">${change(points / 1000)}</span></p>`;

function answerText({ label, from, to, change }: AnswerChange, view: ResultsView): TemplateResult {
  const { messages } = view;
  const message = !from
    ? messages.resultsCompareFirst
    : !to
      ? messages.resultsCompareGone
      : messages.resultsCompareAnswer;
  const words = { from: inlineText(from ?? '', messages), to: inlineText(to ?? '', messages) };
  return html`${line(html`<b>${inlineText(label, messages)}</b>`, change, view)}
    <p class="note">${sentence(message, words)}</p>`;
}

function tables(
  results: readonly DatedScore[],
  before: KeptResult,
  { report, messages, score, date }: ResultsView,
): TemplateResult {
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${messages.resultsDate}</th>
          <th scope="col">${messages.resultsTotal}</th>
        </tr>
      </thead>
      <tbody>
        ${results.map(
          ({ day, total }) =>
            html`<tr>
              <th scope="row">${date(day)}</th>
              <td>${score(total)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <table>
      <thead>
        <tr>
          <th scope="col">${messages.resultsSubject}</th>
          <th scope="col">${date(before.day)}</th>
          <th scope="col">${messages.resultsNow}</th>
        </tr>
      </thead>
      <tbody>
        ${report.dimensions.map(({ id, name, score: now }) => {
          const then = before.dimensions[id];
          return html`<tr>
            <th scope="row">${name}</th>
            <td>${then === undefined ? '–' : score(then)}</td>
            <td>${score(now)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}
