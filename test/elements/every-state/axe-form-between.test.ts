import '../../../src/define.js';
import { describeFormAxe } from '../../fixtures/rules-of-the-form.js';

describe('The form between two screens', () => {
  describeFormAxe('before', 'after');
});
