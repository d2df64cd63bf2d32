import { type Uniform, uniformBetween } from '#numerics/random.ts';
import { drawStandardNormal } from '#numerics/standard-normal.ts';
import type { Pair, Shape } from './config.ts';

/** Points of a data set. */
export const POINTS = 120;
/** How far points scatter around their shape. */
const SCATTER = 0.08;
const CENTRES: readonly Pair[] = [
  [-1.2, -0.9],
  [1.3, -0.7],
  [0, 1.4],
];

function onShape(shape: Shape, i: number, uniform: Uniform): Pair {
  const turn = uniformBetween(uniform, 0, 2 * Math.PI);
  if (shape === 'ring') return [1.5 * Math.cos(turn), 1.5 * Math.sin(turn)];
  if (shape === 'moons') {
    const [x, y] = [Math.cos(turn / 2), Math.sin(turn / 2)];
    return i % 2 === 0 ? [1.2 * (x - 0.5), 1.2 * (y - 0.25)] : [1.2 * (0.5 - x), 1.2 * (0.25 - y)];
  }
  const [x, y] = CENTRES[i % CENTRES.length] ?? [0, 0];
  return [x + 0.15 * drawStandardNormal(uniform), y + 0.15 * drawStandardNormal(uniform)];
}

/** So many points scattered around a ring, two moons or three clusters. */
export function drawData(shape: Shape, uniform: Uniform): Pair[] {
  return Array.from({ length: POINTS }, (_, i) => {
    const [x, y] = onShape(shape, i, uniform);
    return [x + SCATTER * drawStandardNormal(uniform), y + SCATTER * drawStandardNormal(uniform)];
  });
}
