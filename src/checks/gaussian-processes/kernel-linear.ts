import { identity } from '#checks/kit/identity.ts';
import { averageOfQuadratic } from '#checks/shared/bayesian-normal.ts';
import { blocks, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { type Matrix, bilinear, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, subtractVectors, zeroVector } from '#numerics/vector.ts';

interface Values {
  level: number;
  Lambda: Matrix;
  centre: Vector;
  x: Vector;
  other: Vector;
}
const rows = (
  { level, Lambda, centre, x, other }: Values,
  { power = 2, metric = Lambda, sign = -1 } = {},
): number => level ** power + bilinear(addScaled(x, sign, centre), metric, addScaled(other, sign, centre));

export default identity({
  formulas: {
    'atlas-kernel-linear': String.raw`
\begin{aligned}
k(\mathbf{x},\mathbf{x}') &= \mathrm{Cov}\bigl[b+\mathbf{w}^{T}(\mathbf{x}-\mathbf{c}),\ b+\mathbf{w}^{T}(\mathbf{x}'-\mathbf{c})\bigr] \\
&= s_b^{2}+(\mathbf{x}-\mathbf{c})^{T}\boldsymbol\Lambda\,(\mathbf{x}'-\mathbf{c})
\end{aligned}`,
  },
  against: {
    en: 'the covariance over level and slopes, by a rule that is exact for quadratics',
    zh: '对截距与斜率求协方差，所用求积公式对二次函数精确',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return {
      level: random.between(0.4, 2),
      Lambda: random.positiveDefinite(d),
      centre: random.vector(d),
      x: random.vector(d),
      other: random.vector(d),
    };
  },
  stated: (values) => rows(values),
  reference: ({ level, Lambda, centre, x, other }) => {
    const d = centre.length;
    const sources = blocks([[level ** 2]], zeroMatrix(1, d), zeroMatrix(d, 1), Lambda);
    const f = ([b = 0, ...w]: Vector, at: Vector): number => b + dot(w, subtractVectors(at, centre));
    return averageOfQuadratic({ mean: zeroVector(d + 1), covariance: sources }, (z) => f(z, x) * f(z, other));
  },
  mutants: {
    'the standard deviation of the level': (values) => rows(values, { power: 1 }),
    'the centre added': (values) => rows(values, { sign: 1 }),
    'the centre left out': (values) => rows(values, { sign: 0 }),
    'the covariance inverted': (values) => rows(values, { metric: inverse(values.Lambda) }),
  },
});
