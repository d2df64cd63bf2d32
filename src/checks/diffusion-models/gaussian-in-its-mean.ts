import { identity } from '#checks/kit/identity.ts';
import { logDensity } from '#checks/shared/latent-normal.ts';
import { luFactor, luInverse } from '#numerics/lu.ts';
import { type Matrix, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** v of length m, an m × n matrix A with n ≤ m, a covariance B, and two points w: ∝ says how densities relate there. */
interface Values {
  v: Vector;
  A: Matrix;
  B: Matrix;
  w: Vector;
  other: Vector;
}

const inverse = (a: Matrix): Matrix => luInverse(luFactor(a));

/** log of the density in w at one point over that at the other, with a choice of its mean and covariance. */
const ratio =
  (
    normal: (parts: { AtBinv: Matrix; precision: Matrix; v: Vector }) => { mean: Vector; covariance: Matrix },
  ) =>
  ({ v, A, B, w, other }: Values): number => {
    const AtBinv = multiply(transpose(A), inverse(B));
    const stated = normal({ AtBinv, precision: multiply(AtBinv, A), v });
    return logDensity(w, stated) - logDensity(other, stated);
  };

export default identity({
  formulas: {
    'udl-18-13': String.raw`\mathrm{Norm}_{\mathbf{v}}[\mathbf{A}\mathbf{w},\mathbf{B}] \propto \mathrm{Norm}_{\mathbf{w}}\Bigl[\bigl(\mathbf{A}^T\mathbf{B}^{-1}\mathbf{A}\bigr)^{-1}\mathbf{A}^T\mathbf{B}^{-1}\mathbf{v},\ \bigl(\mathbf{A}^T\mathbf{B}^{-1}\mathbf{A}\bigr)^{-1}\Bigr]`,
    'udl-18-46': String.raw`\mathrm{Norm}_{\mathbf{v}}[\mathbf{A}\mathbf{w},\mathbf{B}] \propto \mathrm{Norm}_{\mathbf{w}}\Bigl[(\mathbf{A}^T\mathbf{B}^{-1}\mathbf{A})^{-1}\mathbf{A}^T\mathbf{B}^{-1}\mathbf{v},\ (\mathbf{A}^T\mathbf{B}^{-1}\mathbf{A})^{-1}\Bigr]`,
  },
  against: {
    en: 'the density of v with mean Aw at two points w, in logarithms',
    zh: '均值为 Aw 的 v 的密度在两点 w 处的比值，取对数',
  },
  draw: (random): Values => {
    const n = random.integer(1, 3);
    const m = n + random.integer(0, 2);
    return {
      v: random.vector(m),
      A: random.list(m, (i) => random.list(n, (j) => random.normal() / 2 + (i === j ? 1.5 : 0))),
      B: random.positiveDefinite(m),
      w: random.vector(n),
      other: random.vector(n),
    };
  },
  stated: ratio(({ AtBinv, precision, v }) => ({
    mean: multiplyVector(inverse(precision), multiplyVector(AtBinv, v)),
    covariance: inverse(precision),
  })),
  reference: ({ v, A, B, w, other }) => {
    const at = (point: Vector): number => logDensity(v, { mean: multiplyVector(A, point), covariance: B });
    return at(w) - at(other);
  },
  mutants: {
    'the precision for the covariance': ratio(({ AtBinv, precision, v }) => ({
      mean: multiplyVector(inverse(precision), multiplyVector(AtBinv, v)),
      covariance: precision,
    })),
    'the mean not multiplied by the covariance': ratio(({ AtBinv, precision, v }) => ({
      mean: multiplyVector(AtBinv, v),
      covariance: inverse(precision),
    })),
    'the sign of the mean': ratio(({ AtBinv, precision, v }) => ({
      mean: multiplyVector(inverse(precision), multiplyVector(AtBinv, v)).map((x) => -x),
      covariance: inverse(precision),
    })),
    'the covariance of the noise not inverted': ({ v, A, B, w, other }) =>
      ratio(({ AtBinv, precision, v: given }) => ({
        mean: multiplyVector(inverse(precision), multiplyVector(AtBinv, given)),
        covariance: inverse(precision),
      }))({ v, A, B: inverse(B), w, other }),
  },
});
