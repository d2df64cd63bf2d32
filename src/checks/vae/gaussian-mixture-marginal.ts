import { quadrature } from '#checks/kit/identity.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** Weights λ, means μ, standard deviations σ. */
interface Values {
  weights: Vector;
  means: Vector;
  sds: Vector;
}

/** ∫ xᵏ Pr(x) dx for k = 0, 1, 2, with a choice of what is added up. */
const moments =
  (
    term = ({ weights, means, sds }: Values, n: number, x: number): number =>
      component(weights, n) * gaussian(x, { mean: component(means, n), sd: component(sds, n) }),
  ) =>
  (values: Values) => {
    const density = (x: number): number => values.weights.reduce((sum, _, n) => sum + term(values, n, x), 0);
    return [0, 1, 2].map((k) => integrate((x) => x ** k * density(x), [-14, -2, 0, 2, 14]));
  };
const squares = (a: Vector): Vector => a.map((x) => x * x);

export default quadrature({
  formulas: {
    'udl-17-3': String.raw`
\begin{aligned}
Pr(z=n) &= \lambda_n \\
Pr(x|z=n) &= \mathrm{Norm}_x\bigl[\mu_n,\sigma_n^2\bigr]
\end{aligned}`,
    'udl-17-4': String.raw`
\begin{aligned}
Pr(x) &= \sum_{n=1}^{N} Pr(x,z=n) \\
&= \sum_{n=1}^{N} Pr(x|z=n)\cdot Pr(z=n) \\
&= \sum_{n=1}^{N} \lambda_n\cdot \mathrm{Norm}_x\bigl[\mu_n,\sigma_n^2\bigr]
\end{aligned}`,
  },
  against: {
    en: 'mass one, the mean and the second moment by the law of total expectation',
    zh: '总质量为一，并由全期望公式得到的一阶与二阶矩',
  },
  cases: 40,
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      weights: random.probabilities(n),
      means: random.list(n, () => random.between(-2, 2)),
      sds: random.list(n, () => random.between(0.4, 1.3)),
    };
  },
  stated: moments(),
  reference: ({ weights, means, sds }) => [
    1,
    dot(weights, means),
    dot(weights, squares(means)) + dot(weights, squares(sds)),
  ],
  mutants: {
    'equal weights': moments(
      ({ weights, means, sds }, n, x) =>
        gaussian(x, { mean: component(means, n), sd: component(sds, n) }) / weights.length,
    ),
    'no weights': moments(({ means, sds }, n, x) =>
      gaussian(x, { mean: component(means, n), sd: component(sds, n) }),
    ),
    'a standard deviation for the variance': moments(
      ({ weights, means, sds }, n, x) =>
        component(weights, n) * gaussian(x, { mean: component(means, n), sd: Math.sqrt(component(sds, n)) }),
    ),
    'the weights shifted by one': moments(
      ({ weights, means, sds }, n, x) =>
        component(weights, (n + 1) % weights.length) *
        gaussian(x, { mean: component(means, n), sd: component(sds, n) }),
    ),
  },
});
