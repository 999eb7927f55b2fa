import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildReport, score, type Answers, type Quiz, type Report } from '../../src/core/index.js';
import { builtIn, builtInQuizzes, extremeAnswers, respondent } from '../fixtures/built-in.js';
import { smokeCases } from '../fixtures/smoke-cases.js';
import { smallQuiz } from '../fixtures/small-quiz.js';

const today = '2026-11-23';
const reportOf = (answers: Answers, quiz: Quiz = builtIn): Report => buildReport(quiz, answers, { today });

/** The answers of a public case, by the start of its name. */
const caseAnswers = (name: string): Answers =>
  smokeCases.find((one) => one.name.startsWith(name))?.answers ?? {};

describe('buildReport', () => {
  it('says the verdict, the scale and how far it can be trusted', () => {
    const { total, band, scale, confidence, gate } = reportOf(caseAnswers('E4'));
    expect([total, band?.id, confidence.level, gate]).to.deep.equal([72, 'apply', 'high', null]);
    expect(scale.map(({ from, to }) => [from, to])).to.deep.equal([
      [0, 24],
      [25, 44],
      [45, 64],
      [65, 79],
      [80, 100],
    ]);
  });

  it('says which gate holds, and what lifts it', () => {
    const answers = { ...extremeAnswers(builtIn, 'best'), languages: ['sql', 'jvm', 'native'] };
    const { total, gate, gates } = reportOf(answers);
    expect([total, gate?.id, gate?.cap]).to.deep.equal([44, 'no_python', 44]);
    expect(gate?.remedy).to.be.a('string');
    const caps = gates.map(({ cap }) => cap);
    expect(caps).to.deep.equal([...caps].sort((a, b) => a - b));
  });

  it('names the thin areas in the gate that found them', () => {
    const quiz = smallQuiz();
    const { gates } = reportOf(
      { ...extremeAnswers(quiz, 'best'), tools: ['git', 'cloud'], leak: 'slow' },
      quiz,
    );
    const thin = gates.find(({ id }) => id === 'thin-core');
    expect(thin?.message ?? 'not holding').to.equal('not holding');
    const low = reportOf(
      { python: 'p3', tools: ['git', 'cloud'], leak: 'optimistic', drift: 'inputs', live: 'yes' },
      {
        ...quiz,
        dimensions: quiz.dimensions.map((dimension) => ({
          ...dimension,
          weight: dimension.id === 'code' ? 95 : 5,
        })),
        questions: quiz.questions.map((question) =>
          question.id === 'leak' && question.type === 'check'
            ? { ...question, points: { models: 2 } }
            : question,
        ),
      },
    );
    expect(low.gates.find(({ id }) => id === 'thin-core')?.message).to.equal(
      'One core area is thin: Models.',
    );
  });

  it('shows no total and no band below the share asked for, and how many answers it takes', () => {
    const answers = { languages: ['python'], python_depth: 'p3', data_work: 'd2' };
    const report = reportOf(answers);
    expect([report.total, report.upTo, report.band]).to.deep.equal([null, null, null]);
    const open = [...report.open];
    const filled = { ...answers };
    const best = extremeAnswers(builtIn, 'best');
    const byShare = open.map((id) => ({
      id,
      share: score(builtIn, { ...answers, [id]: best[id] ?? '' }).answeredShare,
    }));
    byShare.sort((a, b) => b.share - a.share);
    for (const { id } of byShare.slice(0, report.answersToBand)) Object.assign(filled, { [id]: best[id] });
    expect(score(builtIn, filled).answeredShare).to.be.at.least(0.6);
  });

  it('counts the answers to the next band from the one that weighs most', () => {
    const quiz = smallQuiz({ completeness: { minShareForBand: 0.9 } });
    // 72 of 100 are answered, follow-up included. A link weighs 12, each check 8.
    const report = reportOf({ python: 'p1', tools: ['git'] }, quiz);
    expect([report.confidence.answeredShare, report.answersToBand]).to.deep.equal([0.72, 2]);
  });

  it('says to what checks brought a dimension down', () => {
    const answers = { tools: ['pytorch'], depth: 'd2', leak: 'slow', drift: 'layers' };
    const models = reportOf(answers, smallQuiz()).dimensions[1];
    expect([models?.score, models?.calibratedTo]).to.deep.equal([55, 55]);
    expect(reportOf({ ...answers, leak: 'optimistic' }, smallQuiz()).dimensions[1]?.calibratedTo).to.equal(
      null,
    );
  });

  it('names the lowest gate first, and every area that it found too low', () => {
    const gates = [
      { id: 'high', when: { question: 'live', has: ['no'] }, cap: 8, message: 'High.' },
      {
        id: 'low',
        when: {
          any: [
            { dimension: 'code', below: 50 },
            { dimension: 'models', below: 50 },
          ],
        },
        cap: 4,
        message: 'Low: {area}.',
      },
    ];
    const told = (answers: Answers): readonly string[] =>
      reportOf({ ...answers, live: 'no' }, smallQuiz({ gates })).gates.map(({ message }) => message);
    expect(told({ python: 'p2', leak: 'optimistic' })).to.deep.equal([
      'Low: Code and delivery, Models.',
      'High.',
    ]);
    // 50 is not below 50.
    expect(told({ python: 'p1', tools: ['git', 'cloud'], leak: 'optimistic' })).to.deep.equal([
      'Low: Models.',
      'High.',
    ]);
  });

  it('names three gaps at most, the widest first', () => {
    const { gaps } = reportOf({ python: 'p3', tools: ['git', 'cloud'], live: 'yes' }, smallQuiz());
    expect(gaps.map(({ dimension }) => dimension)).to.deep.equal(['models']);
    const turned = reportOf({ python: 'p3', leak: 'slow' }, smallQuiz()).gaps;
    expect(turned.map(({ dimension }) => dimension)).to.deep.equal(['models', 'code']);
    const all = reportOf(extremeAnswers(builtIn, 'worst')).gaps.map(({ missing }) => missing);
    expect(all).to.have.lengthOf(3);
    expect(all).to.deep.equal([...all].sort((a, b) => b - a));
  });

  it('repeats the score of each dimension where a text asks for it', () => {
    const bands = [
      { id: 'all', from: 0, name: 'All', verdict: '{score:code}, {score:models}, {score:ghost}.' },
    ];
    const { band } = reportOf(
      { python: 'p3', tools: ['git'], leak: 'optimistic', drift: 'layers', live: 'no' },
      smallQuiz({ bands }),
    );
    expect(band?.verdict).to.equal('60, 20, ….');
  });

  it('puts strengths first, in words, with the answer that shows each', () => {
    const { strengths } = reportOf(caseAnswers('E4'));
    expect(strengths.length).to.equal(3);
    expect(new Set(strengths.map(({ dimension }) => dimension)).size).to.equal(3);
    expect(strengths[0]?.evidence).to.equal(
      'Beat a baseline with error analysis, tuning or custom training code',
    );
  });

  it('finds the next steps of the worked example by scoring again', () => {
    const { nextSteps } = reportOf(caseAnswers('E4'));
    expect(nextSteps.map(({ question, to, gain }) => [question, to[0], gain])).to.deep.equal([
      ['genai', 'g2', 2800],
      ['data_work', 'd3', 2660],
      ['framework_depth', 'f4', 2160],
    ]);
    expect(nextSteps[2]?.lifts).to.deep.equal(['no_users']);
  });

  it('never advises what nobody should be sent after', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        expect(reportOf(answers).nextSteps.flatMap(({ to }) => to)).not.to.include.members(['m_degree']);
      }),
      { numRuns: 200 },
    );
  });

  it('says of each check what was answered, what is right, and why', () => {
    const { checks } = reportOf({ ...caseAnswers('E1'), k_leak: 'a', k_pr: 'ns' });
    expect(checks.map(({ question, outcome }) => [question, outcome])).to.deep.equal([
      ['k_leak', 'incorrect'],
      ['k_overfit', 'correct'],
      ['k_pr', 'not-sure'],
      ['k_drift', 'correct'],
    ]);
    expect(checks[0]?.correct).to.equal('An input will not exist at prediction time');
  });

  it('shows location advice for the place that was named, and none for "prefer not to say"', () => {
    const topics = (location: string): string[] =>
      reportOf({ location })
        .notes.filter(({ topic }) => topic === 'location')
        .map(({ id }) => id);
    expect(topics('remote').length).to.equal(1);
    expect(topics('na')).to.deep.equal([]);
  });

  it('hides facts and certifications past their date, and facts about elsewhere', () => {
    const quiz = smallQuiz();
    const answers = { tools: ['cloud'] };
    const at = (day: string, region?: string): [number, number] => {
      const { facts, certifications } = buildReport(quiz, answers, {
        today: day,
        ...(region ? { region } : {}),
      });
      return [facts.length, certifications.length];
    };
    expect(at('2027-06-30')).to.deep.equal([1, 1]);
    expect(at('2027-07-01')).to.deep.equal([0, 0]);
    expect(at(today, 'US')).to.deep.equal([1, 1]);
    expect(at(today, 'DE')).to.deep.equal([0, 1]);
    const facts = quiz.facts?.map((fact) => ({ ...fact, region: 'world' as const })) ?? [];
    expect(buildReport({ ...quiz, facts }, answers, { today, region: 'DE' }).facts).to.have.lengthOf(1);
  });

  it('adds dimension contributions up to the base', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        const report = reportOf(answers);
        const sum = report.dimensions.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum / 1000 - report.base)).to.be.at.most(0.05);
      }),
      { numRuns: 200 },
    );
  });

  it('is plain data: it survives JSON and is the same bytes twice', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        const report = reportOf(answers);
        expect(JSON.parse(JSON.stringify(report))).to.deep.equal(report);
        expect(JSON.stringify(reportOf(answers))).to.equal(JSON.stringify(report));
      }),
      { numRuns: 100 },
    );
  });
});

describe('actions', () => {
  it('lift gates first, in the order of the gates', () => {
    const { actions } = reportOf(caseAnswers('E3'));
    expect(actions.slice(0, 2).map(({ lifts }) => lifts[0])).to.deep.equal(['no_python', 'no_own_model']);
  });

  it('are six at most, one certification at most, and no prerequisite comes late', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        const { actions } = reportOf(answers);
        expect(actions.length).to.be.at.most(6);
        expect(actions.filter(({ kind }) => kind === 'certification').length).to.be.at.most(1);
        const ids = actions.map(({ id }) => id);
        actions.forEach(({ after }, place) =>
          after.forEach((id) => expect(ids.indexOf(id)).to.be.below(place)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('raise the score when they are done, or lift a gate', () => {
    fc.assert(
      fc.property(respondent(builtIn), (answers) => {
        for (const { gain, baseGain, lifts } of reportOf(answers).actions) {
          expect(gain).to.be.at.least(0);
          expect(baseGain > 0 || lifts.length > 0).to.equal(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say which answer brought them up', () => {
    const quiz = smallQuiz();
    const { actions } = reportOf({ python: 'p1', tools: ['git'] }, quiz);
    const because = Object.fromEntries(actions.map((action) => [action.id, action.because]));
    expect(because['learn-python']).to.deep.equal({
      question: 'python',
      label: 'Python',
      answer: 'Scripts',
      notTicked: null,
    });
    expect(because['train-model']).to.deep.equal({
      question: 'tools',
      label: 'Tools',
      answer: null,
      notTicked: 'PyTorch',
    });
  });

  it('say which skill of a matrix, and which number, brought them up', () => {
    const team = builtInQuizzes.find(({ id }) => id === 'team-ml-production') as Quiz;
    const best = extremeAnswers(team, 'best');
    const { actions } = reportOf(
      { ...best, backup: 1, owners: (best['owners'] as readonly string[]).with(1, 'answers:anyone') },
      team,
    );
    const because = new Map(actions.map((action) => [action.id, action.because]));
    expect(because.get('name-owners')?.answer).to.equal('How good its answers are: Whoever notices');
    expect(because.get('release-in-pairs')?.answer).to.equal('1');
  });

  it('are not shown past their date or once another took their place', () => {
    const quiz = smallQuiz();
    const ids = (of: Quiz, day: string): string[] =>
      buildReport(of, {}, { today: day }).actions.map(({ id }) => id);
    expect(ids(quiz, '2027-12-31')).to.include('read-leak');
    expect(ids(quiz, '2028-01-01')).not.to.include('read-leak');
    const actions =
      quiz.actions?.map((action) =>
        action.id === 'learn-python' ? { ...action, supersededBy: 'train-model' } : action,
      ) ?? [];
    expect(ids({ ...quiz, actions }, today)).not.to.include('learn-python');
  });
});

describe('roles', () => {
  it('show the one aimed for first, then the two nearest', () => {
    const { roles } = reportOf({ ...caseAnswers('E5'), target_role: 'scientist' });
    expect(roles.length).to.equal(3);
    expect([roles[0]?.id, roles[0]?.isTarget]).to.deep.equal(['scientist', true]);
    expect(roles.slice(1).every(({ level }) => level !== 'later')).to.equal(true);
  });

  it('put the one that fits nearly everyone last among those to apply for now', () => {
    const { roles } = reportOf(extremeAnswers(builtIn, 'best'));
    expect(roles.map(({ id }) => id)).not.to.include('hybrid');
  });

  it('show the nearest as a first direction where all are far', () => {
    const { roles } = reportOf(caseAnswers('E3'));
    expect(roles.map(({ id, level, isFirstDirection }) => [id, level, isFirstDirection])).to.deep.equal([
      ['hybrid', 'later', true],
    ]);
  });

  it('show the one aimed for once where it is the nearest as well', () => {
    const { roles } = reportOf({ target: 'mle', leak: 'optimistic' }, smallQuiz());
    expect(roles.map(({ id, isTarget, isFirstDirection }) => [id, isTarget, isFirstDirection])).to.deep.equal(
      [['mle', true, true]],
    );
  });

  it('say what is missing before applying', () => {
    const { roles } = reportOf({ ...caseAnswers('E4'), target_role: 'data_eng' });
    expect(roles[0]?.level).not.to.equal('now');
    expect(roles[0]?.missing.length).to.be.at.least(1);
  });

  it('draw a profile that is just enough to apply, in proportion to the weights', () => {
    for (const { profile, id } of reportOf(extremeAnswers(builtIn, 'best')).roles) {
      const weights = builtIn.dimensions.map(
        (dimension) => builtIn.roles?.find((role) => role.id === id)?.weights[dimension.id] ?? 0,
      );
      const fit = profile.reduce((sum, need, place) => sum + need * (weights[place] ?? 0), 0) / 100;
      expect(fit).to.be.within(64, 66);
    }
  });
});
