import { identity } from '#checks/kit/identity.ts';
import { relu } from '#checks/shared/dense-network.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\mathrm{ReLU}[\alpha\cdot z] = \alpha\cdot\mathrm{ReLU}[z]`;

interface Values {
  alpha: number;
  z: number;
}
const names = ({ alpha, z }: Values) => ({ '\\alpha': alpha, z, '\\mathrm{ReLU}': relu });

export default identity({
  formulas: { 'udl-3-14': TEX },
  against: { en: 'the left side, the ReLU of the product', zh: '等式左端，即乘积的 ReLU' },
  draw: (random): Values => ({
    alpha: random.pick([0, random.between(0, 3)]),
    z: random.between(-3, 3),
  }),
  stated: fromTex(TEX, names),
  reference: fromTex(TEX, names, { side: 0 }),
  mutants: {
    'the factor squared': fromTex(TEX.replace(String.raw`= \alpha`, String.raw`= \alpha^2`), names),
    'the factor lost': fromTex(TEX.replace(String.raw`= \alpha\cdot`, '='), names),
    'no ReLU on the right': fromTex(String.raw`\mathrm{ReLU}[\alpha\cdot z] = \alpha\cdot z`, names),
    'a factor of the other sign': ({ alpha, z }) => -alpha * relu(-z),
  },
});
