import { inequality } from '#checks/kit/inequality.ts';
import { columnSums, conditionals, divergence } from '#checks/shared/information-tables.ts';
import { type Matrix, transpose } from '#numerics/matrix.ts';
import { type Vector, component, dot, scaleVector } from '#numerics/vector.ts';

/** Two inputs and one channel, k[x][y]. */
interface Values {
  q: Vector;
  p: Vector;
  channel: Matrix;
}
const through = (input: Vector, channel: Matrix): Matrix =>
  channel.map((line, x) => scaleVector(component(input, x), line));
const output = (input: Vector, channel: Matrix): Vector => columnSums(through(input, channel));
const lost = ({ q, p, channel }: Values, weights: Vector): number => {
  const [of, from] = [q, p].map((input) => conditionals(transpose(through(input, channel))));
  return dot(
    weights,
    (of ?? []).map((line, y) => divergence(line, from?.[y] ?? [])),
  );
};
const rows = (values: Values, weights = output(values.q, values.channel)) => {
  const { q, p, channel } = values;
  return {
    joint: divergence(through(q, channel).flat(), through(p, channel).flat()),
    split: divergence(output(q, channel), output(p, channel)) + lost(values, weights),
  };
};

export default inequality({
  formulas: {
    'atlas-kl-data-processing': String.raw`
\begin{aligned}
\mathrm{KL}\bigl(q(x)\,\big\|\,p(x)\bigr) &= \mathrm{KL}\bigl(q(x)\,k(y\mid x)\,\big\|\,p(x)\,k(y\mid x)\bigr) \\
&= \mathrm{KL}\bigl(q(y)\,\big\|\,p(y)\bigr) + \mathbb{E}_{q(y)}\Bigl[\mathrm{KL}\bigl(q(x\mid y)\,\big\|\,p(x\mid y)\bigr)\Bigr] \\
&\geq \mathrm{KL}\bigl(q(y)\,\big\|\,p(y)\bigr)
\end{aligned}`,
  },
  against: { en: 'the divergence of the inputs of random channels', zh: '随机信道输入端的散度' },
  draw: (random): Values => {
    const [n, m] = [random.integer(2, 4), random.integer(2, 4)];
    return { q: random.probabilities(n), p: random.probabilities(n), channel: random.transitions(n, m) };
  },
  // A channel that passes everything on.
  attained: (random): Values => ({
    q: random.probabilities(3),
    p: random.probabilities(3),
    channel: [
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ],
  }),
  smaller: ({ q, p, channel }) => divergence(output(q, channel), output(p, channel)),
  larger: ({ q, p }) => divergence(q, p),
  equal: {
    stated: (values) => rows(values),
    reference: ({ q, p }) => ({ joint: divergence(q, p), split: divergence(q, p) }),
  },
  mutants: {
    'the posteriors averaged over p(y)': {
      stated: (values) => rows(values, output(values.p, values.channel)),
    },
    'a different channel for p': {
      stated: (values) => ({
        ...rows(values),
        joint: divergence(
          through(values.q, values.channel).flat(),
          through(values.p, values.channel.toReversed()).flat(),
        ),
      }),
    },
    'the inequality turned round': {
      smaller: ({ q, p }) => divergence(q, p),
      larger: ({ q, p, channel }) => divergence(output(q, channel), output(p, channel)),
    },
    'the loss subtracted': {
      stated: (values) => ({
        ...rows(values),
        split: rows(values).split - 2 * lost(values, output(values.q, values.channel)),
      }),
    },
  },
});
