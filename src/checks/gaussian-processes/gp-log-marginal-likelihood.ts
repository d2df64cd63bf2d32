import { identity } from '#checks/kit/identity.ts';
import { logNormal } from '#checks/shared/bayesian-normal.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { type ProcessData, drawProcessData, kernelMatrices } from '#checks/shared/gaussian-processes-data.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { add, identity as unit, multiplyVector, quadraticForm, scale, symmetrise } from '#numerics/matrix.ts';
import { type Vector, component, scaleVector, zeroVector } from '#numerics/vector.ts';

interface Values {
  data: ProcessData;
  f: Vector;
}
const rows = (
  { data }: Values,
  { fit = -0.5, volume = -0.5, base = 2 * Math.PI, power = 2 } = {},
): number => {
  const { K } = kernelMatrices(data);
  const C = add(K, scale(data.noise ** power, unit(K.length)));
  return (
    fit * quadraticForm(inverse(C), data.y) +
    volume * Math.log(determinant(C)) -
    (data.y.length / 2) * Math.log(base)
  );
};

export default identity({
  formulas: {
    'atlas-gp-log-marginal-likelihood': String.raw`
\begin{aligned}
\log p(\mathbf{y}\mid\mathbf{X},\boldsymbol\theta) &= \log\int p(\mathbf{y}\mid\mathbf{f})\,p(\mathbf{f}\mid\mathbf{X},\boldsymbol\theta)\,d\mathbf{f} \\
&= -\tfrac12\,\mathbf{y}^{T}\mathbf{C}^{-1}\mathbf{y}-\tfrac12\log\det\mathbf{C}-\tfrac{N}{2}\log 2\pi,\qquad \mathbf{C} = \mathbf{K}+\sigma^{2}\mathbf{I}
\end{aligned}`,
  },
  against: {
    en: 'likelihood times prior over posterior, at any function values',
    zh: '任取函数值时，似然乘先验再除以后验',
  },
  draw: (random): Values => {
    const data = drawProcessData(random);
    // Inputs of their own distance, so that the prior has a density.
    const inputs = data.inputs.map((x, n) =>
      x.map((_, i) => 1.3 * n + (i === 0 ? random.between(-0.2, 0.2) : 0)),
    );
    return { data: { ...data, inputs, length: random.between(0.5, 0.9) }, f: random.vector(inputs.length) };
  },
  stated: (values) => rows(values),
  reference: ({ data, f }) => {
    const { K } = kernelMatrices(data);
    const precision = add(inverse(K), scale(1 / data.noise ** 2, unit(K.length)));
    const covariance = symmetrise(inverse(precision));
    const mean = scaleVector(1 / data.noise ** 2, multiplyVector(covariance, data.y));
    const likelihood = data.y.reduce(
      (sum, y, n) => sum + logGaussian(y, { mean: component(f, n), sd: data.noise }),
      0,
    );
    return (
      likelihood +
      logNormal(f, { mean: zeroVector(f.length), covariance: K }) -
      logNormal(f, { mean, covariance })
    );
  },
  mutants: {
    'no half before the fit': (values) => rows(values, { fit: -1 }),
    'the determinant with the other sign': (values) => rows(values, { volume: 0.5 }),
    'π for 2π': (values) => rows(values, { base: Math.PI }),
    'the standard deviation of the noise': (values) => rows(values, { power: 1 }),
    'the covariance not inverted': ({ data }) => {
      const { C } = kernelMatrices(data);
      return (
        -0.5 * quadraticForm(C, data.y) -
        0.5 * Math.log(determinant(C)) -
        (data.y.length / 2) * Math.log(2 * Math.PI)
      );
    },
  },
});
