import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { connectAnalytics } from '../../src/analytics/index.js';
import type { MlReadinessQuiz } from '../../src/elements/ml-readiness-quiz.js';
import { en } from '../../src/locales/en.js';
import { restoreNetwork, sendRequestsTo } from '../fixtures/network.js';
import { smallQuiz } from '../fixtures/small-quiz.js';
import { signUp } from '../fixtures/states.js';
import { find, findAll, ready, walkTo, walkToResult } from '../fixtures/walk.js';

const mount = async (preview: boolean): Promise<MlReadinessQuiz> => {
  const element = await fixture<MlReadinessQuiz>(
    html`<ml-readiness-quiz
      ?preview=${preview}
      privacy-url="/privacy"
      lead-endpoint="/leads"
      .quiz=${smallQuiz()}
    ></ml-readiness-quiz>`,
  );
  await ready(element);
  return element;
};

const markOf = (element: MlReadinessQuiz): string =>
  find(element, '[part=preview]').textContent?.trim() ?? '';

describe('<ml-readiness-quiz preview>', () => {
  afterEach(restoreNetwork);

  it('says so on every screen', async () => {
    const element = await mount(true);
    expect(markOf(element)).to.equal(en.preview);
    await walkTo(element, 'tools');
    expect(markOf(element)).to.equal(en.preview);
    await walkToResult(element);
    expect(markOf(element)).to.equal(en.preview);
    expect(find(element, '[part=preview]').checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();
    element.preview = false;
    await element.updateComplete;
    expect(findAll(element, '[part=preview]')).to.deep.equal([]);
  });

  it('works to its end, and sends nothing: no request, no lead, no word to analytics', async () => {
    const requests = sendRequestsTo();
    const element = await mount(true);
    const told: unknown[] = [];
    const disconnect = connectAnalytics(element, (event) => told.push(event));
    for (const name of ['ml-lead-submit', 'ml-lead-settle']) {
      element.addEventListener(name, (event) => told.push(event.type));
    }
    await walkToResult(element);
    await signUp(element);
    disconnect();
    expect(find(element, '[part=lead-status]').textContent?.trim()).to.equal(en.leadPreviewDone);
    expect(element.report?.total).to.be.a('number');
    expect(told).to.deep.equal([]);
    expect(requests).to.deep.equal([]);
  });

  it('carries no mark otherwise', async () => {
    expect(findAll(await mount(false), '[part=preview]')).to.deep.equal([]);
  });
});
