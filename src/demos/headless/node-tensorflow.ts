import { createRequire } from 'node:module';
import { enableProdMode, getBackend, setBackend } from '@tensorflow/tfjs-core';

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
