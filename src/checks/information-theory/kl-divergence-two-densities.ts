import { quadrature } from '#checks/kit/identity.ts';
import { type Gaussian, gaussian, klGaussian, logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

interface Values {
  q: Gaussian;
  p: Gaussian;
}

/** ∫ q log f over all of the line that q reaches. */
function average(q: Gaussian, log: (z: number) => number): number {
  const breaks = [-12, -4, 0, 4, 12].map((steps) => q.mean + steps * q.sd);
  return integrate((z) => gaussian(z, q) * log(z), breaks);
}

const entropyTerm = ({ q }: Values): number => average(q, (z) => logGaussian(z, q));
const crossTerm = ({ q, p }: Values): number => average(q, (z) => logGaussian(z, p));

export default quadrature({
  formulas: {
    'udl-5-27': String.raw`D_{KL}\bigl[q\,\big|\big|\,p\bigr] = \int_{-\infty}^{\infty} q(z)\log\bigl[q(z)\bigr]dz - \int_{-\infty}^{\infty} q(z)\log\bigl[p(z)\bigr]dz`,
  },
  against: {
    en: 'the closed form for two normal densities',
    zh: '两个正态密度之间散度的闭式',
  },
  draw: (random): Values => ({
    q: { mean: random.between(-2, 2), sd: random.between(0.5, 2) },
    p: { mean: random.between(-2, 2), sd: random.between(0.5, 2) },
  }),
  stated: (values) => entropyTerm(values) - crossTerm(values),
  reference: ({ q, p }) => klGaussian(q, p),
  mutants: {
    'the terms added': (values) => entropyTerm(values) + crossTerm(values),
    'the densities exchanged': ({ q, p }) => entropyTerm({ q: p, p: q }) - crossTerm({ q: p, p: q }),
    'the average under p in the second term': (values) =>
      entropyTerm(values) - average(values.p, (z) => logGaussian(z, values.p)),
  },
});
