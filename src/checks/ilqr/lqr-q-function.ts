import { identity } from '#checks/kit/identity.ts';
import {
  type LqrStep,
  type QuadraticCost,
  drawLqrStep,
  nextState,
  quadraticCost,
  stepCost,
} from '#checks/shared/linear-quadratic.ts';
import { quadraticCoefficients } from '#checks/shared/quadratic-coefficients.ts';
import { add, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { addVectors } from '#numerics/vector.ts';

interface Values {
  step: LqrStep;
  next: QuadraticCost;
}

function coefficients({ step, next }: Values, { drift = true, cross = true, linear = true } = {}) {
  const { A, B, c, Q, S, R, q, r } = step;
  const [At, Bt] = [transpose(A), transpose(B)];
  const pull = drift ? addVectors(multiplyVector(next.P, c), next.p) : next.p;
  return {
    F: add(Q, multiply(At, multiply(next.P, A))),
    G: cross ? add(S, multiply(Bt, multiply(next.P, A))) : S,
    H: add(R, multiply(Bt, multiply(next.P, B))),
    d: addVectors(q, multiplyVector(At, linear ? pull : multiplyVector(next.P, c))),
    g: addVectors(r, multiplyVector(Bt, pull)),
  };
}

export default identity({
  formulas: {
    'atlas-lqr-q-function': String.raw`
\begin{aligned}
Q_t(\mathbf{x},\mathbf{u}) &= \tfrac12\mathbf{x}^{T}\mathbf{F}_t\mathbf{x} + \mathbf{u}^{T}\mathbf{G}_t\mathbf{x} + \tfrac12\mathbf{u}^{T}\mathbf{H}_t\mathbf{u} + \mathbf{d}_t^{T}\mathbf{x} + \mathbf{g}_t^{T}\mathbf{u} + \mathrm{const} \\
\mathbf{F}_t &= \mathbf{Q}_t + \mathbf{A}_t^{T}\mathbf{P}_{t+1}\mathbf{A}_t \\
\mathbf{G}_t &= \mathbf{S}_t + \mathbf{B}_t^{T}\mathbf{P}_{t+1}\mathbf{A}_t \\
\mathbf{H}_t &= \mathbf{R}_t + \mathbf{B}_t^{T}\mathbf{P}_{t+1}\mathbf{B}_t \\
\mathbf{d}_t &= \mathbf{q}_t + \mathbf{A}_t^{T}\bigl(\mathbf{P}_{t+1}\mathbf{c}_t+\mathbf{p}_{t+1}\bigr) \\
\mathbf{g}_t &= \mathbf{r}_t + \mathbf{B}_t^{T}\bigl(\mathbf{P}_{t+1}\mathbf{c}_t+\mathbf{p}_{t+1}\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the coefficients of step cost plus next value, read off from its values',
    zh: '由“单步代价加下一价值”的函数值读出的各项系数',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      step: drawLqrStep(random, n, m),
      next: { P: random.symmetric(n), p: random.vector(n) },
    };
  },
  stated: (values) => coefficients(values),
  reference: ({ step, next }) => {
    const n = step.A.length;
    const { slope, hessian } = quadraticCoefficients((z) => {
      const [x, u] = [z.slice(0, n), z.slice(n)];
      return stepCost(step, x, u) + quadraticCost(next, nextState(step, x, u));
    }, n + step.R.length);
    return {
      F: hessian.slice(0, n).map((row) => row.slice(0, n)),
      G: hessian.slice(n).map((row) => row.slice(0, n)),
      H: hessian.slice(n).map((row) => row.slice(n)),
      d: slope.slice(0, n),
      g: slope.slice(n),
    };
  },
  mutants: {
    'the drift forgotten': (values) => coefficients(values, { drift: false }),
    'no cross term from the dynamics': (values) => coefficients(values, { cross: false }),
    'the slope of the next value forgotten': (values) => coefficients(values, { linear: false }),
    'the first Aᵀ left out of F': (values) => ({
      ...coefficients(values),
      F: add(values.step.Q, multiply(values.next.P, values.step.A)),
    }),
  },
});
