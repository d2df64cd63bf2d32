import { klGaussian } from '#numerics/gaussian.ts';
import type { WorkedValues } from '../example.ts';

const [NARROW, WIDE] = [{ mean: 0, sd: 1 }, { mean: 1, sd: 2 }] as const; // prettier-ignore

/** The KL divergences between N(0, 1) and N(1, 4), in either direction. */
export function gaussians(): WorkedValues {
  return { there: klGaussian(NARROW, WIDE), back: klGaussian(WIDE, NARROW) };
}
