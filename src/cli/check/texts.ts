/** Texts: what a visitor would stumble over. */

import { eachEntry } from '../../core/issue-path.js';
import type { Id, Quiz } from '../../core/quiz.js';
import { subjectsOf } from '../space/gate-pieces.js';
import { quoted, warn, type Finding } from './finding.js';
import { textsOf } from './texts-of.js';

/** Finds notes to oneself that were left in a text. */
export function checkPlaceholders(quiz: Quiz): readonly Finding[] {
  return textsOf(quiz)
    .filter(({ text }) => /\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b/i.test(text))
    .map(({ path, text }) =>
      warn('text-unfinished', path, `${quoted(text)} is not finished.`, 'Write the text.'),
    );
}

/** Finds markup, which would be shown as it is written. */
export function checkMarkup(quiz: Quiz): readonly Finding[] {
  return textsOf(quiz)
    .filter(({ text }) => /<\/?[a-z][^>]*>|&(nbsp|amp|lt|gt|quot|#\d+);/i.test(withoutCode(text)))
    .map(({ path, text }) =>
      warn(
        'text-markup',
        path,
        `${quoted(text)} holds HTML, which is shown as it is written.`,
        'Write plain text, **bold**, `code` or a [link](https://…).',
      ),
    );
}

/** Finds white space that nobody meant. */
export function checkSpaces(quiz: Quiz): readonly Finding[] {
  return textsOf(quiz)
    .filter(({ text }) => text !== text.trim() || /[^\n] {2,}[^\n]/.test(withoutCode(text)))
    .map(({ path, text }) =>
      warn('text-space', path, `${quoted(text)} has white space at an end, or twice.`, 'Take it out.'),
    );
}

/** Finds lists in which two entries say the same. */
export function checkDuplicates(quiz: Quiz): readonly Finding[] {
  const found: Finding[] = [];
  const compare = (list: readonly object[] | undefined, path: string, key: string): void => {
    const places = new Map<string, string>();
    eachEntry(list, path, (entry, entryPath) => {
      const text = (entry as Readonly<Record<string, unknown>>)[key];
      if (typeof text !== 'string') return;
      const first = places.get(text.trim().toLowerCase());
      if (first === undefined) places.set(text.trim().toLowerCase(), entryPath);
      else {
        const message = `${quoted(text)} stands at ${first} too, so a visitor cannot tell them apart.`;
        found.push(warn('text-duplicate', `${entryPath}.${key}`, message, 'Say the difference.'));
      }
    });
  };
  compare(quiz.questions, 'questions', 'text');
  for (const list of ['dimensions', 'bands', 'roles', 'certifications'] as const)
    compare(quiz[list], list, 'name');
  compare(quiz.actions, 'actions', 'title');
  for (const list of ['notes', 'checklist', 'facts'] as const) compare(quiz[list], list, 'text');
  eachEntry(quiz.questions, 'questions', (question, path) => {
    for (const key of ['options', 'rows', 'levels'] as const) {
      const list =
        key in question ? (question as unknown as Record<typeof key, readonly object[]>)[key] : undefined;
      compare(list, `${path}.${key}`, 'text');
    }
    if (question.type !== 'yes-no' || question.yes.text.trim() !== question.no.text.trim()) return;
    found.push(warn('text-duplicate', `${path}.no.text`, 'Both sides say the same.', 'Say the difference.'));
  });
  return found;
}

/** Finds addresses that anyone on the way can read and change. */
export function checkAddresses(quiz: Quiz): readonly Finding[] {
  const found: Finding[] = [];
  const look = (entry: { readonly id: Id; readonly url?: string }, path: string): void => {
    if (!entry.url?.startsWith('http:')) return;
    found.push(
      warn(
        'address-insecure',
        `${path}.url`,
        `“${entry.id}” is linked without encryption: ${entry.url}.`,
        'Write https.',
      ),
    );
  };
  eachEntry(quiz.resources, 'resources', look);
  eachEntry(quiz.facts, 'facts', look);
  eachEntry(quiz.certifications, 'certifications', look);
  return found;
}

/** Finds places to fill that nothing fills: answers and scores that are not there, or not there yet. */
export function checkPipes(quiz: Quiz): readonly Finding[] {
  const questions = new Map(quiz.questions.map(({ id }, place) => [id, place]));
  const dimensions = new Set(quiz.dimensions.map(({ id }) => id));
  return textsOf(quiz).flatMap(({ path, text }): readonly Finding[] => {
    const asked = /^questions\[(\d+)\]/.exec(path)?.[1];
    const isReport = asked === undefined || path.endsWith('.explanation') || path.endsWith('.strength');
    return [...withoutCode(text).matchAll(/\{(\w+)(?::([\w-]+))?\}/g)].flatMap(
      ([whole, kind = '', id = '']): readonly Finding[] => {
        if (kind === 'area' && id === '')
          return gateHasAreas(quiz, path)
            ? []
            : [
                unfilled(
                  path,
                  whole,
                  'it stands for the dimensions that a gate found too low, and there are none here',
                ),
              ];
        if (kind === 'answer' && questions.has(id)) {
          const isEarlier = isReport || (questions.get(id) ?? 0) < Number(asked);
          return isEarlier ? [] : [unfilled(path, whole, `“${id}” is not asked before`)];
        }
        if (kind === 'total' && id === '')
          return isReport ? [] : [unfilled(path, whole, 'there is no total before the result')];
        if (kind === 'score' && dimensions.has(id))
          return isReport ? [] : [unfilled(path, whole, 'there is no score before the result')];
        return [
          unfilled(
            path,
            whole,
            kind === 'answer'
              ? 'there is no such question'
              : kind === 'score'
                ? 'there is no such dimension'
                : 'nothing has this name',
          ),
        ];
      },
    );
  });
}

const unfilled = (path: string, place: string, why: string): Finding =>
  warn(
    'place-unfilled',
    path,
    `${place} is never filled: ${why}.`,
    'Use {answer:ID}, {score:ID} or {total} with an id of the quiz, or {area} in a gate.',
  );

function gateHasAreas({ gates = [] }: Quiz, path: string): boolean {
  const gate = gates[Number(/^gates\[(\d+)\]\.message$/.exec(path)?.[1])];
  return gate !== undefined && 'when' in gate && subjectsOf(gate.when).dimensions.size > 0;
}

/** A text without its pieces of code, in which everything is meant as it is written. */
const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```|`[^`]*`/g, 'code');

/** Finds descriptions of pictures that describe nothing. */
export function checkAlternatives(quiz: Quiz): readonly Finding[] {
  return quiz.questions.flatMap((question, place): readonly Finding[] => {
    if (question.type !== 'picture') return [];
    return question.options.flatMap(({ image, text }, at): readonly Finding[] => {
      const path = `questions[${place}].options[${at}].image.alt`;
      const isFile = /^\S+\.(png|jpe?g|gif|svg|webp|avif)$/i.test(image.alt);
      const isRepeated = image.alt.trim().toLowerCase() === text.trim().toLowerCase();
      if (!isFile && !isRepeated) return [];
      const message = isFile
        ? `${quoted(image.alt)} is the name of a file.`
        : `${quoted(image.alt)} only repeats the option.`;
      return [
        warn('alternative-empty', path, message, 'Say what the picture shows, for those who cannot see it.'),
      ];
    });
  });
}
