import { gradient } from '#checks/kit/gradient.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\frac{\partial\log\bigl[\mathrm{f}[z]\bigr]}{\partial z} = \frac{1}{\mathrm{f}[z]}\,\frac{\partial\mathrm{f}[z]}{\partial z}`;

/** f[z] = e^{az} + bz² + c, positive and with a slope that is easy to write. */
interface Values {
  z: number;
  a: number;
  b: number;
  c: number;
}

const f = (z: number, { a, b, c }: Values): number => Math.exp(a * z) + b * z * z + c;

const slope = (tex: string) => {
  const right = fromTex(tex, (values: Values) => ({
    '\\mathrm{f}[z]': f(values.z, values),
    '\\frac{\\partial\\mathrm{f}[z]}{\\partial z}':
      values.a * Math.exp(values.a * values.z) + 2 * values.b * values.z,
  }));
  return (values: Values) => ({ z: right(values) });
};

export default gradient({
  formulas: { 'udl-19-26': TEX },
  against: { en: 'central differences of the logarithm', zh: '对数的中心差分' },
  draw: (random): Values => ({
    z: random.between(-2, 2),
    a: random.between(-1, 1),
    b: random.between(0.2, 1),
    c: random.between(0.1, 1),
  }),
  at: ({ z }) => ({ z }),
  of: ({ z }, values) => Math.log(f(z, values)),
  stated: slope(TEX),
  mutants: {
    'not divided by the function': slope(TEX.replace(String.raw`\frac{1}{\mathrm{f}[z]}`, '')),
    'multiplied by the function': slope(
      TEX.replace(String.raw`\frac{1}{\mathrm{f}[z]}`, String.raw`\mathrm{f}[z]`),
    ),
    'the logarithm in the denominator': slope(
      TEX.replace(String.raw`\frac{1}{\mathrm{f}[z]}`, String.raw`\frac{1}{\log[\mathrm{f}[z]]}`),
    ),
  },
});
