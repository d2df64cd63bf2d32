import { identity } from '#checks/kit/identity.ts';
import { type Normal, averageOfQuadratic, drawNormal, logDensity } from '#checks/shared/latent-normal.ts';
import { luDeterminant, luFactor, luInverse } from '#numerics/lu.ts';
import { identity as unit, multiply, quadraticForm, trace } from '#numerics/matrix.ts';
import { subtractVectors, zeroVector } from '#numerics/vector.ts';

interface Values {
  first: Normal;
  second: Normal;
}

/** Which parts of the closed form stand there; all ones and a one for the divergence itself. */
interface Form {
  dimension: number;
  determinants: number;
  inverted: 'second' | 'first';
}
const RIGHT: Form = { dimension: 1, determinants: 1, inverted: 'second' };

function closedForm({ first, second }: Values, form: Form = RIGHT): number {
  const inverse = luInverse(luFactor(form.inverted === 'second' ? second.covariance : first.covariance));
  const between = subtractVectors(second.mean, first.mean);
  const ratio = luDeterminant(luFactor(second.covariance)) / luDeterminant(luFactor(first.covariance));
  const other = form.inverted === 'second' ? first.covariance : second.covariance;
  return (
    0.5 *
    (trace(multiply(inverse, other)) +
      quadraticForm(inverse, between) -
      form.dimension * between.length +
      form.determinants * Math.log(ratio))
  );
}

/** E[log N₁ − log N₂] under N₁; the difference of two log normals is of degree two. */
const average = ({ first, second }: Values): number =>
  averageOfQuadratic(first, (z) => logDensity(z, first) - logDensity(z, second));

const standard = (d: number): Normal => ({ mean: zeroVector(d), covariance: unit(d) });
const both = (of: (values: Values) => number) => (values: Values) => ({
  general: of(values),
  standard: of({ first: values.first, second: standard(values.first.mean.length) }),
});

export default identity({
  formulas: {
    'udl-17-24': String.raw`D_{KL}\Bigl[q(\mathbf{z}|\mathbf{x},\boldsymbol\theta)\,\Big|\Big|\,Pr(\mathbf{z})\Bigr] = \frac{1}{2}\Bigl(\mathrm{Tr}[\boldsymbol\Sigma] + \boldsymbol\mu^{T}\boldsymbol\mu - D_{\mathbf{z}} - \log\bigl[\det[\boldsymbol\Sigma]\bigr]\Bigr)`,
    'udl-18-48': String.raw`D_{KL}\Bigl[\mathrm{Norm}_{\mathbf{w}}[\mathbf{a},\mathbf{A}]\,\Big|\Big|\,\mathrm{Norm}_{\mathbf{w}}[\mathbf{b},\mathbf{B}]\Bigr] = \frac{1}{2}\biggl(\mathrm{tr}\bigl[\mathbf{B}^{-1}\mathbf{A}\bigr] - d + (\mathbf{a}-\mathbf{b})^T\mathbf{B}^{-1}(\mathbf{a}-\mathbf{b}) + \log\biggl[\frac{|\mathbf{B}|}{|\mathbf{A}|}\biggr]\biggr)`,
    'formulary-vae-kl-gaussian': String.raw`
\begin{aligned}
\mathrm{KL}\bigl(\mathcal{N}(\mu_1,\Sigma_1)\,\big\|\,\mathcal{N}(\mu_2,\Sigma_2)\bigr) &= \frac{1}{2}\biggl(\mathrm{tr}\bigl(\Sigma_2^{-1}\Sigma_1\bigr) + (\mu_2-\mu_1)^{T}\Sigma_2^{-1}(\mu_2-\mu_1) - k + \log\frac{|\Sigma_2|}{|\Sigma_1|}\biggr) \\
\mathrm{KL}\bigl(\mathcal{N}(\mu_I,\Sigma_I)\,\big\|\,\mathcal{N}(0,I)\bigr) &= \frac{1}{2}\Bigl(\mathrm{tr}(\Sigma_I) + \mu_I^{T}\mu_I - k - \log|\Sigma_I|\Bigr)
\end{aligned}`,
  },
  against: {
    en: 'the mean difference of the two log densities, by a rule that is exact for quadratics',
    zh: '两个对数密度之差的平均，所用求积公式对二次函数精确',
  },
  draw: (random): Values => {
    const d = random.integer(1, 4);
    return { first: drawNormal(random, d), second: drawNormal(random, d) };
  },
  stated: both((values) => closedForm(values)),
  reference: both(average),
  mutants: {
    'the determinants exchanged': both((values) => closedForm(values, { ...RIGHT, determinants: -1 })),
    'the first covariance inverted': both((values) => closedForm(values, { ...RIGHT, inverted: 'first' })),
    'the dimension left out': both((values) => closedForm(values, { ...RIGHT, dimension: 0 })),
  },
  sourceReads: {
    // The divergence of a distribution from itself as half the trace of Σ⁻¹Σ.
    'formulary-vae-kl-gaussian': ({ first }) => {
      const value = 0.5 * trace(multiply(luInverse(luFactor(first.covariance)), first.covariance));
      return { general: value, standard: value };
    },
  },
});
