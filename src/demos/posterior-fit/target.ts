import { logGaussian } from '#numerics/gaussian.ts';
import type { Local2D, Pair } from '#numerics/newton-2d.ts';

/** What is observed of z, up to noise: its product z₁z₂ (two humps), or z₂ + z₁²/2 (a banana). */
export const SHAPES = ['humps', 'banana'] as const;
export type Shape = (typeof SHAPES)[number];

/** The model z₁ ~ N(priorMean, τ²), z₂ ~ N(0, τ²), x | z ~ N(f(z), noise²), and the x that was observed. */
export interface Target {
  readonly shape: Shape;
  readonly x: number;
  readonly noise: number;
  readonly priorMean: number;
}

/** τ, the standard deviation of the prior. */
export const PRIOR_SD = 1.5;
export const PRIOR_PRECISION = 1 / PRIOR_SD ** 2;

/** f(z), its gradient and its Hessian. */
function response(shape: Shape, [a, b]: Pair): Local2D {
  return shape === 'humps'
    ? { value: a * b, gradient: [b, a], hessian: [0, 1, 0] }
    : { value: b + a ** 2 / 2, gradient: [a, 1], hessian: [1, 0, 0] };
}

/** log p(x, z), in nats. */
export function logJoint({ shape, x, noise, priorMean }: Target, z: Pair): number {
  return (
    logGaussian(z[0], { mean: priorMean, sd: PRIOR_SD }) +
    logGaussian(z[1], { mean: 0, sd: PRIOR_SD }) +
    logGaussian(x, { mean: response(shape, z).value, sd: noise })
  );
}

/** The energy U(z) = −log p(x, z) with its gradient and Hessian. */
export function energy(target: Target, z: Pair): Local2D {
  const { value, gradient, hessian } = response(target.shape, z);
  const precision = target.noise ** -2;
  const residual = target.x - value;
  const [h11, h12, h22] = hessian;
  const [g1, g2] = gradient;
  return {
    value: -logJoint(target, z),
    gradient: [
      PRIOR_PRECISION * (z[0] - target.priorMean) - precision * residual * g1,
      PRIOR_PRECISION * z[1] - precision * residual * g2,
    ],
    hessian: [
      precision * (g1 * g1 - residual * h11) + PRIOR_PRECISION,
      precision * (g1 * g2 - residual * h12),
      precision * (g2 * g2 - residual * h22) + PRIOR_PRECISION,
    ],
  };
}
