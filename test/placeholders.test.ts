import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
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
        data-disabled
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
    expect(element).to.include({ id: 'the-quiz', privacyUrl: '/privacy', preview: true, disabled: true });
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

  /** Waits until the tags of a page are there, and puts something with a marked div into it. */
  async function putLater(frame: HTMLIFrameElement): Promise<HTMLElement> {
    const page = frame.contentDocument;
    const view = frame.contentWindow as (Window & { heard: Heard }) | null;
    if (!page || !view) throw new Error('There is no page');
    await view.customElements.whenDefined('ml-readiness-quiz');
    // What fills the page runs right after that.
    await nextFrame();
    const popup = page.createElement('aside');
    const place = page.createElement('div');
    place.setAttribute('data-ml-readiness-quiz', '');
    place.setAttribute('data-privacy-url', '/privacy');
    place.textContent = 'Fallback';
    popup.append(place);
    page.body.append(popup);
    await nextFrame();
    expect(view.heard).to.deep.include({ errors: [], console: [] });
    return place;
  }

  for (const address of ['div', 'nothing']) {
    it(`is filled where it comes later, in a page that does not write the tag (${address}.html)`, async () => {
      const place = await putLater(await openFrame(`/test/pages/${address}.html`));
      const element = place.querySelector('ml-readiness-quiz');
      expect(element?.getAttribute('privacy-url')).to.equal('/privacy');
      await waitUntil(() => element?.snapshot, 'the quiz is ready', { timeout: 10_000 });
      // As a page does that shows another article and comes back to this one.
      const again = place.parentElement?.cloneNode(true) as HTMLElement;
      place.parentElement?.replaceWith(again);
      await nextFrame();
      expect(again.querySelectorAll('ml-readiness-quiz').length).to.equal(1);
    });
  }

  it('is left alone where it comes later to a page that writes the tag itself, which is not watched', async () => {
    const place = await putLater(await openFrame('/test/pages/quiz.html'));
    expect(place.innerHTML).to.equal('Fallback');
  });

  it('keeps its fallback where the elements cannot start', async () => {
    const frame = await openFrame('/__csp__/no-lit/div.html');
    const page = frame.contentWindow as (Window & { heard: Heard }) | null;
    await waitUntil(() => page?.heard.console.length, 'the console has a message');
    expect(frame.contentDocument?.body.innerText.trim()).to.equal('Fallback');
  });
});
