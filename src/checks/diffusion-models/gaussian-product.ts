import { identity } from '#checks/kit/identity.ts';
import { type Normal, drawNormal, logDensity } from '#checks/shared/latent-normal.ts';
import { luFactor, luInverse } from '#numerics/lu.ts';
import { type Matrix, add, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, subtractVectors } from '#numerics/vector.ts';

/** Two normals, and two points: ∝ says how densities relate there. */
interface Values {
  first: Normal;
  second: Normal;
  w: Vector;
  other: Vector;
}

const inverse = (a: Matrix): Matrix => luInverse(luFactor(a));
const precise = ({ mean, covariance }: Normal): Vector => multiplyVector(inverse(covariance), mean);
const covarianceOf = ({ first, second }: Values): Matrix =>
  inverse(add(inverse(first.covariance), inverse(second.covariance)));

/** log of the product's density at one point over that at the other. */
const ratio = (normal: (values: Values) => Normal) => (values: Values) => {
  const stated = normal(values);
  return logDensity(values.w, stated) - logDensity(values.other, stated);
};

export default identity({
  formulas: {
    'udl-18-14': String.raw`\mathrm{Norm}_{\mathbf{w}}[\mathbf{a},\mathbf{A}]\cdot\mathrm{Norm}_{\mathbf{w}}[\mathbf{b},\mathbf{B}] \propto \mathrm{Norm}_{\mathbf{w}}\Bigl[\bigl(\mathbf{A}^{-1}+\mathbf{B}^{-1}\bigr)^{-1}\bigl(\mathbf{A}^{-1}\mathbf{a}+\mathbf{B}^{-1}\mathbf{b}\bigr),\ \bigl(\mathbf{A}^{-1}+\mathbf{B}^{-1}\bigr)^{-1}\Bigr]`,
    'udl-18-47': String.raw`\mathrm{Norm}_{\mathbf{x}}[\mathbf{a},\mathbf{A}]\,\mathrm{Norm}_{\mathbf{x}}[\mathbf{b},\mathbf{B}] \propto \mathrm{Norm}_{\mathbf{x}}\Bigl[(\mathbf{A}^{-1}+\mathbf{B}^{-1})^{-1}(\mathbf{A}^{-1}\mathbf{a}+\mathbf{B}^{-1}\mathbf{b}),\ (\mathbf{A}^{-1}+\mathbf{B}^{-1})^{-1}\Bigr]`,
  },
  against: {
    en: 'the two densities multiplied, at two points, in logarithms',
    zh: '两个密度在两点处直接相乘再求比值，取对数',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    return {
      first: drawNormal(random, n),
      second: drawNormal(random, n),
      w: random.vector(n),
      other: random.vector(n),
    };
  },
  stated: ratio((values) => ({
    mean: multiplyVector(covarianceOf(values), addVectors(precise(values.first), precise(values.second))),
    covariance: covarianceOf(values),
  })),
  reference: ({ first, second, w, other }) =>
    [first, second].reduce((sum, normal) => sum + logDensity(w, normal) - logDensity(other, normal), 0),
  mutants: {
    'the covariances added': ratio((values) => ({
      mean: multiplyVector(covarianceOf(values), addVectors(precise(values.first), precise(values.second))),
      covariance: add(values.first.covariance, values.second.covariance),
    })),
    'the plain sum of the means': ratio((values) => ({
      mean: multiplyVector(covarianceOf(values), addVectors(values.first.mean, values.second.mean)),
      covariance: covarianceOf(values),
    })),
    'the weights of the means exchanged': ratio((values) => ({
      mean: multiplyVector(
        covarianceOf(values),
        addVectors(
          precise({ ...values.first, covariance: values.second.covariance }),
          precise({ ...values.second, covariance: values.first.covariance }),
        ),
      ),
      covariance: covarianceOf(values),
    })),
    'the means subtracted': ratio((values) => ({
      mean: multiplyVector(
        covarianceOf(values),
        subtractVectors(precise(values.first), precise(values.second)),
      ),
      covariance: covarianceOf(values),
    })),
  },
});
