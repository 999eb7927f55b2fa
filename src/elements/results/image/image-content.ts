/**
 * What the share image says: the same as the link, in the words of the card. Its alternative text is made of the same lines.
 *
 * In: a report and the host of the page. Out: lines, and the track where there is a score.
 */

import { plainText } from '../../../core/inline-text.js';
import { sharedResultOf } from '../../../core/share-result.js';
import { directionOf } from '../../../locales/direction.js';
import { format } from '../../../locales/messages.js';
import { bestRole } from '../best-role.js';
import type { ResultsView } from '../view.js';

/** What is drawn. */
export interface ImageContent {
  readonly lang: string;
  readonly isRightToLeft: boolean;
  /** Above the rest: the title of the quiz. */
  readonly title: string;
  /** The verdict, or the role. */
  readonly headline: string;
  /** The score, or how near the role is. */
  readonly line: string;
  /** What kind of result this is. */
  readonly kind: string;
  /** Host of the page, empty where it has none. */
  readonly host: string;
  /** The scale with the score; `undefined` where the result begins with roles. */
  readonly track: ImageTrack | undefined;
}

/** The scale. */
export interface ImageTrack {
  readonly score: number;
  readonly segments: readonly {
    readonly name: string;
    /** Where it begins, in the digits of the language. */
    readonly number: string;
    readonly from: number;
    readonly to: number;
    readonly isCurrent: boolean;
  }[];
}

/** The content for a report; `undefined` while too little is answered for a result. */
export function imageContent(
  { report, messages, score }: Pick<ResultsView, 'report' | 'messages' | 'score'>,
  host: string,
): ImageContent | undefined {
  const shared = sharedResultOf(report);
  const { band, scale, quiz } = report;
  if (!shared || !band) return undefined;
  const role = bestRole(report);
  const common = {
    lang: quiz.lang,
    isRightToLeft: directionOf(quiz.lang) === 'rtl',
    title: plainText(quiz.title),
    kind: messages.shareSelf,
    host,
  };
  if (role) {
    return {
      ...common,
      headline: plainText(role.name),
      line: messages[`resultsRole-${role.level}`],
      track: undefined,
    };
  }
  const name = plainText(band.name);
  return {
    ...common,
    headline: plainText(band.verdict),
    line: format(messages.shareScore, { score: score(shared.score ?? 0), band: name }),
    track: {
      score: shared.score ?? 0,
      segments: scale.map((step, place) => ({
        name: plainText(step.name),
        number: score(step.from),
        from: step.from,
        to: scale[place + 1]?.from ?? 100,
        isCurrent: step.id === band.id,
      })),
    },
  };
}

/** What is drawn, in one sentence for those who do not see it. */
export const imageText = ({ title, headline, line, kind, host }: ImageContent): string =>
  [title, headline, line, kind, host].filter((part) => part !== '').join(' – ');
