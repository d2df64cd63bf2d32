import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`x = \mathrm{f}[z] = \frac{1}{1+\exp[-z]}`;
const names = (z: number) => ({ z });

/** The function that a text of the formula states, and the logit of its value: the flow and its inverse. */
const flow = (tex: string) => {
  const f = fromTex(tex, names);
  return (z: number) => ({ value: f(z), base: Math.log(Math.abs(f(z) / (1 - f(z)))) });
};

export default identity({
  formulas: { 'udl-16-28': TEX },
  against: {
    en: 'half of one plus the hyperbolic tangent of z/2, and z recovered by the logit',
    zh: '二分之一的 1+tanh(z/2)，以及用 logit 还原的 z',
  },
  draw: (random): number => random.between(-5, 5),
  stated: flow(TEX),
  reference: (z) => ({ value: (1 + Math.tanh(z / 2)) / 2, base: z }),
  mutants: {
    'a plus in the exponent': flow(TEX.replace('-z', 'z')),
    'the argument halved': flow(TEX.replace('-z', '-z/2')),
    'the exponential above': flow(String.raw`x = \frac{\exp[-z]}{1+\exp[-z]}`),
  },
});
