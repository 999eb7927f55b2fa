/**
 * What a visitor does to share a result: hands the link to the device, copies it, has the image drawn. Each is told to the page first,
 * which can do it its own way. Nothing is sent.
 *
 * In: the visitor's clicks, the report and what it was built from. Out: what to say and show, `ml-quiz-share` on the host.
 */

import type { LitElement, ReactiveController } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { Quiz } from '../../core/quiz.js';
import type { Report } from '../../core/report.js';
import { sharedResultOf } from '../../core/share-result.js';
import { encodeShareToken } from '../../core/share-token.js';
import { QuizShareEvent, type QuizShareDetail } from '../../events.js';
import { LazyPart, PartLoader } from '../load/lazy-part.js';
import type * as shareImageModule from './share-image.js';
import { handOver } from './hand-over.js';
import { pageAddress, shareAddress } from './share-address.js';
import type { ResultsView } from './view.js';

/** What draws the image of a result. */
type ShareImagePart = typeof shareImageModule;

/** It, for a visitor who asks for the image. Not among the other parts: the card is one of them, and bundlers keep what goes in circles. */
const shareImagePart: LazyPart<ShareImagePart> = new LazyPart(() => import('./share-image.js'));

/** What the controller reads of its element. */
export interface TakeAwayHost extends LitElement {
  readonly report: Report | undefined;
  readonly share: 'on' | 'off';
  readonly shareUrl: string | undefined;
}

/** What there is to say about what the visitor did. */
export type TakeAwayStatus = 'copied' | 'field' | 'no-image' | undefined;

/** Sharing of one card. */
export class TakeAwayController implements ReactiveController {
  status: TakeAwayStatus;
  /** The link is shown, because nothing else could be done with it. */
  isFieldShown = false;
  /** The visitor asked for the image. */
  isImageShown = false;
  readonly image: PartLoader<ShareImagePart>;
  readonly #host: TakeAwayHost;
  readonly #quiz: () => Quiz | undefined;
  /** What the view was that was drawn last. */
  #view: ResultsView | undefined;
  #report: Report | undefined;

  /** @param quiz the quiz of the report, where it is known */
  constructor(host: TakeAwayHost, quiz: () => Quiz | undefined) {
    this.#host = host;
    this.#quiz = quiz;
    this.image = new PartLoader(host, shareImagePart, () => {
      host.requestUpdate();
      // The button that asked for it gives way to it.
      void host.updateComplete.then(() => this.#canvas?.focus());
    });
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#report === this.#host.report) return;
    this.#report = this.#host.report;
    this.status = undefined;
    this.isFieldShown = this.isImageShown = false;
  }

  hostUpdated(): void {
    const canvas = this.#canvas;
    const content = this.#view && this.contentOf(this.#view);
    if (!canvas || !content || this.image.part?.paintImage(canvas, content)) return;
    this.isImageShown = false;
    this.#say('no-image');
  }

  /** Whether there is a result to share, and the page lets it be shared. */
  get isOffered(): boolean {
    const { report, share } = this.#host;
    return share !== 'off' && report !== undefined && sharedResultOf(report) !== undefined;
  }

  /** The link; `undefined` where there is none. */
  get link(): string | undefined {
    const { report, shareUrl } = this.#host;
    const quiz = this.#quiz();
    const result = report && quiz && this.isOffered ? sharedResultOf(report) : undefined;
    const token = quiz && result && encodeShareToken(quiz, result);
    return token === undefined ? undefined : shareAddress(shareUrl, token);
  }

  /** What the image says, once the part is here. */
  contentOf(view: ResultsView): ReturnType<ShareImagePart['imageContent']> {
    this.#view = view;
    return this.image.part?.imageContent(view, pageAddress(this.#host.shareUrl).hostname);
  }

  shareLink = async (): Promise<void> => {
    const { link } = this;
    if (link === undefined || !this.#tell('link', 'device')) return;
    await this.#toDevice({ title: this.#title, url: link }, () => this.#showField());
  };

  copyLink = async (): Promise<void> => {
    const { link } = this;
    if (link === undefined || !this.#tell('link', 'copy')) return;
    try {
      await navigator.clipboard.writeText(link);
      this.#say('copied');
    } catch {
      // No permission, or no clipboard: pages without https and some frames have none.
      this.#showField();
    }
  };

  showImage = (): void => {
    this.isImageShown = true;
    this.status = undefined;
    this.image.need();
    this.#host.requestUpdate();
  };

  saveImage = async (): Promise<void> => {
    if (!this.#tell('image', 'file')) return;
    const file = await this.#file();
    if (file) handOver(this.#host.renderRoot, file, file.name);
    else this.#say('no-image');
  };

  shareImage = async (): Promise<void> => {
    if (!this.#tell('image', 'device')) return;
    const file = await this.#file();
    if (!file) return this.#say('no-image');
    await this.#toDevice({ files: [file], title: this.#title }, () =>
      handOver(this.#host.renderRoot, file, file.name),
    );
  };

  get #title(): string {
    return plainText(this.#host.report?.quiz.title ?? '');
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.#host.renderRoot.querySelector('canvas');
  }

  async #file(): Promise<File | undefined> {
    const canvas = this.#canvas;
    const name = `${this.#host.report?.quiz.id ?? 'result'}.png`;
    return canvas ? this.image.part?.imageFile(canvas, name) : undefined;
  }

  /** Hands something to what the device shares with. A visitor who turns away there wanted nothing else. */
  async #toDevice(data: ShareData, otherwise: () => void): Promise<void> {
    try {
      await navigator.share(data);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) otherwise();
    }
  }

  /** Tells the page; returns whether it leaves the rest to the card. */
  #tell(what: QuizShareDetail['what'], way: QuizShareDetail['way']): boolean {
    const { report } = this.#host;
    if (!report) return false;
    const { id: quizId, version: quizVersion } = report.quiz;
    return this.#host.dispatchEvent(
      new QuizShareEvent({ quizId, quizVersion, what, way, url: this.link ?? null }),
    );
  }

  #showField(): void {
    this.isFieldShown = true;
    this.#say('field');
    void this.#host.updateComplete.then(() => {
      const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#share-field');
      field?.focus();
      field?.select();
    });
  }

  #say(status: TakeAwayStatus): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}

/** Whether the device shares, and files too. */
export function deviceShares(): { readonly links: boolean; readonly files: boolean } {
  const links = typeof navigator.share === 'function';
  const probe = { files: [new File([], 'image.png', { type: 'image/png' })] };
  return { links, files: links && typeof navigator.canShare === 'function' && navigator.canShare(probe) };
}
