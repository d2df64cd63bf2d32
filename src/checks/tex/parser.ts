import type { NormalToken } from '#formula/normal-form.ts';
import { type Bindings, type Name, type Scope, namesOf } from './bindings.ts';
import { Cursor } from './cursor.ts';
import { primary, startsPrimary } from './primary.ts';

/** A scalar expression: its value where the indices of the sums around it are known. */
export type Expression = (scope: Scope) => number;

/** What ends an argument without brackets besides a sign: `\sin x\cos y` is a product. */
const FUNCTION = /^\\(?:exp|log|ln|a?r?c?(?:sin|cos|tan)h?|sinh|cosh|tanh)$/;

/**
 * Reads scalar TeX by recursive descent: sums, products (juxtaposed too), quotients, powers, and what `primary` reads.
 * What could be read in two ways is refused.
 */
export class Parser {
  readonly cursor: Cursor;
  readonly names: readonly Name[];

  constructor(tokens: readonly NormalToken[] | Cursor, names: readonly Name[] | Bindings) {
    this.cursor = tokens instanceof Cursor ? tokens : new Cursor(tokens);
    this.names = isNames(names) ? names : namesOf(names);
  }

  /** A parser at the same place that knows one more name, the index of a sum. */
  within(index: Name): Parser {
    const others = this.names.filter(({ key }) => key !== index.key);
    const names = [index, ...others].toSorted((a, b) => b.tokens.length - a.tokens.length);
    return new Parser(this.cursor, names);
  }

  /** The whole of the tokens as one expression. @throws UnreadableTex */
  whole(): Expression {
    const expression = this.sum();
    if (!this.cursor.atEnd) this.cursor.fail('cannot go on');
    return expression;
  }

  sum(): Expression {
    const { cursor } = this;
    const isNegative = cursor.skip('-');
    if (!isNegative) cursor.skip('+');
    const first = this.product();
    const terms: Expression[] = [isNegative ? (scope) => -first(scope) : first];
    for (;;) {
      if (cursor.skip('+')) terms.push(this.product());
      else if (cursor.skip('-')) {
        const term = this.product();
        terms.push((scope) => -term(scope));
      } else if (terms.length === 1) return terms[0] ?? first;
      else return (scope) => terms.reduce((total, term) => total + term(scope), 0);
    }
  }

  product(): Expression {
    const { cursor } = this;
    let left = this.power();
    for (;;) {
      const before = left;
      if (cursor.skip('\\cdot') || cursor.skip('\\times')) {
        const right = this.power();
        left = (scope) => before(scope) * right(scope);
      } else if (cursor.skip('/')) {
        const right = this.power();
        if (startsPrimary(this)) cursor.fail('a/bc can be read in two ways');
        left = (scope) => before(scope) / right(scope);
      } else if (startsPrimary(this)) {
        const right = this.power();
        left = (scope) => before(scope) * right(scope);
      } else return left;
    }
  }

  /** Factors side by side, as a function without brackets takes them: up to a sign, a dot, another function. */
  tightProduct(): Expression {
    const { cursor } = this;
    let left = this.power();
    while (startsPrimary(this) && !FUNCTION.test(cursor.peek())) {
      if (/^(?:[([|]|\\\{)$/.test(cursor.peek()))
        cursor.fail('the end of the argument can be read in two ways');
      const before = left;
      const right = this.power();
      left = (scope) => before(scope) * right(scope);
    }
    return left;
  }

  power(): Expression {
    let base = primary(this);
    while (this.cursor.skip('^')) {
      const before = base;
      const exponent = this.exponent();
      base = (scope) => before(scope) ** exponent(scope);
    }
    return base;
  }

  /** The exponent behind `^`. An index in brackets, `x^{(i)}`, is none. */
  exponent(): Expression {
    const { cursor } = this;
    if (cursor.starts(['{', '('])) cursor.fail('a superscript in brackets is no power; bind the whole name');
    return this.argument();
  }

  /** The argument of a command: a group in braces, or one digit or name. */
  argument(): Expression {
    const { cursor } = this;
    if (!cursor.skip('{')) {
      if (!/^\d$/.test(cursor.peek())) return primary(this);
      const digit = Number(cursor.take());
      return () => digit;
    }
    const expression = this.sum();
    cursor.expect('}');
    return expression;
  }
}

function isNames(names: readonly Name[] | Bindings): names is readonly Name[] {
  return Array.isArray(names);
}
