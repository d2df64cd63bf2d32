import { quadrature } from '#checks/kit/identity.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { luFactor, luInverse, luSolve, luSolveMatrix } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  bilinear,
  multiplyVector,
  outer,
  quadraticForm,
  scale,
  subtract,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, dot, scaleVector } from '#numerics/vector.ts';

/** Q(x, u) = ½uᵀQ_uu u + uᵀQ_ux x + uᵀQ_u + anything of x, for two controls. */
interface Values {
  Quu: Matrix;
  Qux: Matrix;
  Qu: Vector;
  x: Vector;
}

const costToGo = ({ Quu, Qux, Qu, x }: Values, u: Vector): number =>
  quadraticForm(Quu, u) / 2 + bilinear(u, Qux, x) + dot(u, Qu) + Math.sin(dot(x, x));

const rows =
  ({ feedback = -1, offset = -1, inverted = true } = {}) =>
  ({ Quu, Qux, Qu, x }: Values) => {
    const H = luFactor(Quu);
    const K = scale(feedback, luSolveMatrix(H, Qux));
    const k = scaleVector(offset, luSolve(H, Qu));
    return { mean: addVectors(multiplyVector(K, x), k), covariance: inverted ? luInverse(H) : Quu };
  };

const STEP = 0.25;
const REACH = 40;

/** Mean and covariance of exp(−Q) on a grid about its largest value, whose sum converges like an integral of a smooth bell. */
function moments(values: Values) {
  const centre = quadraticMinimum((u) => costToGo(values, u), 2);
  let [total, first, second] = [0, scaleVector(0, centre.at), zeroMatrix(2, 2)];
  for (let i = -REACH; i <= REACH; i += 1)
    for (let j = -REACH; j <= REACH; j += 1) {
      const away = [i * STEP, j * STEP];
      const weight = Math.exp(centre.value - costToGo(values, addVectors(centre.at, away)));
      total += weight;
      first = addScaled(first, weight, away);
      second = add(second, scale(weight, outer(away, away)));
    }
  const shift = scaleVector(1 / total, first);
  return {
    mean: addVectors(centre.at, shift),
    covariance: subtract(scale(1 / total, second), outer(shift, shift)),
  };
}

export default quadrature({
  formulas: {
    'atlas-maximum-entropy-lqr-controller': String.raw`
\begin{aligned}
p(\mathbf{u}_t\mid\mathbf{x}_t)&\propto\exp\bigl(-Q_t(\mathbf{x}_t,\mathbf{u}_t)\bigr)\\
&\propto\exp\Bigl(-\tfrac12\mathbf{u}_t^{T}\mathbf{Q}_{\mathbf{uu}}\mathbf{u}_t-\mathbf{u}_t^{T}\mathbf{Q}_{\mathbf{ux}}\mathbf{x}_t-\mathbf{u}_t^{T}\mathbf{Q}_{\mathbf u}\Bigr)\\
&=\mathcal{N}\bigl(\mathbf{u}_t\mid\mathbf{K}_t\mathbf{x}_t+\mathbf{k}_t,\,\mathbf{Q}_{\mathbf{uu}}^{-1}\bigr)\\
\mathbf{K}_t&=-\mathbf{Q}_{\mathbf{uu}}^{-1}\mathbf{Q}_{\mathbf{ux}},\qquad\mathbf{k}_t=-\mathbf{Q}_{\mathbf{uu}}^{-1}\mathbf{Q}_{\mathbf u}
\end{aligned}`,
  },
  against: {
    en: 'mean and covariance of exp(−Q) summed over a fine grid of controls',
    zh: '在控制量的细网格上对 exp(−Q) 求和所得的均值与协方差',
  },
  cases: 12,
  draw: (random): Values => {
    const n = random.integer(1, 2);
    return {
      Quu: random.positiveDefinite(2),
      Qux: random.matrix(2, n),
      Qu: random.vector(2),
      x: random.vector(n),
    };
  },
  stated: rows(),
  reference: moments,
  mutants: {
    'the curvature for its inverse': rows({ inverted: false }),
    'the feedback with the other sign': rows({ feedback: 1 }),
    'the offset with the other sign': rows({ offset: 1 }),
  },
});
