/**
 * Where a quiz document comes from. The built-in quiz is all that most pages show; what reads a quiz of the page's own, and says what
 * is wrong with it, is a part of the program that only such pages load (`own-quiz-part.ts`).
 *
 * In: what the page gave (an object, JSON text, an address, a script child), of which the strongest counts.
 * Out: a valid quiz, or a failure. Never throws; an aborted load ends as a failure, for nobody to hear of.
 */

import type { Issue } from '../../core/issue.js';
import type { Quiz } from '../../core/quiz.js';
import type { LoadFailure } from '../load/load-failure.js';
import { builtInPart, ownQuizPart } from '../load/parts.js';

/** What the page gave. What is `undefined` or `null` was not given. */
export interface GivenSources {
  /** The property `quiz`: an object, or JSON text. */
  readonly property: unknown;
  /** The attribute `quiz`: JSON text. */
  readonly attribute: string | null | undefined;
  /** The attribute `src`: an address. */
  readonly src: string | null | undefined;
  /** The text of a `<script type="application/json">` child. */
  readonly script: string | null | undefined;
}

/** The source that counts, and what it holds. */
export type QuizSource = OwnSource | { readonly from: 'package'; readonly value: undefined };

/** A source of the page's own, and what it holds. */
export interface OwnSource {
  readonly from: keyof GivenSources;
  readonly value: unknown;
}

/** The order in which sources count. */
const strongestFirst = ['property', 'attribute', 'src', 'script'] as const;

/** The strongest source that was given; the built-in quiz where there is none. */
export function chooseSource(given: GivenSources): QuizSource {
  const from = strongestFirst.find((name) => given[name] !== undefined && given[name] !== null);
  return from ? { from, value: given[from] } : { from: 'package', value: undefined };
}

/** Whether the document is at hand, so that a load ends before anything is painted. */
export const isInMemory = ({ from }: QuizSource): boolean => from !== 'src' && from !== 'package';

/** How long a load may take, in milliseconds. */
export interface LoadLimits {
  /** Longest wait for a whole document; 15 seconds where it is not given. */
  readonly timeoutMs?: number;
  /** Pause before the one repetition after a server error; half a second where it is not given. */
  readonly retryAfterMs?: number;
}

/** A quiz, with warnings for its author; or why there is none. */
export type LoadResult =
  | { readonly ok: true; readonly quiz: Quiz; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly failure: LoadFailure };

/** Loads a quiz from its source. */
export async function loadQuiz(
  source: QuizSource,
  signal: AbortSignal,
  limits: LoadLimits,
): Promise<LoadResult> {
  try {
    if (source.from !== 'package') {
      const { loadOwnQuiz } = ownQuizPart.loaded ?? (await ownQuizPart.load());
      return await loadOwnQuiz(source, signal, limits);
    }
    // It was read when it was built.
    return { ok: true, quiz: (await builtInPart.load()).quiz as Quiz, issues: [] };
  } catch {
    return { ok: false, failure: cutOff };
  }
}

/** A part of the program did not come. */
const cutOff: LoadFailure = {
  phase: 'load',
  code: 'network',
  message: 'A part of the quiz was not loaded (offline, refused, or not allowed by connect-src).',
  issues: [],
  advice: (messages) => messages.loadFailedNetwork,
};
