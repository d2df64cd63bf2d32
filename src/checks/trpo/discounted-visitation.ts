import { identity } from '#checks/kit/identity.ts';
import { chainOf } from '#checks/shared/decision-process.ts';
import {
  type StartedProcess,
  drawPolicy,
  drawStarted,
  policyMeans,
  stateDistributions,
  visits,
} from '#checks/shared/policy-performance.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, identity as unit, scale, subtract, transpose } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  policy: Matrix;
  /** g(s, a). */
  g: Matrix;
}

/** μᵀ(I − γP)⁻¹, or the solution of the system that is not transposed. */
function inverted({ process, policy, start }: Values, transposed = true): Vector {
  const { transitions } = chainOf(process, policy);
  const system = subtract(unit(process.states), scale(process.discount, transitions));
  return luSolve(luFactor(transposed ? transpose(system) : system), start);
}

const sides =
  (rho: (values: Values) => Vector, actions = (values: Values) => policyMeans(values.policy, values.g)) =>
  (values: Values) => ({ matrix: rho(values), sum: dot(rho(values), actions(values)) });

export default identity({
  formulas: {
    'atlas-discounted-state-visitation': String.raw`
\begin{gathered}
\rho_\pi(s)=\sum_{t=0}^{\infty}\gamma^{t}\,p(s_t=s\mid\pi),\qquad \boldsymbol\rho_\pi^{T}=\boldsymbol\mu^{T}\bigl(\mathbf{I}-\gamma\mathbf{P}_\pi\bigr)^{-1}\\
\mathbb{E}_\pi\biggl[\sum_{t=0}^{\infty}\gamma^{t}g(s_t,a_t)\biggr]=\sum_{s}\rho_\pi(s)\sum_{a}\pi(a\mid s)\,g(s,a)
\end{gathered}`,
  },
  against: {
    en: 'the distribution of the state followed for 400 steps, and the mean of any function of state and action along it',
    zh: '逐步推演四百步的状态分布，以及任意状态—动作函数沿途的平均',
  },
  draw: (random): Values => {
    const started = drawStarted(random);
    return {
      ...started,
      policy: drawPolicy(random, started.process),
      g: random.matrix(started.process.states, started.process.actions),
    };
  },
  stated: sides(inverted),
  reference: (values) => ({
    matrix: visits(values, values.policy),
    sum: stateDistributions(values, values.policy, 400).reduce(
      (sum, now, t) => sum + values.process.discount ** t * dot(now, policyMeans(values.policy, values.g)),
      0,
    ),
  }),
  mutants: {
    'the system of the values, not transposed': sides((values) => inverted(values, false)),
    'normalised to one': sides((values) =>
      inverted(values).map((visit) => (1 - values.process.discount) * visit),
    ),
    'every action equally likely': sides(inverted, ({ g }) =>
      g.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length),
    ),
  },
});
