import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, drawFactor, normalMoments } from '#checks/shared/normal-grid.ts';
import {
  type Kernel,
  averagedKernel,
  drawKernel,
  inputCovariance,
  kernelAt,
  meanProduct,
} from '#checks/shared/pilco-model.ts';
import { type Matrix, scale } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** Two controls over a state of two numbers; all kernels have amplitude one. */
interface Values {
  input: NormalInput;
  centres: readonly Vector[];
  policies: readonly (Kernel & { weights: Vector })[];
}

function rows({ input, centres, policies }: Values, { centred = 1, ignorance = 0, shift = 1 } = {}) {
  const moments = { mean: input.mean, covariance: covarianceOf(input) };
  const mean = policies.map((policy) =>
    dot(
      policy.weights,
      centres.map((centre) => averagedKernel(policy, centre, moments)),
    ),
  );
  const covariance: Matrix = policies.map((a, i) =>
    policies.map((b, j) => {
      const product = meanProduct([a, b], [a.weights, b.weights], centres, moments);
      const known = product - centred * component(mean, i) * component(mean, j);
      return known + (i === j ? ignorance * a.alpha2 : 0);
    }),
  );
  const withState = policies.map((policy) => inputCovariance(policy, policy.weights, centres, moments));
  return { mean, covariance, withState: scale(shift, withState) };
}

export default quadrature({
  formulas: {
    'atlas-pilco-rbf-policy-moments': String.raw`
\begin{aligned}
\bar u_a &= \sum_{i=1}^{N}\omega_{a,i}\exp\Bigl(-\tfrac{1}{2}(\mathbf{x}-\mathbf{c}_i)^{T}\boldsymbol\Lambda_a^{-1}(\mathbf{x}-\mathbf{c}_i)\Bigr) \\
\mathbb{E}[\bar u_a] &= \boldsymbol\omega_a^{T}\mathbf{q}_a \\
\mathrm{Cov}[\bar u_a,\bar u_b] &= \boldsymbol\omega_a^{T}\mathbf{Q}^{ab}\boldsymbol\omega_b - \mathbb{E}[\bar u_a]\,\mathbb{E}[\bar u_b] \\
\mathrm{Cov}[\mathbf{x},\bar u_a] &= \sum_{i=1}^{N}\omega_{a,i}\,q_{a,i}\,\boldsymbol\Sigma\bigl(\boldsymbol\Sigma+\boldsymbol\Lambda_a\bigr)^{-1}(\mathbf{c}_i-\boldsymbol\mu)
\end{aligned}`,
  },
  against: {
    en: 'moments of state and control integrated over the state',
    zh: '对状态作数值积分所得的状态与控制的矩',
  },
  cases: 15,
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      input: { mean: random.vector(2), factor: drawFactor(random, 0.7) },
      centres: random.list(n, () => random.vector(2)),
      policies: random.list(2, () => ({
        ...drawKernel(random, 2),
        alpha2: 1,
        weights: random.vector(n),
      })),
    };
  },
  stated: (values) => rows(values),
  reference: ({ input, centres, policies }) => {
    const all = normalMoments(input, 4, (x) => [
      ...policies.map((policy) =>
        dot(
          policy.weights,
          centres.map((centre) => kernelAt(policy, centre, x)),
        ),
      ),
      ...x,
    ]);
    const block = (from: number): Matrix =>
      all.covariance.slice(0, 2).map((row) => row.slice(from, from + 2));
    return { mean: all.mean.slice(0, 2), covariance: block(0), withState: block(2) };
  },
  mutants: {
    'the product of the means not subtracted': (values) => rows(values, { centred: 0 }),
    'the variance of a random function added': (values) => rows(values, { ignorance: 1 }),
    'the covariance with the state with the other sign': (values) => rows(values, { shift: -1 }),
  },
});
