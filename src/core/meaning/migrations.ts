/** Migrations: steps that all lead to this version, each from ids that are there no more to ids that are. */

import { quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import { isAbout } from '../migrate-answers.js';
import { modelOf, type ModelQuestion } from '../model.js';
import type { AnswerMove, AnswerPlace, Migration, Quiz } from '../quiz.js';
import { checkReference } from './references.js';

/** Checks the migrations of a quiz. What the older versions held is not known here. */
export function checkMigrations(quiz: Quiz, add: AddIssue): void {
  const { migrations = [], version } = quiz;
  const versions = new Map([[version, 'version']]);
  eachEntry(migrations, 'migrations', ({ from }, path) => {
    const fromPath = `${path}.from`;
    const first = versions.get(from);
    if (first) add('duplicate-id', fromPath, 'unique', `the same as ${first}, ${quote(from)}`);
    else versions.set(from, fromPath);
  });
  eachEntry(migrations, 'migrations', (step, path, place) => {
    const { from, to, moves } = step;
    if (!versions.has(to))
      add('unknown-reference', `${path}.to`, 'this version or one that a step begins with', quote(to));
    const later = stepsAfter(step, migrations);
    if (!later.includes(step)) checkMoves(quiz, moves, later, `${path}.moves`, add);
    // Once for a circle, at its last step.
    else if (later.every((other) => migrations.indexOf(other) <= place)) {
      add('cycle', `${path}.to`, 'free of circles', `a way back to ${quote(from)}`);
    }
  });
}

function stepsAfter({ to }: Migration, migrations: readonly Migration[]): readonly Migration[] {
  const later: Migration[] = [];
  for (let version = to; ;) {
    const next = migrations.find(({ from }) => from === version);
    if (!next || later.includes(next)) return later;
    later.push(next);
    version = next.to;
  }
}

/** Ids of a version in between are known only by what later steps do with them. */
function checkMoves(
  quiz: Quiz,
  moves: readonly AnswerMove[],
  later: readonly Migration[],
  path: string,
  add: AddIssue,
): void {
  const { byId } = modelOf(quiz);
  const laterMoves = later.flatMap((step) => step.moves);
  const left = new Set(laterMoves.map(({ question }) => question));
  const reached = new Set(laterMoves.flatMap(({ to }) => to.map(({ question }) => question)));
  const paths = new Map<string, string>();

  eachEntry(moves, path, (move, movePath) => {
    const { question, row, option, to } = move;
    const [key, id] =
      option !== undefined ? ['option', option] : row !== undefined ? ['row', row] : ['question', question];
    const idPath = `${movePath}.${key}`;
    const entry = byId.get(question);
    const isThere = entry && (key === 'question' || entry.choices.some((choice) => isAbout(move, choice.id)));
    if (isThere && !reached.has(question)) {
      add('migration-source', idPath, 'an id that this version no longer has', quote(id));
    }
    const name = [question, row, option].join(' ');
    const first = paths.get(name);
    if (first) add('duplicate-id', idPath, 'moved once', `moved by ${first} too`);
    else paths.set(name, movePath);

    eachEntry(to, `${movePath}.to`, (place, toPath) => {
      if (option === undefined && place.option !== undefined) {
        const expected = 'left out where no single option moves';
        add('form', `${toPath}.option`, expected, quote(place.option));
      } else if (!left.has(place.question)) {
        checkReference(place.question, `${toPath}.question`, byId, 'a question', add);
        checkPlace(
          { ...(option !== undefined && { option }), ...place },
          toPath,
          byId.get(place.question),
          add,
        );
      }
    });
  });
}

function checkPlace(place: AnswerPlace, path: string, entry: ModelQuestion | undefined, add: AddIssue): void {
  const { row, option, question } = place;
  if (!entry || (row ?? option) === undefined || entry.choices.some(({ id }) => isAbout(place, id))) return;
  const words = [row, option].filter((id) => id !== undefined).map(quote);
  add('unknown-reference', path, `in ${quote(question)} as it is now`, words.join(' with '));
}
