/**
 * The built-in quiz as a document: that it says what was decided, points to nothing that is missing, and keeps its tone.
 * It reads the JSON alone, so that a fault in core cannot hide a fault in the content. How it scores is tested in test/core.
 * Longer than other tests, because the decided points stand in it as a table.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';

const readJson = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
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

/** The choices of a question in one shape; a check gives its points through the correct one. */
function choicesOf({ type, options = [], yes, no, correct, points }) {
  if (type === 'yes-no') return Object.entries({ yes, no }).map(([id, side]) => ({ id, ...side }));
  if (type !== 'check') return options;
  return options.map((option) => (option.id === correct ? { ...option, points } : option));
}

const byId = (entries = []) => new Map(entries.map((entry) => [entry.id, entry]));
const questions = byId(quiz.questions);
const dimensions = byId(quiz.dimensions);
const choiceIds = (id) => choicesOf(questions.get(id) ?? {}).map((choice) => choice.id);
const dimensionsOf = (question) =>
  new Set(choicesOf(question).flatMap(({ points = {} }) => Object.keys(points)));
const scoring = (question, dimension) => choicesOf(question).filter(({ points }) => points?.[dimension]);

/** Every object in a value, with the path to it. */
function* objectsIn(value, path = 'quiz') {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { path, object: value };
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${path}.${key}`);
}

/** Every text in a value, with the path to it. */
function* textsIn(value, path = 'quiz') {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* textsIn(child, `${path}.${key}`);
  }
}

const wordsIn = (text) => text.match(/\p{L}[\p{L}\d’'/.%-]*|\d[\p{L}\d’'/.%-]*/gu) ?? [];
const sentencesIn = (text) => text.split(/(?<=[.?])\s+/);

describe('the built-in quiz', () => {
  it('has the shape that the schema describes', () => {
    const validate = new Ajv({ allErrors: true }).compile(readJson('schemas/quiz.schema.json'));
    validate(quiz);
    assert.deepEqual(validate.errors ?? [], []);
  });

  it('gives the points that were decided', () => {
    const lines = quiz.questions.flatMap((question) =>
      [...dimensionsOf(question)].map((dimension) => {
        const cap = question.cap?.[dimension] === undefined ? '' : ` <= ${question.cap[dimension]}`;
        const options = scoring(question, dimension).map(({ id, points }) => `${id} ${points[dimension]}`);
        return `${question.id} ${dimension}${cap}: ${options.join(', ')}`;
      }),
    );
    assert.deepEqual(lines, POINTS.split('\n'));
  });

  it('keeps the ids of options without points', () => {
    const lines = quiz.questions
      .map((question) => [question.id, choicesOf(question).filter(({ points }) => !points)])
      .filter(([id, choices]) => choices.length > 0 || id === 'experience')
      .map(([id, choices]) => `${id}: ${choices.map((choice) => choice.id).join(' ')}`.trim());
    assert.deepEqual(lines, WITHOUT_POINTS.split('\n'));
  });

  it('makes 100 points possible in each dimension, and weights of 100', () => {
    for (const dimension of dimensions.keys()) {
      const possible = quiz.questions.map((question) => {
        const points = scoring(question, dimension).map((choice) => choice.points[dimension]);
        if (question.type !== 'multiple') return Math.max(0, ...points);
        return Math.min(question.cap?.[dimension] ?? Infinity, total(points));
      });
      assert.equal(total(possible), 100, dimension);
    }
    assert.equal(total(quiz.dimensions.map(({ weight }) => weight)), 100);
    for (const { id, weights } of quiz.roles) assert.equal(total(Object.values(weights)), 100, id);
  });

  it('gives each id once', () => {
    const lists = Object.values(quiz).filter((value) => Array.isArray(value));
    for (const list of [...lists, ...quiz.questions.map(choicesOf)]) {
      const ids = list.map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
    }
  });

  it('refers only to what it has', () => {
    const resources = byId(quiz.resources);
    const actions = byId(quiz.actions);
    for (const { path, object } of objectsIn(quiz)) {
      if ('question' in object) {
        assert.ok(questions.has(object.question), `${path}.question`);
        const named = [...(object.has ?? []), ...(object.to ?? []), ...[object.atLeast ?? []].flat()];
        for (const id of named) assert.ok(choiceIds(object.question).includes(id), `${path}: ${id}`);
        if ('atLeast' in object) assert.equal(questions.get(object.question).type, 'single', path);
      }
      if ('dimension' in object) assert.ok(dimensions.has(object.dimension), `${path}.dimension`);
      for (const key of ['points', 'cap', 'weights']) {
        const named = typeof object[key] === 'object' ? Object.keys(object[key]) : [];
        for (const id of named) assert.ok(dimensions.has(id), `${path}.${key}: ${id}`);
      }
    }
    for (const id of quiz.calibration.dimensions) assert.ok(dimensions.has(id), id);
    for (const { id, resources: named = [], after = [] } of quiz.actions) {
      for (const resource of named) assert.ok(resources.has(resource), `${id}: ${resource}`);
      for (const action of after) assert.ok(actions.has(action), `${id}: ${action}`);
    }
    assert.ok(questions.has(quiz.roleQuestion));
  });

  it('asks a follow-up only after the question that decides it', () => {
    quiz.questions.forEach(({ id, showIf }, place) => {
      if (!showIf) return;
      const parent = quiz.questions.findIndex((question) => question.id === showIf.question);
      assert.ok(parent < place, id);
    });
  });

  it('puts the honest way out last in every check', () => {
    for (const { id, type, options } of quiz.questions) {
      if (type !== 'check') continue;
      assert.deepEqual(
        options.map(({ notSure = false }) => notSure),
        [false, false, false, false, true],
        id,
      );
    }
  });

  it('never offers an action whose answers are there already', () => {
    for (const { id, when, closes } of quiz.actions) {
      const answers = new Map(closes.map(({ question, to }) => [question, to]));
      assert.equal(holds(when, answers), false, id);
    }
  });

  it('uses every resource, and two at most for one action', () => {
    const used = quiz.actions.flatMap(({ resources = [] }) => resources);
    assert.deepEqual(
      quiz.resources.map(({ id }) => id).filter((id) => !used.includes(id)),
      [],
    );
    for (const { id, resources = [] } of quiz.actions) assert.ok(resources.length <= 2, id);
  });
});

describe('the dated parts of the built-in quiz', () => {
  it('name a source and a date for every fact', () => {
    for (const { id, source, published } of quiz.facts) assert.ok(source && published, id);
  });

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

describe('the wording of the built-in quiz', () => {
  it('never raises its voice', () => {
    for (const { path, text } of textsIn(quiz)) assert.doesNotMatch(text, /!/, path);
  });

  it('can be read in five minutes', () => {
    const shown = quiz.questions.flatMap((question) => [
      question.text,
      question.help ?? '',
      ...choicesOf(question).map(({ text }) => text),
    ]);
    const words = total(shown.map((text) => wordsIn(text).length));
    assert.ok(words <= 900, `${words} words`);
  });

  it('asks and advises in sentences of at most 25 words', () => {
    const { questions, bands, gates, actions, notes, checklist } = quiz;
    for (const { path, text } of textsIn({ questions, bands, gates, actions, notes, checklist })) {
      for (const sentence of sentencesIn(text))
        assert.ok(wordsIn(sentence).length <= 25, `${path}: ${sentence}`);
    }
  });

  it('names every question in at most four words and every dimension in at most 14 characters', () => {
    for (const { id, label } of quiz.questions) assert.ok(wordsIn(label).length <= 4, id);
    for (const { id, shortName } of quiz.dimensions) assert.ok(shortName.length <= 14, id);
  });

  it('says every strength to the visitor, as a sentence', () => {
    const strengths = quiz.questions.flatMap(choicesOf).flatMap(({ strength }) => strength ?? []);
    assert.ok(strengths.length > 40);
    for (const strength of strengths) {
      assert.match(strength, /\byour?\b/i);
      assert.match(strength, /^\p{Lu}.*\.$/u);
    }
  });
});

function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Whether a condition of an action holds for these options by question, everything else being open. */
function holds(condition, answers) {
  if (condition.all) return condition.all.every((part) => holds(part, answers));
  if (condition.any) return condition.any.some((part) => holds(part, answers));
  if (condition.not) return !holds(condition.not, answers);
  if (condition.dimension) {
    const points = [...answers].flatMap(([question, chosen]) =>
      scoring(questions.get(question), condition.dimension)
        .filter(({ id }) => chosen.includes(id))
        .map((choice) => choice.points[condition.dimension]),
    );
    return total(points) < condition.below;
  }
  const chosen = answers.get(condition.question) ?? [];
  if (condition.has) return condition.has.some((id) => chosen.includes(id));
  const ladder = choiceIds(condition.question);
  return chosen.some((id) => ladder.indexOf(id) >= ladder.indexOf(condition.atLeast));
}
