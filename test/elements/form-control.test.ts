import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { Report } from '../../src/core/report.js';
import { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { en } from '../../src/locales/en.js';
import { deepestFocus, holdKey, pressKey } from '../fixtures/keyboard.js';
import { openPage, quizOn } from '../fixtures/page.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { signUp } from '../fixtures/states.js';
import { choose, find, mountQuiz, press, ready, walkTo, walkToResult } from '../fixtures/walk.js';

interface Mounted {
  readonly form: HTMLFormElement;
  readonly element: MlReadinessQuiz;
  /** What the form was sent with, each time. */
  readonly sent: readonly FormData[];
  /** What it would be sent with now. */
  readonly data: () => readonly (readonly [string, FormDataEntryValue])[];
}

/** A form of the page with a field of its own and the quiz. */
async function mount({ name = '', required = false } = {}): Promise<Mounted> {
  const form = await fixture<HTMLFormElement>(
    html`<form action="/never">
      <fieldset>
        <input name="theirs" value="1" />
        <ml-readiness-quiz privacy-url="/privacy" .quiz=${smallQuiz()}></ml-readiness-quiz>
      </fieldset>
      <button>Theirs</button>
    </form>`,
  );
  const sent: FormData[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(new FormData(form));
  });
  const element = form.querySelector('ml-readiness-quiz');
  if (!element) throw new Error('There is no quiz');
  if (name) element.setAttribute('name', name);
  element.required = required;
  await ready(element);
  return { form, element, sent, data: () => [...new FormData(form)] };
}

describe('<ml-readiness-quiz>: in a form of the page, without a name', () => {
  it('sends nothing of its own, and never sends the form', async () => {
    const { form, element, sent, data } = await mount();
    find(element, '.primary').focus();
    await holdKey('Enter');
    await walkTo(element, 'python');
    find(element, 'input').focus();
    await pressKey('Enter');
    await walkToResult(element);
    find(element, '[type=email]').focus();
    await pressKey('Enter');
    element.addEventListener('ml-lead-submit', (event) => event.preventDefault());
    await signUp(element);
    expect(sent).to.deep.equal([]);
    expect(data()).to.deep.equal([['theirs', '1']]);
    expect(form.checkValidity()).to.equal(true);
  });
});

describe('<ml-readiness-quiz>: in a form of the page, with a name', () => {
  it('is one of its elements', async () => {
    const { form, element } = await mount({ name: 'readiness' });
    expect(form.elements.namedItem('readiness')).to.equal(element);
    expect(element.form).to.equal(form);
    form.remove();
    element.remove();
    expect(element.form).to.equal(null);
  });

  it('takes the name as a property too', async () => {
    const { form, element } = await mount();
    element.name = 'readiness';
    await element.updateComplete;
    expect(form.elements.namedItem('readiness')).to.equal(element);
  });

  it('sends nothing until the report exists, and then the report, with nothing about who the visitor is', async () => {
    const { element, data } = await mount({ name: 'readiness' });
    element.context = { member: '4711' };
    await walkTo(element, 'live');
    expect(data()).to.deep.equal([['theirs', '1']]);
    await walkToResult(element);
    element.addEventListener('ml-lead-submit', (event) => event.preventDefault());
    await signUp(element);
    const [, entry] = data();
    expect(entry?.[0]).to.equal('readiness');
    expect(JSON.parse(String(entry?.[1]))).to.deep.equal(element.report);
    expect(String(entry?.[1])).not.to.match(/visitor@example|4711/);
  });

  it('has the report for a page that sends the form as soon as it hears of it', async () => {
    const { form, element, sent } = await mount({ name: 'readiness' });
    let heard: Report | undefined;
    document.addEventListener(
      'ml-quiz-complete',
      (event) => {
        heard = (event as HTMLElementEventMap['ml-quiz-complete']).detail.report;
        form.requestSubmit();
      },
      { capture: true, once: true },
    );
    await walkToResult(element);
    expect(JSON.parse(String(sent[0]?.get('readiness')))).to.deep.equal(heard);
  });

  it('takes the report back where the visitor goes back or begins again', async () => {
    const { element, data } = await mount({ name: 'readiness' });
    await walkToResult(element);
    await press(element, en.back);
    expect(data().length).to.equal(1);
    await press(element, en.seeResult);
    expect(data().length).to.equal(2);
    await press(element, en.restart);
    await press(element, en.restartConfirm);
    expect(data().length).to.equal(1);
  });

  it('sends nothing in a preview', async () => {
    const { form, element, data } = await mount({ name: 'readiness', required: true });
    element.preview = true;
    await walkToResult(element);
    expect(data().length).to.equal(1);
    expect(form.checkValidity()).to.equal(true);
  });

  it('sends no result so far', async () => {
    const { element, data } = await mount({ name: 'readiness' });
    await walkTo(element, 'tools');
    await press(element, en.look);
    expect(data().length).to.equal(1);
  });

  it('begins again where the form is reset, and leaves the focus alone', async () => {
    const { form, element, data } = await mount({ name: 'readiness' });
    await walkToResult(element);
    form.querySelector('button')?.focus();
    form.reset();
    await element.updateComplete;
    expect(element.snapshot).to.include({ phase: 'intro' });
    expect(element.snapshot?.answers).to.deep.equal({});
    expect(data()).to.deep.equal([['theirs', '1']]);
    expect(document.activeElement).to.equal(form.querySelector('button'));
  });
});

describe('<ml-readiness-quiz>: in a disabled fieldset', () => {
  for (const [way, disable] of Object.entries<(form: HTMLFormElement, isDisabled: boolean) => void>({
    fieldset: (form, isDisabled) => form.querySelector('fieldset')?.toggleAttribute('disabled', isDisabled),
    'attribute of its own': (form, isDisabled) =>
      form.querySelector('ml-readiness-quiz')?.toggleAttribute('disabled', isDisabled),
    'property of its own': (form, isDisabled) => {
      const quiz = form.querySelector('ml-readiness-quiz');
      if (quiz) quiz.disabled = isDisabled;
    },
  })) {
    it(`can be looked at and not used, until it is enabled (${way})`, async () => {
      const { form, element, data } = await mount({ name: 'readiness' });
      await walkToResult(element);
      disable(form, true);
      await element.updateComplete;
      expect(data().length).to.equal(way === 'fieldset' ? 0 : 1);
      const field = find(element, '[type=email]');
      field.focus();
      expect(element.shadowRoot?.activeElement).not.to.equal(field);
      expect(getComputedStyle(find(element, 'section')).opacity).to.equal('0.65');
      disable(form, false);
      await element.updateComplete;
      await nextFrame();
      field.focus();
      expect(element.shadowRoot?.activeElement).to.equal(field);
      expect(data().length).to.equal(2);
    });
  }
});

describe('<ml-readiness-quiz>: `disabled`', () => {
  it('is the attribute, whatever a fieldset says', async () => {
    const { form, element } = await mount({ name: 'readiness' });
    expect(element.disabled).to.equal(false);
    element.disabled = true;
    expect(element.hasAttribute('disabled')).to.equal(true);
    element.removeAttribute('disabled');
    expect(element.disabled).to.equal(false);
    form.querySelector('fieldset')?.toggleAttribute('disabled', true);
    await element.updateComplete;
    expect(element.matches(':disabled')).to.equal(true);
    expect(element.disabled).to.equal(false);
    expect(element.hasAttribute('disabled')).to.equal(false);
  });

  it('counts where it was set before the element was there', async () => {
    class Later extends MlReadinessQuiz {}
    const element = await fixture<Later>(html`<later-quiz></later-quiz>`);
    element.disabled = true;
    customElements.define('later-quiz', Later);
    await ready(element);
    expect(element.matches('[disabled]:disabled')).to.equal(true);
    element.disabled = false;
    expect(element.matches(':enabled')).to.equal(true);
  });
});

describe('<ml-readiness-quiz>: required by a form of the page', () => {
  it('holds the form until the report exists, and says why at the button that leads there', async () => {
    const { form, element, sent } = await mount({ name: 'readiness', required: true });
    const refused = oneEvent(element, 'invalid');
    form.requestSubmit();
    await refused;
    expect(sent).to.deep.equal([]);
    expect(element.validity).to.include({ valid: false, valueMissing: true });
    expect(element.checkValidity()).to.equal(false);
    expect(element.matches(':invalid')).to.equal(true);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.primary'));

    await walkToResult(element);
    expect(element.reportValidity()).to.equal(true);
    form.requestSubmit();
    expect(sent.length).to.equal(1);
  });

  it('does so at every question, and again after the answers are cleared', async () => {
    const { form, element } = await mount({ name: 'readiness', required: true });
    await walkTo(element, 'tools');
    await choose(element, 'Git');
    expect(element.reportValidity()).to.equal(false);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.primary'));
    await walkToResult(element);
    expect(form.checkValidity()).to.equal(true);
    form.reset();
    expect(form.checkValidity()).to.equal(false);
    element.required = false;
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
  });

  describe('from a dialog', () => {
    async function mountDialog(): Promise<Mounted & { readonly dialog: HTMLDialogElement }> {
      const mounted = await mount({ name: 'readiness', required: true });
      const { element, form } = mounted;
      element.presentation = 'dialog';
      element.id = 'quiz';
      const opener = document.createElement('button');
      opener.type = 'button';
      opener.dataset['mlReadinessOpen'] = 'quiz';
      opener.textContent = 'Take the quiz';
      form.prepend(opener);
      await element.updateComplete;
      return { ...mounted, dialog: find<HTMLDialogElement>(element, 'dialog') };
    }

    it('holds the form, and leads into the dialog, which says why', async () => {
      const { form, element, sent, dialog } = await mountDialog();
      const opened = oneEvent(element, 'ml-quiz-open');
      form.requestSubmit();
      await opened;
      await element.updateComplete;
      expect(sent).to.deep.equal([]);
      expect(dialog.matches(':modal')).to.equal(true);
      expect(deepestFocus()).to.equal(find(element, '#title'));
      const why = find(element, `#${dialog.getAttribute('aria-describedby')}`);
      expect(why.textContent).to.equal(en.formRequired);
      await expect(element).to.be.accessible();

      const closed = oneEvent(element, 'ml-quiz-close');
      await pressKey('Escape');
      await closed;
      await nextFrame();
      expect(dialog.open, 'it does not open again by itself').to.equal(false);
      expect(document.activeElement).to.equal(form.querySelector('[data-ml-readiness-open]'));
    });

    it('says nothing to a visitor who opened it themself, and lets the form go with the result', async () => {
      const { form, element, sent, dialog } = await mountDialog();
      const opened = oneEvent(element, 'ml-quiz-open');
      element.show();
      await opened;
      await element.updateComplete;
      expect(dialog.hasAttribute('aria-describedby')).to.equal(false);
      expect(form.checkValidity()).to.equal(false);
      await walkToResult(element);
      element.close();
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('#needed')).to.equal(null);
      form.requestSubmit();
      expect(sent.length).to.equal(1);
    });

    it('takes no room, and nobody comes to it by the Tab key', async () => {
      const { form, element } = await mountDialog();
      const height = form.offsetHeight;
      element.required = false;
      await element.updateComplete;
      expect(form.offsetHeight).to.equal(height);
      element.required = true;
      await element.updateComplete;
      form.querySelector('input')?.focus();
      await pressKey('Tab');
      expect(document.activeElement?.textContent).to.equal('Theirs');
    });
  });
});

describe('<ml-readiness-quiz>: where a browser knows no such controls', () => {
  for (const missing of ['attachInternals', 'setFormValue']) {
    it(`works without ${missing}, and sends nothing with the form`, async () => {
      const page = await openPage(`/test/pages/without.html?${missing}`);
      const element = await quizOn(page);
      element.name = 'readiness';
      element.required = true;
      await walkToResult(element);
      expect(element.report).not.to.equal(undefined);
      expect(element.checkValidity()).to.equal(true);
      expect(page.heard.errors).to.deep.equal([]);
      expect(page.heard.console).to.deep.equal([]);
    });
  }

  it('has no form where there is none', async () => {
    const element = await mountQuiz();
    expect(element.form).to.equal(null);
    expect(element.checkValidity()).to.equal(true);
  });
});
