import type { Name } from './bindings.ts';
import type { Expression, Parser } from './parser.ts';

interface Reduction {
  readonly start: number;
  readonly join: (a: number, b: number) => number;
}

/** Operators that run over an index. */
export const BIG_OPERATORS: ReadonlyMap<string, Reduction> = new Map([
  ['\\sum', { start: 0, join: (a: number, b: number) => a + b }],
  ['\\prod', { start: 1, join: (a: number, b: number) => a * b }],
  ['\\max', { start: -Infinity, join: Math.max }],
  ['\\min', { start: Infinity, join: Math.min }],
]);

/** The values that an index runs over. */
type Range = (scope: ReadonlyMap<string, number>) => readonly number[];

/**
 * A sum, product, maximum or minimum: over `i=1` to an upper bound, over a set (`i\in B`) or an index alone whose
 * values the binding lists, over all of them but one (`j\ne i`); a maximum or minimum also of what stands in brackets.
 * Its body is the product behind it.
 *
 * @throws UnreadableTex
 */
export function bigOperator(parser: Parser): Expression {
  const { cursor } = parser;
  const operator = cursor.take();
  const reduction = BIG_OPERATORS.get(operator);
  if (reduction === undefined) return cursor.fail(`${operator} runs over nothing`);
  if (!cursor.skip('_')) return ofList(parser, operator, reduction);
  const { index, range } = limits(parser);
  const body = parser.within(index).product();
  return (scope) =>
    range(scope).reduce(
      (total, value) => reduction.join(total, body(new Map(scope).set(index.key, value))),
      reduction.start,
    );
}

/** `\max(a, b)`, `\min\{a, b\}`. */
function ofList(parser: Parser, operator: string, { join, start }: Reduction): Expression {
  const { cursor } = parser;
  const closing = { '(': ')', '[': ']', '\\{': '\\}' }[cursor.peek()];
  if (closing === undefined || !/max|min/.test(operator)) return cursor.fail(`${operator} runs over nothing`);
  cursor.take();
  const items = [parser.sum()];
  while (cursor.skip(',')) items.push(parser.sum());
  cursor.expect(closing);
  return (scope) => items.reduce((total, item) => join(total, item(scope)), start);
}

function limits(parser: Parser): { index: Name; range: Range } {
  const { cursor } = parser;
  const isGroup = cursor.skip('{');
  const tokens = isGroup ? indexName(parser) : [cursor.take()];
  const key = tokens.join(' ');
  const index: Name = { key, tokens, bound: undefined };
  if (isGroup && cursor.skip('=')) {
    const lower = parser.sum();
    cursor.expect('}');
    cursor.expect('^');
    const upper = parser.argument();
    return { index, range: (scope) => count(lower(scope), upper(scope), key) };
  }
  const all = isGroup && cursor.skip('\\in') ? listOf(parser, indexName(parser)) : listOf(parser, tokens);
  const except = isGroup && cursor.skip('\\ne') ? parser.sum() : undefined;
  if (isGroup) cursor.expect('}');
  if (except === undefined) return { index, range: () => all };
  return { index, range: (scope) => all.filter((value) => value !== except(scope)) };
}

/** The tokens of a name inside of a group, such as `i`, `a'`, `s_{t+1}`. */
function indexName({ cursor }: Parser): string[] {
  const tokens: string[] = [];
  for (let depth = 0; !cursor.atEnd;) {
    const next = cursor.peek();
    if (depth === 0 && /^(?:=|\\ne|\\in|\})$/.test(next)) break;
    if (next === '{') depth += 1;
    if (next === '}') depth -= 1;
    tokens.push(cursor.take());
  }
  return tokens;
}

/** The values of an index without bounds: the list that its own name is bound to. */
function listOf({ cursor, names }: Parser, tokens: readonly string[]): readonly number[] {
  const bound = names.find((name) => name.tokens.join(' ') === tokens.join(' '))?.bound;
  if (Array.isArray(bound) && bound.every((value) => typeof value === 'number')) return bound;
  return cursor.fail(`${tokens.join('')} has no bounds; bind it to the list of its values`);
}

function count(lower: number, upper: number, key: string): number[] {
  if (!Number.isInteger(lower) || !Number.isInteger(upper))
    throw new RangeError(`${key} runs from ${String(lower)} to ${String(upper)}`);
  return Array.from({ length: Math.max(0, upper - lower + 1) }, (_, i) => lower + i);
}
