/**
 * Items to put in order, with two buttons each: every move is one press, by hand, key or voice, and is said. The focus stays with
 * the item that moved; at either end, where its button has nothing left to do, on the other one. Pure.
 *
 * Another item's button comes to stand under the pointer, so the second click of a double click would undo the first: it counts for
 * nothing.
 */

import { html, svg, type TemplateResult } from 'lit';
import { plainText } from '../../core/inline-text.js';
import type { Id, Option, RankingQuestion } from '../../core/quiz.js';
import { format, formatNumber } from '../../locales/messages.js';
import { inlineText } from '../text/inline-text.template.js';
import { onSingleClick } from '../buttons/single-click.js';
import type { ControlsView } from './view.js';

type Direction = 'up' | 'down';

/** The items in their order so far. */
export function rankingTemplate(view: ControlsView<RankingQuestion>): TemplateResult {
  const order = orderOf(view);
  return html`<ol class="options ranking" role="list">
    ${order.map(
      (option, place) =>
        html`<li class="option" part="option">
          <span class="level" part="level">${formatNumber(place + 1, view.locale)}</span>
          ${inlineText(option.text, view.messages)}
          <span class="moves"
            >${moveButton('up', place, order, view)}${moveButton('down', place, order, view)}</span
          >
        </li>`,
    )}
  </ol>`;
}

function orderOf({ question, given }: ControlsView<RankingQuestion>): readonly Option[] {
  const ids: readonly Id[] = typeof given === 'object' ? given : [];
  return [...question.options].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function moveButton(
  direction: Direction,
  place: number,
  order: readonly Option[],
  view: ControlsView<RankingQuestion>,
): TemplateResult {
  const { scope, messages } = view;
  const { id = '', text = '' } = order[place] ?? {};
  const to = place + (direction === 'up' ? -1 : 1);
  const name = direction === 'up' ? messages.rankUp : messages.rankDown;
  return html`<button
    class="button quiet"
    part="button quiet"
    type="button"
    id="${scope}${direction}-${id}"
    aria-label=${format(name, { item: plainText(text) })}
    ?disabled=${!order[to]}
    @click=${onSingleClick(() => move(direction, place, to, order, view))}
  >
    ${direction === 'up' ? arrowUp : arrowDown}
  </button>`;
}

function move(
  direction: Direction,
  from: number,
  to: number,
  order: readonly Option[],
  { scope, messages, locale, onChoose }: ControlsView<RankingQuestion>,
): void {
  const moved = order[from];
  if (!moved) return;
  const next = order.filter((option) => option !== moved);
  next.splice(to, 0, moved);
  const isAtEnd = to === 0 || to === next.length - 1;
  const back = direction === 'up' ? 'down' : 'up';
  onChoose(
    next.map(({ id }) => id),
    {
      say: format(messages.rankMoved, {
        item: plainText(moved.text),
        place: formatNumber(to + 1, locale),
        total: formatNumber(next.length, locale),
      }),
      focus: `[id="${scope}${isAtEnd ? back : direction}-${moved.id}"]`,
    },
  );
}

const arrow = (path: unknown): TemplateResult =>
  html`<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
    ${path}
  </svg>`;
const arrowUp = arrow(svg`<path d="M10 16V4M5 9l5-5 5 5" stroke-linecap="round" stroke-linejoin="round" />`);
const arrowDown = arrow(
  svg`<path d="M10 4v12m5-5-5 5-5-5" stroke-linecap="round" stroke-linejoin="round" />`,
);
