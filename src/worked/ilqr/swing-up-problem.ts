import { CUSTOMARY_CART_POLE, cartPole } from '#numerics/control/cart-pole.ts';
import type { ControlProblem } from '#numerics/control/control-problem.ts';
import { sampled } from '#numerics/control/dynamics.ts';
import { diagonal } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Seconds between two forces. */
export const TICK = 0.02;
/** Decisions of the swing-up: three seconds. */
export const STEPS = 150;
/** The pole hangs at rest. */
export const HANGING: Vector = [0, 0, Math.PI, 0];

/** Weights of s, ṡ, 1 − cos θ, θ̇ in the cost of a step and of the end, and of the force. */
const WEIGHTS = [0.1, 0.01, 1, 0.01] as const;
const FINAL = [10, 1, 20, 1] as const;
const FORCE = 0.01;

/** The cart-pole with the customary values as a differential equation. */
export const ODE = cartPole(CUSTOMARY_CART_POLE);

/** One tick of it by the Runge–Kutta method, and its Jacobians. */
export const { step: tick, jacobians: tickJacobians } = sampled(ODE, TICK);

type Weights = readonly [number, number, number, number];

function stateCost([s, v, angle, w]: Weights, x: Vector): number {
  return (
    0.5 * s * component(x, 0) ** 2 +
    0.5 * v * component(x, 1) ** 2 +
    angle * (1 - Math.cos(component(x, 2))) +
    0.5 * w * component(x, 3) ** 2
  );
}

function stateGradient([s, v, angle, w]: Weights, x: Vector): Vector {
  return [s * component(x, 0), v * component(x, 1), angle * Math.sin(component(x, 2)), w * component(x, 3)];
}

/** Curvature of 1 − cos θ: its own, cos θ, or that of 2 sin²(θ/2) as a square, cos²(θ/2). */
export type AngleCurvature = 'full' | 'gauss-newton';

function stateCurvatures([s, v, angle, w]: Weights, x: Vector, curvature: AngleCurvature): Vector {
  const theta = component(x, 2);
  return [s, v, angle * (curvature === 'full' ? Math.cos(theta) : Math.cos(theta / 2) ** 2), w];
}

const times = (weights: Weights, factor: number): Weights => {
  const [s, v, angle, w] = weights;
  return [s * factor, v * factor, angle * factor, w * factor];
};
const RUNNING = times(WEIGHTS, TICK);

/** The swing-up of the notes: `ℓ` of a tick and `ℓ_T` with their derivatives. */
export function swingUpProblem(curvature: AngleCurvature = 'full'): ControlProblem {
  return {
    step: tick,
    jacobians: tickJacobians,
    cost: (x, u) => stateCost(RUNNING, x) + 0.5 * FORCE * TICK * component(u, 0) ** 2,
    expandCost: (x, u) => ({
      byState: stateGradient(RUNNING, x),
      byControl: [FORCE * TICK * component(u, 0)],
      byStateState: diagonal(stateCurvatures(RUNNING, x, curvature)),
      byControlState: [[0, 0, 0, 0]],
      byControlControl: [[FORCE * TICK]],
    }),
    finalCost: (x) => stateCost(FINAL, x),
    expandFinalCost: (x) => ({
      gradient: stateGradient(FINAL, x),
      hessian: diagonal(stateCurvatures(FINAL, x, curvature)),
    }),
  };
}

/** The same force at every tick. */
export function constantForce(force: number): Vector[] {
  return Array.from({ length: STEPS }, () => [force]);
}
