import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const STATISTICS = String.raw`\mu^{(l)} = \frac{1}{M_l} \sum_{i=1}^{M_l} z_i^{(l)}, \qquad \sigma^{(l)2} = \frac{1}{M_l} \sum_{i=1}^{M_l} \bigl(z_i^{(l)} - \mu^{(l)}\bigr)^2`;
const NORMALISED = String.raw`\hat{z}^{(l)} = \frac{z^{(l)} - \mu^{(l)}}{\sqrt{\sigma^{(l)2} + \epsilon}} \cdot \gamma + \beta`;
const MISPRINT = String.raw`\hat{z}^{(l)} = \frac{z^{(l)} - \mu^{(l)}}{\sqrt{\sigma^{(l)2}} + \epsilon} \cdot \gamma + \beta`;

/** The net inputs of one layer for one example, scale and shift of each neuron. */
interface Values {
  z: Vector;
  gamma: Vector;
  beta: Vector;
  epsilon: number;
}

/** The formulas without the number of the layer. */
const plain = (tex: string): string => tex.replaceAll('^{(l)2}', '^2').replaceAll('^{(l)}', '');

const evaluate = (statistics: string, normalised: string) => (values: Values) => {
  const { z, gamma, beta, epsilon } = values;
  const mean = fromTex(plain(statistics), () => ({ M_l: z.length, z }))(values);
  const variance = fromTex(plain(statistics), () => ({ M_l: z.length, z, '\\mu': mean }), {
    of: String.raw`\sigma^2`,
  })(values);
  return {
    mean,
    variance,
    normalised: z.map((value, i) =>
      fromTex(plain(normalised), () => ({
        z: value,
        '\\mu': mean,
        '\\sigma^2': variance,
        '\\epsilon': epsilon,
        '\\gamma': component(gamma, i),
        '\\beta': component(beta, i),
      }))(values),
    ),
  };
};

export default identity({
  formulas: { 'formulary-layer-norm-statistics': STATISTICS, 'formulary-layer-normalisation': NORMALISED },
  against: {
    en: 'the same from the differences of all pairs of neurons',
    zh: '由所有神经元两两之差算出的同一结果',
  },
  cases: 100,
  draw: (random): Values => {
    const n = random.integer(2, 6);
    return {
      z: random.list(n, () => random.between(-3, 3)),
      gamma: random.list(n, () => random.between(0.5, 2)),
      beta: random.list(n, () => random.between(-2, 2)),
      epsilon: random.between(0.01, 0.5),
    };
  },
  stated: evaluate(STATISTICS, NORMALISED),
  reference: ({ z, gamma, beta, epsilon }) => {
    const n = z.length;
    const above = z.map((a) => z.reduce((sum, b) => sum + (a - b), 0) / n);
    const variance = z.reduce((sum, a) => z.reduce((inner, b) => inner + (a - b) ** 2, sum), 0) / (2 * n * n);
    return {
      mean: component(z, 0) - component(above, 0),
      variance,
      normalised: above.map(
        (distance, i) =>
          component(beta, i) +
          (component(gamma, i) * distance) / Math.hypot(Math.sqrt(variance), Math.sqrt(epsilon)),
      ),
    };
  },
  mutants: {
    'divided by one neuron less': evaluate(
      STATISTICS.replaceAll(String.raw`\frac{1}{M_l}`, String.raw`\frac{1}{M_l-1}`),
      NORMALISED,
    ),
    'not squared': evaluate(STATISTICS.replace(/\^2$/, ''), NORMALISED),
    'variance for standard deviation': evaluate(STATISTICS, NORMALISED.replace(String.raw`\sqrt`, '')),
    'the mean added': evaluate(STATISTICS, NORMALISED.replace('- ', '+ ')),
    'the shift scaled too': evaluate(
      STATISTICS,
      NORMALISED.replace(String.raw`+ \beta`, String.raw`+ \beta\gamma`),
    ),
  },
  sourceReads: { 'formulary-layer-normalisation': evaluate(STATISTICS, MISPRINT) },
});
