import type { Belief } from './coders.ts';
import type { Pair } from './config.ts';

export const LOG_TWO_PI = Math.log(2 * Math.PI);

/** log p(z) = log N(z; 0, I). */
export function logPrior([z0, z1]: Pair): number {
  return -(z0 * z0 + z1 * z1) / 2 - LOG_TWO_PI;
}

/** log p(x|z) = log N(x; mean, σ²I). */
export function logLikelihood([x0, x1]: Pair, [m0, m1]: Pair, noise: number): number {
  return -((x0 - m0) ** 2 + (x1 - m1) ** 2) / (2 * noise * noise) - LOG_TWO_PI - 2 * Math.log(noise);
}

/** KL(q(z|x) ‖ p(z)) in closed form: ½ Σ (μ² + σ² − 1 − log σ²). */
export function priorDivergence({ mean, sd }: Belief): number {
  return [0, 1].reduce((sum, i) => {
    const [m, s] = [mean[i] ?? 0, sd[i] ?? 1];
    return sum + (m * m + s * s - 1) / 2 - Math.log(s);
  }, 0);
}

/** z = μ + σ ε. */
export function reparameterised({ mean, sd }: Belief, [e0, e1]: Pair): Pair {
  return [mean[0] + sd[0] * e0, mean[1] + sd[1] * e1];
}
