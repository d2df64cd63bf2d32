import { type Tensor, autodiff } from '#checks/kit/autodiff.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  outer,
  quadraticForm,
  scale,
  trace,
} from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** Two observations at a distance; hyper-parameters by their logarithms: length-scale, signal, noise. */
interface Values {
  distance: number;
  y: readonly [number, number];
  theta: Vector;
}
const kernel = ({ distance, theta: [length = 0, signal = 0] }: Values): number =>
  Math.exp(2 * signal - distance ** 2 / (2 * Math.exp(2 * length)));
const covariance = (values: Values): Matrix => {
  const [, signal = 0, noise = 0] = values.theta;
  const own = Math.exp(2 * signal) + Math.exp(2 * noise);
  return [
    [own, kernel(values)],
    [kernel(values), own],
  ];
};
/** ∂C/∂θⱼ for the three logarithms. */
const derivatives = (values: Values): Matrix[] => {
  const [length = 0, signal = 0, noise = 0] = values.theta;
  const off = kernel(values);
  const slope = (off * values.distance ** 2) / Math.exp(2 * length);
  return [
    [
      [0, slope],
      [slope, 0],
    ],
    [
      [2 * Math.exp(2 * signal), 2 * off],
      [2 * off, 2 * Math.exp(2 * signal)],
    ],
    scale(2 * Math.exp(2 * noise), unit(2)),
  ];
};

/** The first or the second form; the second also with a choice of its sign. */
const rows = (values: Values, { first = 0.5, second = 0.5, sign = -1, whole = false } = {}) => {
  const back = inverse(covariance(values));
  const alpha = multiplyVector(back, values.y);
  const forms = derivatives(values).map((slope) => ({
    split:
      first * quadraticForm(multiply(back, multiply(slope, back)), values.y) -
      second * trace(multiply(back, slope)),
    joined:
      0.5 * trace(multiply(add(outer(alpha, alpha), scale(sign, back)), whole ? covariance(values) : slope)),
  }));
  return { split: forms.map(({ split }) => split), joined: forms.map(({ joined }) => joined) };
};

export default autodiff({
  formulas: {
    'atlas-gp-marginal-likelihood-gradient': String.raw`
\begin{aligned}
\frac{\partial}{\partial\theta_j}\log p(\mathbf{y}\mid\mathbf{X},\boldsymbol\theta) &= \tfrac12\,\mathbf{y}^{T}\mathbf{C}^{-1}\frac{\partial\mathbf{C}}{\partial\theta_j}\mathbf{C}^{-1}\mathbf{y}-\tfrac12\operatorname{tr}\Bigl(\mathbf{C}^{-1}\frac{\partial\mathbf{C}}{\partial\theta_j}\Bigr) \\
&= \tfrac12\operatorname{tr}\Bigl(\bigl(\boldsymbol\alpha\boldsymbol\alpha^{T}-\mathbf{C}^{-1}\bigr)\frac{\partial\mathbf{C}}{\partial\theta_j}\Bigr),\qquad \boldsymbol\alpha = \mathbf{C}^{-1}\mathbf{y}
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation of the log density of two observations',
    zh: '对两个观测的对数密度作自动微分',
  },
  cases: 30,
  draw: (random): Values => ({
    distance: random.between(0.5, 2),
    y: [random.normal(), random.normal()],
    theta: [random.between(-0.3, 0.6), random.between(-0.4, 0.4), random.between(-0.7, 0)],
  }),
  at: ({ theta }) => ({ split: theta, joined: theta }),
  of: (tf, point, { distance, y: [a, b] }) => {
    const density = (theta: Tensor): Tensor => {
      const at = (i: number): Tensor => theta.as1D().slice([i], [1]).sum();
      const off = at(1)
        .mul(2)
        .sub(tf.exp(at(0).mul(-2)).mul(distance ** 2 / 2))
        .exp();
      const own = at(1).mul(2).exp().add(at(2).mul(2).exp());
      const volume = own.square().sub(off.square());
      // The inverse of a 2 × 2 matrix.
      const fit = own
        .mul(a * a + b * b)
        .sub(off.mul(2 * a * b))
        .div(volume);
      return fit.add(volume.log()).mul(-0.5);
    };
    return density(point.split).add(density(point.joined));
  },
  stated: (values) => rows(values),
  mutants: {
    'no half before the fit': (values) => rows(values, { first: 1 }),
    'the trace added': (values) => rows(values, { second: -0.5 }),
    'the inverse added': (values) => rows(values, { sign: 1 }),
    'the covariance for its derivative': (values) => rows(values, { whole: true }),
  },
});
