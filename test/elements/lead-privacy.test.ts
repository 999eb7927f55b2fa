/** A whole visit with everything on that could tell on the visitor: what they typed is in the requests of the form and nowhere else. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { connectAnalytics } from '../../src/analytics/connect-analytics.js';
import type { AnalyticsName } from '../../src/analytics/targets.js';
import '../../src/define.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import type { Lead } from '../../src/lead/lead.js';
import { en } from '../../src/locales/en.js';
import { giveClipboard, refuseSharing, restoreDevice } from '../fixtures/device.js';
import { byId, EMAIL, endpointThat, fill, formOf, send } from '../fixtures/lead-visitor.js';
import { newVisitor } from '../fixtures/new-visitor.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { press, ready, walkToResult } from '../fixtures/walk.js';

const NAME = 'Ada of the Visitors';
const TYPED = [EMAIL, encodeURIComponent(EMAIL), btoa(EMAIL), NAME, encodeURIComponent(NAME)];
const EVENTS = [
  ...[
    'ready',
    'error',
    'start',
    'resume',
    'restart',
    'step',
    'answer',
    'complete',
    'share',
    'action',
    'role',
  ].map((name) => `ml-quiz-${name}`),
  ...['view', 'skip', 'settle'].map((name) => `ml-lead-${name}`),
];
const ANALYTICS: readonly AnalyticsName[] = ['dataLayer', 'plausible', 'matomo', 'umami'];
const LEVELS = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** Hears everything that a page, its scripts and its browser can hear. */
class Eavesdropper {
  readonly heard: unknown[] = [];
  /** Requests with something in them, apart from what was heard: address and body. */
  readonly sent: { readonly address: string; readonly body: string }[] = [];
  readonly #undo: (() => void)[] = [];

  constructor(element: MlReadinessQuiz) {
    for (const type of EVENTS)
      element.addEventListener(type, (event) => this.heard.push((event as CustomEvent).detail));
    const tell = (...said: readonly unknown[]): void => void this.heard.push(said);
    this.#put(globalThis, { dataLayer: [], _paq: [], plausible: tell, umami: { track: tell } });
    for (const target of [...ANALYTICS, tell]) {
      this.#undo.push(
        connectAnalytics(element, target, { answers: smallQuiz().questions.map(({ id }) => id) }),
      );
    }
    this.#put(console, Object.fromEntries(LEVELS.map((level) => [level, tell])));
    const { fetch } = globalThis;
    this.#put(globalThis, {
      fetch: (input: RequestInfo, init?: RequestInit) => {
        this.sent.push({ address: String(input), body: textOf(init?.body) });
        tell(init?.headers, input);
        return fetch(input, init);
      },
    });
    this.#put(navigator, { sendBeacon: tell });
  }

  /** Looks at all that can be looked at now. */
  look(element: MlReadinessQuiz): void {
    const scripts = globalThis as unknown as Record<string, unknown>;
    const card = element.shadowRoot?.querySelector('ml-readiness-results');
    const page = element.closest('form');
    this.heard.push(
      [location.href, document.title, document.cookie, window.name, history.state],
      [{ ...localStorage }, { ...sessionStorage }],
      performance.getEntries().map(({ name }) => name),
      [scripts['dataLayer'], scripts['_paq']],
      [element.outerHTML, element.shadowRoot?.innerHTML, card?.outerHTML, card?.shadowRoot?.innerHTML],
      [element.snapshot, element.report],
      page && [...new FormData(page)],
    );
  }

  stop(): void {
    for (const undo of this.#undo) undo();
  }

  #put(owner: object, values: Readonly<Record<string, unknown>>): void {
    const before = Object.getOwnPropertyDescriptors(owner);
    for (const [name, value] of Object.entries(values)) {
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
      this.#undo.push(() => {
        const own = (before as Record<string, PropertyDescriptor | undefined>)[name];
        if (own) Object.defineProperty(owner, name, own);
        else Reflect.deleteProperty(owner, name);
      });
    }
  }
}

/** What a visitor typed of all this. */
const typedIn = (things: unknown): readonly string[] => {
  const text = JSON.stringify(things);
  return TYPED.filter((typed) => text.includes(typed));
};

/** The body of a request as it can be searched; forms without their encoding. */
function textOf(body: BodyInit | null | undefined): string {
  if (body instanceof URLSearchParams) return JSON.stringify([...body]);
  if (body && typeof body !== 'string') throw new TypeError('This body is not looked at.');
  return body ?? '';
}

/** Who a lead is of, in JSON or a form. */
function contactIn(body: unknown): object {
  if (typeof body !== 'string') return (body as Lead).contact;
  const form = new URLSearchParams(body);
  return { firstName: form.get('firstName'), email: form.get('email') };
}

describe('What a visitor typed', () => {
  beforeEach(() => {
    newVisitor();
    refuseSharing();
  });
  afterEach(() => {
    restoreDevice();
    newVisitor();
  });

  for (const [lead, encoding] of [
    ['before', 'json'],
    ['after', 'json'],
    ['plan', 'json'],
    ['card', 'json'],
    ['card', 'form'],
  ] as const) {
    it(`is found nowhere but in the request, with the form ${lead}, as ${encoding}`, async () => {
      const copied = giveClipboard();
      const endpoint = endpointThat('html,invalid,ok');
      const page = await fixture<HTMLFormElement>(
        html`<form>
          <ml-readiness-quiz
            name="result"
            lead=${lead}
            lead-fields='[{"type":"first-name","required":true}]'
            lead-endpoint=${endpoint.address}
            lead-encoding=${encoding}
            lead-include="answers"
            resume="local"
            privacy-url="/privacy"
            .context=${{ campaign: 'spring' }}
            .quiz=${smallQuiz()}
          ></ml-readiness-quiz>
        </form>`,
      );
      const element = page.querySelector('ml-readiness-quiz')!;
      const eavesdropper = new Eavesdropper(element);
      try {
        await ready(element);
        if (lead === 'before') {
          element.start();
          await element.updateComplete;
        } else await walkToResult(element);

        // A page that answers, a refusal, and at last the list: each a thing to be told somewhere.
        for (const status of ['failed', 'rejected', 'accepted']) {
          fill(element);
          byId(element, 'lead-field-firstName').value = NAME;
          eavesdropper.look(element);
          expect(await send(element)).to.include({ status });
          eavesdropper.look(element);
        }
        expect(formOf(element)).to.equal(null);
        if (lead === 'before') {
          await press(element, en.leadToQuestions);
          await walkToResult(element);
        }
        if (lead === 'after') await press(element, en.seeResult);
        const card = element.shadowRoot?.querySelector('ml-readiness-results');
        await card?.updateComplete;
        const shared = oneEvent(element, 'ml-quiz-share');
        [...(card?.shadowRoot?.querySelectorAll('button') ?? [])]
          .find(({ textContent }) => textContent.trim() === en.shareCopy)
          ?.click();
        await shared;
        eavesdropper.look(element);
        element.restart();
        await element.updateComplete;
        eavesdropper.look(element);
      } finally {
        eavesdropper.stop();
      }

      const { heard, sent } = eavesdropper;
      expect(typedIn(heard)).to.deep.equal([]);
      expect(copied).to.have.length(1);
      expect(typedIn(copied)).to.deep.equal([]);
      const told = sent.filter((request) => typedIn(request).length > 0);
      expect(told.map(({ address }) => address)).to.deep.equal(Array(3).fill(endpoint.address));
      const contacts = (await endpoint.arrived()).map(({ body }) => contactIn(body));
      expect(contacts).to.deep.equal(Array.from({ length: 3 }, () => ({ firstName: NAME, email: EMAIL })));
      expect(JSON.stringify(heard)).to.contain('lead_settle').and.contain('not-an-endpoint');
    });
  }
});
