import { quadrature } from '#checks/kit/identity.ts';
import { densityMoments } from '#checks/shared/moments.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`Pr(y|\lambda,\mu_1,\mu_2,\sigma_1^2,\sigma_2^2) = \frac{\lambda}{\sqrt{2\pi\sigma_1^2}}\exp\biggl[\frac{-(y-\mu_1)^2}{2\sigma_1^2}\biggr] + \frac{1-\lambda}{\sqrt{2\pi\sigma_2^2}}\exp\biggl[\frac{-(y-\mu_2)^2}{2\sigma_2^2}\biggr]`;

interface Values {
  weight: number;
  means: readonly [number, number];
  sds: readonly [number, number];
}

const moments =
  (tex: string) =>
  ({ weight, means, sds }: Values) =>
    densityMoments(
      fromTex(tex, (y: number) => ({ y, '\\lambda': weight, '\\mu': means, '\\sigma': sds })),
      { from: -15, to: 15, step: 0.25 },
    );

export default quadrature({
  formulas: { 'udl-5-35': TEX },
  against: {
    en: 'mass one, the weighted mean, and the variance within and between the components',
    zh: '总质量为一、加权均值，以及组内方差与组间方差之和',
  },
  cases: 30,
  draw: (random): Values => ({
    weight: random.between(0.1, 0.9),
    means: [random.between(-2, 2), random.between(-2, 2)],
    sds: [random.between(0.5, 1.5), random.between(0.5, 1.5)],
  }),
  stated: moments(TEX),
  reference: ({ weight: w, means: [m1, m2], sds: [s1, s2] }) => ({
    mass: 1,
    mean: w * m1 + (1 - w) * m2,
    variance: w * s1 ** 2 + (1 - w) * s2 ** 2 + w * (1 - w) * (m1 - m2) ** 2,
  }),
  mutants: {
    'the weights exchanged': moments(
      TEX.replace(String.raw`\frac{\lambda}`, String.raw`\frac{\nu}`)
        .replace(String.raw`1-\lambda`, String.raw`\lambda`)
        .replace(String.raw`\nu`, String.raw`1-\lambda`),
    ),
    'the spread of the other component': moments(
      TEX.replace(String.raw`\sqrt{2\pi\sigma_2^2}`, String.raw`\sqrt{2\pi\sigma_1^2}`),
    ),
    'the factor one half lost': moments(TEX.replace(String.raw`{2\sigma_1^2}`, String.raw`{\sigma_1^2}`)),
    'the components subtracted': moments(TEX.replace(' + ', ' - ')),
  },
});
