import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const MIN_MAX = String.raw`\hat{x}_n = \frac{x_n - \min_i x_i}{\max_i x_i - \min_i x_i}`;
const STANDARD = String.raw`\hat{x}_n = \frac{x_n - \mu}{\sigma}`;

/** A feature a + bu; u runs from 0 to 1. */
interface Values {
  u: Vector;
  a: number;
  b: number;
}

const feature = ({ u, a, b }: Values): Vector => u.map((value) => a + b * value);
const mean = (x: Vector): number => x.reduce((sum, value) => sum + value, 0) / x.length;
const sd = (x: Vector): number => Math.sqrt(mean(x.map((value) => (value - mean(x)) ** 2)));

/** The values of the first formula; of the second the mean, the variance and the covariance with the feature. */
const evaluate = (minMax: string, standard: string) => (values: Values) => {
  const x = feature(values);
  const at = (tex: string): Vector =>
    x.map((_, i) =>
      fromTex(tex, () => ({ x, n: i + 1, i: range(x.length), '\\mu': mean(x), '\\sigma': sd(x) }))(undefined),
    );
  const scores = at(standard);
  return {
    'min-max': at(minMax),
    mean: mean(scores),
    variance: mean(scores.map((score) => score ** 2)) - mean(scores) ** 2,
    covariance: mean(scores.map((score, i) => score * (component(x, i) - mean(x)))),
  };
};

export default identity({
  formulas: { 'formulary-min-max-scaling': MIN_MAX, 'formulary-standardisation': STANDARD },
  against: {
    en: 'the same feature in another unit, from 0 to 1; mean 0, variance 1, covariance σ with the feature',
    zh: '同一特征换成 0 到 1 的单位；均值 0，方差 1，与原特征的协方差为 σ',
  },
  cases: 100,
  draw: (random): Values => ({
    u: [0, ...random.list(random.integer(1, 4), () => random.between(0, 1)), 1],
    a: random.between(-2, 2),
    b: random.between(0.5, 3),
  }),
  stated: evaluate(MIN_MAX, STANDARD),
  reference: (values) => ({ 'min-max': values.u, mean: 0, variance: 1, covariance: sd(feature(values)) }),
  mutants: {
    'the least value not subtracted': evaluate(
      MIN_MAX.replace(String.raw`x_n - \min_i x_i`, 'x_n'),
      STANDARD,
    ),
    'divided by the largest value': evaluate(
      MIN_MAX.replace(String.raw`\max_i x_i - \min_i x_i`, String.raw`\max_i x_i`),
      STANDARD,
    ),
    'divided by the variance': evaluate(
      MIN_MAX,
      STANDARD.replace(String.raw`{\sigma}`, String.raw`{\sigma^2}`),
    ),
    'the mean added': evaluate(MIN_MAX, STANDARD.replace('- ', '+ ')),
  },
  sourceReads: { 'formulary-min-max-scaling': notComputable('the formula is sound, its heading is not') },
});
