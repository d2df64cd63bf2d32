import { getKernel } from '@tensorflow/tfjs-core';
import { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad.js';
import { expGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Exp_grad.js';
import { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad.js';
import { softplusGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Softplus_grad.js';
import { sumGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sum_grad.js';
import { startTensorFlow } from '#demos/shared/tf.ts';
import { KERNELS } from './kernels.ts';
import { type Evaluator, createEvaluator } from './gradient.ts';
import type { Mixture } from '#numerics/kl-projection/mixture.ts';

const GRADIENTS = [addGradConfig, expGradConfig, multiplyGradConfig, softplusGradConfig, sumGradConfig];

/** Starts TensorFlow.js with what this demo's gradient needs, and hands back the maker of evaluators. */
export async function loadEvaluators(): Promise<(p: Mixture) => Evaluator> {
  // The library's own, where another part of the page has registered them, serve every rank.
  const missing = KERNELS.filter(({ kernelName }) => getKernel(kernelName, 'cpu') === undefined);
  await startTensorFlow(missing, GRADIENTS);
  return createEvaluator;
}
