import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import { outcomes, variance } from '#checks/shared/foundations-enumeration.ts';
import { normalised } from '#checks/shared/information-tables.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  p: Vector;
  q: Vector;
  f: Vector;
}
const DRAWS = 2;
const mean = ({ p, f }: Values): number => dot(p, f);
const estimate =
  ({ p, q, f }: Values) =>
  (draws: readonly number[]): number =>
    draws.reduce((sum, x) => sum + (component(p, x) / component(q, x)) * component(f, x), 0) / draws.length;
const magnitude = ({ p, f }: Values): number => dot(p, f.map(Math.abs));
/** q*: the target times the size of f. */
const best = ({ p, f }: Values): Vector =>
  normalised(p.map((weight, x) => weight * Math.abs(component(f, x))));

const closed = (values: Values, power = 1): number =>
  values.p.reduce(
    (sum, p, x) => sum + (p * component(values.f, x)) ** 2 / component(values.q, x) ** power,
    0,
  ) -
  mean(values) ** 2;
const least = (values: Values): number => magnitude(values) ** 2 - mean(values) ** 2;

const drawValues = (random: Random): Values => {
  const n = random.integer(2, 4);
  return {
    p: random.probabilities(n),
    q: random.probabilities(n),
    f: random.list(n, () => random.sign() * random.between(0.2, 2)),
  };
};

export default inequality({
  formulas: {
    'atlas-importance-sampling-optimal-proposal': String.raw`
\begin{aligned}
N\,\mathrm{Var}_q[\hat{\mu}] &= \int\frac{p(x)^{2}f(x)^{2}}{q(x)}\,dx-\mu^{2} \\
&\ge \bigl(\mathbb{E}_p|f(x)|\bigr)^{2}-\mu^{2} \\
q^{*}(x) &= \frac{p(x)\,|f(x)|}{\int p(x')\,|f(x')|\,dx'}
\end{aligned}`,
  },
  against: {
    en: 'the variance of the estimate over all pairs of draws',
    zh: '遍历全部两次抽样结果求出的估计量方差',
  },
  draw: drawValues,
  attained: (random): Values => {
    const values = drawValues(random);
    return { ...values, q: best(values) };
  },
  smaller: least,
  larger: (values) => closed(values),
  equal: {
    stated: (values) => [closed(values), closed({ ...values, q: best(values) })],
    reference: (values) => {
      const brute = (q: Vector): number => DRAWS * variance(outcomes(q, DRAWS), estimate({ ...values, q }));
      return [brute(values.q), brute(best(values))];
    },
  },
  mutants: {
    'the proposal squared': {
      stated: (values) => [closed(values, 2), closed({ ...values, q: best(values) })],
    },
    'the squared mean not subtracted': {
      stated: (values) => [closed(values) + mean(values) ** 2, closed({ ...values, q: best(values) })],
    },
    'the mean without absolute values': { smaller: () => 0 },
    'the target as the best proposal': {
      stated: (values) => [closed(values), closed({ ...values, q: values.p })],
    },
    'the squared mean added to the bound': { smaller: (values) => least(values) + 2 * mean(values) ** 2 },
  },
});
