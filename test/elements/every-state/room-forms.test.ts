import '../../../src/define.js';
import { describeRoom } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: sign-up', () => {
  describeRoom(/^the form/);
});
