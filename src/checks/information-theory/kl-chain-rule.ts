import { identity } from '#checks/kit/identity.ts';
import {
  columnSums,
  conditionals,
  divergence,
  drawJoint,
  rowSums,
  total,
} from '#checks/shared/information-tables.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  q: Matrix;
  p: Matrix;
}
const rest = ({ q, p }: Values, weights: Vector): number =>
  dot(
    weights,
    conditionals(q).map((line, x) => divergence(line, conditionals(p)[x] ?? [])),
  );

const rows = (values: Values, weights = rowSums(values.q)) => {
  const { q, p } = values;
  const logs = q.flatMap((line, x) =>
    line.map((weight, y) => {
      const marginals = Math.log(component(rowSums(q), x) / component(rowSums(p), x));
      return weight * (marginals + Math.log(entry(conditionals(q), x, y) / entry(conditionals(p), x, y)));
    }),
  );
  return { logs: total(logs), split: divergence(rowSums(q), rowSums(p)) + rest(values, weights) };
};

export default identity({
  formulas: {
    'atlas-kl-chain-rule': String.raw`
\begin{aligned}
\mathrm{KL}\bigl(q(x,y)\,\big\|\,p(x,y)\bigr) &= \mathbb{E}_{q(x,y)}\biggl[\log\frac{q(x)}{p(x)} + \log\frac{q(y\mid x)}{p(y\mid x)}\biggr] \\
&= \mathrm{KL}\bigl(q(x)\,\big\|\,p(x)\bigr) + \mathbb{E}_{q(x)}\Bigl[\mathrm{KL}\bigl(q(y\mid x)\,\big\|\,p(y\mid x)\bigr)\Bigr]
\end{aligned}`,
  },
  against: { en: 'the divergence of the joint tables as a whole', zh: '联合分布表作为整体的散度' },
  draw: (random): Values => {
    const [n, m] = [random.integer(2, 4), random.integer(2, 4)];
    return { q: drawJoint(random, n, m), p: drawJoint(random, n, m) };
  },
  stated: (values) => rows(values),
  reference: ({ q, p }) => {
    const whole = divergence(q.flat(), p.flat());
    return { logs: whole, split: whole };
  },
  mutants: {
    'the average over p(x)': (values) => rows(values, rowSums(values.p)),
    'no average but a sum': (values) =>
      rows(
        values,
        values.q.map(() => 1),
      ),
    'the marginals of y': (values) => ({
      ...rows(values),
      split: divergence(columnSums(values.q), columnSums(values.p)) + rest(values, rowSums(values.q)),
    }),
    'the conditionals in the other order': (values) => ({
      ...rows(values),
      split:
        divergence(rowSums(values.q), rowSums(values.p)) +
        rest({ q: values.p, p: values.q }, rowSums(values.q)),
    }),
    'the conditional terms subtracted': (values) => ({
      ...rows(values),
      logs: 2 * divergence(rowSums(values.q), rowSums(values.p)) - rows(values).logs,
    }),
  },
});
