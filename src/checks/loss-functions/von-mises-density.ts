import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { besselI } from '#numerics/bessel.ts';

const TEX = String.raw`Pr(y|\mu,\kappa) = \frac{\exp\bigl[\kappa\cos[y-\mu]\bigr]}{2\pi\cdot\mathrm{Bessel}_0[\kappa]}`;

interface Values {
  mu: number;
  kappa: number;
}

const NODES = 40;
/** Mass and mean direction as an arrow; on a circle the mean over equal steps is exact but for what vanishes quickly. */
const moments =
  (tex: string) =>
  ({ mu, kappa }: Values) => {
    const density = fromTex(tex, (y: number) => ({
      y,
      '\\mu': mu,
      '\\kappa': kappa,
      '\\mathrm{Bessel}': besselI,
    }));
    const angles = Array.from({ length: NODES }, (_, i) => (2 * Math.PI * i) / NODES - Math.PI);
    const weights = angles.map((y) => (2 * Math.PI * density(y)) / NODES);
    const sum = (of: (y: number) => number): number =>
      angles.reduce((total, y, i) => total + (weights[i] ?? 0) * of(y), 0);
    return { mass: sum(() => 1), cosine: sum(Math.cos), sine: sum(Math.sin) };
  };

export default quadrature({
  formulas: { 'udl-5-34': TEX },
  against: {
    en: 'mass one and the known mean direction, whose length is a ratio of Bessel functions',
    zh: '总质量为一，以及已知的平均方向，其长度为两个贝塞尔函数之比',
  },
  cases: 50,
  draw: (random): Values => ({ mu: random.between(-3, 3), kappa: random.between(0, 5) }),
  stated: moments(TEX),
  reference: ({ mu, kappa }) => {
    const length = besselI(1, kappa) / besselI(0, kappa);
    return { mass: 1, cosine: length * Math.cos(mu), sine: length * Math.sin(mu) };
  },
  mutants: {
    'the order of the Bessel function': moments(TEX.replace('_0', '_1')),
    'pi for two pi': moments(TEX.replace(String.raw`2\pi`, String.raw`\pi`)),
    'a sine for the cosine': moments(TEX.replace(String.raw`\cos`, String.raw`\sin`)),
    'a minus in the exponent': moments(TEX.replace(String.raw`\kappa\cos`, String.raw`-\kappa\cos`)),
  },
});
