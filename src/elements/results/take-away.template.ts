/** The ways to take a result along: as a link and an image for others, as paper, Markdown and a calendar for oneself. Pure. */

import { html, nothing, type TemplateResult } from 'lit';
import { bestRole } from './best-role.js';
import { section } from './section.template.js';
import { deviceShares } from './take-away.controller.js';
import type { ResultsView } from './view.js';

/** The section at the end of the card; nothing where there is nothing to take. */
export function takeAway(view: ResultsView): TemplateResult | typeof nothing {
  const { messages, takeAway: sharing, withheld } = view;
  // Paper and files hold the whole result, so they come with the whole of it.
  const isWhole = withheld.length === 0;
  if (!isWhole && !sharing.isOffered) return nothing;
  const content = html`${sharing.isOffered ? forOthers(view) : nothing}
  ${isWhole ? forOneself(view) : nothing}`;
  return section(view, 'take-away', messages.takeAway, content);
}

function forOneself({
  messages,
  planner,
  downloadCalendar,
  downloadMarkdown,
  print,
}: ResultsView): TemplateResult {
  const hasPlan = planner.later.value !== undefined || planner.later.isWaiting;
  return html`<div class="ways">
    ${way(messages.resultsPrint, print)} ${way(messages.resultsMarkdown, downloadMarkdown)}
    ${hasPlan ? way(messages.resultsCalendar, downloadCalendar) : nothing}
  </div>`;
}

const way = (name: string, onClick: () => void): TemplateResult =>
  html`<button class="button" part="button" type="button" @click=${onClick}>${name}</button>`;

function forOthers(view: ResultsView): TemplateResult {
  const { report, messages, takeAway: sharing } = view;
  const { link } = sharing;
  const holds = bestRole(report) ? messages.shareHoldsRoles : messages.shareHolds;
  return html`${link === undefined ? nothing : html`<p class="note">${holds}</p>`}
    <div class="ways">
      ${link !== undefined && deviceShares().links ? way(messages.shareLink, sharing.shareLink) : nothing}
      ${link === undefined ? nothing : way(messages.shareCopy, sharing.copyLink)}
      ${sharing.isImageShown && sharing.image.part ? nothing : way(messages.shareImage, sharing.showImage)}
    </div>
    ${link !== undefined && sharing.isFieldShown ? field(link, view) : nothing}
    <p class="note" id="share-status" role="status">${statusOf(view)}</p>
    ${sharing.isImageShown ? image(view) : nothing}`;
}

/** The link to copy by hand. */
const field = (link: string, { messages }: ResultsView): TemplateResult =>
  html`<label class="field wide">
    ${messages.shareField}
    <input
      id="share-field"
      part="input"
      type="text"
      readonly
      dir="ltr"
      .value=${link}
      aria-describedby="share-status"
    />
  </label>`;

function statusOf({ messages, takeAway: { status } }: ResultsView): string {
  switch (status) {
    case 'copied':
      return messages.shareCopied;
    case 'field':
      return messages.shareFieldNote;
    case 'no-image':
      return messages.shareImageFailed;
    case undefined:
      return '';
  }
}

/** The image with what it says, and the ways to have it; until its part is here, that it is on its way. */
function image(view: ResultsView): unknown {
  const { messages, takeAway: sharing } = view;
  const content = sharing.contentOf(view);
  const { part } = sharing.image;
  if (!content || !part) return sharing.image.render(messages);
  return html`<canvas
      class="share-image"
      part="share-image"
      id="share-image"
      role="img"
      tabindex="-1"
      aria-label=${part.imageText(content)}
    ></canvas>
    <div class="ways">
      ${way(messages.shareImageSave, sharing.saveImage)}
      ${deviceShares().files ? way(messages.shareImageSend, sharing.shareImage) : nothing}
    </div>`;
}
