import { identity } from '#checks/kit/identity.ts';
import {
  type CoupledQuadratics,
  admmSweep,
  blockMinimiser,
  couplingResidual,
  drawCoupled,
  origin,
} from '#checks/shared/quadratic-admm.ts';
import { multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, dot, subtractVectors } from '#numerics/vector.ts';

interface Values {
  problem: CoupledQuadratics;
  lambda: Vector;
  r: Vector;
}

const SWEEPS = 4;

/** ½ρ‖r + w‖² − ½ρ‖w‖², and four sweeps with the scaled multiplier. */
function scaled({ problem, lambda, r }: Values, { sign = 1, added = 1, step = 1, divide = true } = {}) {
  const { F, f, G, g, A, B, c, rho } = problem;
  const w0 = lambda.map((value) => (divide ? value / rho : value));
  const sum = addVectors(r, w0);
  let { x, z, lambda: w } = origin(problem);
  const none = c.map(() => 0);
  const bestX = blockMinimiser({ H: F, h: f, M: A, rho });
  const bestZ = blockMinimiser({ H: G, h: g, M: B, rho });
  for (let k = 0; k < SWEEPS; k += 1) {
    const toX = addScaled(subtractVectors(multiplyVector(B, z), c), added, w);
    x = bestX(toX, none);
    const toZ = addScaled(subtractVectors(multiplyVector(A, x), c), added, w);
    z = bestZ(toZ, none);
    w = addScaled(w, step, couplingResidual(problem, x, z));
  }
  return { square: (rho / 2) * (dot(sum, sum) - sign * dot(w0, w0)), x, z, w };
}

export default identity({
  formulas: {
    'atlas-admm-scaled-form': String.raw`
\begin{aligned}
\boldsymbol\lambda^{T}\mathbf{r}+\frac\rho2\|\mathbf{r}\|^{2}&=\frac\rho2\|\mathbf{r}+\mathbf{w}\|^{2}-\frac\rho2\|\mathbf{w}\|^{2},\qquad\mathbf{w}=\boldsymbol\lambda/\rho\\
\mathbf{x}^{k+1}&=\operatorname*{argmin}_{\mathbf{x}}\Bigl(f(\mathbf{x})+\tfrac\rho2\bigl\|\mathbf{A}\mathbf{x}+\mathbf{B}\mathbf{z}^{k}-\mathbf{c}+\mathbf{w}^{k}\bigr\|^{2}\Bigr)\\
\mathbf{z}^{k+1}&=\operatorname*{argmin}_{\mathbf{z}}\Bigl(g(\mathbf{z})+\tfrac\rho2\bigl\|\mathbf{A}\mathbf{x}^{k+1}+\mathbf{B}\mathbf{z}-\mathbf{c}+\mathbf{w}^{k}\bigr\|^{2}\Bigr)\\
\mathbf{w}^{k+1}&=\mathbf{w}^{k}+\mathbf{A}\mathbf{x}^{k+1}+\mathbf{B}\mathbf{z}^{k+1}-\mathbf{c}
\end{aligned}`,
  },
  against: {
    en: 'the unscaled iteration run side by side, and the two terms before the square is completed',
    zh: '并排运行的未缩放迭代，以及配方之前的两项',
  },
  draw: (random): Values => {
    const problem = drawCoupled(random);
    return { problem, lambda: random.vector(problem.c.length), r: random.vector(problem.c.length) };
  },
  stated: (values) => scaled(values),
  reference: ({ problem, lambda, r }) => {
    const sweep = admmSweep(problem);
    let now = origin(problem);
    for (let k = 0; k < SWEEPS; k += 1) now = sweep(now);
    return {
      square: dot(lambda, r) + (problem.rho / 2) * dot(r, r),
      x: now.x,
      z: now.z,
      w: now.lambda.map((value) => value / problem.rho),
    };
  },
  mutants: {
    'the square of w added': (values) => scaled(values, { sign: -1 }),
    'w subtracted from the residual': (values) => scaled(values, { added: -1 }),
    'a step of ρ for w': (values) => scaled(values, { step: values.problem.rho }),
    'λ not divided by ρ': (values) => scaled(values, { divide: false }),
  },
});
