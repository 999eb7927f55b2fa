/// <reference types="vite/client" />
/**
 * The theme page: a form with a few choices, a question and a result that follow it, figures for what can be read, and the CSS to copy.
 * What is on screen comes from that very CSS. The choices stand in the page's address.
 */
import 'ml-readiness-quiz/define';
import type { Answers, Quiz } from 'ml-readiness-quiz';
import { buildReport } from 'ml-readiness-quiz/core';
import document from 'ml-readiness-quiz/quizzes/sde-to-ml.json' with { type: 'json' };
import { measurePairs, type Pair } from './theme-contrast.js';
import { fieldsOf, sheetOf, type Choices } from './theme-sheet.js';

const page = window.document;
const form = find<HTMLFormElement>('[data-choices]');
const stage = find('[data-stage]');
const quiz = find<HTMLElementTagNameMap['ml-readiness-quiz']>('ml-readiness-quiz');
const results = find<HTMLElementTagNameMap['ml-readiness-results']>('ml-readiness-results');
const sheet = new CSSStyleSheet();
page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];

showResult();
restore();
form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'from') takeOver(target.value);
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
find('[data-copy]').addEventListener('click', () => void copy());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', measure);
await showQuestion();
show();

function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = page.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** A question with an answer. */
async function showQuestion(): Promise<void> {
  if (!quiz.snapshot) {
    await new Promise((done) => quiz.addEventListener('ml-quiz-ready', done, { once: true }));
  }
  quiz.start();
  await quiz.updateComplete;
  quiz.shadowRoot?.querySelector<HTMLElement>('[part~="option"] input')?.click();
  await quiz.updateComplete;
}

/** The result of one of the respondents that come with the quiz. */
function showResult(): void {
  const { expect, ...rest } = document;
  const answers = expect.find(({ id }) => id === 'back-end-with-projects')?.answers as Answers | undefined;
  results.report = buildReport(rest as unknown as Quiz, answers ?? {}, { today: '2026-11-23' });
}

/** Puts what the address says into the form. */
function restore(): void {
  const asked = new URLSearchParams(location.search);
  takeOver(asked.get('from') ?? '');
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof RadioNodeList ||
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = value;
    }
  }
}

/** The fields show what a theme has. */
function takeOver(theme: string): void {
  for (const [name, value] of fieldsOf(theme)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

function choices(): Choices {
  return new Map([...new FormData(form)].map(([name, value]) => [name, String(value)] as const));
}

function show(): void {
  const chosen = choices();
  const css = sheetOf(chosen);
  sheet.replaceSync(css);
  find('[data-css]').textContent = css;
  find('[data-copied]').textContent = '';
  for (const output of form.querySelectorAll<HTMLOutputElement>('[data-value]')) {
    output.value = chosen.get(output.dataset['value'] ?? '') ?? '';
  }
  const scheme = chosen.get('scheme');
  const theme = scheme === 'light' || scheme === 'dark' ? scheme : 'auto';
  stage.dataset['scheme'] = theme;
  quiz.theme = theme;
  results.theme = theme;
  history.replaceState(null, '', `?${new URLSearchParams([...chosen])}`);
  measure();
}

function measure(): void {
  void Promise.all([quiz.updateComplete, results.updateComplete]).then(() => {
    const pairs = measurePairs(quiz, results);
    find('[data-pairs]').replaceChildren(...pairs.map(rowOf));
    const weak = pairs.filter((pair) => !isEnough(pair)).map(({ what }) => what.toLowerCase());
    const text = weak.length === 0 ? 'Yes, all of it.' : `Not well enough: ${weak.join(', ')}.`;
    const verdict = find('[data-verdict]');
    // Said again only where it changes.
    if (verdict.textContent !== text) verdict.textContent = text;
    verdict.classList.toggle('weak', weak.length > 0);
  });
}

function isEnough({ contrast, needed }: Pair): boolean {
  return contrast >= needed;
}

function rowOf(pair: Pair): HTMLTableRowElement {
  const row = page.createElement('tr');
  const what = page.createElement('th');
  what.scope = 'row';
  what.textContent = pair.what;
  const cells = [pair.contrast.toFixed(1), `${pair.needed}`].map((text) => {
    const cell = page.createElement('td');
    cell.textContent = text;
    return cell;
  });
  row.append(what, ...cells);
  row.classList.toggle('weak', !isEnough(pair));
  return row;
}

async function copy(): Promise<void> {
  const css = find('[data-css]');
  const status = find('[data-copied]');
  try {
    await navigator.clipboard.writeText(css.textContent ?? '');
    status.textContent = 'Copied.';
  } catch {
    // Pages without https, and browsers that ask first: the visitor can still copy by hand.
    getSelection()?.selectAllChildren(css);
    status.textContent = 'Selected. Copy it with your keyboard.';
  }
}
