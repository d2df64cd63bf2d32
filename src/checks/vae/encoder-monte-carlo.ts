import type { Random } from '#checks/kit/random.ts';
import { sampling } from '#checks/kit/sampling.ts';
import { PRIOR, average, drawApproximation } from '#checks/shared/latent-line.ts';
import type { Gaussian } from '#numerics/gaussian.ts';

/** The encoder's normal, a function a[z] = cos[kz] + z, and how many samples are averaged. */
interface Values {
  q: Gaussian;
  k: number;
  N: number;
}

const a = ({ k }: Values, z: number): number => Math.cos(k * z) + z;
const estimate = (values: Values, random: Random): number => {
  const { q, N } = values;
  const terms = random.list(N, () => a(values, q.mean + q.sd * random.normal()));
  return terms.reduce((sum, term) => sum + term, 0) / N;
};

export default sampling({
  formulas: {
    'udl-17-22': String.raw`\mathbb{E}_{\mathbf{z}}\bigl[\mathrm{a}[\mathbf{z}]\bigr] = \int \mathrm{a}[\mathbf{z}]\,q(\mathbf{z}|\mathbf{x},\boldsymbol\theta)\,d\mathbf{z} \approx \frac{1}{N}\sum_{n=1}^{N}\mathrm{a}[\mathbf{z}^*_n]`,
  },
  against: { en: 'means of a few samples, drawn again and again', zh: '反复抽取的少量样本的平均' },
  draw: (random): Values => ({
    q: drawApproximation(random),
    k: random.between(0.5, 2),
    N: random.integer(1, 4),
  }),
  sample: estimate,
  stated: (values) => average(values.q, (z) => a(values, z)),
  mutants: {
    'the average under the prior': (values) => average(PRIOR, (z) => a(values, z)),
    'the function of the mean': (values) => a(values, values.q.mean),
    'the sum for the mean': (values) => values.N * average(values.q, (z) => a(values, z)),
  },
});
