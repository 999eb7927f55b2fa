/**
 * SurveyJS's `visibleIf` in its simple forms: `{question} operator value`, joined by `and` and `or`, with brackets and `!`.
 *
 * In: the expression, and what is known of the questions before it. Out: a condition of the format, or why there is none. Nothing is
 * guessed: an expression that is understood in part is not understood.
 */

import type { Condition } from '../../../core/quiz.js';
import { compare, MAX_PARTS, NotUnderstood, questionOf, type KnownQuestion } from './compare.js';

/** A condition, or why there is none. */
export type ConditionResult = { readonly condition: Condition } | { readonly reason: string };

type Token = { readonly kind: 'name' | 'value' | 'word' | 'mark'; readonly text: string };

const TOKENS =
  /\s*(?:\{([^{}]+)\}|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z_]+)|(<=|>=|<>|==|!=|&&|\|\||[=<>!()[\],]))/y;

/** What the operators are called here. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['=', 'equal'],
  ['==', 'equal'],
  ['equal', 'equal'],
  ['!=', 'notequal'],
  ['<>', 'notequal'],
  ['notequal', 'notequal'],
  ['>', 'greater'],
  ['greater', 'greater'],
  ['>=', 'greaterorequal'],
  ['greaterorequal', 'greaterorequal'],
  ['<', 'less'],
  ['less', 'less'],
  ['<=', 'lessorequal'],
  ['lessorequal', 'lessorequal'],
  ['contains', 'contains'],
  ['contain', 'contains'],
  ['notcontains', 'notcontains'],
  ['notcontain', 'notcontains'],
  ['anyof', 'anyof'],
  ['allof', 'allof'],
  ['noneof', 'noneof'],
  ['empty', 'empty'],
  ['notempty', 'notempty'],
]);

/** How deep brackets may go; a quiz document has its own limit. */
const MAX_NESTING = 8;

/** The condition of an expression. */
export function readCondition(
  expression: string,
  known: ReadonlyMap<string, KnownQuestion>,
): ConditionResult {
  try {
    return { condition: createParser(tokensOf(expression), known).parse() };
  } catch (error) {
    if (error instanceof NotUnderstood) return { reason: error.message };
    throw error;
  }
}

function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKENS.lastIndex = 0;
  while (expression.slice(TOKENS.lastIndex).trim() !== '') {
    const start = TOKENS.lastIndex;
    const match = TOKENS.exec(expression);
    if (!match) throw new NotUnderstood(`“${expression.slice(start).trim()}” is not a simple comparison`);
    const [, name, single, double, number, word, mark] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name.trim() });
    else if (number !== undefined) tokens.push({ kind: 'value', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase() });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else tokens.push({ kind: 'value', text: (single ?? double ?? '').replace(/\\(.)/g, '$1') });
  }
  return tokens;
}

/** Reads tokens from left to right; `or` binds less than `and`, as in SurveyJS. */
function createParser(tokens: readonly Token[], known: ReadonlyMap<string, KnownQuestion>) {
  let place = 0;
  let nesting = 0;

  const isNext = (...texts: readonly string[]): boolean =>
    tokens[place] !== undefined &&
    tokens[place]?.kind !== 'value' &&
    texts.includes(tokens[place]?.text ?? '');
  const skipIf = (...texts: readonly string[]): boolean => {
    const isThere = isNext(...texts);
    if (isThere) place += 1;
    return isThere;
  };
  const skip = (text: string): void => {
    if (!skipIf(text)) throw new NotUnderstood(`“${text}” is missing`);
  };
  const take = (): Token => {
    const token = tokens[place];
    if (!token) throw new NotUnderstood('the end comes too early');
    place += 1;
    return token;
  };

  const joined = (words: readonly string[], next: () => Condition): readonly [Condition, ...Condition[]] => {
    const parts: [Condition, ...Condition[]] = [next()];
    while (skipIf(...words)) parts.push(next());
    if (parts.length > MAX_PARTS) throw new NotUnderstood('it has too many parts');
    return parts;
  };
  const either = (): Condition => {
    const parts = joined(['or', '||'], both);
    return parts.length > 1 ? { any: parts } : parts[0];
  };
  const both = (): Condition => {
    const parts = joined(['and', '&&'], single);
    return parts.length > 1 ? { all: parts } : parts[0];
  };
  const single = (): Condition => {
    if ((nesting += 1) > MAX_NESTING) throw new NotUnderstood('its brackets go too deep');
    const condition = skipIf('!', 'not', 'negate')
      ? { not: single() }
      : skipIf('(')
        ? bracket()
        : comparison();
    nesting -= 1;
    return condition;
  };
  const bracket = (): Condition => {
    const inner = either();
    skip(')');
    return inner;
  };
  const comparison = (): Condition => {
    const left = take();
    if (left.kind !== 'name') throw new NotUnderstood(`“${left.text}” is not the name of a question`);
    const operator = OPERATORS.get(place < tokens.length ? take().text : '');
    if (!operator) throw new NotUnderstood(`what is asked of “${left.text}” is not a simple comparison`);
    return compare(questionOf(left.text, known), operator, operator.endsWith('empty') ? [] : values());
  };
  const values = (): readonly string[] => {
    if (!skipIf('[')) return [value()];
    const found = [value()];
    while (skipIf(',')) found.push(value());
    skip(']');
    return found;
  };
  const value = (): string => {
    const { kind, text } = take();
    if (kind === 'name' || kind === 'mark') throw new NotUnderstood(`“${text}” is not a fixed value`);
    return text;
  };

  return {
    parse(): Condition {
      const condition = either();
      const rest = tokens[place];
      if (rest) throw new NotUnderstood(`“${rest.text}” was not expected`);
      return condition;
    },
  };
}
