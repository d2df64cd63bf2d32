import { sampling } from '#checks/kit/sampling.ts';
import { argmax } from '#checks/shared/reinforcement-values.ts';
import { type Vector } from '#numerics/vector.ts';

interface Values {
  /** The row of the table at the present state. */
  q: Vector;
  epsilon: number;
}

const probabilities =
  (greedy: (n: number, epsilon: number) => number, other: (n: number, epsilon: number) => number) =>
  ({ q, epsilon }: Values): Vector =>
    q.map((_, a) => (a === argmax(q) ? greedy : other)(q.length, epsilon));

export default sampling({
  formulas: {
    'formulary-epsilon-greedy': String.raw`
a_t = \begin{cases}
\operatorname*{arg\,max}_{a} Q^{(t-1)}(s_t,a) & \text{with Pr } 1-\epsilon \\
\text{uniformly sampling} & \text{with Pr } \epsilon
\end{cases}`,
  },
  against: {
    en: 'how often each action comes up when the two cases are played out',
    zh: '按两种情形实际抽取时各动作出现的频率',
  },
  draw: (random): Values => ({ q: random.vector(random.integer(2, 5)), epsilon: random.between(0.1, 0.9) }),
  sample: ({ q, epsilon }, random) => {
    const action = random.between(0, 1) < epsilon ? random.integer(0, q.length - 1) : argmax(q);
    return q.map((_, a) => (a === action ? 1 : 0));
  },
  stated: probabilities(
    (n, epsilon) => 1 - epsilon + epsilon / n,
    (n, epsilon) => epsilon / n,
  ),
  mutants: {
    'the greedy action never explored': probabilities(
      (_, epsilon) => 1 - epsilon,
      (n, epsilon) => epsilon / (n - 1),
    ),
    'the two probabilities exchanged': probabilities(
      (n, epsilon) => epsilon + (1 - epsilon) / n,
      (n, epsilon) => (1 - epsilon) / n,
    ),
  },
});
