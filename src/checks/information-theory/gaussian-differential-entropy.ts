import { identity } from '#checks/kit/identity.ts';
import { type Normal, averageOfQuadratic, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { multiply, quadraticForm, trace } from '#numerics/matrix.ts';
import { subtractVectors } from '#numerics/vector.ts';

/** The parts of the third row; the fourth carries them in one logarithm. */
interface Form {
  quadratic: number;
  determinant: number;
  base: number;
}
const RIGHT: Form = { quadratic: 1, determinant: 1, base: 2 * Math.PI };

const rows = (normal: Normal, { quadratic, determinant: sign, base }: Form = RIGHT) => {
  const { mean, covariance } = normal;
  const d = mean.length;
  const logDeterminant = sign * Math.log(determinant(covariance));
  const energy = averageOfQuadratic(normal, (x) =>
    quadraticForm(inverse(covariance), subtractVectors(x, mean)),
  );
  const constant = (d / 2) * Math.log(base) + logDeterminant / 2;
  return {
    average: constant + (quadratic * energy) / 2,
    trace: constant + (quadratic * trace(multiply(inverse(covariance), covariance))) / 2,
    closed: 0.5 * Math.log((base * Math.exp(quadratic)) ** d * determinant(covariance) ** sign),
  };
};

export default identity({
  formulas: {
    'atlas-gaussian-differential-entropy': String.raw`
\begin{aligned}
h(\mathbf{x}) &= -\mathbb{E}\bigl[\log\mathcal{N}(\mathbf{x}\mid\boldsymbol\mu,\boldsymbol\Sigma)\bigr] \\
&= \tfrac{d}{2}\log(2\pi) + \tfrac12\log|\boldsymbol\Sigma| + \tfrac12\,\mathbb{E}\bigl[(\mathbf{x}-\boldsymbol\mu)^{T}\boldsymbol\Sigma^{-1}(\mathbf{x}-\boldsymbol\mu)\bigr] \\
&= \tfrac{d}{2}\log(2\pi) + \tfrac12\log|\boldsymbol\Sigma| + \tfrac12\operatorname{tr}(\boldsymbol\Sigma^{-1}\boldsymbol\Sigma) \\
&= \tfrac12\log\bigl((2\pi e)^{d}\,|\boldsymbol\Sigma|\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the mean log density, by a rule that is exact for quadratics',
    zh: '对数密度的平均，所用求积公式对二次函数精确',
  },
  draw: (random) => drawNormal(random, random.integer(1, 4)),
  stated: (normal) => rows(normal),
  reference: (normal) => {
    const value = -averageOfQuadratic(normal, (x) => logNormal(x, normal));
    return { average: value, trace: value, closed: value };
  },
  mutants: {
    'the energy left out': (normal) => rows(normal, { ...RIGHT, quadratic: 0 }),
    'the determinant with the other sign': (normal) => rows(normal, { ...RIGHT, determinant: -1 }),
    'π for 2π': (normal) => rows(normal, { ...RIGHT, base: Math.PI }),
    'one dimension for d': (normal) => ({
      ...rows(normal),
      closed: 0.5 * Math.log(2 * Math.PI * Math.E * determinant(normal.covariance)),
    }),
    'the determinant not under the half': (normal) => ({
      ...rows(normal),
      trace: rows(normal).trace + Math.log(determinant(normal.covariance)) / 2,
    }),
  },
});
