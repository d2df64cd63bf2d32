import { autodiff } from '#checks/kit/autodiff.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, multiplyVector, row, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** Finitely many x with Pr(x|φ) ∝ exp[features(x)ᵀφ], and a value f[x] for each. */
interface Values {
  features: Matrix;
  f: Vector;
  phi: Vector;
}

const probabilities = ({ features, phi }: Values): Vector => softmax(multiplyVector(features, phi));
/** ∂ log Pr(x|φ) / ∂φ = features(x) − E[features]. */
const score = (values: Values, x: number): Vector =>
  subtractVectors(row(values.features, x), multiplyVector(transpose(values.features), probabilities(values)));
/** E[weight(x) direction(x)] under Pr(x|φ), the exact mean of the estimate over what it may draw. */
function expected(
  values: Values,
  { weight = (x: number): number => component(values.f, x), direction = score, average = true } = {},
) {
  const p = probabilities(values);
  return {
    phi: values.f.reduce<Vector>(
      (sum, _, x) => addScaled(sum, (average ? component(p, x) : 1) * weight(x), direction(values, x)),
      zeroVector(values.phi.length),
    ),
  };
}

export default autodiff({
  formulas: {
    'udl-17-34': String.raw`
\begin{aligned}
\frac{\partial}{\partial\boldsymbol\phi}\mathbb{E}_{Pr(\mathbf{x}|\boldsymbol\phi)}\bigl[\mathrm{f}[\mathbf{x}]\bigr] &= \mathbb{E}_{Pr(\mathbf{x}|\boldsymbol\phi)}\biggl[\mathrm{f}[\mathbf{x}]\,\frac{\partial}{\partial\boldsymbol\phi}\log\bigl[Pr(\mathbf{x}|\boldsymbol\phi)\bigr]\biggr] \\
&\approx \frac{1}{I}\sum_{i=1}^{I}\mathrm{f}[\mathbf{x}_i]\,\frac{\partial}{\partial\boldsymbol\phi}\log\bigl[Pr(\mathbf{x}_i|\boldsymbol\phi)\bigr]
\end{aligned}`,
  },
  against: {
    en: 'the gradient of the expectation itself by automatic differentiation, over finitely many values',
    zh: '在有限个取值上对期望本身作自动微分所得的梯度',
  },
  cases: 30,
  draw: (random): Values => {
    const [n, d] = [random.integer(3, 6), random.integer(1, 3)];
    return { features: random.matrix(n, d), f: random.vector(n), phi: random.vector(d) };
  },
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, { features, f }) => {
    const logits = tf.matMul(tf.tensor2d(features.map((line) => [...line])), phi.reshape([-1, 1]));
    return tf
      .softmax(logits.reshape([1, -1]))
      .mul(tf.tensor2d([[...f]]))
      .sum();
  },
  stated: (values) => expected(values),
  mutants: {
    'not averaged under the density': (values) => expected(values, { average: false }),
    'the gradient of the density for that of its logarithm': (values) =>
      expected(values, {
        weight: (x) => component(values.f, x) * component(probabilities(values), x),
      }),
    'the normaliser not differentiated': (values) =>
      expected(values, { direction: ({ features }, x) => row(features, x) }),
    'the sign turned': (values) => expected(values, { weight: (x) => -component(values.f, x) }),
  },
});
