import { convergence } from '#checks/kit/convergence.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import { drawOrthogonal } from '#checks/shared/foundations-orthogonal.ts';
import { bisect } from '#checks/shared/optimisation-quadratics.ts';
import { gradient as centralDifferences } from '#numerics/finite-difference.ts';
import {
  type Matrix,
  diagonal,
  identity as unit,
  multiply,
  multiplyVector,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, component, norm, subtractVectors } from '#numerics/vector.ts';

/** f(x) = Σ ½m z² + log cosh z − bz over the coordinates z = Qx. */
interface Values {
  m: number;
  b: Vector;
  basis: Matrix;
  start: Vector;
}
/** The largest |d³/dz³ log cosh z| = 2 tanh z sech² z. */
const LIPSCHITZ = 4 / (3 * Math.sqrt(3));
const slope = ({ m, b, basis }: Values, x: Vector): Vector =>
  multiplyVector(
    transpose(basis),
    multiplyVector(basis, x).map((z, i) => m * z + Math.tanh(z) - component(b, i)),
  );
const curvature = ({ m, basis }: Values, x: Vector): Matrix =>
  multiply(
    transpose(basis),
    multiply(diagonal(multiplyVector(basis, x).map((z) => m + 1 / Math.cosh(z) ** 2)), basis),
  );
/** Each coordinate by bisection. */
const minimum = ({ m, b, basis }: Values): Vector =>
  multiplyVector(
    transpose(basis),
    b.map((goal) => bisect((z) => m * z + Math.tanh(z) - goal, -50, 50)),
  );

const errors = (values: Values, { sign = -1, metric = curvature(values, values.start) } = {}): number =>
  norm(
    subtractVectors(
      addScaled(values.start, sign, solve(metric, slope(values, values.start))),
      minimum(values),
    ),
  );
const guarantee = (
  values: Values,
  { half = 0.5, power = 2, mu = symmetricEigen(curvature(values, values.start)).values[0] ?? NaN } = {},
): number => (half * LIPSCHITZ * norm(subtractVectors(values.start, minimum(values))) ** power) / mu;

export default convergence({
  formulas: {
    'atlas-newton-step': String.raw`
\begin{aligned}
\mathbf{x}_{k+1} &= \mathbf{x}_k - \mathbf{H}(\mathbf{x}_k)^{-1}\nabla f(\mathbf{x}_k) \\
\|\mathbf{x}_{k+1}-\mathbf{x}^{*}\| &\le \frac{M}{2\mu}\,\|\mathbf{x}_k-\mathbf{x}^{*}\|^2
\end{aligned}`,
  },
  against: {
    en: 'one step on a function of known third derivative, its minimum by bisection',
    zh: '三阶导数有已知上界的函数上的一步迭代，最小值点由二分法求得',
  },
  draw: (random): Values => {
    const n = random.integer(1, 3);
    const values = { m: random.between(0.1, 1), b: random.vector(n), basis: drawOrthogonal(random, n) };
    const near = random.pick([0.05, 0.5, 2]);
    const start = addScaled(minimum({ ...values, start: [] }), near, random.vector(n));
    return { ...values, start };
  },
  errors: (values) => errors(values),
  guarantee: (values) => guarantee(values),
  equal: {
    // The step goes to the stationary point of the quadratic model.
    stated: (values) => slope(values, values.start),
    reference: (values) => centralStep(values),
  },
  tolerance: 1e-7,
  because: 'the gradient is held against differences',
  mutants: {
    'a quarter for the half': { guarantee: (values) => guarantee(values, { half: 0.25 }) },
    'the third power of the error': { guarantee: (values) => guarantee(values, { power: 3 }) },
    'a step uphill': { errors: (values) => errors(values, { sign: 1 }) },
    'the gradient alone': { errors: (values) => errors(values, { metric: unit(values.start.length) }) },
    'the inverse of μ': {
      guarantee: (values) =>
        guarantee(values, { mu: 1 / (symmetricEigen(curvature(values, values.start)).values[0] ?? NaN) }),
    },
  },
});

/** H·(H⁻¹∇f) with the curvature from differences of the function. */
function centralStep(values: Values): Vector {
  const f = (x: Vector): number =>
    multiplyVector(values.basis, x).reduce(
      (sum, z, i) => sum + 0.5 * values.m * z * z + Math.log(Math.cosh(z)) - component(values.b, i) * z,
      0,
    );
  return centralDifferences(f, values.start);
}
