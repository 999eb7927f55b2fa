/**
 * Options as pictures. Asking for a picture tells its server of the visit, so without the page's leave the words for it stand in
 * its place; they are what describes it in either case. The box has its shape before the picture is there. Pure.
 */

import { html, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { PictureOption, PictureQuestion } from '../../core/quiz.js';
import { inlineText } from '../text/inline-text.template.js';
import { safeUrl } from '../text/safe-url.js';
import { choiceTemplate, inOrder, isApart, isChosen } from './options.template.js';
import type { ControlsView } from './view.js';

/** The options of a question as pictures with their names. */
export function pictureTemplate(view: ControlsView<PictureQuestion>): TemplateResult {
  return html`<div class="options pictures">
    ${inOrder(view.question.options).map((option) => {
      const chosen = isChosen(option, view) ? 'selected' : '';
      return html`<figure
        class="option picture ${chosen} ${isApart(option) ? 'apart' : ''}"
        part="option picture ${chosen}"
      >
        ${frameTemplate(option, view)}
        <figcaption>
          <label>${choiceTemplate(option, view, undefined, `${view.scope}alt-${option.id}`)}</label>
        </figcaption>
      </figure>`;
    })}
  </div>`;
}

function frameTemplate(
  { id, image }: PictureOption,
  { scope, allowsImages, messages }: ControlsView<PictureQuestion>,
): TemplateResult {
  const address = allowsImages ? safeUrl(image.src) : undefined;
  return address?.startsWith('http')
    ? html`<img
        id="${scope}alt-${id}"
        class="frame"
        part="frame"
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        alt=${plainText(image.alt)}
        src=${address}
      />`
    : html`<p id="${scope}alt-${id}" class="frame" part="frame">${inlineText(image.alt, messages)}</p>`;
}
