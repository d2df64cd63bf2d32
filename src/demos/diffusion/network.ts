import type { Uniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { STEPS, alphaAt } from './schedule.ts';

/** Units of each of the two hidden layers. */
const HIDDEN = 24;
const INPUTS = 3;

/** Where the parts of the parameters begin: weights and biases of each layer. */
const W1 = 0;
const B1 = W1 + HIDDEN * INPUTS;
const W2 = B1 + HIDDEN;
const B2 = W2 + HIDDEN * HIDDEN;
const W3 = B2 + HIDDEN;
const B3 = W3 + HIDDEN;

/** How many parameters g_t[z, φ] has. */
export const PARAMETERS = B3 + 1;

/** φ of a network that has not been trained: Glorot's variance 1/n for tanh units, biases 0, nothing from the last layer. */
export function initialParameters(uniform: Uniform): Float64Array {
  const phi = new Float64Array(PARAMETERS);
  standardNormals(uniform, HIDDEN * INPUTS).forEach((z, i) => (phi[W1 + i] = z));
  standardNormals(uniform, HIDDEN).forEach((z, i) => (phi[B1 + i] = z));
  standardNormals(uniform, HIDDEN * HIDDEN).forEach((z, i) => (phi[W2 + i] = z / Math.sqrt(HIDDEN)));
  return phi;
}

/** Activations of the hidden layers at one input; used again by every call that gets it. */
export interface Scratch {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly back: Float64Array;
}

export function createScratch(): Scratch {
  return {
    first: new Float64Array(HIDDEN),
    second: new Float64Array(HIDDEN),
    back: new Float64Array(HIDDEN),
  };
}

/** What the network sees of z and t. */
function inputsOf(z: number, t: number): readonly [number, number, number] {
  return [z, 2 * Math.sqrt(alphaAt(t)) - 1, (2 * t) / STEPS - 1];
}

/**
 * g_t[z, φ]: the noise that the network sees in z. Two layers of tanh units, added to √(1 − α_t) z, which is right if the data
 * are one standard normal.
 */
export function predict(phi: Float64Array, z: number, t: number, { first, second }: Scratch): number {
  const [x0, x1, x2] = inputsOf(z, t);
  for (let i = 0; i < HIDDEN; i += 1) {
    const w = W1 + INPUTS * i;
    first[i] = Math.tanh(
      (phi[w] ?? 0) * x0 + (phi[w + 1] ?? 0) * x1 + (phi[w + 2] ?? 0) * x2 + (phi[B1 + i] ?? 0),
    );
  }
  let output = (phi[B3] ?? 0) + Math.sqrt(1 - alphaAt(t)) * z;
  for (let j = 0; j < HIDDEN; j += 1) {
    let sum = phi[B2 + j] ?? 0;
    const w = W2 + HIDDEN * j;
    for (let i = 0; i < HIDDEN; i += 1) sum += (phi[w + i] ?? 0) * (first[i] ?? 0);
    const value = Math.tanh(sum);
    second[j] = value;
    output += (phi[W3 + j] ?? 0) * value;
  }
  return output;
}

/** Adds `factor` times ∂g/∂φ at the input that `predict` has just seen to `gradient` (backpropagation, UDL chapter 7). */
export function addGradient(
  phi: Float64Array,
  z: number,
  t: number,
  factor: number,
  { first, second, back }: Scratch,
  gradient: Float64Array,
): void {
  const add = (at: number, value: number): void => {
    gradient[at] = (gradient[at] ?? 0) + value;
  };
  back.fill(0);
  add(B3, factor);
  for (let j = 0; j < HIDDEN; j += 1) {
    const value = second[j] ?? 0;
    add(W3 + j, factor * value);
    const delta = factor * (phi[W3 + j] ?? 0) * (1 - value * value);
    add(B2 + j, delta);
    const w = W2 + HIDDEN * j;
    for (let i = 0; i < HIDDEN; i += 1) {
      gradient[w + i] = (gradient[w + i] ?? 0) + delta * (first[i] ?? 0);
      back[i] = (back[i] ?? 0) + delta * (phi[w + i] ?? 0);
    }
  }
  const inputs = inputsOf(z, t);
  for (let i = 0; i < HIDDEN; i += 1) {
    const value = first[i] ?? 0;
    const delta = (back[i] ?? 0) * (1 - value * value);
    add(B1 + i, delta);
    for (let k = 0; k < INPUTS; k += 1) add(W1 + INPUTS * i + k, delta * (inputs[k] ?? 0));
  }
}
