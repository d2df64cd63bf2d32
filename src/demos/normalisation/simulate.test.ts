import { describe, expect, test } from 'vitest';
import { gradient as differences } from '#numerics/finite-difference.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { ACTIVATION, ACTIVATIONS } from './activation.ts';
import { NORMS, type Network } from './network.ts';
import { createRuns } from './runs.ts';
import { simulate, simulated } from './simulate.ts';
import { factorsOf, predictedVariances } from './theory.ts';

/** Standardised to mean zero and variance one. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / sd);
}

const transposed = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? NaN));

/**
 * The loss Σ g h behind the last layer as a function of the first layer's pre-activations, written down again with rows of
 * numbers; draws are taken in the order of the model.
 */
function lossOfFirst({ activation, norm, scale, width, batch, depth, seed }: Network) {
  const uniform = seededUniform(seed);
  const rowsOf = (count: number): number[][] => {
    const all = standardNormals(uniform, count * width);
    return Array.from({ length: count }, (_, i) => all.slice(i * width, (i + 1) * width));
  };
  const times = (
    inputs: readonly (readonly number[])[],
    weights: readonly (readonly number[])[],
  ): number[][] =>
    inputs.map((row) =>
      weights.map(
        (line) => Math.sqrt(scale / width) * line.reduce((sum, w, j) => sum + w * (row[j] ?? NaN), 0),
      ),
    );
  const inputs = rowsOf(batch);
  const weights = Array.from({ length: depth }, () => rowsOf(width));
  const entering = rowsOf(batch).flat();
  const first = times(inputs, weights[0] ?? []);
  const loss = (flat: readonly number[]): number => {
    let f = Array.from({ length: batch }, (_, b) => flat.slice(b * width, (b + 1) * width));
    let h: number[][] = [];
    for (let l = 0; l < depth; l += 1) {
      if (l > 0) f = times(h, weights[l] ?? []);
      if (norm === 'layer') f = f.map(standardised);
      if (norm === 'batch') f = transposed(transposed(f).map(standardised));
      h = f.map((row) => row.map(ACTIVATION[activation].value));
    }
    return h.flat().reduce((sum, value, i) => sum + value * (entering[i] ?? NaN), 0);
  };
  return { first: first.flat(), loss };
}

describe.each(ACTIVATIONS.flatMap((activation) => NORMS.map((norm) => [activation, norm] as const)))(
  'a network with %s and normalisation %s',
  (activation, norm) => {
    test('sends back the gradient of its loss, by differences', () => {
      const network = { activation, norm, scale: 1.7, width: 4, batch: 5, depth: 3, seed: 8 };
      const { first, loss } = lossOfFirst(network);
      const slopes = differences(loss, first);
      const meanSquare = (values: readonly number[]): number =>
        values.reduce((sum, value) => sum + value * value, 0) / values.length;
      const { signal, gradient } = simulated(network);
      expect(signal[0]).toBeCloseTo(meanSquare(first), 10);
      expect((gradient[0] ?? NaN) / meanSquare(slopes)).toBeCloseTo(1, 5);
    });

    test('behaves as predicted, about', () => {
      const network = { activation, norm, scale: 1.7, width: 64, batch: 48, depth: 12, seed: 4 };
      const [found, theory] = [factorsOf(simulated(network)), factorsOf(predictedVariances(network))];
      expect(Math.abs(Math.log(found.forward / theory.forward))).toBeLessThan(0.1);
      expect(Math.abs(Math.log(found.backward / theory.backward))).toBeLessThan(0.1);
    });
  },
);

test('a run rests after each layer of either way', () => {
  const network: Network = {
    activation: 'relu',
    norm: 'none',
    scale: 2,
    width: 3,
    batch: 2,
    depth: 7,
    seed: 1,
  };
  expect([...simulate(network)]).toHaveLength(14);
});

test('runs are finished little by little, and then the newest begins', () => {
  let clock = 0;
  const runs = createRuns(() => (clock += 1));
  const network: Network = {
    activation: 'relu',
    norm: 'none',
    scale: 2,
    width: 3,
    batch: 2,
    depth: 7,
    seed: 1,
  };
  expect(runs.follow(network, 5)).toEqual({ measured: null, done: false });
  const other = { ...network, scale: 1 };
  for (let i = 0; i < 2; i += 1) runs.follow(other, 5);
  const between = runs.follow(other, 5);
  expect(between.measured?.network).toEqual(network);
  expect(between.done).toBe(false);
  expect(runs.follow(other, 1000)).toEqual({ measured: { ...simulated(other), network: other }, done: true });
});
