/** Every respondent to a small quiz, one by one: what the claims of `check` are held against. */
import { everyAnswer } from './every-answer.mjs';
import { importSource } from './source.mjs';

const { chancesOf } = await importSource('src/cli/simulate/population.ts');
const { modelOf } = await importSource('src/core/model.ts');

const MAX_RESPONDENTS = 150;

/** Every respondent, open answers included, or nothing where they are too many. @param {any} quiz */
export function everyone(quiz) {
  let respondents = [{}];
  for (const entry of modelOf(quiz).questions) {
    const answers = everyAnswer(entry, chancesOf(quiz, entry, 'uniform', 0.5)).map(({ answer }) => answer);
    const own = entry.question.required ? answers : [undefined, ...answers];
    if (respondents.length * own.length > MAX_RESPONDENTS) return undefined;
    respondents = respondents.flatMap((before) =>
      own.map((answer) => (answer === undefined ? before : { ...before, [entry.question.id]: answer })),
    );
  }
  return respondents;
}
