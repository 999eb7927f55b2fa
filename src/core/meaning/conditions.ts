/** Conditions: about things that there are, in a form that fits them, and looking only back where they hide a question. */

import { quote, type AddIssue } from '../collect-issues.js';
import { eachEntry } from '../issue-path.js';
import { levelOf } from '../ladder.js';
import { modelOf, type ModelQuestion } from '../model.js';
import type { Condition, Id, LevelCondition, Quiz } from '../quiz.js';
import { eachPart, type AnswerPart, type ScorePart } from './condition-parts.js';
import { checkOptionReference, checkReference } from './references.js';

/** Lists of a quiz whose entries may have a `when`. */
const CONDITIONAL = ['gates', 'actions', 'notes', 'checklist', 'certifications'] as const;

type Conditional = NonNullable<Quiz[(typeof CONDITIONAL)[number]]>[number];

/** Checks every condition of the quiz. */
export function checkConditions(quiz: Quiz, add: AddIssue): void {
  const { byId, dimensionPlace } = modelOf(quiz);

  /** @param earlier ids of the questions that it may look at; all, and scores too, where this is not said */
  const check = (condition: Condition | undefined, path: string, earlier?: ReadonlySet<Id>): void => {
    if (!condition) return;
    eachPart(condition, path, (part, partPath) => {
      if ('question' in part) checkAnswerPart(part, partPath, earlier);
      else checkScorePart(part, partPath, earlier);
    });
  };

  const checkAnswerPart = (part: AnswerPart, path: string, earlier?: ReadonlySet<Id>): void => {
    const { question } = part;
    const entry = byId.get(question);
    checkReference(question, `${path}.question`, byId, 'a question', add);
    if (!entry) return;
    if (earlier?.has(question) === false) {
      add(
        'condition-order',
        `${path}.question`,
        'the id of an earlier question',
        `${quote(question)}, which is not earlier`,
      );
    }
    checkForm(part, entry, path, add);
  };

  const checkScorePart = (part: ScorePart, path: string, earlier?: ReadonlySet<Id>): void => {
    if (!('dimension' in part)) {
      if (earlier) add('condition-scope', path, 'about answers or dimensions so far', 'about all checks');
      return;
    }
    const { dimension, below, atLeast } = part;
    checkReference(dimension, `${path}.dimension`, dimensionPlace, 'a dimension', add);
    if ((below === undefined) === (atLeast === undefined)) {
      add(
        'condition-form',
        path,
        'given "below" or "atLeast"',
        `given ${below === undefined ? 'neither' : 'both'}`,
      );
    }
  };

  const earlier = new Set<Id>();
  eachEntry(quiz.questions, 'questions', ({ id, showIf }, path) => {
    check(showIf, `${path}.showIf`, earlier);
    earlier.add(id);
  });
  for (const list of CONDITIONAL) {
    eachEntry<Conditional>(
      quiz[list],
      list,
      (entry, path) => 'when' in entry && check(entry.when, `${path}.when`),
    );
  }
  eachEntry(quiz.roles, 'roles', ({ needs }, path) =>
    eachEntry(needs, `${path}.needs`, ({ when }, needPath) => check(when, `${needPath}.when`)),
  );
}

/** Options are asked of questions with options, levels of ladders, and numbers of sliders. */
function checkForm(part: AnswerPart, entry: ModelQuestion, path: string, add: AddIssue): void {
  const { id, type } = entry.question;
  const [isFitting, kind] =
    'has' in part
      ? [hasOptions(entry), 'with options']
      : 'atLeast' in part
        ? [
            type === 'single' || type === 'scale' || (type === 'matrix' && part.row !== undefined),
            'with levels',
          ]
        : ['answered' in part || type === 'slider' || type === 'number', 'with a number'];

  if (Object.keys(part).length === 1) {
    add(
      'condition-form',
      path,
      'given "has", "atLeast", "answered", "min" or "max"',
      'given only "question"',
    );
  } else if (!isFitting) {
    add('condition-form', path, `about a question ${kind}`, `about ${quote(id)}, of type ${quote(type)}`);
  } else if ('has' in part) {
    checkOptionReference(part.has, `${path}.has`, entry, add);
  } else if ('atLeast' in part) {
    checkLevel(part, entry, path, add);
  } else if ('max' in part && (part.max ?? 0) < (part.min ?? -Infinity)) {
    add('condition-form', `${path}.max`, `at least min, ${part.min}`, `${part.max}`);
  }
}

const hasOptions = ({ question: { type } }: ModelQuestion): boolean =>
  !['slider', 'number', 'text', 'matrix'].includes(type);

function checkLevel(
  { row, atLeast }: LevelCondition,
  entry: ModelQuestion,
  path: string,
  add: AddIssue,
): void {
  const { question, choices } = entry;
  if (question.type !== 'matrix') {
    const isApart = choices.some(({ id }) => id === atLeast) && levelOf(question, atLeast) < 0;
    if (isApart)
      add(
        'unknown-reference',
        `${path}.atLeast`,
        `the id of a level of ${quote(question.id)}`,
        quote(atLeast),
      );
    return checkOptionReference(atLeast, `${path}.atLeast`, entry, add);
  }
  const ids = (list: readonly { readonly id: Id }[]): ReadonlySet<Id> => new Set(list.map(({ id }) => id));
  checkReference(row, `${path}.row`, ids(question.rows), `a row of ${quote(question.id)}`, add);
  checkReference(atLeast, `${path}.atLeast`, ids(question.levels), `a level of ${quote(question.id)}`, add);
}
