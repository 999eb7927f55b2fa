import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../src/define.js';
import { MlReadinessQuiz } from '../src/elements/ml-readiness-quiz.js';
import { fillPlaceholders } from '../src/placeholders.js';
import type { Heard } from './fixtures/page.js';
import { tinyJson } from './fixtures/tiny-quiz.js';
import { find, ready } from './fixtures/walk.js';

/** Opens a page in a frame and waits for its scripts to be loaded. */
async function openFrame(address: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = address;
  const loaded = oneEvent(frame, 'load');
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(frame);
  await loaded;
  return frame;
}

const fill = (): void => fillPlaceholders(document, MlReadinessQuiz.observedAttributes);

describe('a div that is marked for a quiz', () => {
  it('gets a quiz with its settings, and keeps its own place, class and fallback', async () => {
    const place = await fixture<HTMLElement>(
      html`<div
        data-ml-readiness-quiz
        data-quiz=${tinyJson('In a div')}
        data-privacy-url="/privacy"
        data-heading-level="4"
        data-preview
        data-id="the-quiz"
        class="wide"
      >
        <p>Fallback</p>
      </div>`,
    );
    fill();
    const element = place.querySelector('ml-readiness-quiz');
    if (!element) throw new Error('There is no quiz');
    await ready(element);
    expect(find(element, 'h4').textContent).to.equal('In a div');
    expect(element).to.include({ id: 'the-quiz', privacyUrl: '/privacy', preview: true });
    expect(element.querySelector('p')?.textContent).to.equal('Fallback');
    expect(place.className).to.equal('wide');
    fill();
    expect(place.querySelectorAll('ml-readiness-quiz').length).to.equal(1);
  });

  it('gives its author no event handler, style or anything else that they may not write', async () => {
    const place = await fixture<HTMLElement>(
      html`<div
        data-ml-readiness-quiz
        data-onclick="this.harm = true"
        data-onfocus="this.harm = true"
        data-style="position: fixed"
        data-class="theirs"
        data-slot="theirs"
        data-srcdoc="theirs"
        data-lead="off"
      ></div>`,
    );
    fill();
    const element = place.firstElementChild;
    expect(element?.getAttributeNames()).to.deep.equal(['lead']);
  });

  it('is filled by the file for plain pages', async () => {
    const frame = await openFrame('/test/pages/div.html');
    const page = frame.contentWindow as (Window & { heard: Heard }) | null;
    const element = (): MlReadinessQuiz | null | undefined =>
      frame.contentDocument?.querySelector('ml-readiness-quiz');
    await waitUntil(() => element()?.snapshot, 'the quiz is ready', { timeout: 10_000 });
    expect(element()?.shadowRoot?.textContent).to.contain('Start');
    expect(page?.heard).to.deep.include({ errors: [], console: [] });
  });

  it('keeps its fallback where the elements cannot start', async () => {
    const frame = await openFrame('/__csp__/no-lit/div.html');
    const page = frame.contentWindow as (Window & { heard: Heard }) | null;
    await waitUntil(() => page?.heard.console.length, 'the console has a message');
    expect(frame.contentDocument?.body.innerText.trim()).to.equal('Fallback');
  });
});
