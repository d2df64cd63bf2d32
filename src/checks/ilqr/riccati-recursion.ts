import { recursion } from '#checks/kit/identity.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { luFactor, luSolveMatrix } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';

interface Values {
  A: Matrix;
  B: Matrix;
  Q: Matrix;
  R: Matrix;
  final: Matrix;
  steps: number;
  start: Vector;
}

type Step = (values: Values, next: Matrix) => Matrix;

/** K = −(R + BᵀPB)⁻¹BᵀPA. */
function gain({ A, B, R }: Values, P: Matrix): Matrix {
  const BtP = multiply(transpose(B), P);
  return scale(-1, luSolveMatrix(luFactor(add(R, multiply(BtP, B))), multiply(BtP, A)));
}

const sandwich = (outer: Matrix, inner: Matrix): Matrix => multiply(transpose(outer), multiply(inner, outer));
const closedLoop = (values: Values, K: Matrix): Matrix => add(values.A, multiply(values.B, K));

/** Q + AᵀPA ∓ AᵀPB(R + BᵀPB)⁻¹BᵀPA; the gain carries the minus. */
const first =
  (sign: number): Step =>
  (values, P) => {
    const correction = multiply(multiply(transpose(values.A), multiply(P, values.B)), gain(values, P));
    return add(values.Q, add(sandwich(values.A, P), scale(sign, correction)));
  };
const second: Step = (values, P) =>
  add(values.Q, multiply(transpose(values.A), multiply(P, closedLoop(values, gain(values, P)))));
const third: Step = (values, P) => {
  const K = gain(values, P);
  return add(values.Q, add(sandwich(K, values.R), sandwich(closedLoop(values, K), P)));
};

/** xᵀPx for the start, after all steps back from the final cost. */
function cost(values: Values, step: Step): number {
  let P = values.final;
  for (let t = 0; t < values.steps; t += 1) P = step(values, P);
  return quadraticForm(P, values.start);
}

/** The three forms that the entry states, each run through all steps. */
const forms =
  (...steps: readonly Step[]) =>
  (values: Values): number[] =>
    steps.map((step) => cost(values, step));

/** The least Σ xᵀQx + uᵀRu + x_Tᵀ(final)x_T over all controls at once, from rollouts. */
function leastCost({ A, B, Q, R, final, steps, start }: Values): number {
  const width = B[0]?.length ?? 0;
  const total = (controls: Vector): number => {
    let x = start;
    let sum = 0;
    for (let t = 0; t < steps; t += 1) {
      const u = controls.slice(t * width, (t + 1) * width);
      sum += quadraticForm(Q, x) + quadraticForm(R, u);
      x = addVectors(multiplyVector(A, x), multiplyVector(B, u));
    }
    return sum + quadraticForm(final, x);
  };
  return quadraticMinimum(total, steps * width).value;
}

export default recursion({
  formulas: {
    'atlas-riccati-recursion': String.raw`
\begin{aligned}
\mathbf{P}_t &= \mathbf{Q} + \mathbf{A}^{T}\mathbf{P}_{t+1}\mathbf{A} - \mathbf{A}^{T}\mathbf{P}_{t+1}\mathbf{B}\bigl(\mathbf{R}+\mathbf{B}^{T}\mathbf{P}_{t+1}\mathbf{B}\bigr)^{-1}\mathbf{B}^{T}\mathbf{P}_{t+1}\mathbf{A} \\
&= \mathbf{Q} + \mathbf{A}^{T}\mathbf{P}_{t+1}\bigl(\mathbf{A}+\mathbf{B}\mathbf{K}_t\bigr) \\
&= \mathbf{Q} + \mathbf{K}_t^{T}\mathbf{R}\mathbf{K}_t + \bigl(\mathbf{A}+\mathbf{B}\mathbf{K}_t\bigr)^{T}\mathbf{P}_{t+1}\bigl(\mathbf{A}+\mathbf{B}\mathbf{K}_t\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the least cost over all controls at once, from rollouts',
    zh: '对全部控制量一次求解得到的最小代价（由轨迹推演得出）',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      A: scale(0.7, random.matrix(n, n)),
      B: random.matrix(n, m),
      Q: random.positiveDefinite(n),
      R: random.positiveDefinite(m),
      final: random.positiveDefinite(n),
      steps: random.integer(1, 4),
      start: random.vector(n),
    };
  },
  stated: forms(first(1), second, third),
  reference: (values) => {
    const least = leastCost(values);
    return [least, least, least];
  },
  mutants: {
    'the correction added': forms(first(-1), second, third),
    'no cost of the control': forms(first(1), second, (values, P) =>
      subtract(third(values, P), sandwich(gain(values, P), values.R)),
    ),
    'the gain with the other sign': forms(
      first(1),
      (values, P) =>
        add(
          values.Q,
          multiply(transpose(values.A), multiply(P, subtract(values.A, multiply(values.B, gain(values, P))))),
        ),
      third,
    ),
    'the weight of the final step': forms(first(1), second, (values) => third(values, values.Q)),
  },
});
