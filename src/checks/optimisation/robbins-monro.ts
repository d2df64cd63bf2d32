import { convergence } from '#checks/kit/convergence.ts';

/** f = ½λx² with noise of variance v on the gradient; steps k^(−a). */
interface Values {
  lambda: number;
  noise: number;
  power: number;
  start: number;
}
type Steps = (k: number) => number;
const STEPS = 20_000;

/** Mean and mean square of the error, exactly, step by step; `bias` is a mean that the noise should not have. */
function meanSquare({ lambda, noise, start }: Values, steps: Steps, { sign = -1, bias = 0 } = {}): number {
  let [mean, square] = [start, start * start];
  for (let k = 1; k <= STEPS; k += 1) {
    const step = steps(k);
    const shrink = 1 + sign * step * lambda;
    square = shrink ** 2 * square + 2 * shrink * sign * step * bias * mean + step ** 2 * (noise + bias ** 2);
    mean = shrink * mean + sign * step * bias;
    if (square > 1e6) break;
  }
  return square;
}
const allowed =
  ({ power }: Values): Steps =>
  (k) =>
    k ** -power;

export default convergence({
  formulas: {
    'atlas-robbins-monro': String.raw`
\begin{aligned}
&\mathbf{x}_{k+1} = \mathbf{x}_k - \alpha_k\mathbf{g}_k, \qquad \mathbb{E}\bigl[\mathbf{g}_k\mid\mathbf{x}_0,\ldots,\mathbf{x}_k\bigr] = \nabla f(\mathbf{x}_k) \\
&\sum_{k=1}^{\infty}\alpha_k = \infty, \qquad \sum_{k=1}^{\infty}\alpha_k^2 < \infty
\end{aligned}`,
  },
  against: {
    en: 'the exact mean squared error of 20,000 noisy steps on a parabola',
    zh: '抛物线上两万步带噪声迭代的精确均方误差',
  },
  cases: 60,
  draw: (random): Values => ({
    lambda: random.between(0.6, 1.2),
    noise: random.between(0.3, 1),
    power: random.between(0.65, 1),
    start: random.between(-3, 3),
  }),
  errors: (values) => meanSquare(values, allowed(values)),
  guarantee: () => 0.01,
  mutants: {
    'steps whose squares add up to infinity': { errors: (values) => meanSquare(values, () => 0.1) },
    'steps whose sum is finite': { errors: (values) => meanSquare(values, (k) => (k + 1) ** -2) },
    'a gradient with a bias': { errors: (values) => meanSquare(values, allowed(values), { bias: 0.5 }) },
    'a step uphill': { errors: (values) => meanSquare(values, allowed(values), { sign: 1 }) },
  },
});
