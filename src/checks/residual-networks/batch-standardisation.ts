import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Vector } from '#numerics/vector.ts';

const MOMENTS = String.raw`
\begin{aligned}
m_h &= \frac{1}{|\mathcal{B}|}\sum_{i\in\mathcal{B}}h_i \\
s_h &= \sqrt{\frac{1}{|\mathcal{B}|}\sum_{i\in\mathcal{B}}(h_i-m_h)^2}
\end{aligned}`;
const STANDARDISE = String.raw`h_i \leftarrow \frac{h_i-m_h}{s_h+\epsilon} \qquad \forall i\in\mathcal{B}`;
const RESCALE = String.raw`h_i \leftarrow \gamma h_i + \delta \qquad \forall i\in\mathcal{B}`;

/** One hidden unit over a batch. */
interface Values {
  batch: Vector;
  epsilon: number;
  gamma: number;
  delta: number;
}

const indices = (batch: Vector): number[] => batch.map((_, i) => i + 1);
const total = (numbers: Vector): number => numbers.reduce((sum, h) => sum + h, 0);

/** Mean and standard deviation as the rows of a formula give them. */
function moments(tex: string, batch: Vector) {
  const names = { h: batch, '\\mathcal{B}': indices(batch), '|\\mathcal{B}|': batch.length };
  const mean = fromTex(tex, () => names, { of: 'm_h' })(batch);
  return { mean, sd: fromTex(tex, () => ({ ...names, m_h: mean }), { of: 's_h' })(batch) };
}

/** What the three formulas make of the batch, and the moments of that. */
const steps = (first: string, second: string, third: string) => (values: Values) => {
  const { mean, sd } = moments(first, values.batch);
  const names = { '\\epsilon': values.epsilon, '\\gamma': values.gamma, '\\delta': values.delta };
  const apply = (tex: string, batch: Vector): Vector =>
    batch.map((h) => fromTex(tex, () => ({ ...names, h_i: h, h, m_h: mean, s_h: sd }))(batch));
  const output = apply(third, apply(second, values.batch));
  return {
    mean,
    sd,
    output: total(output) / output.length,
    spread: total(output.map((h) => h * h)) / output.length,
  };
};

/** The standard deviation from all pairs: half the mean squared difference. */
const spread = (batch: Vector): number =>
  Math.sqrt(total(batch.flatMap((a) => batch.map((b) => (a - b) ** 2))) / (2 * batch.length ** 2));

export default identity({
  formulas: { 'udl-11-7': MOMENTS, 'udl-11-8': STANDARDISE, 'udl-11-9': RESCALE },
  against: {
    en: 'moments from pairwise differences; afterwards the mean is δ and the mean square δ² + (γs/(s+ε))²',
    zh: '由两两之差求得的矩；归一化之后均值为 δ，均方为 δ² + (γs/(s+ε))²',
  },
  draw: (random): Values => ({
    batch: random.list(random.integer(2, 8), () => random.between(-3, 3)),
    epsilon: random.between(0.01, 0.3),
    gamma: random.between(0.5, 2),
    delta: random.between(-2, 2),
  }),
  stated: steps(MOMENTS, STANDARDISE, RESCALE),
  reference: ({ batch, epsilon, gamma, delta }) => {
    const [first = 0] = batch;
    const sd = spread(batch);
    return {
      mean: first + total(batch.map((h) => h - first)) / batch.length,
      sd,
      output: delta,
      spread: delta ** 2 + ((gamma * sd) / (sd + epsilon)) ** 2,
    };
  },
  mutants: {
    'one less than the batch size': steps(
      MOMENTS.replace(String.raw`\sqrt{\frac{1}{|\mathcal{B}|}`, String.raw`\sqrt{\frac{1}{|\mathcal{B}|-1}`),
      STANDARDISE,
      RESCALE,
    ),
    'variance for standard deviation': steps(MOMENTS.replace(String.raw`\sqrt`, ''), STANDARDISE, RESCALE),
    'the mean added': steps(MOMENTS, STANDARDISE.replace('h_i-m_h', 'h_i+m_h'), RESCALE),
    'the small number subtracted': steps(MOMENTS, STANDARDISE.replace('+', '-'), RESCALE),
    'scale and shift exchanged': steps(MOMENTS, STANDARDISE, String.raw`h_i \leftarrow \delta h_i + \gamma`),
  },
});
