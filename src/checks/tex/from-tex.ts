import { normalForm } from '#formula/normal-form.ts';
import type { Bindings } from './bindings.ts';
import { UnreadableTex } from './cursor.ts';
import { Parser } from './parser.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Which expression of a formula is meant: by default what stands last in its first statement. */
export interface Choice {
  /** TeX of the left side of the statement that is meant, such as `\mu_N`. */
  readonly of?: string;
  /** Which side of that statement, from 0 at the left; the last unless given. */
  readonly side?: number;
}

/**
 * A side of a check, evaluated from the entry's own TeX: one scalar expression of the formula. Lists are
 * indexed from 1, as in TeX.
 *
 * @param tex the formula as `formulas` quotes it
 * @param bind what the letters stand for at the drawn values: `{ x: 2, '\\sigma_0': 1, z: [1, 2], f: (x) => x * x }`
 * @throws UnreadableTex if there is no such expression, or, when it is evaluated, if it cannot be read
 */
export function fromTex<V>(
  tex: string,
  bind: (values: V) => Bindings,
  choice: Choice = {},
): (values: V) => number {
  const tokens = sideOf(tex, choice);
  return (values) => new Parser(tokens, bind(values)).whole()(new Map());
}

/**
 * All sides of a statement `a = b = c` from its own TeX, as a list; from the second on unless told otherwise: the first
 * often only names the quantity.
 *
 * @throws UnreadableTex as `fromTex`
 */
export function sidesFromTex<V>(
  tex: string,
  bind: (values: V) => Bindings,
  { of, from = 1 }: { readonly of?: string; readonly from?: number } = {},
): (values: V) => number[] {
  const sides = statementOf(tex, of).slice(from);
  return (values) => sides.map((tokens) => new Parser(tokens, bind(values)).whole()(new Map()));
}

function sideOf(tex: string, { of, side }: Choice): Statement[number] {
  const statement = statementOf(tex, of);
  const tokens = statement.at(side ?? -1);
  if (tokens === undefined)
    throw new UnreadableTex(`no side ${String(side)}: the statement has ${String(statement.length)}`);
  return tokens;
}

function statementOf(tex: string, of: string | undefined): Statement {
  const statements = statementsOf(tex);
  const write = (tokens: readonly { text: string }[] | undefined): string =>
    normalForm((tokens ?? []).map(({ text }) => text).join(' '));
  const statement =
    of === undefined ? statements[0] : statements.find(([left]) => write(left) === normalForm(of));
  if (statement === undefined) {
    const lefts = statements.map(([left]) => write(left)).join('; ');
    throw new UnreadableTex(`no statement of ${of ?? 'anything'}; the left sides are: ${lefts}`);
  }
  return statement;
}
