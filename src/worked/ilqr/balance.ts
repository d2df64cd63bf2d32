import { riccatiAtRest, type LinearQuadratic } from '#numerics/control/riccati.ts';
import { add, diagonal, entry, multiply, multiplyVector, quadraticForm, scale } from '#numerics/matrix.ts';
import { spectralRadius } from '#numerics/spectral-radius.ts';
import { type Vector, component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';
import { ODE, tick, tickJacobians } from './swing-up-problem.ts';

const UPRIGHT: Vector = [0, 0, 0, 0];
const WEIGHTS = { state: [1, 0.1, 10, 0.1], force: 0.1 } as const;
const TILTS = [5, 20, 40, 60] as const;
/** Thirty seconds: enough to come to rest or to be lost. */
const TICKS = 1500;

/** The regulator about the upright, from the Jacobians of a tick, P of the cost ½xᵀPx to go and the gain of u = Kx. */
export const balancer = lazy(() => {
  const { byState, byControl } = tickJacobians(UPRIGHT, [0]);
  const regulator: LinearQuadratic = {
    A: byState,
    B: byControl,
    Q: diagonal(WEIGHTS.state),
    R: [[WEIGHTS.force]],
  };
  const { P: p, K, steps } = riccatiAtRest(regulator);
  return { regulator, p, k: scale(-1, K), steps };
});

/** What the true pole does under the linear gain, forces unlimited. */
export interface Caught {
  readonly caught: boolean;
  readonly force: number;
  readonly travel: number;
  readonly paid: number;
}

export function balanceFrom(start: Vector): Caught {
  const { k, regulator } = balancer();
  let x = start;
  let [force, travel, paid] = [0, 0, 0];
  for (let t = 0; t < TICKS; t += 1) {
    const u = multiplyVector(k, x);
    force = Math.max(force, Math.abs(component(u, 0)));
    paid += (quadraticForm(regulator.Q, x) + quadraticForm(regulator.R, u)) / 2;
    x = tick(x, u);
    travel = Math.max(travel, Math.abs(component(x, 0)));
    if (!(Math.abs(component(x, 2)) < 10)) return { caught: false, force, travel, paid };
  }
  return { caught: Math.max(...x.map(Math.abs)) < 0.01, force, travel, paid };
}

const tilted = (degrees: number): Vector => [0, 0, (degrees * Math.PI) / 180, 0];

/** Example 5 of the notes on iLQR. */
export function balance(): WorkedValues {
  const { byState, byControl } = ODE.jacobians(UPRIGHT, [0]);
  const { regulator, p, k, steps } = balancer();
  const growth = entry(byState, 3, 2);
  // The angle and its speed go by themselves about the upright: a block with the eigenvalues a ± √(bc).
  const [a, side] = [
    entry(regulator.A, 2, 2),
    Math.sqrt(entry(regulator.A, 2, 3) * entry(regulator.A, 3, 2)),
  ];
  const firstLost = Array.from({ length: 90 }, (_, degrees) => degrees).find(
    (degrees) => !balanceFrom(tilted(degrees)).caught,
  );
  return {
    growth,
    byForce: -entry(byControl, 3, 0),
    rate: Math.sqrt(growth),
    doubling: Math.log(2) / Math.sqrt(growth),
    eigenvalues: { unstable: a + side, stable: a - side },
    steps,
    k: k[0] ?? [],
    closedLoop: spectralRadius(add(regulator.A, multiply(regulator.B, k))),
    from: Object.fromEntries(
      TILTS.map((degrees) => {
        const { force, travel, paid } = balanceFrom(tilted(degrees));
        return [String(degrees), { force, travel, paid, predicted: quadraticForm(p, tilted(degrees)) / 2 }];
      }),
    ),
    firstLost: firstLost ?? NaN,
  };
}
