import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`Pr(x|\boldsymbol\phi) = \biggl|\frac{\partial \mathrm{f}[z,\boldsymbol\phi]}{\partial z}\biggr|^{-1}\cdot Pr(z)`;

/** The flow x = scale·sinh[stretch·z] + shift, rising or falling, and an interval of z. */
interface Values {
  scale: number;
  stretch: number;
  shift: number;
  from: number;
  to: number;
}

const base = (z: number): number => gaussian(z, { mean: 0, sd: 1 });
const flow = ({ scale, stretch, shift }: Values, z: number): number => scale * Math.sinh(stretch * z) + shift;

/** The mass of the density that a text of the formula gives, over the image of the interval. */
const mass =
  (tex: string) =>
  (values: Values): number => {
    const { scale, stretch, shift, from, to } = values;
    const density = fromTex(tex, (x: number) => {
      const z = Math.asinh((x - shift) / scale) / stretch;
      return {
        [String.raw`\frac{\partial \mathrm{f}[z,\boldsymbol\phi]}{\partial z}`]:
          scale * stretch * Math.cosh(stretch * z),
        Pr: base,
        x,
        z,
      };
    });
    const ends = [flow(values, from), flow(values, to)];
    return integrate(density, [Math.min(...ends), Math.max(...ends)]);
  };

export default quadrature({
  formulas: { 'udl-16-1': TEX },
  against: {
    en: 'the mass of the interval that is mapped there',
    zh: '映到该处的区间原有的概率质量',
  },
  cases: 60,
  draw: (random): Values => {
    const from = random.between(-2, 1);
    return {
      scale: random.sign() * random.between(0.5, 2),
      stretch: random.between(0.3, 1.5),
      shift: random.between(-1, 1),
      from,
      to: from + random.between(0.5, 1.5),
    };
  },
  stated: mass(TEX),
  reference: ({ from, to }) => integrate(base, [from, to]),
  mutants: {
    'the slope not inverted': mass(TEX.replace('^{-1}', '')),
    'no absolute value': mass(TEX.replace(String.raw`\biggl|`, '(').replace(String.raw`\biggr|`, ')')),
    'the base density at x': mass(TEX.replace('Pr(z)', 'Pr(x)')),
  },
});
