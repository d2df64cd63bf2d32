import { inequality } from '#checks/kit/inequality.ts';
import { type Normal, averageOfQuadratic, logNormal } from '#checks/shared/bayesian-normal.ts';
import { determinant } from '#checks/shared/foundations-linear-solve.ts';
import { type Matrix, diagonal, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** x = Au with independent components u of piecewise constant density: `weights` on [−1, 0], [0, 1] and [1, 3]. */
interface Values {
  A: Matrix;
  weights: readonly Vector[];
}
const EDGES = [-1, 0, 1, 3];
const WIDTHS = [1, 1, 2];

const density = (weights: Vector, u: number): number => {
  const bin = u < 0 ? 0 : u < 1 ? 1 : 2;
  return component(weights, bin) / component(WIDTHS, bin);
};
/** ∫ f(u) q(u) over one component. */
const average = (weights: Vector, f: (u: number) => number): number =>
  integrate((u) => density(weights, u) * f(u), EDGES);

/** Mean and covariance of Au. */
function moments({ A, weights }: Values): Normal {
  const means = weights.map((w) => average(w, (u) => u));
  const variances = weights.map((w, i) => average(w, (u) => (u - component(means, i)) ** 2));
  return {
    mean: multiplyVector(A, means),
    covariance: multiply(A, multiply(diagonal(variances), transpose(A))),
  };
}

/** h(q): the entropies of the components and the logarithm of the change of volume. */
function entropyOf({ A, weights }: Values): number {
  const own = weights.map((w) => average(w, (u) => -Math.log(density(w, u))));
  return own.reduce((sum, value) => sum + value, Math.log(Math.abs(determinant(A))));
}

/** E_q[f(x)] over two components. */
function averageOver({ A, weights: [first = [], second = []] }: Values, f: (x: Vector) => number): number {
  return average(first, (a) => average(second, (b) => f(multiplyVector(A, [a, b]))));
}

const bound = ({ covariance }: Normal, base = 2 * Math.PI * Math.E): number =>
  0.5 * Math.log(base ** covariance.length * determinant(covariance));

/** −h(q) − E_q[log g], −h(q) − E_g[log g], h(g) − h(q). */
function rows(values: Values, signs = 1): Vector {
  const g = moments(values);
  const h = entropyOf(values);
  return [
    -h - signs * averageOver(values, (x) => logNormal(x, g)),
    -h - signs * averageOfQuadratic(g, (x) => logNormal(x, g)),
    bound(g) - h,
  ];
}

export default inequality({
  formulas: {
    'atlas-gaussian-maximum-entropy': String.raw`
\begin{aligned}
0 \leq \mathrm{KL}(q\,\|\,g) &= -h(q) - \mathbb{E}_{q}\bigl[\log g(\mathbf{x})\bigr] \\
&= -h(q) - \mathbb{E}_{g}\bigl[\log g(\mathbf{x})\bigr] \\
&= h(g) - h(q) \\
\Longrightarrow\quad h(q) &\leq \tfrac12\log\bigl((2\pi e)^{d}\,|\boldsymbol\Sigma|\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the divergence integrated, for step densities in the plane',
    zh: '对平面上的阶梯形密度直接积分散度',
  },
  cases: 30,
  draw: (random): Values => ({
    A: random.matrix(2, 2),
    weights: random.list(2, () => random.probabilities(3)),
  }),
  smaller: (values) => [0, entropyOf(values)],
  larger: (values) => [component(rows(values), 0), bound(moments(values))],
  equal: {
    stated: (values) => [...rows(values), bound(moments(values))],
    reference: (values) => {
      const g = moments(values);
      const shrink = Math.log(Math.abs(determinant(values.A)));
      const value = average(values.weights[0] ?? [], (a) =>
        average(values.weights[1] ?? [], (b) => {
          const logs = [a, b].map((u, i) => Math.log(density(values.weights[i] ?? [], u)));
          return (
            component(logs, 0) + component(logs, 1) - shrink - logNormal(multiplyVector(values.A, [a, b]), g)
          );
        }),
      );
      return [value, value, value, -averageOfQuadratic(g, (x) => logNormal(x, g))];
    },
  },
  mutants: {
    'the log density added': { stated: (values) => [...rows(values, -1), bound(moments(values))] },
    'the inequality turned round': {
      smaller: (values) => [component(rows(values), 0), bound(moments(values))],
      larger: (values) => [0, entropyOf(values)],
    },
    'the e left out': { stated: (values) => [...rows(values), bound(moments(values), 2 * Math.PI)] },
    'an e too much': {
      stated: (values) => [...rows(values), bound(moments(values), 2 * Math.PI * Math.E ** 2)],
    },
  },
});
