import { sampling } from '#checks/kit/sampling.ts';
import { logistic } from '#checks/shared/logistic-functions.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

/** Two normal distributions and the scores slope·x + bend·x². */
interface Values {
  real: Gaussian;
  generated: Gaussian;
  slope: number;
  bend: number;
}

const score = (x: number, { slope, bend }: Values): number => slope * x + bend * x * x;

/** The third row. */
function integrals(values: Values, sign = -1): number {
  const mean = (of: Gaussian, term: (probability: number) => number): number =>
    integrate((x) => gaussian(x, of) * term(logistic(score(x, values))), [-10, -3, 0, 3, 10]);
  return (
    -mean(values.generated, (probability) => Math.log(1 - probability)) +
    sign * mean(values.real, (probability) => Math.log(probability))
  );
}

export default sampling({
  formulas: {
    'udl-15-6': String.raw`
\begin{aligned}
L[\boldsymbol\phi] &= -\frac{1}{J}\sum_{j=1}^{J}\biggl(\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}^*_j,\boldsymbol\phi]\bigr]\Bigr]\biggr) - \frac{1}{I}\sum_{i=1}^{I}\biggl(\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]\biggr) \\
&\approx -\mathbb{E}_{\mathbf{x}^*}\biggl[\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}^*,\boldsymbol\phi]\bigr]\Bigr]\biggr] - \mathbb{E}_{\mathbf{x}}\biggl[\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x},\boldsymbol\phi]\bigr]\Bigr]\biggr] \\
&= -\int Pr(\mathbf{x}^*)\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}^*,\boldsymbol\phi]\bigr]\Bigr]d\mathbf{x}^* - \int Pr(\mathbf{x})\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x},\boldsymbol\phi]\bigr]\Bigr]d\mathbf{x}
\end{aligned}`,
  },
  against: {
    en: 'the first row, averaged over sampled pairs of a generated and a real example',
    zh: '第一行：对抽样所得的“生成—真实”样本对取平均',
  },
  draw: (random): Values => ({
    real: { mean: random.between(-1.5, 1.5), sd: random.between(0.5, 1.5) },
    generated: { mean: random.between(-1.5, 1.5), sd: random.between(0.5, 1.5) },
    slope: random.between(-1, 1),
    bend: random.between(-0.15, 0.15),
  }),
  sample: (values, random) => {
    const { real, generated } = values;
    const x = real.mean + real.sd * random.normal();
    const other = generated.mean + generated.sd * random.normal();
    return -Math.log(1 - logistic(score(other, values))) - Math.log(logistic(score(x, values)));
  },
  stated: (values) => integrals(values),
  mutants: {
    'the densities exchanged': (values) =>
      integrals({ ...values, real: values.generated, generated: values.real }),
    'the real examples with the wrong sign': (values) => integrals(values, 1),
    'the mean of both for their sum': (values) => integrals(values) / 2,
  },
});
