import { inequality } from '#checks/kit/inequality.ts';
import { notComputable } from '#checks/kit/options.ts';
import { sumOver } from '#checks/shared/decision-process.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Vector } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\hat\mu &= \frac{1}{n}\sum_{t=1}^{n} X_t \\
P\Biggl(\mu \geq \hat\mu + \sqrt{\frac{2\log(\frac{1}{\delta})}{n}}\Biggr) &\leq \delta, \qquad \forall\,\delta\in(0,1)
\end{aligned}`;
/** What is added to the sample mean. */
const WIDTH = String.raw`\sqrt{\frac{2\log(\frac{1}{\delta})}{n}}`;

/** Rewards μ ± 1 with equal chance, and the level. */
interface Values {
  signs: Vector;
  mu: number;
  delta: number;
}

/** The share of the sequences of n signs whose mean is at most −width. */
function signsBelow(n: number, width: number): number {
  let choose = 1;
  return sumOver(n + 1, (heads) => {
    const share = (2 * heads - n) / n <= -width + 1e-12 ? choose / 2 ** n : 0;
    choose = (choose * (n - heads)) / (heads + 1);
    return share;
  });
}

/** P(μ ≥ mean + width) for such signs and for normal rewards of variance 1. */
const probabilities =
  (width: string) =>
  ({ signs, delta }: Values) => {
    const n = signs.length;
    const margin = fromTex(width, () => ({ '\\delta': delta, n }))(undefined);
    const z = margin * Math.sqrt(n);
    return {
      signs: signsBelow(n, margin),
      normal: integrate((x) => gaussian(x, { mean: 0, sd: 1 }), [-z - 12, -z - 4, -z], 1e-14),
    };
  };

const mean = (tex: string) =>
  fromTex(tex, ({ signs, mu }: Values) => ({ n: signs.length, X: signs.map((sign) => mu + sign) }), {
    of: String.raw`\hat\mu`,
  });

export default inequality({
  formulas: { 'formulary-sub-gaussian-bound': TEX },
  against: {
    en: 'exact probabilities for random signs (binomial) and for normal rewards (integral)',
    zh: '随机符号（二项分布）与正态奖励（积分）的精确概率',
  },
  draw: (random): Values => ({
    signs: random.list(random.integer(1, 40), () => random.sign()),
    mu: random.between(-1, 1),
    delta: Math.exp(-random.between(0.1, 9)),
  }),
  smaller: probabilities(WIDTH),
  larger: ({ delta }) => ({ signs: delta, normal: delta }),
  equal: {
    stated: mean(TEX),
    reference: ({ signs, mu }) => mu + (2 * signs.filter((sign) => sign > 0).length) / signs.length - 1,
  },
  mutants: {
    'the 2 left out': { smaller: probabilities(WIDTH.replace('2', '')) },
    'the number of samples outside of the root': {
      smaller: probabilities(String.raw`\frac{\sqrt{2\log(\frac{1}{\delta})}}{n}`),
    },
    'the square of the level': { larger: ({ delta }) => ({ signs: delta ** 2, normal: delta ** 2 }) },
    'a sum for the mean': { stated: mean(TEX.replace(String.raw`\frac{1}{n}`, '')) },
  },
  sourceReads: {
    'formulary-sub-gaussian-bound': notComputable(
      'the formula is read correctly, its premise in words is not',
    ),
  },
});
