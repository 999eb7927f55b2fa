import '../../../src/define.js';
import { describeRoom } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: in a dialog, in an article, and without a part that did not come', () => {
  describeRoom(/dialog|article|did not come/);
});
