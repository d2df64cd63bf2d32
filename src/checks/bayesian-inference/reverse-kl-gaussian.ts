import { autodiff } from '#checks/kit/autodiff.ts';
import { averageUnder, drawNormal } from '#checks/shared/bayesian-normal.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  identity as unit,
  outer,
  quadraticForm,
  scale,
  subtract,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, scaleVector } from '#numerics/vector.ts';

/** U(z) = ½cz ᵀz + d cos(ωᵀz + φ) in the plane. */
interface Values {
  mean: Vector;
  covariance: Matrix;
  omega: Vector;
  phase: number;
  c: number;
  d: number;
}
/** E over q of a function of ωᵀz + φ, which is normal on the line. */
const along = ({ mean, covariance, omega, phase }: Values, f: (angle: number) => number): number =>
  averageUnder({ mean: dot(omega, mean) + phase, sd: Math.sqrt(quadraticForm(covariance, omega)) }, f);

/** The slopes of KL by mean and covariance: E[∇U], ½E[∇²U] − ½S⁻¹. */
const rows = (
  values: Values,
  { half = 0.5, precision = inverse(values.covariance), slope = Math.sin } = {},
) => {
  const { mean, omega, c, d } = values;
  const curvature = add(scale(c, unit(2)), scale(-d * along(values, Math.cos), outer(omega, omega)));
  return {
    mean: addScaled(scaleVector(c, mean), -d * along(values, slope), omega),
    covariance: subtract(scale(half, curvature), scale(0.5, precision)),
  };
};

export default autodiff({
  formulas: {
    'atlas-reverse-kl-gaussian': String.raw`
\begin{aligned}
\mathrm{KL}\bigl(q\,\|\,p(\mathbf{z}\mid\mathbf{x})\bigr) &= \mathbb{E}_q\bigl[U(\mathbf{z})\bigr]-\frac{1}{2}\log\det\mathbf{S}+\text{const} \\
\frac{\partial}{\partial\mathbf{m}}\mathbb{E}_q\bigl[U(\mathbf{z})\bigr] &= \mathbb{E}_q\bigl[\nabla U(\mathbf{z})\bigr], \qquad \frac{\partial}{\partial\mathbf{S}}\mathbb{E}_q\bigl[U(\mathbf{z})\bigr] = \frac{1}{2}\mathbb{E}_q\bigl[\nabla^2U(\mathbf{z})\bigr] \\
\nabla_{\mathbf{m},\mathbf{S}}\,\mathrm{KL} = \mathbf{0}\;\Longleftrightarrow\;\mathbb{E}_q\bigl[\nabla U(\mathbf{z})\bigr] &= \mathbf{0}, \qquad \mathbf{S}^{-1} = \mathbb{E}_q\bigl[\nabla^2U(\mathbf{z})\bigr]
\end{aligned}`,
  },
  against: { en: 'automatic differentiation of the divergence in closed form', zh: '对散度闭式作自动微分' },
  cases: 30,
  draw: (random): Values => ({
    ...drawNormal(random, 2),
    omega: scaleVector(0.8, random.vector(2)),
    phase: random.between(-1, 1),
    c: random.between(0.5, 2),
    d: random.between(-1.5, 1.5),
  }),
  at: ({ mean, covariance }) => ({ mean, covariance }),
  of: (tf, { mean, covariance }, { omega, phase, c, d }) => {
    const direction = tf.tensor2d([[...omega]]);
    const S = covariance.as2D(2, 2);
    const spread = tf.matMul(tf.matMul(direction, S), direction, false, true).as1D().sum();
    const angle = direction.as1D().mul(mean).sum().add(phase);
    // E[cos] of a normal angle; E[zᵀz] = mᵀm + tr S.
    const wave = spread.mul(-0.5).exp().mul(angle.cos()).mul(d);
    const bowl = mean
      .square()
      .sum()
      .add(S.mul(tf.eye(2)).sum())
      .mul(c / 2);
    const [a, b, e, f] = [0, 1, 2, 3].map((i) => S.as1D().slice([i], [1]).sum());
    if (a === undefined || b === undefined || e === undefined || f === undefined)
      throw new RangeError('the covariance is not 2 × 2');
    return bowl.add(wave).sub(a.mul(f).sub(b.mul(e)).log().mul(0.5));
  },
  stated: (values) => rows(values),
  mutants: {
    'no half before the curvature': (values) => rows(values, { half: 1 }),
    'the covariance for its inverse': (values) => rows(values, { precision: values.covariance }),
    'the function for its gradient': (values) => rows(values, { slope: Math.cos }),
    'no term of the determinant': (values) => rows(values, { precision: zeroMatrix(2, 2) }),
  },
});
