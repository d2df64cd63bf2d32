import { solveDiscreteRiccati } from '#numerics/control/algebraic-riccati.ts';
import { type LinearQuadratic } from '#numerics/control/riccati.ts';
import { bilinear, column, entry, multiply, multiplyVector, subtract } from '#numerics/matrix.ts';
import { spectralRadius } from '#numerics/spectral-radius.ts';
import { type Vector, addVectors, component, scaleVector } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

const TICK = 0.1;

function regulator(weight: number): LinearQuadratic {
  return { A: [[1, TICK], [0, 1]], B: [[TICK ** 2 / 2], [TICK]], Q: [[1, 0], [0, 0]], R: [[weight]] }; // prettier-ignore
}

/** Positions and forces from position 1 at rest under the optimal gain. */
function released(
  { A, B }: LinearQuadratic,
  k: Vector,
  steps: number,
): { positions: number[]; forces: number[] } {
  let x: Vector = [1, 0];
  const positions = [1];
  const forces: number[] = [];
  for (let t = 0; t < steps; t += 1) {
    const u = component(multiplyVector([k], x), 0);
    forces.push(u);
    x = addVectors(multiplyVector(A, x), multiplyVector(B, [u]));
    positions.push(component(x, 0));
  }
  return { positions, forces };
}

function solved(weight: number): WorkedValues {
  const system = regulator(weight);
  const { P, K } = solveDiscreteRiccati(system);
  const gain = scaleVector(-1, K[0] ?? []);
  const closed = subtract(system.A, multiply(system.B, K));
  const { positions, forces } = released(system, gain, 400);
  const b = column(system.B, 0);
  const half = (entry(closed, 0, 0) + entry(closed, 1, 1)) / 2;
  const modulus = spectralRadius(closed);
  return {
    p: P,
    k: gain,
    bPb: bilinear(b, P, b),
    curvature: weight + bilinear(b, P, b),
    bPA: multiply([b], multiply(P, system.A))[0] ?? [],
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
