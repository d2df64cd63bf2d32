import { gradient } from '#checks/kit/gradient.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\ell_i = (y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi])^2`;

interface Values {
  f: number;
  y: number;
}
const loss = fromTex(TEX, ({ f, y }: Values) => ({
  '\\mathrm{f}[\\mathbf{x}_i,\\boldsymbol\\phi]': f,
  y_i: y,
}));

export default gradient({
  formulas: { 'udl-7-36': TEX },
  against: {
    en: 'central differences of the loss, for the derivative with which backpropagation starts',
    zh: '对损失作中心差分，核对反向传播起始的导数',
  },
  draw: (random): Values => ({ f: random.between(-3, 3), y: random.between(-3, 3) }),
  at: ({ f }) => ({ f }),
  of: ({ f }, { y }) => loss({ f, y }),
  stated: ({ f, y }) => ({ f: 2 * (f - y) }),
  mutants: {
    'the inner minus forgotten': ({ f, y }) => ({ f: 2 * (y - f) }),
    'the factor two lost': ({ f, y }) => ({ f: f - y }),
    'the target added': ({ f, y }) => ({ f: 2 * (f + y) }),
  },
});
