import { identity } from '#checks/kit/identity.ts';
import { conjugateSearches, item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import { type QuadraticProblem, drawProblem } from '#checks/shared/optimisation-quadratics.ts';
import { bilinear, quadraticForm } from '#numerics/matrix.ts';
import { addScaled, dot } from '#numerics/vector.ts';

const STEPS = 3;

/** rᵀAd for j ≤ k and three forms of β, step by step; with a choice of sign and index. */
function rows(problem: QuadraticProblem, { sign = -1, shift = 0 } = {}) {
  const { r, d, alpha } = conjugateSearches(problem, STEPS);
  const { A } = problem;
  const square = (k: number): number => dot(item(r, k), item(r, k));
  const ks = Array.from({ length: STEPS }, (_, k) => k);
  return {
    differences: ks.map((k) =>
      ks
        .slice(0, k + 1)
        .map((j) => dot(item(r, k + 1), addScaled(item(r, j), -1, item(r, j + 1))) / item(alpha, j)),
    ),
    delta: ks.map((k) =>
      ks.slice(0, k + 1).map((j) => (j === k ? (sign * square(k + 1)) / item(alpha, k) : 0)),
    ),
    metric: ks.map((k) => (sign * bilinear(item(r, k + 1), A, item(d, k))) / quadraticForm(A, item(d, k))),
    step: ks.map((k) => square(k + 1) / (item(alpha, k) * quadraticForm(A, item(d, k)))),
    ratio: ks.map((k) => square(k + 1 - shift) / square(k)),
  };
}

export default identity({
  formulas: {
    'atlas-conjugate-gradient-beta': String.raw`
\begin{aligned}
\mathbf{r}_{k+1}^{T}\mathbf{A}\mathbf{d}_j &= \frac{1}{\alpha_j}\mathbf{r}_{k+1}^{T}(\mathbf{r}_j-\mathbf{r}_{j+1}) = -\frac{\delta_{jk}}{\alpha_k}\,\mathbf{r}_{k+1}^{T}\mathbf{r}_{k+1} \qquad (j\le k) \\
\beta_k &= -\frac{\mathbf{r}_{k+1}^{T}\mathbf{A}\mathbf{d}_k}{\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_k} = \frac{\mathbf{r}_{k+1}^{T}\mathbf{r}_{k+1}}{\alpha_k\,\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_k} = \frac{\mathbf{r}_{k+1}^{T}\mathbf{r}_{k+1}}{\mathbf{r}_k^{T}\mathbf{r}_k}
\end{aligned}`,
  },
  against: {
    en: 'the β that makes the new direction conjugate, by elimination',
    zh: '使新方向与旧方向共轭的 β，用消元法求出',
  },
  draw: (random) => drawProblem(random, random.integer(5, 6)),
  stated: (problem) => rows(problem),
  reference: (problem) => {
    const { A } = problem;
    const { r, d } = conjugateSearches(problem, STEPS);
    const ks = Array.from({ length: STEPS }, (_, k) => k);
    const products = ks.map((k) => ks.slice(0, k + 1).map((j) => bilinear(item(r, k + 1), A, item(d, j))));
    // (r + βd)ᵀAd is linear in β: its root from two values.
    const betas = ks.map((k) => {
      const at = (beta: number): number =>
        bilinear(addScaled(item(r, k + 1), beta, item(d, k)), A, item(d, k));
      return at(0) / (at(0) - at(1));
    });
    return { differences: products, delta: products, metric: betas, step: betas, ratio: betas };
  },
  mutants: {
    'the sign lost': (problem) => rows(problem, { sign: 1 }),
    'the ratio of a step with itself': (problem) => rows(problem, { shift: 1 }),
    'norms for squared norms': (problem) => ({ ...rows(problem), ratio: rows(problem).ratio.map(Math.sqrt) }),
    'the step left out': (problem) => {
      const { alpha } = conjugateSearches(problem, STEPS);
      return { ...rows(problem), step: rows(problem).step.map((value, k) => value * item(alpha, k)) };
    },
  },
});
