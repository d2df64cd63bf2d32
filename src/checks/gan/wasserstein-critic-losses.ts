import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** As many real examples as draws of noise, for a generator θz + θ³ on the line. */
interface Values {
  data: Vector;
  noise: Vector;
  theta: number;
}

const generate = (z: number, theta: number): number => theta * z + theta ** 3;
const samples = ({ noise, theta }: Values): Vector => noise.map((z) => generate(z, theta));
const total = (numbers: Vector, of: (x: number) => number): number =>
  numbers.reduce((sum, x) => sum + of(x), 0);

/** The best critic of Lipschitz constant one: between samples it rises where more generated than real ones lie below. */
function critic(values: Values): (x: number) => number {
  const [data, generated] = [values.data, samples(values)];
  const places = [...data, ...generated].sort((a, b) => a - b);
  const below = (numbers: Vector, x: number): number => numbers.filter((other) => other <= x).length;
  const heights = [0];
  places.slice(1).forEach((place, n) => {
    const before = component(places, n);
    const slope = Math.sign(below(generated, before) - below(data, before));
    heights.push(component(heights, n) + slope * (place - before));
  });
  return (x) => heights[places.indexOf(x)] ?? NaN;
}

/** Both rows of the loss with this critic, and the objective in expectations. */
function losses(values: Values, { sign = 1, real = -1, mean = true } = {}) {
  const f = critic(values);
  const scores = { real: total(values.data, f), generated: total(samples(values), f) };
  const inPlace = total(values.noise, (z) => f(generate(z, values.theta)));
  const n = mean ? values.data.length : 1;
  return {
    loss: sign * (scores.generated + real * scores.real),
    'loss of the noise': sign * (inPlace + real * scores.real),
    objective: sign * ((scores.real + real * scores.generated) / n),
  };
}

export default identity({
  formulas: {
    'udl-15-16': String.raw`
\begin{aligned}
L[\boldsymbol\phi] &= \sum_{j}\mathrm{f}[\mathbf{x}^*_j,\boldsymbol\phi] - \sum_{i}\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi] \\
&= \sum_{j}\mathrm{f}\bigl[\mathbf{g}[\mathbf{z}_j,\boldsymbol\theta],\boldsymbol\phi\bigr] - \sum_{i}\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]
\end{aligned}`,
    'formulary-wgan-critic-objective': String.raw`\max_{w} \Bigl\{ \mathbb{E}_{x\sim P_r}\bigl[f_w(x)\bigr] - \mathbb{E}_{x\sim P_\theta}\bigl[f_w(x)\bigr] \Bigr\}`,
  },
  against: {
    en: 'the distances of sorted pairs: with the best critic the loss is minus their sum, the objective their mean',
    zh: '排序配对后的距离：评分函数最优时，损失等于其和的相反数，目标等于其平均',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { data: random.vector(n), noise: random.vector(n), theta: random.between(0.5, 1.5) };
  },
  stated: (values) => losses(values),
  reference: (values) => {
    const sorted = (numbers: Vector): Vector => [...numbers].sort((a, b) => a - b);
    const generated = sorted(samples(values));
    const distance = sorted(values.data).reduce(
      (sum, x, i) => sum + Math.abs(x - component(generated, i)),
      0,
    );
    const n = values.data.length;
    return { loss: -distance, 'loss of the noise': -distance, objective: distance / n };
  },
  mutants: {
    'the sign of a game that is maximised': (values) => losses(values, { sign: -1 }),
    'the scores added': (values) => losses(values, { real: 1 }),
    'sums for expectations': (values) => losses(values, { mean: false }),
  },
  sourceReads: {
    'formulary-wgan-critic-objective': notComputable('only a letter is misread, b for θ'),
  },
});
