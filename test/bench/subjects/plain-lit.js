/** The same pager as `vanilla.js`, as one would write it with Lit: what the library itself costs and saves. */
import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import { live } from 'lit/directives/live.js';
import { pagerCss } from './pager-css.js';
import { pathOf, scoreOf } from './rules.js';

class PlainLitQuiz extends LitElement {
  /** @override */
  static properties = { quiz: { attribute: false }, place: { state: true }, error: { state: true } };
  /** @override */
  static styles = css`
    ${unsafeCSS(pagerCss)}
  `;

  constructor() {
    super();
    /** @type {import('./rules.js').Rules | undefined} */
    this.quiz = undefined;
    /** Place on the path; -1 at the start screen. */
    this.place = -1;
    this.error = '';
    /** @type {import('./rules.js').Answers} */
    this.answers = new Map();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.quiz ??= JSON.parse(this.querySelector('script')?.textContent ?? 'null');
  }

  /** @override @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.get('place') !== undefined)
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('h3, h2'))?.focus();
  }

  /** @param {Event} event */
  #choose(event) {
    const { dataset, value } = /** @type {HTMLInputElement} */ (event.target);
    this.answers.set(dataset.question ?? '', value);
    this.error = '';
    this.requestUpdate();
  }

  /** @param {Event} event @param {import('./rules.js').Question} question */
  #submit(event, question) {
    event.preventDefault();
    if (this.answers.has(question.id)) this.place += 1;
    else this.error = 'Choose an answer.';
  }

  #restart() {
    this.answers = new Map();
    this.place = -1;
  }

  /** @override */
  render() {
    if (!this.quiz) return nothing;
    const path = pathOf(this.quiz, this.answers);
    const question = path[this.place];
    if (question) return html`<section>${this.#question(question, path)}</section>`;
    return html`<section>${this.place < 0 ? this.#intro(this.quiz) : this.#result(this.quiz)}</section>`;
  }

  /** @param {import('./rules.js').Rules} quiz */
  #intro(quiz) {
    return html`<h2 tabindex="-1">${quiz.title}</h2>
      <p>${quiz.intro.lead}</p>
      <p>${quiz.questions.length} questions</p>
      <button type="button" @click=${() => (this.place = 0)}>Start</button>`;
  }

  /** @param {import('./rules.js').Question} question @param {import('./rules.js').Question[]} path */
  #question(question, path) {
    const chosen = this.answers.get(question.id);
    return html`<p>Question ${this.place + 1} of about ${path.length}</p>
      <progress aria-label="Progress" max=${path.length} .value=${this.place}></progress>
      <form
        novalidate
        @submit=${(/** @type {Event} */ event) => this.#submit(event, question)}
        @change=${this.#choose}
      >
        <fieldset>
          <legend><h3 tabindex="-1">${question.text}</h3></legend>
          ${question.options.map(
            ({ id, text }) =>
              html`<label
                ><input
                  type="radio"
                  name="answer"
                  data-question=${question.id}
                  .value=${id}
                  .checked=${live(chosen === id)}
                /><span>${text}</span></label
              >`,
          )}
        </fieldset>
        <p class="error">${this.error}</p>
        <div class="actions">
          <button>${this.place + 1 < path.length ? 'Next' : 'See my result'}</button>
          <button type="button" class="quiet" ?hidden=${this.place === 0} @click=${() => (this.place -= 1)}>
            Back
          </button>
        </div>
      </form>`;
  }

  /** @param {import('./rules.js').Rules} quiz */
  #result(quiz) {
    const { total, band, dimensions } = scoreOf(quiz, this.answers);
    return html`<h2 tabindex="-1">${band?.verdict}</h2>
      <p>${total} of 100 · ${band?.name}</p>
      <table>
        ${dimensions.map(
          ({ name, score }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${score}</td>
            </tr>`,
        )}
      </table>
      <button type="button" class="quiet" @click=${() => this.#restart()}>Start again</button>`;
  }
}

customElements.define('plain-lit-quiz', PlainLitQuiz);
