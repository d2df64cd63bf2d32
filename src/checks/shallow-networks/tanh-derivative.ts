import { gradient } from '#checks/kit/gradient.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\tanh'(x) = 1 - \tanh^2(x)`;

/** The derivative as a text of the formula states it. */
const derivative = (tex: string) => {
  const slope = fromTex(tex, (x: number) => ({ x }));
  return (x: number) => ({ x: slope(x) });
};

export default gradient({
  formulas: { 'formulary-tanh-derivative': TEX },
  against: { en: 'central differences of the function', zh: '函数的中心差分' },
  draw: (random) => random.between(-4, 4),
  at: (x) => ({ x }),
  of: ({ x }) => Math.tanh(x),
  stated: derivative(TEX),
  mutants: {
    'a plus for the minus': derivative(TEX.replace('-', '+')),
    'not squared': derivative(TEX.replace('^2', '')),
    'the derivative of the logistic function': derivative(String.raw`\tanh(x)(1-\tanh(x))`),
  },
});
