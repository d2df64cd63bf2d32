import { autodiff } from '#checks/kit/autodiff.ts';
import { type Matrix, column, fromEntries, multiply, transpose } from '#numerics/matrix.ts';
import { dot } from '#numerics/vector.ts';

/** Keys and queries as columns. */
interface Values {
  keys: Matrix;
  queries: Matrix;
}

/** a[x_m, x_n] for all m and n; the sum below the fraction runs over what `total` gives for a pair. */
function weights(
  { keys, queries }: Values,
  total: (score: (m: number, n: number) => number, m: number, n: number) => number,
) {
  const score = (m: number, n: number): number => Math.exp(dot(column(keys, m), column(queries, n)));
  const N = keys[0]?.length ?? 0;
  return { scores: fromEntries(N, N, (m, n) => score(m, n) / total(score, m, n)) };
}
const sum = (values: Values, of: (i: number) => number): number =>
  (values.keys[0] ?? []).reduce((total, _, i) => total + of(i), 0);

export default autodiff({
  formulas: {
    'udl-12-5': String.raw`
\begin{aligned}
a[\mathbf{x}_m,\mathbf{x}_n] &= \mathrm{softmax}_m\bigl[\mathbf{k}_\bullet^T\mathbf{q}_n\bigr] \\
&= \frac{\exp\bigl[\mathbf{k}_m^T\mathbf{q}_n\bigr]}{\sum_{m'=1}^{N}\exp\bigl[\mathbf{k}_{m'}^T\mathbf{q}_n\bigr]}
\end{aligned}`,
    'udl-12-20': String.raw`
\begin{aligned}
a[\mathbf{x}_m,\mathbf{x}_n] &= \mathrm{softmax}_m\bigl[\mathbf{k}_\bullet^T\mathbf{q}_n\bigr] \\
&= \frac{\exp\bigl[\mathbf{k}_m^T\mathbf{q}_n\bigr]}{\sum_{m'=1}^{N}\exp\bigl[\mathbf{k}_{m'}^T\mathbf{q}_n\bigr]}
\end{aligned}`,
  },
  against: {
    en: 'the gradient of the log of the summed exponentials of each query, by automatic differentiation',
    zh: '每个查询的“指数和之对数”对得分的梯度，由自动微分求得',
  },
  cases: 30,
  draw: (random): Values => {
    const [length, N] = [random.integer(1, 3), random.integer(2, 4)];
    return { keys: random.matrix(length, N), queries: random.matrix(length, N) };
  },
  at: ({ keys, queries }) => ({ scores: multiply(transpose(keys), queries) }),
  of: (tf, { scores }) => tf.logSumExp(scores, 0).sum(),
  stated: (values) => weights(values, (score, _, n) => sum(values, (m) => score(m, n))),
  mutants: {
    'normalised over the queries': (values) => weights(values, (score, m) => sum(values, (n) => score(m, n))),
    'not normalised': (values) => weights(values, () => 1),
    'keys and queries exchanged': (values) =>
      weights({ keys: values.queries, queries: values.keys }, (score, _, n) =>
        sum(values, (m) => score(m, n)),
      ),
  },
});
