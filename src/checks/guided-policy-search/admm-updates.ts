import { convergence } from '#checks/kit/convergence.ts';
import {
  type CoupledQuadratics,
  type Iterate,
  admmSweep,
  couplingResidual,
  drawCoupled,
  origin,
} from '#checks/shared/quadratic-admm.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { quadraticForm, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, norm, subtractVectors } from '#numerics/vector.ts';

/** A sweep whose multiplier moves by so many times ρ and the residual. */
const sweepOf = (problem: CoupledQuadratics, step: number) => {
  const right = admmSweep(problem);
  return (from: Iterate): Iterate => {
    const { x, z } = right(from);
    const residual = couplingResidual(problem, x, z);
    return { x, z, lambda: addScaled(from.lambda, step * problem.rho, residual) };
  };
};

/** How far x, z and λ are from the solution of the KKT system after so many sweeps. */
const errors =
  (step = 1, sweeps = 2000) =>
  (problem: CoupledQuadratics): number => {
    const { F, f, G, g, A, B, c } = problem;
    const [At, Bt] = [transpose(A), transpose(B)];
    const kkt = [
      ...F.map((row, i) => [...row, ...g.map(() => 0), ...(At[i] ?? [])]),
      ...G.map((row, i) => [...f.map(() => 0), ...row, ...(Bt[i] ?? [])]),
      ...A.map((row, i) => [...row, ...(B[i] ?? []), ...c.map(() => 0)]),
    ];
    const solution = luSolve(luFactor(kkt), [...[...f, ...g].map((value) => -value), ...c]);
    const sweep = sweepOf(problem, step);
    let now = origin(problem);
    for (let k = 0; k < sweeps; k += 1) now = sweep(now);
    return norm(subtractVectors([...now.x, ...now.z, ...now.lambda], solution));
  };

/** The augmented Lagrangian. */
function lagrangian(problem: CoupledQuadratics, x: Vector, z: Vector, lambda: Vector): number {
  const { F, f, G, g, rho } = problem;
  const r = couplingResidual(problem, x, z);
  const objective = quadraticForm(F, x) / 2 + dot(f, x) + quadraticForm(G, z) / 2 + dot(g, z);
  return objective + dot(lambda, r) + (rho / 2) * dot(r, r);
}

/** The gradients of L that the third sweep leaves: by x at the old z, by z at the new x; each with the old multiplier. */
const leftOver =
  ({ ahead = false, behind = false, step = 1 } = {}) =>
  (problem: CoupledQuadratics) => {
    const sweep = sweepOf(problem, step);
    let before = origin(problem);
    for (let k = 0; k < 2; k += 1) before = sweep(before);
    const now = sweep(before);
    const [z, x] = [ahead ? now.z : before.z, behind ? before.x : now.x];
    return {
      x: gradient((point) => lagrangian(problem, point, z, before.lambda), now.x),
      z: gradient((point) => lagrangian(problem, x, point, before.lambda), now.z),
    };
  };

export default convergence({
  formulas: {
    'atlas-admm-updates': String.raw`
\begin{aligned}
&\min_{\mathbf{x},\mathbf{z}}\;f(\mathbf{x})+g(\mathbf{z})\qquad\text{subject to}\qquad\mathbf{A}\mathbf{x}+\mathbf{B}\mathbf{z}=\mathbf{c}\\
\mathbf{x}^{k+1}&=\operatorname*{argmin}_{\mathbf{x}}\;\mathcal{L}_\rho(\mathbf{x},\mathbf{z}^{k},\boldsymbol\lambda^{k})\\
\mathbf{z}^{k+1}&=\operatorname*{argmin}_{\mathbf{z}}\;\mathcal{L}_\rho(\mathbf{x}^{k+1},\mathbf{z},\boldsymbol\lambda^{k})\\
\boldsymbol\lambda^{k+1}&=\boldsymbol\lambda^{k}+\rho\,\bigl(\mathbf{A}\mathbf{x}^{k+1}+\mathbf{B}\mathbf{z}^{k+1}-\mathbf{c}\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the KKT system of random coupled quadratics, and the gradient of the augmented Lagrangian at each step',
    zh: '随机耦合二次问题的 KKT 方程组，以及每一步增广拉格朗日函数的梯度',
  },
  tolerance: 1e-8,
  because: 'gradients are taken by central differences',
  cases: 20,
  draw: drawCoupled,
  errors: errors(),
  guarantee: () => 1e-7,
  equal: {
    stated: leftOver(),
    reference: ({ f, g }) => ({ x: f.map(() => 0), z: g.map(() => 0) }),
  },
  mutants: {
    'the multiplier moved the other way': { errors: errors(-1, 20) },
    'no multiplier': { errors: errors(0) },
    'the new z in the step of x': { stated: leftOver({ ahead: true }) },
    'the old x in the step of z': { stated: leftOver({ behind: true }) },
  },
});
