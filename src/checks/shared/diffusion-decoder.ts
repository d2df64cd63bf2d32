import type { Random } from '#checks/kit/random.ts';
import { type Gaussian, logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';
import { drawBetas, kernel, regression, statesOf } from './diffusion-chain.ts';
import type { Normal } from './latent-normal.ts';

/** A reverse step z_{t−1} = slope·z_t + shift plus noise of standard deviation sd: f_t linear, so that all is normal. */
export interface ReverseStep {
  readonly slope: number;
  readonly shift: number;
  readonly sd: number;
}

/** A diffusion model on a line: noise shares β₁, …, β_T and reverse steps 1, …, T. */
export interface DiffusionModel {
  readonly betas: Vector;
  readonly steps: readonly ReverseStep[];
}

export function drawModel(random: Random, T: number): DiffusionModel {
  return {
    betas: drawBetas(random, T),
    steps: random.list(T, () => ({
      slope: random.between(0.5, 1.1),
      shift: random.between(-0.4, 0.4),
      sd: random.between(0.5, 0.9),
    })),
  };
}

/** The model for standard normal data whose reverse steps are exact: the chain is stationary and runs alike both ways. */
export function stationaryModel(random: Random, T: number): DiffusionModel {
  const betas = drawBetas(random, T);
  return {
    betas,
    steps: betas.map((beta) => ({ slope: Math.sqrt(1 - beta), shift: 0, sd: Math.sqrt(beta) })),
  };
}

/** Pr(z_{t−1} | z_t, φ_t), with x for state 0. */
export function reverseStep({ steps }: DiffusionModel, t: number, zt: number): Gaussian {
  const step = steps[t - 1];
  if (step === undefined) throw new RangeError(`no reverse step ${String(t)}`);
  return { mean: step.slope * zt + step.shift, sd: step.sd };
}

/** q(z_t | z_{t−1}), with x for state 0. */
export function forwardStep({ betas }: DiffusionModel, t: number, before: number): Gaussian {
  const beta = component(betas, t - 1);
  return { mean: Math.sqrt(1 - beta) * before, sd: Math.sqrt(beta) };
}

/** q(z_{t−1} | z_t, x), t ≥ 2. */
export function targetStep({ betas }: DiffusionModel, t: number, zt: number, x: number): Gaussian {
  return regression(betas, t - 1, t, zt, x);
}

/** q(z_t | x). */
export function forwardKernel({ betas }: DiffusionModel, t: number, x: number): Gaussian {
  return kernel(betas, t, x);
}

/** log Pr(z_{t−1} | z_t, φ_t) on a path x = z₀, z₁, …, z_T. */
export function logReverse(model: DiffusionModel, path: Vector, t: number): number {
  return logGaussian(component(path, t - 1), reverseStep(model, t, component(path, t)));
}

/** log q(z_t | z_{t−1}) on a path. */
export function logForward(model: DiffusionModel, path: Vector, t: number): number {
  return logGaussian(component(path, t), forwardStep(model, t, component(path, t - 1)));
}

/** The model's joint normal of x, z₁, …, z_T: each state is a weighted sum of z_T and of the noises of the steps. */
export function modelPath({ steps }: DiffusionModel): Normal {
  const T = steps.length;
  const unit = (i: number, size: number): Vector =>
    Array.from({ length: T + 1 }, (_, j) => (i === j ? size : 0));
  let mean = 0;
  let noises = unit(T, 1);
  const found = [{ mean, noises }];
  for (const [i, { slope, shift, sd }] of [...steps.entries()].toReversed()) {
    mean = slope * mean + shift;
    noises = unit(i, sd).map((w, j) => w + slope * component(noises, j));
    found.unshift({ mean, noises });
  }
  return {
    mean: found.map((state) => state.mean),
    covariance: found.map((a) => found.map((b) => dot(a.noises, b.noises))),
  };
}

/** The forward process's normal of z₁, …, z_T given x. */
export function forwardPath({ betas }: Pick<DiffusionModel, 'betas'>, x: number): Normal {
  const states = statesOf(betas).slice(1);
  return {
    mean: states.map(({ signal }) => signal * x),
    covariance: states.map((a) => states.map((b) => dot(a.noises, b.noises))),
  };
}
