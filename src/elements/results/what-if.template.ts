import { html, nothing, type TemplateResult } from 'lit';
import { score as scoreOf } from '../../core/score.js';
import { answerTo, labelOf } from '../../core/answers.js';
import type { Question } from '../../core/quiz.js';
import { codeBlocks, inlineText, questionText } from '../text/inline-text.template.js';
import { fillWithSaid } from '../screens/said-so-far.js';
import { bestRole } from './best-role.js';
import { extent } from './extent.js';
import { detail } from './fold.template.js';
import { sentence } from './sentence.js';
import { trialControls } from './trial-controls.template.js';
import type { ResultsView } from './view.js';
import type { Known, Trial } from './what-if.controller.js';

/** Another answer to one question, and what it would change. */
export function whatIfTemplate(view: ResultsView): TemplateResult | typeof nothing {
  const { report, taken, messages, whatIf } = view;
  if (!taken || report.total === null) return nothing;
  const known: Known = { report, quiz: taken[0], answers: taken[1] };
  return detail(view, 'what-if', messages.resultsWhatIf, () => {
    const question = whatIf.question(known);
    return question ? trial(question, known, view) : nothing;
  });
}

function trial(question: Question, known: Known, view: ResultsView): TemplateResult {
  const { messages, whatIf, locale } = view;
  const { quiz, answers } = known;
  const tried = whatIf.trial(question, known);
  const choose = (event: Event): void => whatIf.choose((event.target as HTMLSelectElement).value);
  return html`<div class="stack what-if">
    <p class="note">${messages.resultsWhatIfLead}</p>
    <label class="field">
      ${messages.resultsTrialQuestion}
      <select part="select" @change=${choose}>
        ${whatIf
          .questions(known)
          .map((one) => html`<option value=${one.id} ?selected=${one === question}>${labelOf(one)}</option>`)}
      </select>
    </label>
    <fieldset>
      <legend id="trial-question">
        ${questionText(question.text, messages, fillWithSaid(quiz, answers, scoreOf))}
      </legend>
      ${codeBlocks(question.text, messages)}
      ${trialControls({
        question,
        given: whatIf.given(question, known),
        own: answerTo(answers, question.id),
        messages,
        locale,
        onTry: (answer) => whatIf.try(question, answer, known),
      })}
    </fieldset>
    <div class="card" part="card trial" role="status">
      ${tried ? outcome(tried, view) : html`<p>${messages.resultsTrialNone}</p>`}
    </div>
    <button
      class="button"
      part="button"
      type="button"
      aria-disabled=${tried ? 'false' : 'true'}
      @click=${whatIf.takeBack}
    >
      ${messages.resultsTrialBack}
    </button>
  </div>`;
}

/** What would change, from the whole to the parts. */
function outcome(trial: Trial, view: ResultsView): TemplateResult {
  const { before, after } = trial.difference;
  const isScored = !bestRole(view.report);
  const lines = [...(isScored ? gates(trial, view) : []), ...parts(trial, view)];
  return html`${
    isScored
      ? html`<p class="score">${totals(trial, view)}</p>
          <div class="bar" part="bar" aria-hidden="true">
            <i part="fill" ${extent(0, after.total)}></i><b ${extent(before.total)}></b>
          </div>`
      : nothing
  }
  ${
    lines.length > 0
      ? html`<ul class="plain" role="list">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`
      : isScored
        ? nothing
        : html`<p>${view.messages.resultsTrialSame}</p>`
  }`;
}

/** The dimensions that move, and the roles of the card where the result is about roles. */
function parts({ difference, roles }: Trial, { report, messages, score }: ResultsView): readonly unknown[] {
  const nameOf = (dimension: string): string =>
    report.dimensions.find(({ id }) => id === dimension)?.name ?? dimension;
  const shown = bestRole(report)
    ? roles.filter(({ name }) => report.roles.some((role) => role.name === name))
    : [];
  const rows = [
    ...difference.dimensions.map((one) => ({
      ...one,
      name: nameOf(one.id),
      message: messages.resultsTrialMoved,
    })),
    ...shown.map((one) => ({ ...one, message: messages.resultsTrialFit })),
  ];
  return rows
    .map(({ name, message, before, after }) => ({ name, message, from: score(before), to: score(after) }))
    .filter(({ from, to }) => from !== to)
    .map(({ name, message, from, to }) => sentence(message, { subject: name, from, to }));
}

function totals({ difference }: Trial, { report, messages, score }: ResultsView): unknown {
  const { before, after, change } = difference;
  if (change === 0) return sentence(messages.resultsTrialStays, { score: score(after.total) });
  const band = report.scale.find(({ id }) => id === after.band);
  const values = {
    from: score(before.total),
    to: html`<strong>${score(after.total)}</strong>`,
    band: band ? html`<b><bdi>${band.name}</bdi></b>` : '',
  };
  return sentence(
    band && before.band !== after.band ? messages.resultsTrialBand : messages.resultsTrialTotal,
    values,
  );
}

/** Which gates would let go, which would hold, and which still does. */
function gates({ difference, gates }: Trial, { messages, score }: ResultsView): readonly unknown[] {
  const { gatesStarted, gatesStopped, after } = difference;
  const reason = (id: string): unknown =>
    inlineText(gates.find((gate) => gate.id === id)?.message ?? '', messages);
  const held = gates.find(
    ({ id, cap }) => cap === after.total && !gatesStarted.includes(id) && !gatesStopped.includes(id),
  );
  return [
    ...gatesStopped.map((id) => sentence(messages.resultsTrialLifted, { reason: reason(id) })),
    ...gatesStarted.map((id) => sentence(messages.resultsTrialHeld, { reason: reason(id) })),
    ...(held ? [sentence(messages.resultsCap, { cap: score(held.cap), reason: reason(held.id) })] : []),
  ];
}
