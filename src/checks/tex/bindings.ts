import { normalTokens } from '#formula/normal-form.ts';
import { UnreadableTex } from './cursor.ts';

/** What a letter stands for: a number, a list that subscripts index from 1, or a function of subscripts and arguments. */
export type Bound = number | readonly Bound[] | ((...args: number[]) => number);

/** TeX of a name, such as `\sigma_0`, `\hat{y}` or `Pr` -> what it stands for. */
export type Bindings = Readonly<Record<string, Bound>>;

/** The running indices of sums around an expression, by the normal form of their names. */
export type Scope = ReadonlyMap<string, number>;

/** A name as it stands in an expression. */
export interface Name {
  readonly key: string;
  readonly tokens: readonly string[];
  /** Undefined for the index of a sum, which the scope knows. */
  readonly bound: Bound | undefined;
}

/** The names of bindings, the longest first, so that `\sigma_0` wins over `\sigma`. */
export function namesOf(bindings: Bindings): Name[] {
  return Object.entries(bindings)
    .map(([key, bound]) => ({ key, tokens: normalTokens(key).map(({ text }) => text), bound }))
    .sort((a, b) => b.tokens.length - a.tokens.length);
}

/** How many subscripts a name takes at most; functions may take more. */
export function depthOf(bound: Bound): number {
  if (typeof bound === 'number') return 0;
  if (typeof bound === 'function') return bound.length;
  return 1 + depthOf(bound[0] ?? 0);
}

/** The number that a name stands for with these subscripts and arguments. @throws UnreadableTex if there is none */
export function resolve(key: string, bound: Bound, args: readonly number[]): number {
  if (typeof bound === 'function') return bound(...args);
  if (typeof bound === 'number') {
    if (args.length > 0) throw new UnreadableTex(`${key} is a number and takes no subscript`);
    return bound;
  }
  const [first, ...rest] = args;
  if (first === undefined) throw new UnreadableTex(`${key} is a list and needs a subscript`);
  const item = bound[first - 1];
  if (item === undefined)
    throw new UnreadableTex(`${key} has no item ${String(first)}; it has 1 to ${String(bound.length)}`);
  return resolve(key, item, rest);
}
