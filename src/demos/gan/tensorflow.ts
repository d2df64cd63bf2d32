import { absConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Abs.js';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid.js';
import { softplusConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softplus.js';
import { stepConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Step.js';
import { absGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Abs_grad.js';
import { softplusGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Softplus_grad.js';
import { NETWORK_GRADIENTS, NETWORK_KERNELS } from '#demos/shared/network-kernels.ts';
import { startTensorFlow } from '#demos/shared/tf.ts';

const KERNELS = [absConfig, sigmoidConfig, softplusConfig, stepConfig];
const GRADIENTS = [absGradConfig, softplusGradConfig];

/** Starts TensorFlow.js with what this demo's losses need. In the browser only. */
export function startKernels(): Promise<void> {
  return startTensorFlow([...NETWORK_KERNELS, ...KERNELS], [...NETWORK_GRADIENTS, ...GRADIENTS]);
}
