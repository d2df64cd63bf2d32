/** A univariate normal density, given by its mean and its standard deviation. */
export interface Gaussian {
  readonly mean: number;
  readonly sd: number;
}

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** log N(z; mean, sd²), in nats. Stays finite where the density itself underflows to zero. */
export function logGaussian(z: number, { mean, sd }: Gaussian): number {
  const standardised = (z - mean) / sd;
  return -0.5 * standardised * standardised - Math.log(sd) - HALF_LOG_TWO_PI;
}

/** N(z; mean, sd²). */
export function gaussian(z: number, parameters: Gaussian): number {
  return Math.exp(logGaussian(z, parameters));
}

/**
 * KL(a ‖ b) between two univariate normals in closed form, in nats:
 * log(σ_b/σ_a) + (σ_a² + (μ_a − μ_b)²) / 2σ_b² − ½.
 */
export function klGaussian(a: Gaussian, b: Gaussian): number {
  const shift = a.mean - b.mean;
  return Math.log(b.sd / a.sd) + (a.sd * a.sd + shift * shift) / (2 * b.sd * b.sd) - 0.5;
}
