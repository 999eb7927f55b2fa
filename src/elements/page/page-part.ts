/** Questions side by side, on a page or in an article: a part of its own, loaded where a page asks for it. */

export { pageStyles } from '../../styles/page.styles.js';
export { PageController } from './page.controller.js';
export { PlacedQuestionController } from './placed-question.js';
