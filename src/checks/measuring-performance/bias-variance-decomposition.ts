import { identity } from '#checks/kit/identity.ts';
import type { Vector } from '#numerics/vector.ts';

/** Three outputs with their probabilities, a mean at the test input, and how many observations are fitted. */
interface Values {
  x: number;
  noise: readonly Weighted[];
  mean: number;
  observations: number;
}
interface Weighted {
  value: number;
  probability: number;
}
interface TrainingSet {
  outputs: Vector;
  probability: number;
}

/** Every training set that can be drawn. */
function trainingSets({ noise, mean, observations }: Values): TrainingSet[] {
  let sets: TrainingSet[] = [{ outputs: [], probability: 1 }];
  for (let n = 0; n < observations; n += 1)
    sets = sets.flatMap((set) =>
      noise.map(({ value, probability }) => ({
        outputs: [...set.outputs, mean + value],
        probability: set.probability * probability,
      })),
    );
  return sets;
}

/** A model that is not linear in its parameter, so that the average model is none of the family. */
const model = (x: number, phi: number): number => x + 2 * Math.sin(phi + x);
const fitted = ({ outputs }: TrainingSet): number => outputs.reduce((sum, y) => sum + y, 0) / outputs.length;
const overSets = (values: Values, of: (set: TrainingSet) => number): number =>
  trainingSets(values).reduce((sum, set) => sum + set.probability * of(set), 0);
const overNoise = ({ noise }: Values, of: (value: number) => number): number =>
  noise.reduce((sum, { value, probability }) => sum + probability * of(value), 0);

const averageModel = (values: Values): number => overSets(values, (set) => model(values.x, fitted(set)));
const averageParameters = (values: Values): number => model(values.x, overSets(values, fitted));

/** Variance and bias around an average model, and the noise. */
function parts(values: Values, average: (values: Values) => number, power = 2) {
  const centre = average(values);
  const variance = overSets(values, (set) => (model(values.x, fitted(set)) - centre) ** 2);
  const bias = (centre - values.mean) ** power;
  return { model: variance + bias, test: variance + bias + overNoise(values, (e) => e * e) };
}

export default identity({
  formulas: {
    'udl-8-4': String.raw`\mathrm{f}_{\mu}[x] = \mathbb{E}_{\mathcal{D}}\Bigl[\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]\Bigr]`,
    'udl-8-6': String.raw`\mathbb{E}_{\mathcal{D}}\biggl[\Bigl(\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]-\mu[x]\Bigr)^2\biggr] = \mathbb{E}_{\mathcal{D}}\biggl[\Bigl(\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]-\mathrm{f}_{\mu}[x]\Bigr)^2\biggr] + \bigl(\mathrm{f}_{\mu}[x]-\mu[x]\bigr)^2`,
    'udl-8-7': String.raw`\mathbb{E}_{\mathcal{D}}\Bigl[\mathbb{E}_y\bigl[L[x]\bigr]\Bigr] = \underbrace{\mathbb{E}_{\mathcal{D}}\biggl[\Bigl(\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]-\mathrm{f}_{\mu}[x]\Bigr)^2\biggr]}_{\text{variance}} + \underbrace{\bigl(\mathrm{f}_{\mu}[x]-\mu[x]\bigr)^2}_{\text{bias}} + \underbrace{\sigma^2}_{\text{noise}}`,
  },
  against: {
    en: 'the mean squared errors over all training sets and test outputs of a finite world',
    zh: '在有限情形下对所有训练集与测试输出求平方误差的平均',
  },
  draw: (random): Values => {
    const probabilities = random.probabilities(3);
    const numbers = random.vector(3);
    const centre = numbers.reduce((sum, value, i) => sum + value * (probabilities[i] ?? 0), 0);
    return {
      x: random.between(-1, 1),
      noise: numbers.map((value, i) => ({ value: value - centre, probability: probabilities[i] ?? 0 })),
      mean: random.between(-1, 1),
      observations: random.integer(1, 3),
    };
  },
  stated: (values) => parts(values, averageModel),
  reference: (values) => ({
    model: overSets(values, (set) => (model(values.x, fitted(set)) - values.mean) ** 2),
    test: overSets(values, (set) =>
      overNoise(values, (e) => (model(values.x, fitted(set)) - (values.mean + e)) ** 2),
    ),
  }),
  mutants: {
    'the parameters averaged instead of the predictions': (values) => parts(values, averageParameters),
    'the bias not squared': (values) => parts(values, averageModel, 1),
    'the noise left out': (values) => {
      const { model: error } = parts(values, averageModel);
      return { model: error, test: error };
    },
  },
});
