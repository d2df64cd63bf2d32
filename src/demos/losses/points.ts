import { seededUniform, standardNormal } from '#numerics/random.ts';
import type { DataPoint } from './fit.ts';

export const COUNT = 9;
/** The point that strays from the line. */
export const STRAY = 7;

const tidy = (value: number): number => Number((Math.round(value / 0.05) * 0.05).toFixed(2));

/** Points along a line with normal noise, one of which lies far below it. */
export function drawnPoints(seed: number): DataPoint[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: COUNT }, (_, i) => {
    const x = tidy(-2.4 + 0.6 * i + 0.12 * standardNormal(uniform));
    const y = 0.25 + 0.75 * x + 0.5 * standardNormal(uniform);
    return [x, i === STRAY ? -2.2 : tidy(Math.max(-2.8, Math.min(2.8, y)))];
  });
}
