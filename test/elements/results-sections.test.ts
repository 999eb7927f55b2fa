import { expect, oneEvent } from '@open-wc/testing';
import type { Report, ReportAction } from '../../src/core/report.js';
import type { QuizActionEvent } from '../../src/events.js';
import { standApart } from '../fixtures/boxes.js';
import { heldReport, sampleReport, skippedReport } from '../fixtures/report.js';
import { all, find, mount, openAll, part, textOf, texts } from '../fixtures/results-card.js';

/** What a report needs for an action whose one link goes to this address. */
const linked = (url: string): Partial<Report> => {
  const [first] = sampleReport().actions;
  const resources = [
    { title: 'Course', publisher: 'School', url, price: 'free', duration: null, remark: null },
  ] as const;
  return { actions: [{ ...(first as ReportAction), resources }] };
};

describe('The profile', () => {
  it('says the same as bars and as a table', async () => {
    const report = sampleReport();
    const card = await mount(report);
    await openAll(card);
    const shown = report.dimensions.map(({ score }) => String(score));
    expect(texts(card, `${part('dimension')} .number`)).to.deep.equal(shown);
    expect(texts(card, `${part('profile')} tbody tr td:nth-child(2)`)).to.deep.equal(shown);
    expect(texts(card, `${part('profile')} tbody tr td:nth-child(3)`)).to.deep.equal(
      report.roles[0]?.profile.map((need) => String(Math.round(need))),
    );
    expect(find(card, part('chart')).getAttribute('aria-hidden')).to.equal('true');
  });

  it('draws a radar whose labels stand apart', async () => {
    const card = await mount(sampleReport());
    const boxes = all(card, `${part('chart')} text`).map((label) => label.getBoundingClientRect());
    expect(boxes).to.have.length(8);
    const picture = find(card, part('chart')).getBoundingClientRect();
    for (const [place, box] of boxes.entries()) {
      expect(box.left, 'left edge').to.be.at.least(picture.left);
      expect(box.right, 'right edge').to.be.at.most(picture.right);
      for (const other of boxes.slice(place + 1)) {
        expect(standApart(box, other), `label ${place}`).to.equal(true);
      }
    }
  });

  it('has bars alone in a narrow column', async () => {
    const card = await mount(sampleReport(), 320);
    expect(find(card, part('chart')).getBoundingClientRect().width).to.equal(0);
    expect(find(card, part('bar')).getBoundingClientRect().width).to.be.greaterThan(200);
  });

  it('says where knowledge checks hold a dimension', async () => {
    const held = heldReport().dimensions.map((dimension) =>
      dimension.id === 'ml' ? { ...dimension, calibratedTo: 70 } : dimension,
    );
    const card = await mount({ ...heldReport(), dimensions: held });
    expect(texts(card, part('dimension')).filter((text) => text.includes('Held at 70'))).to.have.length(1);
  });
});

describe('The roles', () => {
  it('begin with the one aimed for, each with fit, level and the one thing missing', async () => {
    const card = await mount(heldReport());
    const [aim, next] = texts(card, part('role'));
    expect(aim).to.match(/^Machine learning engineer Your aim A stretch Fit 75 of 100/);
    expect(aim).to.contain('The one thing missing: more correct knowledge checks.');
    expect(next).to.contain('Nothing essential is missing.');
    expect(all(card, part('target'))).to.have.length(1);
  });
});

describe('The plan of a report alone', () => {
  it('is what to do in order, without weeks and without what would take a quiz', async () => {
    const card = await mount(sampleReport());
    const once = sampleReport().actions.filter(({ repeats }) => repeats === 'once');
    expect(all(card, `${part('plan')} ol > li`)).to.have.length(once.length);
    expect(texts(card, part('week'))[0]).to.equal('About 50 hours');
    expect(
      all(
        card,
        `select, input, ${part('coach')}, ${part('what-if')}, section${part('plan')} ${part('button')}`,
      ),
    ).to.have.length(0);
  });

  it('keeps what goes on every month apart', async () => {
    const [first] = sampleReport().actions;
    const monthly: ReportAction = {
      ...first!,
      id: 'meet',
      title: 'Meet people',
      hours: 1,
      repeats: 'monthly',
    };
    const card = await mount(sampleReport({ actions: [first!, monthly] }));
    expect(texts(card, 'h4')).to.deep.equal(['Every month']);
    expect(texts(card, part('action')).at(-1)).to.equal('About 1 hour a month Meet people');
    expect(all(card, `${part('plan')} ol > li`)).to.have.length(1);
  });

  it('is one press away from the next step', async () => {
    const card = await mount(sampleReport());
    find(card, part('plan-link')).click();
    expect(card.shadowRoot?.activeElement?.id).to.equal('plan');
  });

  it('tells the page which link is opened, and lets it stop that', async () => {
    const card = await mount(sampleReport(linked('https://example.org/course')));
    const link = find(card, part('link')) as HTMLAnchorElement;
    expect(textOf(link)).to.equal('Course (opens in a new tab)');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    card.addEventListener('ml-quiz-action', (event) => event.preventDefault(), { once: true });
    const told = oneEvent(card, 'ml-quiz-action');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    const { detail } = (await told) as QuizActionEvent;
    expect(detail).to.deep.equal({
      action: sampleReport().actions[0]?.id,
      url: 'https://example.org/course',
    });
    expect(click.defaultPrevented).to.equal(true);
  });

  it('shows an address that must not be followed as text', async () => {
    const card = await mount(sampleReport(linked('javascript:alert(1)')));
    expect(all(card, `${part('step')} a`)).to.have.length(0);
    expect(textOf(find(card, `${part('card')}${part('step')}`))).to.contain('Course · School · Free');
  });
});

describe('What opens in place', () => {
  it('is closed at first', async () => {
    const card = await mount(sampleReport());
    expect(all(card, 'details[open]')).to.have.length(0);
    expect(all(card, part('ledger'))).to.have.length(0);
  });

  for (const [name, report] of [
    ['a plain score', sampleReport()],
    ['a score that a gate holds', heldReport()],
    ['a score with open questions', skippedReport()],
  ] as const) {
    it(`has a ledger whose column adds up: ${name}`, async () => {
      const card = await mount(report);
      await openAll(card);
      const amounts = texts(card, `${part('ledger')} tbody td:last-child`).map(Number);
      const total = Number(textOf(find(card, `${part('ledger')} tfoot td`)));
      expect(total).to.equal(report.total);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).to.be.closeTo(total, 1e-9);
    });
  }

  it('says of each line of the ledger what it rests on', async () => {
    const card = await mount(heldReport());
    await openAll(card);
    const rows = texts(card, `${part('ledger')} tbody tr`);
    expect(rows).to.include('Python level Tested, packaged code that other people depend on 58 of 70 5.80');
    expect(rows.filter((row) => row.startsWith('Held at'))).to.have.length.at.least(1);
  });

  it('explains knowledge checks and never says "wrong"', async () => {
    const card = await mount(heldReport());
    await openAll(card);
    const checks = texts(card, `${part('checks')} li`).join('\n');
    expect(checks).to.contain('Not quite. Here is the idea: An input will not exist at prediction time.');
    expect(checks).to.contain('A fair answer. Here is the idea:');
    expect(card.shadowRoot?.textContent).not.to.match(/\bwrong\b/i);
  });

  it('says of a certification and a fact how sure they are', async () => {
    const card = await mount(sampleReport());
    await openAll(card);
    const certifications = texts(card, `${part('certifications')} li`).join('\n');
    expect(certifications).to.contain('Current on November 23, 2026');
    expect(certifications).to.contain('Not verified, as of November 23, 2026');
    expect(texts(card, `${part('market')} li`).join('\n')).to.match(
      /January 2026 · US · Reported second-hand/,
    );
  });
});
