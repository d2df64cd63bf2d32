import { identity } from '#checks/kit/identity.ts';
import { sigmoid } from '#checks/shared/sigmoid.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';

const TEX = String.raw`Pr(y=1|x) = \mathrm{sig}[\phi_0+\phi_1 x]`;

/** Two classes with normal inputs of one spread; the second makes up this share. */
interface Values {
  means: readonly [number, number];
  sd: number;
  share: number;
  x: number;
}

/** The offset and slope for which the log-odds of the two classes are a line. */
const names = ({ means: [m0, m1], sd, share, x }: Values): Bindings => ({
  x,
  '\\phi_0': Math.log(share / (1 - share)) - (m1 ** 2 - m0 ** 2) / (2 * sd ** 2),
  '\\phi_1': (m1 - m0) / sd ** 2,
  '\\mathrm{sig}': sigmoid,
});

export default identity({
  formulas: { 'udl-6-21': TEX },
  against: {
    en: 'the rule of Bayes for two classes with normal inputs of equal spread',
    zh: '两类输入服从方差相同的正态分布时的贝叶斯公式',
  },
  draw: (random): Values => ({
    means: [random.normal(), random.normal()],
    sd: random.between(0.5, 1.5),
    share: random.between(0.2, 0.8),
    x: random.normal(),
  }),
  stated: fromTex(TEX, names),
  reference: ({ means: [m0, m1], sd, share, x }) => {
    const second = share * gaussian(x, { mean: m1, sd });
    return second / (second + (1 - share) * gaussian(x, { mean: m0, sd }));
  },
  mutants: {
    'the probability of the other class': fromTex(
      TEX.replace(String.raw`\phi_0+\phi_1 x`, String.raw`-\phi_0-\phi_1 x`),
      names,
    ),
    'the slope subtracted': fromTex(TEX.replace('+', '-'), names),
    'no sigmoid': fromTex(TEX.replace(String.raw`\mathrm{sig}`, ''), names),
    'the offset multiplied': fromTex(
      TEX.replace(String.raw`\phi_0+\phi_1 x`, String.raw`\phi_1+\phi_0 x`),
      names,
    ),
  },
});
