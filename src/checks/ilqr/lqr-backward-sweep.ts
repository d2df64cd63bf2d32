import { recursion } from '#checks/kit/identity.ts';
import {
  type LqrProblem,
  type LqrStep,
  controlCount,
  costOfControls,
  drawLqr,
  quadraticCost,
  rollout,
} from '#checks/shared/linear-quadratic.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { luFactor, luSolve, luSolveMatrix } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';

/** ½xᵀPx + pᵀx + v, and the control Kx + k that leads to it. */
interface Sweep {
  P: Matrix;
  p: Vector;
  v: number;
  K: Matrix;
  k: Vector;
}
interface Form {
  saved?: number;
  offset?: number;
  constant?: number;
  drift?: number;
}

/** The step from t + 1 to t: gains from the coefficients F, G, H, d, g, then the value. */
function back({ A, B, c, Q, S, R, q, r }: LqrStep, next: Sweep, form: Form): Sweep {
  const { saved = 1, offset = 1, constant = 0.5, drift = 1 } = form;
  const [At, Bt] = [transpose(A), transpose(B)];
  const pull = addVectors(multiplyVector(next.P, c), next.p);
  const F = add(Q, multiply(At, multiply(next.P, A)));
  const G = add(S, multiply(Bt, multiply(next.P, A)));
  const H = luFactor(add(R, multiply(Bt, multiply(next.P, B))));
  const d = addVectors(q, multiplyVector(At, pull));
  const g = addVectors(r, multiplyVector(Bt, pull));
  const along = quadraticForm(next.P, c) / 2 + drift * dot(next.p, c);
  return {
    K: scale(-1, luSolveMatrix(H, G)),
    k: scaleVector(-offset, luSolve(H, g)),
    P: subtract(F, scale(saved, multiply(transpose(G), luSolveMatrix(H, G)))),
    p: subtractVectors(d, multiplyVector(transpose(G), luSolve(H, g))),
    v: next.v + along - constant * dot(g, luSolve(H, g)),
  };
}

/** The value of the start, and the controls that the gains give on the way. */
const sides =
  (form: Form = {}) =>
  (problem: LqrProblem) => {
    const { steps, final, start } = problem;
    const sweeps: Sweep[] = [];
    let now: Sweep = { ...final, v: 0, K: [], k: [] };
    for (const step of [...steps].reverse()) {
      now = back(step, now, form);
      sweeps.unshift(now);
    }
    const law = (t: number, x: Vector): Vector => {
      const { K, k } = sweeps[t] ?? now;
      return addScaled(multiplyVector(K, x), 1, k);
    };
    return {
      value: quadraticCost(now, start) + now.v,
      controls: rollout(problem, law).controls.flat(),
    };
  };

export default recursion({
  formulas: {
    'atlas-lqr-gains': String.raw`
\begin{aligned}
\mathbf{u}_t^{*} &= \mathbf{K}_t\mathbf{x}_t + \mathbf{k}_t \\
\mathbf{K}_t &= -\mathbf{H}_t^{-1}\mathbf{G}_t \\
\mathbf{k}_t &= -\mathbf{H}_t^{-1}\mathbf{g}_t
\end{aligned}`,
    'atlas-lqr-value-recursion': String.raw`
\begin{aligned}
V_t(\mathbf{x}) &= \tfrac12\mathbf{x}^{T}\mathbf{P}_t\mathbf{x} + \mathbf{p}_t^{T}\mathbf{x} + v_t \\
\mathbf{P}_t &= \mathbf{F}_t - \mathbf{G}_t^{T}\mathbf{H}_t^{-1}\mathbf{G}_t \\
\mathbf{p}_t &= \mathbf{d}_t - \mathbf{G}_t^{T}\mathbf{H}_t^{-1}\mathbf{g}_t \\
v_t &= v_{t+1} + \tfrac12\mathbf{c}_t^{T}\mathbf{P}_{t+1}\mathbf{c}_t + \mathbf{p}_{t+1}^{T}\mathbf{c}_t - \tfrac12\mathbf{g}_t^{T}\mathbf{H}_t^{-1}\mathbf{g}_t
\end{aligned}`,
  },
  against: {
    en: 'the least cost over all controls at once, and these controls, from rollouts',
    zh: '对全部控制量一次求最小所得的代价与控制（由轨迹推演得出）',
  },
  draw: drawLqr,
  stated: sides(),
  reference: (problem) => {
    const { at, value } = quadraticMinimum((u) => costOfControls(problem, u), controlCount(problem));
    return { value, controls: at };
  },
  mutants: {
    'the saving added to P': sides({ saved: -1 }),
    'the offset with the other sign': sides({ offset: -1 }),
    'no half in the constant': sides({ constant: 1 }),
    'the slope at the drift forgotten': sides({ drift: 0 }),
  },
});
