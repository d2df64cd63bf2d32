import { type Tensor, autodiff } from '#checks/kit/autodiff.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import { type QuadraticProblem, drawProblem } from '#checks/shared/optimisation-quadratics.ts';
import { identity as unit, multiplyVector, scale } from '#numerics/matrix.ts';
import { addScaled, scaleVector, subtractVectors } from '#numerics/vector.ts';

const rows = (problem: QuadraticProblem, { sign = -1, matrix = problem.A } = {}) => {
  const { b, start } = problem;
  const slope = addScaled(multiplyVector(matrix, start), sign, b);
  return {
    value: slope,
    // ½‖x − x*‖² in the energy norm has the same gradient as f, and is zero where f is least.
    energy: multiplyVector(matrix, subtractVectors(start, solve(problem.A, scaleVector(-sign, b)))),
  };
};

export default autodiff({
  formulas: {
    'atlas-quadratic-objective': String.raw`
\begin{aligned}
f(\mathbf{x}) &= \tfrac{1}{2}\mathbf{x}^{T}\mathbf{A}\mathbf{x} - \mathbf{b}^{T}\mathbf{x} \\
\nabla f(\mathbf{x}) &= \mathbf{A}\mathbf{x}-\mathbf{b} = -\mathbf{r}, \qquad \mathbf{A}\mathbf{x}^{*} = \mathbf{b} \\
f(\mathbf{x}) - f(\mathbf{x}^{*}) &= \tfrac{1}{2}(\mathbf{x}-\mathbf{x}^{*})^{T}\mathbf{A}(\mathbf{x}-\mathbf{x}^{*}) = \tfrac{1}{2}\|\mathbf{x}-\mathbf{x}^{*}\|_{\mathbf{A}}^2
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation of the objective and of the squared energy norm',
    zh: '对目标函数与能量范数的平方作自动微分',
  },
  cases: 30,
  draw: (random) => drawProblem(random, random.integer(2, 4)),
  at: ({ start }) => ({ value: start, energy: start }),
  of: (tf, { value, energy }, { A, b }) => {
    const form = (x: Tensor): Tensor =>
      x
        .mul(tf.dot(tf.tensor2d(A.map((line) => [...line])), x))
        .sum()
        .mul(0.5);
    const linear = tf
      .tensor1d([...b])
      .mul(value)
      .sum();
    return form(value)
      .sub(linear)
      .add(form(energy.sub(tf.tensor1d([...solve(A, b)]))));
  },
  stated: (problem) => rows(problem),
  mutants: {
    'b added': (problem) => rows(problem, { sign: 1 }),
    'no half in the objective': (problem) => rows(problem, { matrix: scale(2, problem.A) }),
    'A left out': (problem) => rows(problem, { matrix: unit(problem.b.length) }),
    'the gradient for the residual': (problem) => {
      const { value, energy } = rows(problem);
      return { value: scaleVector(-1, value), energy };
    },
  },
});
