import { klGaussian } from '#numerics/gaussian.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import type { WorkedValues } from '../example.ts';

const DRAWS = 1_000_000;
const DEVIATION = 2;

/** KL(N(0, 1) ‖ N(μ, σ)) over ½(μ² + 2(σ − 1)²), for a step of a length in the direction (0.6, 0.8) of (μ, σ). */
export function divergenceRatio(length: number): number {
  const [mu, growth] = [0.6 * length, 0.8 * length];
  const exact = klGaussian({ mean: 0, sd: 1 }, { mean: mu, sd: 1 + growth });
  return exact / ((mu * mu + 2 * growth * growth) / 2);
}

/** Example 7 of the notes on optimisation: scores of N(1, 2²) averaged, and the quadratic approximation of the divergence. */
export function fisher(): WorkedValues {
  const uniform = seededUniform(7);
  let [mean, deviation] = [0, 0];
  for (let i = 0; i < DRAWS; i += 1) {
    const z = standardNormal(uniform);
    mean += (z / DEVIATION) ** 2;
    deviation += ((z * z - 1) / DEVIATION) ** 2;
  }
  return {
    draws: DRAWS,
    mean: mean / DRAWS,
    deviation: deviation / DRAWS,
    ratio: { large: divergenceRatio(0.1), small: divergenceRatio(0.01) },
  };
}
