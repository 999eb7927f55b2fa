import '../../../src/define.js';
import { describeAxe } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: sign-up', () => {
  describeAxe(/^the form/);
});
