import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`D_w = (\mu_1-\mu_2)^2 + \sigma_1^2 + \sigma_2^2 - 2\sqrt{\sigma_1^2\sigma_2^2}`;

interface Values {
  means: readonly [number, number];
  sds: readonly [number, number];
}

const names = ({ means, sds }: Values) => ({ '\\mu': means, '\\sigma': sds });

export default quadrature({
  formulas: { 'udl-15-21': TEX },
  against: {
    en: 'the mean squared distance between equal quantiles, integrated',
    zh: '相同分位点之间距离平方的积分',
  },
  draw: (random): Values => ({
    means: [random.between(-2, 2), random.between(-2, 2)],
    sds: [random.between(0.2, 3), random.between(0.2, 3)],
  }),
  stated: fromTex(TEX, names),
  // On a line the best plan sends each quantile to the same quantile.
  reference: ({ means: [m1, m2], sds: [s1, s2] }) =>
    integrate(
      (z) => gaussian(z, { mean: 0, sd: 1 }) * (m1 + s1 * z - (m2 + s2 * z)) ** 2,
      [-12, -4, 0, 4, 12],
    ),
  mutants: {
    'the last term added': fromTex(TEX.replace('- 2', '+ 2'), names),
    'no root': fromTex(TEX.replace(String.raw`\sqrt`, ''), names),
    'the difference of the means not squared': fromTex(
      TEX.replace(String.raw`\mu_2)^2`, String.raw`\mu_2)`),
      names,
    ),
  },
  sourceReads: {
    'udl-15-21': fromTex(
      String.raw`D_w = (\mu_1-\mu_2)^2 + \sigma_1 + \sigma_2 - 2\sqrt{\sigma_1\sigma_2}`,
      names,
    ),
  },
});
