import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import { drawOrthogonal } from '#checks/shared/foundations-orthogonal.ts';
import { item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import { gradient as centralDifferences } from '#numerics/finite-difference.ts';
import { logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, norm, scaleVector } from '#numerics/vector.ts';

/** f = log Σ exp of aᵢᵀx, a point, and any direction of unit length. */
interface Values {
  a: Matrix;
  x: Vector;
  u: Vector;
}
const slope = ({ a, x }: Values): Vector => multiplyVector(transpose(a), softmax(multiplyVector(a, x)));
const f = ({ a }: Values, x: Vector): number => logSumExp(multiplyVector(a, x));
const best = (values: Values, sign = -1): Vector => scaleVector(sign / norm(slope(values)), slope(values));
/** How fast f changes along u, by differences. */
const rate = (values: Values, u: Vector): number =>
  centralDifferences(([t = 0]) => f(values, addScaled(values.x, t, u)), [0])[0] ?? NaN;
const direction = (random: Random, n: number): Vector => item(drawOrthogonal(random, n), 0);

export default inequality({
  formulas: {
    'atlas-steepest-descent-direction': String.raw`\operatorname*{argmin}_{\|\mathbf{u}\|=1} \mathbf{u}^{T}\nabla f(\mathbf{x}) = -\frac{\nabla f(\mathbf{x})}{\|\nabla f(\mathbf{x})\|}, \qquad \min_{\|\mathbf{u}\|=1} \mathbf{u}^{T}\nabla f(\mathbf{x}) = -\|\nabla f(\mathbf{x})\|`,
  },
  against: {
    en: 'rates of change along random directions, by differences',
    zh: '沿随机方向的变化率（用差分计算）',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    return { a: random.matrix(4, n), x: random.vector(n), u: direction(random, n) };
  },
  attained: (random): Values => {
    const values = { a: random.matrix(4, 3), x: random.vector(3), u: [] };
    return { ...values, u: best(values) };
  },
  tolerance: 1e-7,
  because: 'the rates of change are differences',
  smaller: (values) => -norm(slope(values)),
  larger: (values) => rate(values, values.u),
  equal: {
    stated: (values) => ({ rate: rate(values, best(values)), length: norm(best(values)) }),
    reference: (values) => ({ rate: -norm(centralDifferences((x) => f(values, x), values.x)), length: 1 }),
  },
  mutants: {
    'the gradient itself': {
      stated: (values) => ({ rate: rate(values, best(values, 1)), length: norm(best(values)) }),
    },
    'not of unit length': {
      stated: (values) => ({
        rate: rate(values, scaleVector(-1, slope(values))),
        length: norm(slope(values)),
      }),
    },
    'the squared norm': { smaller: (values) => -(norm(slope(values)) ** 2) },
    'the sign of the minimum': { smaller: (values) => norm(slope(values)) },
  },
});
