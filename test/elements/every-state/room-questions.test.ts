import '../../../src/define.js';
import { describeRoom } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: up to the last question', () => {
  describeRoom(/^(?!the result|an answer|the plan|the form|.*(dialog|article|did not come))/);
});
