import '@tensorflow/tfjs';
import {
  type Tensor,
  add,
  backend,
  cast,
  exp,
  mul,
  reshape,
  scalar,
  sigmoid,
  softplus,
  sum,
  tensor1d,
  tidy,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KERNELS } from './kernels.ts';

/** What a kernel of ours computes, called as TensorFlow.js's engine calls it. */
function run(kernelName: string, inputs: Record<string, Tensor>, attrs = {}) {
  const found = KERNELS.find((kernel) => kernel.kernelName === kernelName);
  if (found === undefined) throw new Error(`There is no kernel ${kernelName}`);
  const result = found.kernelFunc({ inputs, attrs, backend: backend() });
  if (Array.isArray(result)) throw new Error(`${kernelName} gives one tensor`);
  return { shape: result.shape, values: [...backend().readSync(result.dataId)].map(Number) };
}

/** Equal to the library's result to float32: of a sum, to the size of what is summed. */
function agrees(ours: ReturnType<typeof run>, theirs: Tensor, size = 1): void {
  expect(ours.shape).toEqual(theirs.shape);
  const values = [...theirs.dataSync()];
  expect(ours.values).toHaveLength(values.length);
  for (const [i, value] of values.entries())
    expect(Math.abs((ours.values[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(
      3e-7 * Math.max(size, Math.abs(value)),
    );
}

const number = fc.float({ min: -40, max: 40, noNaN: true });
const pair = fc.integer({ min: 2, max: 9 }).chain((length) => {
  const vector = fc.array(number, { minLength: length, maxLength: length });
  return fc.tuple(vector, vector, number);
});
const cases = (body: (x: Tensor, y: Tensor, s: Tensor) => void): void => {
  fc.assert(
    fc.property(pair, ([xs, ys, s]) => {
      tidy(() => body(tensor1d(xs), tensor1d(ys), scalar(s)));
    }),
    { seed: 6, numRuns: 60 },
  );
};

test.each([
  ['Add', add],
  ['Multiply', mul],
])('%s of vectors and scalars is the library’s', (name, operation) => {
  cases((x, y, s) => {
    for (const [a, b] of [
      [x, y],
      [x, s],
      [s, y],
      [s, s],
    ] as const)
      agrees(run(name, { a, b }), operation(a, b));
  });
});

test.each([
  ['Exp', exp],
  ['Sigmoid', sigmoid],
  ['Softplus', softplus],
])('%s is the library’s', (name, operation) => {
  cases((x, _, s) => {
    agrees(run(name, { x }), operation(x));
    agrees(run(name, { x: s }), operation(s));
  });
});

test('a sum is the library’s', () => {
  cases((x) => {
    const size = [...x.dataSync()].reduce((total, value) => total + Math.abs(value), 0);
    agrees(run('Sum', { x }), sum(x), size);
  });
});

test('what only looks otherwise keeps its numbers', () => {
  cases((x, _, s) => {
    agrees(run('Cast', { x }, { dtype: 'float32' }), cast(x, 'float32'));
    agrees(run('Identity', { x }), x);
    agrees(run('Reshape', { x: s }, { shape: [1] }), reshape(s, [1]));
    agrees(run('Reshape', { x: reshape(s, [1]) }, { shape: [] }), s);
  });
});

test('an input that is missing is named', () => {
  expect(() => tidy(() => run('Add', { a: scalar(1) }))).toThrow('input b');
});
