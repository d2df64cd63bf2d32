import { inequality } from '#checks/kit/inequality.ts';
import {
  columnSums,
  conditionalEntropy,
  divergence,
  entropy,
  normalised,
  rowSums,
} from '#checks/shared/information-tables.ts';
import { type Matrix, outer, transpose } from '#numerics/matrix.ts';
import { type Vector, component, scaleVector } from '#numerics/vector.ts';

interface Values {
  q: Vector;
  p: Vector;
}
const mixture = ({ q, p }: Values): Vector => q.map((weight, x) => (weight + component(p, x)) / 2);
/** p(x, z): column 1 from q, column 0 from p. */
const joint = ({ q, p }: Values): Matrix => transpose([scaleVector(0.5, p), scaleVector(0.5, q)]);

const rows = (values: Values, { weight = 0.5, centre = mixture(values) } = {}) => ({
  divergences: weight * divergence(values.q, centre) + weight * divergence(values.p, centre),
  entropies: entropy(mixture(values)) - weight * entropy(values.q) - weight * entropy(values.p),
  coin: Math.log(2) - conditionalEntropy(joint(values)),
});

export default inequality({
  formulas: {
    'atlas-jensen-shannon-mutual-information': String.raw`
\begin{aligned}
\mathrm{JS}(q,p) &= \tfrac12\,\mathrm{KL}(q\,\|\,m) + \tfrac12\,\mathrm{KL}(p\,\|\,m) = I(X;Z) \\
&= H(m) - \tfrac12 H(q) - \tfrac12 H(p) \\
&= \log 2 - H(Z\mid X) \leq \log 2
\end{aligned}`,
  },
  against: {
    en: 'the mutual information of the joint table of sample and coin',
    zh: '由样本与硬币的联合分布表算出的互信息',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { q: random.probabilities(n), p: random.probabilities(n) };
  },
  // Distributions that share no value: the sample gives the coin away.
  attained: (random): Values => ({
    q: [...random.probabilities(2), 0, 0],
    p: [0, 0, ...random.probabilities(2)],
  }),
  smaller: (values) => rows(values).divergences,
  larger: () => Math.log(2),
  equal: {
    stated: (values) => rows(values),
    reference: (values) => {
      const table = joint(values);
      const information = divergence(table.flat(), outer(rowSums(table), columnSums(table)).flat());
      return { divergences: information, entropies: information, coin: information };
    },
  },
  mutants: {
    'the halves left out': { stated: (values) => rows(values, { weight: 1 }) },
    'a geometric mean for the mixture': {
      stated: (values) =>
        rows(values, {
          centre: normalised(values.q.map((weight, x) => Math.sqrt(weight * component(values.p, x)))),
        }),
    },
    'the entropy of the sample given the coin': {
      stated: (values) => ({
        ...rows(values),
        coin: Math.log(2) - conditionalEntropy(transpose(joint(values))),
      }),
    },
    'a bound of a half': { larger: () => 0.5 },
  },
});
