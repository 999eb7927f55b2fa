/**
 * Reads the items of a GIFT file as Moodle writes them: stems, answers, feedback, categories. What an item becomes in a quiz is
 * decided in `gift.ts`.
 *
 * In: text. Out: items in order. Special characters are taken out of the way first, so that an escaped brace ends nothing.
 */

/** How a stem is formatted. */
export type GiftFormat = 'plain' | 'html' | 'markdown';

/** One answer of an item. */
export interface GiftAnswer {
  readonly isRight: boolean;
  readonly text: string;
  /** Percent of the points, where it was said. */
  readonly weight: number | undefined;
  readonly feedback: string | undefined;
}

/** One item. */
export interface GiftItem {
  /** Where it stands: the number of its first line. */
  readonly line: number;
  readonly title: string | undefined;
  readonly category: string | undefined;
  readonly format: GiftFormat;
  readonly stem: string;
  readonly kind:
    'description' | 'essay' | 'true-false' | 'number' | 'choice' | 'matching' | 'short-answer' | 'broken';
  readonly answers: readonly GiftAnswer[];
  /** Shown whatever the answer was. */
  readonly generalFeedback: string | undefined;
}

/** Characters that have a meaning, each with a stand-in from the private use area while it is escaped. */
const SPECIAL = '~=#{}:';
const STAND_IN = 0xe000;

/** The items of a file. */
export function readGiftItems(text: string): readonly GiftItem[] {
  let category: string | undefined;
  const items: GiftItem[] = [];
  for (const { lines, line } of blocksOf(text)) {
    const [first = '', ...others] = lines;
    const named = /^\$CATEGORY:\s*(.*)$/.exec(first.trim());
    if (named) category = restore(named[1] ?? '').trim();
    const body = (named ? others : lines).join('\n').trim();
    if (body !== '') items.push(readItem(body, line + (named ? 1 : 0), category));
  }
  return items;
}

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

/** Runs of lines without a blank one; comments are left out. */
function blocksOf(text: string): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  hide(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
    .split('\n')
    .forEach((content, place) => {
      if (content.trimStart().startsWith('//')) return;
      if (content.trim() === '') isOpen = false;
      else if (isOpen) blocks.at(-1)?.lines.push(content);
      else {
        blocks.push({ line: place + 1, lines: [content] });
        isOpen = true;
      }
    });
  return blocks;
}

function readItem(body: string, line: number, category: string | undefined): GiftItem {
  const titled = /^::([^]*?)::\s*/.exec(body);
  const rest = titled ? body.slice(titled[0].length) : body;
  const marked = /^\[(html|moodle|plain|markdown)\]\s*/i.exec(rest);
  const text = marked ? rest.slice(marked[0].length) : rest;
  const format = formatOf(marked?.[1]);
  const open = text.indexOf('{');
  const close = open < 0 ? -1 : text.indexOf('}', open);
  const head = { line, title: titled ? restore(titled[1] ?? '').trim() : undefined, category, format };
  if (open < 0)
    return { ...head, stem: restore(text), kind: 'description', answers: [], generalFeedback: undefined };
  if (close < 0)
    return { ...head, stem: restore(text), kind: 'broken', answers: [], generalFeedback: undefined };
  const tail = text.slice(close + 1).trim();
  const stem = restore(`${text.slice(0, open).trim()}${tail === '' ? '' : ` _____ ${tail}`}`);
  const [inside = '', general] = text.slice(open + 1, close).split('####');
  return { ...head, stem, ...readAnswers(inside.trim()), generalFeedback: nonEmpty(general) };
}

const formatOf = (mark: string | undefined): GiftFormat =>
  mark === undefined || /^plain$/i.test(mark) ? 'plain' : /^markdown$/i.test(mark) ? 'markdown' : 'html';

function readAnswers(inside: string): Pick<GiftItem, 'kind' | 'answers'> {
  if (inside === '') return { kind: 'essay', answers: [] };
  const verdict = /^(T|TRUE|F|FALSE)(?:#([^#]*))?(?:#([^#]*))?$/i.exec(inside);
  if (verdict) {
    const isTrue = /^T/i.test(verdict[1] ?? '');
    const answer = (text: string, isRight: boolean): GiftAnswer => ({
      text,
      isRight,
      weight: undefined,
      feedback: nonEmpty(isRight ? verdict[3] : verdict[2]),
    });
    return { kind: 'true-false', answers: [answer('True', isTrue), answer('False', !isTrue)] };
  }
  if (inside.startsWith('#')) return { kind: 'number', answers: readList(inside.slice(1)) };
  const answers = readList(inside);
  if (answers.length === 0) return { kind: 'broken', answers };
  if (answers.every(({ isRight, text }) => isRight && text.includes('->')))
    return { kind: 'matching', answers };
  return { kind: answers.every(({ isRight }) => isRight) ? 'short-answer' : 'choice', answers };
}

/** Answers that each begin with `=` or `~`; text before the first is an answer that is right, as in `{#3}`. */
function readList(text: string): readonly GiftAnswer[] {
  return [...text.matchAll(/([=~]?)([^=~]+)/g)].flatMap(([, mark, content = '']): readonly GiftAnswer[] => {
    if (content.trim() === '') return [];
    const [, percent, words = ''] = /^\s*(?:%(-?[\d.]+)%)?([^]*)$/.exec(content) ?? [];
    const [answer = '', ...feedback] = words.split('#');
    if (answer.trim() === '') return [];
    return [
      {
        isRight: mark !== '~',
        text: restore(answer).trim(),
        weight: percent === undefined ? undefined : Number(percent),
        feedback: nonEmpty(feedback.join('#')),
      },
    ];
  });
}

const nonEmpty = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : restore(text).trim();

/** Escaped special characters as their stand-ins; an escaped `n` as a line break that ends nothing. */
const hide = (text: string): string =>
  text.replace(/\\([~=#{}:n\\])/g, (_, mark: string) => {
    const place = SPECIAL.indexOf(mark);
    return String.fromCharCode(
      STAND_IN + (place >= 0 ? place : mark === 'n' ? SPECIAL.length : SPECIAL.length + 1),
    );
  });

const restore = (text: string): string =>
  text.replace(/[\uE000-\uE007]/g, (mark) => `${SPECIAL}\n\\`.charAt(mark.charCodeAt(0) - STAND_IN));
