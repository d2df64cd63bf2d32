import type { Side } from '#checks/kit/two-sides.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Random } from '#checks/kit/random.ts';
import type { Vector } from '#numerics/vector.ts';

/** What is to be made small, as a function of the drawn values and of a point. */
export type Objective<V> = (values: V, point: Vector) => number;

/** An argmin or argmax of a formula: what stands in its brackets, and −1 for an argmax. */
interface Bracket {
  readonly body: string;
  readonly sign: 1 | -1;
}

/** The brackets of every `\operatorname*{argmin}_{...}[...]` of a formula, in order. @throws RangeError if there is none */
function bracketsOf(tex: string): Bracket[] {
  const found = [...tex.matchAll(/\\operatorname\*\{arg(min|max)\}/g)].map((match): Bracket => {
    const open = tex.indexOf('[', match.index);
    let depth = 0;
    let end = open;
    do {
      if (tex[end] === '[') depth += 1;
      if (tex[end] === ']') depth -= 1;
      end += 1;
    } while (depth > 0 && end < tex.length);
    const body = tex.slice(open + 1, end - 1).replace(/\\[bB]ig+r$/, '');
    return { body, sign: match[1] === 'min' ? 1 : -1 };
  });
  if (found.length === 0) throw new RangeError('the formula has no argmin');
  return found;
}

/** The objectives of a formula from its own TeX, all to be made small: those of an argmax change their sign. */
export function objectives<V>(tex: string, bind: (values: V, point: Vector) => Bindings): Objective<V>[] {
  return bracketsOf(tex).map(({ body, sign }) => {
    const evaluate = fromTex(body, ([values, point]: readonly [V, Vector]) => bind(values, point));
    return (values, point) => sign * evaluate([values, point]);
  });
}

/** n points around one, at distances from about 0.003 to 1. */
export function around(random: Random, point: Vector, n = 6): Vector[] {
  return random.list(n, () => {
    const distance = 10 ** random.between(-2.5, 0);
    return point.map((value) => value + distance * random.normal());
  });
}

/** The two sides of "no other point is better": each objective at its stated optimum, and at the other points. */
export function optimum<V extends { readonly others: readonly Vector[] }>(
  wanted: readonly Objective<V>[],
  best: (values: V) => Vector,
): { smaller: Side<V>; larger: Side<V> } {
  return {
    smaller: (values) => {
      const point = best(values);
      return wanted.map((objective) => {
        const least = objective(values, point);
        return values.others.map(() => least);
      });
    },
    larger: (values) => wanted.map((objective) => values.others.map((point) => objective(values, point))),
  };
}
