/** Taking a result along: as a link, as an image, and what a page has to say in it. */
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { decodeShareToken, sharedResultOf } from '../../src/core/index.js';
import type { QuizShareEvent } from '../../src/events.js';
import type { MlReadinessResults } from '../../src/elements/ml-readiness-results.js';
import { tokenIn } from '../../src/elements/share/share-fragment.js';
import { en } from '../../src/locales/en.js';
import { builtIn, builtInQuizzes } from '../fixtures/built-in.js';
import {
  giveClipboard,
  giveSharing,
  refuseClipboard,
  refuseSharing,
  restoreDevice,
} from '../fixtures/device.js';
import { deepestFocus, pressKey } from '../fixtures/keyboard.js';
import { openReport, sampleReport } from '../fixtures/report.js';
import { all, find, mount, mountTaken, part, textOf } from '../fixtures/results-card.js';
import { button, takeAlong } from '../fixtures/take-along.js';

const names = (card: MlReadinessResults): readonly string[] =>
  all(card, `section${part('take-away')} button`).map(textOf);

const status = (card: MlReadinessResults): string =>
  textOf(find(card, `section${part('take-away')} [role=status]`));

const said = (card: MlReadinessResults, words: string): Promise<void> =>
  waitUntil(() => status(card) === words, `the card says “${words}”`);

/** The image, drawn. */
async function drawn(card: MlReadinessResults): Promise<HTMLCanvasElement> {
  button(card, en.shareImage).click();
  await waitUntil(() => deepestFocus()?.localName === 'canvas', 'the image has the focus');
  return find(card, 'canvas') as HTMLCanvasElement;
}

beforeEach(refuseSharing);
afterEach(restoreDevice);

describe('A link to a result', () => {
  it('is copied, tells the page and says so', async () => {
    const copied = giveClipboard();
    const card = await mountTaken();
    const told = oneEvent(card, 'ml-quiz-share') as Promise<QuizShareEvent>;
    button(card, en.shareCopy).click();
    const { detail } = await told;
    await said(card, en.shareCopied);
    expect(copied).to.deep.equal([detail.url]);
    expect(detail).to.deep.include({ quizId: 'sde-to-ml', what: 'link', way: 'copy' });
    const token = tokenIn(new URL(detail.url ?? '').hash);
    expect(decodeShareToken(token, builtIn)).to.deep.equal(sharedResultOf(sampleReport()));
  });

  it('says beside it what it holds', async () => {
    const card = await mountTaken();
    expect(textOf(find(card, `section${part('take-away')}`))).to.contain(en.shareHolds);
    const [, , roles] = builtInQuizzes;
    const other = await mountTaken(roles?.expect?.[0]?.answers, roles);
    expect(textOf(find(other, `section${part('take-away')}`))).to.contain(en.shareHoldsRoles);
  });

  for (const isThere of [true, false]) {
    it(`is shown, selected, where the clipboard is ${isThere ? 'closed' : 'not there'}`, async () => {
      refuseClipboard(isThere);
      const card = await mountTaken();
      button(card, en.shareCopy).focus();
      await pressKey('Enter');
      await waitUntil(() => deepestFocus()?.id === 'share-field', 'the field has the focus');
      const field = deepestFocus() as HTMLInputElement;
      expect(field.readOnly).to.equal(true);
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(field.value);
      expect(tokenIn(new URL(field.value).hash)).to.be.a('string');
      expect(status(card)).to.equal(en.shareFieldNote);
      await expect(card).to.be.accessible();
    });
  }

  it('goes to the device where that shares, in silence where the visitor turns away', async () => {
    const shared = giveSharing();
    const card = await mountTaken();
    button(card, en.shareLink).click();
    await waitUntil(() => shared.length === 1, 'it is shared');
    expect(shared[0]?.title).to.equal(builtIn.title);
    expect(tokenIn(new URL(shared[0]?.url ?? '').hash)).to.be.a('string');
    giveSharing('AbortError');
    button(card, en.shareLink).click();
    await card.updateComplete;
    expect(all(card, '#share-field')).to.have.length(0);
    giveSharing('NotAllowedError');
    button(card, en.shareLink).click();
    await said(card, en.shareFieldNote);
  });

  it('is left to a page that cancels the event', async () => {
    const copied = giveClipboard();
    const card = await mountTaken();
    card.addEventListener('ml-quiz-share', (event) => event.preventDefault());
    button(card, en.shareCopy).click();
    await card.updateComplete;
    expect(copied).to.deep.equal([]);
    expect(status(card)).to.equal('');
  });

  it('has the address that the page sets, its fragment included', async () => {
    const copied = giveClipboard();
    const card = await mountTaken();
    card.shareUrl = 'https://example.com/quiz?lang=en#part-2';
    await card.updateComplete;
    button(card, en.shareCopy).click();
    await said(card, en.shareCopied);
    expect(copied[0]).to.match(/^https:\/\/example\.com\/quiz\?lang=en#part-2&ml-readiness=1\./);
  });

  it('else has the canonical one of the page, or its own without query', async () => {
    const copied = giveClipboard();
    const card = await mountTaken();
    button(card, en.shareCopy).click();
    await said(card, en.shareCopied);
    expect(copied[0]?.split('#')[0]).to.equal(location.origin + location.pathname);
    const link = document.createElement('link');
    link.rel = 'canonical';
    try {
      for (const [address, shown] of [
        ['/post/7?p=7', `${location.origin}/post/7?p=7`],
        ['https://elsewhere.example/', location.origin + location.pathname],
      ] as const) {
        link.href = address;
        document.head.append(link);
        button(card, en.shareCopy).click();
        await waitUntil(() => copied.at(-1)?.split('#')[0] === shown, `the link begins with ${shown}`);
      }
    } finally {
      link.remove();
    }
  });

  it('is not there where the page shares nothing, where the quiz is not known, or nothing is told yet', async () => {
    const card = await mountTaken();
    card.share = 'off';
    await card.updateComplete;
    expect(names(card)).to.deep.equal([en.resultsPrint, en.resultsMarkdown, en.resultsCalendar]);
    expect(names(await mount(sampleReport()))).to.deep.equal([
      en.shareImage,
      en.resultsPrint,
      en.resultsMarkdown,
    ]);
    expect(names(await mount(openReport()))).to.deep.equal([en.resultsPrint, en.resultsMarkdown]);
  });
});

describe('The image of a result', () => {
  it('is drawn in the page, takes the focus and says in words what it shows', async () => {
    const card = await mountTaken();
    const canvas = await drawn(card);
    expect([canvas.width, canvas.height]).to.deep.equal([1200, 630]);
    expect(canvas.getAttribute('aria-label')).to.equal(
      `${builtIn.title} – Your profile supports entry or mid-level ML applications now. – About 70 of 100 · Ready to apply – A self-assessment – ${location.hostname}`,
    );
    await expect(card).to.be.accessible();
  });

  it('is downloaded as a PNG of the size that sites show', async () => {
    const card = await mountTaken();
    await drawn(card);
    const file = await takeAlong(card, en.shareImageSave);
    expect([file.fileName, file.type]).to.deep.equal(['sde-to-ml.png', 'image/png']);
    const { width, height } = await createImageBitmap(file);
    expect([width, height]).to.deep.equal([1200, 630]);
  });

  it('goes to the device where that shares files', async () => {
    const shared = giveSharing();
    const card = await mountTaken();
    await drawn(card);
    button(card, en.shareImageSend).click();
    await waitUntil(() => shared.length === 1, 'it is shared');
    expect(shared[0]?.files?.map(({ name, type }) => [name, type])).to.deep.equal([
      ['sde-to-ml.png', 'image/png'],
    ]);
  });

  for (const [page, background, text] of [
    ['a dark page', 'rgb(17, 17, 17)', 'rgb(238, 238, 238)'],
    ['a page whose colours cannot be read', 'rgb(250, 250, 250)', 'rgb(240, 240, 240)'],
  ] as const) {
    it(`has the background of ${page}, and something to read on it`, async () => {
      const card = await mountTaken();
      Object.assign(card.parentElement!.style, { background, color: text });
      const canvas = await drawn(card);
      const { data } = canvas.getContext('2d')!.getImageData(0, 20, 1200, 610);
      const [red] = background.match(/\d+/g)!.map(Number);
      expect(data[0]).to.be.closeTo(red!, 1);
      const lightness = Array.from({ length: data.length / 4 }, (_, pixel) => data[4 * pixel + 1] ?? 0);
      const darkest = lightness.reduce((least, value) => Math.min(least, value), 255);
      const lightest = lightness.reduce((most, value) => Math.max(most, value), 0);
      expect(lightest - darkest).to.be.above(120);
    });
  }

  it('keeps the accent of the page when it is drawn again with the focus', async () => {
    const card = await mountTaken();
    card.style.setProperty('--ml-quiz-accent', '#b3261e');
    const canvas = await drawn(card);
    const stripe = (): readonly number[] => [...canvas.getContext('2d')!.getImageData(600, 8, 1, 1).data];
    const [red = 0, green = 0, blue = 0] = stripe();
    expect(red, `${red}, ${green}, ${blue}`).to.be.above(2 * Math.max(green, blue));
    card.requestUpdate();
    await card.updateComplete;
    expect(deepestFocus()).to.equal(canvas);
    expect(stripe()).to.deep.equal([red, green, blue, 255]);
  });

  it('is gone when the card shows another report', async () => {
    const card = await mountTaken();
    await drawn(card);
    card.report = sampleReport();
    await card.updateComplete;
    expect(all(card, 'canvas')).to.have.length(0);
  });
});
