/**
 * A quiz written in Markdown.
 *
 * ```markdown
 * # How ready is your model?
 * id: model-ready
 * version: 1.0.0
 * lang: en
 *
 * What a visitor reads first.
 *
 * How to answer.
 *
 * # Dimensions
 * - Serving {#ops 60}: Getting a model to people.
 * - Watching {#watch 40}
 *
 * # Questions
 * ## How far have you taken a model? {#furthest scale required label="Furthest"}
 * One more sentence that helps to answer.
 * - ( ) I have not deployed one {#o0}
 * - ( ) A demo {#o1 +20}
 * - ( ) Others rely on it {#o2 +60}
 *
 * ## What do you log? {#logs if=furthest:o1,o2 max=2 cap=40}
 * - [ ] Inputs {+20 watch}
 * - [ ] Answers {+20 watch +5 ops}
 * - [ ] None of these {exclusive}
 *
 * ## Which input leaks? {#leak}
 * - ( ) The customer's age
 * - (x) A note written afterwards {+10}
 * - ( ) Not sure yet {not-sure}
 * > It will not exist when the model is asked.
 *
 * # Bands
 * - 0 Starting: You are at the start.
 * - 60 Running {#running}: You keep models alive.
 *
 * # Disclaimer
 * A guide, not a verdict.
 * ```
 *
 * Other bodies of a question: `1.` items are put in order (`top=2` scores the first places), a table is a matrix (levels in its first row
 * with shares such as `{50%}`, skills with points in its first column), `0..20/5 years` is a slider (with `number` a typed number) whose
 * items `- 3+ {+10}` give points from there up, and `text` asks for words. A list without boxes is one choice. `yes-no` makes two
 * answers a yes-or-no question. Without a list of dimensions, those are made that points name. `# About` is the other free section.
 *
 * In: text. Out: a quiz and what did not come along; its paths are line numbers.
 */

import type { Band, Intro, Quiz } from '../../core/quiz.js';
import type { Conversion, Dropped } from './conversion.js';
import { createDraft, type Draft } from './draft.js';
import { finishDraft } from './finish-draft.js';
import { fromMarkdown } from './inline.js';
import { readAttributes } from './markdown/attributes.js';
import { createDimensions, itemsOf } from './markdown/dimensions.js';
import { convertSection } from './markdown/question.js';
import { paragraphsOf, readSections, type Line, type Section } from './markdown/sections.js';

const MOST_BANDS = 20;

/** Keys of the lines right under the title. */
const HEAD_KEYS = ['id', 'version', 'lang'] as const;

/** Converts a Markdown quiz. */
export function convertMarkdown(markdown: string): Conversion {
  const draft = createDraft();
  const sections = readSections(markdown);
  const titled = sections.find(({ level, heading }) => level === 1 && !isNamed(heading));
  const named = (name: string): Section | undefined =>
    sections.find(({ level, heading }) => level === 1 && heading.toLowerCase() === name);
  const head = readHead(titled, draft);
  const dimensions = createDimensions(draft, named('dimensions'));
  for (const section of sections) {
    if (section.level === 2) convertSection(section, draft, dimensions);
    else if (section !== titled) noteUnread(section, sections, draft);
  }
  const bands = bandsOf(named('bands'), draft);
  const rest: Partial<Quiz> = {
    ...(head.intro ? { intro: head.intro } : {}),
    ...freeText('disclaimer', named('disclaimer'), draft),
    ...freeText('about', named('about'), draft),
    ...(bands.length > 0 ? { bands } : {}),
  };
  const { title, id, version, lang } = head;
  const { quiz, dropped } = finishDraft(draft, {
    title,
    id,
    version,
    lang,
    dimensions: dimensions.list(),
    rest,
  });
  return { quiz, dropped: dropped.toSorted((a, b) => lineOf(a) - lineOf(b)) };
}

/** Sections are not read in their order; remarks on the whole come last. */
const lineOf = ({ path }: Dropped): number => Number(/^line (\d+)/.exec(path)?.[1] ?? Infinity);

const NAMED = ['dimensions', 'questions', 'bands', 'disclaimer', 'about'];

const isNamed = (heading: string): boolean => NAMED.includes(heading.toLowerCase());

interface Head {
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly lang?: string | undefined;
  readonly intro?: Intro;
}

/** The title, the `key: value` lines under it, and the paragraphs that a visitor reads first. */
function readHead(section: Section | undefined, draft: Draft): Head {
  if (!section) return {};
  const values = new Map<string, string>();
  let rest: readonly Line[] = section.lines;
  for (;;) {
    while (rest[0]?.text.trim() === '') rest = rest.slice(1);
    const [, key = '', value = ''] = /^\s*([a-z]+)\s*:\s*(\S.*?)\s*$/.exec(rest[0]?.text ?? '') ?? [];
    if (!HEAD_KEYS.some((known) => known === key)) break;
    values.set(key, value);
    rest = rest.slice(1);
  }
  const [first, ...others] = paragraphsOf(rest).map(({ number, text }) =>
    draft.text(`line ${number}`, fromMarkdown(text.replaceAll('\n', ' '))),
  );
  const instructions = draft.text(
    `line ${section.number}`,
    others.filter((one) => one !== undefined).join(' '),
  );
  return {
    title: draft.text(`line ${section.number}`, fromMarkdown(section.heading)),
    id: values.get('id'),
    version: values.get('version'),
    lang: values.get('lang'),
    ...(first === undefined
      ? {}
      : { intro: { lead: first, ...(instructions === undefined ? {} : { instructions }) } }),
  };
}

/** `25 Building {#building}: What the result says first.` */
function bandsOf(section: Section | undefined, draft: Draft): readonly Band[] {
  const taken = new Set<string>();
  const bands: Band[] = [];
  for (const { path, text } of section ? itemsOf(section, draft) : []) {
    const { text: words, id } = readAttributes(text);
    const [, from = '', name = '', said = ''] = /^(\d{1,3})\s+(.+?)(?::\s+(.*))?$/.exec(words) ?? [];
    const start = Number(from);
    const least = bands.length === 0 ? 0 : (bands.at(-1)?.from ?? 0) + 1;
    const title = draft.text(path, fromMarkdown(name));
    const isRising = bands.length === 0 ? start === 0 : start >= least && start <= 100;
    if (from === '' || title === undefined || !isRising || bands.length >= MOST_BANDS) {
      draft.drop(path, `“${words}” is not a band: they begin at 0, rise, and are ${MOST_BANDS} at most.`);
      continue;
    }
    const verdict = draft.text(path, fromMarkdown(said)) ?? `${title}.`;
    bands.push({ id: draft.id(path, id, taken, 'band'), from: start, name: title, verdict });
  }
  return bands;
}

function freeText(key: 'disclaimer' | 'about', section: Section | undefined, draft: Draft): Partial<Quiz> {
  const words = paragraphsOf(section?.lines ?? []).map(({ text }) => text.replaceAll('\n', ' '));
  const text = draft.text(`line ${section?.number ?? 1}`, fromMarkdown(words.join(' ')));
  return text === undefined ? {} : { [key]: text };
}

/** What stands in no section that has a meaning. */
function noteUnread(section: Section, sections: readonly Section[], draft: Draft): void {
  const { heading, number, lines, level } = section;
  const name = heading.toLowerCase();
  const isFirst = sections.find((one) => one.level === 1 && one.heading.toLowerCase() === name) === section;
  const isRead = isNamed(heading) && isFirst && name !== 'questions';
  if (isRead) return;
  if (level === 1 && !isNamed(heading))
    draft.drop(`line ${number}`, `The heading “${heading}” has no meaning here.`);
  for (const paragraph of paragraphsOf(lines)) {
    draft.drop(`line ${paragraph.number}`, `“${paragraph.text}” stands under no question.`);
  }
}
