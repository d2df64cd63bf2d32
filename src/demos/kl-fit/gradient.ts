import {
  type Scalar,
  type Tensor,
  add,
  exp,
  mul,
  scalar,
  softplus,
  sum,
  tensor1d,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { type Gaussian, gaussian, logGaussian } from '#numerics/gaussian.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { type Direction, type Mixture, logMixture } from '#numerics/kl-projection/mixture.ts';

/** A divergence and its gradient in (μ, log σ), as TensorFlow.js computed them in float32. */
export interface Evaluation {
  readonly value: number;
  readonly gradient: Pair;
}

/** Holds six tensors until `dispose`. */
export interface Evaluator {
  /** The divergence of `q` from the target, or the other way round, with its gradient. Leaves no tensor behind. */
  evaluate(direction: Direction, q: Gaussian): Evaluation;
  dispose(): void;
}

const NODES = 641;
const Z_REACH = 16;
const EPSILON_REACH = 8;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

function grid(reach: number): number[] {
  return Array.from({ length: NODES }, (_, i) => -reach + (2 * reach * i) / (NODES - 1));
}

// Sums and products alone: each kernel more is weight for the reader.
const square = (x: Tensor): Tensor => mul(x, x);
const minus = (a: Tensor, b: Tensor): Tensor => add(a, mul(b, -1));

/** log(weight · N(z; hump)) at every z of a tensor, differentiable in z. */
function logComponent(z: Tensor, weight: number, hump: Gaussian): Tensor {
  const standardised = mul(add(z, -hump.mean), 1 / hump.sd);
  return add(mul(square(standardised), -0.5), Math.log(weight / hump.sd) - HALF_LOG_TWO_PI);
}

/**
 * Both divergences between the target p and a normal q, each a sum over 641 nodes fixed once and for all:
 *
 * - forward, nodes zⱼ on [−16, 16]: Σ h p(zⱼ) (log p(zⱼ) − log q(zⱼ));
 * - reverse, nodes εₖ on [−8, 8], with zₖ = μ + σεₖ (the reparametrisation of variational autoencoders):
 *   Σ h φ(εₖ) (log φ(εₖ) − log σ − log p(zₖ)).
 *
 * The gradient is TensorFlow.js's reverse-mode one, not written out by hand. A backend must be registered.
 */
export function createEvaluator(p: Mixture): Evaluator {
  const zs = grid(Z_REACH);
  const epsilons = grid(EPSILON_REACH);
  const standard: Gaussian = { mean: 0, sd: 1 };
  const z = tensor1d(zs);
  const logP = tensor1d(zs.map((at) => logMixture(at, p)));
  const massP = tensor1d(zs.map((at) => ((2 * Z_REACH) / (NODES - 1)) * Math.exp(logMixture(at, p))));
  const epsilon = tensor1d(epsilons);
  const massQ = tensor1d(epsilons.map((at) => ((2 * EPSILON_REACH) / (NODES - 1)) * gaussian(at, standard)));
  const logPhi = tensor1d(epsilons.map((at) => logGaussian(at, standard)));
  const kept = [z, logP, massP, epsilon, massQ, logPhi];

  const forward = (mean: Tensor, logSd: Tensor): Scalar => {
    const standardised = mul(minus(z, mean), exp(mul(logSd, -1)));
    const logQ = minus(mul(square(standardised), -0.5), add(logSd, HALF_LOG_TWO_PI));
    return sum(mul(massP, minus(logP, logQ)));
  };
  const reverse = (mean: Tensor, logSd: Tensor): Scalar => {
    const at = add(mean, mul(exp(logSd), epsilon));
    const a = logComponent(at, p.weight, p.a);
    const b = logComponent(at, 1 - p.weight, p.b);
    const logTarget = add(b, softplus(minus(a, b)));
    return sum(mul(massQ, minus(minus(logPhi, logSd), logTarget)));
  };
  const gradients = { forward: valueAndGrads(forward), reverse: valueAndGrads(reverse) };

  return {
    evaluate(direction, q) {
      let result: Evaluation = { value: Number.NaN, gradient: [Number.NaN, Number.NaN] };
      tidy(() => {
        const { value, grads } = gradients[direction]([scalar(q.mean), scalar(Math.log(q.sd))]);
        const [dMean, dLogSd] = grads.map((grad) => grad.dataSync()[0]);
        result = {
          value: value.dataSync()[0] ?? Number.NaN,
          gradient: [dMean ?? Number.NaN, dLogSd ?? Number.NaN],
        };
      });
      return result;
    },
    dispose() {
      for (const tensor of kept) tensor.dispose();
    },
  };
}
