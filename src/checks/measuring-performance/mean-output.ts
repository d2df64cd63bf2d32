import { quadrature } from '#checks/kit/identity.ts';
import { gaussian, logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

/** y[x] = exp(slope·x + sd·ε) with standard normal noise ε. */
interface Values {
  x: number;
  slope: number;
  sd: number;
}

/** Pr(y|x), the log-normal density. */
const density = (y: number, { x, slope, sd }: Values): number =>
  Math.exp(logGaussian(Math.log(y), { mean: slope * x, sd })) / y;

const overOutputs = (integrand: (y: number) => number, { x, slope, sd }: Values): number =>
  integrate(
    integrand,
    [-9, -3, 0, 3, 6, 9].map((z) => Math.exp(slope * x + sd * z)),
  );

export default quadrature({
  formulas: { 'udl-8-1': String.raw`\mu[x] = \mathbb{E}_y\bigl[y[x]\bigr] = \int y[x]\,Pr(y|x)\,dy` },
  against: { en: 'the mean over the noise that the output is made from', zh: '对生成输出的噪声取平均' },
  draw: (random): Values => ({
    x: random.between(-1, 1),
    slope: random.between(-1, 1),
    sd: random.between(0.2, 0.6),
  }),
  stated: (values) => overOutputs((y) => y * density(y, values), values),
  reference: ({ x, slope, sd }) =>
    integrate((z) => gaussian(z, { mean: 0, sd: 1 }) * Math.exp(slope * x + sd * z), [-9, -3, 0, 3, 9]),
  mutants: {
    'the output left out of the integral': (values) => overOutputs((y) => density(y, values), values),
    'the output squared': (values) => overOutputs((y) => y * y * density(y, values), values),
    'the output without noise': ({ x, slope }) => Math.exp(slope * x),
  },
});
