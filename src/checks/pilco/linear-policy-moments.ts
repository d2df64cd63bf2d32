import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, drawFactor, normalMoments } from '#checks/shared/normal-grid.ts';
import { type Matrix, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';

interface Values {
  input: NormalInput;
  A: Matrix;
  b: Vector;
}

function rows(
  { input, A, b }: Values,
  { offset = true, outer = transpose(A), spread = covarianceOf(input) } = {},
) {
  const mean = multiplyVector(A, input.mean);
  return {
    mean: offset ? addVectors(mean, b) : mean,
    covariance: multiply(A, multiply(spread, transpose(A))),
    withState: multiply(spread, outer),
  };
}

export default quadrature({
  formulas: {
    'atlas-pilco-linear-policy-moments': String.raw`
\begin{aligned}
\bar{\mathbf{u}} &= \mathbf{A}\mathbf{x}+\mathbf{b}, \qquad \mathbf{x}\sim\mathcal{N}(\boldsymbol\mu,\boldsymbol\Sigma) \\
\mathbb{E}[\bar{\mathbf{u}}] &= \mathbf{A}\boldsymbol\mu+\mathbf{b} \\
\mathrm{Cov}[\bar{\mathbf{u}}] &= \mathbf{A}\boldsymbol\Sigma\mathbf{A}^{T} \\
\mathrm{Cov}[\mathbf{x},\bar{\mathbf{u}}] &= \boldsymbol\Sigma\mathbf{A}^{T}
\end{aligned}`,
  },
  against: {
    en: 'moments of state and control integrated over the state',
    zh: '对状态作数值积分所得的状态与控制的矩',
  },
  cases: 10,
  draw: (random): Values => ({
    input: { mean: random.vector(2), factor: drawFactor(random, 0.7) },
    A: random.matrix(2, 2),
    b: random.vector(2),
  }),
  stated: (values) => rows(values),
  reference: ({ input, A, b }) => {
    const all = normalMoments(input, 4, (x) => [...x, ...addVectors(multiplyVector(A, x), b)]);
    const block = (row: number): Matrix =>
      all.covariance.slice(row, row + 2).map((entries) => entries.slice(2));
    return { mean: all.mean.slice(2), covariance: block(2), withState: block(0) };
  },
  mutants: {
    'the offset forgotten': (values) => rows(values, { offset: false }),
    'A not transposed': (values) => rows(values, { outer: values.A }),
    'the factor for the covariance': (values) => rows(values, { spread: values.input.factor }),
  },
});
