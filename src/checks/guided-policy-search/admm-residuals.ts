import { identity } from '#checks/kit/identity.ts';
import {
  type CoupledQuadratics,
  type Iterate,
  admmSweep,
  couplingResidual,
  drawCoupled,
  origin,
} from '#checks/shared/quadratic-admm.ts';
import { multiplyVector, scale, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, norm, subtractVectors } from '#numerics/vector.ts';

/** Two iterates in a row. */
function pair(problem: CoupledQuadratics, sweeps = 3): { before: Iterate; now: Iterate } {
  const sweep = admmSweep(problem);
  let before = origin(problem);
  for (let k = 0; k < sweeps; k += 1) before = sweep(before);
  return { before, now: sweep(before) };
}

/** ∇f(x) + Aᵀλ. */
const stationarity = ({ F, f, A }: CoupledQuadratics, x: Vector, lambda: Vector): Vector =>
  addVectors(addVectors(multiplyVector(F, x), f), multiplyVector(transpose(A), lambda));

function rows(problem: CoupledQuadratics, { sign = 1, weighted = true, late = false } = {}) {
  const { before, now } = pair(problem);
  const { A, B, rho } = problem;
  const change = multiplyVector(B, subtractVectors(now.z, before.z));
  const dual = multiplyVector(scale(sign * (weighted ? rho : 1), transpose(A)), change);
  // Row two: the condition of the step itself, with the old z and the old multiplier.
  const price = addScaled(before.lambda, rho, couplingResidual(problem, now.x, late ? now.z : before.z));
  return {
    step: stationarity(problem, now.x, price),
    rewritten: subtractVectors(stationarity(problem, now.x, now.lambda), dual),
    dual,
    primal: couplingResidual(problem, now.x, now.z),
    // After many sweeps both residuals are small, and so is the distance from stationarity in x, z and λ.
    stopped: [norm(couplingResidual(problem, ...endOf(problem)))],
  };
}

const endOf = (problem: CoupledQuadratics): [Vector, Vector] => {
  const { now } = pair(problem, 1500);
  return [now.x, now.z];
};

export default identity({
  formulas: {
    'atlas-admm-residuals': String.raw`
\begin{aligned}
\mathbf{r}^{k+1}&=\mathbf{A}\mathbf{x}^{k+1}+\mathbf{B}\mathbf{z}^{k+1}-\mathbf{c}\\
\mathbf{0}&\in\partial f(\mathbf{x}^{k+1})+\mathbf{A}^{T}\bigl(\boldsymbol\lambda^{k}+\rho(\mathbf{A}\mathbf{x}^{k+1}+\mathbf{B}\mathbf{z}^{k}-\mathbf{c})\bigr)\\
&=\partial f(\mathbf{x}^{k+1})+\mathbf{A}^{T}\boldsymbol\lambda^{k+1}-\rho\,\mathbf{A}^{T}\mathbf{B}(\mathbf{z}^{k+1}-\mathbf{z}^{k})\\
\mathbf{s}^{k+1}&=\rho\,\mathbf{A}^{T}\mathbf{B}(\mathbf{z}^{k+1}-\mathbf{z}^{k})\in\partial f(\mathbf{x}^{k+1})+\mathbf{A}^{T}\boldsymbol\lambda^{k+1}\\
\text{stop}&\text{ when }\|\mathbf{r}^{k+1}\|\le\epsilon^{\mathrm{pri}}\ \text{and}\ \|\mathbf{s}^{k+1}\|\le\epsilon^{\mathrm{dual}}
\end{aligned}`,
  },
  against: {
    en: 'the gradient of f plus Aᵀλ at the iterates, and what the multiplier has moved by',
    zh: '各次迭代处 f 的梯度加 Aᵀλ，以及乘子实际的改变量',
  },
  tolerance: 1e-8,
  because: 'the last row is reached by iterating',
  cases: 20,
  draw: drawCoupled,
  stated: (problem) => rows(problem),
  reference: (problem) => {
    const { before, now } = pair(problem);
    const zero = problem.f.map(() => 0);
    return {
      step: zero,
      rewritten: zero,
      dual: stationarity(problem, now.x, now.lambda),
      primal: subtractVectors(now.lambda, before.lambda).map((value) => value / problem.rho),
      stopped: [0],
    };
  },
  mutants: {
    'the dual residual with the other sign': (problem) => rows(problem, { sign: -1 }),
    'the dual residual without ρ': (problem) => rows(problem, { weighted: false }),
    'the new z in the step of x': (problem) => rows(problem, { late: true }),
  },
});
