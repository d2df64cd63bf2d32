import { inequality } from '#checks/kit/inequality.ts';
import {
  columnSums,
  conditionals,
  divergence,
  drawJoint,
  entropy,
  rowSums,
  total,
} from '#checks/shared/information-tables.ts';
import { type Matrix, outer, transpose } from '#numerics/matrix.ts';
import { component, dot } from '#numerics/vector.ts';

/** Σ p(x, y) log ratio, with a choice of p(x | y) and p(x) in it. */
const average = (joint: Matrix, of: (joint: number, x: number, y: number) => number): number =>
  total(
    joint.flatMap((line, i) =>
      line.map((p, j) => p * Math.log(of(p, component(rowSums(joint), i), component(columnSums(joint), j)))),
    ),
  );

const chain = (joint: Matrix) => ({
  logs: -average(joint, (_, x) => x) + average(joint, (p, __, y) => p / y),
  ratio: average(joint, (p, x, y) => p / y / x),
  divergences: dot(
    columnSums(joint),
    conditionals(transpose(joint)).map((posterior) => divergence(posterior, rowSums(joint))),
  ),
});

export default inequality({
  formulas: {
    'atlas-conditioning-reduces-entropy': String.raw`
\begin{aligned}
H(X) - H(X\mid Y) &= -\sum_{x,y} p(x,y)\log p(x) + \sum_{x,y} p(x,y)\log p(x\mid y) \\
&= \sum_{y} p(y)\sum_{x} p(x\mid y)\log\frac{p(x\mid y)}{p(x)} \\
&= \sum_{y} p(y)\,\mathrm{KL}\bigl(p(x\mid y)\,\big\|\,p(x)\bigr) \geq 0
\end{aligned}`,
  },
  against: { en: 'H(X) + H(Y) − H(X, Y) of random tables', zh: '随机联合分布表的 H(X) + H(Y) − H(X, Y)' },
  draw: (random): Matrix => drawJoint(random, random.integer(2, 4), random.integer(2, 4)),
  // Independent variables lose nothing.
  attained: (random): Matrix => outer(random.probabilities(3), random.probabilities(2)),
  smaller: () => 0,
  larger: (joint) => chain(joint).divergences,
  equal: {
    stated: chain,
    reference: (joint) => {
      const information = entropy(rowSums(joint)) + entropy(columnSums(joint)) - entropy(joint.flat());
      return { logs: information, ratio: information, divergences: information };
    },
  },
  mutants: {
    'the second sum subtracted': {
      stated: (joint) => ({
        ...chain(joint),
        logs: -average(joint, (_, x) => x) - average(joint, (p, __, y) => p / y),
      }),
    },
    'the other conditional': {
      stated: (joint) => ({ ...chain(joint), ratio: average(joint, (p, x) => p / x / x) }),
    },
    'divergences averaged over x': {
      stated: (joint) => ({
        ...chain(joint),
        divergences: dot(
          rowSums(joint),
          conditionals(joint).map((line) =>
            divergence(
              line,
              line.map(() => 1 / line.length),
            ),
          ),
        ),
      }),
    },
    'the divergences in the other order': {
      stated: (joint) => ({
        ...chain(joint),
        divergences: dot(
          columnSums(joint),
          conditionals(transpose(joint)).map((posterior) => divergence(rowSums(joint), posterior)),
        ),
      }),
    },
    'the inequality turned round': { larger: (joint) => -chain(joint).divergences },
  },
});
