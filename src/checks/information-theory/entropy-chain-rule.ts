import { identity } from '#checks/kit/identity.ts';
import {
  columnSums,
  conditionalEntropy,
  conditionals,
  entropy,
  rowSums,
  total,
} from '#checks/shared/information-tables.ts';
import { type Matrix, add, entry, fromEntries, transpose } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

/** p(x, y, z) as one table p(x, y) for each z. */
type Values = readonly Matrix[];

const add3 = (layers: Values): Matrix => layers.reduce((sum, layer) => add(sum, layer));
/** p(x | y) read as p(y | x). */
const turned = (joint: Matrix): Matrix => transpose(conditionals(transpose(joint)));
const averageLogOf = (joint: Matrix, of: Matrix): number =>
  -total(joint.flatMap((line, x) => line.map((p, y) => p * Math.log(entry(of, x, y)))));

interface Form {
  conditional: (joint: Matrix) => Matrix;
  first: (layers: Values) => number;
}
const rows = (
  layers: Values,
  { conditional = conditionals, first = (all) => entropy(rowSums(add3(all))) }: Partial<Form> = {},
) => {
  const pair = add3(layers);
  const ofThird = layers.map((layer) => layer.flat());
  return {
    conditional: averageLogOf(pair, conditional(pair)),
    joint: averageLogOf(
      pair,
      conditional(pair).map((line, x) => line.map((p) => p * component(rowSums(pair), x))),
    ),
    pair: entropy(rowSums(pair)) + conditionalEntropy(pair),
    chain: first(layers) + conditionalEntropy(pair) + conditionalEntropy(transpose(ofThird)),
  };
};

export default identity({
  formulas: {
    'atlas-entropy-chain-rule': String.raw`
\begin{aligned}
H(Y\mid X) &= \sum_{x} p(x)\,H(Y\mid X=x) = -\sum_{x,y} p(x,y)\log p(y\mid x) \\
H(X,Y) &= -\sum_{x,y} p(x,y)\log\bigl(p(x)\,p(y\mid x)\bigr) = H(X) + H(Y\mid X) \\
H(X_1,\dots,X_n) &= \sum_{i=1}^{n} H(X_i\mid X_1,\dots,X_{i-1})
\end{aligned}`,
  },
  against: { en: 'entropies of the joint tables as a whole', zh: '把联合分布表当作整体算出的熵' },
  draw: (random): Values => {
    const weights = random.probabilities(12);
    return random.list(2, (z) => fromEntries(2, 3, (x, y) => component(weights, 6 * z + 3 * x + y)));
  },
  stated: (layers) => rows(layers),
  reference: (layers) => {
    const pair = add3(layers);
    const joint = entropy(pair.flat());
    return {
      conditional: joint - entropy(rowSums(pair)),
      joint,
      pair: joint,
      chain: entropy(layers.flat(2)),
    };
  },
  mutants: {
    'conditioned the other way': (layers) => rows(layers, { conditional: turned }),
    'the joint for the conditional probability': (layers) => rows(layers, { conditional: (joint) => joint }),
    'the entropy of the second variable first': (layers) =>
      rows(layers, { first: (all) => entropy(columnSums(add3(all))) }),
    'the first entropy subtracted': (layers) =>
      rows(layers, { first: (all) => -entropy(rowSums(add3(all))) }),
  },
});
