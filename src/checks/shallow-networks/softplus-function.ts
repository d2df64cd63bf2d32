import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`\mathrm{Softplus}(x) = \log(1+e^x)`;

const names = (x: number) => ({ x });

export default quadrature({
  formulas: { 'formulary-softplus': TEX },
  against: { en: 'the area under the logistic function to the left of x', zh: '逻辑斯谛函数在 x 左侧的面积' },
  cases: 100,
  draw: (random) => random.between(-8, 8),
  stated: fromTex(TEX, names),
  reference: (x) => integrate((u) => 1 / (1 + Math.exp(-u)), [x - 45, x - 20, x - 6, x]),
  mutants: {
    'the logarithm of the logistic function': fromTex(
      TEX.replace('(1+e^x)', String.raw`\frac{1}{1+e^{-x}}`),
      names,
    ),
    'a minus in the exponent': fromTex(TEX.replace('e^x', 'e^{-x}'), names),
    'a two for the one': fromTex(TEX.replace('1+', '2+'), names),
  },
});
