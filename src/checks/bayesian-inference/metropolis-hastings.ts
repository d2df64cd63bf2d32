import { identity } from '#checks/kit/identity.ts';
import { normalised, total } from '#checks/shared/information-tables.ts';
import { type Matrix, entry, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  /** The target times an unknown constant. */
  target: Vector;
  proposal: Matrix;
  from: number;
  to: number;
}
type Accept = (values: Values, from: number, to: number) => number;
const accept: Accept = ({ target, proposal }, from, to) =>
  Math.min(
    1,
    (component(target, to) * entry(proposal, to, from)) /
      (component(target, from) * entry(proposal, from, to)),
  );
const flow = ({ target, proposal }: Values, from: number, to: number): number =>
  component(normalised(target), from) * entry(proposal, from, to);

const rows = (values: Values, rule: Accept = accept) => {
  const { from, to, proposal, target } = values;
  // Rejected proposals stay where they are.
  const moves = proposal.map((line, z) =>
    line.map((q, next) => (z === next ? 0 : q * rule(values, z, next))),
  );
  const chain = moves.map((line, z) => line.map((value, next) => (z === next ? 1 - total(line) : value)));
  return {
    there: flow(values, from, to) * rule(values, from, to),
    back: flow(values, to, from) * rule(values, to, from),
    after: multiplyVector(transpose(chain), normalised(target)),
  };
};

export default identity({
  formulas: {
    'atlas-metropolis-hastings': String.raw`
\begin{aligned}
\alpha(\mathbf{z},\mathbf{z}') &= \min\biggl\{1,\;\frac{\tilde{p}(\mathbf{z}')\,q(\mathbf{z}\mid\mathbf{z}')}{\tilde{p}(\mathbf{z})\,q(\mathbf{z}'\mid\mathbf{z})}\biggr\} \\
p(\mathbf{z})\,q(\mathbf{z}'\mid\mathbf{z})\,\alpha(\mathbf{z},\mathbf{z}') &= \min\bigl\{p(\mathbf{z})\,q(\mathbf{z}'\mid\mathbf{z}),\;p(\mathbf{z}')\,q(\mathbf{z}\mid\mathbf{z}')\bigr\} \\
&= p(\mathbf{z}')\,q(\mathbf{z}\mid\mathbf{z}')\,\alpha(\mathbf{z}',\mathbf{z})
\end{aligned}`,
  },
  against: {
    en: 'the smaller of both flows, and a target that the chain leaves as it is',
    zh: '两个方向流量中较小者，以及链所保持的目标分布',
  },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    const from = random.integer(0, n - 1);
    return {
      target: random.list(n, () => random.between(0.2, 3)),
      proposal: random.transitions(n),
      from,
      to: (from + random.integer(1, n - 1)) % n,
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const smaller = Math.min(flow(values, values.from, values.to), flow(values, values.to, values.from));
    return { there: smaller, back: smaller, after: normalised(values.target) };
  },
  mutants: {
    'the proposals left out': (values) =>
      rows(values, ({ target }, z, next) => Math.min(1, component(target, next) / component(target, z))),
    'the ratio upside down': (values) => rows(values, (all, z, next) => accept(all, next, z)),
    'the proposals exchanged': (values) =>
      rows(values, ({ target, proposal }, z, next) =>
        Math.min(
          1,
          (component(target, next) * entry(proposal, z, next)) /
            (component(target, z) * entry(proposal, next, z)),
        ),
      ),
    'a bound of a half': (values) => rows(values, (all, z, next) => Math.min(0.5, accept(all, z, next))),
  },
});
