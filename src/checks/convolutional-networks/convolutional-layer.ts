import { identity } from '#checks/kit/identity.ts';
import { crossCorrelate } from '#checks/shared/convolution-arrays.ts';
import { type Matrix, add, fromEntries, multiply, shape, transpose, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  maps: readonly Matrix[];
  /** `kernels[p][d]`. */
  kernels: readonly (readonly Matrix[])[];
  biases: Vector;
}

const relu = (z: number): number => Math.max(0, z);

/** The output maps, with a choice of the kernel between two maps. */
function layer(
  { maps, kernels, biases }: Values,
  {
    kernel = (p: number, d: number) => kernels[p]?.[d] ?? [],
    activation = relu,
    bias = (p: number) => component(biases, p),
  } = {},
): readonly Matrix[] {
  return kernels.map((_, p) => {
    const terms = maps.map((map, d) => crossCorrelate(kernel(p, d), map));
    const sum = terms.reduce((total, term) => add(total, term), zeroMatrix(...shape(terms[0] ?? [])));
    return sum.map((row) => row.map((z) => activation(z + bias(p))));
  });
}

/** All windows of all maps as columns, times one long row for each output map. */
function asOneMatrix({ maps, kernels, biases }: Values): readonly Matrix[] {
  const [U, V] = shape(kernels[0]?.[0] ?? []);
  const [M, N] = shape(maps[0] ?? []);
  const [rows, columns] = [M - U + 1, N - V + 1];
  const windows = Array.from({ length: rows * columns }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    const pixels = maps.flatMap((map) => map.slice(i, i + U).flatMap((row) => row.slice(j, j + V)));
    return [1, ...pixels];
  });
  const weights = kernels.map((row, p) => [component(biases, p), ...row.flatMap((kernel) => kernel.flat())]);
  return multiply(weights, transpose(windows)).map((z) =>
    fromEntries(rows, columns, (i, j) => relu(component(z, i * columns + j))),
  );
}

export default identity({
  formulas: {
    'formulary-convolutional-layer': String.raw`
\begin{aligned}
Z^p &= \sum_{d=1}^{D} W^{p,d} \otimes X^d + b^p \\
Y^p &= f(Z^p)
\end{aligned}`,
  },
  against: {
    en: 'one matrix product with all windows as columns',
    zh: '把所有窗口排成列，一次矩阵相乘',
  },
  cases: 100,
  draw: (random): Values => {
    const D = random.integer(2, 3);
    const P = random.integer(D, 4);
    const [U, V] = [random.integer(1, 2), random.integer(1, 3)];
    return {
      maps: random.list(D, () => random.matrix(3, 4)),
      kernels: random.list(P, () => random.list(D, () => random.matrix(U, V))),
      biases: random.vector(P),
    };
  },
  stated: (values) => layer(values),
  reference: asOneMatrix,
  mutants: {
    'one kernel for all input maps': (values) =>
      layer(values, { kernel: (p) => values.kernels[p]?.[0] ?? [] }),
    'the kernel turned round': (values) =>
      layer(values, {
        kernel: (p, d) => (values.kernels[p]?.[d] ?? []).toReversed().map((row) => row.toReversed()),
      }),
    'one bias for all output maps': (values) => layer(values, { bias: () => component(values.biases, 0) }),
    'no activation': (values) => layer(values, { activation: (z) => z }),
  },
  sourceReads: {
    // The kernel bears the number of the input map twice.
    'formulary-convolutional-layer': (values) =>
      layer(values, { kernel: (_, d) => values.kernels[d]?.[d] ?? [] }),
  },
});
