import { expect } from '@open-wc/testing';
import { buildLead } from '../../src/lead/build-lead.js';
import { encodeLead } from '../../src/lead/encode-lead.js';
import { parseLeadFields } from '../../src/lead/lead-form-parts.js';
import { leadParts } from './lead-parts.js';

const page = 'https://blog.example/?utm_source=a&utm_medium=b&utm_campaign=c&utm_term=d&utm_content=e';
const lead = buildLead(leadParts({ page, policyVersion: '1', answers: { depth: 'd1' } }));
const form = encodeLead(lead, 'form').body as URLSearchParams;

describe('A further field of the form', () => {
  for (const id of form.keys()) {
    it(`cannot be named ${id}, which means something else in a form's body`, () => {
      const result = parseLeadFields([{ id, type: 'text', label: 'Something' }]);
      expect(result.ok ? [] : result.issues.map(({ code }) => code)).to.deep.equal(['forbidden-id']);
    });
  }

  it('can have any other name', () => {
    expect(parseLeadFields([{ id: 'company', type: 'text', label: 'Company' }]).ok).to.equal(true);
  });
});
