import '../../../src/define.js';
import { describeAxe } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: results', () => {
  describeAxe(/^(?!.*(dialog|article|did not come))(the result|an answer|the plan)/);
});
