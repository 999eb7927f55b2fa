/** Options of a question beside each other: those that nothing tells apart, that do nothing, or that give less for more. */

import { isMultiple, type Choice } from '../../core/answers.js';
import { holds } from '../../core/condition.js';
import type { ModelQuestion } from '../../core/model.js';
import type { Answers, Id, Question, Quiz } from '../../core/quiz.js';
import { indexParts } from '../space/parts.js';
import { isMore } from './better-answers.js';
import { conditionsOf } from './conditions-of.js';
import type { CheckContext } from './context.js';
import { listed, quoted, warn, witnessOf, type Finding } from './finding.js';

/** An option with everything that it brings about, as text that can be compared. */
interface Effect {
  readonly choice: Choice;
  readonly path: string;
  readonly effect: string;
  readonly doesNothing: boolean;
}

/** Finds options between which the result makes no difference. Wrong answers of a check are meant to be alike. */
export function checkTwins(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const effects = effectsIn(quiz);
  return model.questions.flatMap((entry, place): readonly Finding[] => {
    if (!isChoice(entry) || isMultiple(entry.question)) return [];
    const out = waysOut(entry.question);
    const options = effects(entry, place).filter(({ choice }) => !out.has(choice.id));
    // Where all are alike, nothing looks at the question, which is another finding.
    if (options.every(({ effect }) => effect === options[0]?.effect)) return [];
    return options.flatMap(({ choice, path, effect }, at): readonly Finding[] => {
      const twin = options.slice(0, at).find((other) => other.effect === effect);
      if (!twin) return [];
      const message = `${quoted(choice.text)} and ${quoted(twin.choice.text)} have the same points and the same advice.`;
      return [warn('option-twin', path, message, 'Make one of them, or say what the difference is for.')];
    });
  });
}

/** Finds boxes that change nothing when they are ticked. */
export function checkIdleOptions(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const effects = effectsIn(quiz);
  return model.questions.flatMap((entry, place): readonly Finding[] =>
    !isMultiple(entry.question)
      ? []
      : effects(entry, place)
          .filter(({ choice, doesNothing }) => doesNothing && !choice.exclusive)
          .map(({ choice, path }) =>
            warn(
              'option-without-effect',
              path,
              `Ticking ${quoted(choice.text)} gives no points and changes no advice.`,
              'Give it points or a condition, or take it out.',
            ),
          ),
  );
}

/** Finds questions whose answers nothing looks at. */
export function checkIdleQuestions(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const { about } = indexParts(conditionsOf(quiz).map(({ condition }) => condition));
  const closed = new Set(quiz.actions?.flatMap(({ closes }) => closes.map(({ question }) => question)));
  const text = JSON.stringify(quiz);
  return model.questions.flatMap(({ question, possible }, place): readonly Finding[] => {
    const { id } = question;
    const isUsed =
      possible.size > 0 ||
      question.type === 'check' ||
      question.type === 'text' ||
      about(id).length > 0 ||
      closed.has(id) ||
      quiz.roleQuestion === id ||
      text.includes(`{answer:${id}}`);
    if (isUsed) return [];
    const message = `Nothing depends on “${id}”: no points, no condition, no advice.`;
    return [warn('question-without-use', `questions[${place}]`, message, 'Use the answer, or do not ask.')];
  });
}

/** Finds rungs of a ladder that give less than a rung below. */
export function checkLadders(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  const ladders = laddersIn(quiz);
  return model.questions.flatMap((entry, place): readonly Finding[] => {
    const { question, choices } = entry;
    if (question.type !== 'scale' && !(question.type === 'single' && ladders.has(question.id))) return [];
    const out = waysOut(question);
    return choices.flatMap((choice, at): readonly Finding[] => {
      const below = choices.slice(0, at).find((other) => isMore(quiz, other.points, choice.points));
      if (!below || !choice.advisable || out.has(choice.id)) return [];
      const answer = ({ id }: Choice): Answers => ({ [question.id]: id });
      const message = `${quoted(choice.text)} stands above ${quoted(below.text)} on the ladder and gives less.`;
      return [
        warn(
          'option-dominated',
          `questions[${place}].options[${at}].points`,
          message,
          'Let points rise along the ladder.',
          [
            witnessOf({ quiz }, `Only ${quoted(below.text)}.`, answer(below)),
            witnessOf({ quiz }, `Only ${quoted(choice.text)}.`, answer(choice)),
          ],
        ),
      ];
    });
  });
}

/** Ids of questions whose options are compared as higher and lower. */
function laddersIn(quiz: Quiz): ReadonlySet<Id> {
  const { parts } = indexParts(conditionsOf(quiz).map(({ condition }) => condition));
  const byLevel = parts.flatMap((part) => ('atLeast' in part && 'question' in part ? [part.question] : []));
  const byAction = (quiz.actions ?? []).flatMap(({ closes }) => closes.map(({ question }) => question));
  return new Set([...byLevel, ...byAction]);
}

/** Finds questions of which a visitor to whom nothing applies can tick nothing. */
export function checkNoneOption(_: Quiz, { model }: CheckContext): readonly Finding[] {
  return model.questions.flatMap(({ question, choices }, place): readonly Finding[] => {
    if (!isMultiple(question) || choices.some(({ exclusive }) => exclusive)) return [];
    const message = `Someone to whom none of “${question.id}” applies has no answer to give.`;
    const hint = 'Add an option such as “None of these” with "exclusive": true.';
    return [warn('multiple-without-none', `questions[${place}].options`, message, hint)];
  });
}

/** A function that says for each option of a question what it brings about. */
function effectsIn(quiz: Quiz): (entry: ModelQuestion, place: number) => readonly Effect[] {
  const { about } = indexParts(conditionsOf(quiz).map(({ condition }) => condition));
  const goals = (quiz.actions ?? []).flatMap(({ closes }) => closes);
  const roles = new Set(quiz.roles?.map(({ id }) => id));
  return ({ question, choices }, place) =>
    choices.map((choice, at) => {
      const { id, points, exclusive, advisable, strength } = choice;
      const facts = { question: () => question, answer: () => (isMultiple(question) ? [id] : id) };
      const held = about(question.id).flatMap(([part, bit]) =>
        holds(part, facts) && !('answered' in part) ? [bit] : [],
      );
      const counted = Object.keys(points)
        .filter((dimension) => (points[dimension] ?? 0) > 0)
        .sort()
        .map((dimension) => [dimension, points[dimension]]);
      const closing = goals.flatMap((goal, number) =>
        goal.question === question.id && goal.to.includes(id) ? [number] : [],
      );
      const role = quiz.roleQuestion === question.id && roles.has(id) ? id : '';
      const effect = JSON.stringify([
        counted,
        held.map(String),
        closing,
        role,
        exclusive,
        advisable,
        strength,
      ]);
      const doesNothing =
        counted.length === 0 && held.length === 0 && closing.length === 0 && role === '' && !strength;
      return { choice, path: `questions[${place}].options[${at}]`, effect, doesNothing };
    });
}

/** Ids of the options that say "not sure": they stand last, apart from the ladder. */
const waysOut = (question: Question): ReadonlySet<Id> =>
  new Set(
    'options' in question
      ? question.options.filter((option) => 'notSure' in option && option.notSure).map(({ id }) => id)
      : [],
  );

const isChoice = ({ question }: ModelQuestion): boolean =>
  question.type === 'single' || question.type === 'scale' || question.type === 'picture';

/** Finds caps of a question that never cut, that name dimensions without points, or that one option already exceeds. */
export function checkQuestionCaps(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  return quiz.questions.flatMap((question, place): readonly Finding[] => {
    if (question.type !== 'multiple' || !question.cap) return [];
    const choices = model.questions[place]?.choices ?? [];
    return Object.entries(question.cap).flatMap(([dimension, cap]): readonly Finding[] => {
      const path = `questions[${place}].cap.${dimension}`;
      const values = choices.map(({ points }) => points[dimension] ?? 0).sort((a, b) => b - a);
      const most = values.slice(0, question.max ?? values.length).reduce((sum, value) => sum + value, 0);
      if (most === 0) {
        return [
          warn(
            'cap-without-points',
            path,
            `No option gives points to ${dimension}, so there is nothing to cap.`,
            'Take the cap out.',
          ),
        ];
      }
      if (cap >= most) {
        return [
          warn(
            'cap-idle',
            path,
            `All options together give ${most}, so a cap of ${cap} never cuts.`,
            'Lower the cap, or take it out.',
          ),
        ];
      }
      const over = choices
        .filter(({ points }) => (points[dimension] ?? 0) > cap)
        .map(({ text }) => quoted(text));
      if (over.length === 0) return [];
      const message = `${listed(over)} alone ${over.length > 1 ? 'give' : 'gives'} more than the cap of ${cap}, so part of it never counts.`;
      return [warn('option-over-cap', path, message, 'Raise the cap, or lower the points.')];
    });
  });
}

/** Finds sentences about strengths that are never said, because the option gives no points that count. */
export function checkStrengths(quiz: Quiz, { model }: CheckContext): readonly Finding[] {
  return model.questions.flatMap(({ choices, question }, place): readonly Finding[] =>
    choices.flatMap(({ id, strength, points }, at): readonly Finding[] => {
      if (strength === undefined || isMore(quiz, points, {})) return [];
      const path = `questions[${place}].${question.type === 'yes-no' ? id : `options[${at}]`}.strength`;
      const message = `The report says ${quoted(strength)} only of options with points that count.`;
      return [
        warn('strength-without-points', path, message, 'Give the option points, or take the sentence out.'),
      ];
    }),
  );
}
