import { identity } from '#checks/kit/identity.ts';
import { columnSums, drawJoint, rowSums } from '#checks/shared/information-tables.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

/** p(z₁, z₂), row z₁; the first coordinate is renewed. */
interface Values {
  p: Matrix;
  from: number;
  to: number;
  other: number;
}
/** p(z₁ | z₂), from the column of z₂. */
const full = ({ p, other }: Values, z: number): number =>
  entry(p, z, other) / component(columnSums(p), other);

const rows = (values: Values, proposal = full) => {
  const { p, from, to, other } = values;
  const kernel = p.map((_, z) => proposal(values, z));
  return {
    ratio: (entry(p, to, other) * proposal(values, from)) / (entry(p, from, other) * proposal(values, to)),
    split:
      (full(values, to) * component(columnSums(p), other) * proposal(values, from)) /
      (full(values, from) * component(columnSums(p), other) * proposal(values, to)),
    // What one step makes of the target.
    after: p.map((line, z) =>
      line.map((__, j) =>
        j === other ? component(columnSums(p), other) * component(kernel, z) : entry(p, z, j),
      ),
    ),
  };
};

export default identity({
  formulas: {
    'atlas-gibbs-step': String.raw`
\begin{aligned}
z_j' &\sim p(z_j\mid\mathbf{z}_{-j}), \qquad \mathbf{z}_{-j}' = \mathbf{z}_{-j} \\
\frac{p(\mathbf{z}')\,q(\mathbf{z}\mid\mathbf{z}')}{p(\mathbf{z})\,q(\mathbf{z}'\mid\mathbf{z})} &= \frac{p(z_j'\mid\mathbf{z}_{-j})\,p(\mathbf{z}_{-j})\;p(z_j\mid\mathbf{z}_{-j})}{p(z_j\mid\mathbf{z}_{-j})\,p(\mathbf{z}_{-j})\;p(z_j'\mid\mathbf{z}_{-j})} = 1
\end{aligned}`,
  },
  against: {
    en: 'an acceptance ratio of one, and a target that one step leaves as it is',
    zh: '恒等于一的接受率，以及一步之后不变的目标分布',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(2, 4), random.integer(2, 3)];
    const from = random.integer(0, n - 1);
    return {
      p: drawJoint(random, n, m),
      from,
      to: (from + random.integer(1, n - 1)) % n,
      other: random.integer(0, m - 1),
    };
  },
  stated: (values) => rows(values),
  reference: ({ p }) => ({ ratio: 1, split: 1, after: p }),
  mutants: {
    'the marginal for the conditional': (values) => rows(values, ({ p }, z) => component(rowSums(p), z)),
    'a uniform proposal': (values) => rows(values, ({ p }) => 1 / p.length),
    'conditioned the other way': (values) =>
      rows(values, ({ p, other }, z) => entry(p, z, other) / component(rowSums(p), z)),
    'the proposals exchanged': (values) => {
      const ratio =
        (entry(values.p, values.to, values.other) / entry(values.p, values.from, values.other)) ** 2;
      return { ...rows(values), ratio };
    },
  },
});
