/**
 * Quiz text with its little formatting: strong words, code, links, blocks of code. Segments become text nodes in elements of our
 * own; nothing is ever parsed as HTML, and an address that must not be followed leaves its words.
 *
 * In: text of the quiz. Out: templates. A text inside a line cannot hold a block that scrolls, so there a block of code wraps;
 * `blockText` and `codeBlocks` set it below, where the keyboard can scroll it. Such a block is a group and not a region: a
 * landmark for each of them would drown those of the page.
 */

import { html, type TemplateResult } from 'lit';
import { parseInlineText, type TextSegment } from '../../core/inline-text.js';
import type { FlowMessages } from '../../locales/messages.js';
import { link } from './link.template.js';

/** Fills in what a text repeats. It is given the words alone, so that what a visitor wrote is never taken for formatting. */
export type FillText = (text: string) => string;

/** Text inside a line: an answer, a cell, a sentence. */
export const inlineText = (
  text: string,
  messages: FlowMessages,
  fill?: FillText | undefined,
): TemplateResult => line(parseInlineText(text), messages, fill);

/** The same for where an element around it isolates it already. */
export const words = (text: string, messages: FlowMessages): unknown =>
  pieces(parseInlineText(text), messages);

/** A question without its blocks of code, which stand below its heading; with them where there are no other words. */
export function questionText(
  text: string,
  messages: FlowMessages,
  fill?: FillText | undefined,
): TemplateResult {
  const segments = parseInlineText(text);
  const rest = segments.filter((segment) => !isBlock(segment));
  return line(rest.some(hasWords) ? rest : segments, messages, fill);
}

/** The blocks of code of a question, for below its heading. */
export function codeBlocks(text: string, messages: FlowMessages): readonly TemplateResult[] {
  const segments = parseInlineText(text);
  const isAlone = !segments.some((segment) => !isBlock(segment) && hasWords(segment));
  return isAlone ? [] : segments.filter(isBlock).map((segment) => codeBlock(segment, messages));
}

/** Text as paragraphs, parted by its blocks of code. */
export function blockText(
  text: string,
  messages: FlowMessages,
  fill?: FillText | undefined,
): readonly TemplateResult[] {
  const blocks: TemplateResult[] = [];
  let sentence: TextSegment[] = [];
  const endParagraph = (): void => {
    if (sentence.some(hasWords)) blocks.push(html`<p>${line(sentence, messages, fill)}</p>`);
    sentence = [];
  };
  for (const segment of parseInlineText(text)) {
    if (isBlock(segment)) {
      endParagraph();
      blocks.push(codeBlock(segment, messages));
    } else sentence.push(segment);
  }
  endParagraph();
  return blocks;
}

const isBlock = ({ kind }: TextSegment): boolean => kind === 'code-block';

const hasWords = ({ text }: TextSegment): boolean => text.trim() !== '';

const line = (
  segments: readonly TextSegment[],
  messages: FlowMessages,
  fill?: FillText | undefined,
): TemplateResult => html`<bdi>${pieces(segments, messages, fill)}</bdi>`;

/** Most texts are one piece, and a list around it would cost as much as the text. */
function pieces(
  segments: readonly TextSegment[],
  messages: FlowMessages,
  fill?: FillText | undefined,
): unknown {
  const all = segments.map((segment) => segmentTemplate(segment, messages, fill));
  return all.length === 1 ? all[0] : all;
}

function segmentTemplate(segment: TextSegment, messages: FlowMessages, fill: FillText = asWritten): unknown {
  const text = fill(segment.text);
  switch (segment.kind) {
    case 'text':
      return text;
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'code':
    case 'code-block':
      return html`<code class=${segment.kind} dir="ltr" translate="no">${segment.text}</code>`;
    case 'link':
      return link({ messages }, segment.url, text);
  }
}

const asWritten: FillText = (text) => text;

const codeBlock = ({ text }: TextSegment, messages: FlowMessages): TemplateResult =>
  html`<pre
    part="code"
    dir="ltr"
    translate="no"
    tabindex="0"
    role="group"
    aria-label=${messages.code}
  ><code>${text}</code></pre>`;
