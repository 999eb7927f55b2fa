/**
 * A quiz as one HTML page: a form without a script, for feeds, archives, paper, and readers who turn scripts off. It cannot score; it
 * says how the score is read.
 */

import { plainText } from '../../core/inline-text.js';
import type { Quiz } from '../../core/quiz.js';
import { sectionsOf } from '../../core/sections.js';
import { markup, pageOf, type Markup } from '../format/html.js';
import { formatted, questionForm, type FormOptions } from './question-form.js';

/** What the page does. */
export interface RenderOptions extends FormOptions {
  /** Where the form is sent; nothing where it is only read. */
  readonly action: string | undefined;
}

/** The page. */
export function renderForm(quiz: Quiz, options: RenderOptions): string {
  const { intro, title, lang } = quiz;
  const questions = questionList(quiz, options);
  const form =
    options.action === undefined
      ? questions
      : markup`<form method="post" action="${options.action}" accept-charset="utf-8">${questions}<p><button lang="en">Send</button></p></form>`;
  const body = markup`<main>
<h1>${formatted(title)}</h1>
${[intro?.lead, intro?.instructions, intro?.duration, intro?.privacy].map(paragraph)}
${form}
${howItIsRead(quiz)}
${[quiz.about, quiz.disclaimer].map(paragraph)}
<p><small>${quiz.id} ${quiz.version}</small></p>
</main>`;
  return pageOf(lang, plainText(title), STYLE, body);
}

/** Not a `p`: a text can hold blocks of code. */
const paragraph = (text: string | undefined): Markup =>
  text === undefined ? markup`` : markup`<div class="paragraph">${formatted(text)}</div>`;

/** The questions, numbered as one list, under the headings of their sections. */
function questionList(quiz: Quiz, options: FormOptions): Markup {
  let start = 1;
  return markup`${sectionsOf(quiz, quiz.questions).map(({ section, questions }) => {
    const list = markup`<ol class="questions" start="${start}">${questions.map(
      (question) => markup`<li>${questionForm(quiz, question, options)}</li>`,
    )}</ol>`;
    start += questions.length;
    return section ? markup`<h2>${formatted(section.name)}</h2>${list}` : list;
  })}`;
}

/** The bands and what each says; the roles where they are what the result is about. */
function howItIsRead({ bands, dimensions, headline, roles = [] }: Quiz): Markup {
  const scored = dimensions.filter(({ weight }) => weight > 0).map(({ name }) => plainText(name));
  const [words, entries] =
    headline === 'roles'
      ? [
          'The result is the role that fits best.',
          roles.map(({ name, description }) => markup`<dt>${name}</dt><dd>${formatted(description)}</dd>`),
        ]
      : [
          `The score goes from 0 to 100, over ${scored.join(', ')}.`,
          bands.map(
            ({ name, from, verdict, outlook }, place) =>
              markup`<dt>${from}–${(bands[place + 1]?.from ?? 101) - 1}: ${name}</dt><dd>${formatted(verdict)} ${outlook === undefined ? null : formatted(outlook)}</dd>`,
          ),
        ];
  return markup`<section aria-labelledby="how-it-is-read">
<h2 id="how-it-is-read" lang="en">How the result is read</h2>
<p lang="en">${words}</p>
<dl>${entries}</dl>
</section>`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { background: Canvas; color: CanvasText; font: 1.05rem/1.5 system-ui, sans-serif; margin: 0 auto; max-inline-size: 42rem; padding: 1rem; }
fieldset { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 0.4rem; margin-block: 1rem; min-inline-size: 0; }
legend { font-weight: 600; padding-inline: 0.3rem; }
ul { list-style: none; margin: 0; padding: 0; }
ul label { display: block; padding-block: 0.35rem; }
.help { margin-block: 0 0.5rem; }
.paragraph { margin-block: 1rem; }
.questions { padding-inline-start: 1.6rem; }
img { max-inline-size: 100%; block-size: auto; display: block; }
a { color: light-dark(#0b57d0, #8ab4f8); }
pre { overflow-wrap: anywhere; white-space: pre-wrap; }
dt { font-weight: 600; margin-block-start: 0.6rem; }
@media print { fieldset { break-inside: avoid; } details, button { display: none; } }
`;
