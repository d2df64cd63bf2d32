import '@tensorflow/tfjs-backend-cpu/dist/base.js';
import {
  type GradConfig,
  type KernelConfig,
  getGradient,
  getKernel,
  ready,
  registerGradient,
  registerKernel,
  setBackend,
  unregisterKernel,
} from '@tensorflow/tfjs-core';

/**
 * Makes TensorFlow.js compute on the CPU with only the kernels and gradients named, so that a bundler can leave the
 * others out. A kernel takes the place of one that was registered under its name before. In the browser only: the library's
 * kernels are deep imports, which Node does not resolve (tests import '@tensorflow/tfjs' instead).
 *
 * Import this file only through a dynamic import: it is the heavy part of a demo.
 *
 * @throws Error if the CPU backend cannot be started.
 */
export async function startTensorFlow(
  kernels: readonly KernelConfig[],
  gradients: readonly GradConfig[],
): Promise<void> {
  for (const kernel of kernels) {
    if (getKernel(kernel.kernelName, 'cpu') !== undefined) unregisterKernel(kernel.kernelName, 'cpu');
    registerKernel(kernel);
  }
  for (const gradient of gradients)
    if (getGradient(gradient.kernelName) === undefined) registerGradient(gradient);
  if (!(await setBackend('cpu'))) throw new Error('TensorFlow.js: the CPU backend did not start');
  await ready();
}
