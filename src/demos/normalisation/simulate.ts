import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { ACTIVATION } from './activation.ts';
import type { Network, Variances } from './network.ts';

/** What a layer keeps of its way forward for the way back. B × D, a row an example. */
interface Kept {
  /** Standard normal, D × D; times √(σ_w²/D) they are the weights. */
  readonly weights: Float64Array;
  /** What went into φ. */
  readonly inner: Float64Array;
  /** What each unit (batch) or each example (layer) was divided by; empty without normalisation. */
  readonly deviations: Float64Array;
}

/** The places of the numbers that are standardised together: one unit of all examples, or one example of all units. */
interface Groups {
  readonly count: number;
  readonly size: number;
  readonly at: (group: number, i: number) => number;
}

function groupsOf({ norm, width, batch }: Network): Groups | null {
  switch (norm) {
    case 'none':
      return null;
    case 'batch':
      return { count: width, size: batch, at: (unit, example) => example * width + unit };
    case 'layer':
      return { count: batch, size: width, at: (example, unit) => example * width + unit };
  }
}

function meanSquare(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum / values.length;
}

/** Standardises in place. Returns the deviations divided by. */
function standardise(values: Float64Array, groups: Groups | null): Float64Array {
  if (groups === null) return new Float64Array();
  const { count, size, at } = groups;
  const deviations = new Float64Array(count);
  for (let group = 0; group < count; group += 1) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < size; i += 1) sum += values[at(group, i)] ?? 0;
    const mean = sum / size;
    for (let i = 0; i < size; i += 1) squares += ((values[at(group, i)] ?? 0) - mean) ** 2;
    // A unit that is equal for all examples stays what it is, less its mean: zero.
    const deviation = Math.sqrt(squares / size) || 1;
    deviations[group] = deviation;
    for (let i = 0; i < size; i += 1) {
      const place = at(group, i);
      values[place] = ((values[place] ?? 0) - mean) / deviation;
    }
  }
  return deviations;
}

/** ∂ℓ/∂f from ∂ℓ/∂f̂ in place: g ← (g − mean g − f̂ mean(g f̂))/s in each group. */
function undoStandardisation(
  gradients: Float64Array,
  { inner, deviations }: Kept,
  groups: Groups | null,
): void {
  if (groups === null) return;
  const { count, size, at } = groups;
  for (let group = 0; group < count; group += 1) {
    let [sum, along] = [0, 0];
    for (let i = 0; i < size; i += 1) {
      const place = at(group, i);
      const gradient = gradients[place] ?? 0;
      sum += gradient;
      along += gradient * (inner[place] ?? 0);
    }
    const deviation = deviations[group] ?? 1;
    for (let i = 0; i < size; i += 1) {
      const place = at(group, i);
      const less = (sum + along * (inner[place] ?? 0)) / size;
      gradients[place] = ((gradients[place] ?? 0) - less) / deviation;
    }
  }
}

/** Rows of `batch` vectors times a D × D matrix, transposed or not: out = factor · in Ωᵀ (forward) or in Ω (back). */
function multiplied(
  vectors: Float64Array,
  weights: Float64Array,
  factor: number,
  { width, batch }: Network,
  forward: boolean,
): Float64Array {
  const out = new Float64Array(batch * width);
  for (let b = 0; b < batch; b += 1) {
    const row = vectors.subarray(b * width, (b + 1) * width);
    const target = out.subarray(b * width, (b + 1) * width);
    for (let i = 0; i < width; i += 1) {
      const line = weights.subarray(i * width, (i + 1) * width);
      if (forward) {
        let sum = 0;
        for (let j = 0; j < width; j += 1) sum += (line[j] ?? 0) * (row[j] ?? 0);
        target[i] = factor * sum;
      } else {
        const gradient = factor * (row[i] ?? 0);
        for (let j = 0; j < width; j += 1) target[j] = (target[j] ?? 0) + gradient * (line[j] ?? 0);
      }
    }
  }
  return out;
}

/**
 * One random network, a batch of standard normal inputs sent through it and a standard normal gradient sent back, in float64.
 * Yields after each layer of either way, so that whoever runs it can rest or stop; returns what was measured.
 */
export function* simulate(network: Network): Generator<undefined, Variances> {
  const { activation, scale, width, batch, depth, seed } = network;
  const uniform = seededUniform(seed);
  const normals = (count: number): Float64Array => Float64Array.from(standardNormals(uniform, count));
  const { value, slope } = ACTIVATION[activation];
  const groups = groupsOf(network);
  const factor = Math.sqrt(scale / width);
  let activations = normals(batch * width);
  const layers: Kept[] = [];
  const signal: number[] = [];
  for (let l = 0; l < depth; l += 1) {
    const weights = normals(width * width);
    const inner = multiplied(activations, weights, factor, network, true);
    signal.push(meanSquare(inner));
    layers.push({ weights, inner, deviations: standardise(inner, groups) });
    activations = inner.map(value);
    yield undefined;
  }
  let behind = normals(batch * width);
  const gradient: number[] = [];
  for (const layer of layers.toReversed()) {
    const gradients = behind.map((g, i) => g * slope(layer.inner[i] ?? 0));
    undoStandardisation(gradients, layer, groups);
    gradient.unshift(meanSquare(gradients));
    behind = multiplied(gradients, layer.weights, factor, network, false);
    yield undefined;
  }
  return { signal, gradient };
}

/** The same without a rest. */
export function simulated(network: Network): Variances {
  const run = simulate(network);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
