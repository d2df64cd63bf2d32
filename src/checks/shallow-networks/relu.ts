import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\mathrm{a}[z] = \mathrm{ReLU}[z] = \begin{cases} 0 & z < 0 \\ z & z \ge 0 \end{cases}`;

const names = (z: number) => ({ z });

export default identity({
  formulas: { 'udl-3-2': TEX },
  against: { en: 'half the sum of a number and its absolute value', zh: '一个数与其绝对值之和的一半' },
  draw: (random) => random.between(-3, 3),
  stated: fromTex(TEX, names),
  reference: (z) => (z + Math.abs(z)) / 2,
  mutants: {
    'the halves exchanged': fromTex(TEX.replace('<', '>').replace(String.raw`\ge`, String.raw`\le`), names),
    'a step instead of a ramp': fromTex(TEX.replace(String.raw`z & z \ge`, String.raw`1 & z \ge`), names),
    'the negative half kept': fromTex(TEX.replace('0 & z <', 'z & z <'), names),
  },
});
