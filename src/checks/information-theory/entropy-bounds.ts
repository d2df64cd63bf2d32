import { inequality } from '#checks/kit/inequality.ts';
import { entropy, total } from '#checks/shared/information-tables.ts';
import type { Vector } from '#numerics/vector.ts';

/** E[1/p(X)] over the values of positive probability. */
const meanInverse = (p: Vector): number =>
  total(p.filter((weight) => weight > 0).map((weight) => weight * (1 / weight)));
const count = (p: Vector): number => p.filter((weight) => weight > 0).length;

export default inequality({
  formulas: {
    'atlas-entropy-bounds': String.raw`
\begin{aligned}
0 \leq H(X) &= \mathbb{E}\biggl[\log\frac{1}{p(X)}\biggr] \\
&\leq \log \mathbb{E}\biggl[\frac{1}{p(X)}\biggr] \\
&= \log\sum_{x:\,p(x)>0} p(x)\,\frac{1}{p(x)} = \log n
\end{aligned}`,
  },
  against: {
    en: 'entropies of random distributions with impossible values among them',
    zh: '含零概率取值的随机分布的熵',
  },
  draw: (random): Vector => [
    ...random.probabilities(random.integer(1, 5)),
    ...random.pick([[], [0], [0, 0]]),
  ],
  attained: () => [1, 0],
  smaller: (p) => ({ zero: 0, entropy: entropy(p) }),
  larger: (p) => ({ zero: entropy(p), entropy: Math.log(meanInverse(p)) }),
  equal: {
    stated: (p) => [
      total(p.map((weight) => (weight > 0 ? weight * Math.log(1 / weight) : 0))),
      Math.log(meanInverse(p)),
      Math.log(p.length),
    ],
    // The last: no bound below log n would do, since the uniform distribution reaches it.
    reference: (p) => [entropy(p), Math.log(count(p)), entropy(p.map(() => 1 / p.length))],
  },
  mutants: {
    'all listed values counted': { stated: (p) => [entropy(p), Math.log(p.length), Math.log(p.length)] },
    'the logarithm left out': { larger: (p) => ({ zero: entropy(p), entropy: meanInverse(p) }) },
    'a bound of log(n − 1)': {
      stated: (p) => [entropy(p), Math.log(count(p)), Math.log(p.length + 1) - Math.log(2)],
    },
    'a sign lost': { larger: (p) => ({ zero: -entropy(p), entropy: Math.log(meanInverse(p)) }) },
  },
});
