import { gradient } from '#checks/kit/gradient.ts';
import { type SmoothDynamics, follow, jacobians } from '#checks/shared/smooth-dynamics.ts';
import { gradient as slopeOf, hessian, jacobian } from '#numerics/finite-difference.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, norm, zeroVector } from '#numerics/vector.ts';

/** Two steps: ½xᵀQx + ½uᵀRu twice, then ½xᵀPx. */
interface Values {
  system: SmoothDynamics;
  Q: Matrix;
  R: Matrix;
  P: Matrix;
  start: Vector;
}

const cost = ({ Q, R }: Values, x: Vector, u: Vector): number =>
  quadraticForm(Q, x) / 2 + quadraticForm(R, u) / 2;

/** The cost of the remaining steps. */
function total(values: Values, x: Vector, controls: Vector): number {
  const m = values.R.length;
  if (controls.length === 0) return quadraticForm(values.P, x) / 2;
  const u = controls.slice(0, m);
  return cost(values, x, u) + total(values, follow(values.system, x, u), controls.slice(m));
}

/** The controls with the least cost over so many steps, by Newton's method. */
function best(values: Values, x: Vector, steps: number): Vector {
  const f = (u: Vector): number => total(values, x, u);
  let u = zeroVector(steps * values.R.length);
  for (let i = 0; i < 30; i += 1) {
    const slope = slopeOf(f, u);
    if (norm(slope) < 1e-11) break;
    u = addScaled(u, -1, luSolve(luFactor(hessian(f, u)), slope));
  }
  return u;
}

const value = (values: Values, x: Vector, steps: number): number => total(values, x, best(values, x, steps));

/** ∇V₀ by the first row, where the reaction is a difference of best controls, and by the costates of the second. */
function gradients(values: Values, { bracket = true, transposed = true, own = true } = {}) {
  const { system, Q, R, P, start } = values;
  const m = R.length;
  const controls = best(values, start, 2);
  const first = controls.slice(0, m);
  const middle = follow(system, start, first);
  const later = slopeOf((x) => value(values, x, 1), middle);
  const { fx, fu } = jacobians(system, start, first);
  const turn = (a: Matrix): Matrix => (transposed ? transpose(a) : a);
  const plain = addVectors(multiplyVector(Q, start), multiplyVector(turn(fx), later));
  const reaction = jacobian((x) => best(values, x, 2).slice(0, m), start);
  const pulled = multiplyVector(transpose(fu), later);
  const slack = bracket ? addVectors(multiplyVector(R, first), pulled) : pulled;
  const second = controls.slice(m);
  const after = jacobians(system, middle, second);
  const end = multiplyVector(P, follow(system, middle, second));
  const lambda = addVectors(multiplyVector(Q, middle), multiplyVector(turn(after.fx), end));
  return {
    envelope: addVectors(plain, multiplyVector(transpose(reaction), slack)),
    costate: own
      ? addVectors(multiplyVector(Q, start), multiplyVector(turn(fx), lambda))
      : multiplyVector(turn(fx), lambda),
  };
}

export default gradient({
  formulas: {
    'atlas-costate-value-gradient': String.raw`
\begin{aligned}
\nabla V_t &= \ell_{\mathbf{x}} + \mathbf{f}_{\mathbf{x}}^{T}\nabla V_{t+1} + \Bigl(\frac{\partial\mathbf{u}^{*}}{\partial\mathbf{x}}\Bigr)^{T}\bigl(\ell_{\mathbf{u}} + \mathbf{f}_{\mathbf{u}}^{T}\nabla V_{t+1}\bigr) \\
&= \ell_{\mathbf{x}} + \mathbf{f}_{\mathbf{x}}^{T}\nabla V_{t+1} \\
&= \boldsymbol\lambda_t
\end{aligned}`,
  },
  against: {
    en: 'differences of the least cost of a nonlinear problem, found by Newton’s method',
    zh: '用牛顿法求出非线性问题的最小代价，再取差分',
  },
  cases: 40,
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 2), 1];
    const bounded = (rows: number, columns: number, size: number): Matrix =>
      random.list(rows, () => random.list(columns, () => random.between(-size, size)));
    return {
      // So weak a control, and so dear, that the cost is convex in the controls.
      system: { A: bounded(n, n, 1), B: bounded(n, m, 0.6) },
      Q: random.positiveDefinite(n),
      R: add(random.positiveDefinite(m), scale(2, unit(m))),
      P: random.positiveDefinite(n),
      start: random.vector(n),
    };
  },
  at: ({ start }) => ({ envelope: start, costate: start }),
  of: ({ envelope, costate }, values) => value(values, envelope, 2) + value(values, costate, 2),
  stated: (values) => gradients(values),
  mutants: {
    'the slope of the step cost left out of the bracket': (values) => gradients(values, { bracket: false }),
    'the Jacobian not transposed': (values) => gradients(values, { transposed: false }),
    'no cost of the first state': (values) => gradients(values, { own: false }),
  },
});
