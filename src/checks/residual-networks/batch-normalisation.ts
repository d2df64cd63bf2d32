import { identity } from '#checks/kit/identity.ts';
import type { Value } from '#checks/kit/value.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Vector } from '#numerics/vector.ts';

const TEX = String.raw`\hat{z}^{(l)} = \frac{z^{(l)} - \mathbb{E}[z^{(l)}]}{\sqrt{\mathrm{Var}(z^{(l)}) + \epsilon}} \cdot \gamma + \beta`;
const MISPRINT = String.raw`\hat{z}^{(l)} = \frac{z^{(l)} - E[z^{(l)}]}{\sqrt{\text{Var}(z^{(l)})} + \epsilon} \cdot \gamma + \beta`;

/** One neuron over a batch. */
interface Values {
  batch: Vector;
  epsilon: number;
  gamma: number;
  beta: number;
}

const mean = (numbers: Vector): number => numbers.reduce((sum, z) => sum + z, 0) / numbers.length;
const variance = (numbers: Vector): number => mean(numbers.map((z) => (z - mean(numbers)) ** 2));

/** Mean and variance of what a formula makes of the batch. */
const moments =
  (tex: string) =>
  (values: Values): Value => {
    const { batch, epsilon, gamma, beta } = values;
    const normalised = batch.map((z) =>
      fromTex(tex, () => ({
        'z^{(l)}': z,
        '\\mathbb{E}[z^{(l)}]': mean(batch),
        'E[z^{(l)}]': mean(batch),
        '\\mathrm{Var}(z^{(l)})': variance(batch),
        '\\text{Var}(z^{(l)})': variance(batch),
        '\\epsilon': epsilon,
        '\\gamma': gamma,
        '\\beta': beta,
      }))(values),
    );
    return { mean: mean(normalised), variance: variance(normalised) };
  };

export default identity({
  formulas: { 'formulary-batch-normalisation': TEX },
  against: {
    en: 'mean β and variance γ²Var/(Var+ε), which the normalised batch must have',
    zh: '归一化之后该批应有的均值 β 与方差 γ²Var/(Var+ε)',
  },
  draw: (random): Values => ({
    batch: random.list(random.integer(2, 8), () => random.between(-3, 3)),
    epsilon: random.between(0.01, 0.5),
    gamma: random.between(0.5, 2),
    beta: random.between(-2, 2),
  }),
  stated: moments(TEX),
  reference: ({ batch, epsilon, gamma, beta }) => ({
    mean: beta,
    variance: (gamma ** 2 * variance(batch)) / (variance(batch) + epsilon),
  }),
  mutants: {
    'variance for standard deviation': moments(TEX.replace(String.raw`\sqrt`, '')),
    'the mean added': moments(TEX.replace('- ', '+ ')),
    'the scale applied to the shift': moments(TEX.replace(String.raw`+ \beta`, String.raw`+ \beta\gamma`)),
  },
  sourceReads: { 'formulary-batch-normalisation': moments(MISPRINT) },
});
