import { identity } from '#checks/kit/identity.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { type SmoothDynamics, drawDynamics, follow } from '#checks/shared/smooth-dynamics.ts';
import { gradient, hessian, jacobian } from '#numerics/finite-difference.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, component, dot, scaleVector } from '#numerics/vector.ts';

/** L = wᵀz + ½zᵀWz in z = (x̄, ū). */
interface Values {
  system: SmoothDynamics;
  start: Vector;
  controls: Vector;
  w: Vector;
  W: Matrix;
}

/** The stacked states x₁, …, x_T. */
function states({ system, start }: Values, controls: Vector): Vector {
  const m = system.B[0]?.length ?? 0;
  const found: Vector[] = [];
  for (let t = 0; t < controls.length; t += m)
    found.push(follow(system, found.at(-1) ?? start, controls.slice(t, t + m)));
  return found.flat();
}

const total = ({ w, W }: Values, x: Vector, u: Vector): number => {
  const z = [...x, ...u];
  return dot(w, z) + quadraticForm(W, z) / 2;
};

function rows(values: Values, { curved = 1, mixed = true, sign = -1 } = {}) {
  const { controls, w, W } = values;
  const x = states(values, controls);
  const n = x.length;
  const slope = addVectors(w, multiplyVector(W, [...x, ...controls]));
  const [Lx, Lu] = [slope.slice(0, n), slope.slice(n)];
  const Lxx = W.slice(0, n).map((row) => row.slice(0, n));
  const Lux = W.slice(n).map((row) => row.slice(0, n));
  const Luu = W.slice(n).map((row) => row.slice(n));
  const D = jacobian((u) => states(values, u), controls);
  const cross = multiply(Lux, D);
  const both = mixed ? add(transpose(cross), cross) : cross;
  const M = add(add(multiply(transpose(D), multiply(Lxx, D)), both), Luu);
  const curvature = x.reduce(
    (sum, _, j) =>
      add(
        sum,
        scale(
          curved * component(Lx, j),
          hessian((u) => component(states(values, u), j), controls),
        ),
      ),
    M,
  );
  const gradientOfJ = addVectors(multiplyVector(transpose(D), Lx), Lu);
  return {
    gradient: gradientOfJ,
    hessian: curvature,
    step: scaleVector(sign, luSolve(luFactor(M), gradientOfJ)),
  };
}

export default identity({
  formulas: {
    'atlas-ilqr-gauss-newton': String.raw`
\begin{aligned}
\nabla J &= \mathbf{D}^{T}L_{\mathbf{x}} + L_{\mathbf{u}} \\
\nabla^2 J &= \mathbf{D}^{T}L_{\mathbf{xx}}\mathbf{D} + \mathbf{D}^{T}L_{\mathbf{xu}} + L_{\mathbf{ux}}\mathbf{D} + L_{\mathbf{uu}} + \sum_j L_{x_j}\nabla^2\bar{x}_j \\
&\approx \mathbf{M} = \mathbf{D}^{T}L_{\mathbf{xx}}\mathbf{D} + \mathbf{D}^{T}L_{\mathbf{xu}} + L_{\mathbf{ux}}\mathbf{D} + L_{\mathbf{uu}} \\
\delta\bar{\mathbf{u}} &= -\mathbf{M}^{-1}\nabla J
\end{aligned}`,
  },
  against: {
    en: 'first and second differences of the cost of rollouts, and the minimum along linearised rollouts',
    zh: '轨迹代价的一、二阶差分，以及沿线性化轨迹的最小值点',
  },
  tolerance: 1e-5,
  because: 'second differences keep about seven digits',
  cases: 40,
  draw: (random): Values => {
    const [n, m, T] = [random.integer(1, 2), random.integer(1, 2), random.integer(1, 3)];
    return {
      system: drawDynamics(random, n, m),
      start: random.vector(n),
      controls: random.vector(m * T),
      w: random.vector((n + m) * T),
      W: random.positiveDefinite((n + m) * T),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const J = (u: Vector): number => total(values, states(values, u), u);
    const x = states(values, values.controls);
    const D = jacobian((u) => states(values, u), values.controls);
    const model = (step: Vector): number =>
      total(values, addScaled(x, 1, multiplyVector(D, step)), addVectors(values.controls, step));
    return {
      gradient: gradient(J, values.controls),
      hessian: hessian(J, values.controls),
      step: quadraticMinimum(model, values.controls.length).at,
    };
  },
  mutants: {
    'the curvature of the rollout left out of the Hessian': (values) => rows(values, { curved: 0 }),
    'one of the two mixed terms left out': (values) => rows(values, { mixed: false }),
    'a step uphill': (values) => rows(values, { sign: 1 }),
  },
});
