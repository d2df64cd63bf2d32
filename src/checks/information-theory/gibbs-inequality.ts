import { inequality } from '#checks/kit/inequality.ts';
import { divergence, total } from '#checks/shared/information-tables.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Two distributions on the same values; q may leave some of them out. */
interface Values {
  q: Vector;
  p: Vector;
}
/** Σ q f(p/q) over the values that q reaches. */
const over = ({ q, p }: Values, f: (ratio: number) => number): number =>
  total(q.map((weight, x) => (weight > 0 ? weight * f(component(p, x) / weight) : 0)));
const reached = ({ q, p }: Values): number => total(p.filter((_, x) => component(q, x) > 0));

export default inequality({
  formulas: {
    'atlas-gibbs-inequality': String.raw`
\begin{aligned}
-\mathrm{KL}(q\,\|\,p) &= \sum_{x:\,q(x)>0} q(x)\log\frac{p(x)}{q(x)} \\
&\leq \sum_{x:\,q(x)>0} q(x)\biggl(\frac{p(x)}{q(x)} - 1\biggr) \\
&= \sum_{x:\,q(x)>0} p(x) - 1 \leq 0
\end{aligned}`,
  },
  against: {
    en: 'random distributions, some values of q impossible',
    zh: '随机分布，其中 q 的某些取值概率为零',
  },
  draw: (random): Values => {
    const [n, zeros] = [random.integer(1, 4), random.integer(0, 2)];
    return {
      q: [...random.probabilities(n), ...random.list(zeros, () => 0)],
      p: random.probabilities(n + zeros),
    };
  },
  attained: (random): Values => {
    const p = random.probabilities(4);
    return { q: p, p };
  },
  smaller: (values) => ({ logs: -divergence(values.q, values.p), ratios: reached(values) - 1 }),
  larger: (values) => ({ logs: over(values, (ratio) => ratio - 1), ratios: 0 }),
  equal: {
    stated: (values) => [over(values, Math.log), over(values, (ratio) => ratio - 1)],
    reference: (values) => [-divergence(values.q, values.p), reached(values) - 1],
  },
  mutants: {
    'the divergence without its minus': {
      smaller: (values) => ({ logs: divergence(values.q, values.p), ratios: reached(values) - 1 }),
    },
    'the ratio upside down': {
      stated: (values) => [over(values, (ratio) => Math.log(1 / ratio)), over(values, (ratio) => ratio - 1)],
    },
    'no one subtracted': { stated: (values) => [over(values, Math.log), over(values, (ratio) => ratio)] },
    'all values summed': { stated: (values) => [over(values, Math.log), total(values.p) - 1] },
    'a quadratic for the tangent': {
      larger: (values) => ({ logs: over(values, (ratio) => ratio - 1 - (ratio - 1) ** 2), ratios: 0 }),
    },
  },
});
