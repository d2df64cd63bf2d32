import { autodiff } from '#checks/kit/autodiff.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\mathrm{Softplus}'(x) = \sigma(x)`;

const slope = (tex: string) => {
  const read = fromTex(tex, (x: number) => ({ x, '\\sigma': (z: number) => 1 / (1 + Math.exp(-z)) }));
  return (x: number) => ({ x: read(x) });
};

export default autodiff({
  formulas: { 'formulary-softplus-derivative': TEX },
  against: { en: 'automatic differentiation of log(1 + eˣ)', zh: '对 log(1 + eˣ) 作自动微分' },
  cases: 60,
  draw: (random) => random.between(-5, 5),
  at: (x) => ({ x }),
  of: (tf, { x }) => tf.log(tf.exp(x).add(1)),
  stated: slope(TEX),
  mutants: {
    'the slope of the logistic function': slope(String.raw`\sigma(x)(1-\sigma(x))`),
    'the argument negated': slope(String.raw`\sigma(-x)`),
  },
});
