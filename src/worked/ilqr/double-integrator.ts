import { riccatiFixedPoint, type Regulator } from '#numerics/control/riccati.ts';
import { add, bilinear, column, entry, multiply, multiplyVector } from '#numerics/matrix.ts';
import { spectralRadius } from '#numerics/spectral-radius.ts';
import { type Vector, addVectors, component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

const TICK = 0.1;

function regulator(weight: number): Regulator {
  return { a: [[1, TICK], [0, 1]], b: [[TICK ** 2 / 2], [TICK]], q: [[1, 0], [0, 0]], r: [[weight]] }; // prettier-ignore
}

/** Positions and forces from position 1 at rest under the optimal gain. */
function released({ a, b }: Regulator, k: Vector, steps: number): { positions: number[]; forces: number[] } {
  let x: Vector = [1, 0];
  const positions = [1];
  const forces: number[] = [];
  for (let t = 0; t < steps; t += 1) {
    const u = component(multiplyVector([k], x), 0);
    forces.push(u);
    x = addVectors(multiplyVector(a, x), multiplyVector(b, [u]));
    positions.push(component(x, 0));
  }
  return { positions, forces };
}

function solved(weight: number): WorkedValues {
  const system = regulator(weight);
  const { p, k } = riccatiFixedPoint(system);
  const gain = k[0] ?? [];
  const closed = add(system.a, multiply(system.b, k));
  const { positions, forces } = released(system, gain, 400);
  const b = column(system.b, 0);
  const half = (entry(closed, 0, 0) + entry(closed, 1, 1)) / 2;
  const modulus = spectralRadius(closed);
  return {
    p,
    k: gain,
    bPb: bilinear(b, p, b),
    curvature: weight + bilinear(b, p, b),
    bPA: multiply([b], multiply(p, system.a))[0] ?? [],
    half,
    imaginary: Math.sqrt(modulus ** 2 - half ** 2),
    modulus,
    force: Math.max(...forces.map(Math.abs)),
    // The last tick at which the position is more than 5 % of the start away.
    lastOutside: TICK * positions.findLastIndex((position) => Math.abs(position) > 0.05),
    overshoot: -100 * Math.min(...positions),
  };
}

/** Example 2 of the notes on iLQR: a unit mass, with a cheap and with a dear force. */
export function doubleIntegrator(): WorkedValues {
  return { cheap: solved(0.01), dear: solved(1) };
}
