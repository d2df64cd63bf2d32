import { identity } from '#checks/kit/identity.ts';
import { type Network, drawNetwork, run } from '#checks/shared/flow-layers.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** One conditioner an element; that of element d looks at d − 1 numbers, that of the first at none. */
interface Values {
  conditioners: readonly Network[];
  h: Vector;
}

type Phi = readonly [scale: number, shift: number];

/** φ[h_{1:d−1}] for element d, counted from 1; for an empty prefix the conditioner's own parameters. */
function phi({ conditioners }: Values, d: number, prefix: Vector): Phi {
  const network = conditioners[d - 1];
  if (network === undefined) throw new RangeError(`no conditioner for element ${String(d)}`);
  const made = run(network, [...prefix, 1]);
  return [component(made, 0), component(made, 1)];
}
const g = (h: number, [scale, shift]: Phi): number => h * Math.exp(scale) + shift;
const gInverse = (y: number, [scale, shift]: Phi): number => (y - shift) * Math.exp(-scale);

/** h'_d = g[h_d, φ[h_{1:d−1}]] for all d at once. */
const general = (values: Values): number[] =>
  values.h.map((h, i) => g(h, phi(values, i + 1, values.h.slice(0, i))));

/** The same, element by element as written out for four. */
function writtenOut(values: Values): number[] {
  const [h1 = NaN, h2 = NaN, h3 = NaN, h4 = NaN] = values.h;
  return [
    g(h1, phi(values, 1, [])),
    g(h2, phi(values, 2, [h1])),
    g(h3, phi(values, 3, [h1, h2])),
    g(h4, phi(values, 4, [h1, h2, h3])),
  ];
}

/** Undone one after the other; `known` picks what the conditioner of an element looks at. */
function undo(
  values: Values,
  outputs: Vector,
  known: (found: Vector, outputs: Vector) => Vector = (found) => found,
  g1 = gInverse,
): number[] {
  const found: number[] = [];
  outputs.forEach((y, i) => found.push(g1(y, phi(values, i + 1, known(found, outputs.slice(0, i))))));
  return found;
}

export default identity({
  formulas: {
    'udl-16-15': String.raw`h'_d = \mathrm{g}\bigl[h_d,\boldsymbol\phi[\mathbf{h}_{1:d-1}]\bigr]`,
    'udl-16-16': String.raw`
\begin{aligned}
h'_1 &= \mathrm{g}\bigl[h_1,\boldsymbol\phi\bigr] \\
h'_2 &= \mathrm{g}\bigl[h_2,\boldsymbol\phi[h_1]\bigr] \\
h'_3 &= \mathrm{g}\bigl[h_3,\boldsymbol\phi[\mathbf{h}_{1:2}]\bigr] \\
h'_4 &= \mathrm{g}\bigl[h_4,\boldsymbol\phi[\mathbf{h}_{1:3}]\bigr]
\end{aligned}`,
    'udl-16-17': String.raw`
\begin{aligned}
h_1 &= \mathrm{g}^{-1}\bigl[h'_1,\boldsymbol\phi\bigr] \\
h_2 &= \mathrm{g}^{-1}\bigl[h'_2,\boldsymbol\phi[h_1]\bigr] \\
h_3 &= \mathrm{g}^{-1}\bigl[h'_3,\boldsymbol\phi[\mathbf{h}_{1:2}]\bigr] \\
h_4 &= \mathrm{g}^{-1}\bigl[h'_4,\boldsymbol\phi[\mathbf{h}_{1:3}]\bigr]
\end{aligned}`,
  },
  against: {
    en: 'the elements that went in, recovered one after the other',
    zh: '逐个还原得到的原输入',
  },
  draw: (random): Values => ({
    conditioners: random.list(4, (i) => drawNetwork(random, i + 1, 2)),
    h: random.vector(4),
  }),
  stated: (values) => [undo(values, general(values)), undo(values, writtenOut(values))],
  reference: ({ h }) => [h, h],
  mutants: {
    'the outputs for the inputs in the inverse': (values) => {
      const found = undo(values, general(values), (_, outputs) => outputs);
      return [found, found];
    },
    'the function for its inverse': (values) => {
      const found = undo(values, general(values), (known) => known, g);
      return [found, found];
    },
    'the prefix in reverse order': (values) => {
      const found = undo(values, general(values), (known) => known.toReversed());
      return [found, found];
    },
    'the second element driven by itself': (values) => {
      const [, h2 = NaN] = values.h;
      const [first = NaN, , ...rest] = writtenOut(values);
      return [undo(values, general(values)), undo(values, [first, g(h2, phi(values, 2, [h2])), ...rest])];
    },
  },
});
