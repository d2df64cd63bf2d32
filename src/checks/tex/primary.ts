import { resolve, depthOf, type Bound, type Name } from './bindings.ts';
import { bigOperator, BIG_OPERATORS } from './big-operator.ts';
import { cases } from './cases.ts';
import type { Expression, Parser } from './parser.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '\\{': '\\}', '{': '}' };

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  '\\exp': Math.exp,
  '\\log': Math.log,
  '\\ln': Math.log,
  '\\sin': Math.sin,
  '\\cos': Math.cos,
  '\\tan': Math.tan,
  '\\arcsin': Math.asin,
  '\\arccos': Math.acos,
  '\\arctan': Math.atan,
  '\\sinh': Math.sinh,
  '\\cosh': Math.cosh,
  '\\tanh': Math.tanh,
};

const CONSTANTS: Readonly<Record<string, number>> = { '\\pi': Math.PI, e: Math.E, '\\infty': Infinity };

/** Whether a factor stands next. */
export function startsPrimary(parser: Parser): boolean {
  const next = parser.cursor.peek();
  if (/^(?:[\d.([{]|\\\{|\\frac|\\sqrt|\\begin\{cases\})$/.test(next)) return true;
  if (next in FUNCTIONS || next in CONSTANTS || BIG_OPERATORS.has(next)) return true;
  // A letter that is not bound is a factor too: reading it says which one it is.
  return (
    nameAt(parser) !== undefined || /^(?:[a-zA-Z]|\\(?!le$|ge$|ne$|rightarrow$|end)[a-zA-Z]{2,})$/.test(next)
  );
}

/** A factor without its power. @throws UnreadableTex */
export function primary(parser: Parser): Expression {
  const { cursor } = parser;
  const name = nameAt(parser);
  if (name !== undefined) return named(parser, name);
  const next = cursor.peek();
  if (/^[\d.]$/.test(next)) return number(parser);
  const closing = CLOSING[next];
  if (closing !== undefined) return bracketed(parser, closing);
  // The norm of a vector of one component.
  if (next === '|' || next === '\\|') {
    cursor.take();
    const inside = parser.sum();
    cursor.expect(next);
    return (scope) => Math.abs(inside(scope));
  }
  if (BIG_OPERATORS.has(next)) return bigOperator(parser);
  if (next === '\\begin{cases}') return cases(parser);
  const of = FUNCTIONS[next];
  if (of !== undefined) return applied(parser, of);
  if (next === '\\frac') {
    cursor.take();
    const [above, below] = [parser.argument(), parser.argument()];
    return (scope) => above(scope) / below(scope);
  }
  if (next === '\\sqrt') return root(parser);
  const constant = CONSTANTS[next];
  if (constant === undefined) {
    const known = parser.names.map(({ key }) => key).join(', ');
    return cursor.fail(next === '' ? 'something is missing' : `${next} is not bound (bound: ${known})`);
  }
  cursor.take();
  return () => constant;
}

function number({ cursor }: Parser): Expression {
  let digits = '';
  while (/^[\d.]$/.test(cursor.peek())) digits += cursor.take();
  const value = Number(digits);
  if (!Number.isFinite(value)) cursor.fail(`${digits} is no number`);
  return () => value;
}

function bracketed(parser: Parser, closing: string): Expression {
  parser.cursor.take();
  const inside = parser.sum();
  parser.cursor.expect(closing);
  return inside;
}

function applied(parser: Parser, of: (x: number) => number): Expression {
  const { cursor } = parser;
  cursor.take();
  const power = cursor.skip('^') ? parser.exponent() : undefined;
  const closing = CLOSING[cursor.peek()];
  const argument = closing === undefined ? parser.tightProduct() : bracketed(parser, closing);
  if (power === undefined) return (scope) => of(argument(scope));
  return (scope) => of(argument(scope)) ** power(scope);
}

function root(parser: Parser): Expression {
  const { cursor } = parser;
  cursor.take();
  let degree: Expression = () => 2;
  if (cursor.skip('[')) {
    degree = parser.sum();
    cursor.expect(']');
  }
  const inside = parser.argument();
  return (scope) => (degree(scope) === 2 ? Math.sqrt(inside(scope)) : inside(scope) ** (1 / degree(scope)));
}

/** The longest name that stands next. */
function nameAt({ cursor, names }: Parser): Name | undefined {
  return names.find(({ tokens }) => cursor.starts(tokens));
}

/** A name with its subscripts and, for a function, its arguments in brackets. */
function named(parser: Parser, { key, tokens, bound }: Name): Expression {
  const { cursor } = parser;
  cursor.at += tokens.length;
  if (cursor.peek() === "'") cursor.fail(`${key} with a prime is not bound`);
  if (bound === undefined) {
    if (cursor.peek() === '_') cursor.fail(`the index ${key} takes no subscript`);
    return (scope) => scope.get(key) ?? NaN;
  }
  if (typeof bound === 'number') {
    if (cursor.peek() === '_')
      cursor.fail(`${key} is bound to a number; bind the name with its subscript, or a list`);
    return () => bound;
  }
  const args = cursor.skip('_') ? subscripts(parser, bound) : [];
  if (typeof bound === 'function') args.push(...callArguments(parser));
  return (scope) =>
    resolve(
      key,
      bound,
      args.map((arg) => arg(scope)),
    );
}

/** `_i`, `_{i,t+1}`, or for a name with several subscripts `_{ij}`. */
function subscripts(parser: Parser, bound: Bound): Expression[] {
  const { cursor } = parser;
  if (!cursor.skip('{')) return [parser.argument()];
  const start = cursor.at;
  const list = [parser.sum()];
  while (cursor.skip(',')) list.push(parser.sum());
  cursor.expect('}');
  if (list.length > 1 || depthOf(bound) < 2) return list;
  const end = cursor.at;
  cursor.at = start;
  const single: Expression[] = [];
  while (cursor.at < end - 1) single.push(parser.argument());
  cursor.expect('}');
  return single;
}

/** What stands in brackets behind a function, parted by commas, semicolons or the bar of a condition. */
function callArguments(parser: Parser): Expression[] {
  const { cursor } = parser;
  const closing = cursor.peek() === '{' ? undefined : CLOSING[cursor.peek()];
  if (closing === undefined) return [];
  cursor.take();
  const args = [parser.sum()];
  while ([',', ';', '|'].some((sign) => cursor.skip(sign))) args.push(parser.sum());
  cursor.expect(closing);
  return args;
}
