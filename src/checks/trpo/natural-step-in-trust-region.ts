import { identity } from '#checks/kit/identity.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { solveLower, solveLowerTransposed } from '#numerics/triangular.ts';
import { type Vector, addScaled, dot, norm, scaleVector } from '#numerics/vector.ts';

interface Values {
  F: Matrix;
  g: Vector;
  delta: number;
}

/** The step, what the constraint comes to, the multiplier, and what the stationarity condition leaves. */
function rows({ F, g, delta }: Values, { factor = 2, root = Math.sqrt, natural = true } = {}) {
  const direction = natural ? luSolve(luFactor(F), g) : g;
  const inverse = root((factor * delta) / dot(g, direction));
  const step = scaleVector(inverse, direction);
  return {
    step,
    divergence: quadraticForm(F, step) / 2,
    lambda: 1 / inverse,
    stationary: addScaled(g, -1 / inverse, multiplyVector(F, step)),
  };
}

export default identity({
  formulas: {
    'atlas-natural-step-in-trust-region': String.raw`
\begin{aligned}
\boldsymbol\Delta^{*}&=\operatorname*{argmax}_{\boldsymbol\Delta}\;\mathbf{g}^{T}\boldsymbol\Delta\quad\text{subject to}\quad\tfrac12\boldsymbol\Delta^{T}\mathbf{F}\boldsymbol\Delta\le\delta\\
\mathbf{0}&=\mathbf{g}-\lambda\mathbf{F}\boldsymbol\Delta^{*}\quad\Rightarrow\quad\boldsymbol\Delta^{*}=\tfrac1\lambda\,\mathbf{F}^{-1}\mathbf{g}\\
\delta&=\frac{1}{2\lambda^{2}}\,\mathbf{g}^{T}\mathbf{F}^{-1}\mathbf{g}\quad\Rightarrow\quad\frac1\lambda=\sqrt{\frac{2\delta}{\mathbf{g}^{T}\mathbf{F}^{-1}\mathbf{g}}}\\
\boldsymbol\Delta^{*}&=\sqrt{\frac{2\delta}{\mathbf{g}^{T}\mathbf{F}^{-1}\mathbf{g}}}\;\mathbf{F}^{-1}\mathbf{g}
\end{aligned}`,
  },
  against: {
    en: 'the best point of the ball that the Cholesky factor makes of the trust region',
    zh: '用楚列斯基因子把置信域化为球，取球上的最优点',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    return { F: random.positiveDefinite(n), g: random.vector(n), delta: random.between(0.1, 2) };
  },
  stated: (values) => rows(values),
  // With z = LᵀΔ the constraint is a ball of radius √(2δ); the largest gᵀL⁻ᵀz stands on it along L⁻¹g.
  reference: ({ F, g, delta }) => {
    const lower = choleskyFactor(F);
    const along = solveLower(lower, g);
    const radius = Math.sqrt(2 * delta);
    const step = solveLowerTransposed(lower, scaleVector(radius / norm(along), along));
    return {
      step,
      divergence: delta,
      lambda: dot(g, step) / radius ** 2,
      stationary: g.map(() => 0),
    };
  },
  mutants: {
    'δ for 2δ': (values) => rows(values, { factor: 1 }),
    'no root': (values) => rows(values, { root: (x) => x }),
    'the plain gradient': (values) => rows(values, { natural: false }),
  },
});
