import { sampling } from '#checks/kit/sampling.ts';
import {
  type LatentLine,
  drawApproximation,
  drawLine,
  expectedLogGiven,
  logGiven,
} from '#checks/shared/latent-line.ts';
import type { Gaussian } from '#numerics/gaussian.ts';

/** A model at its datum, other data of the same set, and the encoder's normal for the first. */
interface Values {
  model: LatentLine;
  others: readonly number[];
  q: Gaussian;
}

const count = ({ others }: Values): number => others.length + 1;

export default sampling({
  formulas: {
    'formulary-vae-reconstruction-monte-carlo': String.raw`\mathbb{E}_{z\sim q(z|x;\phi)}\bigl[\log p(x|z;\theta)\bigr] \approx \frac{1}{M} \sum_{m=1}^{M} \log p\bigl(x|\tilde z^{(m)};\theta\bigr)`,
  },
  against: {
    en: 'means over a few reparameterised samples, for a linear decoder',
    zh: '线性解码器情形对少量重参数化样本的平均',
  },
  draw: (random): Values => ({
    model: drawLine(random),
    others: random.list(random.integer(1, 3), () => random.between(-3, 3)),
    q: drawApproximation(random),
  }),
  sample: (values, random) => {
    const { model, q } = values;
    const M = count(values);
    const terms = random.list(M, () => logGiven(model, q.mean + q.sd * random.normal()));
    return terms.reduce((sum, term) => sum + term, 0) / M;
  },
  stated: ({ model, q }) => expectedLogGiven(model, q),
  mutants: {
    'the sum for the mean': (values) => count(values) * expectedLogGiven(values.model, values.q),
    'the code at its mean': ({ model, q }) => logGiven(model, q.mean),
    'a code of unit variance': ({ model, q }) => expectedLogGiven(model, { mean: q.mean, sd: 1 }),
  },
  sourceReads: {
    'formulary-vae-reconstruction-monte-carlo': (values) => {
      const { model, others, q } = values;
      const data = [model.x, ...others];
      return data.reduce((sum, x) => sum + expectedLogGiven({ ...model, x }, q), 0) / count(values);
    },
  },
});
