import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`\sigma(x) = \frac{1}{1+e^{-x}}`;

const names = (x: number) => ({ x });

export default quadrature({
  formulas: { 'formulary-logistic': TEX },
  against: {
    en: 'one half plus the integral of the bell ¼ sech²(x/2) from 0',
    zh: '二分之一加上钟形函数 ¼ sech²(x/2) 从 0 起的积分',
  },
  draw: (random) => random.between(-8, 8),
  stated: fromTex(TEX, names),
  reference: (x) => {
    const area = x === 0 ? 0 : integrate((u) => 0.25 / Math.cosh(u / 2) ** 2, [0, Math.abs(x)]);
    return 0.5 + Math.sign(x) * area;
  },
  mutants: {
    'a plus in the exponent': fromTex(TEX.replace('{-x}', '{x}'), names),
    'a minus in the denominator': fromTex(TEX.replace('1+', '2-'), names),
    'twice the argument': fromTex(TEX.replace('{-x}', '{-2x}'), names),
  },
});
