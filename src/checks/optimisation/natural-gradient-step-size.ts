import { identity } from '#checks/kit/identity.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { type Matrix, quadraticForm } from '#numerics/matrix.ts';
import { solveLower, solveLowerTransposed } from '#numerics/triangular.ts';
import { type Vector, dot, norm, scaleVector } from '#numerics/vector.ts';

interface Values {
  F: Matrix;
  g: Vector;
  delta: number;
}
const length = ({ F, g }: Values): number => dot(g, solve(F, g));
const rows = (values: Values, { factor = 2, root = 0.5, metric = length(values) } = {}) => ({
  budget: 0.5 * ((factor * values.delta) / metric) ** (2 * root) * length(values),
  step: ((factor * values.delta) / metric) ** root,
  decrease: (factor * values.delta * metric) ** root,
});

export default identity({
  formulas: {
    'atlas-natural-gradient-step-size': String.raw`
\begin{aligned}
\delta &= \tfrac12\,\alpha^2\,\mathbf{g}^{T}\mathbf{F}^{-1}\mathbf{g} \quad\Rightarrow\quad \alpha = \sqrt{\frac{2\delta}{\mathbf{g}^{T}\mathbf{F}^{-1}\mathbf{g}}} \\
f(\boldsymbol\theta-\alpha\mathbf{F}^{-1}\mathbf{g}) &\approx f(\boldsymbol\theta) - \sqrt{2\delta\,\mathbf{g}^{T}\mathbf{F}^{-1}\mathbf{g}}
\end{aligned}`,
  },
  against: {
    en: 'the farthest point of the ellipsoid along the gradient, by Cholesky',
    zh: '用楚列斯基分解求出的椭球上沿梯度最远的点',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    return { F: random.positiveDefinite(n), g: random.vector(n), delta: random.between(0.1, 2) };
  },
  stated: (values) => rows(values),
  reference: ({ F, g, delta }) => {
    // With F = LLᵀ and u = LᵀΔ the ellipsoid is a ball of radius √2δ, and the slope is L⁻¹g.
    const lower = choleskyFactor(F);
    const slope = solveLower(lower, g);
    const farthest = solveLowerTransposed(lower, scaleVector(-Math.sqrt(2 * delta) / norm(slope), slope));
    const natural = solve(F, g);
    return {
      budget: 0.5 * quadraticForm(F, farthest),
      step: -dot(farthest, natural) / dot(natural, natural),
      decrease: -dot(g, farthest),
    };
  },
  mutants: {
    'δ for 2δ': (values) => rows(values, { factor: 1 }),
    'no root': (values) => rows(values, { root: 1 }),
    'F for its inverse': (values) => rows(values, { metric: quadraticForm(values.F, values.g) }),
    'the plain length of the gradient': (values) => rows(values, { metric: dot(values.g, values.g) }),
  },
});
