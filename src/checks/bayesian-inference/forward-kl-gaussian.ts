import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import { type Normal, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { averageOuter } from '#checks/shared/information-categorical-family.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  outer,
  scale,
  trace,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, dot, subtractVectors } from '#numerics/vector.ts';

/** A distribution on finitely many points of the plane, and an approximating normal. */
interface Values {
  points: Matrix;
  weights: Vector;
  normal: Normal;
}
const meanOf = ({ points, weights }: Values): Vector => multiplyVector(transpose(points), weights);
const covarianceOf = (values: Values): Matrix =>
  averageOuter(
    values.weights,
    values.points.map((point) => subtractVectors(point, meanOf(values))),
  );
/** −E_p[log N(z | m, S)]. */
const crossEntropy = ({ points, weights }: Values, normal: Normal): number =>
  -dot(
    weights,
    points.map((point) => logNormal(point, normal)),
  );

const closed = (
  values: Values,
  { logs = 0.5, shift = 1, precision = inverse(values.normal.covariance) } = {},
): number => {
  const delta = subtractVectors(meanOf(values), values.normal.mean);
  const second = add(covarianceOf(values), scale(shift, outer(delta, delta)));
  return (
    logs * Math.log(determinant(values.normal.covariance)) +
    0.5 * trace(multiply(precision, second)) +
    (delta.length / 2) * Math.log(2 * Math.PI)
  );
};
const best = (values: Values): Normal => ({ mean: meanOf(values), covariance: covarianceOf(values) });
const drawValues = (random: Random): Values => ({
  points: random.matrix(5, 2),
  weights: random.probabilities(5),
  normal: drawNormal(random, 2),
});

export default inequality({
  formulas: {
    'atlas-forward-kl-gaussian': String.raw`
\begin{aligned}
\mathrm{KL}\bigl(p\,\|\,\mathcal{N}(\mathbf{m},\mathbf{S})\bigr) &= -\mathbb{E}_p\bigl[\log\mathcal{N}(\mathbf{z}\mid\mathbf{m},\mathbf{S})\bigr]+\text{const} \\
&= \frac{1}{2}\log\det\mathbf{S}+\frac{1}{2}\operatorname{tr}\Bigl(\mathbf{S}^{-1}\bigl(\mathrm{Cov}_p[\mathbf{z}]+\boldsymbol\delta\boldsymbol\delta^{T}\bigr)\Bigr)+\text{const} \\
\operatorname*{argmin}_{\mathbf{m},\mathbf{S}}\,\mathrm{KL}\bigl(p\,\|\,\mathcal{N}(\mathbf{m},\mathbf{S})\bigr) &: \quad \mathbf{m} = \mathbb{E}_p[\mathbf{z}], \qquad \mathbf{S} = \mathrm{Cov}_p[\mathbf{z}]
\end{aligned}`,
  },
  against: {
    en: 'the mean log density over the points, for this and other normals',
    zh: '对数密度在各点上的平均，并与其他正态分布比较',
  },
  draw: drawValues,
  attained: (random): Values => {
    const values = drawValues(random);
    return { ...values, normal: best(values) };
  },
  smaller: (values) => crossEntropy(values, best(values)),
  larger: (values) => crossEntropy(values, values.normal),
  equal: { stated: (values) => closed(values), reference: (values) => crossEntropy(values, values.normal) },
  mutants: {
    'the determinant with the other sign': { stated: (values) => closed(values, { logs: -0.5 }) },
    'the shift of the means left out': { stated: (values) => closed(values, { shift: 0 }) },
    'the covariance not inverted': {
      stated: (values) => closed(values, { precision: values.normal.covariance }),
    },
    'the second moment for the covariance': {
      smaller: (values) =>
        crossEntropy(values, {
          mean: meanOf(values),
          covariance: add(covarianceOf(values), outer(meanOf(values), meanOf(values))),
        }),
    },
    'half of the spread': {
      smaller: (values) =>
        crossEntropy(values, { mean: meanOf(values), covariance: scale(0.5, covarianceOf(values)) }),
    },
  },
});
