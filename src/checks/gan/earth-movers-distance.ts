import { identity } from '#checks/kit/identity.ts';
import { type Bins, choices, cumulativeDistance, planOn } from '#checks/shared/discrete-transport.ts';

const N = 3;
/** The supports of all corners of the set of plans: 2N − 1 pairs of bins. */
const SUPPORTS = choices(N * N, 2 * N - 1).map((cells) =>
  cells.map((cell): [number, number] => [Math.floor(cell / N), cell % N]),
);

interface Form {
  cost: (i: number, j: number) => number;
  isAllowed: (mass: number) => boolean;
}

/** The cheapest plan: a linear program takes its minimum at a corner. */
function cheapest(bins: Bins, change: Partial<Form> = {}): number {
  const form: Form = {
    cost: (i, j) => Math.abs(i - j),
    isAllowed: (mass) => mass >= -1e-12,
    ...change,
  };
  return SUPPORTS.reduce((least, pairs) => {
    const plan = planOn(pairs, bins);
    if (!plan?.every(({ mass }) => form.isAllowed(mass))) return least;
    return Math.min(
      least,
      plan.reduce((sum, { i, j, mass }) => sum + mass * form.cost(i, j), 0),
    );
  }, Infinity);
}

export default identity({
  formulas: {
    'udl-15-10': String.raw`D_w\Bigl[Pr(x)\,\Big|\Big|\,q(x)\Bigr] = \min_{\mathbf{P}}\biggl[\sum_{i,j} P_{ij}\cdot|i-j|\biggr]`,
    'udl-15-11': String.raw`
\begin{aligned}
\sum_{j} P_{ij} &= Pr(x=i) && \text{initial distribution of } Pr(x) \\
\sum_{i} P_{ij} &= q(x=j) && \text{initial distribution of } q(x) \\
P_{ij} &\ge 0 && \text{non-negative masses}
\end{aligned}`,
  },
  against: {
    en: 'the differences of the cumulative distributions, summed',
    zh: '累积分布之差的绝对值求和',
  },
  draw: (random): Bins => ({ from: random.probabilities(N), to: random.probabilities(N) }),
  stated: (bins) => cheapest(bins),
  reference: cumulativeDistance,
  mutants: {
    'the squared distance as cost': (bins) => cheapest(bins, { cost: (i, j) => (i - j) ** 2 }),
    'masses of either sign': (bins) => cheapest(bins, { isAllowed: () => true }),
    'arrival as prescribed for departure': ({ to }) => cheapest({ from: to, to }),
    'a signed distance': (bins) => cheapest(bins, { cost: (i, j) => i - j }),
  },
});
