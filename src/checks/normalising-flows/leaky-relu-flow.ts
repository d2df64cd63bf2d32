import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { jacobian } from '#numerics/finite-difference.ts';
import { luDeterminant, luFactor } from '#numerics/lu.ts';
import type { Vector } from '#numerics/vector.ts';

const TEX = String.raw`\mathrm{LReLU}[z] = \begin{cases} 0.1z & z < 0 \\ z & z \ge 0 \end{cases}`;

/** The layer that applies a text of the scalar function to every element, and its |det|. */
const layer = (tex: string) => (z: Vector) => {
  const values = (h: Vector): number[] => h.map(fromTex(tex, (x: number) => ({ z: x })));
  return { values: values(z), determinant: Math.abs(luDeterminant(luFactor(jacobian(values, z)))) };
};

export default identity({
  formulas: {
    'udl-16-31': TEX,
    'udl-16-32': String.raw`\mathbf{f}[\mathbf{z}] = \bigl[\mathrm{LReLU}[z_1],\mathrm{LReLU}[z_2],\ldots,\mathrm{LReLU}[z_D]\bigr]^T`,
  },
  against: {
    en: 'the larger of z and z/10, and one tenth for each negative element',
    zh: 'z 与 z/10 中的较大者；行列式每有一个负元素乘以十分之一',
  },
  tolerance: 1e-8,
  because: 'the determinant is taken by central differences, which keep about ten digits',
  // Away from the kink, which no difference may straddle.
  draw: (random): Vector => random.list(random.integer(1, 4), () => random.sign() * random.between(0.05, 2)),
  stated: layer(TEX),
  reference: (z) => ({
    values: z.map((x) => Math.max(x, x / 10)),
    determinant: 10 ** -z.filter((x) => x < 0).length,
  }),
  mutants: {
    'the slopes exchanged': layer(
      TEX.replace('z < 0', 'z > 0').replace(String.raw`z \ge 0`, String.raw`z \le 0`),
    ),
    'zero for negative inputs': layer(TEX.replace('0.1z', '0z')),
    'the sign turned for negative inputs': layer(TEX.replace('0.1z', '-0.1z')),
  },
});
