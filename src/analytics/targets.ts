/**
 * How a step is told to the analytics that a page has already loaded. Nothing is loaded from here; where the page has no such
 * script, or the visitor blocks it, nothing happens.
 *
 * Read on 2026-11-23: https://developers.google.com/tag-platform/tag-manager/datalayer, https://plausible.io/docs/custom-event-goals,
 * https://matomo.org/faq/reports/the-anatomy-of-an-event/, https://umami.is/docs/track-events.
 */

import type { FunnelEvent } from './funnel-event.js';

/** Analytics that are known by name. `dataLayer` is that of Google Tag Manager. */
export type AnalyticsName = 'dataLayer' | 'plausible' | 'matomo' | 'umami';

/** Takes one step. */
export type FunnelListener = (event: FunnelEvent) => void;

interface Scripts {
  dataLayer?: unknown[];
  _paq?: unknown[];
  readonly plausible?: (name: string, options: { readonly props: object }) => void;
  readonly umami?: { readonly track?: (name: string, data: object) => unknown };
}

const scripts = globalThis as unknown as Scripts;

/** What takes steps to each of them. */
export const TARGETS: Readonly<Record<AnalyticsName, FunnelListener>> = {
  dataLayer: (event) => {
    // Tag Manager keeps a value until it is overwritten, so each push says every key.
    (scripts.dataLayer ??= []).push({ event: nameOf(event), ...EMPTY, ...dataOf(event) });
  },
  plausible: (event) => scripts.plausible?.(nameOf(event), { props: dataOf(event) }),
  matomo: (event) => {
    const { name, quizId, question, answer, status, experiment, variant, position } = event;
    // Matomo has three places for all that is said.
    const about = answer === undefined ? experiment : question;
    const action = about ? `${name} ${about}` : name;
    const label = answer?.toString() ?? question ?? status ?? variant ?? '';
    (scripts['_paq'] ??= []).push([
      'trackEvent',
      quizId || 'ml-readiness-quiz',
      action,
      label,
      position ?? 0,
    ]);
  },
  umami: (event) => {
    scripts.umami?.track?.(nameOf(event), dataOf(event));
  },
};

const EMPTY = {
  quiz_version: undefined,
  question: undefined,
  position: undefined,
  answer: undefined,
  status: undefined,
  experiment: undefined,
  variant: undefined,
};

/** `ml_quiz_step`, `ml_quiz_lead_settle`: letters and underscores, as Google Analytics wants them. */
function nameOf({ name }: FunnelEvent): string {
  return `ml_quiz_${name.replace('-', '_')}`;
}

function dataOf({ name: _name, quizId, quizVersion, answer, ...rest }: FunnelEvent): object {
  return {
    quiz_id: quizId,
    quiz_version: quizVersion,
    ...rest,
    ...(answer === undefined ? {} : { answer: answer.toString() }),
  };
}
