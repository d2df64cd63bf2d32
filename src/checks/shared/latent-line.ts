import type { Random } from '#checks/kit/random.ts';
import { type Gaussian, gaussian, klGaussian, logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

/**
 * The latent variable model z ~ Norm[0, 1], x | z ~ Norm[wz + b, sd²] at one observation x: the smallest of which all
 * has a closed form.
 */
export interface LatentLine {
  readonly w: number;
  readonly b: number;
  readonly sd: number;
  readonly x: number;
}

export const PRIOR: Gaussian = { mean: 0, sd: 1 };

/** A model, and an observation that it may have made. */
export function drawLine(random: Random): LatentLine {
  const [w, b, sd] = [
    random.sign() * random.between(0.5, 1.5),
    random.between(-1, 1),
    random.between(0.5, 1.2),
  ];
  return { w, b, sd, x: w * random.between(-1.5, 1.5) + b + sd * random.between(-1, 1) };
}

/** An approximate posterior, about as wide as the prior. */
export function drawApproximation(random: Random): Gaussian {
  return { mean: random.between(-1, 1), sd: random.between(0.5, 1.3) };
}

/** log Pr(x|z). */
export function logGiven({ w, b, sd, x }: LatentLine, z: number): number {
  return logGaussian(x, { mean: w * z + b, sd });
}

/** log Pr(x, z). */
export function logJoint(model: LatentLine, z: number): number {
  return logGiven(model, z) + logGaussian(z, PRIOR);
}

/** log Pr(x): a normal with variance w² + sd². */
export function logEvidence({ w, b, sd, x }: LatentLine): number {
  return logGaussian(x, { mean: b, sd: Math.hypot(w, sd) });
}

/** Pr(z|x), a normal: precisions add. */
export function posterior({ w, b, sd, x }: LatentLine): Gaussian {
  const variance = 1 / (1 + (w / sd) ** 2);
  return { mean: (variance * w * (x - b)) / sd ** 2, sd: Math.sqrt(variance) };
}

/** ∫ q(z) log Pr(x|z) dz by the mean and the variance of q. */
export function expectedLogGiven({ w, b, sd, x }: LatentLine, q: Gaussian): number {
  const square = (x - b - w * q.mean) ** 2 + (w * q.sd) ** 2;
  return -0.5 * (Math.log(2 * Math.PI * sd ** 2) + square / sd ** 2);
}

/** The evidence lower bound by the mean and the variance of q: no integral, no divergence. */
export function closedElbo(model: LatentLine, q: Gaussian): number {
  const logPrior = -0.5 * (Math.log(2 * Math.PI) + q.mean ** 2 + q.sd ** 2);
  const entropy = 0.5 * (1 + Math.log(2 * Math.PI * q.sd ** 2));
  return expectedLogGiven(model, q) + logPrior + entropy;
}

/** ∫ q(z) f(z) dz for normal q. */
export function average(q: Gaussian, f: (z: number) => number): number {
  return integrate(
    (z) => gaussian(z, q) * f(z),
    [-12, -4, 0, 4, 12].map((steps) => q.mean + steps * q.sd),
  );
}

/** ∫ f(z) dz for what vanishes beyond 13 standard deviations of the prior. */
export function overLatent(f: (z: number) => number): number {
  return integrate(f, [-13, -4, -1, 1, 4, 13]);
}

/** KL(q ‖ prior). */
export function fromPrior(q: Gaussian): number {
  return klGaussian(q, PRIOR);
}
