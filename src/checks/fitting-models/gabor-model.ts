import { quadrature } from '#checks/kit/identity.ts';
import { densityMoments } from '#checks/shared/moments.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

const MODEL = String.raw`\mathrm{f}[x,\boldsymbol\phi] = \sin[\phi_0+0.06\cdot\phi_1 x]\cdot\exp\biggl(-\frac{(\phi_0+0.06\cdot\phi_1 x)^2}{32.0}\biggr)`;
const LOSS = String.raw`L[\boldsymbol\phi] = \sum_{i=1}^{I} \bigl(\mathrm{f}[x_i,\boldsymbol\phi]-y_i\bigr)^2`;

interface Values {
  phi: Vector;
  x: Vector;
  y: Vector;
}

const at = ({ phi }: Values, x: number): Bindings => ({
  '\\phi_0': component(phi, 0),
  '\\phi_1': component(phi, 1),
  x,
});

const sides = (model: string, loss: string) => (values: Values) => {
  const f = (x: number): number => fromTex(model, () => at(values, x))(values);
  return {
    model: values.x.map(f),
    loss: fromTex(loss, ({ x, y }: Values) => ({
      I: x.length,
      x,
      y,
      '\\boldsymbol\\phi': 0,
      '\\mathrm{f}': f,
    }))(values),
  };
};

/** The mean of sin ωu over frequencies that are normal about 1 with deviation 1/4: a wave packet. */
const packet = (u: number): number =>
  densityMoments((omega) => gaussian(omega, { mean: 1, sd: 0.25 }) * Math.sin(omega * u), {
    from: -1.5,
    to: 3.5,
    step: 0.1,
  }).mass;

export default quadrature({
  formulas: { 'udl-6-8': MODEL, 'udl-6-9': LOSS },
  against: {
    en: 'a wave packet, sines of normally distributed frequency averaged by integration',
    zh: '波包：对频率服从正态分布的正弦波积分求平均',
  },
  cases: 50,
  draw: (random): Values => ({
    phi: [random.between(-3, 3), random.between(5, 20)],
    x: random.list(4, () => random.between(-4, 4)),
    y: random.vector(4),
  }),
  stated: sides(MODEL, LOSS),
  reference: ({ phi, x, y }) => {
    const model = x.map((input) => packet(component(phi, 0) + 0.06 * component(phi, 1) * input));
    return { model, loss: dot(model, model) - 2 * dot(model, y) + dot(y, y) };
  },
  mutants: {
    'a cosine': sides(MODEL.replace(String.raw`\sin`, String.raw`\cos`), LOSS),
    'half of the width': sides(MODEL.replace('32.0', '16.0'), LOSS),
    'the bell growing': sides(MODEL.replace('(-', '('), LOSS),
    'another constant in the bell': sides(MODEL.replace(/0\.06(?!.*0\.06)/, '0.6'), LOSS),
    'the output added': sides(MODEL, LOSS.replace('-', '+')),
    'not squared': sides(MODEL, LOSS.replace('^2', '')),
  },
});
