import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';

/** The standard normal draws of a seed. More draws begin like fewer, so samples move with the proposal instead of jumping. */
export function drawnNormals(seed: number, count: number): readonly number[] {
  return standardNormals(seededUniform(seed), count);
}
