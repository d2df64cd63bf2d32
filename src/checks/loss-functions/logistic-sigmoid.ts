import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\mathrm{sig}[z] = \frac{1}{1+\exp[-z]}`;

const names = (z: number) => ({ z });

export default identity({
  formulas: {
    'udl-5-18': TEX,
    'udl-5-32': String.raw`\mathrm{sig}[z] = \frac{1}{1+\exp[-z]}`,
    'udl-6-22': String.raw`\mathrm{sig}[z] = \frac{1}{1+\exp[-z]}`,
    'udl-7-38': String.raw`\mathrm{sig}[z] = \frac{1}{1+\exp[-z]}`,
  },
  against: { en: 'half of one plus the hyperbolic tangent of z/2', zh: '一与 z/2 的双曲正切之和的一半' },
  draw: (random) => random.between(-6, 6),
  stated: fromTex(TEX, names),
  reference: (z) => (1 + Math.tanh(z / 2)) / 2,
  mutants: {
    'a plus in the exponent': fromTex(TEX.replace('-z', 'z'), names),
    'a minus in the denominator': fromTex(TEX.replace('1+', '1-'), names),
    'the exponential on top': fromTex(TEX.replace(String.raw`\frac{1}`, String.raw`\frac{\exp[-z]}`), names),
  },
});
