import '../../../src/define.js';
import { describeRoom } from '../../fixtures/rules-of-every-state.js';

describe('<ml-readiness-quiz>: results', () => {
  describeRoom(/^(?!.*(dialog|article|did not come))(the result|an answer|the plan)/);
});
