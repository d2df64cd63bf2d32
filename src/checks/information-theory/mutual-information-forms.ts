import { identity } from '#checks/kit/identity.ts';
import {
  columnSums,
  conditionalEntropy,
  conditionals,
  divergence,
  drawJoint,
  entropy,
  rowSums,
} from '#checks/shared/information-tables.ts';
import { type Matrix, outer, transpose } from '#numerics/matrix.ts';
import { dot } from '#numerics/vector.ts';

const rows = (joint: Matrix) => {
  const [x, y] = [entropy(rowSums(joint)), entropy(columnSums(joint))];
  return {
    divergence: divergence(joint.flat(), outer(rowSums(joint), columnSums(joint)).flat()),
    first: x - conditionalEntropy(transpose(joint)),
    second: y - conditionalEntropy(joint),
    joint: x + y - entropy(joint.flat()),
  };
};

export default identity({
  formulas: {
    'atlas-mutual-information': String.raw`
\begin{aligned}
I(X;Y) &= \mathrm{KL}\bigl(p(x,y)\,\big\|\,p(x)\,p(y)\bigr) \\
&= H(X) - H(X\mid Y) = H(Y) - H(Y\mid X) \\
&= H(X) + H(Y) - H(X,Y)
\end{aligned}`,
  },
  against: {
    en: 'the mean divergence of the posteriors from the prior',
    zh: '各后验分布对先验分布的散度的平均',
  },
  draw: (random) => drawJoint(random, random.integer(2, 4), random.integer(2, 4)),
  stated: rows,
  reference: (joint) => {
    const posteriors = conditionals(transpose(joint));
    const value = dot(
      columnSums(joint),
      posteriors.map((posterior) => divergence(posterior, rowSums(joint))),
    );
    return { divergence: value, first: value, second: value, joint: value };
  },
  mutants: {
    'the divergence in the other order': (joint) => ({
      ...rows(joint),
      divergence: divergence(outer(rowSums(joint), columnSums(joint)).flat(), joint.flat()),
    }),
    'the conditional entropies exchanged': (joint) => ({
      ...rows(joint),
      first: entropy(rowSums(joint)) - conditionalEntropy(joint),
    }),
    'the second entropy without its condition': (joint) => ({
      ...rows(joint),
      second: entropy(columnSums(joint)) - entropy(rowSums(joint)),
    }),
    'the joint entropy added': (joint) => ({
      ...rows(joint),
      joint: rows(joint).joint + 2 * entropy(joint.flat()),
    }),
  },
});
