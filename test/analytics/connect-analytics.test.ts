import { expect } from '@open-wc/testing';
import { connectAnalytics } from '../../src/analytics/connect-analytics.js';
import type { FunnelEvent } from '../../src/analytics/funnel-event.js';
import type { AnalyticsName } from '../../src/analytics/targets.js';
import { LeadSkipEvent, LeadViewEvent, QuizCompleteEvent, QuizStartEvent } from '../../src/events.js';
import { sampleReport } from '../fixtures/report.js';
import { answer, step, TYPED, visit } from './visit.js';

const scripts = globalThis as unknown as Record<string, unknown>;
const QUIZ = { quizId: 'sde-to-ml', quizVersion: '1.0.0' };

/** What is told of a visit. */
function toldOf(events: readonly Event[], options?: Parameters<typeof connectAnalytics>[2]): FunnelEvent[] {
  const told: FunnelEvent[] = [];
  const element = document.createElement('div');
  const stop = connectAnalytics(element, (event) => told.push(event), options);
  for (const event of events) element.dispatchEvent(event);
  stop();
  return told;
}

describe('connectAnalytics', () => {
  it('tells each step of a visit once, and nothing that was answered', () => {
    expect(toldOf(visit())).to.deep.equal([
      { ...QUIZ, name: 'start' },
      { ...QUIZ, name: 'step', question: 'depth', position: 1 },
      { ...QUIZ, name: 'step', question: 'tools', position: 2 },
      { ...QUIZ, name: 'complete' },
      { ...QUIZ, name: 'lead-view' },
      { ...QUIZ, name: 'lead-submit' },
      { ...QUIZ, name: 'lead-settle', status: 'accepted' },
    ]);
  });

  it('tells the answers to the questions that were asked for, and never words', () => {
    const told = toldOf(visit(), { answers: ['depth', 'tools', 'matrix', 'words', 'years', 'open'] });
    const answers = told
      .filter(({ name }) => name === 'answer')
      .map(({ question, answer }) => [question, answer]);
    expect(answers).to.deep.equal([
      ['depth', 'd1'],
      ['depth', 'd2'],
      ['tools', ['git', 'cloud']],
      ['matrix', ['python:expert']],
      ['years', 7],
    ]);
    expect(toldOf(visit(), { answers: ['years'] }).filter(({ name }) => name === 'answer')).to.have.length(1);
  });

  it('begins anew with another run', () => {
    const run = [
      new QuizStartEvent(QUIZ),
      step('depth', 1),
      new QuizCompleteEvent({ report: sampleReport() }),
    ];
    const told = toldOf([...run, ...run]);
    expect(told.map(({ name }) => name)).to.deep.equal([
      'start',
      'step',
      'complete',
      'start',
      'step',
      'complete',
    ]);
  });

  it('tells once a run that the form was skipped, and nothing of where it stood', () => {
    const seen = new LeadViewEvent({ placement: 'card' });
    const skipped = () => new LeadSkipEvent({ placement: 'card' });
    const told = toldOf([new QuizStartEvent(QUIZ), seen, skipped(), skipped()]);
    expect(told.slice(1)).to.deep.equal([
      { ...QUIZ, name: 'lead-view' },
      { ...QUIZ, name: 'lead-skip' },
    ]);
  });

  it('knows from the element which quiz it is, where the form stands before the first question', () => {
    const told: FunnelEvent[] = [];
    const element = Object.assign(document.createElement('div'), { snapshot: QUIZ });
    connectAnalytics(element, (event) => told.push(event));
    element.dispatchEvent(new LeadSkipEvent({ placement: 'before' }));
    expect(told).to.deep.equal([{ ...QUIZ, name: 'lead-skip' }]);
  });

  it('keeps two quizzes on a page apart', () => {
    const told: FunnelEvent[] = [];
    const page = document.createElement('div');
    page.append(document.createElement('div'), document.createElement('div'));
    connectAnalytics(page, (event) => told.push(event));
    for (const quiz of page.children) quiz.dispatchEvent(step('depth', 1));
    expect(told).to.have.length(2);
  });

  it('stops when it is told to', () => {
    const told: FunnelEvent[] = [];
    const element = document.createElement('div');
    const stop = connectAnalytics(element, (event) => told.push(event));
    element.dispatchEvent(step('depth', 1));
    stop();
    element.dispatchEvent(step('tools', 2));
    expect(told).to.have.length(1);
  });

  it('tells what a visitor sees of an experiment once, before their first step, and with every step', () => {
    const experiment = { name: 'intro', variant: 'b' };
    const told = toldOf(visit(), { experiment });
    expect(told[0]).to.deep.equal({ ...QUIZ, name: 'exposure', experiment: 'intro', variant: 'b' });
    expect(told.filter(({ name }) => name === 'exposure')).to.have.length(1);
    expect(told.every(({ variant }) => variant === 'b')).to.equal(true);
    expect(toldOf([], { experiment })).to.be.empty;
  });

  it('says which analytics it knows', () => {
    expect(() => connectAnalytics(document.body, 'piwik' as AnalyticsName)).to.throw(
      TypeError,
      'dataLayer, plausible, matomo, umami',
    );
  });
});

describe('The analytics of a page', () => {
  const names = ['dataLayer', '_paq', 'plausible', 'umami'];
  let calls: unknown[][];

  beforeEach(() => {
    calls = [];
    const record = (...args: unknown[]) => calls.push(args);
    scripts['dataLayer'] = { push: record };
    scripts['_paq'] = { push: record };
    scripts['plausible'] = record;
    scripts['umami'] = { track: record };
  });

  afterEach(() => {
    for (const name of names) delete scripts[name];
  });

  const run = (target: AnalyticsName, events: readonly Event[], answers: readonly string[] = []) => {
    const element = document.createElement('div');
    connectAnalytics(element, target, { answers });
    for (const event of events) element.dispatchEvent(event);
  };

  it('are told by Tag Manager, with no value left from the push before', () => {
    run('dataLayer', [step('depth', 1), ...visit().slice(-1)]);
    expect(calls[0]).to.deep.equal([
      {
        event: 'ml_quiz_step',
        quiz_id: 'sde-to-ml',
        quiz_version: '1.0.0',
        question: 'depth',
        position: 1,
        answer: undefined,
        status: undefined,
        experiment: undefined,
        variant: undefined,
      },
    ]);
    expect(calls[1]![0]).to.include({
      event: 'ml_quiz_lead_settle',
      status: 'accepted',
      question: undefined,
    });
  });

  it('are told as Plausible expects it', () => {
    run('plausible', [answer('tools', ['git', 'cloud'])], ['tools']);
    const props = { quiz_id: 'sde-to-ml', quiz_version: '1.0.0', question: 'tools', answer: 'git,cloud' };
    expect(calls).to.deep.equal([['ml_quiz_answer', { props }]]);
  });

  it('are told as Matomo expects it', () => {
    run('matomo', [step('depth', 1)]);
    expect(calls).to.deep.equal([[['trackEvent', 'sde-to-ml', 'step', 'depth', 1]]]);
  });

  it('tell Matomo what was answered, and which experiment', () => {
    const element = document.createElement('div');
    const experiment = { name: 'intro', variant: 'short' };
    connectAnalytics(element, 'matomo', { answers: ['tools'], experiment });
    element.dispatchEvent(answer('tools', ['git', 'cloud']));
    expect(calls).to.deep.equal([
      [['trackEvent', 'sde-to-ml', 'exposure intro', 'short', 0]],
      [['trackEvent', 'sde-to-ml', 'answer tools', 'git,cloud', 0]],
    ]);
  });

  it('are told as Umami expects it', () => {
    run('umami', [step('depth', 1)]);
    const data = { quiz_id: 'sde-to-ml', quiz_version: '1.0.0', question: 'depth', position: 1 };
    expect(calls).to.deep.equal([['ml_quiz_step', data]]);
  });

  for (const target of ['dataLayer', 'plausible', 'matomo', 'umami'] as const) {
    it(`never learn contact data or words (${target})`, () => {
      run(target, visit(), ['depth', 'tools', 'words', 'matrix', 'years']);
      expect(calls).not.to.be.empty;
      const text = JSON.stringify(calls);
      for (const typed of TYPED) expect(text).not.to.include(typed);
      expect(text).not.to.match(/5f1b7c1e|blog\.example|Yes, email me/);
    });

    it(`may be missing (${target})`, () => {
      for (const name of names) delete scripts[name];
      run(target, visit());
      expect(calls).to.be.empty;
    });
  }
});
