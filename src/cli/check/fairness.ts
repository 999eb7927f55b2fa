/**
 * A better answer must never lower the score. Most quizzes are proved fair by their form: better answers only end gates, only open
 * questions that count as nothing while they are hidden, and never bring in what is left out of the count. Where the form allows an
 * unfair score, one is looked for, and shown if it is found.
 *
 * In: a quiz. Out: a finding with two respondents, or a remark that neither proof nor counterexample was found.
 */

import { isMultiple, type Choice } from '../../core/answers.js';
import { levelOf } from '../../core/ladder.js';
import { eachPart, type AnswerPart, type ScorePart } from '../../core/meaning/condition-parts.js';
import { modelOf, type Model, type ModelQuestion } from '../../core/model.js';
import { pointsOf } from '../../core/points.js';
import type { Answer, Answers, Condition, Id, Quiz } from '../../core/quiz.js';
import { score } from '../../core/score.js';
import { encodeOne } from '../simulate/respondent.js';
import { subjectsOf } from '../space/gate-pieces.js';
import { improvementsOf, isBetter, type Improvement } from './better-answers.js';
import { conditionsOf } from './conditions-of.js';
import type { CheckContext } from './context.js';
import { fail, quoted, warn, witnessOf, type Finding } from './finding.js';
import type { SampledDraw } from './sampled-draws.js';

/** A place where a better answer could do harm. */
interface Suspect {
  readonly path: string;
  readonly questions: ReadonlySet<Id>;
}

/** Most respondents on whom one suspect is tried in all draws together, and least in each. */
const MAX_TRIES = 3000;
const MIN_TRIES = 300;

/** Finds better answers that lower the overall score or a dimension. */
export function checkFairness(_: Quiz, { draws, leaveOpen }: CheckContext): readonly Finding[] {
  const { looked } = draws;
  const tries = Math.max(MIN_TRIES, Math.ceil(MAX_TRIES / looked.length));
  const byPath = new Map<string, Finding | undefined>();
  for (const draw of looked) {
    for (const suspect of suspects(draw)) {
      const path = draw.pathOf(suspect.path);
      if (!byPath.get(path)) byPath.set(path, findHarm(draw, { ...suspect, path }, tries));
    }
  }
  const found = [...byPath].flatMap(([path, finding]): readonly Finding[] => {
    if (finding) return [finding];
    const where = looked.length > 1 ? ' in each draw that allows it' : '';
    leaveOpen(
      path,
      `A better answer could count against someone here; none was found among ${tries} respondents${where}.`,
    );
    return [];
  });
  return found.filter(({ message }, place) => found.findIndex((one) => one.message === message) === place);
}

/**
 * The places where the form of a quiz allows harm. Without them, better answers move everything up: what they open stays open, what
 * they end stays ended, and points are only added.
 */
function suspects({ quiz, model }: SampledDraw): readonly Suspect[] {
  const { byId } = model;
  const found: Suspect[] = [];
  const look = (condition: Condition, path: string, isShowIf: boolean, isHarmful: Harm): void =>
    eachPart(condition, path, (part, partPath, isNegated) => {
      // A score so far falls when a better answer brings up a question that is answered badly.
      const isSoFar = isShowIf && 'dimension' in part;
      const [rises, falls] = isSoFar ? [true, true] : movesOf(quiz, part, byId);
      const [risen, fallen] = isNegated ? [falls, rises] : [rises, falls];
      if (isHarmful(risen, fallen)) found.push({ path: partPath, questions: questionsOf(part, model) });
    });
  const deciding = decidingQuestions(quiz);
  quiz.questions.forEach(({ id, type, showIf, hiddenCounts }, place) => {
    const counts = (byId.get(id)?.possible.size ?? 0) > 0 || type === 'check';
    if (!showIf || (!counts && !deciding.has(id))) return;
    // Hidden at zero, a question may appear and not go. Left out of the count, it may do neither.
    look(showIf, `questions[${place}].showIf`, true, (risen, fallen) =>
      counts && hiddenCounts === 'exclude' ? risen || fallen : fallen,
    );
  });
  quiz.gates?.forEach((gate, place) => {
    if ('when' in gate) look(gate.when, `gates[${place}].when`, false, (risen) => risen);
  });
  return found;
}

/** Whether it does harm that better answers make a part hold, or make it fail. */
type Harm = (risen: boolean, fallen: boolean) => boolean;

/** Ids of questions that a gate or another question looks at. */
function decidingQuestions(quiz: Quiz): ReadonlySet<Id> {
  const conditions = conditionsOf(quiz).filter(({ owner }) => owner === 'gate' || owner === 'question');
  return new Set(conditions.flatMap(({ condition }) => [...subjectsOf(condition).questions]));
}

/** Whether better answers can make a part hold, and can make it fail. */
function movesOf(
  quiz: Quiz,
  part: AnswerPart | ScorePart,
  byId: ReadonlyMap<Id, ModelQuestion>,
): readonly [rises: boolean, falls: boolean] {
  if ('dimension' in part) return part.below === undefined ? [true, false] : [false, true];
  if ('checksAtLeast' in part) return [true, false];
  if ('answered' in part) return part.answered ? [true, false] : [false, true];
  const entry = byId.get(part.question);
  if (!entry) return [false, false];
  // An answer that was not there before, because its question was hidden, can make any part hold.
  const appears = entry.question.showIf !== undefined || entry.question.required !== true;
  const { question, choices } = entry;
  const isIn = ({ id }: Choice): boolean => {
    if ('has' in part) return part.has.includes(id);
    if ('atLeast' in part) return levelOf(question, part.atLeast) <= levelOf(question, id);
    return false;
  };
  if (question.type === 'matrix' || question.type === 'slider' || question.type === 'number') {
    const hasCeiling = 'max' in part && part.max !== undefined;
    return [true, hasCeiling && choices.length > 0];
  }
  if (isMultiple(question)) {
    const named = choices.filter(isIn);
    return [named.some(({ exclusive }) => !exclusive) || appears, named.some(({ exclusive }) => exclusive)];
  }
  const pairs = choices.flatMap((to) =>
    choices.filter((from) => isBetter(quiz, entry, to, from)).map((from) => [from, to] as const),
  );
  return [
    appears || pairs.some(([from, to]) => !isIn(from) && isIn(to)),
    pairs.some(([from, to]) => isIn(from) && !isIn(to)),
  ];
}

/** The questions whose answers move a part: its own, or those that give points to its dimension, or all checks. */
function questionsOf(part: AnswerPart | ScorePart, model: Model): ReadonlySet<Id> {
  if ('question' in part) return new Set([part.question]);
  const place = 'dimension' in part ? model.dimensionPlace.get(part.dimension) : undefined;
  const moving = model.questions.filter(({ question, possible }) =>
    place === undefined ? question.type === 'check' : possible.has(place),
  );
  return new Set(moving.map(({ question }) => question.id));
}

/** Looks for a respondent who loses by a better answer. */
function findHarm(draw: SampledDraw, { path, questions }: Suspect, maxTries: number): Finding | undefined {
  const { quiz, model, sample } = draw;
  const { respondent, result, score: scoreRespondent } = sample.scorer;
  const counted = quiz.dimensions.flatMap(({ weight }, place) => (weight > 0 ? [place] : []));
  const changes = model.questions.flatMap((entry, place) =>
    questions.has(entry.question.id)
      ? improvementsOf(quiz, entry).map((change) => ({ ...change, place, id: entry.question.id }))
      : [],
  );
  let finding: Finding | undefined;
  let tries = 0;
  const before = new Float64Array(quiz.dimensions.length);
  const isHarmed = (answers: Answers, { id, place, from, to }: (typeof changes)[number]): boolean => {
    encodeOne(model, place, from === null ? {} : { [id]: from }, respondent);
    scoreRespondent();
    const total = result.total;
    const isShown = result.isShown[place] === 1;
    before.set(result.dimensions);
    encodeOne(model, place, { [id]: to }, respondent);
    scoreRespondent();
    encodeOne(model, place, answers, respondent);
    const isLower = counted.some((at) => (result.dimensions[at] ?? 0) < (before[at] ?? 0) - TINY);
    return isShown && (result.total < total || isLower);
  };
  sample.each(() => {
    const answers = sample.answers();
    const harm = changes.find((change) => isHarmed(answers, change));
    if (harm) finding = describeHarm(draw, path, answers, harm);
    tries += 1;
    return harm !== undefined || tries >= maxTries;
  });
  return finding;
}

/** Less than any difference between two scores of a dimension that is not an error of doubles. */
const TINY = 1e-9;

function describeHarm(
  draw: SampledDraw,
  path: string,
  answers: Answers,
  { id, from, to }: Improvement & { readonly id: Id },
): Finding {
  const { quiz } = draw;
  const { [id]: _, ...rest } = answers;
  const less = from === null ? rest : { ...rest, [id]: from };
  const more = { ...rest, [id]: to };
  const [before, after] = [score(quiz, less), score(quiz, more)];
  const fallen = before.dimensions.findIndex(
    ({ score: value }, place) => value > (after.dimensions[place]?.score ?? 0) + TINY,
  );
  const what =
    after.total < before.total
      ? `the score from ${before.total} to ${after.total}`
      : `${quoted(quiz.dimensions[fallen]?.name ?? '')} from ${show(before.dimensions[fallen]?.score)} to ${show(after.dimensions[fallen]?.score)}`;
  const shown = [
    witnessOf(draw, from === null ? `“${id}” left open.` : `${id}: ${JSON.stringify(from)}`, less),
    witnessOf(draw, `${id}: ${JSON.stringify(to)}`, more),
  ];
  const hint =
    'Let better answers only end gates and open questions, and count hidden questions as "zero", or ask them of everyone.';
  const isSilence = from === null && !givesMore(quiz, id, to);
  return isSilence
    ? warn(
        'silence-scores-more',
        path,
        `Answering “${id}” rather than leaving it open lowers ${what}.`,
        hint,
        shown,
      )
    : fail('better-answer-lowers', path, `A better answer to “${id}” lowers ${what}.`, hint, shown);
}

const show = (value = 0): number => Math.round(value * 10) / 10;

/** Whether an answer gives anything at all. */
function givesMore(quiz: Quiz, id: Id, answer: Answer): boolean {
  const model = modelOf(quiz);
  const entry = model.byId.get(id);
  if (!entry) return false;
  const { earned } = pointsOf(model, entry, answer);
  const isCorrect = entry.question.type === 'check' && answer === entry.question.correct;
  return isCorrect || earned.some((points, place) => points > 0 && (quiz.dimensions[place]?.weight ?? 0) > 0);
}
