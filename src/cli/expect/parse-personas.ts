/**
 * The border for `expect`: core leaves it unread, so here it is checked before it is used. What comes in is whatever stands in the
 * document; what goes out is personas, with findings for all that is wrong with them.
 */

import { cleanAnswer } from '../../core/answers.js';
import { keyPath } from '../../core/issue-path.js';
import { modelOf } from '../../core/model.js';
import type { Id, Persona, Quiz } from '../../core/quiz.js';
import { fail, warn, type Finding } from '../check/finding.js';

/** Personas that can be run, and what is wrong with these or others. */
export interface ParsedPersonas {
  readonly personas: readonly { readonly persona: Persona; readonly path: string }[];
  readonly findings: readonly Finding[];
}

type Fields = Readonly<Record<string, unknown>>;

const EXPECTED = ['band', 'total', 'roles', 'gaps', 'gates'] as const;
const KEYS = new Set<string>(['id', 'name', 'answers', 'seed', ...EXPECTED]);

/** Reads the personas of a quiz that `parseQuiz` returned. */
export function parsePersonas(quiz: Quiz): ParsedPersonas {
  const list: readonly unknown[] = quiz.expect ?? [];
  const findings: Finding[] = [];
  const ids = new Map<string, string>();
  const personas = list.flatMap((entry, place) => {
    const path = `expect[${place}]`;
    const faults = findShapeFaults(entry, path);
    if (faults.length > 0) {
      findings.push(...faults);
      return [];
    }
    const persona = entry as Persona;
    const first = ids.get(persona.id);
    if (first !== undefined) findings.push(shape(`${path}.id`, `unique; it is the same as ${first}.id`));
    ids.set(persona.id, path);
    findings.push(...findStrangers(quiz, persona, path), ...findOddAnswers(quiz, persona, path));
    if (!EXPECTED.some((key) => persona[key] !== undefined)) {
      const message = `“${persona.name}” expects nothing.`;
      findings.push(warn('expect-idle', path, message, `Add what they should get: ${EXPECTED.join(', ')}.`));
    }
    return [{ persona, path }];
  });
  return { personas, findings };
}

const shape = (path: string, expected: string): Finding =>
  fail('expect-shape', path, `${path} must be ${expected}.`, 'See "Persona" in schemas/quiz.schema.json.');

function findShapeFaults(entry: unknown, path: string): readonly Finding[] {
  if (!isObject(entry)) return [shape(path, 'an object')];
  const faults: Finding[] = [];
  for (const key of Object.keys(entry)) {
    if (!KEYS.has(key)) faults.push(shape(keyPath(path, key), `one of ${[...KEYS].join(', ')}`));
  }
  const need = (key: string, isRight: (value: unknown) => boolean, words: string): void => {
    if (!isRight(entry[key])) faults.push(shape(`${path}.${key}`, words));
  };
  const orNone = (isRight: (value: unknown) => boolean) => (value: unknown) =>
    value === undefined || isRight(value);
  need('id', isText, 'an id');
  need('name', isText, 'text that can be seen');
  need('answers', isAnswers, 'answers by question id: an id, a list of ids, or a number');
  need('seed', orNone(isSeed), 'a whole number from 0 to 4294967295');
  need('band', orNone(isText), 'the id of a band');
  need('total', orNone(isRange), 'an object with min and max, from 0 to 100');
  for (const key of ['roles', 'gaps', 'gates']) need(key, orNone(isTexts), 'a list of ids');
  return faults;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isAnswers = (value: unknown): boolean =>
  isObject(value) &&
  Object.values(value).every((one) => isText(one) || isTexts(one) || typeof one === 'number');
const isSeed = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32;
const isRange = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { min, max } = value;
  return typeof min === 'number' && typeof max === 'number' && min >= 0 && min <= max && max <= 100;
};

/** Ids of bands, roles, gates and dimensions that the quiz does not have. */
function findStrangers(quiz: Quiz, { band, roles, gaps, gates }: Persona, path: string): readonly Finding[] {
  const look = (
    key: string,
    ids: readonly Id[] | undefined,
    known: readonly { readonly id: Id }[] | undefined,
  ) =>
    (ids ?? []).flatMap((id) =>
      known?.some((one) => one.id === id)
        ? []
        : [
            fail(
              'expect-reference',
              `${path}.${key}`,
              `The quiz has no “${id}” among its ${key}.`,
              'Mend the id.',
            ),
          ],
    );
  return [
    ...look('band', band === undefined ? [] : [band], quiz.bands),
    ...look('roles', roles, quiz.roles),
    ...look('gaps', gaps, quiz.dimensions),
    ...look('gates', gates, quiz.gates),
  ];
}

/** Answers that the quiz would leave out without a word. */
function findOddAnswers(quiz: Quiz, { answers }: Persona, path: string): readonly Finding[] {
  const { byId } = modelOf(quiz);
  return Object.entries(answers).flatMap(([id, answer]): readonly Finding[] => {
    const entry = byId.get(id);
    const answerPath = keyPath(`${path}.answers`, id);
    if (!entry) {
      return [fail('expect-reference', answerPath, `The quiz has no question “${id}”.`, 'Mend the id.')];
    }
    const read = cleanAnswer(entry.question, entry.choices, answer);
    const isWhole = Array.isArray(answer)
      ? Array.isArray(read) && read.length === answer.length
      : read !== undefined;
    if (isWhole) return [];
    const message = `“${id}” cannot be answered with ${JSON.stringify(answer)}.`;
    return [fail('expect-reference', answerPath, message, 'Use ids of its options.')];
  });
}
