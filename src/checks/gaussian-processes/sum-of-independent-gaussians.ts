import { quadrature } from '#checks/kit/identity.ts';
import { type Normal, averageUnder, drawNormal } from '#checks/shared/bayesian-normal.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { type Matrix, add, quadraticForm, scale } from '#numerics/matrix.ts';
import { type Vector, dot, norm, scaleVector } from '#numerics/vector.ts';

interface Values {
  x: Normal;
  y: Normal;
  t: Vector;
}
interface Form {
  half: number;
  phase: (a: number, b: number) => number;
  spread: (A: Matrix, B: Matrix) => Matrix;
}
const RIGHT: Form = { half: 0.5, phase: (a, b) => a + b, spread: add };
/** The fourth row as real and imaginary part, and the density of tᵀz at a point as the last row has it. */
const rows = ({ x, y, t }: Values, { half, phase, spread }: Form = RIGHT) => {
  const angle = phase(dot(t, x.mean), dot(t, y.mean));
  const variance = quadraticForm(spread(x.covariance, y.covariance), t);
  return {
    real: Math.exp(-half * variance) * Math.cos(angle),
    imaginary: Math.exp(-half * variance) * Math.sin(angle),
    density: gaussian(0.5, { mean: angle, sd: Math.sqrt(variance) }),
  };
};
/** tᵀx as a normal on the line. */
const along = ({ mean, covariance }: Normal, t: Vector) => ({
  mean: dot(t, mean),
  sd: Math.sqrt(quadraticForm(covariance, t)),
});

export default quadrature({
  formulas: {
    'atlas-sum-of-independent-gaussians': String.raw`
\begin{aligned}
\mathbf{z} &= \mathbf{x}+\mathbf{y} \\
\mathbb{E}\bigl[e^{i\mathbf{t}^{T}\mathbf{z}}\bigr] &= \mathbb{E}\bigl[e^{i\mathbf{t}^{T}\mathbf{x}}\bigr]\,\mathbb{E}\bigl[e^{i\mathbf{t}^{T}\mathbf{y}}\bigr] \\
&= e^{i\mathbf{t}^{T}\mathbf{a}-\frac12\mathbf{t}^{T}\mathbf{A}\mathbf{t}}\;e^{i\mathbf{t}^{T}\mathbf{b}-\frac12\mathbf{t}^{T}\mathbf{B}\mathbf{t}} \\
&= e^{i\mathbf{t}^{T}(\mathbf{a}+\mathbf{b})-\frac12\mathbf{t}^{T}(\mathbf{A}+\mathbf{B})\mathbf{t}} \\
\mathbf{z} &\sim \mathcal{N}(\mathbf{a}+\mathbf{b},\,\mathbf{A}+\mathbf{B})
\end{aligned}`,
  },
  against: {
    en: 'the integrals of both characteristic functions, and a convolution',
    zh: '两个特征函数的积分，以及密度的卷积',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    const direction = random.vector(d);
    return {
      x: drawNormal(random, d),
      y: drawNormal(random, d),
      t: scaleVector(random.between(0.5, 1) / norm(direction), direction),
    };
  },
  stated: (values) => rows(values),
  reference: ({ x, y, t }) => {
    const [p, q] = [along(x, t), along(y, t)];
    const part = (normal: typeof p) =>
      [averageUnder(normal, Math.cos), averageUnder(normal, Math.sin)] as const;
    const [[a, b], [c, e]] = [part(p), part(q)];
    return {
      real: a * c - b * e,
      imaginary: a * e + b * c,
      density: averageUnder(p, (value) => gaussian(0.5 - value, q)),
    };
  },
  mutants: {
    'no half': (values) => rows(values, { ...RIGHT, half: 1 }),
    'the second covariance left out': (values) => rows(values, { ...RIGHT, spread: (A) => A }),
    'the means subtracted': (values) => rows(values, { ...RIGHT, phase: (a, b) => a - b }),
    'the covariances averaged': (values) =>
      rows(values, { ...RIGHT, spread: (A, B) => scale(0.5, add(A, B)) }),
    'a growing exponent': (values) => rows(values, { ...RIGHT, half: -0.5 }),
  },
});
