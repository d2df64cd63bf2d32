import { createRequire } from 'node:module';
import {
  type KernelConfig,
  enableProdMode,
  getBackend,
  getKernel,
  registerKernel,
  setBackend,
  unregisterKernel,
} from '@tensorflow/tfjs-core';

let started = false;

/** Makes TensorFlow.js compute in Node, with every kernel and gradient of its CPU backend; loads them at the first call. */
export function startTensorFlowInNode(): void {
  if (started) return;
  // Without this it recommends another backend on the way.
  enableProdMode();
  createRequire(import.meta.url)('@tensorflow/tfjs');
  void setBackend('cpu');
  if (getBackend() !== 'cpu') throw new Error('TensorFlow.js: the CPU backend did not start');
  started = true;
}

function put(kernel: KernelConfig): void {
  if (getKernel(kernel.kernelName, 'cpu') !== undefined) unregisterKernel(kernel.kernelName, 'cpu');
  registerKernel(kernel);
}

/** What `compute` gives while these kernels stand in the place of the library's, as they do in a page. */
export function withKernels<T>(kernels: readonly KernelConfig[], compute: () => T): T {
  startTensorFlowInNode();
  const usual = kernels.map(({ kernelName }) => getKernel(kernelName, 'cpu'));
  try {
    kernels.forEach(put);
    return compute();
  } finally {
    usual.forEach(put);
  }
}
