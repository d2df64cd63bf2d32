import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TANH = String.raw`\tanh(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}}`;
const STRETCHED = String.raw`\tanh(x) = 2\sigma(2x) - 1`;

const names = (x: number) => ({ x, '\\sigma': (z: number) => 1 / (1 + Math.exp(-z)) });
const both = (tanh: string, stretched: string) => (x: number) => [
  fromTex(tanh, names)(x),
  fromTex(stretched, names)(x),
];

/** Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + ⋯))). */
function lambert(x: number): number {
  let below = 81;
  for (let odd = 79; odd >= 1; odd -= 2) below = odd + (x * x) / below;
  return x / below;
}

export default identity({
  formulas: { 'formulary-tanh': TANH, 'formulary-tanh-from-logistic': STRETCHED },
  against: { en: 'Lambert’s continued fraction', zh: 'Lambert 连分式' },
  draw: (random) => random.between(-5, 5),
  stated: both(TANH, STRETCHED),
  reference: (x) => [lambert(x), lambert(x)],
  mutants: {
    'numerator and denominator exchanged': both(String.raw`\frac{e^x + e^{-x}}{e^x - e^{-x}}`, STRETCHED),
    'a logistic function of x alone': both(TANH, STRETCHED.replace('(2x)', '(x)')),
    'not lowered': both(TANH, STRETCHED.replace('- 1', '')),
    'twice the exponents': both(TANH.replaceAll('e^x', 'e^{2x}').replaceAll('e^{-x}', 'e^{-2x}'), STRETCHED),
  },
});
