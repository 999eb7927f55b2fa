export { heading } from '../heading.js';
