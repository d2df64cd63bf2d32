import { identity } from '#checks/kit/identity.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import {
  type Matrix,
  add,
  column,
  multiply,
  multiplyVector,
  outer,
  quadraticForm,
  scale,
  subtract,
  trace,
  transpose,
} from '#numerics/matrix.ts';
import { type LinearQuadratic, riccatiRecursion } from '#numerics/control/riccati.ts';
import { type Vector, addScaled, addVectors } from '#numerics/vector.ts';

interface Values extends LinearQuadratic {
  W: Matrix;
  final: Matrix;
  start: Vector;
  control: Vector;
  steps: number;
}

/** P₀, …, P_T. */
const matrices = (values: Values): Matrix[] => [
  ...riccatiRecursion(values, values.final, values.steps).map(({ P }) => P),
  values.final,
];

function rows(values: Values, { half = 0.5, from = 1 } = {}) {
  const { A, B, W, start, control } = values;
  const P = matrices(values);
  const mean = addVectors(multiplyVector(A, start), multiplyVector(B, control));
  const price = (s: number): number => half * trace(multiply(P[s] ?? [], W));
  return {
    step: quadraticForm(P[1] ?? [], mean) / 2 + price(1),
    value: P.reduce((sum, _, s) => (s >= from ? sum + price(s) : sum), quadraticForm(P[0] ?? [], start) / 2),
  };
}

/** The mean of ½(m + w)ᵀP(m + w) over w = ±√n Leᵢ, exact for a quadratic. */
function averaged(P: Matrix, mean: Vector, W: Matrix): number {
  const lower = choleskyFactor(W);
  const n = mean.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1)
    for (const side of [Math.sqrt(n), -Math.sqrt(n)])
      sum += quadraticForm(P, addScaled(mean, side, column(lower, i))) / 2;
  return sum / (2 * n);
}

/** The expected cost of the noise-free gains, from the second moments of the states. */
function expectedCost(values: Values): number {
  const { A, B, Q, R, W, final, start } = values;
  let moment = outer(start, start);
  let cost = 0;
  for (const { K } of riccatiRecursion(values, final, values.steps)) {
    cost += trace(multiply(add(Q, multiply(transpose(K), multiply(R, K))), moment)) / 2;
    const closed = subtract(A, multiply(B, K));
    moment = add(multiply(closed, multiply(moment, transpose(closed))), W);
  }
  return cost + trace(multiply(final, moment)) / 2;
}

export default identity({
  formulas: {
    'atlas-lqr-additive-noise': String.raw`
\begin{aligned}
\mathbf{x}_{t+1} &= \mathbf{A}\mathbf{x}_t + \mathbf{B}\mathbf{u}_t + \mathbf{w}_t \\
\mathbb{E}\bigl[\tfrac12\mathbf{x}_{t+1}^{T}\mathbf{P}_{t+1}\mathbf{x}_{t+1}\bigr] &= \tfrac12\bigl(\mathbf{A}\mathbf{x}_t+\mathbf{B}\mathbf{u}_t\bigr)^{T}\mathbf{P}_{t+1}\bigl(\mathbf{A}\mathbf{x}_t+\mathbf{B}\mathbf{u}_t\bigr) + \tfrac12\operatorname{tr}\bigl(\mathbf{P}_{t+1}\mathbf{W}\bigr) \\
V_t(\mathbf{x}) &= \tfrac12\mathbf{x}^{T}\mathbf{P}_t\mathbf{x} + \tfrac12\sum_{s=t+1}^{T}\operatorname{tr}\bigl(\mathbf{P}_s\mathbf{W}\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the mean over symmetric points of the noise, and the expected cost from the second moments of the states',
    zh: '对噪声的对称点取平均，以及由状态的二阶矩推演出的期望代价',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      A: scale(0.7, random.matrix(n, n)),
      B: random.matrix(n, m),
      Q: random.positiveDefinite(n),
      R: random.positiveDefinite(m),
      W: random.positiveDefinite(n),
      final: random.positiveDefinite(n),
      start: random.vector(n),
      control: random.vector(m),
      steps: random.integer(1, 4),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const { A, B, W, start, control } = values;
    const mean = addVectors(multiplyVector(A, start), multiplyVector(B, control));
    return { step: averaged(matrices(values)[1] ?? [], mean, W), value: expectedCost(values) };
  },
  mutants: {
    'no half before the trace': (values) => rows(values, { half: 1 }),
    'the sum from s = t': (values) => rows(values, { from: 0 }),
    'the noise forgotten': (values) => rows(values, { half: 0 }),
  },
});
