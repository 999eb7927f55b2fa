/** Invariants of a visitor's run. The numbers are those of the project's list of invariants. */
import fc from 'fast-check';
import {
  createSession,
  initialSnapshot,
  parseSnapshot,
  pathOf,
  progressOf,
  score,
  transition,
  type Quiz,
  type SessionEvent,
  type Snapshot,
} from '../../src/core/index.js';
import { drawAnswer } from '../fixtures/arbitrary-question.js';
import { arbitraryQuiz } from '../fixtures/arbitrary-quiz.js';
import { seeded, type Draw } from '../fixtures/draw.js';
import { after, drawEvent, drawSnapshot, forward } from '../fixtures/random-walk.js';
import { holds, same, type Effort, type Invariant } from './invariant.js';

/** Searches over quizzes and the walks through each. */
function eachWalk(effort: Effort, check: (quiz: Quiz, draw: Draw) => void): void {
  fc.assert(
    fc.property(arbitraryQuiz, fc.nat(), (quiz, seed) => {
      for (let walk = 0; walk < effort.walks; walk += 1) check(quiz, seeded(seed + walk));
    }),
    { numRuns: effort.quizzes },
  );
}

const next: SessionEvent = { type: 'next' };
const back: SessionEvent = { type: 'back' };
const skip: SessionEvent = { type: 'skip' };

/** The invariants. */
export const walkInvariants: readonly Invariant[] = [
  {
    name: '1, 2, 3, 15, 16: every walk ends within as many steps as there are questions, with a finite score and honest progress',
    search: (effort) => eachWalk(effort, walkOn),
  },
  {
    name: '9, 10, 17, 19: what is done can be undone, and nothing goes on without an answer where one is required',
    search: (effort) => eachWalk(effort, doAndUndo),
  },
  {
    name: '16, 18: after anything that a visitor does, the run stands on its path and holds only answers that its questions can have',
    search: (effort) => eachWalk(effort, standOnPath),
  },
  {
    name: '8, 26: a run that was stored goes on as it would have',
    search: (effort) => eachWalk({ ...effort, walks: Math.ceil(effort.walks / 10) }, storeAndRestore),
  },
  {
    name: '28, 31: sessions share nothing, and tell of each change once',
    search: (effort) => eachWalk({ ...effort, walks: Math.ceil(effort.walks / 10) }, sendInTurns),
  },
];

function walkOn(quiz: Quiz, draw: Draw): void {
  let snapshot = transition(quiz, initialSnapshot(quiz), { type: 'start' });
  const bounds: (readonly [number, number])[] = [];
  let share = -1;
  while (snapshot.phase === 'question') {
    holds(bounds.length < quiz.questions.length, 'The walk is longer than the quiz');
    const progress = progressOf(quiz, snapshot);
    holds(
      progress.share >= share && progress.share >= 0 && progress.share < 1,
      `Progress went to ${progress.share}`,
    );
    same(progress.position, bounds.length + 1, 'Position');
    bounds.push([progress.remainingAtLeast, progress.remainingAtMost]);
    share = progress.share;
    const moved = after(quiz, snapshot, forward(draw, quiz, snapshot));
    holds(moved.current !== snapshot.current, `Stuck at ${snapshot.current}`);
    snapshot = moved;
  }
  same(progressOf(quiz, snapshot).share, 1, 'Progress at the end');
  bounds.forEach(([atLeast, atMost], place) => {
    const left = bounds.length - 1 - place;
    holds(atLeast <= left && left <= atMost, `${left} were left, not ${atLeast} to ${atMost}`);
  });
  const { total, overall, base, upTo, receipt } = score(quiz, snapshot.answers);
  holds(
    [total, overall, base, upTo].every((value) => value >= 0 && value <= 100),
    'The score leaves its range',
  );
  same(
    receipt.reduce((sum, { amount }) => sum + amount, 0),
    total * 1000,
    'Receipt',
  );
}

function doAndUndo(quiz: Quiz, draw: Draw): void {
  const snapshot = drawSnapshot(draw, quiz);
  const moved = transition(quiz, snapshot, next);
  if (moved !== snapshot) same(transition(quiz, moved, back), snapshot, 'Back after next');
  const question = quiz.questions.find(({ id }) => id === snapshot.current);
  if (!question) return;
  const give = (from: Snapshot, answer: SessionEvent & { type: 'answer' }): Snapshot =>
    transition(quiz, from, answer);
  const answer = { type: 'answer', question: question.id, answer: drawAnswer(draw, question) } as const;
  const before = pathOf(quiz, snapshot.answers).active.get(question.id) ?? null;
  const undone = give(give(snapshot, answer), { ...answer, answer: before });
  if (!snapshot.skipped.includes(question.id)) same(normal(undone), normal(snapshot), 'An answer taken back');
  if (before !== null) return;
  holds(transition(quiz, snapshot, next) === snapshot, 'Went on without an answer');
  if (question.required) holds(transition(quiz, snapshot, skip) === snapshot, 'Left open what is required');
}

/** Answers have no order among each other. */
const normal = (snapshot: Snapshot): object => ({
  ...snapshot,
  answers: Object.entries(snapshot.answers).toSorted(([a], [b]) => (a < b ? -1 : 1)),
});

function standOnPath(quiz: Quiz, draw: Draw): void {
  const snapshot = transition(quiz, drawSnapshot(draw, quiz), drawEvent(draw, quiz));
  const { questions, active } = pathOf(quiz, snapshot.answers);
  const isThere = questions.some(({ id }) => id === snapshot.current);
  holds(isThere === (snapshot.phase === 'question'), `Stands at ${snapshot.current}`);
  for (const question of questions) {
    const answer = active.get(question.id);
    if (question.type !== 'multiple' || answer === undefined) continue;
    const exclusive = question.options.filter((option) => option.exclusive).map(({ id }) => id);
    const ticked = typeof answer === 'object' ? answer : [];
    holds(ticked.length <= 1 || !ticked.some((id) => exclusive.includes(id)), `Ticked ${ticked.join()}`);
  }
  const again = parseSnapshot(snapshot, quiz);
  same(again.ok && again.dropped, [], 'Answers that no question can have');
}

function storeAndRestore(quiz: Quiz, draw: Draw): void {
  const snapshot = drawSnapshot(draw, quiz);
  const result = parseSnapshot(JSON.parse(JSON.stringify(snapshot)), quiz);
  if (!result.ok) throw new Error(result.reason);
  same(score(quiz, result.snapshot.answers), score(quiz, snapshot.answers), 'Score after restoring');
  const again = parseSnapshot(result.snapshot, quiz);
  same(again.ok && again.snapshot, result.snapshot, 'Restored twice');
}

function sendInTurns(quiz: Quiz, draw: Draw): void {
  const walks = draw.times(2, () => draw.times(12, () => drawEvent(draw, quiz)));
  const sessions = walks.map(() => createSession(quiz));
  const told = sessions.map((session) => {
    const snapshots: Snapshot[] = [];
    session.subscribe((snapshot) => snapshots.push(snapshot));
    return snapshots;
  });
  const changes = [0, 0];
  for (let turn = 0; turn < 12; turn += 1) {
    sessions.forEach((session, place) => {
      const before = session.snapshot;
      const hasChanged = session.send(walks[place]?.[turn] ?? next);
      holds(hasChanged === (session.snapshot !== before), 'A change that was not one');
      changes[place] = (changes[place] ?? 0) + Number(hasChanged);
    });
  }
  sessions.forEach((session, place) => {
    same(
      session.snapshot,
      after(quiz, initialSnapshot(quiz), walks[place] ?? []),
      'Alone and beside another',
    );
    same(told[place]?.length, changes[place], 'Changes told');
    same(new Set(told[place]).size, changes[place], 'Snapshots told');
  });
}
