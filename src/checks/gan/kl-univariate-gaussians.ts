import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian, logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`D_{kl} = \log\biggl[\frac{\sigma_2}{\sigma_1}\biggr] + \frac{\sigma_1^2+(\mu_1-\mu_2)^2}{2\sigma_2^2} - \frac{1}{2}`;

interface Values {
  means: readonly [number, number];
  sds: readonly [number, number];
}
const names = ({ means, sds }: Values) => ({ '\\mu': means, '\\sigma': sds });

export default quadrature({
  formulas: { 'udl-15-20': TEX },
  against: {
    en: 'the mean difference of the log densities, integrated',
    zh: '对数密度之差的平均，数值积分',
  },
  draw: (random): Values => ({
    means: [random.between(-2, 2), random.between(-2, 2)],
    sds: [random.between(0.5, 2), random.between(0.5, 2)],
  }),
  stated: fromTex(TEX, names),
  reference: ({ means: [m1, m2], sds: [s1, s2] }) => {
    const [first, second] = [
      { mean: m1, sd: s1 },
      { mean: m2, sd: s2 },
    ];
    return integrate(
      (z) => gaussian(z, first) * (logGaussian(z, first) - logGaussian(z, second)),
      [-12, -4, 0, 4, 12].map((n) => m1 + s1 * n),
    );
  },
  mutants: {
    'the standard deviations exchanged': fromTex(
      TEX.replace(String.raw`\frac{\sigma_2}{\sigma_1}`, String.raw`\frac{\sigma_1}{\sigma_2}`),
      names,
    ),
    'the half missing': fromTex(TEX.replace(String.raw`- \frac{1}{2}`, ''), names),
    'standard deviations for variances': fromTex(TEX.replaceAll(/(\\sigma_[12])\^2/g, '$1'), names),
    'divided by the first variance': fromTex(
      TEX.replace(String.raw`{2\sigma_2^2}`, String.raw`{2\sigma_1^2}`),
      names,
    ),
  },
});
