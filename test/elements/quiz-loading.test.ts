import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { LoadLimits } from '../../src/elements/source/quiz-source.js';
import type { QuizErrorEvent } from '../../src/events.js';
import { en } from '../../src/locales/en.js';
import { catchConsole, restoreConsole } from '../fixtures/console.js';
import { answerRequestsWith, holdRequests, restoreNetwork, sendRequestsTo } from '../fixtures/network.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { tinyJson, tinyQuiz } from '../fixtures/tiny-quiz.js';
import { choose, find, findAll, press } from '../fixtures/walk.js';

/** The element, with no patience for an answer. */
class HastyQuiz extends MlReadinessQuiz {
  protected static override readonly loadLimits: LoadLimits = { timeoutMs: 50 };
}
customElements.define('hasty-quiz', HastyQuiz);

/** The element, asking a server in trouble again at once. */
class EagerQuiz extends MlReadinessQuiz {
  protected static override readonly loadLimits: LoadLimits = { retryAfterMs: 1 };
}
customElements.define('eager-quiz', EagerQuiz);

const serve = (body: string, ms = 0): string => `/__test__/slow?ms=${ms}&body=${encodeURIComponent(body)}`;

/** Everything the quiz says on screen. */
const textOf = (element: MlReadinessQuiz): string => element.shadowRoot?.textContent ?? '';
const titleOf = (element: MlReadinessQuiz): string | undefined =>
  element.shadowRoot?.querySelector('#title')?.textContent;

const readyFrom = async (markup: TemplateResult): Promise<MlReadinessQuiz> => {
  const ready = oneEvent(document, 'ml-quiz-ready');
  const element = await fixture<MlReadinessQuiz>(markup);
  await ready;
  return element;
};

/** Waits for a ready quiz after something was done to the element. */
const readyAfter = async (element: MlReadinessQuiz, action: () => void): Promise<string | undefined> => {
  const ready = oneEvent(element, 'ml-quiz-ready');
  action();
  await ready;
  return titleOf(element);
};

interface Failure {
  readonly element: MlReadinessQuiz;
  readonly detail: QuizErrorEvent['detail'];
  readonly lines: readonly string[];
}

const failureFrom = async (markup: TemplateResult): Promise<Failure> => {
  const lines = catchConsole('error');
  const failed = oneEvent(document, 'ml-quiz-error');
  const element = await fixture<MlReadinessQuiz>(markup);
  const { detail } = (await failed) as QuizErrorEvent;
  return { element, detail, lines };
};

/** Waits until a load that was started just now has ended, whatever came of it: one that started later has. */
const settled = async (): Promise<void> => {
  await readyFrom(html`<ml-readiness-quiz .quiz=${tinyQuiz('Another')}></ml-readiness-quiz>`);
};

const scriptOf = (text: string): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
};

afterEach(() => {
  restoreConsole();
  restoreNetwork();
});

describe('<ml-readiness-quiz>: where the quiz comes from', () => {
  it('takes the property, then the attribute, then the address, then the script child, then the built-in quiz', async () => {
    const element = await readyFrom(
      html`<ml-readiness-quiz
        .quiz=${tinyQuiz('Property')}
        quiz=${tinyJson('Attribute')}
        src=${serve(tinyJson('Address'))}
      ></ml-readiness-quiz>`,
    );
    element.append(scriptOf(tinyJson('Script')));
    expect(titleOf(element)).to.equal('Property');
    expect(await readyAfter(element, () => (element.quiz = undefined))).to.equal('Attribute');
    expect(await readyAfter(element, () => element.removeAttribute('quiz'))).to.equal('Address');
    expect(await readyAfter(element, () => element.removeAttribute('src'))).to.equal('Script');
    expect(await readyAfter(element, () => element.replaceChildren())).to.contain('From software developer');
  });

  it('takes JSON text in the property too', async () => {
    const element = await readyFrom(html`<ml-readiness-quiz .quiz=${tinyJson('Text')}></ml-readiness-quiz>`);
    expect(titleOf(element)).to.equal('Text');
  });

  it('takes a script child that comes late, and one that changes', async () => {
    const element = await readyFrom(html`<ml-readiness-quiz><p>Fallback</p></ml-readiness-quiz>`);
    const script = scriptOf(tinyJson('Late'));
    expect(await readyAfter(element, () => element.append(script))).to.equal('Late');
    expect(await readyAfter(element, () => (script.textContent = tinyJson('Later')))).to.equal('Later');
    expect(element.querySelector('p')?.textContent).to.equal('Fallback');
  });

  it('takes a byte order mark for what it is', async () => {
    const marked = `\uFEFF${tinyJson('Marked')}`;
    const inline = await readyFrom(html`<ml-readiness-quiz quiz=${marked}></ml-readiness-quiz>`);
    expect(titleOf(inline)).to.equal('Marked');
    const loaded = await readyFrom(html`<ml-readiness-quiz src=${serve(marked)}></ml-readiness-quiz>`);
    expect(titleOf(loaded)).to.equal('Marked');
  });

  it('starts cleanly with another quiz, whatever was answered before', async () => {
    const element = await readyFrom(html`<ml-readiness-quiz .quiz=${tinyQuiz('First')}></ml-readiness-quiz>`);
    await press(element, 'Start');
    await choose(element, 'I do');
    expect(await readyAfter(element, () => (element.quiz = tinyQuiz('Second')))).to.equal('Second');
    expect(element.snapshot).to.deep.include({ phase: 'intro', answers: {}, quizId: 'second' });
  });

  it('keeps the run when a framework sets an equal object again', async () => {
    const element = await readyFrom(html`<ml-readiness-quiz .quiz=${tinyQuiz('Same')}></ml-readiness-quiz>`);
    await press(element, 'Start');
    await choose(element, 'I do');
    const { snapshot } = element;
    element.quiz = tinyQuiz('Same');
    await settled();
    expect(element.snapshot).to.equal(snapshot);
    expect(find<HTMLInputElement>(element, 'input:checked').value).to.equal('yes');
  });

  it('loads once when the same address is set again', async () => {
    const src = serve(tinyJson('Once'));
    const asked = sendRequestsTo();
    const element = await readyFrom(html`<ml-readiness-quiz src=${src}></ml-readiness-quiz>`);
    await press(element, 'Start');
    element.setAttribute('src', src);
    element.src = src;
    await element.updateComplete;
    expect(asked.length).to.equal(1);
    expect(element.snapshot?.phase).to.equal('question');
  });

  it('shows the last of two addresses, even where the first answers later', async () => {
    const requests = holdRequests();
    const element = await fixture<MlReadinessQuiz>(
      html`<ml-readiness-quiz src="/first"></ml-readiness-quiz>`,
    );
    element.src = '/second';
    await element.updateComplete;
    expect(requests.map(({ signal }) => signal?.aborted)).to.deep.equal([true, false]);
    const titles: (string | undefined)[] = [];
    element.addEventListener('ml-quiz-ready', () => titles.push(titleOf(element)));
    const ready = oneEvent(element, 'ml-quiz-ready');
    requests[1]?.answer(tinyJson('Second'));
    await ready;
    requests[0]?.answer(tinyJson('First'));
    await settled();
    expect(titles).to.deep.equal(['Second']);
    expect(titleOf(element)).to.equal('Second');
  });
});

describe('<ml-readiness-quiz>: while it loads', () => {
  it('says so at once, in a region that is there from the first paint', async () => {
    const ready = oneEvent(document, 'ml-quiz-ready');
    const element = await fixture<MlReadinessQuiz>(
      html`<ml-readiness-quiz src=${serve(tinyJson('Slow'), 40)}></ml-readiness-quiz>`,
    );
    const status = find(element, '[role=status]');
    expect(status.textContent?.trim()).to.equal(en.loading);
    await ready;
    expect(find(element, '[role=status]')).to.equal(status);
    expect(status.textContent?.trim()).to.equal('');
  });

  it('gives up in silence when it is removed, and takes it up when it is put back', async () => {
    const requests = holdRequests();
    const element = await fixture<MlReadinessQuiz>(html`<ml-readiness-quiz src="/quiz"></ml-readiness-quiz>`);
    const { parentElement } = element;
    const told: string[] = [];
    for (const type of ['ml-quiz-ready', 'ml-quiz-error'] as const) {
      element.addEventListener(type, () => told.push(type));
    }
    element.remove();
    await settled();
    expect(requests[0]?.signal?.aborted).to.equal(true);
    requests[0]?.answer(tinyJson('Too late'));
    await settled();
    expect(told).to.deep.equal([]);
    parentElement?.append(element);
    await element.updateComplete;
    expect(await readyAfter(element, () => requests[1]?.answer(tinyJson('Back')))).to.equal('Back');
  });

  it('does not notice that it is moved', async () => {
    const requests = holdRequests();
    const element = await fixture<MlReadinessQuiz>(html`<ml-readiness-quiz src="/quiz"></ml-readiness-quiz>`);
    element.parentElement?.prepend(element);
    await element.updateComplete;
    expect(await readyAfter(element, () => requests[0]?.answer(tinyJson('Moved')))).to.equal('Moved');
    expect(requests.length).to.equal(1);
  });
});

const cut = (text: string): string => text.slice(0, text.length / 2);
const cyclic = (): unknown => {
  const quiz: Record<string, unknown> = { ...smallQuiz() };
  quiz['questions'] = [quiz];
  return quiz;
};

/** What an author gave, the code of the failure, and what the console says beside it. */
const faults: Readonly<Record<string, readonly [given: unknown, code: string, says: string]>> = {
  'broken JSON': ['{"title": }', 'not-json', 'broken at line 1, column 11'],
  'an empty text': ['', 'not-json', 'it is empty'],
  'white space': ['  \n ', 'not-json', 'it is empty'],
  'the text null': ['null', 'invalid', 'it is null'],
  'a text over the limit': [JSON.stringify('x'.repeat(1_100_000)), 'invalid', 'at most 1 MiB'],
  'a text of 300,000 levels': ['['.repeat(300_000), 'invalid', 'at most 32 levels deep'],
  'half a document': [cut(tinyJson('Cut')), 'not-json', 'at line 1, column'],
  'a web page': ['<!doctype html><title>Sign in</title>', 'not-json', 'a web page'],
  'an object as text': ['[object Object]', 'object-text', 'Set it as a property: element.quiz = theObject.'],
  'a number': [42, 'invalid', 'it is 42'],
  'an empty object': [{}, 'invalid', 'schemaVersion must be'],
  'an object that holds itself': [cyclic(), 'invalid', 'a loop'],
  'an object that throws when it is read': [
    {
      get title(): string {
        throw new Error('no');
      },
    },
    'invalid',
    'title must be plain data; it is unreadable',
  ],
  'a reference to nowhere': [smallQuiz({ roleQuestion: 'nowhere' }), 'invalid', 'roleQuestion must be'],
};

describe('<ml-readiness-quiz>: a quiz that is not one', () => {
  for (const [name, [given, code, says]] of Object.entries(faults)) {
    it(`says what is wrong with ${name}`, async () => {
      const { element, detail, lines } = await failureFrom(
        typeof given === 'string'
          ? html`<ml-readiness-quiz quiz=${given}></ml-readiness-quiz>`
          : html`<ml-readiness-quiz .quiz=${given}></ml-readiness-quiz>`,
      );
      expect(find(element, '[role=alert]').textContent)
        .to.contain(en.loadFailed)
        .and.contain(en.loadFailedInvalid);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('[ml-readiness-quiz] The quiz from').and.contain(says);
      expect(detail).to.include({ phase: 'parse', code });
      expect(detail.issues.length > 0).to.equal(code !== 'object-text' || lines[0]?.includes('\n') === true);
      expect(element.snapshot).to.equal(undefined);
    });
  }

  it('names every fault with its path, in one message', async () => {
    const quiz = smallQuiz();
    const broken = {
      ...quiz,
      questions: quiz.questions.map((question) => ({ ...question, id: 'same' })),
    };
    const { detail, lines } = await failureFrom(
      html`<ml-readiness-quiz .quiz=${broken}></ml-readiness-quiz>`,
    );
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('questions[3].id must be unique');
    expect(detail.issues.map(({ path }) => path)).to.include('questions[3].id');
    expect(JSON.parse(JSON.stringify(detail))).to.deep.equal(detail);
  });

  it('is mended by setting another', async () => {
    const { element } = await failureFrom(html`<ml-readiness-quiz quiz="{"></ml-readiness-quiz>`);
    expect(await readyAfter(element, () => element.setAttribute('quiz', tinyJson('Mended')))).to.equal(
      'Mended',
    );
    expect(findAll(element, '[role=alert]').length).to.equal(0);
  });

  it('says what could be better in a quiz that works, once', async () => {
    const lines = catchConsole('warn');
    const quiz = { ...tinyQuiz('Odd'), colour: 'red' };
    const element = await readyFrom(html`<ml-readiness-quiz .quiz=${quiz}></ml-readiness-quiz>`);
    element.quiz = { ...quiz };
    await settled();
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('colour');
  });
});

/** Address, the code of the failure, what the visitor reads, what the console says. */
const badLoads: Readonly<Record<string, readonly [src: string, code: string, reads: string, says: string]>> =
  {
    'nothing there': ['/__test__/status/404', 'http-404', en.loadFailedNotFound, 'the server answered 404'],
    'an empty answer': ['/__test__/status/204', 'http-204', en.loadFailedNotFound, 'the server answered 204'],
    'a server in trouble': [
      '/__test__/status/500',
      'http-500',
      en.loadFailedServer,
      'the server answered 500',
    ],
    'a sign-in page': ['/__test__/html', 'web-page', en.loadFailedWebPage, 'returned a web page, not JSON'],
    'half a document': ['/__test__/truncated-json', 'not-json', en.loadFailedInvalid, 'at line 1, column'],
    'too large a document': [
      '/__test__/big?bytes=2000000',
      'too-large',
      en.loadFailedInvalid,
      'larger than 1024 KiB',
    ],
    'no answer': ['/__test__/hang', 'timeout', en.loadFailedTimeout, 'not complete within 15 s'],
    'half an answer': ['/__test__/stall', 'timeout', en.loadFailedTimeout, 'not complete within 15 s'],
    'a refused connection': ['http://localhost:1/', 'network', en.loadFailedNetwork, 'the request failed'],
    'another document': [serve('{}'), 'invalid', en.loadFailedInvalid, 'schemaVersion must be'],
  };

const badAddresses = [
  '',
  ' ',
  '#',
  'http://',
  'javascript:alert(1)',
  'data:application/json,{}',
  'file:///etc/passwd',
  'blob:null/1',
];

describe('<ml-readiness-quiz>: a load that fails', () => {
  for (const [name, [src, code, reads, says]] of Object.entries(badLoads)) {
    it(`says so in plain words for ${name}, and loads when it is tried again`, async () => {
      const { element, detail, lines } = await failureFrom(
        code === 'timeout'
          ? html`<hasty-quiz src=${src}></hasty-quiz>`
          : html`<eager-quiz src=${src}></eager-quiz>`,
      );
      expect(find(element, '[role=alert]').textContent).to.contain(en.loadFailed).and.contain(reads);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain(`src="${src}"`).and.contain(says);
      expect(detail).to.include({
        code,
        phase: code === 'not-json' || code === 'invalid' ? 'parse' : 'load',
      });
      answerRequestsWith(tinyJson('At last'));
      await readyAfter(element, () => find(element, 'button').click());
      expect(titleOf(element)).to.equal('At last');
    });
  }

  for (const src of badAddresses) {
    it(`asks for nothing at the address ${JSON.stringify(src)}`, async () => {
      const asked = sendRequestsTo();
      const { element, detail, lines } = await failureFrom(
        html`<ml-readiness-quiz src=${src}></ml-readiness-quiz>`,
      );
      expect(find(element, '[role=alert]').textContent).to.contain(en.loadFailedAddress);
      expect(detail).to.include({ phase: 'load', code: 'address' });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain(`src="${src}"`);
      expect(asked).to.deep.equal([]);
    });
  }

  it('asks a server in trouble once more by itself, and only then', async () => {
    const asked = sendRequestsTo('/__test__/status/500', serve(tinyJson('Second time')));
    const element = await readyFrom(html`<eager-quiz src="/quiz.json"></eager-quiz>`);
    expect(titleOf(element)).to.equal('Second time');
    expect(asked.length).to.equal(2);

    const refused = sendRequestsTo('/__test__/status/404', '/__test__/status/404');
    await failureFrom(html`<eager-quiz src="/gone.json"></eager-quiz>`);
    expect(refused.length).to.equal(1);
  });

  it('keeps the focus while it is tried again, speaks each failure, and hands the focus to the quiz', async () => {
    const requests = holdRequests();
    const lines = catchConsole('error');
    const failing = oneEvent(document, 'ml-quiz-error');
    const element = await fixture<MlReadinessQuiz>(html`<ml-readiness-quiz src="/quiz"></ml-readiness-quiz>`);
    requests[0]?.answer('{');
    await failing;
    const first = find(element, '[role=alert]');
    const button = find<HTMLButtonElement>(element, 'button');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(button.textContent?.trim()).to.equal(en.loading);
    expect(find(element, '[role=status]').textContent?.trim()).to.equal(en.loading);
    button.click();
    await element.updateComplete;
    expect(requests.length).to.equal(2);

    const again = oneEvent(element, 'ml-quiz-error');
    requests[1]?.answer('{');
    await again;
    expect(find(element, '[role=alert]')).not.to.equal(first);
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(lines.length).to.equal(2);

    button.click();
    await readyAfter(element, () => requests[2]?.answer(tinyJson('There')));
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#title'));
  });

  it('leaves what the page put inside in place, and never shows nothing', async () => {
    const { element } = await failureFrom(
      html`<ml-readiness-quiz src="/__test__/status/404"><p>Fallback</p></ml-readiness-quiz>`,
    );
    expect(element.querySelector('p')?.textContent).to.equal('Fallback');
    expect(textOf(element).trim()).not.to.equal('');
    expect(element.getBoundingClientRect().height).to.be.above(40);
  });
});
