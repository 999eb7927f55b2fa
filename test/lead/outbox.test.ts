import { expect } from '@open-wc/testing';
import { buildLead } from '../../src/lead/build-lead.js';
import {
  createOutbox,
  forgetLeads,
  isOutboxEmpty,
  OUTBOX_KEY,
  OUTBOX_TTL_MS,
} from '../../src/lead/outbox.js';
import { isUnderWay, setOut } from '../../src/lead/under-way.js';
import { leadParts } from './lead-parts.js';

const lead = buildLead(leadParts());
let time = 0;
const outbox = createOutbox('/leads', () => time);

beforeEach(() => {
  time = 1_000_000;
});
afterEach(() => sessionStorage.removeItem(OUTBOX_KEY));

describe('The outbox', () => {
  it('keeps a lead until it is released', () => {
    outbox.keep(lead);
    expect(outbox.read().map(({ submissionId }) => submissionId)).to.deep.equal([lead.submissionId]);
    outbox.release(lead);
    expect(outbox.read()).to.deep.equal([]);
    expect(isOutboxEmpty()).to.equal(true);
  });

  it('keeps leads on a page that gave lists a `toJSON` of their own, as old libraries do', () => {
    const prototype = Array.prototype as { toJSON?: () => unknown };
    prototype.toJSON = function toJSON(this: unknown[]) {
      return `[${this.join(',')}]`;
    };
    try {
      outbox.keep(lead);
      outbox.keep({ ...lead, submissionId: 'another' });
    } finally {
      delete prototype.toJSON;
    }
    expect(outbox.read()).to.deep.equal([lead, { ...lead, submissionId: 'another' }]);
  });

  it('counts the day from the first attempt', () => {
    outbox.keep(lead);
    time += OUTBOX_TTL_MS - 1;
    outbox.keep({ ...lead, attempt: 2 });
    expect(outbox.read().map(({ attempt }) => attempt)).to.deep.equal([2]);
    time += 1;
    expect(outbox.read()).to.deep.equal([]);
  });

  it('removes what is too old as soon as it is read', () => {
    outbox.keep(lead);
    time += OUTBOX_TTL_MS;
    outbox.read();
    expect(sessionStorage.getItem(OUTBOX_KEY)).to.equal(null);
  });

  it('leaves the leads of another endpoint alone', () => {
    outbox.keep(lead);
    expect(createOutbox('/others', () => time).read()).to.deep.equal([]);
    expect(outbox.read()).to.have.length(1);
  });

  describe('whose visitor wants a quiz deleted', () => {
    const here = createOutbox('/leads');
    const other = { ...lead, submissionId: 'other', quiz: { id: 'other', version: '1.0.0' } };
    const keptIds = (): readonly string[] => here.read().map(({ submissionId }) => submissionId);

    it('keeps the leads of other quizzes alone', () => {
      here.keep(lead);
      here.keep(other);
      createOutbox('/others').keep({ ...lead, submissionId: 'elsewhere' });
      forgetLeads(lead.quiz.id);
      expect(keptIds()).to.deep.equal(['other']);
      expect(createOutbox('/others').read()).to.deep.equal([]);
    });

    it('keeps what is on its way until its end is known', () => {
      here.keep(lead);
      const arrive = setOut(lead.submissionId, new AbortController().signal);
      expect(isUnderWay(lead.submissionId)).to.equal(true);
      forgetLeads(lead.quiz.id);
      expect(keptIds()).to.deep.equal([lead.submissionId]);
      expect(arrive(), 'it may be kept').to.equal(false);
      expect(isUnderWay(lead.submissionId)).to.equal(false);
    });

    it('deletes what was given up', () => {
      here.keep(lead);
      const passage = new AbortController();
      setOut(lead.submissionId, passage.signal);
      passage.abort();
      forgetLeads(lead.quiz.id);
      expect(keptIds()).to.deep.equal([]);
    });

    it('leaves alone what names no quiz, and throws nothing', () => {
      const entry = { endpoint: '/leads', at: Date.now(), lead: { submissionId: 'x' } };
      sessionStorage.setItem(OUTBOX_KEY, JSON.stringify([entry]));
      forgetLeads('sde-to-ml');
      expect(keptIds()).to.deep.equal(['x']);
    });
  });
});
