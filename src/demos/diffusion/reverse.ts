import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { STEPS, alphaAt, betaAt } from './schedule.ts';

/** A guess of the noise in z at step t. */
export type Denoiser = (z: number, t: number) => number;

/** Where samples begin, and the noise of each step: for t = T … 1, a list of a number for each sample. */
export type ReverseNoise = readonly (readonly number[])[];

/** The noise of a seed; shared by two denoisers, samples differ only by what these do. */
export function reverseNoise(seed: number, count: number): ReverseNoise {
  const uniform = seededUniform(seed + 300_000);
  return Array.from({ length: STEPS }, () => standardNormals(uniform, count));
}

/**
 * z_T … z₀ of every sample, by z_{t−1} = (z_t − β_t/√(1 − α_t) g_t[z_t])/√(1 − β_t) + √β_t ε, without noise in the last step
 * (UDL algorithm 18.2; Ho, Jain & Abbeel 2020, algorithm 2).
 */
export function reverse(denoise: Denoiser, noise: ReverseNoise): readonly (readonly number[])[] {
  let now = noise[0] ?? [];
  const path = [now];
  for (let t = STEPS; t >= 1; t -= 1) {
    const [beta, left] = [betaAt(t), Math.sqrt(1 - alphaAt(t))];
    const fresh = t === 1 ? [] : (noise[STEPS - t + 1] ?? []);
    now = now.map(
      (z, i) => (z - (beta / left) * denoise(z, t)) / Math.sqrt(1 - beta) + Math.sqrt(beta) * (fresh[i] ?? 0),
    );
    path.push(now);
  }
  return path;
}
