import { type Mixture, density, expectedNoise, noised } from './mixture.ts';
import { STEPS } from './schedule.ts';
import type { Denoiser } from './reverse.ts';

/** Points of the quadrature at each step. */
const POINTS = 161;

/** Mean squared errors of predicting the noise at one step, exact up to quadrature. */
export interface StepErrors {
  /** E[(g − E[ε|z])²]. */
  readonly gap: number;
  /** E[Var[ε|z]]: what no prediction can avoid. */
  readonly floor: number;
}

/** By the trapezium rule over nine deviations beyond the outer means of z_t, which for normals converges faster than any power. */
export function stepErrors(data: Mixture, t: number, denoise: Denoiser): StepErrors {
  const marginal = noised(data, t);
  const from = Math.min(...marginal.means) - 9 * marginal.sd;
  const width = (Math.max(...marginal.means) + 9 * marginal.sd - from) / (POINTS - 1);
  let [gap, known] = [0, 0];
  for (let i = 0; i < POINTS; i += 1) {
    const z = from + width * i;
    const mass = width * density(marginal, z);
    const best = expectedNoise(data, t, z);
    gap += mass * (denoise(z, t) - best) ** 2;
    known += mass * best * best;
  }
  return { gap, floor: 1 - known };
}

/** The same averaged over all steps, as the loss is; the expected loss is the sum of the two. */
export function meanErrors(data: Mixture, denoise: Denoiser): StepErrors {
  let [gap, floor] = [0, 0];
  for (let t = 1; t <= STEPS; t += 1) {
    const errors = stepErrors(data, t, denoise);
    gap += errors.gap / STEPS;
    floor += errors.floor / STEPS;
  }
  return { gap, floor };
}
