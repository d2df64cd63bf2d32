import { expConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Exp.js';
import { expGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Exp_grad.js';
import { NETWORK_GRADIENTS, NETWORK_KERNELS } from '#demos/shared/network-kernels.ts';
import { startTensorFlow } from '#demos/shared/tf.ts';

/** Starts TensorFlow.js with what this demo's loss needs. In the browser only. */
export function startKernels(): Promise<void> {
  return startTensorFlow([...NETWORK_KERNELS, expConfig], [...NETWORK_GRADIENTS, expGradConfig]);
}
