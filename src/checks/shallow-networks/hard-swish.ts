import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\mathrm{HardSwish}[z] = \begin{cases} 0 & z < -3 \\ z(z+3)/6 & -3 \le z \le 3 \\ z & z > 3 \end{cases}`;

const names = (z: number) => ({ z });

export default identity({
  formulas: { 'udl-3-13': TEX },
  against: {
    en: 'the number times z + 3, clipped to stretch from 0 to 6 and divided by 6',
    zh: '该数乘以截断到 0 与 6 之间的 z + 3，再除以 6',
  },
  draw: (random) => random.between(-6, 6),
  stated: fromTex(TEX, names),
  reference: (z) => (z * Math.min(6, Math.max(0, z + 3))) / 6,
  mutants: {
    'a minus in the parabola': fromTex(TEX.replace('z+3', 'z-3'), names),
    'a third for a sixth': fromTex(TEX.replace('/6', '/3'), names),
    'a shorter bend': fromTex(
      TEX.replace(String.raw`-3 \le z \le 3`, String.raw`-3 \le z \le 2`).replace('z > 3', 'z > 2'),
      names,
    ),
    'one above the bend': fromTex(TEX.replace('z & z > 3', '1 & z > 3'), names),
  },
});
