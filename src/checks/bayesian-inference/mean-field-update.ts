import { inequality } from '#checks/kit/inequality.ts';
import { averageLog, divergence, drawJoint, entropy, normalised } from '#checks/shared/information-tables.ts';
import { type Matrix, multiplyVector, outer, scale } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values {
  /** p(x, z₁, z₂) at the observed x, row z₁. */
  joint: Matrix;
  q1: Vector;
  q2: Vector;
  other: Vector;
}
const logs = ({ joint, q2 }: Values): Vector => joint.map((line) => dot(q2, line.map(Math.log)));
/** ∝ exp E₋₁[log p(x, z)]. */
const best = (values: Values): Vector => normalised(logs(values).map(Math.exp));
const elbo = ({ joint, q2 }: Values, q1: Vector): number =>
  averageLog(outer(q1, q2).flat(), joint.flat()) + entropy(outer(q1, q2).flat());

const rows = (values: Values, { target = best(values), sign = -1, heat = 1 } = {}) => {
  const form = (q: Vector): number => dot(q, logs(values)) + heat * entropy(q);
  return {
    // Equal up to a constant: differences between two factors.
    terms: form(values.q1) - form(values.other),
    divergence: sign * (divergence(values.q1, target) - divergence(values.other, target)),
  };
};

export default inequality({
  formulas: {
    'atlas-mean-field-update': String.raw`
\begin{aligned}
\mathcal{L}(q) &= \int q_j(\mathbf{z}_j)\,\mathbb{E}_{-j}\bigl[\log p(\mathbf{x},\mathbf{z})\bigr]\,d\mathbf{z}_j-\int q_j(\mathbf{z}_j)\log q_j(\mathbf{z}_j)\,d\mathbf{z}_j+\text{const} \\
&= -\mathrm{KL}\bigl(q_j\,\|\,\tilde{p}_j\bigr)+\text{const} \\
\log q_j^{*}(\mathbf{z}_j) &= \mathbb{E}_{-j}\bigl[\log p(\mathbf{x},\mathbf{z})\bigr]+\text{const}
\end{aligned}`,
  },
  against: {
    en: 'the lower bound of other factors, summed over both blocks',
    zh: '取其他因子时的下界，对两块变量求和',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(2, 4), random.integer(2, 4)];
    return {
      joint: scale(0.7, drawJoint(random, n, m)),
      q1: random.probabilities(n),
      q2: random.probabilities(m),
      other: random.probabilities(n),
    };
  },
  attained: (random): Values => {
    const values = {
      joint: drawJoint(random, 3, 2),
      q1: random.probabilities(3),
      q2: random.probabilities(2),
      other: random.probabilities(3),
    };
    return { ...values, q1: best(values) };
  },
  smaller: (values) => elbo(values, values.q1),
  larger: (values) => elbo(values, best(values)),
  equal: {
    stated: (values) => rows(values),
    reference: (values) => {
      const difference = elbo(values, values.q1) - elbo(values, values.other);
      return { terms: difference, divergence: difference };
    },
  },
  mutants: {
    'the mean of p for the mean of its logarithm': {
      larger: (values) => elbo(values, normalised(multiplyVector(values.joint, values.q2))),
    },
    'every value of the other block alike': {
      larger: (values) => elbo(values, best({ ...values, q2: values.q2.map(() => 1 / values.q2.length) })),
    },
    'the divergence added': { stated: (values) => rows(values, { sign: 1 }) },
    'the entropy with the other sign': { stated: (values) => rows(values, { heat: -1 }) },
  },
});
