import { inequality } from '#checks/kit/inequality.ts';
import { inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import { gradient as centralDifferences } from '#numerics/finite-difference.ts';
import { type Matrix, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, addVectors, dot, scaleVector } from '#numerics/vector.ts';

interface Values {
  F: Matrix;
  g: Vector;
  delta: number;
  /** Any other change of the parameters, on or inside of the ellipsoid. */
  other: Vector;
}
const multiplier = ({ F, g, delta }: Values): number => Math.sqrt(dot(g, solve(F, g)) / (2 * delta));
const step = (values: Values, { sign = -1, metric = values.F, lambda = multiplier(values) } = {}): Vector =>
  scaleVector(sign / lambda, solve(metric, values.g));
const lagrangian = (values: Values, change: Vector): number =>
  dot(values.g, change) + multiplier(values) * (0.5 * quadraticForm(values.F, change) - values.delta);

const inside = (F: Matrix, delta: number, direction: Vector, part: number): Vector =>
  scaleVector(part * Math.sqrt((2 * delta) / quadraticForm(F, direction)), direction);
const rows = (values: Values, change = step(values)) => ({
  stationary: addVectors(values.g, scaleVector(multiplier(values), multiplyVector(values.F, change))),
  constraint: 0.5 * quadraticForm(values.F, change),
});

export default inequality({
  formulas: {
    'atlas-natural-gradient-step': String.raw`
\begin{aligned}
&\min_{\boldsymbol\Delta}\; f(\boldsymbol\theta) + \nabla f(\boldsymbol\theta)^{T}\boldsymbol\Delta \quad\text{subject to}\quad \tfrac12\boldsymbol\Delta^{T}\mathbf{F}\boldsymbol\Delta \le \delta \\
&\mathcal{L}(\boldsymbol\Delta,\lambda) = f(\boldsymbol\theta) + \nabla f(\boldsymbol\theta)^{T}\boldsymbol\Delta + \lambda\Bigl(\tfrac12\boldsymbol\Delta^{T}\mathbf{F}\boldsymbol\Delta-\delta\Bigr) \\
&\mathbf{0} = \nabla_{\boldsymbol\Delta}\mathcal{L} = \nabla f(\boldsymbol\theta) + \lambda\mathbf{F}\boldsymbol\Delta \quad\Rightarrow\quad \boldsymbol\Delta = -\frac{1}{\lambda}\,\mathbf{F}^{-1}\nabla f(\boldsymbol\theta)
\end{aligned}`,
  },
  against: {
    en: 'other changes of the parameters with the same divergence, and differences of the Lagrangian',
    zh: '散度预算相同的其他参数改变，以及拉格朗日函数的差分',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    const [F, delta] = [random.positiveDefinite(n), random.between(0.1, 2)];
    return {
      F,
      g: random.vector(n),
      delta,
      other: inside(F, delta, random.vector(n), random.between(0.5, 1)),
    };
  },
  attained: (random): Values => {
    const [F, g, delta] = [random.positiveDefinite(3), random.vector(3), random.between(0.1, 2)];
    return { F, g, delta, other: inside(F, delta, multiplyVector(inverse(F), g), -1) };
  },
  tolerance: 1e-7,
  because: 'the gradient of the Lagrangian is a difference',
  smaller: (values) => dot(values.g, step(values)),
  larger: ({ g, other }) => dot(g, other),
  equal: {
    stated: (values) => ({
      ...rows(values),
      gradient: addVectors(values.g, scaleVector(multiplier(values), multiplyVector(values.F, values.other))),
    }),
    reference: (values) => ({
      stationary: values.g.map(() => 0),
      constraint: values.delta,
      gradient: centralDifferences((change) => lagrangian(values, change), values.other),
    }),
  },
  mutants: {
    'the plain gradient': {
      smaller: (values) => dot(values.g, inside(values.F, values.delta, values.g, -1)),
    },
    'a step uphill': { smaller: (values) => dot(values.g, step(values, { sign: 1 })) },
    'the multiplier for its inverse': {
      smaller: (values) => dot(values.g, step(values, { lambda: 1 / multiplier(values) })),
    },
    'F not inverted': { smaller: (values) => dot(values.g, step(values, { metric: inverse(values.F) })) },
    'no multiplier': {
      stated: (values) => ({
        ...rows(values, step(values, { lambda: 1 })),
        gradient: addVectors(values.g, multiplyVector(values.F, values.other)),
      }),
    },
  },
});
