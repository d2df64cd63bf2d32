import { recursion } from '#checks/kit/identity.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import { conjugateSearches } from '#checks/shared/optimisation-conjugate-gradients.ts';
import { type QuadraticProblem, drawProblem } from '#checks/shared/optimisation-quadratics.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { type Matrix, multiplyVector, quadraticForm, symmetrise, transpose } from '#numerics/matrix.ts';
import { solveLower, solveLowerTransposed } from '#numerics/triangular.ts';
import { type Vector, addScaled, dot, subtractVectors } from '#numerics/vector.ts';

interface Values {
  problem: QuadraticProblem;
  M: Matrix;
}
const STEPS = 3;
interface Form {
  apply: (M: Matrix, r: Vector) => Vector;
  update: number;
  numerator: (r: Vector, z: Vector) => number;
}

/** The estimates of the entry's recursion after 1, 2 and 3 steps. */
function run({ problem: { A, b, start }, M }: Values, form: Partial<Form> = {}): Vector[] {
  const { apply, update, numerator }: Form = { apply: solve, update: -1, numerator: dot, ...form };
  let [x, r] = [start, subtractVectors(b, multiplyVector(A, start))];
  let z = apply(M, r);
  let d = z;
  return Array.from({ length: STEPS }, () => {
    const alpha = numerator(r, z) / quadraticForm(A, d);
    x = addScaled(x, alpha, d);
    const next = addScaled(r, update * alpha, multiplyVector(A, d));
    const solved = apply(M, next);
    d = addScaled(solved, dot(next, solved) / dot(r, z), d);
    [r, z] = [next, solved];
    return x;
  });
}

export default recursion({
  formulas: {
    'atlas-preconditioned-conjugate-gradient': String.raw`
\begin{aligned}
\mathbf{z}_k &= \mathbf{M}^{-1}\mathbf{r}_k, \qquad \alpha_k = \frac{\mathbf{r}_k^{T}\mathbf{z}_k}{\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_k} \\
\mathbf{x}_{k+1} &= \mathbf{x}_k+\alpha_k\mathbf{d}_k, \qquad \mathbf{r}_{k+1} = \mathbf{r}_k-\alpha_k\mathbf{A}\mathbf{d}_k \\
\beta_k &= \frac{\mathbf{r}_{k+1}^{T}\mathbf{z}_{k+1}}{\mathbf{r}_k^{T}\mathbf{z}_k}, \qquad \mathbf{d}_{k+1} = \mathbf{z}_{k+1}+\beta_k\mathbf{d}_k
\end{aligned}`,
  },
  against: {
    en: 'plain conjugate gradients in coordinates in which the preconditioner is the identity',
    zh: '换到使预条件矩阵成为单位阵的坐标后，用普通共轭梯度法',
  },
  draw: (random): Values => {
    const n = random.integer(4, 5);
    return { problem: drawProblem(random, n), M: random.positiveDefinite(n) };
  },
  stated: (values) => run(values),
  reference: ({ problem: { A, b, start }, M }) => {
    // x = E⁻ᵀy for M = EEᵀ turns A into E⁻¹AE⁻ᵀ and b into E⁻¹b.
    const E = choleskyFactor(M);
    const half = A.map((line) => solveLower(E, line));
    const inner = symmetrise(transpose(transpose(half).map((line) => solveLower(E, line))));
    const turned = { A: inner, b: solveLower(E, b), start: multiplyVector(transpose(E), start) };
    return conjugateSearches(turned, STEPS)
      .x.slice(1)
      .map((y) => solveLowerTransposed(E, y));
  },
  mutants: {
    'the preconditioner for its inverse': (values) => run(values, { apply: multiplyVector }),
    'no preconditioner': (values) => run(values, { apply: (_, r) => r }),
    'the residual with a plus': (values) => run(values, { update: 1 }),
    'the plain residual in the step': (values) => run(values, { numerator: (r) => dot(r, r) }),
  },
});
