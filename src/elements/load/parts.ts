/** What is loaded only when it is needed. */

import { LazyPart } from './lazy-part.js';
import type * as controlsModule from '../controls/controls-part.js';
import type * as dialogModule from '../dialog/dialog-part.js';
import type * as builtInModule from '../../quizzes/sde-to-ml.js';
import type * as adviceModule from '../source/advice-part.js';
import type * as pageModule from '../page/page-part.js';
import type * as outboxModule from '../../lead/outbox.js';
import type * as languagesModule from '../language/languages-part.js';
import type * as ownQuizModule from '../source/own-quiz-part.js';
import type * as resultModule from '../screens/result-part.js';
import type * as keepModule from '../keep/keep-part.js';
import type * as cardModule from '../results/card.js';
import type * as sharedModule from '../share/shared-part.js';

/** The built-in quiz, for a page without a quiz of its own. */
export const builtInPart: LazyPart<typeof builtInModule> = new LazyPart(
  () => import('../../quizzes/sde-to-ml.js'),
);

/** What a result of the built-in quiz reads beside its questions. */
export const advicePart: LazyPart<typeof adviceModule> = new LazyPart(
  () => import('../source/advice-part.js'),
);

/** What reads a quiz, for a page with one of its own. */
export const ownQuizPart: LazyPart<typeof ownQuizModule> = new LazyPart(
  () => import('../source/own-quiz-part.js'),
);

/** What another language needs than English. */
export type LanguagesPart = typeof languagesModule;

/** It, for a page or a quiz in another language. */
export const languagesPart: LazyPart<LanguagesPart> = new LazyPart(
  () => import('../language/languages-part.js'),
);

/** How questions are answered that have no list of options. */
export type ControlsPart = typeof controlsModule;

/** Those controls, for a quiz that has such questions. */
export const controlsPart: LazyPart<ControlsPart> = new LazyPart(
  () => import('../controls/controls-part.js'),
);

/** Questions side by side. */
export type PagePart = typeof pageModule;

/** They, for a quiz on one page or in an article. */
export const pagePart: LazyPart<PagePart> = new LazyPart(() => import('../page/page-part.js'));

/** What is kept between visits. */
export type KeepPart = typeof keepModule;

/** It, where something is kept or there is something to keep. */
export const keepPart: LazyPart<KeepPart> = new LazyPart(() => import('../keep/keep-part.js'));
/** The dialog that a quiz waits in. */
export type DialogPart = typeof dialogModule;

/** It, for a quiz that is to have one. */
export const dialogPart: LazyPart<DialogPart> = new LazyPart(() => import('../dialog/dialog-part.js'));

/** What `<ml-readiness-results>` shows. */
export type CardPart = typeof cardModule;

/** The card, for the first report. */
export const cardPart: LazyPart<CardPart> = new LazyPart(() => import('../results/card.js'));

/** What a run needs once it is complete. */
export type ResultPart = typeof resultModule;

/** The report, the screen of the result and the sign-up form, with the card, so that nothing is left to wait for. */
export const resultPart: LazyPart<ResultPart> = new LazyPart(() => import('../screens/result-part.js'));

/** What shows a result that somebody shared. */
export type SharedPart = typeof sharedModule;

/** It, for a page that was opened with one. */
export const sharedPart: LazyPart<SharedPart> = new LazyPart(() => import('../share/shared-part.js'));

/** Leads that were kept over a reload, for a page that asked for it. */
export const outboxPart: LazyPart<typeof outboxModule> = new LazyPart(() => import('../../lead/outbox.js'));
