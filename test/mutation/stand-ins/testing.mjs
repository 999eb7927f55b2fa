/** `expect` of `@open-wc/testing` is Chai's; what the package adds is for elements, which core does not know. */
export { expect } from '@esm-bundle/chai/esm/chai.js';
