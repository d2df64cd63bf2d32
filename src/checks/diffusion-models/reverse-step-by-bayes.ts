import { identity } from '#checks/kit/identity.ts';
import { drawBetas, stateAt } from '#checks/shared/diffusion-chain.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

const TEX = String.raw`q(\mathbf{z}_{t-1}|\mathbf{z}_t) = \frac{q(\mathbf{z}_t|\mathbf{z}_{t-1})\,q(\mathbf{z}_{t-1})}{q(\mathbf{z}_t)}`;

/** Normal data, a step t ≥ 2 of the chain, and both its states. */
interface Values {
  data: Gaussian;
  betas: Vector;
  t: number;
  before: number;
  after: number;
}

/** Covariance of two states for random data: the datum counts as one more noise. */
const covariance = ({ data, betas }: Values, s: number, t: number): number => {
  const [a, b] = [stateAt(betas, s), stateAt(betas, t)];
  return a.signal * b.signal * data.sd ** 2 + dot(a.noises, b.noises);
};
const marginal = (values: Values, t: number): Gaussian => ({
  mean: stateAt(values.betas, t).signal * values.data.mean,
  sd: Math.sqrt(covariance(values, t, t)),
});

const names = (values: Values) => {
  const { betas, t, before, after } = values;
  const beta = component(betas, t - 1);
  return {
    [String.raw`q(\mathbf{z}_t|\mathbf{z}_{t-1})`]: gaussian(after, {
      mean: Math.sqrt(1 - beta) * before,
      sd: Math.sqrt(beta),
    }),
    [String.raw`q(\mathbf{z}_{t-1})`]: gaussian(before, marginal(values, t - 1)),
    [String.raw`q(\mathbf{z}_t)`]: gaussian(after, marginal(values, t)),
  };
};

export default identity({
  formulas: { 'udl-18-11': TEX },
  against: {
    en: 'the regression of one state on the next, for normal data',
    zh: '数据服从正态时前一状态对后一状态的回归',
  },
  scale: 0.01,
  draw: (random): Values => {
    const betas = drawBetas(random, 4);
    return {
      data: { mean: random.between(-1, 1), sd: random.between(0.5, 1.5) },
      betas,
      t: random.integer(2, 4),
      before: random.between(-1.2, 1.2),
      after: random.between(-1.2, 1.2),
    };
  },
  stated: fromTex(TEX, names),
  reference: (values) => {
    const { t, before, after } = values;
    const [here, there] = [marginal(values, t - 1), marginal(values, t)];
    const slope = covariance(values, t - 1, t) / there.sd ** 2;
    return gaussian(before, {
      mean: here.mean + slope * (after - there.mean),
      sd: Math.sqrt(here.sd ** 2 - slope ** 2 * there.sd ** 2),
    });
  },
  mutants: {
    'the marginals exchanged': fromTex(
      String.raw`p = \frac{q(\mathbf{z}_t|\mathbf{z}_{t-1})\,q(\mathbf{z}_t)}{q(\mathbf{z}_{t-1})}`,
      names,
    ),
    'not divided by the later marginal': fromTex(TEX.replace(String.raw`{q(\mathbf{z}_t)}`, '{1}'), names),
    'the earlier marginal left out': fromTex(TEX.replace(String.raw`\,q(\mathbf{z}_{t-1})}`, '}'), names),
  },
});
