import '../../../src/define.js';
import { describeAxe } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: in a dialog, in an article, and without a part that did not come', () => {
  describeAxe(/dialog|article|did not come/);
});
