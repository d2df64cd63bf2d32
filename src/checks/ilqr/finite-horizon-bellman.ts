import { recursion } from '#checks/kit/identity.ts';
import type { Matrix } from '#numerics/matrix.ts';
import { entry } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A deterministic system of finitely many states and controls. */
interface Values {
  /** `next[x][u]`. */
  next: readonly (readonly number[])[];
  cost: Matrix;
  final: Vector;
  steps: number;
}

const after = ({ next }: Values, x: number, u: number): number => component(next[x] ?? [], u);

/** V₀ by the recursion. */
const values =
  ({ best = Math.min, terminal = true, ahead = true } = {}) =>
  (v: Values): Vector => {
    let V: Vector = terminal ? v.final : v.final.map(() => 0);
    for (let t = v.steps - 1; t >= 0; t -= 1) {
      const later = V;
      V = v.cost.map((row, x) =>
        best(...row.map((cost, u) => cost + component(later, ahead ? after(v, x, u) : x))),
      );
    }
    return V;
  };

/** The least cost over all sequences of controls, each followed to its end. */
function cheapest(v: Values, x: number): number {
  const controls = v.cost[0]?.length ?? 0;
  let least = Infinity;
  for (let code = 0; code < controls ** v.steps; code += 1) {
    let [state, cost] = [x, 0];
    for (let t = 0; t < v.steps; t += 1) {
      const u = Math.floor(code / controls ** t) % controls;
      cost += entry(v.cost, state, u);
      state = after(v, state, u);
    }
    least = Math.min(least, cost + component(v.final, state));
  }
  return least;
}

export default recursion({
  formulas: {
    'atlas-finite-horizon-bellman-recursion': String.raw`
\begin{aligned}
V_T(\mathbf{x}) &= \ell_T(\mathbf{x}) \\
V_t(\mathbf{x}) &= \min_{\mathbf{u}}\bigl[\ell(\mathbf{x},\mathbf{u}) + V_{t+1}\bigl(\mathbf{f}(\mathbf{x},\mathbf{u})\bigr)\bigr],\qquad t=T-1,\dots,0
\end{aligned}`,
  },
  against: {
    en: 'the cheapest of all sequences of controls, one by one',
    zh: '逐一枚举全部控制序列后的最小代价',
  },
  draw: (random): Values => {
    const [states, controls] = [random.integer(2, 4), random.integer(2, 3)];
    return {
      next: random.list(states, () => random.list(controls, () => random.integer(0, states - 1))),
      cost: random.matrix(states, controls),
      final: random.vector(states),
      steps: random.integer(1, 4),
    };
  },
  stated: values(),
  reference: (v) => v.final.map((_, x) => cheapest(v, x)),
  mutants: {
    'the largest cost for the least': values({ best: Math.max }),
    'no cost of the final state': values({ terminal: false }),
    'the present state for the next': values({ ahead: false }),
  },
});
