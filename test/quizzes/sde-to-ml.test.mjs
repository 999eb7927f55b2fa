/**
 * What was decided for the first quiz and must not change by accident: its points, its ids, its dated parts. The rules that all
 * quizzes keep to are in quiz-rules.mjs; how a quiz scores is tested in test/core.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choicesOf, readJson, total } from './quiz-document.mjs';

const quiz = readJson('src/quizzes/sde-to-ml.json');

/** Question, dimension with the question's cap where there is one, and the options that give points. */
const POINTS = `
languages data: sql 25
languages lang <= 30: jvm 15, native 15, go_cs 8, js 6, r_julia 8
python_depth lang: p1 15, p2 38, p3 58, p4 70
sde_practice swe: algo 22, arch 20, vcs 16, ci 16, cloud_svc 14, debug 12
data_work data: d1 18, d2 38, d3 57, d4 75
frameworks ml <= 20: pytorch 12, tf 10, keras 6, sklearn 10, hf 6, other 8
framework_depth ml: f1 12, f2 28, f3 42, f4 54, f5 60
maths maths <= 70: m_degree 30, m_courses 22, m_mlcourse 18, m_exp 22, m_eval 22
k_leak maths: b 15
k_overfit ml: a 20
k_pr maths: c 15
k_drift ops: d 10
mlops ops: o1 14, o2 28, o3 40, o4 50
platform ops <= 40: cloud 10, docker 8, k8s 10, cluster 8, iac 6, track 8, mlplat 8
genai genai: g1 30, g2 65, g3 100
portfolio proof <= 50: predictive 14, nlp 14, cv 14, rec 14, e2e 24
link_ready proof: yes 20
proof proof <= 30: cert 10, cert_old 4, kaggle 10, oss 10, writing 8, community 6, profile 6
`.trim();

/** Option ids that give no points. They are in saved answers too. */
const WITHOUT_POINTS = `
target_role: mle hybrid mlops ai_app data_eng scientist unsure
experience:
languages: python none
sde_practice: none
data_work: d0
frameworks: none
maths: none
k_leak: a c d ns
k_overfit: b c d ns
k_pr: a b d ns
k_drift: a b c ns
mlops: o0
platform: none
genai: g0
portfolio: none
link_ready: no
proof: none
location: hub relocate hybrid remote na
`.trim();

const dimensionsOf = (question) =>
  new Set(choicesOf(question).flatMap(({ points = {} }) => Object.keys(points)));

describe('the points of sde-to-ml', () => {
  it('are those that were decided', () => {
    const lines = quiz.questions.flatMap((question) =>
      [...dimensionsOf(question)].map((dimension) => {
        const cap = question.cap?.[dimension] === undefined ? '' : ` <= ${question.cap[dimension]}`;
        const options = choicesOf(question)
          .filter(({ points }) => points?.[dimension])
          .map(({ id, points }) => `${id} ${points[dimension]}`);
        return `${question.id} ${dimension}${cap}: ${options.join(', ')}`;
      }),
    );
    assert.deepEqual(lines, POINTS.split('\n'));
  });

  it('keep the ids of options without points', () => {
    const lines = quiz.questions
      .map((question) => [question.id, choicesOf(question).filter(({ points }) => !points)])
      .filter(([id, choices]) => choices.length > 0 || id === 'experience')
      .map(([id, choices]) => `${id}: ${choices.map((choice) => choice.id).join(' ')}`.trim());
    assert.deepEqual(lines, WITHOUT_POINTS.split('\n'));
  });

  it('are weighed by hundredths, for the whole and for each role', () => {
    assert.equal(total(quiz.dimensions.map(({ weight }) => weight)), 100);
    for (const { id, weights } of quiz.roles) assert.equal(total(Object.values(weights)), 100, id);
  });
});

describe('the dated parts of sde-to-ml', () => {
  it('let every certification run out, and soonest where its release is not confirmed', () => {
    for (const { id, asOf, reviewBy, status } of quiz.certifications) {
      assert.ok(asOf < reviewBy && reviewBy <= '2027-03-31', id);
      if (status === 'unverified') assert.ok(reviewBy < '2027-03-31', id);
    }
  });

  it('show retired certifications to their holders only', () => {
    const retired = quiz.certifications.filter(({ status }) => status === 'retired');
    assert.equal(retired.length, 2);
    for (const { when } of retired) assert.deepEqual(when, { question: 'proof', has: ['cert_old'] });
  });
});

describe('the questions of sde-to-ml, which come before the rest', () => {
  const texts = JSON.stringify(quiz.questions);

  it('draw nothing and repeat no answer, because what does that comes with quizzes of a page alone', () => {
    assert.equal(quiz.pools, undefined);
    assert.deepEqual(
      quiz.questions.filter(({ shuffle }) => shuffle),
      [],
    );
    assert.doesNotMatch(texts, /\{(answer:|score:|total)/);
  });

  it('depend on answers alone, because points come with the result', () => {
    const conditions = quiz.questions.flatMap(({ showIf = [] }) => showIf);
    assert.doesNotMatch(JSON.stringify(conditions), /"(dimension|checksAtLeast)"/);
  });
});
