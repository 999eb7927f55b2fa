/**
 * All questions at once, under the headings of their sections, with one button at the end. Where some of them stand in an article, what
 * is left of them. Pure.
 *
 * A question is drawn again only when something of it has changed (`guard`), and keeps its place in the document while others come and
 * go (`repeat`), so that a thousand questions cost a visitor no more than one.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { labelOf } from '../../core/answers.js';
import type { Question } from '../../core/quiz.js';
import { sectionsOf } from '../../core/sections.js';
import { format, formatNumber, type Messages } from '../../locales/messages.js';
import type { Answered } from '../../core/session.js';
import { heading } from '../text/heading.js';
import { blockText, inlineText } from '../text/inline-text.template.js';
import { quietButton } from '../buttons/quiet-button.template.js';
import { sentence } from '../results/sentence.js';
import { onSingleClick } from '../buttons/single-click.js';
import { askedTemplate } from './asked.template.js';
import type { AskedView, PageView } from './page-view.js';
import { scopeOf } from './scope.js';

/** From here on what is off the screen is not laid out. */
const many = 100;

/** The page. */
export function pageTemplate(view: PageView): TemplateResult {
  const { quiz, messages, questions, isRest } = view;
  return html`<div class="page ${questions.length > many ? 'many' : ''}">
    ${summaryTemplate(view)}
    ${isRest ? elsewhereTemplate(view) : html`<p class="muted">${howTemplate(view)}</p>`}
    ${repeat(
      itemsOf(view),
      ({ key }) => key,
      ({ draw }) => draw(),
    )}
    <div class="end">
      ${progressTemplate(view)}
      <div class="actions">
        <button
          class="button primary"
          part="button primary"
          type="button"
          @click=${onSingleClick(view.onFinish)}
        >
          ${messages.seeResult}
        </button>
        ${view.canLook ? quietButton(messages.look, view.onLook) : nothing}
      </div>
      ${isRest && quiz.intro?.privacy ? html`<div class="small muted">${blockText(quiz.intro.privacy, messages)}</div>` : nothing}
    </div>
  </div>`;
}

const howTemplate = ({ questions, messages }: PageView): string =>
  questions.some(({ required }) => required) ? messages.pageHowRequired : messages.pageHow;

interface Item {
  readonly key: string;
  readonly draw: () => unknown;
}

/** Headings and questions in one row, so that a question that comes or goes moves none of the others. */
function itemsOf(view: PageView): readonly Item[] {
  const { quiz, questions, messages, headingLevel } = view;
  const times = new Map<string, number>();
  return sectionsOf(quiz, questions).flatMap(({ section, questions: asked }, place): readonly Item[] => {
    const level = headingLevel + (section ? 2 : 1);
    const items = asked.map((question) => ({
      key: question.id,
      draw: () => questionTemplate(view.asked(question, level), view),
    }));
    if (!section) return items;
    const time = (times.get(section.id) ?? 0) + 1;
    times.set(section.id, time);
    const name = inlineText(section.name, messages);
    const draw = (): TemplateResult =>
      html`<div class="section" part="section">
        ${heading(headingLevel + 1, 'section', name, `${place}.`)}
      </div>`;
    return [{ key: `${section.id}.${time}`, draw }, ...items];
  });
}

function questionTemplate(asked: AskedView, view: PageView): unknown {
  const { question, given, error, hasError, fill, allowsImages, headingLevel, otherControls, messages } =
    asked;
  const text = `${question.text} ${question.help ?? ''}`;
  const texts = fill?.(text) ?? text;
  const what = [question, given, error, hasError, texts, allowsImages, headingLevel, otherControls, messages];
  return guard([...what, view.revisionOf(question)], () => {
    const visit = (): void => view.onVisit(question);
    return html`<div class="asked" @focusin=${visit}>${askedTemplate(asked)}</div>`;
  });
}

/** What has to be mended before there is a result. Made anew for each attempt, and left as it is until the next. */
function summaryTemplate({ summary, headingLevel, messages, onMend }: PageView): unknown {
  const content =
    summary.length === 0
      ? nothing
      : html`<div class="summary" part="alert" role="group" aria-labelledby="summary">
          ${heading(headingLevel + 1, 'summary', messages.summaryTitle)}
          <ul>
            ${summary.map(
              (fault) =>
                html`<li>
                  ${jumpTemplate(fault.question, sentence(messages.summaryItem, { question: labelOf(fault.question), error: fault.error }), () => onMend(fault))}
                </li>`,
            )}
          </ul>
        </div>`;
  return keyed(summary, content);
}

/** A link to a question. Addresses do not reach into an element, so it moves the focus itself. */
function jumpTemplate(question: Question, content: unknown, onJump: () => void): TemplateResult {
  const jump = (event: Event): void => {
    event.preventDefault();
    onJump();
  };
  return html`<a class="jump" part="link" href="#${scopeOf(question)}question" @click=${jump}
    ><span>${content}</span></a
  >`;
}

/** The questions of the article that have no answer yet, or that there are none. */
function elsewhereTemplate({ openElsewhere, questions, messages, onGoTo }: PageView): unknown {
  if (openElsewhere.length > 0) {
    return html`<div class="elsewhere">
      <p>${messages.openElsewhere}</p>
      <ul>
        ${openElsewhere.map(
          (question) =>
            html`<li>
              ${jumpTemplate(question, html`<bdi>${labelOf(question)}</bdi>`, () => onGoTo(question))}
            </li>`,
        )}
      </ul>
    </div>`;
  }
  return questions.length === 0 ? html`<p>${messages.allAnswered}</p>` : nothing;
}

/** How much is answered. It is there to be read and says nothing by itself. */
function progressTemplate({ progress, quiz, messages }: PageView): unknown {
  const { answered, atMost } = progress;
  const text = answeredText(progress, messages, quiz.lang);
  return html`<div class="progress" part="progress">
    ${keyed(text, html`<span>${text}</span>`)}
    <progress aria-label=${messages.progress} max=${Math.max(1, atMost)} .value=${answered}></progress>
  </div>`;
}

/** How much is answered, in words. */
export function answeredText(
  { answered, atLeast, atMost }: Answered,
  messages: Messages,
  locale: string,
): string {
  return format(atLeast === atMost ? messages.answeredOf : messages.answeredOfAbout, {
    answered: formatNumber(answered, locale),
    total: formatNumber(atMost, locale),
  });
}
