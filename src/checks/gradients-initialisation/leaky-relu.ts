import { identity } from '#checks/kit/identity.ts';
import { relu } from '#checks/shared/dense-network.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\mathrm{a}[z] = \mathrm{LReLU}[z] = \begin{cases} \alpha\cdot z & z<0 \\ z & z\ge 0 \end{cases}`;
const MISNAMED = String.raw`\mathrm{a}[z] = \mathrm{ReLU}[z] = \begin{cases} \alpha\cdot z & z<0 \\ z & z\ge 0 \end{cases}`;

interface Values {
  alpha: number;
  z: number;
}

/** Both names stand for what the book means by them; the leaky one is the larger of two lines. */
const names = ({ alpha, z }: Values): Bindings => ({
  '\\alpha': alpha,
  z,
  '\\mathrm{LReLU}': (input: number) => Math.max(input, alpha * input),
  '\\mathrm{ReLU}': relu,
});
const sides = (tex: string) => sidesFromTex(tex, names);

export default identity({
  formulas: { 'udl-7-43': TEX },
  against: { en: 'a line plus an absolute value', zh: '一条直线加上一个绝对值' },
  draw: (random): Values => ({ alpha: random.between(0.01, 0.5), z: random.between(-3, 3) }),
  stated: sides(TEX),
  reference: ({ alpha, z }) => {
    const value = ((1 + alpha) * z + (1 - alpha) * Math.abs(z)) / 2;
    return [value, value];
  },
  mutants: {
    'the halves exchanged': sides(TEX.replace('<', '>').replace(String.raw`\ge`, String.raw`\le`)),
    'a constant for the negative half': sides(TEX.replace(String.raw`\alpha\cdot z`, String.raw`\alpha`)),
    'the slope turned up': sides(TEX.replace(String.raw`\alpha\cdot z`, String.raw`-\alpha\cdot z`)),
  },
  sourceReads: {
    // Where the book's own ReLU stands for the name, the two sides differ for negative input.
    'udl-7-43': sides(MISNAMED),
  },
});
