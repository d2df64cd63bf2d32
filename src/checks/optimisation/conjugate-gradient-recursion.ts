import { recursion } from '#checks/kit/identity.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import { orthonormal } from '#checks/shared/foundations-orthogonal.ts';
import { item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import { type QuadraticProblem, drawProblem, residual } from '#checks/shared/optimisation-quadratics.ts';
import { multiply, multiplyVector, quadraticForm, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, dot } from '#numerics/vector.ts';

interface Form {
  step: (rr: number, dAd: number) => number;
  residualSign: number;
  beta: (next: number, now: number) => number;
  first: (r: Vector) => Vector;
}
const RIGHT: Form = {
  step: (rr, dAd) => rr / dAd,
  residualSign: -1,
  beta: (next, now) => next / now,
  first: (r) => r,
};

/** The estimate after as many steps as there are unknowns, and the residual that the recursion carries halfway. */
function run({ A, b, start }: QuadraticProblem, form: Partial<Form> = {}) {
  const { step, residualSign, beta, first } = { ...RIGHT, ...form };
  let x = start;
  let r = addScaled(b, -1, multiplyVector(A, start));
  let d = first(r);
  const found: { x: Vector; r: Vector }[] = [];
  for (let k = 0; k < b.length; k += 1) {
    const alpha = step(dot(r, r), quadraticForm(A, d));
    x = addScaled(x, alpha, d);
    const next = addScaled(r, residualSign * alpha, multiplyVector(A, d));
    d = addScaled(next, beta(dot(next, next), dot(r, r)), d);
    r = next;
    found.push({ x, r });
  }
  const half = item(found, Math.floor((b.length - 1) / 2));
  return { x, halfway: half.x, residual: half.r };
}

export default recursion({
  formulas: {
    'atlas-conjugate-gradient-recursion': String.raw`
\begin{aligned}
\mathbf{r}_0 &= \mathbf{b}-\mathbf{A}\mathbf{x}_0, \qquad \mathbf{d}_0 = \mathbf{r}_0 \\
\alpha_k &= \frac{\mathbf{r}_k^{T}\mathbf{r}_k}{\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_k} \\
\mathbf{x}_{k+1} &= \mathbf{x}_k + \alpha_k\mathbf{d}_k \\
\mathbf{r}_{k+1} &= \mathbf{r}_k - \alpha_k\mathbf{A}\mathbf{d}_k \\
\beta_k &= \frac{\mathbf{r}_{k+1}^{T}\mathbf{r}_{k+1}}{\mathbf{r}_k^{T}\mathbf{r}_k} \\
\mathbf{d}_{k+1} &= \mathbf{r}_{k+1} + \beta_k\mathbf{d}_k
\end{aligned}`,
  },
  against: {
    en: 'the solution by elimination, and the best point of the Krylov space',
    zh: '消元法求得的解，以及克雷洛夫空间中的最优点',
  },
  draw: (random) => drawProblem(random, random.integer(2, 5)),
  stated: (problem) => run(problem),
  reference: (problem) => {
    const { A, b, start } = problem;
    // The least energy over x₀ + span{r₀, Ar₀, …}, from the normal equations of an orthonormal basis.
    let power = residual(problem, start);
    const powers = Array.from({ length: Math.floor((b.length - 1) / 2) + 1 }, () => {
      const vector = power;
      power = multiplyVector(A, power);
      return vector;
    });
    const basis = orthonormal(powers);
    const coordinates = solve(
      multiply(basis, multiply(A, transpose(basis))),
      multiplyVector(basis, residual(problem, start)),
    );
    const halfway = addVectors(start, multiplyVector(transpose(basis), coordinates));
    return { x: solve(A, b), halfway, residual: residual(problem, halfway) };
  },
  mutants: {
    'the residual with a plus': (problem) => run(problem, { residualSign: 1 }),
    'β upside down': (problem) => run(problem, { beta: (next, now) => now / next }),
    'no old direction: steepest descent': (problem) => run(problem, { beta: () => 0 }),
    'the step doubled': (problem) => run(problem, { step: (rr, dAd) => (2 * rr) / dAd }),
    'a first direction that is not the residual': (problem) =>
      run(problem, { first: (r) => r.map((value, i) => value * (i + 1)) }),
  },
});
