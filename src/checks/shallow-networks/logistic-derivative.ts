import { autodiff } from '#checks/kit/autodiff.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\sigma'(x) = \sigma(x) \cdot \bigl(1-\sigma(x)\bigr)`;

const slope = (tex: string) => {
  const read = fromTex(tex, (x: number) => ({ x, '\\sigma': (z: number) => 1 / (1 + Math.exp(-z)) }));
  return (x: number) => ({ x: read(x) });
};

export default autodiff({
  formulas: { 'formulary-logistic-derivative': TEX },
  against: { en: 'automatic differentiation of the function', zh: '对函数作自动微分' },
  cases: 60,
  draw: (random) => random.between(-5, 5),
  at: (x) => ({ x }),
  of: (tf, { x }) => tf.sigmoid(x),
  stated: slope(TEX),
  mutants: {
    'a plus in the second factor': slope(TEX.replace('1-', '1+')),
    'one factor alone': slope(String.raw`1-\sigma(x)`),
    'the slope of tanh': slope(String.raw`1-\sigma(x)^2`),
  },
});
