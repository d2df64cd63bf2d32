import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import { averageLog, entropy, normalised, total } from '#checks/shared/information-tables.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  joint: Vector;
  q: Vector;
  T: number;
}
const energy = ({ joint }: Values): Vector => joint.map((p) => -Math.log(p));
const value = (values: Values, q: Vector, { T = values.T, sign = -1, heat = 1 } = {}): number =>
  sign * dot(q, energy(values)) + heat * T * entropy(q);
/** ∝ p(x, z)^(1/T). */
const best = ({ joint, T }: Values, power = 1 / T): Vector => normalised(joint.map((p) => p ** power));

const drawValues = (random: Random): Values => {
  const n = random.integer(2, 5);
  return {
    joint: random.list(n, () => random.between(0.02, 0.6)),
    q: random.probabilities(n),
    T: random.between(0.3, 3),
  };
};

export default inequality({
  formulas: {
    'atlas-elbo-energy-entropy': String.raw`
\begin{aligned}
\mathcal{L}(q) &= \mathbb{E}_q\bigl[\log p(\mathbf{x},\mathbf{z})\bigr]-\mathbb{E}_q\bigl[\log q(\mathbf{z})\bigr] = -\mathbb{E}_q\bigl[U(\mathbf{z})\bigr]+\mathrm{H}(q) \\
q_T &= \operatorname*{argmax}_{q}\Bigl(-\mathbb{E}_q\bigl[U(\mathbf{z})\bigr]+T\,\mathrm{H}(q)\Bigr) \propto p(\mathbf{x},\mathbf{z})^{1/T}
\end{aligned}`,
  },
  against: {
    en: 'other distributions, and the mean log ratio of joint probability to q',
    zh: '其他分布，以及联合概率与 q 的对数比的平均',
  },
  draw: drawValues,
  attained: (random): Values => {
    const values = drawValues(random);
    return { ...values, q: best(values) };
  },
  smaller: (values) => value(values, values.q),
  larger: (values) => value(values, best(values)),
  equal: {
    stated: (values) => [
      averageLog(values.q, values.joint) - averageLog(values.q, values.q),
      value(values, values.q, { T: 1 }),
    ],
    reference: ({ joint, q }) => {
      const ratio = total(q.map((weight, z) => weight * Math.log(component(joint, z) / weight)));
      return [ratio, ratio];
    },
  },
  mutants: {
    'T for 1/T': { larger: (values) => value(values, best(values, values.T)) },
    'the energy added': {
      stated: (values) => [value(values, values.q, { T: 1, sign: 1 }), value(values, values.q, { T: 1 })],
    },
    'the entropy subtracted': {
      stated: (values) => [value(values, values.q, { T: 1 }), value(values, values.q, { T: 1, heat: -1 })],
    },
    'the posterior at every temperature': { larger: (values) => value(values, best(values, 1)) },
    'a minimiser': { larger: (values) => value(values, best(values, -1 / values.T)) },
  },
});
