/** Migrations: steps that all lead to this version, each from ids that are there no more to ids that are. */

import { quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import { modelOf } from '../model.js';
import type { AnswerMove, Migration, Quiz } from '../quiz.js';
import { checkOptionReference, checkReference } from './references.js';

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
    checkReference(to, `${path}.to`, versions, 'this version or of another step', add);
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

  eachEntry(moves, path, ({ question, option, to }, movePath) => {
    const idPath = `${movePath}.${option === undefined ? 'question' : 'option'}`;
    const entry = byId.get(question);
    const isThere = entry && (option === undefined || entry.choices.some(({ id }) => id === option));
    if (isThere && !reached.has(question)) {
      add('migration-source', idPath, 'an id that this version no longer has', quote(option ?? question));
    }
    const key = `${question} ${option}`;
    const first = paths.get(key);
    if (first) add('duplicate-id', idPath, 'moved once', `moved by ${first} too`);
    else paths.set(key, movePath);

    eachEntry(to, `${movePath}.to`, (place, toPath) => {
      const optionPath = `${toPath}.option`;
      if (option === undefined && place.option !== undefined) {
        add('form', optionPath, 'left out where a whole question moves', quote(place.option));
      } else if (!left.has(place.question)) {
        checkReference(place.question, `${toPath}.question`, byId, 'a question', add);
        const target = place.option ?? option;
        if (target !== undefined) checkOptionReference(target, optionPath, byId.get(place.question), add);
      }
    });
  });
}
