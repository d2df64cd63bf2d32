import { inequality } from '#checks/kit/inequality.ts';
import {
  type Matrix,
  add,
  largestEntry,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { solveDiscreteRiccati } from '#numerics/control/algebraic-riccati.ts';
import { type LinearQuadratic } from '#numerics/control/riccati.ts';
import type { Vector } from '#numerics/vector.ts';

interface Values extends LinearQuadratic {
  x: Vector;
}

/** The stationary u = Kx of the problem; its gain is the negative of the one that `solveDiscreteRiccati` gives. */
function solve(values: Values, sign = 1): { P: Matrix; K: Matrix; closed: Matrix } {
  const { P, K: gain } = solveDiscreteRiccati(values);
  const K = scale(-sign, gain);
  return { P, K, closed: add(values.A, multiply(values.B, K)) };
}

/** V(x_{t+1}) − V(x_t). */
const change = (values: Values, sign?: number): number => {
  const { P, closed } = solve(values, sign);
  return quadraticForm(P, multiplyVector(closed, values.x)) / 2 - quadraticForm(P, values.x) / 2;
};

/** An upper bound of the spectral radius, n·‖M‖_max ≥ ‖M‖, of Mᵏ to the power 1/k for k = 4096: by squaring. */
function spectralRadius(M: Matrix): number {
  let [power, log] = [M, 0];
  for (let k = 1; k <= 4096; k *= 2) {
    const size = largestEntry(power);
    if (size === 0) return 0;
    log += Math.log(size) / k;
    power = scale(1 / size, power);
    power = multiply(power, power);
  }
  return Math.exp(log + Math.log(M.length * largestEntry(power)) / 8192);
}

const stated =
  ({ effort = 1, half = 0.5 } = {}) =>
  (values: Values): number => {
    const { K } = solve(values);
    const cost = add(values.Q, scale(effort, multiply(transpose(K), multiply(values.R, K))));
    return -half * quadraticForm(cost, values.x);
  };

export default inequality({
  formulas: {
    'atlas-lqr-closed-loop-stability': String.raw`
\begin{aligned}
\mathbf{x}_{t+1} &= \bigl(\mathbf{A}+\mathbf{B}\mathbf{K}\bigr)\mathbf{x}_t \\
V(\mathbf{x}_{t+1}) - V(\mathbf{x}_t) &= -\tfrac12\mathbf{x}_t^{T}\bigl(\mathbf{Q}+\mathbf{K}^{T}\mathbf{R}\mathbf{K}\bigr)\mathbf{x}_t \;\le\; 0 \\
\rho\bigl(\mathbf{A}+\mathbf{B}\mathbf{K}\bigr) &< 1
\end{aligned}`,
  },
  against: {
    en: 'the value before and after a step, and the growth of a high power of the closed loop',
    zh: '一步前后的价值，以及闭环矩阵高次幂的增长',
  },
  tolerance: 1e-8,
  because: 'the values of a weakly controlled system are large and nearly cancel',
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      A: scale(0.8, random.matrix(n, n)),
      B: random.matrix(n, m),
      Q: random.positiveDefinite(n),
      R: random.positiveDefinite(m),
      x: random.vector(n),
    };
  },
  smaller: (values) => [change(values), spectralRadius(solve(values).closed)],
  larger: () => [0, 1],
  equal: { stated: stated(), reference: (values) => change(values) },
  mutants: {
    'the gain with the other sign': {
      smaller: (values) => [change(values, -1), spectralRadius(solve(values, -1).closed)],
    },
    'no feedback': { smaller: (values) => [change(values, 0), spectralRadius(solve(values, 0).closed)] },
    'the effort forgotten': { stated: stated({ effort: 0 }) },
    'no half': { stated: stated({ half: 1 }) },
  },
});
