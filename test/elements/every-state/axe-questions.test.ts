import '../../../src/define.js';
import { describeAxe } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: up to the last question', () => {
  describeAxe(/^(?!the result|an answer|the plan|the form|.*(dialog|article|did not come))/);
});
