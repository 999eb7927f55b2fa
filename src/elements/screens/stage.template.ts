/**
 * The whole of what the element shows: one of the wait, the failure, the intro, a question, the result. Pure.
 *
 * Language and direction are those of the quiz, whatever the page around is in. The status line and the slots are always there.
 * What a question asks and the result are made anew each time (`keyed`): page translators put elements of their own around texts, and
 * what Lit wrote into those would stay on screen unseen.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import { progressOf } from '../../core/progress.js';
import type { Answer, Question, Quiz } from '../../core/quiz.js';
import type { Snapshot } from '../../core/session.js';
import { directionOf } from '../../locales/direction.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { Aftermath } from '../controls/view.js';
import type { OtherControls } from '../controls/controls.template.js';
import { failureTemplate } from '../load/failure.template.js';
import { freshText } from '../text/fresh-text.js';
import { heading } from '../text/heading.js';
import type { FillText } from '../text/inline-text.template.js';
import { introTemplate } from './intro.template.js';
import { questionTemplate } from './question.template.js';
import type { QuizLoad } from '../source/quiz-loader.controller.js';

/** What is on screen, and what the visitor can do there. */
export interface StageView {
  /** It can be looked at and not used. */
  readonly isDisabled: boolean;
  readonly load: QuizLoad;
  readonly quiz: Quiz | undefined;
  readonly snapshot: Snapshot | undefined;
  /** The sign-up form stands between the visitor and what comes next. */
  readonly isAtForm: boolean;
  /** The result, or what stands in its place. */
  readonly result: unknown;
  /** The questions side by side, where they are shown so. */
  readonly page: TemplateResult | undefined;
  /** What stands on screen as the answer to a question, whole or not. */
  readonly given: (question: Question) => Answer | undefined;
  /** What is missing from the question, or was not possible; empty where nothing is. */
  readonly error: string;
  /** What just changed, for those who do not see it. */
  readonly status: string;
  /** Nothing is ever sent from here, which is said. */
  readonly isPreview: boolean;
  /** Pictures may be asked for. */
  readonly allowsImages: boolean;
  /** Level of the quiz's title, 1 to 6. */
  readonly headingLevel: number;
  /** Language of the words while there is no quiz. */
  readonly lang: string;
  readonly messages: FlowMessages;
  /** What became of a run that was kept: above the first screen or the result. */
  readonly keptHead: unknown;
  /** What is kept: below everything. */
  readonly keptFoot: unknown;
  readonly otherControls: OtherControls;
  /** For texts that repeat what was answered; nothing where none does. */
  readonly fill: FillText | undefined;
  readonly onRetry: () => void;
  readonly onStart: () => void;
  /** The visitor chose this option, or entered this. */
  readonly onChoose: (question: Question, value: Answer, aftermath?: Aftermath) => void;
  readonly onNext: (question: Question) => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  /** Shows what the answers give so far. */
  readonly onLook: () => void;
}

/** Everything in the element. */
export function stageTemplate(view: StageView): TemplateResult {
  const { load, quiz, snapshot, headingLevel } = view;
  const phase = view.isAtForm ? undefined : view.page ? 'question' : snapshot?.phase;
  const isIntro = phase === 'intro' && view.result === nothing;
  const language = quiz?.lang ?? view.lang;
  return html`<section
    part="quiz"
    aria-labelledby=${quiz ? 'title' : nothing}
    lang=${language}
    dir=${directionOf(language)}
    ?inert=${view.isDisabled}
  >
    ${statusTemplate(view)}
    ${view.isPreview ? html`<p class="preview" part="preview">${view.messages.preview}</p>` : nothing}
    ${load.phase === 'failed' ? failureTemplate({ ...view, ...load }) : nothing} ${view.keptHead}
    <div class="intro" ?hidden=${!isIntro}>
      <slot name="intro"></slot>
      ${
        quiz && snapshot && isIntro
          ? introTemplate({ ...view, quiz, progress: progressOf(quiz, snapshot) })
          : nothing
      }
    </div>
    ${
      quiz && !isIntro
        ? html`<div class=${view.page ? 'page-title' : 'visually-hidden'}>
            ${heading(headingLevel, 'title', html`<bdi>${plainText(quiz.title)}</bdi>`)}
          </div>`
        : nothing
    }
    ${view.page ?? (view.result === nothing ? askedTemplate(view) : nothing)} ${view.result}
    <div ?hidden=${phase !== 'result'}><slot name="after-results"></slot></div>
    ${view.keptFoot}
  </section>`;
}

function statusTemplate({ load, status, messages }: StageView): TemplateResult {
  const isLoading = load.phase === 'loading';
  const isBusy = isLoading || (load.phase === 'failed' && load.isRetrying);
  return html`<p role="status" class=${isLoading ? 'loading' : 'visually-hidden'}>
    ${freshText(isBusy ? messages.loading : status)}
  </p>`;
}

function askedTemplate(view: StageView): TemplateResult | typeof nothing {
  const { quiz, snapshot } = view;
  const question = quiz?.questions.find(({ id }) => id === snapshot?.current);
  return quiz && snapshot && question
    ? questionTemplate({ ...view, quiz, snapshot, question, given: view.given(question) })
    : nothing;
}
