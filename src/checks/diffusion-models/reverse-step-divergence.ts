import { identity } from '#checks/kit/identity.ts';
import { alphasOf, drawBetas, regression } from '#checks/shared/diffusion-chain.ts';
import { averageOfQuadratic, logDensity } from '#checks/shared/latent-normal.ts';
import { identity as unit, scale } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** A step t ≥ 2, an image, a state, the variance of the step, and two predictions: C is the same for both. */
interface Values {
  betas: Vector;
  t: number;
  x: Vector;
  z: Vector;
  sigma: number;
  prediction: Vector;
  other: Vector;
}

const RIGHT = { half: 0.5, shift: 1, root: 0.5, power: 2 };

/** The squared distance over twice the variance, of one prediction less that of the other. */
const difference =
  (change: Partial<typeof RIGHT> = {}) =>
  ({ betas, t, x, z, sigma, prediction, other }: Values): number => {
    const { half, shift, root, power } = { ...RIGHT, ...change };
    const [alpha, before] = [component(alphasOf(betas), t - 1), component(alphasOf(betas), t - 1 - shift)];
    const beta = component(betas, t - 1);
    const square = (f: Vector): number => {
      const error = f.map(
        (fi, i) =>
          ((1 - before) / (1 - alpha)) * (1 - beta) ** root * component(z, i) +
          ((Math.sqrt(before) * beta) / (1 - alpha)) * component(x, i) -
          fi,
      );
      return dot(error, error);
    };
    return (half / sigma ** power) * (square(prediction) - square(other));
  };

export default identity({
  formulas: {
    'udl-18-28': String.raw`
\begin{aligned}
&D_{KL}\Bigl[q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})\,\Big|\Big|\,Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)\Bigr] \\
&\quad= \frac{1}{2\sigma_t^2}\biggl\|\frac{(1-\alpha_{t-1})}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_t + \frac{\sqrt{\alpha_{t-1}}\beta_t}{1-\alpha_t}\mathbf{x} - \mathbf{f}_t[\mathbf{z}_t,\boldsymbol\phi_t]\biggr\|^2 + C
\end{aligned}`,
  },
  against: {
    en: 'the mean difference of the two log densities, for two predictions, so that C drops out',
    zh: '两个对数密度之差的平均，取两个预测相减以消去常数 C',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return {
      betas: drawBetas(random, 4),
      t: random.integer(2, 4),
      x: random.vector(d),
      z: random.vector(d),
      sigma: random.between(0.5, 0.9),
      prediction: random.vector(d),
      other: random.vector(d),
    };
  },
  stated: difference(),
  reference: ({ betas, t, x, z, sigma, prediction, other }) => {
    const steps = x.map((xi, i) => regression(betas, t - 1, t, component(z, i), xi));
    const q = {
      mean: steps.map(({ mean }) => mean),
      covariance: scale((steps[0]?.sd ?? NaN) ** 2, unit(x.length)),
    };
    const divergence = (mean: Vector): number =>
      averageOfQuadratic(
        q,
        (w) => logDensity(w, q) - logDensity(w, { mean, covariance: scale(sigma ** 2, unit(x.length)) }),
      );
    return divergence(prediction) - divergence(other);
  },
  mutants: {
    'not halved': difference({ half: 1 }),
    'a standard deviation for the variance': difference({ power: 1 }),
    'the alphas of the same step': difference({ shift: 0 }),
    'no root over the factor of the state': difference({ root: 1 }),
  },
});
