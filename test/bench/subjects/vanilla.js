/**
 * The reference that the ratios are to: a quiz pager written by hand, without a library. It validates nothing, reports little,
 * and does what a visitor sees: start screen, one question at a time, back, progress, focus on the heading, score.
 */
import { pagerCss } from './pager-css.js';
import { pathOf, scoreOf } from './rules.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(pagerCss);

class VanillaQuiz extends HTMLElement {
  /** @type {import('./rules.js').Rules | undefined} */
  quiz;
  /** @type {import('./rules.js').Answers} */
  #answers = new Map();
  #section = document.createElement('section');

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#section);
    // A page can set the property before the element is defined.
    this.quiz ??= JSON.parse(this.querySelector('script')?.textContent ?? 'null');
    if (this.quiz) this.#showIntro(this.quiz);
  }

  /** @param {import('./rules.js').Rules} quiz */
  #showIntro(quiz) {
    const start = create('button', { type: 'button', textContent: 'Start' });
    start.addEventListener('click', () => this.#showQuestion(quiz, 0));
    this.#section.replaceChildren(
      create('h2', { textContent: quiz.title }),
      create('p', { textContent: quiz.intro.lead }),
      create('p', { textContent: `${quiz.questions.length} questions` }),
      start,
    );
  }

  /** @param {import('./rules.js').Rules} quiz @param {number} place on the path */
  #showQuestion(quiz, place) {
    const path = pathOf(quiz, this.#answers);
    const question = path[place];
    if (!question) return this.#showResult(quiz);

    const heading = create('h3', { tabIndex: -1, textContent: question.text });
    const fieldset = create('fieldset', {}, create('legend', {}, heading));
    for (const { id, text } of question.options) {
      const checked = this.#answers.get(question.id) === id;
      const input = create('input', { type: 'radio', name: 'answer', value: id, checked });
      fieldset.append(create('label', {}, input, create('span', { textContent: text })));
    }
    const error = create('p', { className: 'error' });
    const next = create('button', { textContent: nextText(place, path) });
    const back = create('button', {
      type: 'button',
      className: 'quiet',
      textContent: 'Back',
      hidden: place === 0,
    });
    back.addEventListener('click', () => this.#showQuestion(quiz, place - 1));

    const form = create(
      'form',
      { noValidate: true },
      fieldset,
      error,
      create('div', { className: 'actions' }, next, back),
    );
    form.addEventListener('change', (event) => {
      this.#answers.set(question.id, /** @type {HTMLInputElement} */ (event.target).value);
      error.textContent = '';
      next.textContent = nextText(place, pathOf(quiz, this.#answers));
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#answers.has(question.id)) this.#showQuestion(quiz, place + 1);
      else error.textContent = 'Choose an answer.';
    });
    this.#section.replaceChildren(
      create('p', { textContent: `Question ${place + 1} of about ${path.length}` }),
      create('progress', { max: path.length, value: place, ariaLabel: 'Progress' }),
      form,
    );
    heading.focus();
  }

  /** @param {import('./rules.js').Rules} quiz */
  #showResult(quiz) {
    const { total, band, dimensions } = scoreOf(quiz, this.#answers);
    const heading = create('h2', { tabIndex: -1, textContent: band?.verdict ?? '' });
    const rows = dimensions.map(({ name, score }) =>
      create(
        'tr',
        {},
        create('th', { scope: 'row', textContent: name }),
        create('td', { textContent: `${score}` }),
      ),
    );
    const again = create('button', { type: 'button', className: 'quiet', textContent: 'Start again' });
    again.addEventListener('click', () => {
      this.#answers.clear();
      this.#showIntro(quiz);
    });
    this.#section.replaceChildren(
      heading,
      create('p', { textContent: `${total} of 100 · ${band?.name}` }),
      create('table', {}, create('tbody', {}, ...rows)),
      again,
    );
    heading.focus();
  }
}

/** @param {number} place @param {readonly unknown[]} path */
function nextText(place, path) {
  return place + 1 < path.length ? 'Next' : 'See my result';
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {...Node} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function create(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

customElements.define('vanilla-quiz', VanillaQuiz);
