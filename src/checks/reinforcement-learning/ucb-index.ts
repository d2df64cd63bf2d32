import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`
\mathrm{UCB}_i(t-1,\delta) = \begin{cases}
\infty & \text{if } T_i(t-1) = 0 \\
\hat\mu_i(t-1) + \sqrt{\dfrac{2\log(\frac{1}{\delta})}{T_i(t-1)}} & \text{o.w.}
\end{cases}`;

interface Values {
  pulls: number;
  mean: number;
  delta: number;
}

/** e^{−index}, so that an infinite index is the number 0. */
const index = (tex: string) => {
  const read = fromTex(tex, ({ pulls, mean, delta }: Values) => ({
    'T_i(t-1)': pulls,
    '\\hat\\mu_i(t-1)': mean,
    '\\delta': delta,
  }));
  return (values: Values): number => Math.exp(-read(values));
};

export default identity({
  formulas: { 'formulary-ucb-index': TEX },
  against: {
    en: 'the largest mean m with exp(−T(m − sample mean)²/2) at least δ, by bisection',
    zh: '使 exp(−T(m − 样本均值)²/2) 不小于 δ 的最大均值 m，二分求得',
  },
  draw: (random): Values => ({
    pulls: random.integer(0, 12),
    mean: random.between(-1, 1),
    delta: Math.exp(-random.between(0.1, 4)),
  }),
  stated: index(TEX),
  reference: ({ pulls, mean, delta }) => {
    const isPlausible = (m: number): boolean => Math.exp((-pulls * (m - mean) ** 2) / 2) >= delta;
    if (isPlausible(1e6)) return 0;
    let [low, high] = [mean, 1e6];
    for (let halving = 0; halving < 80; halving += 1) {
      const middle = (low + high) / 2;
      if (isPlausible(middle)) low = middle;
      else high = middle;
    }
    return Math.exp(-low);
  },
  mutants: {
    'an arm without data has index 0': index(TEX.replace(String.raw`\infty`, '0')),
    'the bound below': index(TEX.replace('+ ', '- ')),
    'the 2 left out': index(TEX.replace('2', '')),
    'the pulls outside of the root': index(
      TEX.replace(
        String.raw`\sqrt{\dfrac{2\log(\frac{1}{\delta})}{T_i(t-1)}}`,
        String.raw`\frac{\sqrt{2\log(\frac{1}{\delta})}}{T_i(t-1)}`,
      ),
    ),
  },
  sourceReads: { 'formulary-ucb-index': notComputable('only the letter of the estimate is misread') },
});
