import type { Random } from '#checks/kit/random.ts';
import { type Vector, addScaled, addVectors, component, scaleVector } from '#numerics/vector.ts';
import { alphasOf, drawBetas, regression, stateAt } from './diffusion-chain.ts';
import type { Gaussian } from '#numerics/gaussian.ts';
import { type Network, drawNetwork, run } from './flow-layers.ts';

/** Training examples with the noises of all their steps, and networks that predict noise and image. */
export interface Training {
  readonly betas: Vector;
  /** σ₁, …, σ_T. */
  readonly sigmas: Vector;
  readonly examples: readonly { readonly x: Vector; readonly noises: readonly Vector[] }[];
  /** g₁, …, g_T. */
  readonly g: readonly Network[];
  /** f₁ where it is a network of its own. */
  readonly f1: Network;
}

export function drawTraining(random: Random): Training {
  const [T, D] = [random.integer(2, 4), random.integer(1, 2)];
  return {
    betas: drawBetas(random, T),
    sigmas: random.list(T, () => random.between(0.5, 1)),
    examples: random.list(random.integer(1, 3), () => ({
      x: random.vector(D),
      noises: random.list(T, () => random.vector(D)),
    })),
    g: random.list(T, () => drawNetwork(random, D, D)),
    f1: drawNetwork(random, D, D),
  };
}

/** z_it and ε_it: the state by running the steps, and the one noise vector that stands for all of theirs. */
export function noisyState(training: Training, i: number, t: number): { z: Vector; epsilon: Vector } {
  const example = training.examples[i];
  if (example === undefined) throw new RangeError(`no example ${String(i)}`);
  const { signal, noises } = stateAt(training.betas, t);
  const noise = example.noises.reduce(
    (sum, epsilon, s) => addScaled(sum, component(noises, s), epsilon),
    scaleVector(0, example.x),
  );
  return {
    z: addVectors(scaleVector(signal, example.x), noise),
    epsilon: scaleVector(1 / Math.hypot(...noises), noise),
  };
}

/** g_t[z, φ_t]. */
export function predictNoise({ g }: Training, t: number, z: Vector): Vector {
  const network = g[t - 1];
  if (network === undefined) throw new RangeError(`no network ${String(t)}`);
  return run(network, z);
}

/** f_t[z, φ_t] by (18.35): the mean of the reverse step from the predicted noise. */
export function predictMean(training: Training, t: number, z: Vector): Vector {
  const [alpha, beta] = [component(alphasOf(training.betas), t - 1), component(training.betas, t - 1)];
  const noise = predictNoise(training, t, z);
  const share = beta / (Math.sqrt(1 - alpha) * Math.sqrt(1 - beta));
  return addScaled(scaleVector(1 / Math.sqrt(1 - beta), z), -share, noise);
}

/** q(z_{t−1} | z_t, x), number by number of example i; for t = 1 the example itself, without variance. */
export function targets(training: Training, i: number, t: number): Gaussian[] {
  const { z } = noisyState(training, i, t);
  const x = training.examples[i]?.x ?? [];
  return x.map((datum, d) => regression(training.betas, t - 1, t, component(z, d), datum));
}

/** ‖mean of q(z_{t−1} | z_t, x_i) − f_t[z_t, φ_t]‖². */
export function meanError(training: Training, i: number, t: number): number {
  const predicted = predictMean(training, t, noisyState(training, i, t).z);
  return targets(training, i, t).reduce((sum, { mean }, d) => sum + (mean - component(predicted, d)) ** 2, 0);
}

/** The sum of a term over examples and over steps `first`, …, T. */
export function overTraining(
  { examples, betas }: Training,
  first: number,
  term: (i: number, t: number) => number,
): number {
  let sum = 0;
  examples.forEach((_, i) => {
    for (let t = first; t <= betas.length; t += 1) sum += term(i, t);
  });
  return sum;
}
