import { convergence } from '#checks/kit/convergence.ts';
import { type SmoothDynamics, drawDynamics, follow, jacobians } from '#checks/shared/smooth-dynamics.ts';
import { jacobian } from '#numerics/finite-difference.ts';
import { multiplyVector } from '#numerics/matrix.ts';
import {
  type Vector,
  addScaled,
  addVectors,
  component,
  dot,
  scaleVector,
  subtractVectors,
} from '#numerics/vector.ts';

interface Values {
  system: SmoothDynamics;
  x: Vector;
  u: Vector;
  dx: Vector;
  du: Vector;
}

const HALVINGS = 12;

/** f_x δx + f_u δu. */
const linear =
  (controlled = 1, sign = 1) =>
  ({ system, x, u, dx, du }: Values): Vector => {
    const { fx, fu } = jacobians(system, x, u);
    return addVectors(
      scaleVector(sign, multiplyVector(fx, dx)),
      scaleVector(controlled, multiplyVector(fu, du)),
    );
  };

/** What the linear model misses, for deviations that are halved again and again: the largest entry. */
const errors =
  (model: (values: Values) => Vector) =>
  (values: Values): number[] => {
    const { system, x, u, dx, du } = values;
    return Array.from({ length: HALVINGS }, (_, k) => {
      const h = 0.5 ** k;
      const moved = follow(system, addScaled(x, h, dx), addScaled(u, h, du));
      const change = subtractVectors(moved, follow(system, x, u));
      return Math.max(...addScaled(change, -h, model(values)).map(Math.abs)) / h;
    });
  };

/** |tanh″| ≤ 4/√27, so that the error of a row is at most half of it times (aᵀδx + bᵀδu)². */
const bound = ({ system, dx, du }: Values): number[] => {
  const moves = system.A.map((row, i) => dot(row, dx) + dot(system.B[i] ?? [], du));
  const most = Math.max(...moves.map((move) => move * move));
  return Array.from({ length: HALVINGS }, (_, k) => (2 / Math.sqrt(27)) * most * 0.5 ** k + 1e-11);
};

export default convergence({
  formulas: {
    'atlas-dynamics-linearisation': String.raw`
\begin{aligned}
\delta\mathbf{x}_t &= \mathbf{x}_t - \hat{\mathbf{x}}_t,\qquad \delta\mathbf{u}_t = \mathbf{u}_t - \hat{\mathbf{u}}_t \\
\delta\mathbf{x}_{t+1} &= \mathbf{f}(\mathbf{x}_t,\mathbf{u}_t) - \mathbf{f}(\hat{\mathbf{x}}_t,\hat{\mathbf{u}}_t) \\
&\approx \mathbf{f}_{\mathbf{x}}\,\delta\mathbf{x}_t + \mathbf{f}_{\mathbf{u}}\,\delta\mathbf{u}_t
\end{aligned}`,
  },
  against: {
    en: 'the nonlinear system itself: the error falls with the square of the deviation',
    zh: '非线性系统本身：误差随偏差的平方下降',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      system: drawDynamics(random, n, m),
      x: random.vector(n),
      u: random.vector(m),
      dx: random.vector(n),
      du: random.vector(m),
    };
  },
  errors: errors(linear()),
  guarantee: bound,
  tolerance: 1e-8,
  because: 'the Jacobians are held against central differences',
  equal: {
    stated: linear(),
    reference: ({ system, x, u, dx, du }) =>
      jacobian(
        (h) => {
          const by = component(h, 0);
          return follow(system, addScaled(x, by, dx), addScaled(u, by, du));
        },
        [0],
      ).map((row) => component(row, 0)),
  },
  mutants: {
    'the control left out': { errors: errors(linear(0)), stated: linear(0) },
    'the deviation of the control subtracted': { errors: errors(linear(-1)) },
    'the deviation of the state subtracted': { errors: errors(linear(1, -1)) },
  },
});
