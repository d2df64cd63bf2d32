import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`Pr(z) = \frac{1}{\sqrt{2\pi}}\exp\biggl[-\frac{z^2}{2}\biggr]`;
const names = (z: number) => ({ z });

export default quadrature({
  formulas: { 'udl-16-27': TEX },
  against: {
    en: 'the Fourier integral of its characteristic function exp[−t²/2]',
    zh: '由特征函数 exp[−t²/2] 作傅里叶积分',
  },
  scale: 0.01,
  draw: (random): number => random.between(-3, 3),
  stated: fromTex(TEX, names),
  reference: (z) => integrate((t) => (Math.cos(t * z) * Math.exp((-t * t) / 2)) / Math.PI, [0, 3, 6, 10]),
  mutants: {
    'no root over the circle': fromTex(TEX.replace(String.raw`\sqrt{2\pi}`, String.raw`2\pi`), names),
    'the square not halved': fromTex(TEX.replace(String.raw`\frac{z^2}{2}`, 'z^2'), names),
    'a plus in the exponent': fromTex(TEX.replace(String.raw`-\frac{z`, String.raw`\frac{z`), names),
    'not normalised': fromTex(TEX.replace(String.raw`\frac{1}{\sqrt{2\pi}}`, ''), names),
  },
});
