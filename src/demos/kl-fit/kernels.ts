import {
  KernelBackend,
  type KernelConfig,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

type Compute = (values: (name: string) => Float32Array) => Float32Array;

function backendOf(backend: unknown): KernelBackend {
  if (backend instanceof KernelBackend) return backend;
  throw new Error('A kernel was called without a backend');
}

function inputOf(inputs: NamedTensorInfoMap, name: string): TensorInfo {
  const found = inputs[name];
  if (found === undefined) throw new Error(`A kernel was called without its input ${name}`);
  return found;
}

/** A kernel whose result is a scalar where it computes one number and a vector where it computes more. */
function kernel(kernelName: string, compute: Compute): KernelConfig {
  return {
    kernelName,
    backendName: 'cpu',
    kernelFunc({ inputs, backend }): TensorInfo {
      const on = backendOf(backend);
      const read = (name: string): Float32Array => {
        const values = on.readSync(inputOf(inputs, name).dataId);
        if (values instanceof Float32Array) return values;
        throw new Error(`${kernelName} computes with float32 only`);
      };
      const values = compute(read);
      const shape = values.length === 1 ? [] : [values.length];
      return { dataId: on.write(values, shape, 'float32'), shape, dtype: 'float32' };
    },
  };
}

/** f of each number. */
function elementwise(kernelName: string, f: (x: number) => number): KernelConfig {
  return kernel(kernelName, (values) => values('x').map(f));
}

/** f of the numbers of two vectors one by one, or of a scalar with each number of a vector. */
function pairwise(kernelName: string, f: (a: number, b: number) => number): KernelConfig {
  return kernel(kernelName, (values) => {
    const [a, b] = [values('a'), values('b')];
    const at = (from: Float32Array, i: number): number => from[from.length === 1 ? 0 : i] ?? Number.NaN;
    return new Float32Array(Math.max(a.length, b.length)).map((_, i) => f(at(a, i), at(b, i)));
  });
}

/** The same numbers, which are not copied. */
function same(kernelName: string): KernelConfig {
  return {
    kernelName,
    backendName: 'cpu',
    kernelFunc({ inputs, attrs, backend }): TensorInfo {
      const x = inputOf(inputs, 'x');
      backendOf(backend).incRef(x.dataId);
      const shape = attrs?.['shape'];
      return { ...x, shape: Array.isArray(shape) ? shape.map(Number) : x.shape };
    },
  };
}

/**
 * All that the gradients of `gradient.ts` call, for float32 scalars and vectors. TensorFlow.js's own kernels know complex
 * numbers, strings and every rank as well, and weigh three times as much.
 */
export const KERNELS: readonly KernelConfig[] = [
  pairwise('Add', (a, b) => a + b),
  pairwise('Multiply', (a, b) => a * b),
  elementwise('Exp', Math.exp),
  elementwise('Sigmoid', (x) => 1 / (1 + Math.exp(-x))),
  elementwise('Softplus', (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
  kernel('Sum', (values) => Float32Array.of(values('x').reduce((a, b) => a + b, 0))),
  same('Cast'),
  same('Identity'),
  same('Reshape'),
];
