/**
 * One question of a Markdown quiz: its heading and body become a question of the format. The grammar stands in `../markdown.ts`.
 */

import { choicesOf } from '../../../core/answers.js';
import type { Condition, Id, Question } from '../../../core/quiz.js';
import type { Draft } from '../draft.js';
import { fromMarkdown } from '../inline.js';
import { readAttributes } from './attributes.js';
import { readBody } from './body.js';
import { choice, multiple, ranking } from './choices.js';
import type { Dimensions } from './dimensions.js';
import { matrix, numberBetween, words } from './fields.js';
import { leaveOut, type Run } from './run.js';
import type { Section } from './sections.js';

/** What a heading may say. */
const FLAGS = ['required', 'scale', 'yes-no', 'number', 'text', 'shuffle'];
const VALUES = ['label', 'if', 'min', 'max', 'cap', 'top'];

/** Adds the question of a section to the draft. */
export function convertSection(section: Section, draft: Draft, dimensions: Dimensions): void {
  const path = `line ${section.number}`;
  const head = readAttributes(section.heading);
  const body = readBody(section.lines);
  for (const { number, text } of body.strange)
    draft.drop(`line ${number}`, `“${text.trim()}” has no place in a question.`);
  const heading = draft.text(path, fromMarkdown(body.code === '' ? head.text : `${head.text}\n${body.code}`));
  if (heading === undefined) return draft.drop(path, 'The question has no text; it was left out.');
  const help = draft.text(path, fromMarkdown(body.help));
  const label = draft.text(path, head.values.get('label') ?? '');
  const showIf = conditionOf(draft, path, head.values.get('if'));
  const base = {
    id: draft.questionId(path, head.id),
    text: heading,
    ...(label === undefined ? {} : { label }),
    ...(help === undefined ? {} : { help }),
    ...(showIf ? { showIf } : {}),
    ...(head.flags.has('required') ? { required: true } : {}),
  };
  const run: Run = { draft, dimensions, path, head, body, base };
  noteUnread(run);
  const question = convertBody(run);
  if (question) draft.add(path, question);
}

function convertBody(run: Run): Question | undefined {
  const { items, table, range } = run.body;
  const mark = items[0]?.mark;
  if (table.length > 0) return matrix(run);
  if (range) return numberBetween(run);
  if (mark === 'number') return ranking(run);
  if (mark === 'square') return multiple(run);
  if (mark !== undefined) return choice(run, mark);
  return run.head.flags.has('text') ? words(run) : leaveOut(run, 'Nothing under it says how it is answered');
}

/** Names what the heading says and nobody reads. */
function noteUnread({ draft, path, head, body }: Run): void {
  for (const flag of head.flags) {
    if (!FLAGS.includes(flag)) draft.drop(path, `“${flag}” means nothing at a question.`);
  }
  for (const key of head.values.keys()) {
    if (!VALUES.includes(key)) draft.drop(path, `“${key}=” means nothing at a question.`);
  }
  if (head.points.length > 0) draft.drop(path, 'Points belong to answers.');
  if (body.explanation !== '' && !body.items.some(({ isTicked, mark }) => isTicked && mark !== 'square')) {
    draft.drop(path, 'Only a check, where one round box is ticked, has an explanation.');
  }
}

/** `python`, `python:p2,p3` and `python>=p2`. */
function conditionOf(
  { questions, drop }: Draft,
  path: string,
  written: string | undefined,
): Condition | undefined {
  if (written === undefined) return undefined;
  const [, id = '', operator, rest = ''] = /^([\w-]+)(?:(:|>=)(.+))?$/.exec(written) ?? [];
  const question = questions.find((one) => one.id === id);
  const named: readonly Id[] = rest.split(',').map((part) => part.trim());
  const known = question ? choicesOf(question).map((one) => one.id) : [];
  const isMeant = question && (operator === undefined || named.every((one) => known.includes(one)));
  if (isMeant && operator === undefined) return { question: id, answered: true };
  if (isMeant && operator === ':' && !['matrix', 'slider', 'number'].includes(question.type)) {
    return { question: id, has: named };
  }
  if (isMeant && operator === '>=' && named[0] && ['single', 'scale'].includes(question.type)) {
    return { question: id, atLeast: named[0] };
  }
  drop(path, `It is always shown now: “if=${written}” names no earlier question with such answers.`);
  return undefined;
}
