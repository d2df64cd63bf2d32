import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`b = \mathrm{ReLU}[a] = \begin{cases} 0 & a<0 \\ a & a\ge 0 \end{cases}`;

/** A symmetric density with two normal peaks, and a point. */
interface Values {
  peak: number;
  sd: number;
  a: number;
}

const sides = (tex: string) => {
  const b = fromTex(tex, (a: number) => ({ a }));
  return ({ peak, sd, a }: Values) => {
    const density = (z: number): number =>
      (gaussian(z, { mean: peak, sd }) + gaussian(z, { mean: -peak, sd })) / 2;
    const end = peak + 12 * sd;
    return { value: b(a), square: integrate((z) => density(z) * b(z) ** 2, [-end, -peak, 0, peak, end]) };
  };
};

export default quadrature({
  formulas: { 'udl-7-48': TEX },
  against: {
    en: 'half of the second moment, which it must keep of every symmetric variable',
    zh: '对任何对称分布，它应保留二阶矩的一半',
  },
  cases: 20,
  draw: (random): Values => ({
    peak: random.between(0.3, 2),
    sd: random.between(0.5, 1.5),
    a: random.between(-2, 2),
  }),
  stated: sides(TEX),
  reference: ({ peak, sd, a }) => ({ value: (a + Math.abs(a)) / 2, square: (peak ** 2 + sd ** 2) / 2 }),
  mutants: {
    'a step': sides(TEX.replace(String.raw`a & a\ge`, String.raw`1 & a\ge`)),
    'the absolute value': sides(TEX.replace('0 & a<', '-a & a<')),
    'the negative half kept': sides(TEX.replace('<', '>').replace(String.raw`\ge`, String.raw`\le`)),
  },
});
