import { identity } from '#checks/kit/identity.ts';
import { type Normal, averageOfQuadratic, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { multiply, quadraticForm, trace } from '#numerics/matrix.ts';
import { subtractVectors } from '#numerics/vector.ts';

interface Values {
  q: Normal;
  p: Normal;
}
interface Form {
  ratio: number;
  dimension: number;
  inverted: 'p' | 'q';
  energies: readonly [number, number];
}
const RIGHT: Form = { ratio: 1, dimension: 1, inverted: 'p', energies: [-1, 1] };

const rows = ({ q, p }: Values, { ratio, dimension, inverted, energies: [own, other] }: Form = RIGHT) => {
  const between = subtractVectors(q.mean, p.mean);
  const precision = inverse(inverted === 'p' ? p.covariance : q.covariance);
  const energy = (normal: Normal) =>
    averageOfQuadratic(q, (x) => quadraticForm(inverse(normal.covariance), subtractVectors(x, normal.mean)));
  const logs = ratio * Math.log(determinant(p.covariance) / determinant(q.covariance));
  return {
    energies: 0.5 * (logs + own * energy(q) + other * energy(p)),
    closed:
      0.5 *
      (logs -
        dimension * between.length +
        trace(multiply(precision, q.covariance)) +
        quadraticForm(precision, between)),
  };
};

export default identity({
  formulas: {
    'atlas-gaussian-kl-derivation': String.raw`
\begin{aligned}
\mathrm{KL}(q\,\|\,p) &= \mathbb{E}_{q}\bigl[\log q(\mathbf{x}) - \log p(\mathbf{x})\bigr] \\
&= \tfrac12\log\frac{|\boldsymbol\Sigma_p|}{|\boldsymbol\Sigma_q|} - \tfrac12\,\mathbb{E}_{q}\bigl[(\mathbf{x}-\boldsymbol\mu_q)^{T}\boldsymbol\Sigma_q^{-1}(\mathbf{x}-\boldsymbol\mu_q)\bigr] + \tfrac12\,\mathbb{E}_{q}\bigl[(\mathbf{x}-\boldsymbol\mu_p)^{T}\boldsymbol\Sigma_p^{-1}(\mathbf{x}-\boldsymbol\mu_p)\bigr] \\
&= \tfrac12\Bigl(\log\frac{|\boldsymbol\Sigma_p|}{|\boldsymbol\Sigma_q|} - d + \operatorname{tr}(\boldsymbol\Sigma_p^{-1}\boldsymbol\Sigma_q) + (\boldsymbol\mu_q-\boldsymbol\mu_p)^{T}\boldsymbol\Sigma_p^{-1}(\boldsymbol\mu_q-\boldsymbol\mu_p)\Bigr)
\end{aligned}`,
  },
  against: {
    en: 'the mean difference of the log densities, by a rule that is exact for quadratics',
    zh: '两个对数密度之差的平均，所用求积公式对二次函数精确',
  },
  draw: (random): Values => {
    const d = random.integer(1, 4);
    return { q: drawNormal(random, d), p: drawNormal(random, d) };
  },
  stated: (values) => rows(values),
  reference: ({ q, p }) => {
    const value = averageOfQuadratic(q, (x) => logNormal(x, q) - logNormal(x, p));
    return { energies: value, closed: value };
  },
  mutants: {
    'the determinants exchanged': (values) => rows(values, { ...RIGHT, ratio: -1 }),
    'the dimension left out': (values) => rows(values, { ...RIGHT, dimension: 0 }),
    'the covariance of q inverted': (values) => rows(values, { ...RIGHT, inverted: 'q' }),
    'the energies with exchanged signs': (values) => rows(values, { ...RIGHT, energies: [1, -1] }),
  },
});
