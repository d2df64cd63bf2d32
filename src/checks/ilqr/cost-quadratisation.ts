import { convergence } from '#checks/kit/convergence.ts';
import { type Matrix, add, bilinear, outer, quadraticForm, scale, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot } from '#numerics/vector.ts';

/** ℓ(x, u) = Σ sin(aᵀx + bᵀu + c), with its point and the deviations. */
interface Values {
  waves: readonly { a: Vector; b: Vector; c: number }[];
  x: Vector;
  u: Vector;
  dx: Vector;
  du: Vector;
}

const HALVINGS = 6;
const phase = ({ x, u }: { x: Vector; u: Vector }, { a, b, c }: Values['waves'][number]): number =>
  dot(a, x) + dot(b, u) + c;
const cost = (values: Values): number =>
  values.waves.reduce((sum, wave) => sum + Math.sin(phase(values, wave)), 0);

/** Gradients and second derivatives of the cost, ℓ_ux with one row for each control. */
function derivatives(values: Values): { lx: Vector; lu: Vector; lxx: Matrix; lux: Matrix; luu: Matrix } {
  const { x, u, waves } = values;
  let [lx, lu]: [Vector, Vector] = [x.map(() => 0), u.map(() => 0)];
  let [lxx, lux, luu] = [
    zeroMatrix(x.length, x.length),
    zeroMatrix(u.length, x.length),
    zeroMatrix(u.length, u.length),
  ];
  for (const wave of waves) {
    const [slope, curvature] = [Math.cos(phase(values, wave)), -Math.sin(phase(values, wave))];
    lx = addScaled(lx, slope, wave.a);
    lu = addScaled(lu, slope, wave.b);
    lxx = add(lxx, scale(curvature, outer(wave.a, wave.a)));
    lux = add(lux, scale(curvature, outer(wave.b, wave.a)));
    luu = add(luu, scale(curvature, outer(wave.b, wave.b)));
  }
  return { lx, lu, lxx, lux, luu };
}

/** The model at h times the deviations. */
const model =
  ({ half = 0.5, cross = 1, controls = 0.5, sign = 1 } = {}) =>
  (values: Values, h: number): number => {
    const { lx, lu, lxx, lux, luu } = derivatives(values);
    const { dx, du } = values;
    const first = dot(lx, dx) + sign * dot(lu, du);
    const second =
      half * quadraticForm(lxx, dx) + cross * bilinear(du, lux, dx) + controls * quadraticForm(luu, du);
    return cost(values) + h * first + h * h * second;
  };

/** The error over h³, at ever smaller deviations. */
const errors =
  (at: (values: Values, h: number) => number) =>
  (values: Values): number[] =>
    Array.from({ length: HALVINGS }, (_, k) => {
      const h = 0.5 ** k;
      const moved = { ...values, x: addScaled(values.x, h, values.dx), u: addScaled(values.u, h, values.du) };
      return Math.abs(cost(moved) - at(values, h)) / h ** 3;
    });

/** The third derivative of a sine is at most one. */
const bound = ({ waves, dx, du }: Values): number[] => {
  const most = waves.reduce((sum, { a, b }) => sum + Math.abs(dot(a, dx) + dot(b, du)) ** 3 / 6, 0);
  return Array.from({ length: HALVINGS }, () => most + 1e-9);
};

export default convergence({
  formulas: {
    'atlas-cost-quadratisation': String.raw`
\begin{aligned}
\ell(\hat{\mathbf{x}}_t+\delta\mathbf{x},\hat{\mathbf{u}}_t+\delta\mathbf{u}) \approx{}& \ell + \ell_{\mathbf{x}}^{T}\delta\mathbf{x} + \ell_{\mathbf{u}}^{T}\delta\mathbf{u} \\
&+ \tfrac12\delta\mathbf{x}^{T}\ell_{\mathbf{xx}}\delta\mathbf{x} + \delta\mathbf{u}^{T}\ell_{\mathbf{ux}}\delta\mathbf{x} + \tfrac12\delta\mathbf{u}^{T}\ell_{\mathbf{uu}}\delta\mathbf{u}
\end{aligned}`,
  },
  against: {
    en: 'the cost itself: the error falls with the third power of the deviation',
    zh: '代价函数本身：误差随偏差的三次方下降',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      waves: random.list(3, () => ({
        a: random.vector(n),
        b: random.vector(m),
        c: random.between(-3, 3),
      })),
      x: random.vector(n),
      u: random.vector(m),
      dx: random.vector(n),
      du: random.vector(m),
    };
  },
  errors: errors(model()),
  guarantee: bound,
  mutants: {
    'no half before the curvature of the state': { errors: errors(model({ half: 1 })) },
    'no half before the curvature of the control': { errors: errors(model({ controls: 1 })) },
    'a half before the mixed term': { errors: errors(model({ cross: 0.5 })) },
    'the slope by the control subtracted': { errors: errors(model({ sign: -1 })) },
  },
});
