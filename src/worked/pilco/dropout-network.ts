import { seededUniform, standardNormal } from '#numerics/random.ts';

/** States and parameters of the policy in the example of particles. */
export const [STATES, PARAMETERS] = [2, 3] as const;
const [UNITS, KEEP, SEED] = [20, 0.9, 4] as const;

/** Units that are kept, one a unit, already divided by the probability of keeping. */
export type Mask = Float64Array;

export function drawMask(uniform: () => number): Mask {
  return Float64Array.from({ length: UNITS }, () => (uniform() < KEEP ? 1 / KEEP : 0));
}

const uniform = seededUniform(SEED);
const draw = (count: number, sd: number): Float64Array =>
  Float64Array.from({ length: count }, () => sd * standardNormal(uniform));
/** A random network from two states and a control to the change of the states: 20 hyperbolic tangent units. */
const HIDDEN = draw(UNITS * (STATES + 1), 0.8);
const BIASES = draw(UNITS, 0.5);
const OUTPUT = draw(UNITS * STATES, 0.2);

const at = (list: Float64Array, i: number): number => list[i] ?? NaN;

/** The change of the states, and its derivatives: rows by states, columns by the two states and the control. */
export function networkChange(
  x: Float64Array,
  control: number,
  mask: Mask,
): { change: Float64Array; slope: Float64Array } {
  const change = new Float64Array(STATES);
  const slope = new Float64Array(STATES * (STATES + 1));
  for (let j = 0; j < UNITS; j += 1) {
    const kept = at(mask, j);
    if (kept === 0) continue;
    const [w0, w1, wu] = [at(HIDDEN, 3 * j), at(HIDDEN, 3 * j + 1), at(HIDDEN, 3 * j + 2)];
    const h = Math.tanh(w0 * at(x, 0) + w1 * at(x, 1) + wu * control + at(BIASES, j));
    for (let d = 0; d < STATES; d += 1) {
      const out = kept * at(OUTPUT, STATES * j + d);
      change[d] = at(change, d) + out * h;
      const bent = out * (1 - h * h);
      slope[3 * d] = at(slope, 3 * d) + bent * w0;
      slope[3 * d + 1] = at(slope, 3 * d + 1) + bent * w1;
      slope[3 * d + 2] = at(slope, 3 * d + 2) + bent * wu;
    }
  }
  return { change, slope };
}
