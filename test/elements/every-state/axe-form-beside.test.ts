import '../../../src/define.js';
import { describeFormAxe } from '../../fixtures/rules-of-the-form.js';

describe('The form beside a result', () => {
  describeFormAxe('plan', 'card');
});
