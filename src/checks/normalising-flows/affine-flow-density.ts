import { identity } from '#checks/kit/identity.ts';
import { type Normal, logDensity } from '#checks/shared/latent-normal.ts';
import { luDeterminant, luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, identity as unit, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** x = Az + b. */
interface Values {
  A: Matrix;
  b: Vector;
  x: Vector;
}

const standard = (d: number): Normal => ({ mean: zeroVector(d), covariance: unit(d) });

/** log of the stated density; `power` is the exponent of the determinant. */
const density =
  (
    power: number,
    at: (values: Values) => Vector = ({ A, b, x }) => luSolve(luFactor(A), subtractVectors(x, b)),
  ) =>
  (values: Values): number =>
    logDensity(at(values), standard(values.x.length)) +
    power * Math.log(Math.abs(luDeterminant(luFactor(values.A))));

export default identity({
  formulas: {
    'udl-16-30': String.raw`Pr(\mathbf{x}) = Pr(\mathbf{z})\cdot\biggl|\frac{\partial \mathbf{f}[\mathbf{z}]}{\partial \mathbf{z}}\biggr|^{-1}`,
  },
  against: {
    en: 'the normal density with mean b and covariance AAᵀ, on the scale of logarithms',
    zh: '均值为 b、协方差为 AAᵀ 的正态密度，取对数比较',
  },
  draw: (random): Values => {
    const d = random.integer(1, 4);
    const [A, b] = [multiply(random.positiveDefinite(d), random.positiveDefinite(d)), random.vector(d)];
    return { A, b, x: addVectors(multiplyVector(A, random.vector(d)), b) };
  },
  stated: density(-1),
  reference: ({ A, b, x }) => logDensity(x, { mean: b, covariance: multiply(A, transpose(A)) }),
  mutants: {
    'the determinant not inverted': density(1),
    'the determinant left out': density(0),
    'the base density at x': density(-1, ({ x }) => x),
    'the inverse determinant squared': density(-2),
  },
});
