/** The quiz that `new` writes: small, sound, and with most of what the format offers once. Each `why` speaks to its author. */

import type { Quiz } from '../../core/quiz.js';

/** The starter quiz, looked over on this day. */
export function createStarterQuiz(id: string, today: string): Quiz {
  return {
    $schema: './node_modules/ml-readiness-quiz/schemas/quiz.schema.json',
    schemaVersion: 1,
    id,
    version: '1.0.0',
    lang: 'en',
    title: 'Can you trust your own results?',
    intro: {
      lead: 'Five questions about how you test what you build, and what to do next.',
      instructions: 'Answer for what you have really done.',
      duration: 'About 1 minute',
      privacy: 'Your answers stay in this browser unless you choose to send something.',
    },
    disclaimer: 'A self-assessment for your own planning. It is not a hiring decision.',
    dimensions: [
      {
        id: 'testing',
        name: 'Testing',
        weight: 60,
        levels: [
          { from: 0, text: 'Begin with one test for what breaks most often.' },
          { from: 60, text: 'Your tests catch what matters.' },
        ],
      },
      { id: 'evidence', name: 'Evidence', weight: 40 },
    ],
    questions: [
      {
        id: 'tests',
        type: 'single',
        text: 'How do you test your own code?',
        label: 'Tests',
        why: 'One option. Written from the least to the most, so that "atLeast" can be asked of it. Points never fall.',
        options: [
          { id: 'by-hand', text: 'By trying it out' },
          { id: 'some', text: 'With some automated tests', points: { testing: 30 } },
          {
            id: 'always',
            text: 'With tests for every change, run by a server',
            points: { testing: 60 },
            strength: 'Your changes are tested before anyone sees them.',
          },
        ],
      },
      {
        id: 'kinds',
        type: 'multiple',
        text: 'Which have you done in the last year?',
        label: 'Practice',
        why: 'Any number of options. The cap keeps ticking everything from being worth more than depth.',
        cap: { testing: 40 },
        options: [
          { id: 'reviews', text: 'Reviewed the tests of others', points: { testing: 20 } },
          { id: 'bugs', text: 'Written a test for a bug before mending it', points: { testing: 20 } },
          {
            id: 'measure',
            text: 'Measured before and after a change',
            points: { testing: 10, evidence: 20 },
          },
          { id: 'none', text: 'None of these', exclusive: true },
        ],
      },
      {
        id: 'measured',
        type: 'single',
        text: 'What did you do with the numbers?',
        label: 'Numbers',
        showIf: { question: 'kinds', has: ['measure'] },
        why: 'Asked only of those who measured. It may look back, never ahead. Hidden, it counts as zero.',
        options: [
          { id: 'looked', text: 'Looked at them' },
          { id: 'decided', text: 'Decided by them', points: { evidence: 40 } },
        ],
      },
      {
        id: 'sample',
        type: 'check',
        text: 'A change wins 6 of 10 times in a test. What do you know?',
        label: 'Check: small numbers',
        why: 'A knowledge check. It has a way out, so that nobody has to guess.',
        options: [
          { id: 'better', text: 'The change is better' },
          { id: 'little', text: 'Little: chance alone does that often' },
          { id: 'worse', text: 'The change is worse' },
          { id: 'not-sure', text: 'Not sure yet', notSure: true },
        ],
        correct: 'little',
        points: { evidence: 40 },
        explanation: 'A fair coin shows heads 6 times or more in 38 of 100 such tests.',
      },
      {
        id: 'team',
        type: 'yes-no',
        text: 'Do you work in a team?',
        label: 'Team',
        why: 'No points: it only chooses a line of advice.',
        yes: { text: 'Yes' },
        no: { text: 'No' },
      },
    ],
    bands: [
      { id: 'hoping', from: 0, name: 'Hoping', verdict: 'You find out when it breaks.' },
      { id: 'checking', from: 40, name: 'Checking', verdict: 'You catch the usual faults.' },
      { id: 'knowing', from: 75, name: 'Knowing', verdict: 'You can show that it works.' },
    ],
    gates: [
      {
        id: 'untested',
        when: { not: { question: 'tests', atLeast: 'some' } },
        cap: 39,
        message: 'Without any automated test, the rest cannot hold.',
        remedy: 'Write one test and let a server run it.',
      },
    ],
    completeness: { minShareForBand: 0.6 },
    actions: [
      {
        id: 'first-test',
        title: 'Write one test for what broke last',
        when: { not: { question: 'tests', atLeast: 'some' } },
        closes: [{ question: 'tests', to: ['some'] }],
        hours: 2,
        reviewedOn: today,
      },
      {
        id: 'measure-once',
        title: 'Measure one change before and after, and decide by it',
        when: { not: { question: 'measured', atLeast: 'decided' } },
        closes: [
          { question: 'kinds', to: ['measure'] },
          { question: 'measured', to: ['decided'] },
        ],
        hours: 4,
        after: ['first-test'],
        reviewedOn: today,
      },
    ],
    checklist: [
      {
        id: 'share',
        text: 'Show the team one test that found something.',
        when: { question: 'team', has: ['yes'] },
      },
    ],
    expect: [
      {
        id: 'beginner',
        name: 'Someone who tries things out',
        answers: { tests: 'by-hand', kinds: ['none'], sample: 'not-sure', team: 'no' },
        band: 'hoping',
        total: { min: 0, max: 10 },
        gaps: ['testing'],
      },
      {
        id: 'careful',
        name: 'Someone who measures and tests',
        answers: {
          tests: 'always',
          kinds: ['reviews', 'bugs', 'measure'],
          measured: 'decided',
          sample: 'little',
          team: 'yes',
        },
        band: 'knowing',
        gates: [],
      },
    ],
  };
}
