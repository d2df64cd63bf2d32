import { inequality } from '#checks/kit/inequality.ts';
import { sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import { columnSums, divergence, rowSums, total } from '#checks/shared/information-tables.ts';
import { type Matrix, entry, fromEntries, outer, scale } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** p(x), then two channels: from X to Y and from Y to Z. */
interface Values {
  input: Vector;
  first: Matrix;
  second: Matrix;
}

/** p(x, y, z) as one table p(x, z) for each y; as one table p(x, y) for each z. */
const byMiddle = ({ input, first, second }: Values): Matrix[] =>
  second.map((out, y) =>
    fromEntries(
      input.length,
      out.length,
      (x, z) => component(input, x) * entry(first, x, y) * component(out, z),
    ),
  );
const byLast = (values: Values): Matrix[] => {
  const layers = byMiddle(values);
  const last = values.second[0] ?? [];
  return last.map((_, z) =>
    fromEntries(values.input.length, layers.length, (x, y) => entry(layers[y] ?? [], x, z)),
  );
};

const information = (joint: Matrix): number =>
  divergence(joint.flat(), outer(rowSums(joint), columnSums(joint)).flat());
/** Σ p(layer) I within the layer. */
const given = (layers: readonly Matrix[]): number =>
  layers.reduce(
    (sum, layer) => sum + total(layer.flat()) * information(scale(1 / total(layer.flat()), layer)),
    0,
  );

const between = (values: Values) => ({
  xy: information(sumOfMatrices(byLast(values))),
  xz: information(sumOfMatrices(byMiddle(values))),
});
/** I(X; Y, Z) of the table whose columns are the pairs. */
const whole = (values: Values): number =>
  information(values.input.map((_, x) => byMiddle(values).flatMap((layer) => layer[x] ?? [])));

const rows = (values: Values) => {
  const { xy, xz } = between(values);
  return {
    first: xy + given(byMiddle(values)),
    chain: xy,
    second: xz + given(byLast(values)),
    loss: xy - given(byLast(values)),
  };
};

export default inequality({
  formulas: {
    'atlas-mutual-information-data-processing': String.raw`
\begin{aligned}
I(X;Y,Z) &= I(X;Y) + I(X;Z\mid Y) = I(X;Y) \\
I(X;Y,Z) &= I(X;Z) + I(X;Y\mid Z) \\
\Longrightarrow\quad I(X;Z) &= I(X;Y) - I(X;Y\mid Z) \leq I(X;Y)
\end{aligned}`,
  },
  against: {
    en: 'the information about X of all pairs (Y, Z) in random chains',
    zh: '随机马尔可夫链中变量对 (Y, Z) 关于 X 的信息',
  },
  draw: (random): Values => {
    const [n, m, k] = [random.integer(2, 3), random.integer(2, 3), random.integer(2, 3)];
    return {
      input: random.probabilities(n),
      first: random.transitions(n, m),
      second: random.transitions(m, k),
    };
  },
  // The second channel renames the values of Y.
  attained: (random): Values => ({
    input: random.probabilities(3),
    first: random.transitions(3, 2),
    second: [
      [0, 1],
      [1, 0],
    ],
  }),
  smaller: (values) => between(values).xz,
  larger: (values) => between(values).xy,
  equal: {
    stated: rows,
    reference: (values) => {
      const all = whole(values);
      return { first: all, chain: all, second: all, loss: between(values).xz };
    },
  },
  mutants: {
    'conditions exchanged': {
      stated: (values) => ({ ...rows(values), second: between(values).xz + given(byMiddle(values)) }),
    },
    'the loss added': {
      stated: (values) => ({ ...rows(values), loss: between(values).xy + given(byLast(values)) }),
    },
    'no chain: the last variable for the middle one': {
      stated: (values) => ({ ...rows(values), chain: between(values).xz }),
    },
    'the inequality turned round': {
      smaller: (values) => between(values).xy,
      larger: (values) => between(values).xz,
    },
  },
});
