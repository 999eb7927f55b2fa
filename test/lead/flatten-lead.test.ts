import { expect } from '@open-wc/testing';
import { buildLead } from '../../src/lead/build-lead.js';
import { flattenLead } from '../../src/lead/flatten-lead.js';
import { sha256 } from '../../src/lead/sha256.js';
import { leadParts } from './lead-parts.js';

describe('The flat lead', () => {
  it('names the privacy page of the box that allows writing, wherever that box stands', () => {
    const lead = buildLead(
      leadParts({
        consents: [
          {
            purpose: 'share-result',
            granted: true,
            text: 'My result.',
            policyUrl: 'https://blog.example/results',
          },
          { purpose: 'newsletter', granted: false, text: 'News.' },
          {
            purpose: 'contact',
            granted: true,
            text: 'Write to me.',
            policyUrl: 'https://blog.example/contact',
            policyVersion: '7',
          },
        ],
      }),
    );
    expect(flattenLead(lead)).to.include({
      agreedTo: 'share-result,contact',
      agreedText: 'My result.\nWrite to me.',
      agreedHash: `${sha256('My result.')}\n${sha256('Write to me.')}`,
      agreedAt: '2026-11-23T10:00:00.000Z',
      policyUrl: 'https://blog.example/contact',
      policyVersion: '7',
    });
  });
});
