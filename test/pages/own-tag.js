import { MlReadinessQuiz, MlReadinessResults } from '../../src/index.ts';

customElements.define('our-results', MlReadinessResults);
customElements.define('our-quiz', MlReadinessQuiz);
await import('../../src/define.ts');
