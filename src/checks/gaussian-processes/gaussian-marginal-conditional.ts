import { identity } from '#checks/kit/identity.ts';
import { type Normal, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { block, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { conditionByPrecision } from '#checks/shared/gaussian-processes-data.ts';
import { type Matrix, add, entry, multiply, multiplyVector, scale, symmetrise } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, subtractVectors } from '#numerics/vector.ts';

interface Values {
  normal: Normal;
  split: number;
  x: Vector;
}
const rows = (
  { normal: { mean, covariance }, split, x }: Values,
  { sign = -1, back = inverse as (S: Matrix) => Matrix, shift = 1 } = {},
) => {
  const [a, b] = [[0, split] as const, [split, mean.length] as const];
  const gain = multiply(block(covariance, a, b), back(block(covariance, b, b)));
  const first: Normal = { mean: mean.slice(0, split), covariance: block(covariance, a, a) };
  return {
    // Marginals as normals of their own blocks.
    marginal: logNormal(x.slice(0, split), first),
    mean: addScaled(
      first.mean,
      shift,
      multiplyVector(gain, subtractVectors(x.slice(split), mean.slice(split))),
    ),
    covariance: add(first.covariance, scale(sign, multiply(gain, block(covariance, b, a)))),
  };
};

export default identity({
  formulas: {
    'atlas-gaussian-marginal-conditional': String.raw`
\begin{aligned}
\begin{bmatrix}\mathbf{x}_a\\ \mathbf{x}_b\end{bmatrix} &\sim \mathcal{N}\biggl(\begin{bmatrix}\boldsymbol\mu_a\\ \boldsymbol\mu_b\end{bmatrix},\begin{bmatrix}\boldsymbol\Sigma_{aa}&\boldsymbol\Sigma_{ab}\\ \boldsymbol\Sigma_{ba}&\boldsymbol\Sigma_{bb}\end{bmatrix}\biggr) \\
p(\mathbf{x}_a) &= \mathcal{N}(\mathbf{x}_a\mid\boldsymbol\mu_a,\boldsymbol\Sigma_{aa}) \\
p(\mathbf{x}_a\mid\mathbf{x}_b) &= \mathcal{N}\bigl(\mathbf{x}_a\mid\boldsymbol\mu_a+\boldsymbol\Sigma_{ab}\boldsymbol\Sigma_{bb}^{-1}(\mathbf{x}_b-\boldsymbol\mu_b),\ \boldsymbol\Sigma_{aa}-\boldsymbol\Sigma_{ab}\boldsymbol\Sigma_{bb}^{-1}\boldsymbol\Sigma_{ba}\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the blocks of the precision, and joint density over conditional density',
    zh: '精度矩阵的分块，以及联合密度与条件密度之比',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { normal: drawNormal(random, n), split: random.integer(1, n - 1), x: random.vector(n) };
  },
  stated: (values) => rows(values),
  reference: ({ normal, split, x }) => {
    // Of b given a: log p(a) = log p(a, b) − log p(b | a).
    const { mean, covariance } = normal;
    const order = [...mean.keys()];
    const turned = [...order.slice(split), ...order.slice(0, split)];
    const swapped = turned.map((i) => turned.map((j) => entry(covariance, i, j)));
    const aGivenB = conditionByPrecision(swapped, subtractVectors(x.slice(split), mean.slice(split)));
    const bGivenA = conditionByPrecision(
      covariance,
      subtractVectors(x.slice(0, split), mean.slice(0, split)),
    );
    const rest = {
      mean: addVectors(mean.slice(split), bGivenA.mean),
      covariance: symmetrise(bGivenA.covariance),
    };
    return {
      marginal: logNormal(x, normal) - logNormal(x.slice(split), rest),
      mean: addVectors(mean.slice(0, split), aGivenB.mean),
      covariance: aGivenB.covariance,
    };
  },
  mutants: {
    'the covariance growing': (values) => rows(values, { sign: 1 }),
    'the block not inverted': (values) => rows(values, { back: (S) => S }),
    'the shift of the mean with a minus': (values) => rows(values, { shift: -1 }),
    'the conditional for the marginal': (values) => ({
      ...rows(values),
      marginal: logNormal(values.x.slice(0, values.split), {
        mean: rows(values).mean,
        covariance: symmetrise(rows(values).covariance),
      }),
    }),
  },
});
