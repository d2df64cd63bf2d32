import { gaussian } from '#numerics/gaussian.ts';
import { alphaAt } from './schedule.ts';

/** A density on the line: normals of one width about some means. */
export interface Mixture {
  readonly means: readonly number[];
  /** Positive, of any sum. */
  readonly weights: readonly number[];
  readonly sd: number;
}

export function meanOf({ means, weights }: Mixture): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return means.reduce((sum, mean, k) => sum + (mean * (weights[k] ?? 0)) / total, 0);
}

/** The density of z_t = √α_t x + √(1 − α_t) ε when x comes from `data` (UDL 18.7, 18.10). */
export function noised(data: Mixture, t: number): Mixture {
  const alpha = alphaAt(t);
  return {
    means: data.means.map((mean) => Math.sqrt(alpha) * mean),
    weights: data.weights,
    sd: Math.sqrt(alpha * data.sd * data.sd + 1 - alpha),
  };
}

/** The density, and its derivative. */
function valueAndSlope({ means, weights, sd }: Mixture, z: number): readonly [number, number] {
  let [total, value, slope] = [0, 0, 0];
  means.forEach((mean, k) => {
    const weight = weights[k] ?? 0;
    const part = weight * gaussian(z, { mean, sd });
    total += weight;
    value += part;
    slope += (part * (mean - z)) / (sd * sd);
  });
  return [value / total, slope / total];
}

export function density(mixture: Mixture, z: number): number {
  return valueAndSlope(mixture, z)[0];
}

/** ∂ log p(z)/∂z; far out, where the density underflows, that of the nearest normal. */
export function score(mixture: Mixture, z: number): number {
  const [value, slope] = valueAndSlope(mixture, z);
  if (value > 1e-290) return slope / value;
  const nearest = mixture.means.reduce((a, b) => (Math.abs(b - z) < Math.abs(a - z) ? b : a));
  return (nearest - z) / (mixture.sd * mixture.sd);
}

/** E[ε | z_t = z] = −√(1 − α_t) ∂ log q(z)/∂z: the best guess of the noise (UDL 18.35). */
export function expectedNoise(data: Mixture, t: number, z: number): number {
  return -Math.sqrt(1 - alphaAt(t)) * score(noised(data, t), z);
}
