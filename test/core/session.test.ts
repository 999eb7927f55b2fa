import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  answeredOf,
  canGoBack,
  createSession,
  initialSnapshot,
  isLast,
  missingIn,
  pathOf,
  progressOf,
  score,
  toggleOption,
  transition,
  type Quiz,
  type SessionEvent,
  type Snapshot,
} from '../../src/core/index.js';
import { builtIn, optionIds, respondent } from '../fixtures/built-in.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const quiz = smallQuiz();

/** The snapshot after these events. */
const after = (...events: SessionEvent[]): Snapshot =>
  events.reduce((snapshot, event) => transition(quiz, snapshot, event), initialSnapshot(quiz));

const start: SessionEvent = { type: 'start' };
const next: SessionEvent = { type: 'next' };
const skip: SessionEvent = { type: 'skip' };
const back: SessionEvent = { type: 'back' };
const give = (question: string, answer: string | string[] | number | null): SessionEvent => ({
  type: 'answer',
  question,
  answer,
});

describe('transition', () => {
  it('walks from the intro to the first question and on', () => {
    expect(after().phase).to.equal('intro');
    expect(after(start).current).to.equal('target');
    expect(after(start, give('target', 'mle'), next).current).to.equal('years');
  });

  it('does not go on from a question without an answer', () => {
    const snapshot = after(start);
    expect(transition(quiz, snapshot, next)).to.equal(snapshot);
  });

  it('leaves a question open only where no answer is required', () => {
    const atRequired = after(start, skip, skip);
    expect(atRequired.current).to.equal('python');
    expect(transition(quiz, atRequired, skip)).to.equal(atRequired);
    expect(atRequired.skipped).to.deep.equal(['target', 'years']);
  });

  it('takes a question off the open ones when it is answered after all', () => {
    expect(after(start, skip, back, give('target', 'mle')).skipped).to.deep.equal([]);
  });

  it('asks a follow-up only where its condition holds', () => {
    const toTools = [start, skip, skip, give('python', 'p1'), next];
    expect(after(...toTools, give('tools', ['git']), next).current).to.equal('leak');
    expect(after(...toTools, give('tools', ['git', 'pytorch']), next).current).to.equal('depth');
  });

  it('keeps the answer to a follow-up that is hidden again, and does not score it', () => {
    const answers = { tools: ['pytorch'], depth: 'd2' };
    const hidden = { ...answers, tools: ['git'] };
    expect(pathOf(quiz, answers).active.get('depth')).to.equal('d2');
    expect(pathOf(quiz, hidden).active.has('depth')).to.equal(false);
    expect(score(quiz, hidden).dimensions[1]?.earned).to.equal(0);
  });

  it('goes back from a question and from the result, and not from the first question', () => {
    expect(canGoBack(quiz, after(start))).to.equal(false);
    expect(after(start, back)).to.deep.equal(after(start));
    expect(after(start, skip, back).current).to.equal('target');
    const result = after(start, skip, skip, give('python', 'p0'), next, skip, skip, skip, skip);
    expect(result.phase).to.equal('result');
    expect(transition(quiz, result, back).current).to.equal('live');
  });

  it('goes back to an earlier question whose new answer hides the one on screen', () => {
    const toDepth = [start, skip, skip, give('python', 'p1'), next, give('tools', ['pytorch']), next];
    expect(after(...toDepth).current).to.equal('depth');
    expect(after(...toDepth, give('tools', ['git'])).current).to.equal('tools');
    expect(after(...toDepth, give('tools', null)).current).to.equal('tools');
    expect(after(...toDepth, give('python', 'p2')).current).to.equal('depth');
  });

  it('goes to a question that was reached, and to no other', () => {
    const snapshot = after(start, skip, skip);
    expect(transition(quiz, snapshot, { type: 'go-to', question: 'target' }).current).to.equal('target');
    expect(transition(quiz, snapshot, { type: 'go-to', question: 'live' })).to.equal(snapshot);
    expect(transition(quiz, snapshot, { type: 'go-to', question: 'ghost' })).to.equal(snapshot);
  });

  it('visits any question on the path, from wherever it stands, and none that is hidden', () => {
    for (const from of [after(), after(start), after(start, give('python', 'p1'), { type: 'finish' })]) {
      const visited = transition(quiz, from, { type: 'visit', question: 'live' });
      expect([visited.phase, visited.current]).to.deep.equal(['question', 'live']);
      expect(transition(quiz, visited, { type: 'visit', question: 'live' })).to.equal(visited);
      expect(transition(quiz, from, { type: 'visit', question: 'depth' })).to.equal(from);
      expect(transition(quiz, from, { type: 'visit', question: 'ghost' })).to.equal(from);
    }
  });

  it('finishes from any question once what is required is answered, and leaves the others open', () => {
    const lacking = after(start, give('target', 'mle'));
    expect(transition(quiz, lacking, { type: 'finish' })).to.equal(lacking);
    expect(missingIn(quiz, lacking).map(({ id }) => id)).to.deep.equal(['python']);

    const finished = after(start, give('target', 'mle'), give('python', 'p1'), { type: 'finish' });
    expect(finished).to.deep.include({ phase: 'result', current: null });
    expect(finished.skipped).to.deep.equal(['years', 'tools', 'leak', 'drift', 'live']);
    expect(missingIn(quiz, finished)).to.deep.equal([]);
    expect(transition(quiz, finished, { type: 'finish' })).to.equal(finished);
    expect(transition(quiz, finished, back).current).to.equal('live');
  });

  it('keeps what was left open before as open', () => {
    const events = [start, skip, skip, give('python', 'p1'), { type: 'finish' } as const];
    expect(after(...events).skipped).to.deep.equal(['target', 'years', 'tools', 'leak', 'drift', 'live']);
  });

  it('does not finish a run that did not begin, or in which nothing is answered', () => {
    const optional = smallQuiz({
      questions: quiz.questions.map((question) => ({ ...question, required: false })),
    });
    for (const events of [[], [start], [give('target', 'mle')]]) {
      const snapshot = events.reduce(
        (now, event) => transition(optional, now, event),
        initialSnapshot(optional),
      );
      expect(transition(optional, snapshot, { type: 'finish' })).to.equal(snapshot);
    }
  });

  it('ignores answers that a question cannot have', () => {
    const snapshot = after(start);
    for (const answer of ['ghost', ['mle'], 3, '__proto__']) {
      expect(transition(quiz, snapshot, give('target', answer))).to.equal(snapshot);
    }
    expect(transition(quiz, snapshot, give('years', 21))).to.equal(snapshot);
    expect(transition(quiz, snapshot, give('years', Number.NaN))).to.equal(snapshot);
    const answered = after(start, give('target', 'mle'));
    expect(transition(quiz, answered, give('target', 'ghost'))).to.equal(answered);
  });

  it('ignores answers to what it does not ask', () => {
    const snapshot = after(start, give('tools', ['git']));
    for (const event of [give('ghost', 'mle'), give('depth', 'd1'), give('ghost', null)])
      expect(transition(quiz, snapshot, event)).to.equal(snapshot);
  });

  it('changes nothing, and says so by identity, when the same answer is given again', () => {
    const snapshot = after(start, give('target', 'mle'));
    expect(transition(quiz, snapshot, give('target', 'mle'))).to.equal(snapshot);
    const ticked = after(start, give('tools', ['git', 'cloud']));
    expect(transition(quiz, ticked, give('tools', ['cloud', 'git']))).to.equal(ticked);
  });

  it('changes nothing where there is nothing to begin, to go to, to take back or to forget', () => {
    const snapshot = after(start, skip);
    for (const event of [start, { type: 'go-to', question: 'years' } as const, give('years', null)]) {
      expect(transition(quiz, snapshot, event)).to.equal(snapshot);
    }
    const intro = after();
    expect(transition(quiz, intro, { type: 'restart' })).to.equal(intro);
  });

  it('stays where it is when another question on the path is answered', () => {
    const { current, answers } = after(start, give('years', 3));
    expect([current, answers]).to.deep.equal(['target', { years: 3 }]);
  });

  it('takes an answer back', () => {
    expect(after(start, give('target', 'mle'), give('target', null)).answers).to.deep.equal({});
  });

  it('forgets everything on restart', () => {
    expect(after(start, give('target', 'mle'), { type: 'restart' })).to.deep.equal(initialSnapshot(quiz));
  });
});

describe('isLast', () => {
  it('is said of the last question on the path alone', () => {
    const snapshot = after(start);
    const at = (current: string | null): boolean => isLast(quiz, { ...snapshot, current });
    expect([at('live'), at('drift'), at('target'), at(null)]).to.deep.equal([true, false, false, false]);
  });
});

describe('toggleOption', () => {
  const tools = quiz.questions.find(({ id }) => id === 'tools') ?? quiz.questions[0]!;

  it('begins with a tick where nothing was answered', () => {
    expect(toggleOption(tools, undefined, 'git')).to.deep.equal(['git']);
  });

  it('ticks nothing for an option that there is not', () => {
    expect(toggleOption(tools, ['git'], 'ghost')).to.deep.equal(['git']);
  });

  it('ticks and unticks, in the order of the quiz', () => {
    expect(toggleOption(tools, ['pytorch'], 'git')).to.deep.equal(['git', 'pytorch']);
    expect(toggleOption(tools, ['git', 'pytorch'], 'git')).to.deep.equal(['pytorch']);
    expect(toggleOption(tools, ['git'], 'git')).to.equal(null);
  });

  it('lets an exclusive option clear the others, and the other way round', () => {
    expect(toggleOption(tools, ['git', 'cloud'], 'none')).to.deep.equal(['none']);
    expect(toggleOption(tools, ['none'], 'git')).to.deep.equal(['git']);
  });
});

describe('progressOf', () => {
  it('counts a follow-up as possible until its parent is answered', () => {
    const { position, remainingAtLeast, remainingAtMost } = progressOf(quiz, after(start));
    expect([position, remainingAtLeast, remainingAtMost]).to.deep.equal([1, 6, 7]);
  });

  it('knows once the parent is answered, or left open', () => {
    const toTools = [start, skip, skip, give('python', 'p1'), next];
    const without = progressOf(quiz, after(...toTools, give('tools', ['git']), next));
    const open = progressOf(quiz, after(...toTools, skip));
    expect([without.remainingAtLeast, without.remainingAtMost]).to.deep.equal([2, 2]);
    expect([open.remainingAtLeast, open.remainingAtMost]).to.deep.equal([2, 2]);
  });

  it('has as its share what lies behind the question on screen, of the most that there can be', () => {
    const shareAfter = (...events: SessionEvent[]): number => progressOf(quiz, after(start, ...events)).share;
    expect([shareAfter(), shareAfter(skip), shareAfter(skip, skip)]).to.deep.equal([0, 1 / 8, 2 / 8]);
  });

  it('counts all questions before the first one', () => {
    expect(progressOf(quiz, after())).to.deep.equal({
      position: 0,
      remainingAtLeast: 7,
      remainingAtMost: 8,
      share: 0,
    });
  });

  it('knows of follow-ups further on what answers before them say', () => {
    const ahead = (event: SessionEvent, of = quiz): [number, number] => {
      const events = [start, skip, skip, give('python', 'p1'), next, event, back];
      const snapshot = events.reduce((now, one) => transition(of, now, one), initialSnapshot(of));
      expect(snapshot.current).to.equal(event === skip ? 'tools' : 'python');
      const { remainingAtLeast, remainingAtMost } = progressOf(of, snapshot);
      return [remainingAtLeast, remainingAtMost];
    };
    expect(ahead(give('tools', ['git']))).to.deep.equal([4, 4]);
    expect(ahead(give('tools', ['pytorch']))).to.deep.equal([5, 5]);
    expect(ahead(skip)).to.deep.equal([3, 3]);
    // What is not asked has no answer either: that is known, too.
    const chained = smallQuiz({
      questions: quiz.questions.map((question) =>
        question.id === 'live'
          ? { ...question, showIf: { not: { question: 'depth', has: ['d0'] } } }
          : question,
      ),
    });
    expect(ahead(give('tools', ['git']), chained)).to.deep.equal([4, 4]);
  });

  it('is honest on every walk: within its bounds, never backwards, and 1 exactly at the end', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        let snapshot = transition(builtIn, initialSnapshot(builtIn), start);
        let share = -1;
        const seen = [];
        while (snapshot.phase === 'question' && snapshot.current !== null) {
          const progress = progressOf(builtIn, snapshot);
          expect(progress.share).to.be.at.least(share);
          expect(progress.share).to.be.below(1);
          seen.push(progress);
          share = progress.share;
          const given = answers[snapshot.current];
          const moved =
            given === undefined
              ? transition(builtIn, snapshot, skip)
              : transition(
                  builtIn,
                  transition(builtIn, snapshot, give(snapshot.current, given as string)),
                  next,
                );
          expect(moved).not.to.equal(snapshot);
          snapshot = moved;
        }
        expect(progressOf(builtIn, snapshot).share).to.equal(1);
        seen.forEach(({ remainingAtLeast, remainingAtMost }, place) => {
          expect(seen.length - place - 1).to.be.within(remainingAtLeast, remainingAtMost);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('answeredOf', () => {
  it('counts answers in any order, and questions that may still come as a range', () => {
    expect(answeredOf(quiz, after())).to.deep.equal({ answered: 0, atLeast: 7, atMost: 8 });
    expect(answeredOf(quiz, after(give('live', 'yes'), give('years', 3)))).to.deep.equal({
      answered: 2,
      atLeast: 7,
      atMost: 8,
    });
  });

  it('knows what a condition came to, and does not count an answer that is hidden', () => {
    const shown = after(start, give('tools', ['pytorch']), give('depth', 'd1'));
    expect(answeredOf(quiz, shown)).to.deep.equal({ answered: 2, atLeast: 8, atMost: 8 });
    const hidden = transition(quiz, shown, give('tools', ['git']));
    expect(answeredOf(quiz, hidden)).to.deep.equal({ answered: 1, atLeast: 7, atMost: 7 });
    expect(hidden.answers).to.have.property('depth');
  });
});

describe('random walks', () => {
  const event = (of: Quiz): fc.Arbitrary<SessionEvent> => {
    const question = fc.constantFrom(...of.questions);
    return fc.oneof(
      fc.constantFrom<SessionEvent>(start, next, next, next, skip, back, { type: 'restart' }),
      question.map(({ id }): SessionEvent => ({ type: 'go-to', question: id })),
      question.map(({ id }): SessionEvent => ({ type: 'visit', question: id })),
      fc.constant<SessionEvent>({ type: 'finish' }),
      question.chain((asked) =>
        fc
          .constantFrom(...optionIds(asked), 3)
          .map((id) => give(asked.id, asked.type === 'multiple' ? [String(id)] : id)),
      ),
    );
  };

  it('never stand on a question that is not on the path, and back undoes next', () => {
    fc.assert(
      fc.property(fc.array(event(quiz), { maxLength: 60 }), (events) => {
        const snapshot = after(...events);
        const { questions } = pathOf(quiz, snapshot.answers);
        if (snapshot.phase === 'question') expect(questions.map(({ id }) => id)).to.include(snapshot.current);
        else expect(snapshot.current).to.equal(null);
        const moved = transition(quiz, snapshot, next);
        if (moved !== snapshot) expect(transition(quiz, moved, back)).to.deep.equal(snapshot);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('pathOf', () => {
  it('reads answers that were changed in place again', () => {
    const answers: Record<string, string[]> = { tools: ['git'] };
    const length = (): number => pathOf(quiz, answers).questions.length;
    expect(length()).to.equal(7);
    answers['tools'] = ['pytorch'];
    expect(length()).to.equal(8);
  });
});

describe('createSession', () => {
  it('tells listeners of changes alone, until they leave', () => {
    const session = createSession(quiz);
    const phases: string[] = [];
    const leave = session.subscribe(({ phase }) => phases.push(phase));
    expect(session.send(next)).to.equal(false);
    expect(session.send(start)).to.equal(true);
    leave();
    session.send(skip);
    expect(phases).to.deep.equal(['question']);
    expect(session.snapshot.current).to.equal('years');
  });

  it('goes on from a snapshot', () => {
    const snapshot = after(start, skip);
    expect(createSession(quiz, snapshot).snapshot).to.equal(snapshot);
  });
});
