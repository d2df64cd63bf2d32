import { quadrature } from '#checks/kit/identity.ts';
import { densityMoments } from '#checks/shared/moments.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const DENSITY = String.raw`Pr(y|\mu,\sigma^2) = \frac{1}{\sqrt{2\pi\sigma^2}}\exp\biggl[-\frac{(y-\mu)^2}{2\sigma^2}\biggr]`;
const NETWORK = String.raw`Pr(y|\mathrm{f}[\mathbf{x},\boldsymbol\phi],\sigma^2) = \frac{1}{\sqrt{2\pi\sigma^2}}\exp\biggl[-\frac{(y-\mathrm{f}[\mathbf{x},\boldsymbol\phi])^2}{2\sigma^2}\biggr]`;

interface Values {
  mean: number;
  sd: number;
}

const moments = (tex: string) => (values: Values) => {
  const { mean, sd } = values;
  const density = fromTex(tex, (y: number) => ({
    y,
    '\\mu': mean,
    '\\sigma': sd,
    '\\mathrm{f}[\\mathbf{x},\\boldsymbol\\phi]': mean,
  }));
  return densityMoments(density, { from: mean - 10 * sd, to: mean + 10 * sd, step: sd / 2 });
};
const both = (density: string, network: string) => (values: Values) => ({
  'udl-5-7': moments(density)(values),
  'udl-5-8': moments(network)(values),
});

export default quadrature({
  formulas: { 'udl-5-7': DENSITY, 'udl-5-8': NETWORK },
  against: {
    en: 'mass one, mean and variance, of which the density must have the integrals',
    zh: '该密度应有的总质量、均值与方差，对密度积分得到',
  },
  cases: 50,
  draw: (random): Values => ({ mean: random.between(-2, 2), sd: random.between(0.5, 2) }),
  stated: both(DENSITY, NETWORK),
  reference: ({ mean, sd }) => {
    const moments = { mass: 1, mean, variance: sd ** 2 };
    return { 'udl-5-7': moments, 'udl-5-8': moments };
  },
  mutants: {
    'the variance for the standard deviation': both(
      DENSITY.replaceAll(String.raw`\sigma^2`, String.raw`\sigma^4`),
      NETWORK,
    ),
    'the factor one half lost from the exponent': both(
      DENSITY.replace(String.raw`{2\sigma^2}\biggr`, String.raw`{\sigma^2}\biggr`),
      NETWORK,
    ),
    'no root': both(DENSITY, NETWORK.replace(String.raw`\sqrt`, '')),
    'the mean added': both(DENSITY, NETWORK.replace('y-', 'y+')),
  },
});
