import { CUSTOMARY_CART_POLE, cartPoleEnergy } from '#numerics/control/cart-pole.ts';
import { eulerStep, rungeKuttaStep } from '#numerics/control/runge-kutta.ts';
import { jacobian } from '#numerics/finite-difference.ts';
import { largestEntry, subtract } from '#numerics/matrix.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { ODE, tick, tickJacobians } from './swing-up-problem.ts';

const RELEASED: Vector = [0, 0, 0.1, 0];
const NO_FORCE: Vector = [0];
const [COMPARED, SEED] = [200, 7] as const;

type Step = (x: Vector, h: number) => Vector;

/** New speeds from the old place, new places from the new speeds. */
const semiImplicit: Step = (x, h) => {
  const slope = ODE.slope(x, NO_FORCE);
  const cart = component(x, 1) + h * component(slope, 1);
  const pole = component(x, 3) + h * component(slope, 3);
  return [component(x, 0) + h * cart, cart, component(x, 2) + h * pole, pole];
};
const STEPS = {
  euler: (x, h) => eulerStep(ODE.slope, x, NO_FORCE, h),
  semiImplicit,
  rungeKutta: (x, h) => rungeKuttaStep(ODE.slope, x, NO_FORCE, h),
} satisfies Record<string, Step>;

/** The states from a release at rest, ticks of length h for some seconds. */
function released(step: Step, h: number, seconds: number): Vector[] {
  const states = [RELEASED];
  for (let t = 0; t < Math.round(seconds / h); t += 1) states.push(step(states.at(-1) ?? [], h));
  return states;
}

function worked(step: Step, reference: Vector): WorkedValues {
  const start = cartPoleEnergy(CUSTOMARY_CART_POLE, RELEASED);
  const energies = released(step, 0.02, 10).map((x) => cartPoleEnergy(CUSTOMARY_CART_POLE, x));
  return {
    errors: [0.04, 0.02, 0.01].map((h) =>
      Math.max(...subtractVectors(released(step, h, 1).at(-1) ?? [], reference).map(Math.abs)),
    ),
    energy: energies.at(-1) ?? NaN,
    drift: Math.max(...energies.map((energy) => Math.abs(energy - start))),
  };
}

/** Example 4 of the notes on iLQR with what precedes it: the equations of motion at two places, the Jacobians, three integrators. */
export function integrators(): WorkedValues {
  const reference = released(STEPS.rungeKutta, 1 / 4000, 1).at(-1) ?? [];
  const upright = ODE.slope([0, 0, 0, 0], [10]);
  return {
    pushed: { cart: component(upright, 1), pole: component(upright, 3) },
    falling: component(ODE.slope([0, 0, Math.PI / 2, 0], NO_FORCE), 3),
    jacobians: { points: COMPARED, difference: jacobianDifference() },
    energy: cartPoleEnergy(CUSTOMARY_CART_POLE, RELEASED),
    euler: worked(STEPS.euler, reference),
    semiImplicit: worked(STEPS.semiImplicit, reference),
    rungeKutta: worked(STEPS.rungeKutta, reference),
  };
}

/** The largest difference between the Jacobians of a tick and central differences, at random places. */
function jacobianDifference(): number {
  const uniform = seededUniform(SEED);
  const differences = Array.from({ length: COMPARED }, () => {
    const x = Array.from({ length: 4 }, () => uniformBetween(uniform, -3, 3));
    const u = [uniformBetween(uniform, -10, 10)];
    const { byState, byControl } = tickJacobians(x, u);
    return Math.max(
      largestEntry(
        subtract(
          byState,
          jacobian((at) => tick(at, u), x),
        ),
      ),
      largestEntry(
        subtract(
          byControl,
          jacobian((at) => tick(x, at), u),
        ),
      ),
    );
  });
  return Math.max(...differences);
}
